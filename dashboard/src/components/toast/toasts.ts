// The toasts on the screen: what was done, with Undo where there is a way back.
import { componentStrings } from '../strings.ts';

const strings = componentStrings.toast;

export interface UndoOutcome {
  text: string;
  failed: boolean;
}

/** Puts everything back to the state before the change; what somebody changed since then stays. */
export type Undo = () => Promise<UndoOutcome>;

export interface Toast {
  /** Distinguishes toasts with the same text. */
  number: number;
  text: string;
  undo?: Undo | undefined;
  state: 'done' | 'undoing' | 'failed';
}

const maxShown = 3;

let shown: readonly Toast[] = [];
let number = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  shown = next.slice(-maxShown);
  for (const listener of listeners) listener();
}

export const toasts = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  all: () => shown,
};

/** Shown, and read out by screen readers, for ten seconds. */
export function confirmDone(text: string, undo?: Undo): void {
  number += 1;
  set([...shown, { number, text, undo, state: 'done' }]);
}

export const dismissToast = (toast: Toast): void =>
  set(shown.filter((one) => one.number !== toast.number));

const replace = (toast: Toast, changes: Partial<Toast>): void =>
  set(shown.map((one) => (one.number === toast.number ? { ...one, ...changes } : one)));

/** The outcome takes the place of the toast. */
export async function undoToast(toast: Toast): Promise<void> {
  const { undo } = toast;
  if (!undo || toast.state !== 'done') return;
  replace(toast, { state: 'undoing', text: strings.undoing });
  const outcome = await undo().catch(() => ({ text: strings.undoFailed, failed: true }));
  number += 1;
  const next = { number, text: outcome.text, undo: undefined };
  replace(toast, { ...next, state: outcome.failed ? 'failed' : 'done' });
}

/** Undoes the latest change that can be undone. */
export function undoLatest(): void {
  const latest = shown.findLast(({ undo, state }) => undo && state === 'done');
  if (latest) void undoToast(latest);
}
