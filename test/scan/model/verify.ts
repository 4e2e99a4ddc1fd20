// Compares what a process shows with a naive count.
import { expect } from 'vitest';
import { readerOf } from './read.ts';
import { type AnsweredScan, analyticsOf, dayOf, listed, uniqueOf, zones } from './scans.ts';
import type { Process, World } from './world.ts';

type Reader = ReturnType<typeof readerOf>;

async function compareAnalytics(
  reader: Reader,
  id: string | undefined,
  scans: readonly AnsweredScan[],
  unique: [number, number],
): Promise<void> {
  for (const zone of zones) {
    const found = await reader.analytics(id, zone);
    const { byDay = found.byDay, ...wanted } = analyticsOf(scans, zone);
    const { unique: foundUnique, ...rest } = found;
    const where = `${id ?? 'organization'} in ${zone}`;
    expect(rest, where).toEqual({ ...wanted, byDay });
    expect(foundUnique, where).toBeGreaterThanOrEqual(unique[0]);
    expect(foundUnique, where).toBeLessThanOrEqual(unique[1]);
  }
}

async function compare({ server }: Process, world: World): Promise<void> {
  const reader = readerOf(server, world.ada);
  const today = dayOf(Date.now(), 'UTC');
  const alive = world.alive();
  for (const code of alive) {
    expect(await reader.total(code.id), code.id).toBe(world.people(code));
  }
  const totals = alive.map((code) => [code.id, world.people(code)] as const);
  const shown = await reader.totals();
  expect(new Map(shown)).toEqual(new Map(totals));
  const order = shown.map(([, scans]) => scans);
  expect(order).toEqual(order.toSorted((one, other) => other - one));
  for (const { id, scans } of alive) {
    await compareAnalytics(reader, id, scans, uniqueOf(scans, today));
    expect(await reader.pages(id), `pages of ${id}`).toEqual(listed(scans));
  }
  const all = world.codes.flatMap(({ scans }) => scans);
  const each = world.codes.map(({ scans }) => uniqueOf(scans, today));
  const sum = (index: 0 | 1) => each.reduce((total, unique) => total + unique[index], 0);
  await compareAnalytics(reader, undefined, all, [sum(0), sum(1)]);
  const markers = await reader.connection();
  for (const { id, scans } of alive)
    expect((markers.get(id) ?? []).toSorted(), `connection of ${id}`).toEqual(listed(scans));
}

/** At once if all scans were answered by this process or seen before; otherwise soon. */
export async function verify(process: Process, world: World): Promise<void> {
  const { answeredBy } = world;
  const isOwn = [...answeredBy].every((one) => one === process);
  if (isOwn) await compare(process, world);
  else await expect.poll(() => compare(process, world).then(() => 'equal')).toBe('equal');
  answeredBy.clear();
}
