// The server without authentication: every request has the same caller.
import { createServer } from 'node:http';
import { createApp } from '../../src/app.ts';
import type { Caller } from '../../src/auth/caller.ts';
import { readConfig } from '../../src/core/config.ts';
import { createLog } from '../../src/core/log.ts';
import { openDatabase } from '../../src/database/open.ts';
import { openObserver } from '../../src/observe/open.ts';

const [port, databaseUrl = '', organizationId = ''] = process.argv.slice(2);

const config = readConfig({ RATE_LIMIT_PER_KEY: '0', RATE_LIMIT_PER_ADDRESS: '0' });
const log = createLog('silent');
const observer = await openObserver(config, log);
const database = await openDatabase(databaseUrl, observer);
const caller: Caller = {
  kind: 'person',
  userId: 'usr_1',
  sessionId: 'ses_1',
  roles: new Map([[organizationId, 'ADMIN']]),
  deletedRoles: new Map(),
  lackingSecondFactor: new Set(),
  unusedSecondFactor: { organizations: new Set(), methods: [] },
};
const app = createApp({
  ...database,
  ...observer,
  config,
  secret: 'unused',
  log,
  authenticate: () => Promise.resolve(caller),
});
createServer(app.listener).listen(Number(port), '127.0.0.1', () => console.log('Ready.'));
process.on('SIGTERM', () => process.exit(0));
