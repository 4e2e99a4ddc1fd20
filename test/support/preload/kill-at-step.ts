// Loaded before the server (`node --import`): ends the process, as kill -9 does, at one of its steps.
// A step is a change of a journal's files, or a statement of a connection that reads or writes scans.
//
//   KILL_AT     number of the step, the first is 1; none without it
//   KILL_WHEN   "before" or "after" it; after it, before its caller learns of it
//   STEPS_FILE  gets the name of each step
import { appendFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import pg from 'pg';

const { KILL_AT, KILL_WHEN, STEPS_FILE } = process.env;
let count = 0;

const die = () => process.kill(process.pid, 'SIGKILL');

/** Returns whether the process must end after this step. */
function begin(step: string): boolean {
  count += 1;
  if (STEPS_FILE) appendFileSync(STEPS_FILE, `${step}\n`);
  const isIt = count === Number(KILL_AT);
  if (isIt && KILL_WHEN === 'before') die();
  return isIt;
}

/** A function that counts its calls for which `nameOf` gives a name. */
function counted(
  original: unknown,
  nameOf: (on: unknown, values: unknown[]) => string | undefined,
): (...values: unknown[]) => unknown {
  if (typeof original !== 'function') throw new Error('not a function');
  return function call(this: unknown, ...values) {
    const name = nameOf(this, values);
    const isLast = name !== undefined && begin(name);
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
Object.assign(promises, {
  open: async (...values: Parameters<typeof open>) => {
    const handle = await open(...values);
    if (!isOfJournal(values[0])) return handle;
    for (const name of ['write', 'truncate', 'sync', 'datasync'] as const)
      Object.assign(handle, { [name]: counted(handle[name], () => `file ${name}`) });
    return handle;
  },
});
for (const name of ['open', 'mkdir', 'rename', 'rm', 'rmdir', 'writeFile'] as const)
  Object.assign(promises, {
    [name]: counted(promises[name], (_, [file]) =>
      isOfJournal(file) ? `folder ${name}` : undefined,
    ),
  });
syncBuiltinESMExports();

const tables =
  /"(?:Scan|ScanCounter|ScanBatch|ScanSource|ScanPack|QrCodeTotal|QrCodeScanDay|OrganizationScanDay|UniqueVisitor\w*)"/;
/** Connections whose transaction has a step. */
const inTransaction = new WeakSet<object>();

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  if (typeof statement !== 'object' || statement === null) return '';
  return 'text' in statement ? String(statement.text) : '';
}

function stepOf(connection: unknown, [statement]: unknown[]): string | undefined {
  if (typeof connection !== 'object' || connection === null) return undefined;
  const text = textOf(statement).trim();
  const isEnd = /^(?:COMMIT|ROLLBACK)\b/.test(text);
  const isStep = isEnd ? inTransaction.delete(connection) : tables.test(text);
  if (isStep && !isEnd) inTransaction.add(connection);
  return isStep ? `statement ${text.replaceAll(/\s+/g, ' ').slice(0, 60)}` : undefined;
}

Object.assign(pg.Client.prototype, { query: counted(pg.Client.prototype.query, stepOf) });
