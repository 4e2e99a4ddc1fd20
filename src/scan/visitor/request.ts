// The parts of a request that identify the visitor.
import type { Context } from 'hono';
import { peerOf } from '../../http/address.ts';

export interface ScanRequest {
  readonly method: string;
  header(name: string): string | undefined;
  /** Remote address of the connection. */
  peer(): string | undefined;
}

export const scanRequestOf = (c: Context): ScanRequest => ({
  method: c.req.method,
  header: (name) => c.req.header(name),
  peer: () => peerOf(c),
});
