// Serves shared reports at their secret links.
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type pg from 'pg';
import { verifyPassword } from '../../auth/password/password.ts';
import { createPasswordThrottle } from '../../auth/password/throttle.ts';
import { reportTokenHash } from '../../auth/report/link.ts';
import { createReportPasses } from '../../auth/report/pass.ts';
import type { Config } from '../../core/config.ts';
import { ApiError } from '../../core/errors.ts';
import { hidePath } from '../../core/request-scope.ts';
import type { SharedReport } from '../../database/client/client.ts';
import type { ReadPrepared } from '../../database/prepared.ts';
import { createLimiter } from '../../database/rate-limit/limiter.ts';
import { refusalOf, secondsToWait } from '../../database/rate-limit/rate-limited.ts';
import { addressOf, type ProxyTrust } from '../../http/address.ts';
import { startAfterResponse } from '../../http/after-response.ts';
import type { RequestEnv } from '../../observe/requests.ts';
import { createBrandReader } from '../../scan/pages/brand.ts';
import { pageLocale, timeFromNow } from '../../scan/pages/locale/locale.ts';
import { notice, noticeStatus } from '../../scan/pages/notice.ts';
import type { Page, PageSetting } from '../../scan/pages/page.ts';
import { passwordPage } from '../../scan/pages/password-page.ts';
import { smallForm, submittedPassword } from '../../scan/password.ts';
import { type ReportSources, readReport } from './data.ts';
import { reportNotice, reportPage } from './page.ts';

interface ReportOptions extends ReportSources {
  pool: pg.Pool;
  readPrepared: ReadPrepared;
  config: Pick<Config, 'publicUrl'> & ProxyTrust;
  secret: string;
  limited(limit: string): void;
}

/** How often a report is read in a minute, because it costs as much as the page of the analytics. */
const quota = { name: 'report', points: 60, duration: 60 };

/** Milliseconds. */
const openedAccuracy = 60_000;

const headers = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  vary: 'Accept-Language, Cookie',
};

type Http = Context<RequestEnv>;

const tokenOf = (c: Http): string => c.req.param('token') ?? '';

export function createReports(options: ReportOptions): Hono<RequestEnv> {
  const { prisma, pool, secret, config, log, limited } = options;
  const opened = createLimiter(pool, quota);
  const throttle = createPasswordThrottle(pool, 'report', limited);
  const passes = createReportPasses(secret, config.publicUrl);
  const readBrand = createBrandReader(options.readPrepared, log);

  async function find(token: string): Promise<SharedReport | null> {
    if (!/^[\w-]{22}$/.test(token)) return null;
    return prisma.sharedReport.findFirst({
      where: {
        tokenHash: reportTokenHash(token, secret),
        active: true,
        organization: { deletedAt: null },
        OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
      },
    });
  }

  /** In the page, because it has no address that the link does not give away. */
  async function brandOf({ organizationId }: SharedReport): Promise<PageSetting['brand']> {
    const stored = await readBrand(organizationId, true);
    if (!stored) return undefined;
    const { logo, ...brand } = stored;
    if (!logo) return { ...brand, logo };
    const where = { id: logo.id, organizationId };
    const image = await prisma.logo.findUnique({ where });
    if (!image) return { ...brand, logo: null };
    const bytes = Buffer.from(image.bytes).toString('base64');
    return { ...brand, logo: { ...logo, url: `data:${image.mediaType};base64,${bytes}` } };
  }

  const settingOf = (c: Http): PageSetting => ({
    locale: pageLocale(c.req.header('accept-language')),
  });

  const brandedFor = async (c: Http, report: SharedReport): Promise<PageSetting> => ({
    ...settingOf(c),
    brand: await brandOf(report),
  });

  async function send(
    c: Http,
    { text, headers: own }: Page,
    status: ContentfulStatusCode = 200,
    more: Record<string, string> = {},
  ): Promise<Response> {
    return c.html(String(await text), status, { ...headers, ...own, ...more });
  }

  /** The same for all reasons, so that nobody learns which links existed. */
  const showUnknown = (c: Http) => send(c, reportNotice('unknown', settingOf(c)), 404);

  const showAway = (c: Http) =>
    send(c, notice('away', settingOf(c)), noticeStatus('away'), { 'retry-after': '5' });

  async function show(c: Http, report: SharedReport): Promise<Response> {
    const setting = await brandedFor(c, report);
    const refusal = await refusalOf(opened.consume(report.id));
    if (refusal) {
      limited('report');
      const seconds = secondsToWait(refusal);
      const page = reportNotice('tooMany', setting, timeFromNow(seconds, setting.locale));
      return send(c, page, 429, { 'retry-after': String(seconds) });
    }
    const data = await readReport(report, c.get('requestId'), options);
    if (data === 'gone') return showUnknown(c);
    if (data === 'failed') return send(c, reportNotice('failed', setting));
    if (data === 'away') return showAway(c);
    const now = new Date();
    if (c.req.method === 'GET') noteOpened(report, now);
    return send(c, reportPage(report.name, data, now, setting));
  }

  function noteOpened({ id, organizationId, lastOpenedAt }: SharedReport, now: Date): void {
    if (lastOpenedAt && now.getTime() - lastOpenedAt.getTime() < openedAccuracy) return;
    const where = { id, organizationId };
    const data = { lastOpenedAt: now };
    startAfterResponse([() => prisma.sharedReport.updateMany({ where, data })], log);
  }

  async function askForPassword(c: Http, report: SharedReport): Promise<Response> {
    const setting = await brandedFor(c, report);
    const again = (wrong: string, status: ContentfulStatusCode, more = {}) =>
      send(c, passwordPage(setting, wrong), status, more);
    const { locale } = setting;
    const texts = locale.texts.password;
    if (c.req.method !== 'POST') return send(c, passwordPage(setting));
    const password = await submittedPassword(c);
    if (password === undefined) return send(c, notice('noForm', setting), noticeStatus('noForm'));
    if (password === '') return again(texts.missing, 403);
    try {
      const isRight = await throttle.check(report.id, addressOf(c, config), () =>
        verifyPassword(report.passwordHash, password),
      );
      if (!isRight) return again(texts.wrong, 403);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code, headers: more } = error;
      if (code === 'UNAVAILABLE') return again(texts.busy, 503, more);
      const seconds = Number(more?.['retry-after'] ?? 60);
      return again(texts.tooMany(timeFromNow(seconds, locale)), 429, more);
    }
    const cookie = passes.cookieFor(report, tokenOf(c), c.req.url);
    return backToReport(c, { 'set-cookie': cookie });
  }

  const backToReport = (c: Http, more: Record<string, string> = {}): Response =>
    c.body(null, 303, { ...headers, location: tokenOf(c), ...more });

  const handle = async (c: Http): Promise<Response> => {
    try {
      const report = await find(tokenOf(c));
      if (!report) return await showUnknown(c);
      const isLocked = report.passwordHash !== null && !passes.hasPass(c.req.raw, report);
      if (isLocked) return await askForPassword(c, report);
      return c.req.method === 'POST' ? backToReport(c) : await show(c, report);
    } catch (err) {
      log.warn({ err }, 'failed to show a shared report');
      return showAway(c);
    }
  };

  return new Hono<RequestEnv>()
    .use('/reports/*', (_c, next) => {
      hidePath();
      return next();
    })
    .get('/reports/:token', handle)
    .post('/reports/:token', smallForm, handle)
    .all('/reports/*', showUnknown);
}
