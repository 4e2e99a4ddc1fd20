// Handles scans: responds to a short link with a redirect or a page.
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { PasswordThrottle } from '../auth/password/throttle.ts';
import type { Log } from '../core/log.ts';
import { setOutcome } from '../core/request-scope.ts';
import { normalizeShortCode } from '../domain/qr-code/short-code.ts';
import { type Decision, decide, limitReached } from '../domain/routing/decide.ts';
import { queryOf } from '../domain/routing/forwarded-query.ts';
import { secure } from '../http/secure.ts';
import { createBrandReader } from './pages/brand.ts';
import { createFileHandler, linkTo } from './pages/file.ts';
import { createFilePasses } from './pages/file-pass.ts';
import { createLogoHandler } from './pages/logo.ts';
import { openPage } from './pages/open-page.ts';
import { passwordPage } from './pages/password-page.ts';
import { createPasswordCheck, smallForm } from './password.ts';
import { createLimitedCount } from './recording/limit.ts';
import type { ScanRecorder } from './recording/recorder.ts';
import {
  locationFor,
  responseTo,
  type ScanInProgress,
  showGone,
  showNotAllowed,
  showNotice,
  showPage,
} from './response.ts';
import type { Scanned } from './storing/scan-row.ts';
import { createTargets } from './target.ts';
import type { RedirectTarget, TargetSource } from './target-reader.ts';
import { isPrefetch } from './visitor/prefetch.ts';
import { type ScanRequest, scanRequestOf } from './visitor/request.ts';
import { RequestVisitor, type VisitorOptions } from './visitor/visitor.ts';

interface ScanOptions extends VisitorOptions, TargetSource {
  recorder: ScanRecorder;
  throttle: PasswordThrottle;
  log: Log;
}

export interface ScanHandler {
  /** `/:shortCode`, and the files of content pages. */
  routes: Hono;
  /**
   * Stores a scan and returns its destination URL; undefined if the scan is more than a plain redirect,
   * in which case nothing was done. Throws lookup errors.
   */
  redirectFast(shortCode: string, query: string, request: ScanRequest): Promise<string | undefined>;
  /** Number of lookups so far, by source. */
  lookups: Readonly<Record<'memory' | 'database', number>>;
}

interface Owned {
  organizationId: string;
}

export function createScanHandler(options: ScanOptions): ScanHandler {
  const { recorder, throttle, log, secret } = options;
  const { targetOf } = createTargets(options);
  const passesLimit = createLimitedCount(recorder);
  const passes = createFilePasses(secret);
  const readBrand = createBrandReader(options.readPrepared, log);
  const lookups = { memory: 0, database: 0 };

  /** Looks up the QR code of a request; responds with an error page if there is none. */
  const find =
    (work: (scan: ScanInProgress) => Response | Promise<Response>) => async (c: Context) => {
      const shortCode = normalizeShortCode(c.req.param('shortCode') ?? '');
      if (shortCode === null) return showNotice({ c }, 'unknown');
      try {
        const { target, gone, fresh } = await targetOf(shortCode);
        lookups[fresh ? 'database' : 'memory'] += 1;
        const query = c.req.param('file') === undefined ? queryOf(c.req.url) : '';
        const requestOf = ({ organizationId }: Owned) => ({
          c,
          readBrand: () => readBrand(organizationId, fresh),
        });
        if (target) return await work({ ...requestOf(target), target, fresh, query });
        return gone ? showGone(requestOf(gone), gone, query) : showNotice({ c }, 'unknown');
      } catch (err) {
        log.warn({ err }, 'failed to look up a short link');
        return showNotice({ c }, 'away');
      }
    };

  /** Responds to a decision, and counts the scan if the visitor gets through. */
  async function respond(
    scan: ScanInProgress,
    decision: Decision,
    visitor: RequestVisitor,
  ): Promise<Response> {
    const { c, target, fresh } = scan;
    const link = linkTo(scan, passes);
    const isServed = decision.outcome === 'REDIRECT' || decision.outcome === 'PAGE';
    if (!isServed) return responseTo(scan, decision, link);
    const scanned = { qrCodeId: target.id, target: decision.url, visitor };
    if (target.routing?.scanLimit === undefined) {
      if (c.req.method !== 'HEAD') await recorder.record(scanned);
      return responseTo(scan, decision, link);
    }
    // Uncounted requests must not reveal the destination, or the limit could be bypassed.
    if (!visitor.attended) {
      setOutcome('unattended');
      return showPage(scan, openPage);
    }
    const passed = await passesLimit(target, scanned, fresh);
    return responseTo(scan, passed ? decision : limitReached(target), link);
  }

  const scanNow = find((found) => {
    const visitor = new RequestVisitor(scanRequestOf(found.c), options);
    const decision = decide(found.target, visitor);
    if (decision.outcome !== 'PASSWORD') return respond(found, decision, visitor);
    setOutcome('password');
    return showPage(found, (setting) => passwordPage(setting));
  });
  // A browser that gets the redirect in a prefetch would not request it again on the actual click.
  const scan = (c: Context) =>
    isPrefetch(scanRequestOf(c)) ? showNotice({ c }, 'prefetch') : scanNow(c);
  const checkPassword = createPasswordCheck({ throttle, scanner: options, respond });
  const file = find(createFileHandler(passes));
  const logo = createLogoHandler(options.readPrepared);

  const routes = new Hono()
    .use(securePages)
    .get('/:shortCode', scan)
    .post('/:shortCode', smallForm, find(checkPassword))
    .get('/:shortCode/:file{contact\\.vcf|event\\.ics}', file)
    .get('/:shortCode/:file{logo}', logo)
    .all('/:shortCode', (c) => showNotAllowed(c, 'GET, HEAD, POST'))
    .all('/:shortCode/:file{contact\\.vcf|event\\.ics|logo}', (c) =>
      showNotAllowed(c, 'GET, HEAD'),
    );

  return {
    routes,
    async redirectFast(code, query, request) {
      const shortCode = normalizeShortCode(code);
      if (shortCode === null || isPrefetch(request)) return undefined;
      const visitor = new RequestVisitor(request, options);
      const { target, fresh } = await targetOf(shortCode);
      const scanned = target && asPlainRedirect(target, visitor);
      if (!scanned) return undefined;
      lookups[fresh ? 'database' : 'memory'] += 1;
      await recorder.record(scanned);
      return locationFor(target, scanned.target, query);
    },
    lookups,
  };
}

/** Security headers for pages; redirects are the same on every path and need none. */
const securePages: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('location')) await secure(c, () => Promise.resolve());
};

/** A scan that is just a redirect, without a page, password or limit; otherwise undefined. */
function asPlainRedirect(
  target: RedirectTarget,
  visitor: RequestVisitor,
): (Scanned & { target: string }) | undefined {
  if (target.routing?.scanLimit !== undefined) return undefined;
  const { outcome, url } = decide(target, visitor);
  if (outcome !== 'REDIRECT' || url === null) return undefined;
  return { qrCodeId: target.id, target: url, visitor };
}
