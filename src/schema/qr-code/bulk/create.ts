// Creates many QR codes at once.

import type { Prisma, QrCode } from '../../../database/client/client.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { createShortCode } from '../../../domain/qr-code/short-code.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { record, type Target } from '../../../graphql/plugins/audit.ts';
import { emit } from '../../../webhook/outbox.ts';
import { conflict } from '../../shared/conflict.ts';
import { shownBy } from '../../shared/shown.ts';
import { codeTarget } from '../audited.ts';
import { type NewQrCode, newQrCodeFields, newRow } from '../create.ts';
import { qrCodeEvents } from '../event.ts';
import { readReferences } from '../references.ts';
import { totalScans } from '../total.ts';
import { allOrNothing, attemptEach, checkCount, type Outcome } from './outcome.ts';
import { bulkFields, bulkPayload, costOfNewItems, qrCodesPayload } from './shape.ts';

type NewRow = Prisma.QrCodeCreateManyInput;

interface CreateOptions {
  organizationId: string;
  /** One invalid item fails all. */
  atomic: boolean;
  /** Checks everything and stores nothing. */
  dryRun?: boolean;
  /** What else the mutation created, for the audit log. */
  added?: readonly Target[];
}

/**
 * Creates QR codes with a constant number of statements. Outcomes are in the order of the items; with
 * `dryRun` they contain no QR codes. If `atomic` and not `dryRun`, throws one error with all problems.
 */
export async function createMany(
  items: readonly NewQrCode[],
  { organizationId, atomic, dryRun = false, added = [] }: CreateOptions,
  context: Context,
): Promise<Outcome<QrCode>[]> {
  const { prisma } = context;
  const references = await readReferences(items, organizationId, prisma);
  const taken = await takenShortCodes(items, prisma);
  const drafts = await attemptEach(items, async (item) => {
    const row = await newRow(item, organizationId, references, context);
    if (taken.has(row.shortCode)) throw conflict('input.shortCode');
    taken.add(row.shortCode);
    return { row, ownShortCode: item.shortCode != null };
  });
  if (dryRun) return drafts.map(({ error }) => ({ value: null, error }));
  if (atomic) allOrNothing(drafts);
  const made = await storeNew(
    drafts.flatMap(({ value }) => value ?? []),
    prisma,
  );
  const outcomes = drafts.map(({ value: draft, error }) => {
    const value = (draft && made.get(draft.row.id)) ?? null;
    return { value, error: draft && !value ? conflict('input.shortCode') : error };
  });
  if (atomic) allOrNothing(outcomes);
  const codes = outcomes.flatMap(({ value }) => value ?? []);
  totalScans(context).start(codes.map(({ id }) => id));
  await emit(context, organizationId, await qrCodeEvents('qr.created', codes, context));
  const targets = [...added, ...codes.map((code) => codeTarget(null, code))];
  await record(context, { organizationId, targets });
  return outcomes;
}

async function takenShortCodes(
  items: readonly NewQrCode[],
  prisma: RequestDatabase,
): Promise<Set<string>> {
  const wanted = items.flatMap(({ shortCode }) => shortCode?.toLowerCase() ?? []);
  if (wanted.length === 0) return new Set();
  const sound = wanted.filter((shortCode) => /^[a-z0-9-]{3,64}$/.test(shortCode));
  const rows = await prisma.qrCode.findMany({
    where: { shortCode: { in: sound } },
    select: { shortCode: true },
  });
  return new Set(rows.map(({ shortCode }) => shortCode));
}

/** Prisma builds a statement without yielding to the event loop: a third of a second for 500 rows. */
const rowsAtOnce = 100;

/**
 * The stored QR codes by ID. Those whose custom short code was taken meanwhile are missing; random
 * short codes are generated again.
 */
export async function storeNew(
  drafts: readonly { row: NewRow; ownShortCode: boolean }[],
  prisma: RequestDatabase,
  draw: () => string = createShortCode,
  tries = 3,
): Promise<ReadonlyMap<string, QrCode>> {
  if (drafts.length === 0 || tries === 0) return new Map();
  // Sorted, so that concurrent mutations do not deadlock on short codes.
  const data = drafts.map(({ row }) => row).sort((a, b) => (a.shortCode < b.shortCode ? -1 : 1));
  const rows: QrCode[] = [];
  for (let start = 0; start < data.length; start += rowsAtOnce) {
    const some = data.slice(start, start + rowsAtOnce);
    rows.push(...(await prisma.qrCode.createManyAndReturn({ data: some, skipDuplicates: true })));
  }
  const made = new Map(rows.map((row) => [row.id, row]));
  const again = drafts
    .filter(({ row, ownShortCode }) => !ownShortCode && !made.has(row.id))
    .map((draft) => ({ ...draft, row: { ...draft.row, shortCode: draw() } }));
  return new Map([...made, ...(await storeNew(again, prisma, draw, tries - 1))]);
}

const CreateQrCodeItem = builder.inputType('CreateQrCodeItem', {
  description: 'A new QR code, as in `createQrCode`.',
  fields: newQrCodeFields,
});

const CreateQrCodesInput = builder.inputType('CreateQrCodesInput', {
  fields: (t) => ({
    ...bulkFields(t),
    items: t.field({
      type: [CreateQrCodeItem],
      required: true,
      description: `QR codes to create, 1 to ${maxItems}.`,
    }),
  }),
});

builder.mutationField('createQrCodes', (t) =>
  t.field({
    type: qrCodesPayload('CreateQrCodesPayload'),
    description: `Creates up to ${maxItems} QR codes.`,
    args: { input: t.arg({ type: CreateQrCodesInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'QR_CODES_WRITE',
        shows: shownBy(info, { isNew: true }),
      },
    }),
    complexity: costOfNewItems,
    extensions: { itemByItem: true },
    resolve: async (_root, { input }, context) => {
      const { organizationId, items, atomic } = input;
      checkCount(items);
      const options = { organizationId, atomic: atomic ?? true };
      return bulkPayload(await createMany(items, options, context));
    },
  }),
);
