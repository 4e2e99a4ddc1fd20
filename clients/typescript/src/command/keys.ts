// `ilqr keys`.
import type { Command } from 'commander';
import { connect } from './connect.ts';
import { collect } from './option.ts';
import { print, printEach, printJson, tell } from './print.ts';
import { readAccount, writeAccount } from './settings.ts';

export function addKeyCommands(program: Command): void {
  const keys = program
    .command('keys')
    .description('API keys. Needs a key that may manage keys: ilqr login --manage-keys');

  keys
    .command('list')
    .description('All keys, newest first, revoked ones too.')
    .option('--json', 'print JSON, one key a line')
    .action(async ({ json }) => {
      const columns = ['id', 'name', 'begins with', 'status', 'last used'];
      await printEach((await connect()).all('listApiKeys'), json, columns, (key) => [
        key.id,
        key.name,
        key.preview,
        key.status,
        key.lastUsedAt,
      ]);
    });

  keys
    .command('create <name>')
    .description('Make a key, and print it: it is shown this once.')
    .option(
      '--permission <word>',
      'what it may do, again for more; left out: all but managing keys',
      collect,
    )
    .option('--expires <time>', 'as 2030-01-31T00:00:00Z')
    .option('--allow-ip <range>', 'an address or range for which it is, again for more', collect)
    .option('--json', 'print JSON')
    .action(async (name: string, { permission, expires, allowIp, json }) => {
      const body = { name, permissions: permission, expiresAt: expires, allowedIps: allowIp };
      const made = await (await connect()).createApiKey({ body });
      if (json) return printJson(made);
      tell(`${made.apiKey.id}: ${made.apiKey.permissions.join(', ')}`);
      print(made.secret);
    });

  keys
    .command('rotate <id>')
    .description(
      'Make a new key like an old one, and print it; one of ilqr itself is kept instead.',
    )
    .option('--overlap <seconds>', 'how long the old one goes on; left out: not at all', Number)
    .option('--json', 'print JSON')
    .action(async (id: string, { overlap, json }) => {
      const client = await connect();
      const made = await client.rotateApiKey({ id, body: { overlapSeconds: overlap } });
      const account = await readAccount();
      const own = account?.keyId === id;
      if (own) await writeAccount({ ...account, key: made.secret, keyId: made.apiKey.id });
      if (json) return printJson(own ? { apiKey: made.apiKey } : made);
      tell(`${made.apiKey.id} takes the place of ${id}`);
      if (!own) print(made.secret);
    });

  keys
    .command('revoke <id>')
    .description('End a key at once and for good.')
    .action(async (id: string) => {
      await (await connect()).revokeApiKey({ id });
      tell(`${id} is revoked`);
    });
}
