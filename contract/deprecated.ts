// Parses deprecation reasons: `Since 2026-11-26, until 2027-05-26: use \`other\`.`

/** Whether the announced deprecation period has ended; false without an announcement. */
export function isOver(announcement: string | null | undefined, today: string): boolean {
  const until = /\bSince \d{4}-\d{2}-\d{2}, until (\d{4}-\d{2}-\d{2}):/.exec(
    announcement ?? '',
  )?.[1];
  return until !== undefined && until <= today;
}
