// Creates many QR codes at once.

import { requireVerifiedEmail } from '../../../auth/email/verified.ts';
import { isScoped } from '../../../auth/key/scope.ts';
import type { Prisma, QrCode } from '../../../database/client/client.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { createShortCode } from '../../../domain/qr-code/short-code.ts';
import { usedBefore } from '../../../domain/qr-code/used-before.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { record, type Target } from '../../../graphql/plugins/audit.ts';
import { conflict, orConflict } from '../../shared/conflict.ts';
import { shownBy } from '../../shared/shown.ts';
import { codeTarget } from '../audited.ts';
import { type NewQrCode, newQrCodeFields, newRow } from '../create.ts';
import { emitChange } from '../event.ts';
import { createExternalIdCheck } from '../identifier/external-id.ts';
import { readReferences } from '../references.ts';
import { totalsOf } from '../total.ts';
import { allOrNothing, attemptEach, checkCount, type Outcome } from './outcome.ts';
import { bulkFields, bulkPayload, costOfNewItems, qrCodesPayload } from './shape.ts';
import { claimShortCodes, shortCodeIndex, usedShortCodes } from './used-short-code.ts';

interface NewDraft {
  row: Prisma.QrCodeCreateManyInput;
  ownShortCode: boolean;
  /** The organization had the short code before, and uses it again. */
  reuses?: boolean;
}

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
  const references = await readReferences(items, organizationId, context);
  const wanted = items.flatMap(({ shortCode }) => shortCode?.toLowerCase() ?? []);
  if (wanted.length > 0) await requireVerifiedEmail('choose short codes', context);
  const used = await usedShortCodes(wanted, organizationId, prisma);
  const checkExternalId = await createExternalIdCheck(items, organizationId, prisma);
  const drafts = await attemptEach(items, async (item): Promise<NewDraft> => {
    const row = await newRow(item, organizationId, references, context);
    const isOwn = used.get(row.shortCode);
    // A key must not take over what another folder printed.
    if (isOwn === false || (isOwn && isScoped(context.caller))) throw conflict('input.shortCode');
    if (isOwn && item.reuseShortCode !== true) throw conflict('input.shortCode', usedBefore);
    checkExternalId(row);
    used.set(row.shortCode, false);
    return { row, ownShortCode: item.shortCode != null, reuses: isOwn ?? false };
  });
  if (dryRun) return drafts.map(({ error }) => ({ value: null, error }));
  if (atomic) allOrNothing(drafts);
  const sound = drafts.flatMap(({ value }) => value ?? []);
  const storing = storeNew(sound, organizationId, prisma);
  const made = await orConflict(shortCodeIndex, 'input.shortCode', storing);
  const late = sound.flatMap(({ row }) => (made.has(row.id) ? [] : [row]));
  const checkLate = await createExternalIdCheck(late, organizationId, prisma);
  const outcomes = await attemptEach(drafts, ({ value: draft, error }) => {
    if (error || !draft) throw error ?? new Error('Expected a draft');
    const code = made.get(draft.row.id);
    if (code) return code;
    checkLate(draft.row);
    throw conflict('input.shortCode');
  });
  if (atomic) allOrNothing(outcomes);
  const codes = outcomes.flatMap(({ value }) => value ?? []);
  totalsOf(context).start(codes.map(({ id }) => id));
  await emitChange('CREATED', codes, organizationId, context);
  const targets = [...added, ...codes.map((code) => codeTarget(null, code))];
  await record(context, { organizationId, targets });
  return outcomes;
}

const orderOf = ({ externalId, shortCode }: Prisma.QrCodeCreateManyInput) =>
  `${externalId ?? ''}\0${shortCode}`;

/** Prisma builds a statement without yielding to the event loop: a third of a second for 500 rows. */
const rowsAtOnce = 100;

/**
 * The stored QR codes by ID. Those whose custom short code was taken meanwhile are missing; random
 * short codes that exist or existed are generated again.
 */
export async function storeNew(
  drafts: readonly NewDraft[],
  organizationId: string,
  prisma: RequestDatabase,
  draw: () => string = createShortCode,
  tries = 3,
): Promise<ReadonlyMap<string, QrCode>> {
  if (drafts.length === 0 || tries === 0) return new Map();
  const shortCodes = drafts.map(({ row }) => row.shortCode);
  const claimed = await claimShortCodes(shortCodes, organizationId, prisma);
  // Sorted, so that concurrent mutations do not deadlock on external IDs or short codes.
  const data = drafts
    .filter(({ row, reuses }) => reuses || claimed.has(row.shortCode))
    .map(({ row }) => row)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const rows: QrCode[] = [];
  for (let start = 0; start < data.length; start += rowsAtOnce) {
    const some = data.slice(start, start + rowsAtOnce);
    rows.push(...(await prisma.qrCode.createManyAndReturn({ data: some, skipDuplicates: true })));
  }
  const made = new Map(rows.map((row) => [row.id, row]));
  const again = drafts
    .filter(({ row, ownShortCode }) => !ownShortCode && !made.has(row.id))
    .map((draft) => ({ ...draft, row: { ...draft.row, shortCode: draw() } }));
  return new Map([...made, ...(await storeNew(again, organizationId, prisma, draw, tries - 1))]);
}

export const CreateQrCodeItem = builder.inputType('CreateQrCodeItem', {
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
      return bulkPayload(await createMany(items, options, context), input);
    },
  }),
);
