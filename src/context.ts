// What a resolver may see of the request it answers.
import type { Caller } from './auth/caller.ts';
import type { LoginThrottle } from './auth/throttle.ts';
import type { Config } from './config.ts';
import type { Prisma, PrismaClient } from './database/client/client.ts';
import type { Log } from './log.ts';

/** The whole database, or a transaction on it. */
export type RequestDatabase = Prisma.TransactionClient & Pick<PrismaClient, '$connect'>;

/** What the doors know of a request before it is answered. */
export interface RequestContext {
  requestId: string;
  /** The address of the peer, for throttling. */
  address: string;
  /** Who is calling; null for nobody. Worked out once a request; rejects for a wrong key. */
  authenticate(): Promise<Caller | null>;
  /** The database, or the transaction that the whole request runs in. */
  prisma: RequestDatabase;
  config: Pick<Config, 'publicUrl' | 'shortUrl'>;
  secret: string;
  loginThrottle: LoginThrottle;
  log: Log;
  /** Added to the answer, whatever the door. */
  responseHeaders: Headers;
}

/** The guard has put the caller in; it let nobody reach a field that is not public. */
export interface Context extends RequestContext {
  caller: Caller | null;
}
