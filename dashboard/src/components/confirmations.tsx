// Toasts that confirm a completed action.
import { useEffect, useSyncExternalStore } from 'react';

interface Confirmation {
  text: string;
  /** Distinguishes repeated confirmations with the same text. */
  number: number;
}

let last: Confirmation | undefined;
let number = 0;
const listeners = new Set<() => void>();

function show(next: Confirmation | undefined): void {
  last = next;
  for (const listener of listeners) listener();
}

/** Shown, and read out by screen readers, for a few seconds. */
export function confirmDone(text: string): void {
  number += 1;
  show({ text, number });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const duration = 8_000;

/** The live region exists before its text, so that screen readers announce it (WAI-ARIA, live regions). */
export function Confirmations() {
  const confirmed = useSyncExternalStore(subscribe, () => last);
  useEffect(() => {
    if (!confirmed) return;
    const timer = setTimeout(() => show(undefined), duration);
    return () => clearTimeout(timer);
  }, [confirmed]);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-2 grid justify-items-center"
    >
      {confirmed && (
        <p
          key={confirmed.number}
          className="animate-appear rounded-xl border border-line bg-accent-soft px-4 py-2 text-sm font-medium text-accent-strong shadow-float"
        >
          {confirmed.text}
        </p>
      )}
    </div>
  );
}
