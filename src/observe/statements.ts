// What is told of SQL statements: how long they took, which were slow, for which request.

import type { Log } from '../core/log.ts';
import { scopeNow, spanNow } from '../core/request-scope.ts';
import type { OnStatement } from '../database/observed.ts';
import type { Metrics } from './metrics.ts';
import type { Tracing } from './tracing.ts';

interface StatementOptions {
  metrics: Pick<Metrics, 'statementTime' | 'statementErrors'>;
  tracing?: Tracing | undefined;
  log: Log;
  /** Milliseconds from which on a statement is told of in the log; 0: none is. */
  slowQueryMs: number;
}

const words = ['select', 'insert', 'update', 'delete', 'with', 'begin', 'commit', 'rollback'];
/** What is shown of a statement, in characters. */
const mostShown = 2_000;

export const observeStatements =
  ({ metrics, tracing, log, slowQueryMs }: StatementOptions): OnStatement =>
  ({ sql, duration, failed }) => {
    const statement = wordOf(sql);
    metrics.statementTime.observe({ statement }, duration / 1_000);
    if (failed) metrics.statementErrors.inc();
    // What the server does by itself would be a trace each time.
    if (tracing && spanNow()) {
      const attributes = { 'db.system.name': 'postgresql', 'db.query.text': shown(sql) };
      tracing.note(statement.toUpperCase(), { kind: 'client', attributes }, { duration, failed });
    }
    if (slowQueryMs > 0 && duration >= slowQueryMs) {
      const requestId = scopeNow()?.requestId;
      log.warn({ requestId, ms: Math.round(duration), sql: shown(sql) }, 'slow statement');
    }
  };

function wordOf(sql: string): string {
  const [, word = ''] = /^\s*(?:\/\*.*?\*\/\s*)?(\w+)/.exec(sql) ?? [];
  const lower = word.toLowerCase();
  return words.includes(lower) ? lower : 'other';
}

/** On one line. Values stand beside a statement, never in it. */
const shown = (sql: string): string => sql.replaceAll(/\s+/g, ' ').trim().slice(0, mostShown);
