// Changes many codes in batches, and collects the failures.
import type { Client } from 'urql';
import { labelOf, readable } from '../../graphql/labels.ts';
import { type Problems, problemsOf } from '../../graphql/problems.ts';
import type { UpdateQrCodeItem } from '../../schema-types.generated.ts';
import type { SelectedCode } from '../selection.ts';
import {
  DeleteQrCodesDocument,
  UpdateQrCodesDocument,
  type WhyNotFragment,
} from './bulk.generated.ts';
import { type Edit, type EditItem, itemsFor } from './items.ts';
import { bulkStrings } from './strings.ts';

const { reasons } = bulkStrings;

export type Change = Edit | { kind: 'delete' };

interface Failure extends SelectedCode {
  reason: string;
}

export interface Outcome {
  done: SelectedCode[];
  failures: Failure[];
  /** Items that put back what was replaced, unless the code has changed since then. */
  back: UpdateQrCodeItem[];
  /** Codes that are in the trash now. */
  trashed: SelectedCode[];
  /** Set if it was stopped before these were tried. */
  stopped?: { problems: Problems | undefined; left: SelectedCode[] };
}

/** The server takes this many items at a time. */
export const batchSize = 500;

/** Stops at the first request that fails as a whole, or when aborted. */
export async function changeCodes(
  client: Client,
  organizationId: string,
  codes: readonly SelectedCode[],
  change: Change,
  { onProgress, signal }: { onProgress: (tried: number) => void; signal: AbortSignal },
): Promise<Outcome> {
  const outcome: Outcome = { done: [], failures: [], back: [], trashed: [] };
  const run = change.kind === 'delete' ? deleteBatch : editBatch(change);
  for (let start = 0; start < codes.length; start += batchSize) {
    const batch = codes.slice(start, start + batchSize);
    const problems = signal.aborted ? undefined : await run(client, organizationId, batch, outcome);
    if (problems !== 'done') return { ...outcome, stopped: { problems, left: codes.slice(start) } };
    onProgress(start + batch.length);
  }
  return outcome;
}

type RunBatch = (
  client: Client,
  organizationId: string,
  batch: readonly SelectedCode[],
  outcome: Outcome,
) => Promise<Problems | 'done'>;

const deleteBatch: RunBatch = async (client, organizationId, batch, outcome) => {
  const items = batch.map(({ id }) => ({ id }));
  const { data, error } = await client
    .mutation(DeleteQrCodesDocument, { input: { organizationId, atomic: false, items } })
    .toPromise();
  if (error) return problemsOf(error);
  for (const result of data?.deleteQrCodes.results ?? []) {
    const code = batch[result.index];
    addResult(outcome, code, result.error);
    if (code && !result.error) outcome.trashed.push(code);
  }
  return 'done';
};

const editBatch =
  (edit: Edit): RunBatch =>
  async (client, organizationId, batch, outcome) => {
    const read = await itemsFor(client, batch, edit);
    if (!('items' in read)) return problemsOf(read);
    const { items, missing, unchanged } = read;
    outcome.done.push(...unchanged);
    outcome.failures.push(...missing.map((code) => ({ ...code, reason: reasons.notFound })));
    if (items.length === 0) return 'done';
    const input = { organizationId, atomic: false, items: items.map(({ item }) => item) };
    const { data, error } = await client.mutation(UpdateQrCodesDocument, { input }).toPromise();
    if (error) return problemsOf(error);
    for (const { index, qrCode, error: whyNot } of data?.updateQrCodes.results ?? []) {
      const item = items[index];
      addResult(outcome, item?.code, whyNot);
      if (item && qrCode) outcome.back.push(...wayBack(item, qrCode.version));
    }
    return 'done';
  };

function addResult(
  { done, failures }: Outcome,
  code: SelectedCode | undefined,
  whyNot: WhyNotFragment | null,
): void {
  if (!code) return;
  if (whyNot) failures.push({ ...code, reason: toReason(whyNot) });
  else done.push(code);
}

/** None if somebody else changed the code in between, so that what was read is not what was replaced. */
const wayBack = ({ code: { id }, before }: EditItem, after: number): UpdateQrCodeItem[] =>
  before && after === before.version + 1
    ? [{ id, ...before.values, expectedVersions: [after] }]
    : [];

function toReason({ code, message, details }: WhyNotFragment): string {
  if (code === 'NOT_FOUND') return reasons.notFound;
  if (code === 'PRECONDITION_FAILED') return reasons.conflict;
  return details.length > 0
    ? details
        .map(({ field, message: problem }) => `${labelOf(field)}: ${readable(problem)}`)
        .join('; ')
    : readable(message);
}
