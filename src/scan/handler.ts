// The door for people who scan: short link in, redirect or page out.
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { PasswordThrottle } from '../auth/throttle.ts';
import type { Log } from '../core/log.ts';
import { noteOutcome } from '../core/request-scope.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { normalizeShortCode } from '../domain/qr-code/short-code.ts';
import { type Decision, decide, limitReached } from '../domain/routing/decide.ts';
import { queryOf } from '../domain/routing/forwarded-query.ts';
import { secure } from '../http/secure.ts';
import {
  answer,
  locationFor,
  type ScanInProgress,
  showNotAllowed,
  showNotice,
  showPage,
} from './answer.ts';
import { createFileAnswer, linkTo } from './pages/file.ts';
import { createFilePasses } from './pages/file-pass.ts';
import { openPage } from './pages/open-page.ts';
import { passwordPage } from './pages/password-page.ts';
import { createPasswordCheck, smallForm } from './password.ts';
import { createLimitedCount } from './recording/limit.ts';
import type { ScanRecorder } from './recording/recorder.ts';
import type { Scanned } from './recording/scan-row.ts';
import { createTargets, type Target } from './target.ts';
import { isPrefetch } from './visitor/prefetch.ts';
import { type ScanRequest, scanRequestOf } from './visitor/request.ts';
import { Scanner, type ScannerOptions } from './visitor/visitor.ts';

interface ScanOptions extends ScannerOptions {
  prisma: Pick<PrismaClient, '$queryRaw'>;
  recorder: ScanRecorder;
  throttle: PasswordThrottle;
  log: Log;
}

export interface ScanDoor {
  /** `/:shortCode`, with the files beside a page of content. */
  routes: Hono;
  /**
   * Where a scan is led, once it is stored; undefined if there is more to it than that, in which case
   * nothing was done. Throws what went wrong before that.
   */
  leadOn(shortCode: string, query: string, asked: ScanRequest): Promise<string | undefined>;
  /** Where targets were found, so far. */
  lookups: Readonly<Record<'memory' | 'database', number>>;
}

export function createScanDoor(options: ScanOptions): ScanDoor {
  const { prisma, recorder, throttle, log, secret } = options;
  const { targetOf, lastSeen } = createTargets(prisma);
  const passesLimit = createLimitedCount(recorder);
  const passes = createFilePasses(secret);
  const lookups = { memory: 0, database: 0 };

  /** Finds what a request is for, and says so in a page where there is nothing to be found. */
  const find =
    (work: (scan: ScanInProgress) => Response | Promise<Response>) => async (c: Context) => {
      const shortCode = normalizeShortCode(c.req.param('shortCode') ?? '');
      if (shortCode === null) return showNotice(c, 'unknown');
      try {
        const { target, fresh } = await targetOf(shortCode);
        lookups[fresh ? 'database' : 'memory'] += 1;
        const query = c.req.param('file') === undefined ? queryOf(c.req.url) : '';
        return target ? await work({ c, target, fresh, query }) : showNotice(c, 'unknown');
      } catch (err) {
        log.warn({ err }, 'short link could not be looked up');
        return showNotice(c, 'away');
      }
    };

  /** Does what was decided, and counts it if the visitor is led on. */
  async function follow(
    scan: ScanInProgress,
    decision: Decision,
    visitor: Scanner,
  ): Promise<Response> {
    const { c, target, fresh } = scan;
    const link = linkTo(scan, passes);
    const leadsOn = decision.outcome === 'REDIRECT' || decision.outcome === 'PAGE';
    if (!leadsOn) return answer(scan, decision, link);
    const scanned = { qrCodeId: target.id, target: decision.url, visitor };
    if (target.routing?.scanLimit === undefined) {
      if (c.req.method !== 'HEAD') await recorder.record(scanned);
      return answer(scan, decision, link);
    }
    // What is not counted may not tell the target either, or it could be read without end.
    if (!visitor.attended) {
      noteOutcome('unattended');
      return showPage(c, openPage());
    }
    const passed = await passesLimit(target, scanned, fresh);
    return answer(scan, passed ? decision : limitReached(target), link);
  }

  const scanNow = find((found) => {
    const visitor = new Scanner(scanRequestOf(found.c), options);
    const decision = decide(found.target, visitor);
    if (decision.outcome !== 'PASSWORD') return follow(found, decision, visitor);
    noteOutcome('password');
    return showPage(found.c, passwordPage());
  });
  // A browser that was led on ahead would not come again when the link is opened.
  const scan = (c: Context) =>
    isPrefetch(scanRequestOf(c)) ? showNotice(c, 'prefetch') : scanNow(c);
  const checkPassword = createPasswordCheck({ throttle, scanner: options, follow });
  const file = find(createFileAnswer(passes));

  const routes = new Hono()
    .use(bindPages)
    .get('/:shortCode', scan)
    .post('/:shortCode', smallForm, find(checkPassword))
    .get('/:shortCode/:file{contact\\.vcf|event\\.ics}', file)
    .all('/:shortCode', (c) => showNotAllowed(c, 'GET, HEAD, POST'))
    .all('/:shortCode/:file{contact\\.vcf|event\\.ics}', (c) => showNotAllowed(c, 'GET, HEAD'));

  return {
    routes,
    async leadOn(code, query, asked) {
      const shortCode = normalizeShortCode(code);
      if (shortCode === null || isPrefetch(asked)) return undefined;
      const visitor = new Scanner(asked, options);
      const last = recorder.storing() ? lastSeen(shortCode) : undefined;
      const guess = last && plainly(last, visitor);
      // The database says whether the code is still what it was when the scan is stored.
      if (guess && (await recorder.recordIf(guess, last.version))) {
        lookups.memory += 1;
        return locationFor(last, guess.target, query);
      }
      const { target } = await targetOf(shortCode);
      const scanned = target && plainly(target, visitor);
      if (!scanned) return undefined;
      lookups.database += 1;
      await recorder.record(scanned);
      return locationFor(target, scanned.target, query);
    },
    lookups,
  };
}

/** A redirect says all that it says by itself, the same on every path. */
const bindPages: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('location')) await secure(c, () => Promise.resolve());
};

/** A scan that is only led on: no page, no password, no limit. */
function plainly(target: Target, visitor: Scanner): (Scanned & { target: string }) | undefined {
  if (target.routing?.scanLimit !== undefined) return undefined;
  const { outcome, url } = decide(target, visitor);
  if (outcome !== 'REDIRECT' || url === null) return undefined;
  return { qrCodeId: target.id, target: url, visitor };
}
