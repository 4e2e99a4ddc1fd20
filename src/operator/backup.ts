// `npm run backup -- FILE`: everything in the database, in one file, while the server runs.
import path from 'node:path';
import { readConfig } from '../config.ts';
import { expectFree, headerOf, writeArchive } from './archive.ts';
import { runCommand } from './command.ts';
import { dump } from './dump.ts';
import { openSource } from './source.ts';

await runCommand({ usage: 'backup -- FILE', count: 1 }, async ([file = '']) => {
  const start = performance.now();
  expectFree(file);
  const source = await openSource(readConfig(process.env), path.dirname(path.resolve(file)));
  try {
    const header = headerOf('database', source.secret);
    const size = await writeArchive(file, dump(source.connection, header));
    const seconds = (performance.now() - start) / 1000;
    console.log(`Wrote ${file}: ${(size / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s.`);
  } finally {
    await source.close();
  }
});
