// Chooses the user that runs PostgreSQL, which refuses to run as root.
import { spawnSync } from 'node:child_process';
import { chmodSync, lchownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ConfigError } from '../../core/config.ts';
import type { Binaries } from './binaries.ts';

export interface Account {
  /** Command prefix. */
  prefix: readonly string[];
  uid?: number;
  gid?: number;
}

/** An account, and whether its files must be outside DATA_DIR because it cannot enter it. */
export interface Choice extends Account {
  outside: boolean;
}

/**
 * Chooses the user that runs PostgreSQL on files in `folder`. Without root, the current user. With root,
 * in this order: the owner of the folder; an unprivileged user who can enter it; the owner, mapped to that
 * user in a namespace; that user, after making the folder traversable; that user with files elsewhere.
 * Throws ConfigError if none of them works.
 */
export function chooseAccount(folder: string, binaries: Binaries): Choice {
  const unprivilegedUser = unprivileged();
  const mapped = [
    'unshare',
    '--user',
    `--map-user=${unprivilegedUser.uid}`,
    `--map-group=${unprivilegedUser.gid}`,
  ];
  const can = (account: Account) => canRun(account, binaries) && canEnter(account, folder);
  const self = process.geteuid?.();
  if (self !== 0) {
    if (self === undefined || hasName(self)) return { prefix: [], outside: false };
    if (can({ prefix: mapped })) return { prefix: mapped, outside: false };
    throw new ConfigError(
      `PostgreSQL needs a user with a name, but user ID ${self} has none: add it to /etc/passwd, run the server as another user, or set DATABASE_URL to a PostgreSQL server`,
    );
  }
  const { uid, gid } = statSync(folder);
  const owner = { prefix: [], uid, gid };
  if (uid !== 0 && hasName(uid) && can(owner)) return { ...owner, outside: false };
  if (can(unprivilegedUser)) return { ...unprivilegedUser, outside: false };
  const inside = { prefix: mapped, uid, gid };
  if (can(inside)) return { ...inside, outside: false };
  if (canRun(unprivilegedUser, binaries)) {
    if (!canEnter(unprivilegedUser, path.dirname(folder)))
      return { ...unprivilegedUser, outside: true };
    // Others can traverse the folder, but not list it or read its files.
    chmodSync(folder, 0o711);
    return { ...unprivilegedUser, outside: false };
  }
  throw new ConfigError(
    'PostgreSQL does not run as root, no other user can access its files, and user namespaces are not available: run the server as another user, or set DATABASE_URL to a PostgreSQL server',
  );
}

/** Changes the owner of a folder and its contents. */
export function changeOwner(
  { uid = process.getuid?.(), gid = process.getgid?.() }: Account,
  folder: string,
): void {
  if (uid === undefined || gid === undefined || process.getuid?.() !== 0) return;
  if (lstatSync(folder).uid === uid) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(path.join(folder, name), uid, gid);
  }
  lchownSync(folder, uid, gid);
}

function unprivileged(): Required<Account> {
  const idOf = (flag: string) =>
    Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout?.trim() || 65_534);
  return { prefix: [], uid: idOf('-u'), gid: idOf('-g') };
}

/** PostgreSQL looks up the name of its user. */
const hasName = (uid: number): boolean => spawnSync('id', ['-nu', String(uid)]).status === 0;

function canRun({ prefix, ...user }: Account, { postgres }: Binaries): boolean {
  const [command = postgres, ...words] = [...prefix, postgres, '--version'];
  return spawnSync(command, words, { ...user, cwd: '/' }).status === 0;
}

function canEnter({ prefix, ...user }: Account, folder: string): boolean {
  const [command = '', ...words] = [...prefix, 'test', '-x', folder];
  return spawnSync(command, words, { ...user, cwd: '/' }).status === 0;
}
