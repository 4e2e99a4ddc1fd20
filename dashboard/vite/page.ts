// What the HTML of a page contains besides its scripts: the frame that is painted before they run, the request
// for its data, and, in a file for the server, the chunks of each route.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { modulesOf } from './chunks.ts';

const root = path.dirname(import.meta.dirname);
const source = (name: string): string => path.join(root, 'src', name);

const base = '/dashboard/';

type Bundle = Rolldown.OutputBundle;

const chunksOf = (bundle: Bundle): Rolldown.OutputChunk[] =>
  Object.values(bundle).filter((file) => file.type === 'chunk');

/** The chunk and all that it imports, without what it loads later. */
function withImports(bundle: Bundle, chunk: Rolldown.OutputChunk): Set<Rolldown.OutputChunk> {
  const found = new Set([chunk]);
  for (const one of found) {
    for (const name of one.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') found.add(imported);
    }
  }
  return found;
}

/** The frame of the pages of people who are logged in; between comments, so that the server can leave it out. */
export const shell = (): Plugin => ({
  name: 'shell',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<!--shell-->', `<!--shell-->${readShell()}<!--/shell-->`),
  },
});

const readShell = (): string => readFileSync(path.join(root, 'shell.html'), 'utf8');

/** A script that runs as soon as it has arrived: the others wait for the libraries that they import. */
export const early = (entry: string): Plugin => ({
  name: 'early',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunk = chunksOf(bundle).find(({ isEntry, name }) => isEntry && name === entry);
      if (!chunk) throw new Error(`The build has no entry ${entry}`);
      const tag = `<script type="module" async crossorigin src="${base}${chunk.fileName}"></script>`;
      return html.replace('<!--start-->', tag);
    },
  },
});

/** In the files of routes: a path, and the module of its page. */
const routePattern = /path: '([^']*)',(?:(?!createRoute\().)*?import\('([^']+)'\)/gs;

function routesIn(file: string): [string, string][] {
  const text = readFileSync(source(`router/${file}`), 'utf8');
  return [...text.matchAll(routePattern)].map(([, route = '', module = '']) => [
    route === '/' ? '' : route,
    path.join(root, 'src/router', module),
  ]);
}

/** The modules of each route, from the outside in. */
function readRoutes(): Map<string, string[]> {
  const [organization, ...sections] = routesIn('organization-routes.ts');
  if (!organization) throw new Error('organization-routes.ts has no routes');
  const [path, layout] = organization;
  const routes = new Map<string, string[]>();
  for (const [route, module] of [...routesIn('sign-in-routes.ts'), ...routesIn('router.tsx')])
    routes.set(route, [module]);
  for (const [section, module] of sections)
    routes.set(section === '' ? path : `${path}/${section}`, [layout, module]);
  return routes;
}

/** Written beside the page of the language, for the server, which preloads the chunks of the address. */
export const routeChunks = (fileName: string): Plugin => ({
  name: 'route-chunks',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = chunksOf(bundle);
    const main = chunks.find(
      ({ isEntry, moduleIds }) => isEntry && moduleIds.includes(source('main.tsx')),
    );
    if (!main) throw new Error('The build has no main entry');
    const loaded = withImports(bundle, main);
    const routes = [...readRoutes()].map(([route, modules]) => {
      const needed = modules.flatMap((module) => {
        const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(module));
        if (!chunk) throw new Error(`The build has no chunk of ${module}`);
        return [...withImports(bundle, chunk)];
      });
      const isFramed = modulesOf(modules, (id) => this.getModuleInfo(id)).has(
        source('shell/frame.tsx'),
      );
      const urls = [...new Set(needed)]
        .filter((chunk) => !loaded.has(chunk))
        .map((chunk) => base + chunk.fileName);
      return [route, { isFramed, chunks: urls }];
    });
    this.emitFile({ type: 'asset', fileName, source: JSON.stringify(Object.fromEntries(routes)) });
  },
});
