// The door for people who scan: short link in, redirect out.
import type { Context } from 'hono';
import type { PrismaClient } from '../database/client/client.ts';
import { normalizeShortCode } from '../domain/short-code.ts';
import type { Log } from '../log.ts';
import { scanPage } from './page.ts';
import type { ScanRecorder } from './recorder.ts';
import { createTargets } from './target.ts';
import { visitorOf } from './visitor.ts';

interface ScanOptions {
  prisma: Pick<PrismaClient, '$queryRaw'>;
  recorder: ScanRecorder;
  /** Whom a request comes from. */
  addressOf: (c: Context) => string;
  log: Log;
}

const headers = {
  // Every scan comes here, so that the next one follows an edit.
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer-when-downgrade',
};

/** Answers a request whose path ends in `:shortCode`. */
export function createScanHandler({ prisma, recorder, addressOf, log }: ScanOptions) {
  const targetOf = createTargets(prisma);

  return async (c: Context): Promise<Response> => {
    const shortCode = normalizeShortCode(c.req.param('shortCode') ?? '');
    if (shortCode === null) return c.html(scanPage('unknown'), 404, headers);
    try {
      const target = await targetOf(shortCode);
      if (!target || target.location === null) return c.html(scanPage('unknown'), 404, headers);
      if (target.status !== 'ACTIVE') return c.html(scanPage('paused'), 410, headers);
      // A HEAD request is a preview, not a person who follows the link.
      if (c.req.method === 'GET') {
        await recorder.record({
          qrCodeId: target.qrCodeId,
          target: target.location,
          visitor: visitorOf(c.req.raw.headers, addressOf(c)),
        });
      }
      return c.body(null, 302, { ...headers, location: target.location });
    } catch (err) {
      log.warn({ err }, 'short link could not be looked up');
      return c.html(scanPage('away'), 503, { ...headers, 'retry-after': '5' });
    }
  };
}
