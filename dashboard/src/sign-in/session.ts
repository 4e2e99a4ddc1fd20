// Who is logged in, and the request to log in again when the session has ended.
import { useSyncExternalStore } from 'react';

interface LogInRequest {
  email: string;
  result: Promise<boolean>;
  /** Closes the request; true if the person logged in. */
  settle: (loggedIn: boolean) => void;
}

let email: string | undefined;
let request: LogInRequest | undefined;
const listeners = new Set<() => void>();

function show(next: LogInRequest | undefined): void {
  request = next;
  for (const listener of listeners) listener();
}

export function rememberEmail(address: string): void {
  email = address;
}

/** Resolves with whether the person logged in; undefined if nobody was logged in before. */
export function logInAgain(): Promise<boolean> | undefined {
  if (email === undefined) return undefined;
  if (!request) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const settle = (loggedIn: boolean) => {
      show(undefined);
      resolve(loggedIn);
    };
    show({ email, result: promise, settle });
  }
  return request?.result;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLogInRequest = (): LogInRequest | undefined =>
  useSyncExternalStore(subscribe, () => request);
