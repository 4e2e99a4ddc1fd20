// Executes the document of a webhook for its due events.
import type { StoredResult } from '../domain/webhook/body.ts';
import { testEvent } from '../domain/webhook/event.ts';
import { type Due, type Endpoint, storeResults } from './queue.ts';

/** Why a document cannot be executed, in words for the owner of the webhook. */
export class DocumentFailure extends Error {
  override name = 'DocumentFailure';
  /** Whether trying again would not help, so that the webhook is disabled. */
  readonly isLasting: boolean;

  constructor(message: string, { isLasting }: { isLasting: boolean }) {
    super(message);
    this.isLasting = isLasting;
  }
}

/** Executes a document for an event. Rejects with DocumentFailure. */
type ExecuteDocument = (due: Due) => Promise<StoredResult>;

/** Prepares the document of a webhook, with the permissions of its owner. Rejects with DocumentFailure. */
export type OpenDocument = (endpoint: Endpoint & { document: string }) => Promise<ExecuteDocument>;

interface Prepared {
  /** Events to send. */
  ready: Due[];
  /** The event after them, for which the document failed. */
  failed?: { due: Due; failure: DocumentFailure };
}

interface PrepareOptions {
  prisma: Parameters<typeof storeResults>[0];
  openDocument: OpenDocument;
  canContinue(): boolean;
}

const hasDocument = (endpoint: Endpoint): endpoint is Endpoint & { document: string } =>
  endpoint.document !== null;

/** Adds the results of the document, once for each event. Events for which it returns nothing are deleted. */
export async function withResults(
  group: readonly Due[],
  endpoint: Endpoint,
  { prisma, openDocument, canContinue }: PrepareOptions,
): Promise<Prepared> {
  if (!hasDocument(endpoint)) return { ready: [...group] };
  const ready: Due[] = [];
  const returned: { id: string; result: StoredResult }[] = [];
  const nothing: string[] = [];
  let failed: Prepared['failed'];
  let execute: ExecuteDocument | undefined;
  for (const due of group) {
    if (due.result !== null) {
      ready.push(due);
      continue;
    }
    if (!canContinue()) break;
    try {
      execute ??= await openDocument(endpoint);
      const result = await execute(due);
      if (isNothing(result) && due.event !== testEvent) {
        nothing.push(due.id);
        continue;
      }
      returned.push({ id: due.id, result });
      ready.push({ ...due, result });
    } catch (error) {
      if (!(error instanceof DocumentFailure)) throw error;
      failed = { due, failure: error };
      break;
    }
  }
  await storeResults(prisma, endpoint, returned, nothing);
  return { ready, ...(failed && { failed }) };
}

/** Every root field is null, or an object without fields: the document selects nothing of this event. */
const isNothing = ({ data, errors }: StoredResult): boolean =>
  !errors &&
  Object.values(data ?? {}).every(
    (value) =>
      value === null ||
      (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0),
  );
