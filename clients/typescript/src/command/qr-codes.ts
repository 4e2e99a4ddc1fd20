// The command `ilqr qr`.
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
  const qr = program
    .command('qr')
    .description('Create, list, update, download and delete QR codes.');

  qr.command('create [url]')
    .description('Create a QR code for a URL, or for other content with --type and --data.')
    .requiredOption('--name <name>', 'name of the QR code')
    .option('--type <type>', 'content type, such as WIFI, VCARD or TEXT', 'URL')
    .option('--data <json>', 'content as JSON, or @file', readJson)
    .option('--tag <tag>', 'tag; can be repeated', collect)
    .option('--folder <id>', 'folder')
    .option('--style <json>', 'design as JSON, or @file', readJson)
    .option('--json', 'print JSON')
    .action(async (url: string | undefined, options) => {
      const { name, type, data, tag, folder, style, json } = options;
      if ((url === undefined) === (data === undefined))
        throw new Refusal('Specify either a URL or --data', 2);
      const body = { type, name, data: data ?? { url }, tags: tag, folderId: folder, style };
      show(await (await connect()).createQrCode({ body }), json);
    });

  qr.command('list')
    .description('List QR codes, newest first.')
    .option('--search <text>', 'part of the name, or the short code')
    .option('--tag <tag>', 'only codes with this tag; repeat it for codes with all tags', collect)
    .option('--status <status>', 'ACTIVE, PAUSED, ARCHIVED or DELETED (default: ACTIVE and PAUSED)')
    .option('--type <type>', 'content type, such as URL or WIFI')
    .option('--folder <id>', 'folder')
    .option('--sort <order>', 'createdAt or name, descending with the prefix -, or -totalScans')
    .option('--limit <count>', 'codes per page (default: 20)', Number)
    .option('--page <number>', 'page number', Number)
    .option('--all', 'list all codes')
    .option('--json', 'print JSON; with --all, one code per line')
    .action(async ({ folder: folderId, all, json, ...given }) => {
      const client = await connect();
      const input = { ...given, folderId };
      if (all) return printEach(client.all('listQrCodes', input), json, columns, rowOf);
      const page = await client.listQrCodes(input);
      if (json) return printJson(page);
      printTable(columns, page.qrCodes.map(rowOf));
      const rest = page.pagination.total - page.qrCodes.length;
      if (rest > 0) tell(`${rest} more. Use --page or --all to see them.`);
    });

  qr.command('get <id>')
    .description('Show a QR code.')
    .option('--json', 'print JSON')
    .action(async (id: string, { json }) => show(await (await connect()).getQrCode({ id }), json));

  qr.command('update <id>')
    .description('Update a QR code. Omitted options keep their value.')
    .option('--url <url>', 'destination URL')
    .option('--data <json>', 'content as JSON, or @file', readJson)
    .option('--name <name>', 'name')
    .option('--status <status>', 'ACTIVE, PAUSED or ARCHIVED')
    .option('--tag <tag>', 'replaces all tags; can be repeated', collect)
    .option('--folder <id>', 'folder')
    .option('--no-folder', 'remove it from its folder')
    .option('--style <json>', 'design as JSON, or @file', readJson)
    .option('--json', 'print JSON')
    .action(async (id: string, options) => {
      const { url, data, name, status, tag, folder, style, json } = options;
      const body = {
        name,
        status,
        data: data ?? (url && { url }),
        tags: tag,
        // If omitted, commander sets it to true because of --no-folder.
        folderId: folder === false ? null : folder === true ? undefined : folder,
        style,
      };
      show(await (await connect()).updateQrCode({ id, body }), json);
    });

  qr.command('delete <id>')
    .description('Move a QR code to the trash. Its short link stops working.')
    .option('--purge', 'delete it and its scans for good')
    .action(async (id: string, { purge }) => {
      await (await connect()).deleteQrCode({ id, purge });
      tell(purge ? `Deleted ${id} for good.` : `Moved ${id} to the trash.`);
    });

  qr.command('restore <id>')
    .description('Take a QR code out of the trash.')
    .option('--json', 'print JSON')
    .action(async (id: string, { json }) =>
      show(await (await connect()).restoreQrCode({ id }), json),
    );

  addDownloadCommand(qr);
}
