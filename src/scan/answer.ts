// What is sent to those who scan.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Decision } from '../domain/routing/decide.ts';
import { noteOutcome } from '../observe/scope.ts';
import { contentPage } from './content-page.ts';
import { type Notice, notice } from './notice.ts';
import type { Page } from './page.ts';
import type { Found, Target } from './target.ts';
import type { FileLink } from './view.ts';

/** What a request came for, once that is found. */
export interface Scan {
  c: Context;
  target: Target;
  fresh: Found['fresh'];
}

export const scanHeaders = {
  // Every scan comes here, so that the next one follows an edit.
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer-when-downgrade',
};

export const showPage = (
  c: Context,
  { text, headers }: Page,
  status: ContentfulStatusCode = 200,
  more: Record<string, string> = {},
): Response => c.html(text, status, { ...scanHeaders, ...headers, ...more });

export function showNotice(c: Context, reason: Notice): Response {
  noteOutcome(reason.toLowerCase());
  const { status, ...page } = notice(reason);
  return showPage(c, page, status, status === 503 ? { 'retry-after': '5' } : {});
}

/** A form is followed by a GET, whatever its own method was. */
function redirect(c: Context, location: string): Response {
  noteOutcome('redirect');
  return c.body(null, c.req.method === 'POST' ? 303 : 302, { ...scanHeaders, location });
}

/** The short link that a request came by, relative to it: what a proxy in front calls it stays. */
export function ownLink({ c }: Pick<Scan, 'c'>): string {
  const code = c.req.param('shortCode') ?? '';
  const within = c.req.param('file') !== undefined || new URL(c.req.url).pathname.endsWith('/');
  return within ? `../${code}` : code;
}

/** Sends people back to the link. */
export const again = (scan: Scan): Response => redirect(scan.c, ownLink(scan));

export function answer({ c, target }: Scan, decision: Decision, link: FileLink): Response {
  const { outcome, url } = decision;
  if (url !== null && outcome !== 'PASSWORD') return redirect(c, url);
  const { content } = target;
  switch (outcome) {
    case 'PAGE':
      if (content.type === 'URL') return showNotice(c, 'unknown');
      noteOutcome('page');
      return showPage(c, contentPage(content, link));
    case 'REDIRECT':
    case 'PASSWORD':
    case 'NOT_DYNAMIC':
      return showNotice(c, 'unknown');
    default:
      return showNotice(c, outcome);
  }
}
