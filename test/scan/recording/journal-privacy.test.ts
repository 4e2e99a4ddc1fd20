// What the files of the journal contain of visitors, and for how long.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../../src/core/log.ts';
import { createIngest } from '../../../src/scan/ingest/ingest.ts';
import { lineOf } from '../../../src/scan/ingest/line.ts';
import { openJournals } from '../../../src/scan/journal/journals.ts';
import { scanOf, storedScansOf } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { createCode, createFaultSetting, scan } from '../faults/setting.ts';

/** All bytes of the files in a folder. */
const bytesIn = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file)),
  );

test('no address and no user agent is in the files', async () => {
  const { dataDir, proxy, start } = await createFaultSetting();
  const server = await start();
  const { code } = await createCode(server);
  proxy.disconnect();
  const address = '203.0.113.77';
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0';
  const headers = { 'x-forwarded-for': address, 'user-agent': userAgent };
  expect(await scan(server, code, 8, headers)).toBe(8);
  expect(await scan(server, code, 2, { ...headers, dnt: '1' })).toBe(2);
  const bytes = bytesIn(dataDir);
  expect(bytes.includes(code.id)).toBe(true);
  expect(bytes.includes('Firefox')).toBe(true);
  const packed = Buffer.from(address.split('.').map(Number));
  for (const secret of [address, packed, userAgent, 'Gecko/20100101', 'rv:127.0'])
    expect(bytes.includes(secret)).toBe(false);
});

const server = useServer();
const ada = useCaller(server, { once: true });

test('the files are deleted after their scans are stored, also without traffic', async () => {
  const folder = path.join(tmpdir(), `ilqr-journal-${process.pid}-${Date.now()}`);
  mkdirSync(folder);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const log = createLog('silent');
  const journals = await openJournals(folder, { log, limits: { fileAge: 400 } });
  const ingest = createIngest({ journals, pool: server.pool, log });
  onTestFinished(() => ingest.close());
  const { id } = await ada.createQrCode();
  for (let count = 0; count < 5; count += 1)
    await journals.own.append(lineOf(scanOf(id, '2024-05-01T10:00:00Z'), null));
  expect(bytesIn(folder).includes(id)).toBe(true);
  ingest.wake();
  await ingest.settled();
  expect(await storedScansOf(server, id)).toHaveLength(5);
  await expect.poll(() => bytesIn(folder).includes(id)).toBe(false);
});
