// Mutation that duplicates a QR code.
import { codesInScope } from '../../../auth/key/scope.ts';
import { ApiError, notFound } from '../../../core/errors.ts';
import type { QrCode as Row } from '../../../database/client/client.ts';
import { entriesOf, storedMetadata } from '../../../domain/qr-code/metadata.ts';
import { newQrCode, qrCodeCopy } from '../../../domain/qr-code/shape.ts';
import { maxDrawingCost } from '../../../domain/render/drawing-cost.ts';
import { storedStyleInput } from '../../../domain/style/shape.ts';
import { maxName } from '../../../domain/text/limits.ts';
import { problemsOf } from '../../../domain/validation/issues.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { inputFieldsFromZod } from '../../../graphql/from-zod/input.ts';
import { organizationAfter, owningOrganization } from '../../organization/owner.ts';
import { targetFields } from '../../shared/input-fields.ts';
import { shownBy } from '../../shared/shown.ts';
import { requireNotDeleted } from '../../shared/trash.ts';
import { createMany } from '../bulk/create.ts';
import { only } from '../bulk/outcome.ts';
import { contentFromData } from '../content/input.ts';
import type { NewQrCode } from '../create.ts';
import { organizationOfCode } from '../owner.ts';
import { QrCode } from '../type.ts';

/** `Copy of Menu`, cut to the length that names can have. */
const nameOfCopy = (name: string): string =>
  [...`Copy of ${name}`].slice(0, maxName).join('').trim();

const storedQrCode = newQrCode.extend({ style: storedStyleInput.nullish() });

/** Nothing of the preset is left that the style of the QR code does not have. */
const unset = Object.fromEntries(Object.keys(storedStyleInput.shape).map((field) => [field, null]));

/** Throws BAD_REQUEST if something would not be accepted today. */
async function copyOf(
  code: Row,
  name: string | null | undefined,
  { prisma }: Context,
): Promise<NewQrCode> {
  const { type, dynamic, folderId, tags, notes, routing, passwordHash, stylePresetId } = code;
  const { organizationId } = code;
  const preset =
    stylePresetId !== null &&
    (await prisma.stylePreset.findUnique({
      where: { id: stylePresetId, organizationId, deletedAt: null },
      select: { id: true },
    }));
  const { data, error } = storedQrCode.safeParse({
    name: name ?? nameOfCopy(code.name),
    dynamic,
    folderId,
    tags,
    notes,
    metadata: entriesOf(storedMetadata.parse(code.metadata)),
    style: { ...unset, ...Object(code.style) },
    stylePresetId: preset ? stylePresetId : null,
    ...((routing !== null || passwordHash !== null) && { routing: routing ?? {} }),
  });
  if (error) throw new ApiError('BAD_REQUEST', { details: problemsOf(error, ['input']) });
  return {
    ...data,
    copied: contentFromData(type, code.content),
    ...(passwordHash !== null && { passwordHash }),
  };
}

const DuplicateQrCodeInput = builder.inputType('DuplicateQrCodeInput', {
  fields: (t) => ({ ...targetFields(t, 'QR code'), ...inputFieldsFromZod(t, qrCodeCopy) }),
});

const DuplicateQrCodePayload = builder.simpleObject('DuplicateQrCodePayload', {
  fields: (t) => ({
    qrCode: t.field({ type: QrCode, description: 'The new QR code.' }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('duplicateQrCode', (t) =>
  t.field({
    type: DuplicateQrCodePayload,
    description:
      'Creates a copy of a QR code with a new short code: with its content, style, routing and password, folder, tags, metadata and notes, but without its `externalId` and scans. It is active. Without a `name`, its name is “Copy of …”.',
    args: { input: t.arg({ type: DuplicateQrCodeInput, required: true }) },
    authScopes: async (_root, { input }, context, info) => ({
      permission: {
        organizationId: await organizationOfCode(input, context),
        permission: 'QR_CODES_WRITE',
        shows: ['QR_CODES_READ', ...shownBy(info)],
      },
    }),
    complexity: maxDrawingCost,
    resolve: async (_root, { input: { id, name, ...given } }, context) => {
      const organizationId = await organizationOfCode({ id, ...given }, context);
      const code = await context.prisma.qrCode.findUnique({
        where: { id, organizationId, ...codesInScope(context.caller) },
      });
      if (!code) throw notFound();
      requireNotDeleted(code);
      const copy = await copyOf(code, name, context);
      const qrCode = only(await createMany([copy], { organizationId, atomic: false }, context));
      return { qrCode, organization: owningOrganization(qrCode, context) };
    },
  }),
);
