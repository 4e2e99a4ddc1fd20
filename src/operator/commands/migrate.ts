// `npm run migrate`: applies the migrations that a server would apply at its start, and ends.
import { readConfig } from '../../core/config.ts';
import { prepareConfigured } from '../../database/open-configured.ts';
import { atEnd } from '../archive/at-end.ts';
import { counted, runCommand } from './command.ts';

await runCommand({ usage: 'migrate', count: 0 }, async () => {
  const config = readConfig(process.env);
  const preparing = prepareConfigured(config);
  // An embedded database stops with the command; on a server there is nothing to wait for.
  if (config.databaseUrl === undefined) atEnd(async () => (await preparing).release());
  const { applied } = await preparing;
  if (applied.length === 0) console.log('The database is up to date.');
  else console.log(`Applied ${counted(applied.length, 'migration')}.`);
});
