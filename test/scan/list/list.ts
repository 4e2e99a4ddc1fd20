// Stores scans to list, a minute apart.
import { put, scanOf } from '../../support/server/scans.ts';
import type { TestServer } from '../../support/server/server.ts';

export const timeOf = (minute: number) => new Date(Date.UTC(2024, 4, 1, 0, minute)).toISOString();

export const fill = (server: TestServer, id: string, count: number) =>
  put(
    server,
    Array.from({ length: count }, (_, minute) => scanOf(id, timeOf(minute))),
  );
