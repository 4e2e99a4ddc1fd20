// Server and key from the environment or the config file that `login` writes.
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { Refusal } from './refusal.ts';

export interface Account {
  server: string;
  organization: string;
  key: string;
  /** ID of the key if `login` created it. */
  keyId?: string;
}

export interface Settings {
  server: string;
  key: string;
  organization: string | undefined;
}

const { XDG_CONFIG_HOME, ILQR_SERVER, ILQR_KEY, ILQR_ORGANIZATION } = process.env;
const folder = path.join(XDG_CONFIG_HOME || path.join(homedir(), '.config'), 'ilqr');
export const file = path.join(folder, 'config.json');

export const serverToLogInTo = ILQR_SERVER || 'http://localhost:4000';

/** The stored login; undefined if not logged in. */
export async function readAccount(): Promise<Account | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const { server, organization, key, keyId } = JSON.parse(text);
    if ([server, organization, key].every((value) => typeof value === 'string'))
      return { server, organization, key, keyId };
  } catch {}
  throw new Refusal(`${file} is invalid. Delete it and log in again.`);
}

/** Only the user can read the file, even while it is written. */
export async function writeAccount(account: Account): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(account, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, file);
}

export const forgetAccount = (): Promise<void> => rm(file, { force: true });

/** The stored key is never sent to another server. */
export async function readSettings(): Promise<Settings> {
  const account = await readAccount();
  const server = ILQR_SERVER || account?.server;
  const sameServer = server !== undefined && server === account?.server;
  const key = ILQR_KEY || (sameServer ? account.key : undefined);
  if (server === undefined || key === undefined)
    throw new Refusal(
      `You are not logged in${server ? ` to ${server}` : ''}. Run "ilqr login" first.`,
      3,
    );
  const own = sameServer && key === account.key ? account.organization : undefined;
  return { server, key, organization: ILQR_ORGANIZATION || own };
}
