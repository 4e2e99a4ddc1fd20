// Serves the built dashboard.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { getMimeType } from 'hono/utils/mime';
import { z } from 'zod';
import { languageIn, type MailLanguage, mailLanguage } from '../auth/mail/language.ts';
import { hasSessionCookie } from '../auth/session/cookie.ts';
import { createStaticBody, type StaticBody } from '../http/static-body.ts';
import { createDashboardPages, type DashboardPages } from './dashboard-page.ts';

const folder = path.join(import.meta.dirname, '../../dashboard/dist');

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  // GraphiQL and the API reference.
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Reads all files into memory at the first request: about three megabytes. */
function readBuilt(): ReadonlyMap<string, StaticBody> {
  const files = new Map<string, StaticBody>();
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (!/\.(?:js|css|svg)$/.test(name) || !statSync(file).isFile()) continue;
    const read = (end: string) => (existsSync(file + end) ? readFileSync(file + end) : undefined);
    const [br, gzip] = [read('.br'), read('.gz')];
    const built = createStaticBody(readFileSync(file), {
      ...(br && { br }),
      ...(gzip && { gzip }),
    });
    files.set(name.split(path.sep).join('/'), built);
  }
  return files;
}

const notBuilt =
  'The dashboard has not been built yet. Run “npm run build” in the server folder, then reload this page.\n';

/** The dashboard's GraphQL documents by ID; empty if it is not built. */
export function dashboardDocuments(): ReadonlyMap<string, string> {
  const file = path.join(folder, 'documents.json');
  if (!existsSync(file)) return new Map();
  const documents = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(Object.entries(documents));
}

/** A build for each language, each with its own page and routes. */
const builds: Record<MailLanguage, { page: string; routes: string }> = {
  en: { page: 'index.html', routes: 'routes.json' },
  de: { page: 'index.de.html', routes: 'routes.de.json' },
};

/** Undefined until the dashboard is built. */
function readPages(language: MailLanguage): DashboardPages | undefined {
  const [page, routes] = Object.values(builds[language]).map((name) => path.join(folder, name));
  if (!page || !routes || !existsSync(page) || !existsSync(routes)) return undefined;
  return createDashboardPages(readFileSync(page, 'utf8'), readFileSync(routes, 'utf8'));
}

/** The language tag that somebody chose in this browser; readable by the dashboard, for its region. */
const localeCookie = 'ilqr_locale';
const tagForm = /^[a-z]{2}(?:-[a-z0-9]{1,8}){0,4}$/i;
const cookieOptions = { path: '/dashboard', sameSite: 'Lax' } as const;
const year = 365 * 24 * 60 * 60;

/** `/dashboard` and everything below; unknown paths get the page itself, which has a client-side router. */
export function createDashboard(): Hono {
  let files: ReadonlyMap<string, StaticBody> = new Map();
  /** Checks again until the dashboard is built. */
  const builtFile = (name: string): StaticBody | undefined => {
    if (files.size === 0) files = readBuilt();
    return files.get(name);
  };

  const pages: Partial<Record<MailLanguage, DashboardPages | undefined>> = {};

  function page(c: Context): Response | Promise<Response> {
    const language = mailLanguage(
      getCookie(c, localeCookie),
      c.req.header('accept-language') ?? '',
    );
    pages[language] ??= readPages(language);
    const address = c.req.path.replace(/^\/dashboard/, '');
    const body = pages[language]?.bodyFor(address, hasSessionCookie(c.req.raw));
    if (!body) return c.text(notBuilt, 503, { 'retry-after': '60' });
    return body.respond(c, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      'referrer-policy': 'no-referrer',
      vary: 'Accept-Language, Cookie',
    });
  }

  return new Hono()
    .get('/dashboard', page)
    .get('/dashboard/:name{.+\\.(?:js|css|svg)}', (c) => {
      const name = c.req.param('name');
      const file = builtFile(name);
      if (!file) return c.notFound();
      return file.respond(c, {
        'content-type': getMimeType(name) ?? 'application/octet-stream',
        // Their names contain a content hash.
        'cache-control': name.startsWith('assets/')
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      });
    })
    .put('/dashboard/locale/:locale', (c) => {
      const locale = c.req.param('locale');
      if (!tagForm.test(locale) || !languageIn(locale)) return c.notFound();
      setCookie(c, localeCookie, locale, { ...cookieOptions, maxAge: year });
      return c.body(null, 204);
    })
    .delete('/dashboard/locale', (c) => {
      deleteCookie(c, localeCookie, cookieOptions);
      return c.body(null, 204);
    })
    .get('/dashboard/*', page);
}
