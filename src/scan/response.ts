// Responses to scans: redirects, pages and errors.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { setOutcome } from '../core/request-scope.ts';
import { locationOf } from '../domain/routing/campaign.ts';
import type { Decision } from '../domain/routing/decide.ts';
import { forwardQuery } from '../domain/routing/forwarded-query.ts';
import { contentPage } from './pages/content-page.ts';
import { type ErrorReason, notice } from './pages/notice.ts';
import type { Page } from './pages/page.ts';
import type { FileLink } from './pages/view.ts';
import { redirectTo, scanHeaders } from './redirect.ts';
import type { Found } from './target.ts';
import type { Gone, RedirectTarget } from './target-reader.ts';

/** A request whose QR code has been found. */
export interface ScanInProgress {
  c: Context;
  target: RedirectTarget;
  fresh: Found['fresh'];
  /** Query of the short link; empty for files, whose query is ours. */
  query: string;
}

export const showPage = async (
  c: Context,
  { text, headers }: Page,
  status: ContentfulStatusCode = 200,
  more: Record<string, string> = {},
): Promise<Response> => c.html(String(await text), status, { ...scanHeaders, ...headers, ...more });

export function showNotice(c: Context, reason: ErrorReason): Promise<Response> {
  setOutcome(reason.toLowerCase());
  const { status, ...page } = notice(reason);
  return showPage(c, page, status, status === 503 ? { 'retry-after': '5' } : {});
}

export function showNotAllowed(c: Context, allowed: string): Promise<Response> {
  setOutcome('not_allowed');
  const { status, ...page } = notice('notAllowed');
  return showPage(c, page, status, { allow: allowed });
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
  c: Context,
  { fallbackUrl, forwardQuery: forwards }: Gone,
  query: string,
): Response | Promise<Response> {
  if (fallbackUrl === null) return showNotice(c, 'gone');
  const location = locationOf(fallbackUrl);
  return redirect(c, forwards ? forwardQuery(location, query) : location);
}

/** Relative URL of the requested short link, so that path prefixes of a proxy are kept. */
export function ownLink({ c }: Pick<ScanInProgress, 'c'>): string {
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
      if (content.type === 'URL') return showNotice(c, 'unknown');
      setOutcome('page');
      return showPage(c, contentPage(content, link));
    case 'REDIRECT':
    case 'PASSWORD':
    case 'NOT_DYNAMIC':
      return showNotice(c, 'unknown');
    default:
      return showNotice(c, outcome);
  }
}
