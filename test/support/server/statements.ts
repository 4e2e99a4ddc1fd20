// The statements that requests send.
import type { OnStatement } from '../../../src/database/observed.ts';

/** The last use of keys, and counting scans. */
const isBackground =
  /SET "lastUsedAt" = noted|^\s*(?:SELECT pg_(?:try_)?advisory_xact_lock|SELECT (?:min\("batch"\)|count\(\*\) AS "scans" FROM \(|DISTINCT "scannedAt")|WITH (?:added AS|(?:counted|days|stored) AS MATERIALIZED)|UPDATE "\w+ScanDay" AS counted|DELETE FROM "ScanBatch")/;

export interface Statements {
  /** The SQL statements since this array was last cleared. */
  statements: string[];
  /** The parameters of those statements. */
  parameters: (readonly unknown[])[];
}

/** Notes the statements that are not sent in the background. */
export function noteStatements(): Statements & { note: OnStatement } {
  const statements: string[] = [];
  const parameters: (readonly unknown[])[] = [];
  return {
    statements,
    parameters,
    note({ sql, parameters: values }) {
      if (isBackground.test(sql)) return;
      statements.push(sql);
      parameters.push(values);
    },
  };
}
