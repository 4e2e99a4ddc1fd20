// Observes SQL statements: metrics, traces and the log of slow ones.

import type { Log } from '../core/log.ts';
import { currentScope, spanNow } from '../core/request-scope.ts';
import type { OnStatement } from '../database/observed.ts';
import type { Metrics } from './metrics.ts';
import type { Tracing } from './tracing.ts';

interface StatementOptions {
  metrics: Pick<Metrics, 'statementTime' | 'statementErrors'>;
  tracing?: Tracing | undefined;
  log: Log;
  /** Statements that take at least this many milliseconds are logged; 0 disables it. */
  slowQueryMs: number;
}

const words = ['select', 'insert', 'update', 'delete', 'with', 'begin', 'commit', 'rollback'];
/** Maximum characters of a statement in logs and traces. */
const maxShown = 2_000;

export const observeStatements =
  ({ metrics, tracing, log, slowQueryMs }: StatementOptions): OnStatement =>
  ({ sql, duration, failed }) => {
    const statement = wordOf(sql);
    metrics.statementTime.observe({ statement }, duration / 1_000);
    if (failed) metrics.statementErrors.inc();
    // Only within a request; background work would start a new trace for each statement.
    if (tracing && spanNow()) {
      const attributes = { 'db.system.name': 'postgresql', 'db.query.text': shown(sql) };
      tracing.note(statement.toUpperCase(), { kind: 'client', attributes }, { duration, failed });
    }
    if (slowQueryMs > 0 && duration >= slowQueryMs) {
      const requestId = currentScope()?.requestId;
      log.warn({ requestId, ms: Math.round(duration), sql: shown(sql) }, 'slow statement');
    }
  };

function wordOf(sql: string): string {
  const [, word = ''] = /^\s*(?:\/\*.*?\*\/\s*)?(\w+)/.exec(sql) ?? [];
  const lower = word.toLowerCase();
  return words.includes(lower) ? lower : 'other';
}

/** On one line. Statements contain placeholders, never values. */
const shown = (sql: string): string => sql.replaceAll(/\s+/g, ' ').trim().slice(0, maxShown);
