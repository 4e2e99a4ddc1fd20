// Serves the built dashboard.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Context, Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { z } from 'zod';
import { createStaticBody, type StaticBody } from '../http/static-body.ts';

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

/** Reads all files into memory at the first request: a few hundred kilobytes. */
function readBuilt(): ReadonlyMap<string, StaticBody> {
  const files = new Map<string, StaticBody>();
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (/\.(?:br|gz)$/.test(name) || !statSync(file).isFile()) continue;
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

/** `/dashboard` and everything below; unknown paths get the page itself, which has a client-side router. */
export function createDashboard(): Hono {
  let files: ReadonlyMap<string, StaticBody> = new Map();
  /** Checks again until the dashboard is built. */
  const builtFile = (name: string): StaticBody | undefined => {
    if (files.size === 0) files = readBuilt();
    return files.get(name);
  };

  function page(c: Context): Response | Promise<Response> {
    const index = builtFile('index.html');
    if (!index) return c.text(notBuilt, 503, { 'retry-after': '60' });
    return index.respond(c, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      'referrer-policy': 'no-referrer',
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
    .get('/dashboard/*', page);
}
