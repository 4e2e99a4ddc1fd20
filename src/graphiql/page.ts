// The page of GraphiQL: the bundle of graphql-yoga, with examples, a history, nothing secret kept.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GraphiQLOptions } from 'graphql-yoga';
import { examples } from './examples.ts';

export const graphiqlOptions = {
  title: 'GraphiQL',
  credentials: 'same-origin',
  // Otherwise subscriptions would be links, for which no session counts.
  method: 'POST',
  // A header can hold a key, which must not outlive the page.
  shouldPersistHeaders: false,
  defaultTabs: examples.map(({ query, variables = '' }) => ({ query, variables })),
} satisfies GraphiQLOptions;

const scripts = ['options.js', '../http/clipboard.js'].map((name) =>
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

let made: Promise<string> | undefined;

/** Nine megabytes, which only a browser that asks for them needs. */
export function renderGraphiQL(given?: GraphiQLOptions): Promise<string> {
  made ??= import('@graphql-yoga/render-graphiql').then(({ renderGraphiQL: render }) =>
    withOptions(withHistory(render(given))),
  );
  return made;
}
