// Preview of a QR code that is not stored.

import { codesInScope } from '../../../auth/key/scope.ts';
import { invalid } from '../../../core/errors.ts';
import { type Content, readContent } from '../../../domain/content/index.ts';
import { typeOfId } from '../../../domain/id.ts';
import { isDynamic, newQrCode } from '../../../domain/qr-code/shape.ts';
import { createShortCode } from '../../../domain/qr-code/short-code.ts';
import { drawingCost } from '../../../domain/render/drawing-cost.ts';
import { defaultStyle, restyled, storedStyle } from '../../../domain/style/shape.ts';
import { drawSvg } from '../../../drawing/draw.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { inputFieldsFromZod } from '../../../graphql/from-zod/input.ts';
import { needs, Organization } from '../../organization/type.ts';
import { checkAddresses } from '../../shared/address-check.ts';
import { checkContent, checkDrawing, checkLogo, checkStatic, presetStyle } from '../check.ts';
import { contentOf, QrCodeContentInput } from '../content/input.ts';
import { readReferences } from '../references.ts';
import { logoImageOf } from '../style/logo.ts';
import { payloadOf } from '../type.ts';

const QrCodeDraftInput = builder.inputType('QrCodeDraftInput', {
  description:
    'The fields of `CreateQrCodeInput` that affect the image. With `qrCodeId`, those that are omitted come from that QR code.',
  fields: (t) => ({
    content: t.field({
      type: QrCodeContentInput,
      required: true,
      description: 'Content to encode.',
    }),
    qrCodeId: t.id({ description: 'ID of an existing QR code.' }),
    ...inputFieldsFromZod(
      t,
      newQrCode.pick({ dynamic: true, shortCode: true, stylePresetId: true, style: true }),
    ),
  }),
});

const QrCodeDraft = builder.simpleObject('QrCodeDraft', {
  description: 'Preview of a QR code.',
  fields: (t) => ({ svg: t.string({ description: 'Image as SVG markup.' }) }),
});

type Draft = typeof QrCodeDraftInput.$inferInput;

interface Start {
  style: unknown;
  shortCode: string;
  dynamic: boolean;
  content: Content;
}

/**
 * The existing QR code; undefined for a new one. Throws BAD_REQUEST for a QR code of another
 * organization.
 */
async function startOf(
  { qrCodeId }: Draft,
  organizationId: string,
  { prisma, caller }: Context,
): Promise<Start | undefined> {
  if (qrCodeId == null) return undefined;
  const found =
    typeOfId(qrCodeId) === 'QrCode' &&
    (await prisma.qrCode.findUnique({
      where: { id: qrCodeId, organizationId, ...codesInScope(caller) },
      select: { style: true, shortCode: true, dynamic: true, type: true, content: true },
    }));
  if (!found) throw invalid('input.qrCodeId', 'must be the ID of a QR code in this organization');
  return { ...found, content: readContent(found.type, found.content) };
}

/** Throws BAD_REQUEST and UNPROCESSABLE like the mutation. */
async function draw(input: Draft, organizationId: string, context: Context): Promise<string> {
  const start = await startOf(input, organizationId, context);
  const base = start && storedStyle.parse(start.style);
  const references = await readReferences([input], organizationId, context);
  const before = presetStyle(input.stylePresetId, references) ?? base ?? defaultStyle;
  const style = restyled(before, input.style);
  const content = contentOf(input.content);
  checkContent(content, context);
  checkAddresses({ content, routing: null }, context, start && { ...start, routing: null });
  checkLogo(style, references, base);
  const shortCode = input.shortCode ?? start?.shortCode ?? createShortCode();
  const { type, data } = content;
  const dynamic = isDynamic(input.dynamic ?? (type === 'URL' || start?.dynamic));
  checkStatic(type, dynamic);
  const drawn = { type, content: data, shortCode, dynamic };
  await checkDrawing(drawn, style, context);
  const logo = await logoImageOf(style, organizationId, context.prisma);
  return drawSvg(payloadOf({ ...drawn, style }, context), style, { title: 'Draft', logo });
}

builder.objectField(Organization, 'qrCodeDraft', (t) =>
  t.field({
    type: QrCodeDraft,
    description:
      'Draws a QR code without storing it. Fails with the same errors as `createQrCode`.',
    args: {
      input: t.arg({ type: QrCodeDraftInput, required: true, description: 'The QR code to draw.' }),
    },
    complexity: ({ input }) => 10 + drawingCost(input, input.qrCodeId == null),
    authScopes: needs('QR_CODES_READ'),
    resolve: async ({ id }, { input }, context) => ({ svg: await draw(input, id, context) }),
  }),
);
