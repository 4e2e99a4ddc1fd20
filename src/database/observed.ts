// Observes the SQL statements of a database driver.
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
  Transaction,
} from '@prisma/driver-adapter-utils';

interface Statement {
  /** With placeholders such as `$1`. */
  sql: string;
  parameters: readonly unknown[];
  /** Milliseconds. */
  duration: number;
  failed: boolean;
}

export type OnStatement = (statement: Statement) => void;

/** Wraps a driver; `onStatement` is called after each statement, in the scope of its request. */
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
