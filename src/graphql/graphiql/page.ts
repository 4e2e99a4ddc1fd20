// The GraphiQL page: graphql-yoga's bundle with examples and history, storing no secrets.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GraphiQLOptions } from 'graphql-yoga';
import { Hono } from 'hono';
import { createStaticBody, type StaticBody } from '../../http/static-body.ts';
import { examples } from './examples.ts';

const graphiqlOptions = {
  title: 'GraphiQL',
  credentials: 'same-origin',
  // With GET, subscriptions would be plain links, to which sessions do not apply.
  method: 'POST',
  // Headers can contain API keys, which must not be stored.
  shouldPersistHeaders: false,
  defaultTabs: examples.map(({ query, variables = '' }) => ({ query, variables })),
} satisfies GraphiQLOptions;

const scripts = ['options.js', '../../pages/clipboard.js'].map((name) =>
  readFileSync(path.join(import.meta.dirname, name), 'utf8'),
);

/**
 * Enables the history plugin, which the bundle contains but does not show. Throws if the bundle is not
 * the expected one.
 */
function withHistory(page: string): string {
  const [, history] = /=(\w+)===void 0\?\[([\w$]+)\]:\1/.exec(page)?.slice(1) ?? [];
  const shown = /plugins:\[(\w+)\],schemaDescription/;
  if (history === undefined || !shown.test(page))
    throw new Error('Unexpected GraphiQL bundle: history plugin not found');
  return page.replace(shown, (_all, tree) => `plugins:[${tree},${history}],schemaDescription`);
}

/** Keeps a pressed tab from jumping: its transform is left over from an earlier position. */
const style = '<style>.graphiql-tab { transform: none !important }</style>';

/** Injects options that cannot be expressed as JSON, such as functions. */
function withOptions(page: string): string {
  const start =
    /YogaGraphiQL\.renderYogaGraphiQL\(\s*window\.document\.querySelector\('#root'\),\s*(\{.*\}),?\s*\);/;
  if (!start.test(page)) throw new Error('Unexpected GraphiQL bundle: start script not found');
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
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'self'",
  'cache-control': 'no-cache',
};

async function makePage(): Promise<StaticBody> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return createStaticBody(withOptions(withHistory(renderGraphiQL(graphiqlOptions))));
}

/** Serves GraphiQL to browsers that open `/graphql`; other requests pass through. */
export function createGraphiQL(): Hono {
  /** Nine megabytes, so it is only built on the first request. */
  let made: Promise<StaticBody> | undefined;
  return new Hono().get('/graphql', async (c, next) => {
    if (!c.req.header('accept')?.includes('text/html')) return next();
    made ??= makePage();
    return (await made).respond(c, headers);
  });
}
