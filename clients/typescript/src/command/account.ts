// The commands `ilqr login`, `logout` and `whoami`.
import type { Command } from 'commander';
import { createClient } from '../client.ts';
import { OwnOrganizations, WhoAmI } from '../documents.generated.ts';
import { connect } from './connect.ts';
import { authorizeDevice, revokeKey } from './device.ts';
import { printFields, printJson, tell } from './print.ts';
import { openPrompt } from './prompt.ts';
import { Refusal } from './refusal.ts';
import {
  type Account,
  file,
  forgetAccount,
  readAccount,
  readSettings,
  serverToLogInTo,
  writeAccount,
} from './settings.ts';

interface LogInOptions {
  server: string;
  key?: true;
  manageKeys?: true;
}

export function addAccountCommands(program: Command): void {
  program
    .command('login')
    .description(
      'Log in by approving this device in the dashboard, on any device with a browser. Creates an API key and stores it for the other commands.',
    )
    .option('--server <url>', 'URL of the server', serverToLogInTo)
    .option('--key', 'use an existing API key from ILQR_KEY or the prompt instead')
    .option('--manage-keys', 'allow the key to list, create, rotate and revoke API keys')
    .action(async (options: LogInOptions) => {
      const known = await readAccount();
      if (known)
        throw new Refusal(`You are already logged in to ${known.server}. Run "ilqr logout" first.`);
      const account = await (options.key ? takeKey : authorizeDevice)(options);
      await writeAccount(account);
      tell(`Logged in to ${account.server}. The key is stored in ${file}.`);
    });

  program
    .command('logout')
    .description('Log out and revoke the key that login created.')
    .option('--keep-key', 'remove the stored key without revoking it')
    .action(async ({ keepKey }: { keepKey?: true }) => {
      const account = await readAccount();
      if (!account) throw new Refusal('You are not logged in.', 3);
      const made = account.keyId !== undefined && !keepKey;
      if (made) await revokeKey(account);
      await forgetAccount();
      tell(made ? 'Logged out. The key has been revoked.' : 'Logged out. The key keeps working.');
    });

  program
    .command('whoami')
    .description('Show the server, the organization, and the owner and permissions of the key.')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: true }) => {
      const { server } = await readSettings();
      const { me } = await (await connect()).graphql(WhoAmI, {});
      if (json) return printJson({ server, ...me });
      const [organization] = me.organizations ?? [];
      printFields({
        server,
        organization: organization?.id,
        user: `${me.name} <${me.email}>`,
        role: organization?.role,
        permissions: organization?.permissions,
      });
    });
}

/** Uses an existing key, which belongs to one organization. */
async function takeKey({ server }: LogInOptions): Promise<Account> {
  const key = process.env.ILQR_KEY || (await askForKey());
  const { me } = await createClient({ server, key }).graphql(OwnOrganizations, {});
  return { server, organization: me.organizations[0]?.id ?? '', key };
}

async function askForKey(): Promise<string> {
  const prompt = openPrompt();
  return (await prompt.askSecret('API key').finally(prompt.close)).trim();
}
