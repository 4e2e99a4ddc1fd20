// The command `ilqr qr download`.
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
    .description('Download the image of a QR code.')
    .option(
      '-o, --output <file>',
      'output file, or - for standard output (default: ID with the format as extension)',
    )
    .option('--format <format>', 'png, svg, pdf or eps (default: from the extension of the file)')
    .option('--size <pixels>', 'width (default: 512)', Number)
    .option('--force', 'overwrite an existing file')
    .action(async (id: string, { output, format: given, size, force }) => {
      const format =
        given ??
        (path
          .extname(output ?? '')
          .slice(1)
          .toLowerCase() ||
          'png');
      const picture = await (await connect()).downloadQrCode({ id, format, size });
      // Read completely first, so that an existing file stays if the download fails.
      const bytes = new Uint8Array(await picture.arrayBuffer());
      if (output === '-') {
        await pipeline(Readable.from([bytes]), process.stdout);
        return;
      }
      const file = output ?? `${id}.${format}`;
      await writeFile(file, bytes, { flag: force ? 'w' : 'wx' }).catch((error) => {
        if (error.code !== 'EEXIST') throw error;
        throw new Refusal(`${file} already exists. Use --force to overwrite it.`);
      });
      tell(`Saved ${file}.`);
    });
}
