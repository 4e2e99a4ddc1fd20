// The command `ilqr keys`.
import type { Command } from 'commander';
import { connect } from './connect.ts';
import { collect } from './option.ts';
import { print, printEach, printJson, tell } from './print.ts';
import { readAccount, writeAccount } from './settings.ts';

export function addKeyCommands(program: Command): void {
  const keys = program
    .command('keys')
    .description(
      'Manage API keys. Requires a key that can manage keys (ilqr login --manage-keys).',
    );

  keys
    .command('list')
    .description('List all keys, newest first, including revoked ones.')
    .option('--json', 'print JSON, one key per line')
    .action(async ({ json }) => {
      const columns = ['id', 'name', 'key', 'status', 'last used'];
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
    .description('Create a key and print it. It is not shown again.')
    .option(
      '--permission <word>',
      'permission of the key; can be repeated (default: all except managing keys)',
      collect,
    )
    .option('--expires <time>', 'expiration, such as 2030-01-31T00:00:00Z')
    .option('--allow-ip <range>', 'allowed IP address or CIDR range; can be repeated', collect)
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
      'Replace a key with a new one and print it. The key used by ilqr itself is stored instead.',
    )
    .option('--overlap <seconds>', 'how long the old key keeps working (default: 0)', Number)
    .option('--json', 'print JSON')
    .action(async (id: string, { overlap, json }) => {
      const client = await connect();
      const made = await client.rotateApiKey({ id, body: { overlapSeconds: overlap } });
      const account = await readAccount();
      const own = account?.keyId === id;
      if (own) await writeAccount({ ...account, key: made.secret, keyId: made.apiKey.id });
      if (json) return printJson(own ? { apiKey: made.apiKey } : made);
      tell(`Replaced ${id} with ${made.apiKey.id}.`);
      if (!own) print(made.secret);
    });

  keys
    .command('revoke <id>')
    .description('Revoke a key immediately and permanently.')
    .action(async (id: string) => {
      await (await connect()).revokeApiKey({ id });
      tell(`Revoked ${id}.`);
    });
}
