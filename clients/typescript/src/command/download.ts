// `ilqr qr download`.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { connect } from './connect.ts';
import { tell } from './print.ts';
import { Refusal } from './refusal.ts';

export function addDownloadCommand(qr: Command): void {
  qr.command('download <id>')
    .description('Save the picture of a code.')
    .option('-o, --output <file>', 'where to; left out: id.png; -: to the standard output')
    .option('--format <format>', 'png, svg or pdf; left out: as the file is named')
    .option('--size <pixels>', 'width: 512', Number)
    .option('--force', 'in place of a file that is there')
    .action(async (id: string, { output, format: given, size, force }) => {
      const format =
        given ??
        (path
          .extname(output ?? '')
          .slice(1)
          .toLowerCase() ||
          'png');
      const picture = await (await connect()).downloadQrCode({ id, format, size });
      // Whole before a file is touched: one that is there stays if the download breaks off.
      const bytes = new Uint8Array(await picture.arrayBuffer());
      if (output === '-') {
        await pipeline(Readable.from([bytes]), process.stdout);
        return;
      }
      const file = output ?? `${id}.${format}`;
      await writeFile(file, bytes, { flag: force ? 'w' : 'wx' }).catch((error) => {
        if (error.code !== 'EEXIST') throw error;
        throw new Refusal(`${file} is there already; --force takes its place`);
      });
      tell(`${file} is saved`);
    });
}
