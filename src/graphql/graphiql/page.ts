// The page of GraphiQL: the bundle of graphql-yoga, with examples, a history, nothing secret kept.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GraphiQLOptions } from 'graphql-yoga';
import { Hono } from 'hono';
import { createStaticBody, type StaticBody } from '../../http/static-body.ts';
import { examples } from './examples.ts';

const graphiqlOptions = {
  title: 'GraphiQL',
  credentials: 'same-origin',
  // Otherwise subscriptions would be links, for which no session counts.
  method: 'POST',
  // A header can hold a key, which must not outlive the page.
  shouldPersistHeaders: false,
  defaultTabs: examples.map(({ query, variables = '' }) => ({ query, variables })),
} satisfies GraphiQLOptions;

const scripts = ['options.js', '../../pages/clipboard.js'].map((name) =>
  readFileSync(path.join(import.meta.dirname, name), 'utf8'),
);

/**
 * The bundle holds GraphiQL's history, without which it shows only a tree of fields: here it shows both.
 * Throws if the bundle is not the one that this was made for.
 */
function withHistory(page: string): string {
  const [, history] = /=(\w+)===void 0\?\[([\w$]+)\]:\1/.exec(page)?.slice(1) ?? [];
  const shown = /plugins:\[(\w+)\],schemaDescription/;
  if (history === undefined || !shown.test(page)) throw new Error('GraphiQL changed: no history');
  return page.replace(shown, (_all, tree) => `plugins:[${tree},${history}],schemaDescription`);
}

/** A tab that is pressed would jump away from under the mouse, as it keeps a place that it had before. */
const style = '<style>.graphiql-tab { transform: none !important }</style>';

/** Options that are no JSON are put in where the page starts. */
function withOptions(page: string): string {
  const start =
    /YogaGraphiQL\.renderYogaGraphiQL\(\s*window\.document\.querySelector\('#root'\),\s*(\{.*\}),?\s*\);/;
  if (!start.test(page)) throw new Error('GraphiQL changed: no start');
  return page
    .replace('</head>', `${style}</head>`)
    .replace(
      start,
      (_all, given) =>
        `${scripts.join('\n')}\nYogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), graphiqlOptions(${given}));`,
    );
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'",
  'cache-control': 'no-cache',
};

async function makePage(): Promise<StaticBody> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return createStaticBody(withOptions(withHistory(renderGraphiQL(graphiqlOptions))));
}

/** GraphiQL for a browser that opens `/graphql`; every other request goes on. */
export function createGraphiQL(): Hono {
  /** Nine megabytes, which only a browser that asks for them needs. */
  let made: Promise<StaticBody> | undefined;
  return new Hono().get('/graphql', async (c, next) => {
    if (!c.req.header('accept')?.includes('text/html')) return next();
    made ??= makePage();
    return (await made).answer(c, headers);
  });
}
