// The home page and the API reference.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { createStaticBody, type StaticBody } from '../http/static-body.ts';
import { frame } from './frame.ts';

const require = createRequire(import.meta.url);

const reference = {
  url: '/api/v1/openapi.json',
  // The address in the document may be another one than the page has, which it could not call.
  servers: [{ url: '/api/v1', description: 'The host that serves this page.' }],
  // Nothing that would call another host.
  withDefaultFonts: false,
  defaultOpenAllTags: true,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  // API keys must not be stored in the browser.
  persistAuth: false,
};
const scripts = ['clipboard.js', 'reference.js'].map((name) =>
  readFileSync(path.join(import.meta.dirname, name), 'utf8'),
);
const script = `${scripts.join('\n')}\nstartReference(${JSON.stringify(reference)})`;
const scriptHash = createHash('sha256').update(script).digest('base64');

const referencePage = await frame({
  title: 'API reference',
  body: html`<div id="reference"></div>
<script src="/api/docs/scalar.js"></script>
<script>${raw(script)}</script>`,
});

const homePage = await frame({
  title: 'QR codes',
  head: html`<meta name="color-scheme" content="light dark">\n`,
  body: html`<body style="font: 1.1rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 12vh auto; padding: 0 1rem">
<h1>QR codes</h1>
<p>Dynamic QR codes you host yourself.</p>
<p><a href="/dashboard" style="display: inline-block; padding: .6rem 1.2rem; border-radius: .6rem; background: #1d4ed8; color: #fff; font-weight: 600; text-decoration: none">Open the dashboard</a></p>
<p>Create QR codes, track scans and manage API keys.</p>
<ul>
<li><a href="/docs">Guides</a>: step by step, from your first API key to self-hosting.</li>
<li><a href="/graphql">GraphiQL</a>: explore the GraphQL API with your dashboard session or an API key; its <a href="/graphql/schema.graphql">schema</a> as a document.</li>
<li><a href="/api/docs">API reference</a>: the REST API, also as an <a href="/api/v1/openapi.json">OpenAPI document</a>.</li>
</ul>`,
});

/**
 * Scalar's browser bundle. Its own package brings 250 MB of sources; the Fastify plugin contains the same
 * bundle as a JavaScript string literal.
 */
function readBundle(): string {
  const plugin = readFileSync(require.resolve('@scalar/fastify-api-reference'), 'utf8');
  const [, literal] = /^var standalone_default = (".*");$/m.exec(plugin) ?? [];
  if (literal === undefined)
    throw new Error('@scalar/fastify-api-reference does not contain the browser bundle');
  return String(runInNewContext(literal));
}

const asHtml = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };

/** `/` and `/api/docs`. */
export function createPages(): Hono {
  const home = createStaticBody(homePage);
  const docs = createStaticBody(referencePage);
  let bundle: StaticBody | undefined;
  return new Hono()
    .get('/', (c) =>
      home.respond(c, {
        ...asHtml,
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      }),
    )
    .get('/api/docs', (c) =>
      docs.respond(c, {
        ...asHtml,
        'content-security-policy': `default-src 'self'; script-src 'self' 'sha256-${scriptHash}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'self'`,
      }),
    )
    .get('/api/docs/scalar.js', (c) => {
      bundle ??= createStaticBody(readBundle());
      return bundle.respond(c, {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=3600',
      });
    });
}
