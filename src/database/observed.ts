// Tells of each SQL statement that a driver runs.
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
  Transaction,
} from '@prisma/driver-adapter-utils';

interface Statement {
  /** With `$1` in place of its parameters. */
  sql: string;
  parameters: readonly unknown[];
  /** Milliseconds. */
  duration: number;
  failed: boolean;
}

export type OnStatement = (statement: Statement) => void;

/** The same driver; `onStatement` hears of a statement when it has ended, for the request that caused it. */
export function observed(
  factory: SqlDriverAdapterFactory,
  onStatement: OnStatement,
): SqlDriverAdapterFactory {
  async function timed<T>({ sql, args }: SqlQuery, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    let failed = true;
    try {
      const result = await work();
      failed = false;
      return result;
    } finally {
      onStatement({ sql, parameters: args, duration: performance.now() - start, failed });
    }
  }

  const queryable = (one: SqlQueryable): SqlQueryable => ({
    provider: one.provider,
    adapterName: one.adapterName,
    queryRaw: (query) => timed(query, () => one.queryRaw(query)),
    executeRaw: (query) => timed(query, () => one.executeRaw(query)),
  });

  const transaction = (one: Transaction): Transaction => ({
    ...queryable(one),
    options: one.options,
    commit: () => one.commit(),
    rollback: () => one.rollback(),
    createSavepoint: one.createSavepoint?.bind(one),
    rollbackToSavepoint: one.rollbackToSavepoint?.bind(one),
    releaseSavepoint: one.releaseSavepoint?.bind(one),
  });

  const connection = (one: SqlDriverAdapter): SqlDriverAdapter => ({
    ...queryable(one),
    executeScript: (script) => one.executeScript(script),
    startTransaction: async (level) => transaction(await one.startTransaction(level)),
    getConnectionInfo: one.getConnectionInfo?.bind(one),
    dispose: () => one.dispose(),
  });

  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => connection(await factory.connect()),
  };
}
