// The command `ilqr`.
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
  .description('Dynamic QR codes, from a terminal.')
  .version(version)
  .showHelpAfterError('(--help tells more)')
  .addHelpText(
    'after',
    `
ILQR_SERVER, ILQR_KEY and ILQR_ORGANIZATION go before what login has kept.
Exit: 1 it failed, 2 it was not asked rightly, 3 not logged in, or refused.`,
  )
  .exitOverride();
addAccountCommands(program);
addKeyCommands(program);
addQrCodeCommands(program);
addScanCommands(program);

// Whoever reads has seen enough.
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
