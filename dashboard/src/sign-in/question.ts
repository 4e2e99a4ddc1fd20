// A question in a dialog, on whose answer requests wait.
import { useSyncExternalStore } from 'react';

interface OpenQuestion<Asked> {
  asked: Asked;
  result: Promise<boolean>;
  /** Closes the dialog; true if the person did what was asked. */
  settle: (done: boolean) => void;
}

export interface Question<Asked> {
  ask: (asked: Asked) => Promise<boolean>;
  useQuestion: () => OpenQuestion<Asked> | undefined;
}

/** At most one question at a time: all who ask meanwhile get the same answer. */
export function createQuestion<Asked>(): Question<Asked> {
  let open: OpenQuestion<Asked> | undefined;
  const listeners = new Set<() => void>();
  function show(next: OpenQuestion<Asked> | undefined): void {
    open = next;
    for (const listener of listeners) listener();
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    ask(asked) {
      if (open) return open.result;
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const settle = (done: boolean) => {
        show(undefined);
        resolve(done);
      };
      show({ asked, result: promise, settle });
      return promise;
    },
    useQuestion: () => useSyncExternalStore(subscribe, () => open),
  };
}
