// The command-line tool `ilqr`.
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addAccountCommands } from './account.ts';
import { addKeyCommands } from './keys.ts';
import { tell } from './print.ts';
import { addQrCodeCommands } from './qr-codes.ts';
import { exitCodeOf, explain } from './refusal.ts';
import { addScanCommands } from './scans.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const program = new Command('ilqr')
  .description('Manage dynamic QR codes from the command line.')
  .version(version)
  .showHelpAfterError('(use --help for details)')
  .addHelpText(
    'after',
    `
ILQR_SERVER, ILQR_KEY and ILQR_ORGANIZATION override the stored login.
Exit codes: 1 error, 2 invalid usage, 3 not logged in or not permitted.`,
  )
  .exitOverride();
addAccountCommands(program);
addKeyCommands(program);
addQrCodeCommands(program);
addScanCommands(program);

// EPIPE: the reader of the pipe has closed it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    tell(`ilqr: ${explain(error)}`);
    process.exitCode = exitCodeOf(error);
  }
}
