// A PostgreSQL server with an organization of 1,000 codes, and our server on it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createKey } from '../../src/auth/api-key.ts';
import { openDatabase } from '../../src/database/open.ts';
import { allPermissions } from '../../src/domain/api-key/permissions.ts';
import { createId } from '../../src/domain/id.ts';
import { createShortCode } from '../../src/domain/qr-code/short-code.ts';
import { startPostgres } from '../../test/support/database/postgres.ts';
import { start } from './measure.ts';
import { codesOf } from './rows.ts';

const secret = 'a secret of the measurements alone';
export const port = Number(process.env.BENCH_PORT ?? 4711);
export const base = `http://127.0.0.1:${port}`;

interface Server {
  url: string;
  stop(): Promise<void>;
}

/** On a new PostgreSQL server that does not wait for the disk. */
export const createSetting = async () => createSettingOn(await startPostgres());

export async function createSettingOn<S extends Server>(postgres: S) {
  const { prisma, pool, close } = await openDatabase(postgres.url);
  const organizationId = createId('Organization');
  const shortCode = createShortCode();
  const key = createKey(secret);
  const member = {
    id: createId('Member'),
    role: 'ADMIN' as const,
    user: {
      create: { id: createId('User'), email: 'a@example.com', name: 'A', passwordHash: 'none' },
    },
  };
  await prisma.organization.create({
    data: { id: organizationId, name: 'Bench', slug: 'bench', members: { create: member } },
  });
  await prisma.apiKey.create({
    data: {
      id: createId('ApiKey'),
      organizationId,
      name: 'Bench',
      publicId: key.publicId,
      secretHash: key.secretHash,
      permissions: [...allPermissions],
      createdById: (await prisma.user.findFirstOrThrow()).id,
    },
  });
  const [first, ...others] = codesOf(organizationId, 1_000);
  if (!first) throw new Error('no code');
  await prisma.qrCode.createMany({ data: [{ ...first, shortCode }, ...others] });
  await prisma.$executeRaw`ANALYZE`;
  // Not the project's: the journal of another run belongs to another database.
  const dataDir = mkdtempSync(path.join(tmpdir(), 'ilqr-bench-'));
  const variables = {
    DATABASE_URL: postgres.url,
    DATA_DIR: dataDir,
    SECRET: secret,
    PORT: String(port),
    // One, unless a benchmark sets the number.
    WORKERS: '1',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PER_KEY: '0',
    RATE_LIMIT_PER_ADDRESS: '0',
  };
  const startServer = () => start('src/main.ts', [], variables);
  return {
    pid: await startServer(),
    /** Another process of the server, replacing one that was killed. */
    start: startServer,
    postgres,
    databaseUrl: postgres.url,
    secret,
    prisma,
    pool,
    organizationId,
    shortCode,
    key: key.text,
    close: async () => {
      await close();
      await postgres.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
