// Refreshes every second while something is pending.
import { useEffect, useRef } from 'react';

/** After a minute, people can refresh by hand. */
const maxPolls = 60;

/** Polls while there is a key, at most a minute for the same key. */
export function usePolling(key: string | undefined, refresh: () => void): void {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    if (!key) return;
    let polls = 0;
    const timer = setInterval(() => {
      polls += 1;
      if (polls >= maxPolls) clearInterval(timer);
      latest.current();
    }, 1_000);
    return () => clearInterval(timer);
  }, [key]);
}
