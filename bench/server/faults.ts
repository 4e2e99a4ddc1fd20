// Counts acknowledged and stored scans while PostgreSQL is stopped or the server killed under load.
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { iPhone } from '../../test/support/server/scans.ts';
import { stopAll } from '../support/measure.ts';
import { base, createSetting } from '../support/setting.ts';
import { storedScans } from '../support/stored.ts';

const seconds = Number(process.argv[2] ?? 30);
const setting = await createSetting();
const { postgres, prisma, shortCode } = setting;
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

/** How many scans there are when no more are added. */
async function settled(): Promise<number> {
  for (let last = -1; ; ) {
    const now = await stored();
    if (now === last) return now;
    last = now;
    await sleep(2_000);
  }
}

let pid = setting.pid;
/** Loads the server, with a fault in the middle, and starts it again if `fault` ended it. */
async function measure(what: string, fault: () => Promise<void>, ended: boolean): Promise<void> {
  const before = await settled();
  let over = false;
  const running = load(() => over);
  await sleep(3_000);
  await fault();
  over = true;
  const { answered, ...rest } = await running;
  if (ended) pid = await setting.start();
  const counted = (await settled()) - before;
  console.log(what, JSON.stringify({ answered, counted, lost: answered - counted, ...rest }));
}

const kill = async (signal: 'SIGKILL' | 'SIGTERM') => {
  process.kill(pid, signal);
  await sleep(signal === 'SIGTERM' ? 7_000 : 500);
};

await measure(
  `PostgreSQL stopped for ${seconds} s:`,
  async () => {
    await postgres.halt();
    await sleep(seconds * 1_000);
    await postgres.resume();
    await sleep(3_000);
  },
  false,
);
await measure('kill -9 in the middle:', () => kill('SIGKILL'), true);
for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
  await measure(
    `PostgreSQL stopped, ${signal} two seconds later:`,
    async () => {
      await postgres.halt();
      await sleep(2_000);
      await kill(signal);
      await postgres.resume();
    },
    true,
  );
}
agent.destroy();
await stopAll();
await setting.close();
