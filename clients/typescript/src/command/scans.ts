// The commands `ilqr analytics`, `scans` and `listen`.
import type { Command } from 'commander';
import type { LiveScan } from '../client.ts';
import { connect } from './connect.ts';
import {
  print,
  printEach,
  printFields,
  printJson,
  printJsonLine,
  printLine,
  printTable,
  tell,
} from './print.ts';

export function addScanCommands(program: Command): void {
  program
    .command('analytics [id]')
    .description('Show scan statistics of a QR code, or of the whole organization without an ID.')
    .option('--from <date>', 'start of the period (default: 30 days ago)')
    .option('--to <date>', 'end of the period (default: now)')
    .option('--interval <interval>', 'day, week or month', 'day')
    .option('--time-zone <name>', 'such as Europe/Berlin (default: UTC)')
    .option('--json', 'print JSON')
    .action(async (id: string | undefined, { from, to, interval, timeZone, json }) => {
      const client = await connect();
      const period = { startDate: from, endDate: to, interval, timeZone };
      const counted = await (id === undefined
        ? client.getOrganizationAnalytics(period)
        : client.getQrCodeAnalytics({ id, ...period }));
      if (json) return printJson(counted);
      const { summary, timeline, geography, devices } = counted;
      printFields({
        period: `${counted.period.start} to ${counted.period.end}`,
        scans: summary.totalScans,
        unique: summary.uniqueScans,
        'per day': summary.avgDailyScans,
      });
      print('');
      const points = timeline.map(({ date, scans, uniqueScans }) => [date, scans, uniqueScans]);
      printTable([interval, 'scans', 'unique'], points);
      const lists = {
        country: geography.countries.map((one) => [one.country, one.scans, one.percentage]),
        device: devices.map((one) => [one.device, one.scans, one.percentage]),
      };
      for (const [name, rows] of Object.entries(lists)) {
        if (rows.length === 0) continue;
        print('');
        printTable([name, 'scans', '%'], rows.slice(0, 10));
      }
    });

  program
    .command('scans <id>')
    .description('List the scans of a QR code, newest first.')
    .option('--from <date>', 'start of the period (default: all stored scans)')
    .option('--to <date>', 'end of the period (default: now)')
    .option('--limit <count>', 'number of scans (default: 20)', Number)
    .option('--all', 'list all scans')
    .option('--json', 'print JSON; with --all, one scan per line')
    .action(async (id: string, { from, to, limit, all, json }) => {
      const client = await connect();
      const input = { id, startDate: from, endDate: to, limit };
      const columns = ['time', 'country', 'city', 'device', 'os', 'browser', 'target'];
      if (all) return printEach(client.all('listScans', input), json, columns, cellsOf);
      const page = await client.listScans(input);
      if (json) return printJson(page);
      printTable(columns, page.scans.map(cellsOf));
      const rest = page.pagination.total - page.scans.length;
      if (rest > 0) tell(`${rest} more. Use --all to see them.`);
    });

  program
    .command('listen [id]')
    .description('Print scans as they happen, until you press Ctrl+C.')
    .option('--json', 'print JSON, one scan per line')
    .action(async (id: string | undefined, { json }) => {
      const over = new AbortController();
      process.once('SIGINT', () => over.abort());
      try {
        for await (const scan of (await connect()).listen({ id }, { signal: over.signal })) {
          if (json) printJsonLine(scan);
          else printLine([...cellsOf(scan), scan.qrCodeId]);
        }
      } catch (error) {
        if (!over.signal.aborted) throw error;
      }
    });
}

const cellsOf = (scan: Omit<LiveScan, 'qrCodeId'>) => [
  scan.scannedAt,
  scan.country,
  scan.city,
  scan.device,
  scan.os,
  scan.browser,
  scan.target,
];
