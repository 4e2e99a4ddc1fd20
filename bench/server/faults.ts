// Counts acknowledged and stored scans while PostgreSQL is stopped or the server killed under load.
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { iPhone } from '../../test/support/server/scans.ts';
import { stopAll } from '../support/measure.ts';
import { base, createSetting } from '../support/setting.ts';
import { storedScans } from '../support/stored.ts';

const seconds = Number(process.argv[2] ?? 30);
const setting = await createSetting();
const { postgres, prisma, shortCode, pid } = setting;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** A scan: its response and duration. */
function scan(): Promise<{ status: number; ms: number }> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    request(`${base}/q/${shortCode}`, { agent, headers: { 'User-Agent': iPhone } }, (response) => {
      response.resume();
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, ms: performance.now() - start }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** About 500 scans per second from 16 clients until `over`; counts the results. */
async function load(over: () => boolean) {
  const counts = { answered: 0, otherwise: 0, failed: 0, slowest: 0 };
  const one = async () => {
    while (!over()) {
      const { status, ms } = await scan().catch(() => ({ status: 0, ms: 0 }));
      if (status === 302) counts.answered += 1;
      else if (status === 0) counts.failed += 1;
      else counts.otherwise += 1;
      counts.slowest = Math.max(counts.slowest, ms);
      await sleep(32);
    }
  };
  await Promise.all(Array.from({ length: 16 }, one));
  return counts;
}

const stored = async (): Promise<number> => {
  for (;;) {
    try {
      return await storedScans(prisma);
    } catch {
      await sleep(200);
    }
  }
};
const say = (what: string, counts: object) => console.log(what, JSON.stringify(counts));

let over = false;
let before = await stored();
let running = load(() => over);
await sleep(3_000);
await postgres.halt();
await sleep(seconds * 1_000);
await postgres.resume();
await sleep(5_000);
over = true;
const away = await running;
await sleep(3_000);
let after = await stored();
say(`PostgreSQL stopped for ${seconds} s:`, { ...away, stored: after - before });

before = after;
over = false;
running = load(() => over);
await sleep(3_000);
process.kill(pid, 'SIGKILL');
await sleep(500);
over = true;
const killed = await running;
after = await stored();
say('kill -9 in the middle:', { ...killed, stored: after - before });

const again = await setting.start();
over = false;
running = load(() => over);
await sleep(2_000);
over = true;
await running;
before = await stored();
over = false;
running = load(() => over);
await postgres.halt();
await sleep(2_000);
process.kill(again, 'SIGKILL');
over = true;
const lost = await running;
await postgres.resume();
after = await stored();
say('PostgreSQL stopped, then kill -9 two seconds later:', { ...lost, stored: after - before });
agent.destroy();
await stopAll();
await setting.close();
