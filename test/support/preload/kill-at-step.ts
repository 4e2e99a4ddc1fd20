// Loaded before the server (`node --import`): ends the process, as kill -9 does, at one of its steps.
// A step is a change of a journal's files, or a statement of a connection that reads or writes scans.
//
//   KILL_AT     the name of the step and how many of this name there are until it: "file write 2"
//   KILL_WHEN   "before" or "after" it; after it, before its caller learns of it
//   STEPS_FILE  gets a line for each step: "change", "commit" or "other", and what KILL_AT would be
//
// "change" is what others find at once, "commit" the end of a transaction with changes.
import { appendFileSync, constants } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import pg from 'pg';

const { KILL_AT, KILL_WHEN, STEPS_FILE } = process.env;
const counts = new Map<string, number>();

interface Step {
  kind: 'change' | 'commit' | 'other';
  name: string;
}

const die = () => process.kill(process.pid, 'SIGKILL');

/** Returns whether the process must end after this step. */
function begin({ kind, name }: Step): boolean {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  const step = `${name} ${count}`;
  if (STEPS_FILE) appendFileSync(STEPS_FILE, `${kind} ${step}\n`);
  if (step === KILL_AT && KILL_WHEN === 'before') die();
  return step === KILL_AT;
}

/** A function whose calls are steps, if `stepOf` says so. */
function counted(
  original: unknown,
  stepOf: (on: unknown, values: unknown[]) => Step | undefined,
): (...values: unknown[]) => unknown {
  if (typeof original !== 'function') throw new Error('not a function');
  return function call(this: unknown, ...values) {
    const step = stepOf(this, values);
    const isLast = step !== undefined && begin(step);
    const result: unknown = Reflect.apply(original, this, values);
    if (!isLast) return result;
    if (result instanceof Promise) return result.then(die, die);
    // A COPY: its end is before the next statement.
    return result;
  };
}

const isOfJournal = (value: unknown): boolean =>
  typeof value === 'string' && value.includes('/journal');

const open = promises.open;
/** Whether it may create the file. */
const creates = (flags: unknown): boolean =>
  typeof flags === 'number' ? (flags & constants.O_CREAT) !== 0 : /^[aw]/.test(String(flags));

for (const name of ['mkdir', 'rename', 'rm', 'rmdir', 'writeFile'] as const)
  Object.assign(promises, {
    [name]: counted(promises[name], (_, [file]) =>
      isOfJournal(file) ? { kind: 'change', name: `folder ${name}` } : undefined,
    ),
  });
const openAsStep = counted(open, (_, [file, flags]) => {
  if (!isOfJournal(file)) return undefined;
  return creates(flags)
    ? { kind: 'change', name: 'file create' }
    : { kind: 'other', name: 'file open' };
});
Object.assign(promises, {
  open: async (...values: Parameters<typeof open>) => {
    const handle = await openAsStep(...values);
    if (!isOfJournal(values[0]) || typeof handle !== 'object' || handle === null) return handle;
    for (const name of ['write', 'truncate', 'sync', 'datasync'])
      Object.assign(handle, {
        [name]: counted(Reflect.get(handle, name), () => ({
          // What is written outlives the process without a sync.
          kind: name.endsWith('sync') ? 'other' : 'change',
          name: `file ${name}`,
        })),
      });
    return handle;
  },
});
syncBuiltinESMExports();

const tables =
  /"(?:Scan|ScanCounter|ScanBatch|ScanSource|ScanPack|QrCodeTotal|QrCodeScanDay|OrganizationScanDay|UniqueVisitor\w*)"/;
const changing = /\b(?:COPY|CREATE|DELETE|DROP|INSERT|TRUNCATE|(?<!FOR |KEY )UPDATE)\b/;

interface Transaction {
  hasStep: boolean;
  /** The first statement that changes anything. */
  change?: string;
}
const transactions = new WeakMap<object, Transaction>();

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  if (typeof statement !== 'object' || statement === null) return '';
  return 'text' in statement ? String(statement.text) : '';
}

/** Short, and the same every day. */
const nameOf = (text: string): string =>
  text.trim().replaceAll(/\s+/g, ' ').replaceAll(/_\d+/g, '_N').slice(0, 60).trim();

function statementOf(connection: unknown, [statement]: unknown[]): Step | undefined {
  if (typeof connection !== 'object' || connection === null) return undefined;
  const text = textOf(statement).trim();
  const transaction = transactions.get(connection);
  if (/^(?:COMMIT|ROLLBACK)\b/.test(text)) {
    transactions.delete(connection);
    if (!transaction?.hasStep) return undefined;
    const { change } = transaction;
    return text.startsWith('COMMIT') && change !== undefined
      ? { kind: 'commit', name: `commit of ${change}` }
      : { kind: 'other', name: `statement ${nameOf(text)}` };
  }
  const within = transaction ?? { hasStep: false };
  if (/^BEGIN\b/.test(text)) transactions.set(connection, within);
  const name = nameOf(text.replace(/^BEGIN;/, ''));
  const changes = changing.test(text);
  if (changes) within.change ??= name;
  if (!tables.test(text)) return undefined;
  within.hasStep = true;
  // Outside a transaction, others find it at once.
  return { kind: changes && !transactions.has(connection) ? 'change' : 'other', name };
}

Object.assign(pg.Client.prototype, { query: counted(pg.Client.prototype.query, statementOf) });
