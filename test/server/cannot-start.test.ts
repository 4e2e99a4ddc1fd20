// Configurations with which the server refuses to start.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { freePort } from '../support/database/free-port.ts';
import { createDataDir } from '../support/server/embedded.ts';
import { useProcesses } from './start.ts';

const { inFolder, launch } = useProcesses();

describe('a server that cannot start exits with 1 and one line that says what to change', () => {
  /** One for all, because some fail when their database is open. */
  const dataDir = async () => {
    const folder = inFolder('open');
    return existsSync(folder) ? folder : createDataDir(folder);
  };

  const cases: [string, Record<string, string>, string][] = [
    ['an invalid port', { PORT: 'eighty' }, 'PORT must be a port number'],
    ['port 0', { PORT: '0' }, 'PORT must be a port number from 1 to 65535'],
    ['a short secret', { SECRET: 'short' }, 'SECRET must have at least 32 characters'],
    ['an invalid URL', { PUBLIC_URL: 'qr.example.com' }, 'PUBLIC_URL must be'],
    ['another database', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be a PostgreSQL URL'],
    ['an unknown sign-up policy', { SIGN_UP: 'maybe' }, 'SIGN_UP must be open, invited or closed'],
    ['an origin with a path', { CORS_ORIGINS: 'https://a.example/x' }, 'CORS_ORIGINS must be'],
    [
      'an invalid network',
      { ALLOWED_PRIVATE_NETWORKS: '10.0.0.0/8,home' },
      'ALLOWED_PRIVATE_NETWORKS must be',
    ],
    [
      'an account without a password',
      { FIRST_ACCOUNT_EMAIL: 'a@example.com' },
      'FIRST_ACCOUNT_PASSWORD must',
    ],
    [
      'a first account with a short password',
      { FIRST_ACCOUNT_EMAIL: 'a@example.com', FIRST_ACCOUNT_PASSWORD: 'fourteen signs' },
      'FIRST_ACCOUNT_PASSWORD must have 15 to 1000 characters; it has 14',
    ],
    [
      'a first account with a common password',
      { FIRST_ACCOUNT_EMAIL: 'a@example.com', FIRST_ACCOUNT_PASSWORD: 'passwordpassword' },
      'FIRST_ACCOUNT_PASSWORD is too common',
    ],
    ['a mail server without a sender', { SMTP_URL: 'smtp://localhost' }, 'MAIL_FROM must be set'],
    ['an invalid sender address', { MAIL_FROM: 'QR codes' }, 'MAIL_FROM must be an email address'],
    ['an invalid limit', { RATE_LIMIT_PER_KEY: '-1' }, 'RATE_LIMIT_PER_KEY must be'],
    [
      'a missing GeoIP database',
      { GEOIP_DB: '/nowhere/country.mmdb' },
      'GEOIP_DB must be the path of a readable MaxMind database (.mmdb); /nowhere/country.mmdb: ENOENT',
    ],
    [
      'short links at the path of another API',
      { PUBLIC_URL: 'https://qr.example.com', SHORT_URL: 'https://qr.example.com' },
      'SHORT_URL must have a separate path if it is on the host of PUBLIC_URL, for example https://qr.example.com/q',
    ],
    ['an invalid number of workers', { WORKERS: '0' }, 'WORKERS must be a whole number'],
    ['a missing secret', { DATABASE_URL: 'postgres://x' }, 'openssl rand'],
    [
      'a secret and a secret file',
      { SECRET: 'x'.repeat(32), SECRET_FILE: '/run/secrets/secret' },
      'SECRET_FILE must not be set together with SECRET',
    ],
    [
      'a missing secret file',
      { DATABASE_URL_FILE: '/nowhere/url' },
      'DATABASE_URL_FILE must be the path of a readable, non-empty file; /nowhere/url: ENOENT',
    ],
    ['an empty secret file', { SMTP_URL_FILE: '/dev/null' }, '/dev/null is empty'],
    [
      'an impossible data folder',
      { DATA_DIR: '/dev/null/data' },
      'DATA_DIR /dev/null/data must be',
    ],
    [
      'no PostgreSQL at the URL',
      { DATABASE_URL: 'postgres://127.0.0.1:1/x', SECRET: 'x'.repeat(32) },
      'PostgreSQL does not respond at DATABASE_URL',
    ],
  ];
  test.each(cases)('%s', async (_name, variables, message) => {
    const server = launch(await freePort(), { DATA_DIR: await dataDir(), ...variables });
    expect(await server.exit).toBe(1);
    expect(server.output()).toContain(message);
    expect(server.output().trim().split('\n')).toHaveLength(1);
  });

  test('a port that is taken', async () => {
    const holder = createServer().listen(0, 'localhost');
    await once(holder, 'listening');
    const address = holder.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const server = launch(address.port, { DATA_DIR: await dataDir() });
    expect(await server.exit).toBe(1);
    expect(server.output()).toContain('is already in use');
    holder.close();
  });

  test.each(['300.1.1.1', '198.51.100.1'])(
    'HOST %s, which this machine does not have',
    async (HOST) => {
      const server = launch(await freePort(), { HOST, DATA_DIR: await dataDir() });
      expect(await server.exit).toBe(1);
      expect(server.output().trim()).toBe(
        `Failed to start: HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0, not ${HOST}`,
      );
    },
  );
});
