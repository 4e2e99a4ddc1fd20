// Responses to scans: redirects, pages and errors.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { setOutcome } from '../core/request-scope.ts';
import { locationOf } from '../domain/routing/campaign.ts';
import type { Decision } from '../domain/routing/decide.ts';
import { forwardQuery } from '../domain/routing/forwarded-query.ts';
import type { StoredBrand } from './pages/brand.ts';
import { contentPage } from './pages/content-page.ts';
import { pageLocale } from './pages/locale/locale.ts';
import { type ErrorReason, notice, noticeStatus } from './pages/notice.ts';
import type { Page, PageSetting } from './pages/page.ts';
import type { FileLink } from './pages/view.ts';
import { redirectTo, scanHeaders } from './redirect.ts';
import type { Found } from './target.ts';
import type { Gone, RedirectTarget } from './target-reader.ts';

/** A request that may get a page. */
export interface PageRequest {
  c: Context;
  /** Reads whose page it is; omitted for pages of nobody. */
  readBrand?: () => Promise<StoredBrand | undefined>;
}

/** A request whose QR code has been found. */
export interface ScanInProgress extends PageRequest {
  target: RedirectTarget;
  fresh: Found['fresh'];
  /** Query of the short link; empty for files, whose query is ours. */
  query: string;
}

async function settingOf({ c, readBrand }: PageRequest): Promise<PageSetting> {
  const locale = pageLocale(c.req.header('accept-language'));
  const stored = await readBrand?.();
  if (!stored) return { locale };
  const { logo, ...brand } = stored;
  // The image of an ID never changes.
  const shown = logo && { ...logo, url: `${ownLink({ c })}/logo?id=${logo.id}` };
  return { locale, brand: { ...brand, logo: shown } };
}

export async function showPage(
  request: PageRequest,
  build: (setting: PageSetting) => Page,
  status: ContentfulStatusCode = 200,
  more: Record<string, string> = {},
): Promise<Response> {
  const { text, headers } = build(await settingOf(request));
  const all = { ...scanHeaders, vary: 'Accept-Language', ...headers, ...more };
  return request.c.html(String(await text), status, all);
}

export function showNotice(request: PageRequest, reason: ErrorReason): Promise<Response> {
  setOutcome(reason.toLowerCase());
  // What seems not to exist belongs to nobody.
  const shown = reason === 'unknown' ? { c: request.c } : request;
  const more = reason === 'away' ? { 'retry-after': '5' } : undefined;
  return showPage(shown, (setting) => notice(reason, setting), noticeStatus(reason), more);
}

export function showNotAllowed(c: Context, allow: string): Promise<Response> {
  setOutcome('not_allowed');
  const build = (setting: PageSetting) => notice('notAllowed', setting);
  return showPage({ c }, build, noticeStatus('notAllowed'), { allow });
}

function redirect(c: Context, location: string): Response {
  setOutcome('redirect');
  const { status, headers } = redirectTo(location, c.req.method);
  return c.body(null, status, headers);
}

/** The destination URL, with the query of the link unless the QR code disables that. */
export const locationFor = (target: RedirectTarget, url: string, query: string): string =>
  target.routing?.forwardQuery === false ? url : forwardQuery(url, query);

/** What scans of a deleted code get: its last fallback URL or a notice, as from codes that have ended. */
export function showGone(
  request: PageRequest,
  { fallbackUrl, forwardQuery: forwards }: Gone,
  query: string,
): Response | Promise<Response> {
  if (fallbackUrl === null) return showNotice(request, 'gone');
  const location = locationOf(fallbackUrl);
  return redirect(request.c, forwards ? forwardQuery(location, query) : location);
}

/** Relative URL of the requested short link, so that path prefixes of a proxy are kept. */
export function ownLink({ c }: Pick<PageRequest, 'c'>): string {
  const code = c.req.param('shortCode') ?? '';
  const within = c.req.param('file') !== undefined || new URL(c.req.url).pathname.endsWith('/');
  return within ? `../${code}` : code;
}

/** Redirects back to the short link. */
export const redirectToLink = (scan: ScanInProgress): Response =>
  redirect(scan.c, `${ownLink(scan)}${scan.query && `?${scan.query}`}`);

export function responseTo(
  scan: ScanInProgress,
  decision: Decision,
  link: FileLink,
): Response | Promise<Response> {
  const { c, target, query } = scan;
  const { outcome, url } = decision;
  if (url !== null && outcome !== 'PASSWORD') return redirect(c, locationFor(target, url, query));
  const { content } = target;
  switch (outcome) {
    case 'PAGE':
      if (content.type === 'URL') return showNotice(scan, 'unknown');
      setOutcome('page');
      return showPage(scan, (setting) => contentPage(content, link, setting));
    case 'REDIRECT':
    case 'PASSWORD':
    case 'NOT_DYNAMIC':
      return showNotice(scan, 'unknown');
    default:
      return showNotice(scan, outcome);
  }
}
