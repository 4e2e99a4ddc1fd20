// Counts the scans of a code.
import { storedScansOf, totalOf } from '../support/server/scans.ts';
import type { TestServer } from '../support/server/server.ts';

/** The displayed count and the number of stored rows. */
export const counted = async (server: TestServer, id: string): Promise<[number, number]> => [
  await totalOf(server, id),
  (await storedScansOf(server, id)).length,
];
