// Builds the dashboard to static files, each compressed beside it; serves it while somebody works on it.
import path from 'node:path';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { codeSplitting } from './vite/chunks.ts';
import { compress } from './vite/compress.ts';
import { documents, firstDocuments, textDocuments } from './vite/documents.ts';
import { early, routeChunks, shell } from './vite/page.ts';

const root = import.meta.dirname;
const server = process.env.SERVER_URL ?? 'http://localhost:4000';

const fileIn = (name: string, language: string, end: string) =>
  language === 'en' ? `${name}.${end}` : `${name}.${language}.${end}`;

/** The server takes a session only from its own pages. */
const headers = { origin: new URL(server).origin };

/** Replaces the English strings of each feature by those in the language of the build. */
const strings = (language: string): Plugin => ({
  name: 'strings',
  enforce: 'pre',
  resolveId: {
    filter: { id: /(?:^|\/)strings\.ts$/ },
    handler(source, importer) {
      if (language === 'en') return null;
      return this.resolve(source.replace(/\.ts$/, `.${language}.ts`), importer);
    },
  },
});

/** Each language has a build of its own, so that nobody loads the strings of another. */
export const buildOf = (language: string): UserConfig => ({
  root,
  base: '/dashboard/',
  plugins: [
    strings(language),
    firstDocuments(),
    textDocuments(),
    react(),
    tailwind(),
    documents(),
    shell(),
    early('start'),
    routeChunks(fileIn('routes', language, 'json')),
    compress(path.join(root, 'public')),
  ],
  build: {
    outDir: 'dist',
    rolldownOptions: {
      input: {
        index: path.join(root, fileIn('index', language, 'html')),
        start: path.join(root, 'src/start.ts'),
      },
      output: { codeSplitting: codeSplitting() },
    },
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // What is inlined would need a weaker Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: Object.fromEntries(
      ['/graphql', '/api', '/q', '/docs', '/sign-in', '/files'].map((path) => [
        path,
        { target: server, changeOrigin: true, headers },
      ]),
    ),
  },
});

/** English unless the mode is another language; the default modes are `development` and `production`. */
export default defineConfig(({ mode }) => buildOf(mode === 'de' ? mode : 'en'));
