// Changes many codes in batches, and collects the failures.
import type { Client } from 'urql';
import { labelOf, readable } from '../../graphql/labels.ts';
import { type Problems, problemsOf } from '../../graphql/problems.ts';
import type { QrCodeStatus, UpdateQrCodeItem } from '../../schema-types.generated.ts';
import type { SelectedCode } from '../selection.ts';
import {
  CurrentTagsDocument,
  DeleteQrCodesDocument,
  UpdateQrCodesDocument,
  type WhyNotFragment,
} from './bulk.generated.ts';
import { bulkStrings } from './strings.ts';

const { reasons } = bulkStrings;

export type Change =
  | { kind: 'folder'; folderId: string | null }
  | { kind: 'tags'; add?: readonly string[]; remove?: readonly string[] }
  | { kind: 'status'; status: QrCodeStatus }
  | { kind: 'delete' };

interface Failure extends SelectedCode {
  reason: string;
}

export interface Outcome {
  done: SelectedCode[];
  failures: Failure[];
  /** Set if it was stopped before these were tried. */
  stopped?: { problems: Problems | undefined; left: SelectedCode[] };
}

const batchSize = 500;
const maxNodes = 100;

type Item = UpdateQrCodeItem;
type Results = readonly { index: number; error: WhyNotFragment | null }[];

/** Stops at the first request that fails as a whole, or when aborted. */
export async function changeCodes(
  client: Client,
  organizationId: string,
  codes: readonly SelectedCode[],
  change: Change,
  { onProgress, signal }: { onProgress: (tried: number) => void; signal: AbortSignal },
): Promise<Outcome> {
  const outcome: Outcome = { done: [], failures: [] };
  for (let start = 0; start < codes.length; start += batchSize) {
    const batch = codes.slice(start, start + batchSize);
    const problems = signal.aborted
      ? undefined
      : await changeBatch(client, organizationId, batch, change, outcome);
    if (problems !== 'done') return { ...outcome, stopped: { problems, left: codes.slice(start) } };
    onProgress(start + batch.length);
  }
  return outcome;
}

async function changeBatch(
  client: Client,
  organizationId: string,
  batch: readonly SelectedCode[],
  change: Change,
  { done, failures }: Outcome,
): Promise<Problems | 'done'> {
  const { items, settled, error } = await prepareItems(client, batch, change);
  if (error) return problemsOf(error);
  for (const { code, reason } of settled) {
    if (reason === undefined) done.push(code);
    else failures.push({ ...code, reason });
  }
  if (items.length === 0) return 'done';
  const input = { organizationId, atomic: false };
  const response =
    change.kind === 'delete'
      ? await client
          .mutation(DeleteQrCodesDocument, {
            input: { ...input, items: items.map(({ item: { id } }) => ({ id })) },
          })
          .toPromise()
      : await client
          .mutation(UpdateQrCodesDocument, {
            input: { ...input, items: items.map(({ item }) => item) },
          })
          .toPromise();
  if (response.error) return problemsOf(response.error);
  for (const { index, error: reason } of resultsOf(response.data)) {
    const code = items[index]?.code;
    if (!code) continue;
    if (reason) failures.push({ ...code, reason: toReason(reason) });
    else done.push(code);
  }
  return 'done';
}

type BatchData = Partial<Record<'updateQrCodes' | 'deleteQrCodes', { results: Results }>>;

const resultsOf = (data: BatchData | undefined): Results =>
  (data?.updateQrCodes ?? data?.deleteQrCodes)?.results ?? [];

function toReason({ code, message, details }: WhyNotFragment): string {
  if (code === 'NOT_FOUND') return reasons.notFound;
  if (code === 'PRECONDITION_FAILED') return reasons.conflict;
  return details.length > 0
    ? details
        .map(({ field, message: problem }) => `${labelOf(field)}: ${readable(problem)}`)
        .join('; ')
    : readable(message);
}

interface Prepared {
  items: { code: SelectedCode; item: Item }[];
  /** Codes that need no change, or cannot be changed. */
  settled: { code: SelectedCode; reason?: string }[];
  error?: Parameters<typeof problemsOf>[0];
}

async function prepareItems(
  client: Client,
  batch: readonly SelectedCode[],
  change: Change,
): Promise<Prepared> {
  switch (change.kind) {
    case 'delete':
      return sameForAll(batch, {});
    case 'folder':
      return sameForAll(batch, { folderId: change.folderId });
    case 'status':
      return sameForAll(batch, { status: change.status });
    case 'tags':
      return tagItems(client, batch, change);
  }
}

const sameForAll = (batch: readonly SelectedCode[], values: Omit<Item, 'id'>): Prepared => ({
  items: batch.map((code) => ({ code, item: { id: code.id, ...values } })),
  settled: [],
});

/** Updates replace all tags of a code, so its current ones are read first. */
async function tagItems(
  client: Client,
  batch: readonly SelectedCode[],
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
): Promise<Prepared> {
  const prepared: Prepared = { items: [], settled: [] };
  for (let start = 0; start < batch.length; start += maxNodes) {
    const codes = batch.slice(start, start + maxNodes);
    const ids = codes.map(({ id }) => id);
    const { data, error } = await client
      .query(CurrentTagsDocument, { ids }, { requestPolicy: 'network-only' })
      .toPromise();
    if (error) return { ...prepared, error };
    for (const [index, code] of codes.entries()) {
      const current = data?.nodes[index];
      if (!current || !('tags' in current)) {
        prepared.settled.push({ code, reason: reasons.notFound });
        continue;
      }
      const kept = current.tags.filter((tag) => !remove.includes(tag));
      const tags = [...kept, ...add.filter((tag) => !kept.includes(tag))];
      if (tags.length === current.tags.length && kept.length === current.tags.length) {
        prepared.settled.push({ code });
      } else {
        const { id } = code;
        prepared.items.push({ code, item: { id, tags, expectedVersions: [current.version] } });
      }
    }
  }
  return prepared;
}
