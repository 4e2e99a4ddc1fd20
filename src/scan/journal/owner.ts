// The folder of a process that owns journals, and whether the process is alive.
//
//   lock    a listening socket, if possible
//   owner   the machine, if there is a lock; written again and again, to show to other machines that it is alive
//   <UUID>  a journal; whoever moves it to a folder of its own, owns it
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import type { Server } from 'node:net';
import { hostname } from 'node:os';
import path from 'node:path';
import { codeOf } from '../../core/caught-error.ts';
import { canBeSocket, isLocked, lockSocket } from '../../core/lock-socket.ts';
import { isMissing, JournalError } from './error.ts';
import { syncFolder } from './folder.ts';

interface ClaimOptions {
  /** Whether this release can read the journal in a folder. */
  isReadable(folder: string): Promise<boolean>;
  /** Called with the name of each journal that was moved. */
  onClaimed(journal: string): void;
}

export interface Owner {
  readonly folder: string;
  /** Names of the journals in its folder. */
  journals(): Promise<string[]>;
  /** Moves journals of dead processes to this folder. Of several processes that try, one succeeds. */
  claim(other: string, options: ClaimOptions): Promise<void>;
  /** The other folders. */
  others(): Promise<string[]>;
  close(): Promise<void>;
}

const beatInterval = 10_000;
/** Milliseconds without a sign of life after which a process of another machine is dead. */
const maxSilence = 60_000;

const isOwnerName = (name: string): boolean => /^[0-9a-f]{8}$/.test(name);
const isJournalName = (name: string): boolean =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);

/** Creates a folder in `root`. `onLost` is called if another process has removed it. */
export async function openOwner(root: string, onLost: () => void): Promise<Owner> {
  const name = randomBytes(4).toString('hex');
  const folder = path.join(root, name);
  await mkdir(folder, { mode: 0o700 });
  const lock = await lockIn(folder);
  const machine = lock ? thisMachine() : '';
  const file = path.join(folder, 'owner');
  try {
    await writeFile(file, `${machine}\n`, { mode: 0o600 });
    await syncFolder(root);
  } catch (error) {
    lock?.close();
    await removeOwner(folder).catch(() => undefined);
    throw error;
  }

  async function beat(): Promise<void> {
    try {
      // Not `utimes`: the time must come from the file server, whose clock all machines share.
      await writeFile(file, `${machine}\n`, { flag: 'r+' });
    } catch (error) {
      if (isMissing(error)) onLost();
    }
  }
  const timer = setInterval(beat, beatInterval).unref();

  async function isDead(other: string): Promise<boolean> {
    const sign = path.join(other, 'owner');
    const theirs = await readFile(sign, 'utf8').catch(missingAsUndefined);
    // Only on the same machine, a socket that nobody listens on proves that the process has ended.
    if (machine !== '' && theirs?.trim() === machine)
      return !(await isLocked(path.join(other, 'lock')));
    await beat();
    const [now, last] = await Promise.all([stat(file), stat(theirs === undefined ? other : sign)]);
    // In the future, it was copied, or the clock was set back; a living process corrects it.
    return Math.abs(now.mtimeMs - last.mtimeMs) > maxSilence;
  }

  return {
    folder,
    journals: async () => (await namesIn(folder)).filter(isJournalName),
    others: async () =>
      (await namesIn(root))
        .filter((other) => isOwnerName(other) && other !== name)
        .map((other) => path.join(root, other)),
    async claim(other, { isReadable, onClaimed }) {
      if (!(await isDead(other))) return;
      let left = 0;
      for (const journal of (await namesIn(other)).filter(isJournalName)) {
        const from = path.join(other, journal);
        if (!(await isReadable(from))) left += 1;
        else if (await moved(from, path.join(folder, journal))) onClaimed(journal);
      }
      if (left > 0) throw new JournalError('a newer release has written the journal');
      await removeOwner(other);
    },
    async close() {
      clearInterval(timer);
      if (lock) await new Promise((resolve) => lock.close(resolve));
      if (!(await namesIn(folder)).some(isJournalName)) await removeOwner(folder);
    },
  };
}

/** Undefined if the file system has no sockets, or if the path is too long. */
async function lockIn(folder: string): Promise<Server | undefined> {
  const file = path.join(folder, 'lock');
  return canBeSocket(file) ? lockSocket(file).catch(() => undefined) : undefined;
}

/** The same in all containers of a machine until it restarts. */
function thisMachine(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return hostname();
  }
}

async function removeOwner(folder: string): Promise<void> {
  for (const name of ['lock', 'owner']) await rm(path.join(folder, name), { force: true });
  try {
    await rmdir(folder);
  } catch (error) {
    // Another process has claimed a journal in it, or removed it, at the same time.
    if (!isMissing(error) && codeOf(error) !== 'ENOTEMPTY') throw error;
  }
}

/** False if another process has moved it. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    missingAsUndefined(error);
    return false;
  }
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(missingAsUndefined)) ?? [];

function missingAsUndefined(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
