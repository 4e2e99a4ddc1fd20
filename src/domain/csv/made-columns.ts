// Columns of an export that the server generates, which an import ignores.
export const madeColumns = [
  'id',
  'shortUrl',
  'totalScans',
  'lastScannedAt',
  'createdAt',
  'updatedAt',
  'createdBy',
  'updatedBy',
] as const;
