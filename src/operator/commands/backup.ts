// `npm run backup -- FILE`: writes the whole database to one file while the server runs.
import { readConfig } from '../../core/config.ts';
import { headerOf, requireNewFile, writeArchive } from '../archive/archive.ts';
import { dump } from '../archive/dump.ts';
import { openSource } from '../archive/source.ts';
import { counted, runCommand } from './command.ts';

await runCommand({ usage: 'backup -- FILE', count: 1 }, async ([file = '']) => {
  const start = performance.now();
  requireNewFile(file);
  const source = await openSource(readConfig(process.env));
  try {
    const header = headerOf('database', source.secret);
    let rows = 0;
    const size = await writeArchive(
      file,
      counting(dump(source.connection, header), (more) => {
        rows += more;
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `Wrote ${file}: ${counted(rows, 'row')}, ${(size / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s.`,
    );
  } finally {
    await source.close();
  }
});

/** Passes chunks through and counts their rows, which are objects, unlike other lines. */
async function* counting(
  texts: AsyncIterable<string>,
  count: (rows: number) => void,
): AsyncGenerator<string> {
  for await (const text of texts) {
    if (text.startsWith('{')) count(text.split('\n').length - 1);
    yield text;
  }
}
