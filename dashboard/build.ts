// Builds the dashboard in all languages at once, into a new folder: node dashboard/build.ts FOLDER
import { build } from 'vite';
import { buildOf } from './vite.config.ts';

const [outDir = ''] = process.argv.slice(2);

await Promise.all(
  ['en', 'de'].map((language) => {
    const { build: options, ...config } = buildOf(language);
    return build({
      ...config,
      configFile: false,
      logLevel: 'warn',
      build: { ...options, outDir, emptyOutDir: false },
    });
  }),
);
