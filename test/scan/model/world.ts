// Servers on one database and one folder of journals, and the scans that they have answered.
import { once } from 'node:events';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createLog } from '../../../src/core/log.ts';
import { openDatabase } from '../../../src/database/open.ts';
import { createScanMaintenance } from '../../../src/scan/recording/maintenance.ts';
import { createRollUp } from '../../../src/scan/roll-up/roll-up.ts';
import { createServerDatabase } from '../../support/database/database.ts';
import { textAt } from '../../support/document/json.ts';
import { runOperator } from '../../support/server/command.ts';
import { type Launched, rest, type Settled, settle } from '../../support/server/launch.ts';
import { android, follow, googlebot, iPhone, windows } from '../../support/server/scans.ts';
import { createFaultSetting, kill, secret } from '../faults/setting.ts';
import type { AnsweredScan } from './scans.ts';

export interface ModelCode {
  id: string;
  shortCode: string;
  target: string;
  active: boolean;
  limit: number | undefined;
  deleted: boolean;
  scans: AnsweredScan[];
}

export interface Process {
  server: Launched;
  /** Milliseconds by which its clock is ahead. */
  ahead: number;
}

const person = { agent: iPhone, device: 'mobile', bot: false };
const agents = [
  person,
  { agent: android, device: 'mobile', bot: false },
  { agent: windows, device: 'desktop', bot: false },
  { agent: iPhone, device: 'mobile', bot: false },
  { agent: googlebot, device: '', bot: true },
];
const countries = ['DE', 'US', 'JP'];
const clock = ['--import', './test/support/preload/own-clock.ts', 'src/main.ts'];
export const day = 24 * 60 * 60 * 1000;
const log = createLog('silent');

export type World = Awaited<ReturnType<typeof createWorld>>;

export async function createWorld(count: number) {
  const { dataDir, proxy, databaseUrl, start } = await createFaultSetting();
  const database = await openDatabase(databaseUrl);
  const rollUp = createRollUp({ ...database, log });
  onTestFinished(async () => {
    await rollUp.close();
    await database.close();
  });
  const open = async (): Promise<Process> => ({
    server: await start({ LOG_LEVEL: 'warn' }, clock),
    ahead: 0,
  });
  const processes = await Promise.all(Array.from({ length: count }, open));
  const codes: ModelCode[] = [];
  let number = 0;
  /** Processes with answers that others may not see yet; undefined: one that was interrupted. */
  const answeredBy = new Set<Process | undefined>();
  const [first] = processes;
  if (!first) throw new Error('no process');
  const ada: Settled = await settle(first.server);

  async function change({ server }: Process, code: ModelCode, body: object): Promise<void> {
    const { status } = await rest(server, ada, 'PUT', `/qr-codes/${code.id}`, body);
    expect(status).toBe(200);
  }

  async function scanOnce(process: Process, code: ModelCode, who: number, doubtful: boolean) {
    number += 1;
    const { agent, device, bot } = agents[who % agents.length] ?? person;
    const country = countries[who % countries.length] ?? '';
    const address = `192.0.2.${doubtful ? 200 + (number % 50) : who % 7}`;
    const tracked = who % 11 !== 10;
    const marker = `m${number}`;
    const from = Date.now() + process.ahead;
    const response = await follow(`${process.server.url}/q/${code.shortCode}`, {
      'user-agent': agent,
      'x-forwarded-for': address,
      'cf-ipcountry': country,
      'cf-ipcity': marker,
      ...(!tracked && { dnt: '1' }),
    });
    await response.arrayBuffer();
    const { status } = response;
    if (status !== 302) return { status, location: '' };
    code.scans.push({
      marker: tracked ? marker : undefined,
      visitor: `${address} ${agent}`,
      bot,
      country,
      device,
      from,
      to: Date.now() + process.ahead,
      doubtful,
      expired: false,
    });
    return { status, location: response.headers.get('location') };
  }

  const world = {
    processes,
    codes,
    ada,
    proxy,
    answeredBy,
    alive: () => codes.filter(({ deleted }) => !deleted),
    people: (code: ModelCode) => code.scans.filter(({ bot }) => !bot).length,
    async create({ server }: Process): Promise<void> {
      const target = `https://example.com/${codes.length}`;
      const { body } = await rest(server, ada, 'POST', '/qr-codes', {
        type: 'URL',
        name: `Code ${codes.length}`,
        data: { url: target },
      });
      const [id, shortCode] = [textAt(body, 'id'), textAt(body, 'shortCode')];
      codes.push({
        id,
        shortCode,
        target,
        active: true,
        limit: undefined,
        deleted: false,
        scans: [],
      });
    },
    /** Scans by several visitors at once; the responses are as the code demands. */
    async scan(process: Process, code: ModelCode, visitors: readonly number[]): Promise<void> {
      const isExact = code.limit !== undefined && answeredBy.size === 0;
      const before = world.people(code);
      answeredBy.add(process);
      const answers = await Promise.all(visitors.map((who) => scanOnce(process, code, who, false)));
      if (!code.active || code.deleted) {
        expect(answers.filter(({ status }) => status === 302)).toEqual([]);
      } else if (code.limit === undefined) {
        for (const { status, location } of answers)
          expect([status, location]).toEqual([302, code.target]);
      } else if (isExact) {
        const wanted = visitors.filter((who) => agents[who % agents.length]?.bot === false).length;
        const room = Math.max(0, code.limit - before);
        expect(world.people(code) - before).toBe(Math.min(room, wanted));
      }
    },
    /** Whatever the responses are. */
    async scanAnyway(process: Process, code: ModelCode, visitors: readonly number[]) {
      answeredBy.add(undefined);
      await Promise.all(visitors.map((who) => scanOnce(process, code, who, true)));
    },
    async redirect(process: Process, code: ModelCode): Promise<void> {
      const target = `https://example.com/changed/${++number}`;
      await change(process, code, { data: { url: target } });
      code.target = target;
    },
    async setActive(process: Process, code: ModelCode, active: boolean): Promise<void> {
      await change(process, code, { status: active ? 'ACTIVE' : 'PAUSED' });
      code.active = active;
    },
    async setLimit(process: Process, code: ModelCode, limit: number | undefined): Promise<void> {
      await change(process, code, { routing: limit === undefined ? null : { scanLimit: limit } });
      code.limit = limit;
    },
    async remove({ server }: Process, code: ModelCode): Promise<void> {
      expect((await rest(server, ada, 'DELETE', `/qr-codes/${code.id}`)).status).toBe(204);
      code.deleted = true;
    },
    /** Every process knows the salts and every code afterwards. */
    async warm(process: Process): Promise<void> {
      for (const code of world.alive()) await world.scanAnyway(process, code, [number]);
    },
    async setClock(process: Process, ahead: number): Promise<void> {
      const set = once(process.server.process, 'message');
      process.server.process.send(ahead);
      await set;
      process.ahead = ahead;
      await world.warm(process);
    },
    async restart(index: number, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
      const process = processes[index];
      if (!process) return;
      await kill(process.server, signal);
      proxy.reconnect();
      const next = await open();
      processes[index] = next;
      answeredBy.add(undefined);
      await world.warm(next);
    },
    /** A process on a copy: a backup that was restored elsewhere. */
    async restored(): Promise<Process> {
      const copy = await createServerDatabase();
      onTestFinished(copy.drop);
      const file = path.join(dataDir, '..', 'backup.jsonl.gz');
      const from = { SECRET: secret, DATABASE_URL: databaseUrl };
      expect(await runOperator('backup', [file], from)).toMatchObject({ code: 0 });
      const to = { SECRET: secret, DATABASE_URL: copy.url };
      expect(await runOperator('restore', [file], to)).toMatchObject({ code: 0 });
      const more = { DATABASE_URL: copy.url, DATA_DIR: `${dataDir}-copy`, LOG_LEVEL: 'warn' };
      return { server: await start(more), ahead: 0 };
    },
    rollUp: () => rollUp.run(),
    async maintain(retentionDays?: number): Promise<void> {
      const maintenance = createScanMaintenance(database.prisma, log, { retentionDays, settle: 0 });
      await maintenance.run();
      await maintenance.deleteLeftovers();
      await maintenance.pack();
      maintenance.close();
    },
  };
  return world;
}
