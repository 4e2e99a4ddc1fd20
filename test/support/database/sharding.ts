// Shard keys of the tables, and statements without one.

/** Table -> shard key. The partitions of Scan belong to it. */
export const shardKeys: Readonly<Record<string, string>> = {
  Member: 'organizationId',
  Invitation: 'organizationId',
  AuditEvent: 'organizationId',
  ApiKey: 'organizationId',
  Folder: 'organizationId',
  Logo: 'organizationId',
  StylePreset: 'organizationId',
  QrCode: 'organizationId',
  QrCodeCount: 'organizationId',
  QrCodeTagCount: 'organizationId',
  OrganizationScanDay: 'organizationId',
  OrganizationScanQuarter: 'organizationId',
  ScanViewer: 'organizationId',
  ScanWatch: 'organizationId',
  Webhook: 'organizationId',
  WebhookDelivery: 'organizationId',
  IdempotentAnswer: 'organizationId',
  Scan: 'qrCodeId',
  UniqueVisitor: 'qrCodeId',
  QrCodeScanDay: 'qrCodeId',
  QrCodeScanQuarter: 'qrCodeId',
  DeletedQrCode: 'id',
};

/** Small, or not looked up by organization. */
export const globalTables = [
  'User',
  'Session',
  'Organization',
  'RateLimit',
  'Timeline',
  'VisitorSalt',
  '_prisma_migrations',
];

/** The text from `start` to the end of the enclosing query, including subqueries. */
function restOfQuery(sql: string, start: number): string {
  let depth = 0;
  for (let end = start; end < sql.length; end += 1) {
    if (sql[end] === '(') depth += 1;
    if (sql[end] === ')') depth -= 1;
    if (depth < 0) return sql.slice(start, end);
  }
  return sql.slice(start);
}

const mention =
  /\b(FROM|JOIN|INTO|UPDATE|USING)\s+(?:ONLY\s+)?"(\w+)"(?:\s+(?:AS\s+)?("?\w+"?))?/gi;

/**
 * The sharded tables that a statement accesses without their shard key: as an inserted column, or in a
 * condition of the same query that compares it with something other than a column of another table. It only
 * reads the text: it does not know to which table of a query a condition applies, the effect of OR, or what
 * triggers and foreign keys do.
 */
export function shardless(statement: string): string[] {
  const sql = statement.replaceAll('"public".', '');
  const mentions = [...sql.matchAll(mention)];
  // The name of a table in the statement, or its alias.
  const tables = new Set(mentions.flatMap(({ 2: table, 3: alias = '' }) => [`"${table}"`, alias]));
  const found = mentions.flatMap(({ 1: verb, 2: table = '', index, 0: { length } }) => {
    const key = shardKeys[table];
    if (key === undefined) return [];
    const rest = restOfQuery(sql, index + length);
    const isInserted = verb?.toUpperCase() === 'INTO';
    const names = isInserted
      ? /^[^(]*\(([^)]*)\)/.exec(rest)?.[1]?.includes(`"${key}"`)
      : rest.includes(`USING ("${key}")`) || isPinned(rest, key, tables);
    return names ? [] : [table];
  });
  return [...new Set(found)];
}

function isPinned(query: string, key: string, tables: ReadonlySet<string>): boolean {
  const condition = new RegExp(`"${key}"\\)?\\s*(?:=|IN\\b)\\s*(\\w+|"\\w+")?`, 'g');
  return [...query.matchAll(condition)].some(({ 1: other = '$' }) => !tables.has(other));
}

/** Statements without a shard key, as listed in docs/scaling.md with their reasons. */
export const exceptions: Readonly<Record<string, RegExp>> = {
  'organizations of a person': /FROM "Member" WHERE "Member"."userId" IN/,
  'API key lookup': /FROM "ApiKey" k\b.*k\."publicId" = ANY/s,
  'API key after its creation': /FROM "ApiKey" WHERE "ApiKey"."id" = \$1/,
  'short code lookup': /FROM "QrCode" WHERE (?:"QrCode"\.)?"shortCode" (?:IN|= ANY)/,
  'invitation by its link':
    /UPDATE "Invitation" SET "acceptedAt"|FROM "Invitation" WHERE \("Invitation"."id" = \$1/,
  'storing scans': /prepared: store_scans/,
  'scans of an organization': /FROM "Scan".*"organizationId" = /s,
  'folder of a code': /FROM "Folder" WHERE "Folder"."id" IN/,
  'due deliveries': /WITH due AS/,
  'delivery maintenance': /WITH load AS|DELETE FROM "Webhook/,
  'cleanup of expired rows':
    /DELETE FROM "(?:Invitation|IdempotentAnswer|ScanViewer|ScanWatch)"|"previousSecret" = NULL, "previousSecretEndsAt" = NULL WHERE/,
  'scan maintenance': /DELETE FROM "(?:UniqueVisitor|Scan|DeletedQrCode)"/,
};
