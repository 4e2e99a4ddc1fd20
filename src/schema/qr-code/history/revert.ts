// Mutation that brings back an earlier version of a QR code.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { ApiError, invalid, notFound } from '../../../core/errors.ts';
import type { QrCode as Row } from '../../../database/client/client.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { entriesOf, replacementOf, storedMetadata } from '../../../domain/qr-code/metadata.ts';
import { qrCodeChange } from '../../../domain/qr-code/shape.ts';
import { type VersionState, versionState } from '../../../domain/qr-code/version.ts';
import { maxDrawingCost } from '../../../domain/render/drawing-cost.ts';
import { storedStyleInput } from '../../../domain/style/shape.ts';
import { problemsOf } from '../../../domain/validation/issues.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { organizationAfter, owningOrganization } from '../../organization/owner.ts';
import { checkVersion } from '../../shared/changes.ts';
import { targetFields, versionFields } from '../../shared/input-fields.ts';
import { shownBy } from '../../shared/shown.ts';
import { requireNotDeleted } from '../../shared/trash.ts';
import { applyChanges } from '../bulk/update.ts';
import { changedColumns, type QrCodeChange } from '../change.ts';
import { lockQrCodes } from '../lock.ts';
import { organizationOfCode } from '../owner.ts';
import { type References, readReferences } from '../references.ts';
import { QrCode } from '../type.ts';

const versions = z.array(
  z.object({ number: z.int(), state: versionState, passwordHash: z.string().nullable() }),
);
type Version = z.output<typeof versions>[number];

/** The version that the QR code had then. Throws BAD_REQUEST if it is not kept. */
async function readVersion(code: Row, number: number, prisma: RequestDatabase): Promise<Version> {
  const [version] = versions.parse(
    await prisma.$queryRaw`
      SELECT "number", "state", "passwordHash" FROM "QrCodeVersion"
      WHERE "qrCodeId" = ${code.id} AND "number" <= ${number > code.version ? 0 : number}
      ORDER BY "number" DESC LIMIT 1`,
  );
  if (version) return version;
  const { _min: oldest } = await prisma.qrCodeVersion.aggregate({
    where: { qrCodeId: code.id },
    _min: { number: true },
  });
  throw invalid(
    'input.version',
    oldest.number === null
      ? 'must be a version of the QR code; none is kept before its next change'
      : `must be a version of the QR code that is kept: ${oldest.number} to ${code.version}`,
  );
}

const storedChange = qrCodeChange.extend({ style: storedStyleInput.nullish() });

/** The edit that brings the version back: only fields that differ, so that others are not checked. */
function editOf(
  old: Row,
  { state, passwordHash }: Version,
): Omit<QrCodeChange, 'id' | 'expectedVersions'> {
  const { name, content, style, routing, folderId, tags, notes } = state;
  const metadata = storedMetadata.parse(old.metadata);
  const isRouted = routing !== null || passwordHash !== null;
  const unset = Object.fromEntries(
    Object.keys(storedStyleInput.shape).map((field) => [field, null]),
  );
  const given = {
    ...(name !== old.name && { name }),
    ...(!isDeepStrictEqual(style, old.style) && { style: { ...unset, ...style } }),
    ...((!isDeepStrictEqual(routing, old.routing) || passwordHash !== old.passwordHash) && {
      routing: isRouted ? { ...routing, ...(passwordHash === null && { password: null }) } : null,
    }),
    ...(folderId !== old.folderId && { folderId }),
    ...(!isDeepStrictEqual(tags, old.tags) && { tags }),
    ...(notes !== old.notes && { notes }),
    ...(!isDeepStrictEqual(state.metadata, metadata) && {
      metadata: replacementOf(metadata, entriesOf(state.metadata)),
    }),
  };
  const { data, error } = storedChange.safeParse(given);
  if (error) throw new ApiError('BAD_REQUEST', { details: problemsOf(error, ['input']) });
  return {
    ...data,
    ...(!isDeepStrictEqual(content, old.content) && { data: content }),
    ...(passwordHash !== null && { passwordHash }),
  };
}

/** Throws CONFLICT if the version refers to something that was deleted. */
function checkReferences({ folderId, style }: QrCodeChange, { folders, logos }: References): void {
  const gone = (field: string, what: string) =>
    new ApiError('CONFLICT', {
      details: [
        { field, message: `is a ${what} that does not exist anymore; restore the ${what} first` },
      ],
    });
  if (folderId != null && !folders.has(folderId)) throw gone('input.folderId', 'folder');
  if (style?.logo && !logos.has(style.logo.id)) throw gone('input.style.logo.logoId', 'logo');
}

/** Names the version in the problems of its fields, and says what to do. */
function ofVersion({ code, details, message }: ApiError, number: number): ApiError {
  return new ApiError(code === 'CONFLICT' ? code : 'UNPROCESSABLE', {
    details: (details ?? [{ field: 'input.version', message }]).map((problem) => ({
      ...problem,
      message: `of version ${number}${/^[a-z]/.test(problem.message) ? '' : ':'} ${problem.message}, or edit the QR code instead`,
    })),
  });
}

/** Columns that are set without an edit, because any two states of them can follow each other. */
const statusOf = ({ status, archivedAt }: VersionState) => ({ status, archivedAt });

interface Revert {
  id: string;
  version: number;
  expectedVersions?: readonly number[] | null;
}

/** Rejects with NOT_FOUND, PRECONDITION_FAILED, BAD_REQUEST, CONFLICT, UNPROCESSABLE. */
async function revert(
  { id, version: number, expectedVersions }: Revert,
  organizationId: string,
  context: Context,
): Promise<Row> {
  const { prisma } = context;
  const old = (await lockQrCodes([id], organizationId, context)).get(id);
  if (!old) throw notFound();
  checkVersion(expectedVersions, old);
  requireNotDeleted(old);
  const version = await readVersion(old, number, prisma);
  const columns = await checkedColumns(old, version, organizationId, context).catch(
    (error: unknown) => {
      throw error instanceof ApiError ? ofVersion(error, number) : error;
    },
  );
  const edition = { version: old.version + 1, updatedAt: new Date() };
  const changed = await applyChanges(
    [{ old, columns: { ...columns, ...statusOf(version.state), ...edition }, fields: ['version'] }],
    { organizationId, details: { version: number } },
    context,
  );
  const after = changed.get(id);
  if (!after) throw notFound();
  return after;
}

async function checkedColumns(
  old: Row,
  version: Version,
  organizationId: string,
  context: Context,
) {
  const edit = { id: old.id, ...editOf(old, version) };
  const references = await readReferences([edit], organizationId, context);
  checkReferences(edit, references);
  return changedColumns(edit, old, references, context);
}

const RevertQrCodeInput = builder.inputType('RevertQrCodeInput', {
  fields: (t) => ({
    ...targetFields(t, 'QR code'),
    version: t.int({
      required: true,
      description: 'The version to bring back: its number, or any `QrCode.version` it had then.',
    }),
    ...versionFields(t),
  }),
});

const RevertQrCodePayload = builder.simpleObject('RevertQrCodePayload', {
  fields: (t) => ({
    qrCode: t.field({ type: QrCode, description: 'The resulting QR code.' }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('revertQrCode', (t) =>
  t.field({
    type: RevertQrCodePayload,
    description:
      'Brings back an earlier version of a QR code: content, style, routing with its password, status, folder, tags, name, metadata and notes, but not `externalId`. The result is a new version, checked like any edit.',
    args: { input: t.arg({ type: RevertQrCodeInput, required: true }) },
    authScopes: async (_root, { input }, context, info) => ({
      permission: {
        organizationId: await organizationOfCode(input, context),
        permission: 'QR_CODES_WRITE',
        shows: ['QR_CODES_READ', ...shownBy(info)],
      },
    }),
    complexity: maxDrawingCost,
    resolve: async (_root, { input }, context) => {
      const qrCode = await revert(input, await organizationOfCode(input, context), context);
      return { qrCode, organization: owningOrganization(qrCode, context) };
    },
  }),
);
