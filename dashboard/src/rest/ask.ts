// Asks REST for what is a file, or long work with its progress.
import { signedOut } from '../graphql/client.ts';

export interface LineProblem {
  line: number;
  /** The column; empty for the row as a whole. */
  field: string;
  message: string;
}

/** What the server says is wrong. */
export class RestError extends Error {
  readonly status: number;
  /** In a file, by line. */
  readonly lines: readonly LineProblem[];

  constructor(body: unknown, status: number) {
    super(messageOf(body) ?? `The server answered with status ${status}.`);
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
  const message = isObject(body) && body.message;
  return typeof message === 'string'
    ? `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`
    : undefined;
}

/** The session's cookie counts only beside this header, which no form of another site can send. */
const ownPage = { 'X-Requested-With': 'dashboard' };

/** Throws RestError for what the server refuses; what `fetch` throws if it does not answer. */
export async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, {
    ...init,
    headers: { ...init.headers, ...ownPage },
  });
  if (response.ok) return response;
  if (response.status === 401 && (await signedOut())) return ask(path, init);
  const body: unknown = await response.json().catch(() => undefined);
  throw new RestError(body, response.status);
}

/** What a person is told of anything that was thrown on the way. */
export const toldOf = (error: unknown, brokeOff: string): string =>
  error instanceof RestError ? error.message : brokeOff;
