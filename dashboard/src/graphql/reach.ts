// Whether the server answers, and what waits for it to come back.
import { useSyncExternalStore } from 'react';

const pause = 3_000;
const listeners = new Set<() => void>();
/** What is to be done once it is back, by what it is for. */
const waiting = new Map<unknown, () => void>();
let away = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function become(isAway: boolean): void {
  away = isAway;
  for (const listener of listeners) listener();
}

/** A proxy answers 502 to 504 for a server that is away; a server without its database, 503. */
async function isReachable(): Promise<boolean> {
  try {
    const { status } = await fetch('/readyz', { cache: 'no-store' });
    return status < 502 || status > 504;
  } catch {
    return false;
  }
}

/** Looks now instead of in a while. */
export async function checkNow(): Promise<void> {
  clearTimeout(timer);
  if (!(await isReachable())) {
    timer = setTimeout(checkNow, pause);
    return;
  }
  const acts = [...waiting.values()];
  waiting.clear();
  become(false);
  for (const act of acts) act();
}

/** The server did not answer: it is asked every few seconds until it does. Returns how to give up. */
export function whenBack(key: unknown, act: () => void): () => void {
  waiting.set(key, act);
  if (!away) {
    become(true);
    clearTimeout(timer);
    timer = setTimeout(checkNow, pause);
  }
  return () => waiting.delete(key);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useAway = (): boolean => useSyncExternalStore(subscribe, () => away);

/** A part of the dashboard could not be fetched because the server is away. */
export class ServerAwayError extends Error {}

/** Loads a part of the dashboard; tells a server that is away from a part that is gone. */
export async function part<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (await isReachable()) throw error;
    throw new ServerAwayError('The server is away', { cause: error });
  }
}
