// Random appends, kills, restarts and partial ingestion by two processes, compared with what was acknowledged.
import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { encodeBlock } from '../../../src/scan/journal/block.ts';
import { type Journals, openJournals } from '../../../src/scan/journal/journals.ts';
import type { StoredJournal } from '../../../src/scan/journal/stored.ts';
import { until } from '../../support/server/launch.ts';
import { type Appender, filesOf, recordingLog, startAppender, temporaryFolder } from './support.ts';

const limits = { fileBytes: 1_500, memory: 700 };

const which = fc.nat({ max: 1 });
const count = fc.integer({ min: 1, max: 25 });
const steps = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('start' as const), which, count }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('run' as const), which, count }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill while writing' as const), which }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('append' as const), which, count }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('find' as const), which }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('ingest' as const), which, count }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ingest together' as const), count }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('release' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), which }) },
);

type Step = typeof steps extends fc.Arbitrary<infer Value> ? Value : never;

/** What PostgreSQL has: lines, and the position of each journal, which change together. */
class Database {
  readonly lines: string[] = [];
  readonly #positions = new Map<string, number>();
  positionOf(id: string): number {
    return this.#positions.get(id) ?? 0;
  }
  store(id: string, from: number, to: number, lines: readonly string[]): void {
    if (this.positionOf(id) !== from) return;
    this.#positions.set(id, to);
    this.lines.push(...lines);
  }
}

/** A process that appends to its own journal and ingests it and those that it finds. */
class Ingester {
  readonly #database: Database;
  #journals: Journals;
  #found: StoredJournal[] = [];
  constructor(database: Database, journals: Journals) {
    this.#database = database;
    this.#journals = journals;
  }
  get id(): string {
    return this.#journals.own.id;
  }
  append(line: string): Promise<void> {
    return this.#journals.own.append(line);
  }
  async find(): Promise<void> {
    this.#found.push(...(await this.#journals.findAbandoned()));
  }
  async ingest(maxLines: number): Promise<void> {
    for (const journal of [this.#journals.own, ...this.#found]) {
      const from = this.#database.positionOf(journal.id);
      const { lines, end } = await journal.read(from, maxLines);
      this.#database.store(journal.id, from, end, lines);
    }
  }
  async release(): Promise<void> {
    for (const journal of [this.#journals.own, ...this.#found]) {
      const position = this.#database.positionOf(journal.id);
      await journal.release(position);
      const { lines } = await journal.read(position, Number.POSITIVE_INFINITY);
      expect(journal.waiting.lines).toBe(lines.length);
    }
    const done = this.#found.filter(({ waiting }) => waiting.lines === 0);
    this.#found = this.#found.filter(({ waiting }) => waiting.lines > 0);
    for (const journal of done) await journal.close();
  }
  async restart(open: () => Promise<Journals>): Promise<void> {
    await this.close();
    this.#journals = await open();
    this.#found = [];
  }
  close(): Promise<void> {
    return this.#journals.close();
  }
  get waiting(): number {
    return [this.#journals.own, ...this.#found].reduce((sum, one) => sum + one.waiting.lines, 0);
  }
}

test.each([1, 2, 3])('every acknowledged line is ingested once, in order: %i', async (seed) => {
  const root = temporaryFolder();
  const { log, entries } = recordingLog();
  const open = () => openJournals(root, { log, limits });
  const database = new Database();
  const ingesters = [new Ingester(database, await open()), new Ingester(database, await open())];
  onTestFinished(() => Promise.all(ingesters.map((one) => one.close())).then(() => undefined));
  const alive: Appender[] = [];
  /** Acknowledged lines of each writer. */
  const acknowledged = new Map<string, number[]>();
  const appenders = new Map<string, Appender>();

  async function kill(index: number, whileWriting: boolean): Promise<void> {
    const [appender] = alive.splice(index, 1);
    if (!appender) return;
    await appender.kill();
    const file = filesOf(root, appender.id).at(-1);
    if (!whileWriting || file === undefined) return;
    appendFileSync(file, encodeBlock(['never acknowledged'], 0).subarray(0, -1));
  }

  async function run(step: Step): Promise<void> {
    switch (step.kind) {
      case 'start': {
        if (alive.length === 2) return;
        const name = `appender-${appenders.size}`;
        const appender = await startAppender(root, name, {
          atOnce: step.count,
          fileBytes: 1_500,
        });
        appender.process.kill('SIGSTOP');
        appenders.set(name, appender);
        alive.push(appender);
        return;
      }
      case 'run': {
        const appender = alive[step.which];
        if (!appender) return;
        const before = appender.durable.length;
        appender.process.kill('SIGCONT');
        await until(() => appender.durable.length >= before + step.count, 1);
        appender.process.kill('SIGSTOP');
        return;
      }
      case 'kill':
        return kill(step.which, false);
      case 'kill while writing':
        return kill(step.which, true);
      case 'append': {
        const ingester = ingesters[step.which];
        if (!ingester) return;
        const { id } = ingester;
        const numbers = acknowledged.get(id) ?? [];
        acknowledged.set(id, numbers);
        const from = numbers.length;
        await Promise.all(
          Array.from({ length: step.count }, async (_, index) => {
            await ingester.append(`${id} ${from + index}`);
            numbers.push(from + index);
          }),
        );
        return;
      }
      case 'find':
        return ingesters[step.which]?.find();
      case 'ingest':
        return ingesters[step.which]?.ingest(step.count);
      case 'ingest together':
        await Promise.all(ingesters.map((one) => one.ingest(step.count)));
        return;
      case 'release':
        return ingesters[step.which]?.release();
      case 'restart':
        return ingesters[step.which]?.restart(open);
    }
  }

  const [schedule = []] = fc.sample(fc.array(steps, { minLength: 250, maxLength: 250 }), {
    numRuns: 1,
    seed,
  });
  for (const step of schedule) await run(step);

  while (alive.length > 0) await kill(0, true);
  const [last] = ingesters;
  await ingesters[1]?.close();
  for (await last?.find(); (last?.waiting ?? 0) > 0; await last?.release()) await last?.ingest(500);

  for (const [name, { durable }] of appenders) acknowledged.set(name, durable);
  const stored = Map.groupBy(database.lines, (line) => line.split(' ')[0] ?? '');
  for (const [name, numbers] of acknowledged) {
    const lines = stored.get(name) ?? [];
    expect(lines.length).toBeGreaterThanOrEqual(numbers.length);
    expect(lines).toEqual(lines.map((_, index) => `${name} ${index}`));
  }
  expect([...stored.keys()].filter((name) => !acknowledged.has(name))).toEqual([]);
  expect(entries.filter(({ level }) => level === 'error')).toEqual([]);
});
