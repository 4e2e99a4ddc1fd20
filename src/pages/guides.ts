// Serves the guides in docs/ as pages.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { Marked } from 'marked';
import { createStaticBody, type StaticBody } from '../http/static-body.ts';
import { frame } from './frame.ts';

const folder = path.join(import.meta.dirname, '../../docs');

export const guides = [
  { name: 'authentication', title: 'Authentication' },
  { name: 'api-keys', title: 'API keys' },
  { name: 'qr-codes', title: 'QR codes' },
  { name: 'printing', title: 'Printing' },
  { name: 'labels', title: 'Labels and series' },
  { name: 'clients', title: 'Clients' },
  { name: 'graphql', title: 'GraphQL' },
  { name: 'routing', title: 'Smart redirects' },
  { name: 'analytics', title: 'Analytics' },
  { name: 'webhooks', title: 'Webhooks' },
  { name: 'import', title: 'Import and export' },
  { name: 'self-hosting', title: 'Self-hosting' },
  { name: 'scim', title: 'SCIM' },
  { name: 'high-availability', title: 'High availability' },
  { name: 'operations', title: 'Operations' },
] as const;

const style = `
:root { color-scheme: light dark; --line: light-dark(#e4e6e3, #2a312f); --accent: light-dark(#0f766e, #3bcfbd); --sunken: light-dark(#f2f3f1, #1f2523); --quiet: light-dark(#52605b, #a9b5b0); }
html { scroll-padding-top: 1rem; }
body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; background: light-dark(#fafaf9, #0e1110); color: light-dark(#171a19, #edf1ef); }
header, .page { max-width: 50rem; margin: 0 auto; padding: 1rem; }
header nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .25rem 0; }
header nav + nav { border-bottom: 1px solid var(--line); padding-bottom: 1rem; }
a { color: var(--accent); }
a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h1 { line-height: 1.2; } h2 { margin-top: 2.5rem; } h3 { margin-top: 2rem; }
main :is(h2, h3) a { color: inherit; text-decoration: none; }
main :is(h2, h3) a:is(:hover, :focus-visible)::after { content: " #"; color: var(--quiet); }
main :target { border-left: .25rem solid var(--accent); padding-left: .5rem; }
.contents { font-size: .9375rem; }
.contents ul { margin: .25rem 0 0; padding: 0; columns: 13rem; list-style: none; }
.contents p, .note { margin: 0; color: var(--quiet); }
pre { padding: 1rem; background: var(--sunken); border-radius: .75rem; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 2; }
code { font: .875em ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
table { display: block; border-collapse: collapse; overflow-wrap: anywhere; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
@media (min-width: 75rem) {
  header { max-width: 66rem; }
  .page { max-width: 66rem; display: grid; grid-template-columns: minmax(0, 50rem) 13rem; gap: 3rem; }
  .contents { order: 1; position: sticky; top: 1rem; align-self: start; }
  .contents ul { columns: 1; }
}
@media print { header, .contents { display: none; } }
`;

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const link = (name: string, title: string, current: string) =>
  html`<a href="/docs/${name}"${name === current && raw(' aria-current="page"')}>${title}</a>\n`;

/** Guides with at least this many sections get a table of contents. */
const minSections = 4;

/** Renders a guide, with a table of contents if it is long. */
function render(markdown: string) {
  const sections: { id: string; title: string }[] = [];
  const ids = new Set<string>();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const title = this.parser.parseInline(tokens);
        if (depth === 1) return `<h1>${title}</h1>\n`;
        const words = title
          .replaceAll(/<[^>]*>|&[^;]*;/g, '')
          .toLowerCase()
          .match(/[a-z0-9]+/g);
        const plain = words?.join('-') ?? 'section';
        const id = ids.has(plain) ? `${plain}-${ids.size}` : plain;
        ids.add(id);
        if (depth === 2) sections.push({ id, title });
        return `<h${depth} id="${id}"><a href="#${id}">${title}</a></h${depth}>\n`;
      },
    },
    walkTokens: (token) => {
      // In the repository, guides link to each other's files.
      if (token.type === 'link')
        token.href = token.href.replace(/^([a-z-]+)\.md(?=#|$)/, '/docs/$1');
    },
  });
  const body = marked.parse(markdown, { async: false });
  const items = sections.map(
    ({ id, title }) => html`<li><a href="#${id}">${raw(title)}</a></li>\n`,
  );
  const contents =
    sections.length < minSections
      ? undefined
      : html`<nav class="contents" aria-label="On this page"><p>On this page</p><ul>${items}</ul></nav>`;
  return { body, contents };
}

const note =
  '<p class="note">The examples use the variables <code>SERVER</code> (URL of the server), <code>KEY</code> (API key) and <code>ORG</code> (organization ID); see <a href="/docs/authentication#use-it">Authentication</a>.</p>';

function pageOf(name: string, title: string, markdown: string): Promise<string> {
  const { body, contents } = render(markdown);
  const guide =
    name !== guides[0].name && markdown.includes('$SERVER')
      ? body.replace('</h1>', `</h1>\n${note}`)
      : body;
  return frame({
    title,
    head: html`<link rel="stylesheet" href="/docs/style.css">\n`,
    body: html`<header>
<nav aria-label="Site"><a href="/dashboard">Dashboard</a> <a href="/graphql">GraphiQL</a> <a href="/api/docs">API reference</a></nav>
<nav aria-label="Guides">${guides.map((guide) => link(guide.name, guide.title, name))}</nav>
</header>
<div class="page">
${contents}
<main>
${raw(guide)}
</main>
</div>`,
  });
}

/** `/docs` and the guides, each also as Markdown (`/docs/webhooks.md`). */
export function createGuides(): Hono {
  const pages = new Map<string, { markdown: StaticBody; html: StaticBody }>();

  const sheet = createStaticBody(style);

  async function read(name: string) {
    const guide = guides.find((one) => one.name === name);
    if (!guide) return undefined;
    const known = pages.get(name);
    if (known) return known;
    const markdown = readFileSync(path.join(folder, `${name}.md`), 'utf8');
    const page = {
      markdown: createStaticBody(markdown),
      html: createStaticBody(await pageOf(name, guide.title, markdown)),
    };
    pages.set(name, page);
    return page;
  }

  return new Hono()
    .get('/docs', (c) => c.redirect(`/docs/${guides[0].name}`))
    .get('/docs/style.css', (c) =>
      sheet.respond(c, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }),
    )
    .get('/docs/:file', async (c) => {
      const file = c.req.param('file');
      const page = await read(file.replace(/\.md$/, ''));
      if (!page) return c.notFound();
      if (file.endsWith('.md'))
        return page.markdown.respond(c, {
          'content-type': 'text/markdown; charset=utf-8',
          'cache-control': 'no-cache',
        });
      return page.html.respond(c, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy': policy,
      });
    });
}
