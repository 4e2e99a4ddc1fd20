// Runs an import on the server, where it goes on without this page.
import type { Client } from 'urql';
import { notifyExternalChange } from '../../graphql/client.ts';
import { problemsOf } from '../../graphql/problems.ts';
import { messageFor, RestError, restError } from '../../rest/fetch-rest.ts';
import type { JobStatus } from '../../schema-types.generated.ts';
import { importStrings } from '../strings.ts';
import type { ImportOptions } from './check-file.ts';
import {
  CancelImportDocument,
  CreateImportDocument,
  type ImportJobRowFragment,
  ImportJobStateDocument,
} from './import.generated.ts';

const strings = importStrings.run;

/** Milliseconds between looks at an import. */
const interval = 500;

/** Thrown if an import did not start; the message is for people. */
export class NotStartedError extends Error {}

const openStatuses: readonly JobStatus[] = ['AWAITING_FILE', 'QUEUED', 'RUNNING'];

export const isRunning = ({ status }: { status: JobStatus }): boolean =>
  openStatuses.includes(status);

interface Run {
  client: Client;
  organizationId: string;
  csv: Blob;
  options: ImportOptions;
  /** While the server cannot be reached, the import is as it was. */
  onState: (job: ImportJobRowFragment | undefined, isLost: boolean) => void;
  signal: AbortSignal;
}

/** Returns the import once it has ended; undefined if this was aborted before. Throws NotStartedError. */
export async function runImport(run: Run): Promise<ImportJobRowFragment | undefined> {
  const { client, organizationId, csv, options } = run;
  const input = { organizationId, ...options };
  const { data, error } = await client.mutation(CreateImportDocument, { input }).toPromise();
  const created = data?.createImport.importJob;
  if (!created) throw new NotStartedError(error && problemsOf(error).summary);
  const { id, uploadUrl } = created;
  try {
    if (uploadUrl !== null) await upload(uploadUrl, csv);
  } catch (thrown) {
    // Without a response, the file may have arrived.
    if (thrown instanceof RestError) {
      await cancelImport(client, id);
      throw new NotStartedError(messageFor(thrown, strings.notSent));
    }
  }
  return watchImport(run, id);
}

/** The host of the URL may be another name of this server; the signature holds for its path. */
async function upload(url: string, csv: Blob): Promise<void> {
  const { pathname, search } = new URL(url);
  const response = await fetch(pathname + search, {
    method: 'PUT',
    body: csv,
    credentials: 'omit',
    headers: { 'Content-Type': 'text/csv' },
  });
  if (response.ok) return;
  throw await restError(await response.json().catch(() => undefined), response.status);
}

async function watchImport(
  { client, organizationId, onState, signal }: Run,
  id: string,
): Promise<ImportJobRowFragment | undefined> {
  const variables = { organization: organizationId, id };
  let job: ImportJobRowFragment | undefined;
  while (!signal.aborted) {
    const { data, error } = await client
      .query(ImportJobStateDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    const found = error ? undefined : data?.organization?.importJob;
    if (!error && !found) return undefined;
    if (found?.status === 'AWAITING_FILE') {
      await cancelImport(client, id);
      throw new NotStartedError(strings.notSent);
    }
    job = found ?? job;
    onState(job, found === undefined);
    if (found && !isRunning(found)) {
      notifyExternalChange();
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
  return undefined;
}

/** One that has ended already stays as it is. */
export async function cancelImport(client: Client, id: string): Promise<void> {
  await client.mutation(CancelImportDocument, { input: { id } }).toPromise();
}
