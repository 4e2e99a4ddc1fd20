// Tracks whether the server is reachable and runs callbacks once it is again.
import { useSyncExternalStore } from 'react';

const retryDelay = 3_000;
const listeners = new Set<() => void>();
/** Callbacks for when the server is back, by key. */
const waiting = new Map<unknown, () => void>();
let offline = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function setOffline(next: boolean): void {
  offline = next;
  for (const listener of listeners) listener();
}

/** A proxy responds with 502 to 504 for an unreachable server; a server without its database with 503. */
async function isReachable(): Promise<boolean> {
  try {
    const { status } = await fetch('/readyz', { cache: 'no-store' });
    return status < 502 || status > 504;
  } catch {
    return false;
  }
}

/** Checks now instead of after the delay. */
export async function checkNow(): Promise<void> {
  clearTimeout(timer);
  if (!(await isReachable())) {
    timer = setTimeout(checkNow, retryDelay);
    return;
  }
  const callbacks = [...waiting.values()];
  waiting.clear();
  setOffline(false);
  for (const callback of callbacks) callback();
}

/** Polls the server and runs the callback once it responds. Returns a function that cancels this. */
export function whenReachable(key: unknown, callback: () => void): () => void {
  waiting.set(key, callback);
  if (!offline) {
    setOffline(true);
    clearTimeout(timer);
    timer = setTimeout(checkNow, retryDelay);
  }
  return () => waiting.delete(key);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useIsOffline = (): boolean => useSyncExternalStore(subscribe, () => offline);

/** A chunk of the dashboard could not be fetched because the server is unreachable. */
export class ServerUnreachableError extends Error {}

/** Loads a chunk of the dashboard; distinguishes an unreachable server from a chunk that is gone. */
export async function loadChunk<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (await isReachable()) throw error;
    throw new ServerUnreachableError('The server is unreachable', { cause: error });
  }
}
