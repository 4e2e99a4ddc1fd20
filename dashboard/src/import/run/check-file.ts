// Lets the server check a file without creating anything, with progress.
import { loadMessages } from '../../graphql/messages/strings.ts';
import {
  fetchRest,
  isLineProblem,
  isObject,
  type LineProblem,
  restError,
} from '../../rest/fetch-rest.ts';

export interface ImportOptions {
  skipInvalid: boolean;
  createFolders: boolean;
  newShortCodes: boolean;
  reuseShortCode: boolean;
}

export interface ImportProgress {
  phase: 'check' | 'create';
  /** Rows. */
  done: number;
  /** Undefined while unknown. */
  total: number | undefined;
}

export interface CheckResult {
  /** Codes that would be created. */
  created: number;
  /** Rows. */
  failed: number;
  /** The first of them; `errorCount` counts all. */
  errors: LineProblem[];
  errorCount: number;
}

/** The response ended before its result. */
class IncompleteResponseError extends Error {}

interface CheckRequest {
  organization: string;
  csv: Blob;
  options: ImportOptions;
  onProgress: (progress: ImportProgress) => void;
  signal: AbortSignal;
}

/** Throws RestError, IncompleteResponseError, or what `fetch` throws. */
export async function checkFile({
  organization,
  csv,
  options,
  onProgress,
  signal,
}: CheckRequest): Promise<CheckResult> {
  const query = new URLSearchParams({ dryRun: 'true' });
  for (const [name, on] of Object.entries(options)) query.set(name, String(on));
  const response = await fetchRest(`/organizations/${organization}/qr-codes/import?${query}`, {
    method: 'POST',
    body: csv,
    signal,
    headers: { 'Content-Type': 'text/csv', Accept: 'application/x-ndjson' },
  });
  for await (const line of readLines(response)) {
    if (isProgress(line)) onProgress(line);
    else if (isResult(line)) {
      // Rows show what is wrong in them.
      if (line.errors.length > 0) await loadMessages();
      return line;
    } else if (isObject(line) && typeof line.statusCode === 'number') {
      throw await restError(line, line.statusCode);
    }
  }
  throw new IncompleteResponseError();
}

async function* readLines({ body }: Response): AsyncGenerator<unknown> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return;
    const [first = '', ...others] = (rest + decoder.decode(chunk.value, { stream: true })).split(
      '\n',
    );
    const lines = [first, ...others];
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
  }
}

const isProgress = (line: unknown): line is ImportProgress =>
  isObject(line) &&
  (line.phase === 'check' || line.phase === 'create') &&
  typeof line.done === 'number' &&
  typeof line.total === 'number';

const isResult = (line: unknown): line is CheckResult =>
  isObject(line) &&
  typeof line.created === 'number' &&
  typeof line.failed === 'number' &&
  typeof line.errorCount === 'number' &&
  Array.isArray(line.errors) &&
  line.errors.every(isLineProblem);
