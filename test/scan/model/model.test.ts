// Random scans, edits, crashes, outages, clock jumps and maintenance, compared with a naive count of the answers.
import fc from 'fast-check';
import { test } from 'vitest';
import { verify } from './verify.ts';
import { createWorld, day, type World } from './world.ts';

/** `SCAN_MODEL_SEEDS=1,2,3 SCAN_MODEL_STEPS=1000` for a longer run. */
const steps = Number(process.env.SCAN_MODEL_STEPS ?? 40);
const seeds = (process.env.SCAN_MODEL_SEEDS ?? '2,3').split(',').map(Number);

const which = fc.nat({ max: 5 });
const visitors = fc.array(fc.nat({ max: 153 }), { minLength: 1, maxLength: 12 });
const of = <Kind extends string>(kind: Kind) =>
  fc.record({ kind: fc.constant(kind), which, code: fc.nat({ max: 50 }), visitors });
const step = fc.oneof(
  { weight: 30, arbitrary: of('scan') },
  { weight: 4, arbitrary: of('redirect') },
  { weight: 4, arbitrary: of('pause or resume') },
  { weight: 6, arbitrary: of('limit') },
  { weight: 3, arbitrary: of('no limit') },
  { weight: 8, arbitrary: of('roll up') },
  { weight: 3, arbitrary: of('maintain') },
  { weight: 8, arbitrary: of('verify') },
  { weight: 1, arbitrary: of('restart') },
  { weight: 1, arbitrary: of('kill') },
  { weight: 1, arbitrary: of('outage') },
  { weight: 1, arbitrary: of('outage and kill') },
  { weight: 3, arbitrary: of('clock') },
  { weight: 1, arbitrary: of('retention') },
  { weight: 1, arbitrary: of('delete') },
  { weight: 2, arbitrary: of('create') },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const clocks = [0, 60 * 60 * 1000, -26 * 60 * 60 * 1000, -70 * day, 0, -60 * 60 * 1000];

async function run(world: World, { kind, which, code: index, visitors }: Step): Promise<void> {
  const { processes, proxy } = world;
  const place = which % processes.length;
  const process = processes[place];
  const alive = world.alive();
  const code = alive[index % alive.length];
  if (!process || !code) return;
  switch (kind) {
    case 'scan':
      return world.scan(process, code, visitors);
    case 'redirect':
      return world.redirect(process, code);
    case 'pause or resume':
      return world.setActive(process, code, !code.active);
    case 'limit':
      return world.setLimit(process, code, Math.max(1, world.people(code) + (index % 7)));
    case 'no limit':
      return world.setLimit(process, code, undefined);
    case 'roll up':
      return world.rollUp();
    case 'maintain':
      return world.maintain();
    case 'verify':
      return verify(process, world);
    case 'restart':
      return world.restart(place, 'SIGTERM');
    case 'kill':
      return world.restart(place, 'SIGKILL');
    case 'outage':
    case 'outage and kill':
      await world.scan(process, code, visitors);
      proxy.disconnect();
      await world.scanAnyway(process, code, visitors);
      if (kind === 'outage and kill') return world.restart(place, 'SIGKILL');
      proxy.reconnect();
      return verify(process, world);
    case 'clock':
      return world.setClock(process, clocks[which] ?? 0);
    case 'retention': {
      await verify(process, world);
      await world.maintain(30);
      for (const scan of world.codes.flatMap(({ scans }) => scans)) {
        scan.expired ||= scan.to < Date.now() - 62 * day;
      }
      return verify(process, world);
    }
    case 'delete':
      return alive.length > 2 ? world.remove(process, code) : undefined;
    case 'create':
      return alive.length < 6 ? world.create(process) : undefined;
  }
}

test.each(seeds)(
  'every answered scan is counted once: %i',
  async (seed) => {
    const world = await createWorld(2 + (seed % 2));
    const [first] = world.processes;
    if (!first) return;
    for (let count = 0; count < 4; count += 1) await world.create(first);
    for (const process of world.processes) await world.warm(process);
    const [schedule = []] = fc.sample(fc.array(step, { minLength: steps, maxLength: steps }), {
      numRuns: 1,
      seed,
    });
    for (const [number, one] of schedule.entries()) {
      await run(world, one).catch((error: unknown) => {
        const done = schedule.slice(Math.max(0, number - 12), number + 1);
        const text = done.map(({ kind, which, code }) => `${kind} ${which} ${code}`).join('\n');
        throw new Error(`step ${number} of seed ${seed}:\n${text}`, { cause: error });
      });
    }
    for (const process of world.processes) await verify(process, world);
    await world.rollUp();
    await world.maintain();
    for (const process of world.processes) await verify(process, world);
    await verify(await world.restored(), world);
  },
  600_000,
);
