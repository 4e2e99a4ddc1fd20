// Makes scans and reads what is stored.
import { createLog } from '../../../src/core/log.ts';
import { createScanMaintenance } from '../../../src/scan/recording/maintenance.ts';
import { follow, storedScansOf } from '../../support/server/scans.ts';
import type { TestServer } from '../../support/server/server.ts';
import type { Caller } from '../../support/server/setting.ts';

export const from = (url: string, address: string, headers: Record<string, string> = {}) =>
  follow(url, { 'x-forwarded-for': address, ...headers });

export const recordingOf = (server: TestServer, caller: Caller) => ({
  make: (body: Record<string, unknown> = {}) => caller.createQrCode(body),
  stored: (qrCodeId: string) => storedScansOf(server, qrCodeId),
  async summary(id: string, on = server, key = caller.key) {
    const path = `/organizations/${caller.organizationId}/qr-codes/${id}/analytics`;
    return Object((await on.rest('GET', path, { key })).body).summary;
  },
  upkeep: (retentionDays?: number) =>
    createScanMaintenance(server.prisma, createLog('silent'), { retentionDays, settle: 0 }),
});
