// Sends a file to the import endpoint, with progress.
import { notifyExternalChange } from '../graphql/client.ts';
import {
  fetchRest,
  isLineProblem,
  isObject,
  type LineProblem,
  RestError,
} from '../rest/fetch-rest.ts';
import { detectFileKind } from './file-kind.ts';

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
  total: number;
}

export interface ImportResult {
  created: number;
  qrCodeIds: string[];
  folderIds: string[];
  /** Rows. */
  failed: number;
  /** The first of them; `errorCount` counts all. */
  errors: LineProblem[];
  errorCount: number;
}

/** The response ended before its result. */
class IncompleteResponseError extends Error {}

interface ImportRequest {
  organization: string;
  file: Blob;
  options: ImportOptions;
  /** Idempotency key, by which an import can be continued. Without one, the file is only checked. */
  key?: string;
  onProgress: (progress: ImportProgress) => void;
  signal: AbortSignal;
}

/** Throws RestError, BrokenOffError, or what `fetch` throws. */
export async function importFile({
  organization,
  file,
  options,
  key,
  onProgress,
  signal,
}: ImportRequest): Promise<ImportResult> {
  const query = new URLSearchParams({ dryRun: String(key === undefined) });
  for (const [name, on] of Object.entries(options)) query.set(name, String(on));
  try {
    const response = await fetchRest(`/organizations/${organization}/qr-codes/import?${query}`, {
      method: 'POST',
      body: file,
      signal,
      headers: {
        'Content-Type':
          (await detectFileKind(file)) === 'windows-1252'
            ? 'text/csv; charset=windows-1252'
            : 'text/csv',
        Accept: 'application/x-ndjson',
        ...(key !== undefined && { 'Idempotency-Key': key }),
      },
    });
    for await (const line of readLines(response)) {
      if (isProgress(line)) onProgress(line);
      else if (isResult(line)) return line;
      else if (isObject(line) && typeof line.statusCode === 'number') {
        throw new RestError(line, line.statusCode);
      }
    }
    throw new IncompleteResponseError();
  } finally {
    if (key !== undefined) notifyExternalChange();
  }
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

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isResult = (line: unknown): line is ImportResult =>
  isObject(line) &&
  typeof line.created === 'number' &&
  isTexts(line.qrCodeIds) &&
  isTexts(line.folderIds) &&
  typeof line.failed === 'number' &&
  typeof line.errorCount === 'number' &&
  Array.isArray(line.errors) &&
  line.errors.every(isLineProblem);

/** A random key; crypto.randomUUID exists only on https pages. */
export const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
