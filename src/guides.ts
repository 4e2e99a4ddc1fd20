// The guides of docs/, as pages.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';
import { marked } from 'marked';
import { escapeMarkup } from './domain/markup.ts';

const folder = path.join(import.meta.dirname, '../docs');

export const guides = [
  { name: 'authentication', title: 'Authentication' },
  { name: 'api-keys', title: 'API keys' },
  { name: 'qr-codes', title: 'QR codes' },
  { name: 'graphql', title: 'GraphQL' },
  { name: 'routing', title: 'Routing' },
  { name: 'analytics', title: 'Analytics' },
  { name: 'webhooks', title: 'Webhooks' },
  { name: 'import', title: 'Import and export' },
  { name: 'self-hosting', title: 'Self-hosting' },
] as const;

const style = `
:root { color-scheme: light dark; --line: light-dark(#e4e6e3, #2a312f); --accent: light-dark(#0f766e, #3bcfbd); --sunken: light-dark(#f2f3f1, #1f2523); }
body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; background: light-dark(#fafaf9, #0e1110); color: light-dark(#171a19, #edf1ef); }
header, main { max-width: 50rem; margin: 0 auto; padding: 1rem; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .25rem 0; }
nav + nav { border-bottom: 1px solid var(--line); padding-bottom: 1rem; }
a { color: var(--accent); }
a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
h1 { line-height: 1.2; } h2 { margin-top: 2.5rem; }
pre { padding: 1rem; background: var(--sunken); border-radius: .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
code { font: .875em ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
table { display: block; border-collapse: collapse; overflow-wrap: anywhere; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
`;

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const link = (name: string, title: string, current: string): string =>
  `<a href="/docs/${name}"${name === current ? ' aria-current="page"' : ''}>${escapeMarkup(title)}</a>`;

const pageOf = (name: string, title: string, markdown: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/style.css">
<title>${escapeMarkup(title)}</title>
<header>
<nav aria-label="The server"><a href="/dashboard">Dashboard</a> <a href="/graphql">GraphiQL</a> <a href="/api/docs">API reference</a></nav>
<nav aria-label="Guides">${guides.map((guide) => link(guide.name, guide.title, name)).join('\n')}</nav>
</header>
<main>
${marked.parse(markdown, { async: false })}
</main>
</html>
`;

/** `/docs`, its guides, each also as the text that it is made from (`/docs/webhooks.md`). */
export function createGuides(): Hono {
  const pages = new Map<string, { markdown: string; html: string }>();

  function read(name: string) {
    const guide = guides.find((one) => one.name === name);
    if (!guide) return undefined;
    const known = pages.get(name);
    if (known) return known;
    const markdown = readFileSync(path.join(folder, `${name}.md`), 'utf8');
    const page = { markdown, html: pageOf(name, guide.title, markdown) };
    pages.set(name, page);
    return page;
  }

  return new Hono()
    .get('/docs', (c) => c.redirect(`/docs/${guides[0].name}`))
    .get('/docs/style.css', (c) =>
      c.body(style, 200, {
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'no-cache',
      }),
    )
    .get('/docs/:file', (c) => {
      const file = c.req.param('file');
      const page = read(file.replace(/\.md$/, ''));
      if (!page) return c.notFound();
      if (file.endsWith('.md'))
        return c.body(page.markdown, 200, { 'content-type': 'text/markdown; charset=utf-8' });
      return c.html(page.html, 200, { 'content-security-policy': policy });
    });
}
