// The cookie by which an account recognizes a browser.
import { randomBytes } from 'node:crypto';
import { isSameHash, keyedHash } from '../../core/keyed-hash.ts';

/** Accounts that one browser is recognized by. */
const maxAccounts = 5;

export interface DeviceAccount {
  id: string;
  passwordHash: string | null;
}

/**
 * Whether the cookie was set after a login to the account, since its last change of the password: who
 * learned a password once, and then the next one, must not go unnoticed.
 */
export function isKnownDevice(
  cookie: string | undefined,
  account: DeviceAccount,
  serverSecret: string,
): boolean {
  const { device, tags } = parts(cookie);
  const expected = Buffer.from(tagOf(device, account, serverSecret));
  return tags.some((tag) => isSameHash(Buffer.from(tag), expected));
}

/**
 * The value of the cookie after a login: a random name of the browser, and for each account a tag that only
 * the server can make. It lets nobody in; it only spares its owner a mail.
 */
export function rememberedDevice(
  cookie: string | undefined,
  account: DeviceAccount,
  serverSecret: string,
): string {
  const { device, tags } = parts(cookie);
  const tag = tagOf(device, account, serverSecret);
  const others = tags.filter((other) => other !== tag).slice(0, maxAccounts - 1);
  return [device, tag, ...others].join('.');
}

/** A cookie that is not of this form counts as none. */
function parts(cookie = ''): { device: string; tags: string[] } {
  const [device = '', ...tags] =
    /^[\w-]{22}(?:\.[\w-]{22}){1,5}$/.exec(cookie)?.[0].split('.') ?? [];
  return { device: device || randomBytes(16).toString('base64url'), tags };
}

const tagOf = (device: string, { id, passwordHash }: DeviceAccount, serverSecret: string): string =>
  keyedHash(serverSecret, `device:${device}:${id}:${passwordHash ?? ''}`)
    .subarray(0, 16)
    .toString('base64url');
