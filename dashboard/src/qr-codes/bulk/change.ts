// Changes many codes, as many in a request as one takes, and keeps what failed by name.
import type { Client } from 'urql';
import { labelOf, readable } from '../../graphql/labels.ts';
import { type Problems, problemsOf } from '../../graphql/problems.ts';
import type { QrCodeStatus } from '../qr-codes.generated.ts';
import type { SelectedCode } from '../selection.ts';
import {
  CurrentTagsDocument,
  DeleteQrCodesDocument,
  type UpdateQrCodeItem,
  UpdateQrCodesDocument,
  type WhyNotFragment,
} from './bulk.generated.ts';

export type Change =
  | { to: 'folder'; folderId: string | null }
  | { to: 'tags'; add?: readonly string[]; remove?: readonly string[] }
  | { to: 'status'; status: QrCodeStatus }
  | { to: 'nothing' };

interface Failure extends SelectedCode {
  why: string;
}

export interface Outcome {
  done: SelectedCode[];
  failures: Failure[];
  /** What stopped it before these were tried. */
  stopped?: { problems: Problems | undefined; left: SelectedCode[] };
}

const batchSize = 500;
const maxNodes = 100;

type Item = UpdateQrCodeItem;
type Results = readonly { index: number; error: WhyNotFragment | null }[];

/** Stops with the first request that fails as a whole, or when it is told to. */
export async function changeCodes(
  client: Client,
  organizationId: string,
  codes: readonly SelectedCode[],
  change: Change,
  { onProgress, signal }: { onProgress: (tried: number) => void; signal: AbortSignal },
): Promise<Outcome> {
  const outcome: Outcome = { done: [], failures: [] };
  for (let start = 0; start < codes.length; start += batchSize) {
    const part = codes.slice(start, start + batchSize);
    const problems = signal.aborted
      ? undefined
      : await changeBatch(client, organizationId, part, change, outcome);
    if (problems !== 'done') return { ...outcome, stopped: { problems, left: codes.slice(start) } };
    onProgress(start + part.length);
  }
  return outcome;
}

async function changeBatch(
  client: Client,
  organizationId: string,
  part: readonly SelectedCode[],
  change: Change,
  { done, failures }: Outcome,
): Promise<Problems | 'done'> {
  const { items, settled, error } = await prepareItems(client, part, change);
  if (error) return problemsOf(error);
  for (const { code, why } of settled) {
    if (why === undefined) done.push(code);
    else failures.push({ ...code, why });
  }
  if (items.length === 0) return 'done';
  const input = { organizationId, atomic: false };
  const answer =
    change.to === 'nothing'
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
  if (answer.error) return problemsOf(answer.error);
  for (const { index, error: why } of resultsOf(answer.data)) {
    const code = items[index]?.code;
    if (!code) continue;
    if (why) failures.push({ ...code, why: toReason(why) });
    else done.push(code);
  }
  return 'done';
}

type Answer = Partial<Record<'updateQrCodes' | 'deleteQrCodes', { results: Results }>>;

const resultsOf = (answer: Answer | undefined): Results =>
  (answer?.updateQrCodes ?? answer?.deleteQrCodes)?.results ?? [];

function toReason({ code, message, details }: WhyNotFragment): string {
  if (code === 'NOT_FOUND') return 'It is not there any more.';
  if (code === 'PRECONDITION_FAILED') return 'Somebody changed it at this moment. Try again.';
  return details.length > 0
    ? details.map(({ field, message: right }) => `${labelOf(field)}: ${readable(right)}`).join('; ')
    : readable(message);
}

interface Prepared {
  items: { code: SelectedCode; item: Item }[];
  /** Where there is nothing to be done, or nothing can be. */
  settled: { code: SelectedCode; why?: string }[];
  error?: Parameters<typeof problemsOf>[0];
}

async function prepareItems(
  client: Client,
  part: readonly SelectedCode[],
  change: Change,
): Promise<Prepared> {
  switch (change.to) {
    case 'nothing':
      return sameForAll(part, {});
    case 'folder':
      return sameForAll(part, { folderId: change.folderId });
    case 'status':
      return sameForAll(part, { status: change.status });
    case 'tags':
      return tagItems(client, part, change);
  }
}

const sameForAll = (part: readonly SelectedCode[], values: Omit<Item, 'id'>): Prepared => ({
  items: part.map((code) => ({ code, item: { id: code.id, ...values } })),
  settled: [],
});

/** Tags are written as a whole, so each code keeps those that it has at this moment. */
async function tagItems(
  client: Client,
  part: readonly SelectedCode[],
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
): Promise<Prepared> {
  const prepared: Prepared = { items: [], settled: [] };
  for (let start = 0; start < part.length; start += maxNodes) {
    const codes = part.slice(start, start + maxNodes);
    const ids = codes.map(({ id }) => id);
    const { data, error } = await client
      .query(CurrentTagsDocument, { ids }, { requestPolicy: 'network-only' })
      .toPromise();
    if (error) return { ...prepared, error };
    for (const [index, code] of codes.entries()) {
      const now = data?.nodes[index];
      if (!now || !('tags' in now)) {
        prepared.settled.push({ code, why: 'It is not there any more.' });
        continue;
      }
      const kept = now.tags.filter((tag) => !remove.includes(tag));
      const tags = [...kept, ...add.filter((tag) => !kept.includes(tag))];
      if (tags.length === now.tags.length && kept.length === now.tags.length) {
        prepared.settled.push({ code });
      } else {
        const { id } = code;
        prepared.items.push({ code, item: { id, tags, expectedVersions: [now.version] } });
      }
    }
  }
  return prepared;
}
