// Updates many QR codes at once.

import { notFound } from '../../../core/errors.ts';
import { Prisma, type QrCode } from '../../../database/client/client.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { record, skipRecording } from '../../../graphql/plugins/audit.ts';
import { isEmpty } from '../../shared/changes.ts';
import { orConflict } from '../../shared/conflict.ts';
import { idField } from '../../shared/input-fields.ts';
import { shownBy } from '../../shared/shown.ts';
import { codeTarget } from '../audited.ts';
import { readAuthors } from '../author.ts';
import { type ChangedColumns, changedColumns, changeFields, type QrCodeChange } from '../change.ts';
import { changesOf, emitChanges } from '../event.ts';
import { createExternalIdCheck, externalIdIndex } from '../identifier/external-id.ts';
import { lockQrCodes } from '../lock.ts';
import { readReferences } from '../references.ts';
import {
  allOrNothing,
  attemptEach,
  checkCount,
  createDuplicateCheck,
  type Outcome,
} from './outcome.ts';
import { bulkFields, bulkPayload, costOfChangedItems, qrCodesPayload } from './shape.ts';

/**
 * Updates QR codes with a constant number of statements. Outcomes are in the order of the items. If
 * `atomic`, throws one error with all problems.
 */
export async function updateMany(
  items: readonly QrCodeChange[],
  { organizationId, atomic }: { organizationId: string; atomic: boolean },
  context: Context,
): Promise<Outcome<QrCode>[]> {
  const references = await readReferences(items, organizationId, context);
  const ids = items.map(({ id }) => id);
  const found = await lockQrCodes(ids, organizationId, context);
  const checkOnce = createDuplicateCheck(items);
  const checkExternalId = await createExternalIdCheck(items, organizationId, context.prisma);
  const changes = await attemptEach(items, async (item, index) => {
    checkOnce(item.id, index);
    const old = found.get(item.id);
    if (!old) throw notFound();
    const columns = await changedColumns(item, old, references, context);
    checkExternalId(columns);
    return { old, columns, fields: fieldsOf(columns) };
  });
  if (atomic) allOrNothing(changes);
  const sound = changes.flatMap(({ value }) => value ?? []);
  const changing = sound.filter(({ columns }) => !isEmpty(columns));
  if (sound.length > 0 && changing.length === 0) skipRecording(context);
  const changed =
    sound.length > 0 && changing.length === 0
      ? new Map<string, QrCode>()
      : await applyChanges(changing, { organizationId }, context);
  return changes.map(({ value, error }) => ({
    value: value && (changed.get(value.old.id) ?? value.old),
    error,
  }));
}

/** Columns that an update sets by itself. */
const ownColumns = ['version', 'updatedAt', 'archivedAt'];

const fieldsOf = (columns: ChangedColumns): string[] =>
  Object.keys(columns).filter((name) => !ownColumns.includes(name));

/** A checked change of a locked QR code. */
interface SoundChange {
  old: QrCode;
  columns: ChangedColumns;
  /** Names of the fields that change. */
  fields: readonly string[];
}

/** Stores checked changes, with their events and their audit log entry, and returns the rows by ID. */
export async function applyChanges(
  changes: readonly SoundChange[],
  { organizationId, ...entry }: { organizationId: string; details?: Prisma.InputJsonObject },
  context: Context,
): Promise<ReadonlyMap<string, QrCode>> {
  const changed = await store(changes, organizationId, context.prisma);
  await readAuthors([...changed.values()], context);
  const all = changes.flatMap(({ old, fields }) => {
    const after = changed.get(old.id);
    return after ? changesOf(old, after, fields) : [];
  });
  await emitChanges(all, organizationId, context);
  const targets = changes.flatMap(({ old }) => {
    const after = changed.get(old.id);
    return after ? [codeTarget(old, after)] : [];
  });
  await record(context, { organizationId, targets, ...entry });
  return changed;
}

/** Updates all rows with one statement, whatever changes in each, and returns them by ID. */
async function store(
  changes: readonly SoundChange[],
  organizationId: string,
  prisma: RequestDatabase,
): Promise<ReadonlyMap<string, QrCode>> {
  if (changes.length === 0) return new Map();
  const names = [...new Set(changes.flatMap(({ columns }) => Object.keys(columns)))];
  const rows = changes.map(({ old, columns }) => {
    const values = Object.entries({ ...old, ...columns });
    return Object.fromEntries(values.filter(([name]) => name === 'id' || names.includes(name)));
  });
  const set = Prisma.raw(names.map((name) => `"${name}" = "changed"."${name}"`).join(', '));
  const storing = prisma.$executeRaw`
    UPDATE "QrCode" AS "code" SET ${set}
    FROM jsonb_populate_recordset(NULL::"QrCode", ${JSON.stringify(rows)}::jsonb) AS "changed"
    WHERE "code"."id" = "changed"."id" AND "code"."organizationId" = ${organizationId}`;
  await orConflict(externalIdIndex, 'input.externalId', storing);
  const ids = changes.map(({ old }) => old.id);
  const stored = await prisma.qrCode.findMany({ where: { id: { in: ids }, organizationId } });
  return new Map(stored.map((row) => [row.id, row]));
}

const UpdateQrCodeItem = builder.inputType('UpdateQrCodeItem', {
  description: 'A change to a QR code, as in `updateQrCode`.',
  fields: (t) => ({
    ...idField(t, 'QR code'),
    ...changeFields(t),
  }),
});

const UpdateQrCodesInput = builder.inputType('UpdateQrCodesInput', {
  fields: (t) => ({
    ...bulkFields(t),
    items: t.field({
      type: [UpdateQrCodeItem],
      required: true,
      description: `Changes, 1 to ${maxItems}, at most one per QR code.`,
    }),
  }),
});

builder.mutationField('updateQrCodes', (t) =>
  t.field({
    type: qrCodesPayload('UpdateQrCodesPayload'),
    description: `Updates up to ${maxItems} QR codes.`,
    args: { input: t.arg({ type: UpdateQrCodesInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'QR_CODES_WRITE',
        shows: shownBy(info),
      },
    }),
    complexity: costOfChangedItems,
    extensions: { itemByItem: true },
    resolve: async (_root, { input }, context) => {
      const { organizationId, items, atomic } = input;
      checkCount(items);
      const options = { organizationId, atomic: atomic ?? true };
      return bulkPayload(await updateMany(items, options, context), input);
    },
  }),
);
