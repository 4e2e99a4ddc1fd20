// The database that the configuration names, opened to be changed by the server's own code; never made, nor migrated.
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import type { Config } from '../config.ts';
import { PrismaClient } from '../database/client/client.ts';
import { extensions } from '../database/extensions.ts';
import { connectTo, connectToServer, serverOf } from './connection.ts';
import { expectCurrent } from './current.ts';
import { holdDatabase } from './source.ts';

export interface Client {
  prisma: PrismaClient;
  close(): Promise<void>;
}

/** Throws ConfigError where there is no database, or one of another version. */
export async function openClient(config: Config): Promise<Client> {
  const server = await serverOf(config);
  if (server !== undefined) {
    const connection = await connectToServer(server);
    await expectCurrent(connection).finally(connection.close);
    const pool = new pg.Pool({ connectionString: server, max: 2 });
    return clientOn(new PrismaPg(pool), () => pool.end());
  }
  const { databaseDir, release } = await holdDatabase(config.dataDir);
  const pglite = await PGlite.create(databaseDir, { extensions });
  await expectCurrent(await connectTo(pglite));
  return clientOn(new PrismaPGlite(pglite), async () => {
    await pglite.close();
    release();
  });
}

function clientOn(adapter: PrismaPg | PrismaPGlite, end: () => Promise<void>): Client {
  const prisma = new PrismaClient({ adapter, errorFormat: 'minimal' });
  const close = async () => {
    await prisma.$disconnect();
    await end();
  };
  return { prisma, close };
}
