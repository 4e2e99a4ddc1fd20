// Asks again every second for what is on its way.
import { useEffect, useRef } from 'react';

/** Somebody who still waits then asks themselves. */
const times = 60;

/** As long as there is a key, a minute for each: the same one is not followed for longer. */
export function usePolling(key: string | undefined, ask: () => void): void {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (!key) return;
    let asked = 0;
    const timer = setInterval(() => {
      asked += 1;
      if (asked >= times) clearInterval(timer);
      latest.current();
    }, 1_000);
    return () => clearInterval(timer);
  }, [key]);
}
