// Who is logged in, and how they are asked to log in again beside what they are doing.
import { useSyncExternalStore } from 'react';

interface Asked {
  email: string;
  answer: Promise<boolean>;
  /** Whether they logged in. */
  settle: (loggedIn: boolean) => void;
}

let email: string | undefined;
let asked: Asked | undefined;
const listeners = new Set<() => void>();

function show(next: Asked | undefined): void {
  asked = next;
  for (const listener of listeners) listener();
}

export function rememberPerson(address: string): void {
  email = address;
}

/** Resolves with whether they did; undefined if nobody was logged in. */
export function logInAgain(): Promise<boolean> | undefined {
  if (email === undefined) return undefined;
  if (!asked) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const settle = (loggedIn: boolean) => {
      show(undefined);
      resolve(loggedIn);
    };
    show({ email, answer: promise, settle });
  }
  return asked?.answer;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useAsked = (): Asked | undefined => useSyncExternalStore(subscribe, () => asked);
