// The GraphQL door with the key check taken out: the caller is given.
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Caller } from '../../src/auth/caller.ts';
import { createLoginThrottle } from '../../src/auth/throttle.ts';
import { openServerDatabase } from '../../src/database/open.ts';
import { answerGraphQL, createYogaServer } from '../../src/graphql.ts';
import { createLog } from '../../src/log.ts';

const [port, databaseUrl = '', organizationId = ''] = process.argv.slice(2);

const { prisma } = await openServerDatabase(databaseUrl);
const door = createYogaServer();
const caller: Caller = {
  kind: 'person',
  userId: 'usr_1',
  sessionId: 'ses_1',
  roles: new Map([[organizationId, 'ADMIN']]),
};
const given = {
  requestId: 'bench',
  address: 'bench',
  authenticate: () => Promise.resolve(caller),
  prisma,
  config: { publicUrl: 'http://localhost', shortUrl: 'http://localhost/q' },
  secret: 'unused',
  loginThrottle: createLoginThrottle(),
  log: createLog('silent'),
};
const listener = getRequestListener((request) =>
  answerGraphQL(door, request, { ...given, responseHeaders: new Headers() }),
);
createServer(listener).listen(Number(port), '127.0.0.1', () => console.log('Ready.'));
