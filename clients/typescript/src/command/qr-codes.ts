// `ilqr qr`: making, finding, changing codes.
import type { Command } from 'commander';
import type { Result } from '../types.ts';
import { connect } from './connect.ts';
import { addDownloadCommand } from './download.ts';
import { collect, readJson } from './option.ts';
import { printEach, printFields, printJson, printTable, tell } from './print.ts';
import { Refusal } from './refusal.ts';

type QrCode = Result<'getQrCode'>;

const columns = ['id', 'name', 'type', 'status', 'scans', 'short link'];
const rowOf = ({ id, name, type, status, totalScans, shortUrl }: QrCode) => [
  id,
  name,
  type,
  status,
  totalScans,
  shortUrl,
];

function show(code: QrCode, json: boolean): void {
  if (json) {
    printJson(code);
    return;
  }
  const { id, name, type, status, totalScans, shortUrl, data, tags, folderId, createdAt } = code;
  const fields = { id, name, type, status, scans: totalScans, 'short link': shortUrl };
  printFields({
    ...fields,
    data: JSON.stringify(data),
    tags,
    folder: folderId,
    created: createdAt,
  });
}

export function addQrCodeCommands(program: Command): void {
  const qr = program.command('qr').description('QR codes.');

  qr.command('create [url]')
    .description('Make a code: for a URL, or for what --type and --data say.')
    .requiredOption('--name <name>', 'what people call it')
    .option('--type <type>', 'as WIFI, VCARD, TEXT', 'URL')
    .option('--data <json>', 'what it holds, by its type; or @file', readJson)
    .option('--tag <tag>', 'again for more of them', collect)
    .option('--folder <id>')
    .option('--style <json>', 'how it looks; or @file', readJson)
    .option('--json', 'print JSON')
    .action(async (url: string | undefined, options) => {
      const { name, type, data, tag, folder, style, json } = options;
      if ((url === undefined) === (data === undefined))
        throw new Refusal('Give a URL, or --data', 2);
      const body = { type, name, data: data ?? { url }, tags: tag, folderId: folder, style };
      show(await (await connect()).createQrCode({ body }), json);
    });

  qr.command('list')
    .description('Codes, newest first.')
    .option('--search <text>', 'a part of the name, or the short code')
    .option('--tag <tag>', 'again: codes that carry all of them', collect)
    .option('--status <status>', 'ACTIVE, PAUSED or ARCHIVED')
    .option('--type <type>', 'as URL, WIFI')
    .option('--folder <id>')
    .option('--sort <order>', 'createdAt, name, totalScans; with - before it: the other way')
    .option('--limit <count>', 'how many: 20', Number)
    .option('--page <number>', 'which page of them', Number)
    .option('--all', 'all of them')
    .option('--json', 'print JSON; with --all one code a line')
    .action(async ({ folder: folderId, all, json, ...given }) => {
      const client = await connect();
      const input = { ...given, folderId };
      if (all) return printEach(client.all('listQrCodes', input), json, columns, rowOf);
      const page = await client.listQrCodes(input);
      if (json) return printJson(page);
      printTable(columns, page.qrCodes.map(rowOf));
      const rest = page.pagination.total - page.qrCodes.length;
      if (rest > 0) tell(`${rest} more: --page, --all`);
    });

  qr.command('get <id>')
    .description('Show a code.')
    .option('--json', 'print JSON')
    .action(async (id: string, { json }) => show(await (await connect()).getQrCode({ id }), json));

  qr.command('update <id>')
    .description('Change a code; what is left out stays.')
    .option('--url <url>', 'where a URL code leads')
    .option('--data <json>', 'what it holds, by its type; or @file', readJson)
    .option('--name <name>')
    .option('--status <status>', 'ACTIVE, PAUSED or ARCHIVED')
    .option('--tag <tag>', 'instead of those that it has; again for more', collect)
    .option('--folder <id>')
    .option('--no-folder', 'out of its folder')
    .option('--style <json>', 'how it looks; or @file', readJson)
    .option('--json', 'print JSON')
    .action(async (id: string, options) => {
      const { url, data, name, status, tag, folder, style, json } = options;
      const body = {
        name,
        status,
        data: data ?? (url && { url }),
        tags: tag,
        // Left out, commander takes the other side of --no-folder.
        folderId: folder === false ? null : folder === true ? undefined : folder,
        style,
      };
      show(await (await connect()).updateQrCode({ id, body }), json);
    });

  qr.command('delete <id>')
    .description('Delete a code for good; its short link leads nowhere any more.')
    .action(async (id: string) => {
      await (await connect()).deleteQrCode({ id });
      tell(`${id} is deleted`);
    });

  addDownloadCommand(qr);
}
