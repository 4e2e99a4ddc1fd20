// The tables that a Citus cluster distributes over its workers.

/** In this order, so that the second is placed with the first: rows of a code are on one worker. */
export const distributedTables = ['Scan', 'QrCodeScanDay'] as const;
export const shardKey = 'qrCodeId';
