// Calls the REST API, for files and for long tasks with progress.
import { signedOut } from '../graphql/client.ts';
import { loadMessages, translateMessage } from '../graphql/messages/strings.ts';
import { restStrings } from './strings.ts';

export interface LineProblem {
  line: number;
  /** The column; empty for the row as a whole. */
  field: string;
  message: string;
}

/** An error response of the REST API. */
export class RestError extends Error {
  readonly status: number;
  /** Problems in an uploaded file, by line. */
  readonly lines: readonly LineProblem[];

  constructor(body: unknown, status: number) {
    super(messageOf(body) ?? restStrings.unknownError({ status }));
    this.name = 'RestError';
    this.status = status;
    this.lines =
      isObject(body) && Array.isArray(body.details) ? body.details.filter(isLineProblem) : [];
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const isLineProblem = (value: unknown): value is LineProblem =>
  isObject(value) &&
  typeof value.line === 'number' &&
  typeof value.field === 'string' &&
  typeof value.message === 'string';

function messageOf(body: unknown): string | undefined {
  if (!isObject(body) || typeof body.message !== 'string') return undefined;
  const code = typeof body.code === 'string' ? body.code : undefined;
  const message = translateMessage(body.message, code);
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`;
}

/** The server accepts the session cookie only with this header, which other sites cannot send (CSRF). */
const csrfHeader = { 'X-Requested-With': 'dashboard' };

/** Throws RestError for an error response, and whatever `fetch` throws without a response. */
export async function fetchRest(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, {
    ...init,
    headers: { ...init.headers, ...csrfHeader },
  });
  if (response.ok) return response;
  if (response.status === 401 && (await signedOut())) return fetchRest(path, init);
  throw await restError(await response.json().catch(() => undefined), response.status);
}

/** With its message in the language of the page. */
export async function restError(body: unknown, status: number): Promise<RestError> {
  await loadMessages();
  return new RestError(body, status);
}

/** The message of a RestError; `fallback` for everything else, such as a lost connection. */
export const messageFor = (error: unknown, fallback: string): string =>
  error instanceof RestError ? error.message : fallback;
