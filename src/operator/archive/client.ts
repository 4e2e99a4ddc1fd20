// Opens the configured database with Prisma, for commands that use the server's own code.
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Config } from '../../core/config.ts';
import { PrismaClient } from '../../database/client/client.ts';
import { connect } from './connection.ts';
import { expectCurrent } from './current.ts';
import { findPlace } from './source.ts';

export interface CommandClient {
  prisma: PrismaClient;
  /** The SECRET of the server. */
  secret: string;
  close(): Promise<void>;
}

/** Throws ConfigError if there is no database, or one of another version. */
export async function openClient(config: Config): Promise<CommandClient> {
  const { url, secret, close } = await findPlace(config);
  const connection = await connect(url);
  await expectCurrent(connection).finally(connection.close);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' });
  return {
    prisma,
    secret,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
      await close();
    },
  };
}
