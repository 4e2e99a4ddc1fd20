// Refreshes the deliveries of a webhook after each attempt, while the page is open.
import { useEffect, useRef } from 'react';
import { useSubscription } from 'urql';
import { LiveDeliveriesDocument } from './webhooks.generated.ts';

/** Milliseconds between refreshes, however many attempts there are. */
const pause = 500;

/** Returns whether updates are live. */
export function useLiveDeliveries(webhook: string, refresh: () => void): boolean {
  const latest = useRef(refresh);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const [{ error }] = useSubscription(
    { query: LiveDeliveriesDocument, variables: { webhook } },
    (_seen, attempt) => {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        latest.current();
      }, pause);
      return attempt;
    },
  );
  return !error;
}
