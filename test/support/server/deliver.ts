// A process that only delivers webhooks, at test speed, until it is stopped.

import { createLog } from '../../../src/core/log.ts';
import { openDatabase } from '../../../src/database/open.ts';
import { createMetrics } from '../../../src/observe/metrics.ts';
import { createDeliverer } from '../../../src/webhook/deliverer.ts';
import { defaultSchedule } from '../../../src/webhook/schedule.ts';

const [databaseUrl = '', secret = ''] = process.argv.slice(2);
const { prisma, close } = await openDatabase(databaseUrl);
const deliverer = createDeliverer({
  prisma,
  secret,
  allowedPrivateNetworks: ['127.0.0.1/32'],
  openDocument: () => Promise.reject(new Error('no webhook has a document')),
  log: createLog('silent'),
  metrics: createMetrics(),
  schedule: { ...defaultSchedule, poll: 50, timeout: 4_000, lease: 5_000, run: 300 },
});
process.on('SIGTERM', async () => {
  await deliverer.close();
  await close();
  process.exit(0);
});
console.log('Ready.');
