// The commands `ilqr login`, `logout` and `whoami`.
import { hostname } from 'node:os';
import type { Command } from 'commander';
import { type Client, createClient } from '../client.ts';
import { OwnOrganizations, WhoAmI } from '../documents.generated.ts';
import { IlqrError } from '../error.ts';
import type { Result } from '../types.ts';
import { connect } from './connect.ts';
import { printFields, printJson, tell } from './print.ts';
import { openPrompt, type Prompt } from './prompt.ts';
import { Refusal } from './refusal.ts';
import { withSession } from './session.ts';
import {
  type Account,
  file,
  forgetAccount,
  readAccount,
  readSettings,
  serverToLogInTo,
  writeAccount,
} from './settings.ts';

type Organization = Result<'listMyOrganizations'>['organizations'][number];

interface LogInOptions {
  server: string;
  organization?: string;
  email?: string;
  key?: true;
  manageKeys?: true;
}

export function addAccountCommands(program: Command): void {
  program
    .command('login')
    .description(
      'Log in with your email address and password. Creates an API key and stores it for the other commands. Answers to prompts can be piped in, one per line.',
    )
    .option('--server <url>', 'URL of the server', serverToLogInTo)
    .option('--organization <id>', 'organization ID or URL name, if you belong to several')
    .option('--email <address>', 'your email address; prompted for if omitted')
    .option('--key', 'use an existing API key from ILQR_KEY or the prompt')
    .option('--manage-keys', 'allow the key to list, create, rotate and revoke API keys')
    .action(async (options: LogInOptions) => {
      const known = await readAccount();
      if (known)
        throw new Refusal(`You are already logged in to ${known.server}. Run "ilqr logout" first.`);
      const prompt = openPrompt();
      try {
        const account = await (options.key ? takeKey : makeKey)(options, prompt);
        await writeAccount(account);
        tell(`Logged in to ${account.server}. The key is stored in ${file}.`);
      } finally {
        prompt.close();
      }
    });

  program
    .command('logout')
    .description('Log out and revoke the key that login created.')
    .option('--keep-key', 'remove the stored key without revoking it')
    .action(async ({ keepKey }: { keepKey?: true }) => {
      const account = await readAccount();
      if (!account) throw new Refusal('You are not logged in.', 3);
      const made = account.keyId !== undefined && !keepKey;
      if (made) await revoke(account);
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

async function makeKey(options: LogInOptions, prompt: Prompt): Promise<Account> {
  const { server, manageKeys } = options;
  const email = options.email ?? (await prompt.ask('Email'));
  const password = await prompt.askSecret('Password');
  return withSession(server, { email, password }, async (client) => {
    const { organizations } = await client.listMyOrganizations();
    const { id: orgId } = await choose(organizations, options, prompt);
    const permissions = manageKeys && (await permissionsIn(orgId, client));
    const { apiKey, secret } = await client
      .createApiKey({ orgId, body: { name: `ilqr on ${hostname()}`, permissions } })
      .catch((error: unknown) => {
        if (!(error instanceof IlqrError) || error.code !== 'FORBIDDEN') throw error;
        throw new Refusal(
          'Only admins can create API keys. Ask an admin for a key, then run "ilqr login --key".',
          3,
        );
      });
    return { server, organization: orgId, key: secret, keyId: apiKey.id, email };
  });
}

/** All permissions of the user in the organization. */
async function permissionsIn(organizationId: string, client: Client) {
  const { me } = await client.graphql(WhoAmI, {});
  return me.organizations.find(({ id }) => id === organizationId)?.permissions;
}

/** Uses an existing key, which belongs to one organization. */
async function takeKey({ server }: LogInOptions, prompt: Prompt): Promise<Account> {
  const key = process.env.ILQR_KEY || (await prompt.askSecret('API key')).trim();
  const { me } = await createClient({ server, key }).graphql(OwnOrganizations, {});
  return { server, organization: me.organizations[0]?.id ?? '', key };
}

async function choose(
  organizations: readonly Organization[],
  { organization: requested }: LogInOptions,
  prompt: Prompt,
): Promise<Organization> {
  const [only, another] = organizations;
  if (requested === undefined && only && !another) return only;
  if (requested === undefined)
    for (const { id, slug, name } of organizations) tell(`${id}  ${slug}  ${name}`);
  const input = requested ?? (await prompt.ask('Organization (ID or URL name)'));
  const chosen = organizations.find(({ id, slug }) => input === id || input === slug);
  if (!chosen) throw new Refusal(`You are not a member of an organization ${input}.`);
  return chosen;
}

/** Revokes the key; with the user's password if the key cannot manage keys. */
async function revoke({ server, organization: orgId, key, keyId: id = '', email }: Account) {
  try {
    await createClient({ server, key }).revokeApiKey({ orgId, id });
  } catch (error) {
    const code = error instanceof IlqrError ? error.code : undefined;
    // It is not valid anymore.
    if (code === 'UNAUTHORIZED' || code === 'API_KEY_REVOKED') return;
    if (code !== 'FORBIDDEN' || email === undefined) throw error;
    const prompt = openPrompt();
    const password = await prompt.askSecret(`Password of ${email}`).finally(prompt.close);
    await withSession(server, { email, password }, (client) => client.revokeApiKey({ orgId, id }));
  }
}
