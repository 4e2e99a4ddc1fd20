// Gets an API key by device authorization (RFC 8628), and revokes it (RFC 7009).
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { tell } from './print.ts';
import { Refusal } from './refusal.ts';
import type { Account } from './settings.ts';

const allPermissions =
  'ORGANIZATION_READ QR_CODES_READ ANALYTICS_READ QR_CODES_WRITE WEBHOOKS_READ WEBHOOKS_WRITE API_KEYS_READ API_KEYS_WRITE';

/** Seconds before the first poll, in case that somebody approves at once. */
const firstWait = 2;

interface Answer {
  ok: boolean;
  status: number;
  /** Empty if it is not JSON, such as that of a server that has no such endpoint. */
  body: Partial<Record<string, unknown>>;
}

async function post(server: string, path: string, form: Record<string, string>): Promise<Answer> {
  const response = await fetch(`${server.replace(/\/+$/, '')}/oauth/${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'error',
  }).catch((error: unknown) => {
    const { cause } = error instanceof Error ? error : {};
    const reason = cause instanceof Error ? cause.message : String(error);
    throw new Refusal(`${server} cannot be reached: ${reason}`);
  });
  const text = await response.text();
  return { ok: response.ok, status: response.status, body: objectIn(text) };
}

function objectIn(text: string): Answer['body'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function refused(server: string, { status, body }: Answer, exitCode: 1 | 3 = 1): Refusal {
  const reason = textOf(body.error_description) || `it answered ${status}`;
  return new Refusal(`${server} did not log you in: ${reason}`, exitCode);
}

/** Prints where to approve this device, and waits for it. */
export async function authorizeDevice({
  server,
  manageKeys,
}: {
  server: string;
  manageKeys?: true;
}): Promise<Account> {
  const device_name = hostname().slice(0, 100) || 'ilqr';
  const scope = manageKeys && { scope: allPermissions };
  const started = await post(server, 'device/code', { client_id: 'ilqr', device_name, ...scope });
  if (!started.ok) throw refused(server, started);
  const { body } = started;
  tell(`Open ${textOf(body.verification_uri)} in a browser and enter the code`);
  tell(`\n    ${textOf(body.user_code)}\n`);
  tell(`or open ${textOf(body.verification_uri_complete)}`);
  return fetchKey(server, textOf(body.device_code), Number(body.interval) || 5);
}

async function fetchKey(server: string, device_code: string, seconds: number): Promise<Account> {
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code';
  let interval = seconds;
  await wait(firstWait * 1_000);
  while (true) {
    const answer = await post(server, 'device/token', {
      client_id: 'ilqr',
      grant_type,
      device_code,
    });
    const { ok, status, body } = answer;
    if (ok) {
      const [key, organization] = [textOf(body.access_token), textOf(body.organization_id)];
      return { server, organization, key, keyId: textOf(body.api_key_id) };
    }
    if (body.error === 'access_denied' || body.error === 'expired_token') {
      throw refused(server, answer, 3);
    }
    // RFC 8628, section 3.5; a busy server, too.
    if (body.error === 'slow_down' || status === 429 || status >= 500) interval += 5;
    else if (body.error !== 'authorization_pending') throw refused(server, answer);
    await wait(interval * 1_000);
  }
}

/** A key can always revoke itself; one that is invalid already is no error. */
export async function revokeKey({ server, key }: Account): Promise<void> {
  const answer = await post(server, 'revoke', { token: key });
  if (!answer.ok) {
    throw new Refusal(
      `The key was not revoked: ${textOf(answer.body.error_description) || answer.status}. "ilqr logout --keep-key" removes it from this computer.`,
    );
  }
}
