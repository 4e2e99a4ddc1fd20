// The caller behind a user or API key, known by ID, for what they signed or started before.
import type { PrismaClient } from '../database/client/client.ts';
import { typeOfId } from '../domain/id.ts';
import { callerOfKeyId, type KeyReader } from './api-key.ts';
import type { Caller } from './caller.ts';
import { callerOfUser } from './session/session.ts';

/** The ID by which `callerById` finds the caller again. */
export const idOfCaller = (caller: Caller): string =>
  caller.kind === 'key' ? caller.keyId : caller.userId;

/** With what they may do now; null if the account or key has ended. */
export const callerById = (
  id: string,
  sessionId: string,
  { prisma, readKey }: { prisma: PrismaClient; readKey: KeyReader },
): Promise<Caller | null> =>
  typeOfId(id) === 'User'
    ? callerOfUser(id, sessionId, prisma)
    : callerOfKeyId(id, { prisma, readKey });
