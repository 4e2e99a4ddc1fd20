// Builds the dashboard to static files, each compressed beside it; serves it while somebody works on it.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { concatAST, parse, print, separateOperations } from 'graphql';
import { defineConfig, type Plugin } from 'vite';

const server = process.env.SERVER_URL ?? 'http://localhost:4000';

/** Compressed once here, so that the server never has to. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = 'dist' }) {
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:js|css|html|svg)$/.test(name)) continue;
      const file = path.join(dir, name);
      // The build of another language has the same libraries.
      if (existsSync(`${file}.br`)) continue;
      const content = readFileSync(file);
      writeFileSync(`${file}.br`, brotliCompressSync(content));
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    }
  },
});

/** The documents of the pages, for a server that lets browsers run no others. */
const documents = (): Plugin => ({
  name: 'documents',
  apply: 'build',
  generateBundle() {
    const files = globSync('src/**/*.graphql', { cwd: import.meta.dirname });
    const all = files.map((file) =>
      parse(readFileSync(path.join(import.meta.dirname, file), 'utf8')),
    );
    const texts = Object.values(separateOperations(concatAST(all))).map(print);
    const byHash = texts.map((text) => [
      `sha256:${createHash('sha256').update(text).digest('hex')}`,
      text,
    ]);
    this.emitFile({
      type: 'asset',
      fileName: 'documents.json',
      source: JSON.stringify(Object.fromEntries(byHash)),
    });
  },
});

/** English unless the mode is another language; the default modes are `development` and `production`. */
const languageOf = (mode: string) => (mode === 'de' ? mode : 'en');

const pageIn = (language: string) => (language === 'en' ? 'index.html' : `index.${language}.html`);

/** The server takes a session only from its own pages. */
const headers = { origin: new URL(server).origin };

/** Replaces the English strings of each feature by those in the language of the build. */
const strings = (language: string): Plugin => ({
  name: 'strings',
  enforce: 'pre',
  resolveId(source, importer) {
    if (language === 'en' || !/(?:^|\/)strings\.ts$/.test(source)) return null;
    return this.resolve(source.replace(/\.ts$/, `.${language}.ts`), importer);
  },
});

/** Each language has a build of its own (`--mode de`), so that nobody loads the strings of another. */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: '/dashboard/',
  plugins: [strings(languageOf(mode)), react(), tailwind(), documents(), compressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: languageOf(mode) === 'en',
    rolldownOptions: { input: path.join(import.meta.dirname, pageIn(languageOf(mode))) },
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
}));
