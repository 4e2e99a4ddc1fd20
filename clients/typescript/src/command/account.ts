// `ilqr login`, `logout`, `whoami`.
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
      'Make an API key with your e-mail address and password, and keep it for the other commands. What is asked may be piped in, an answer a line.',
    )
    .option('--server <url>', 'address of the server', serverToLogInTo)
    .option('--organization <id>', 'its id or slug, if you belong to several')
    .option('--email <address>', 'asked for if left out')
    .option('--key', 'keep a key that you have: ILQR_KEY, or asked for')
    .option('--manage-keys', 'let the key list, make, rotate and revoke keys too')
    .action(async (options: LogInOptions) => {
      const known = await readAccount();
      if (known) throw new Refusal(`Logged in at ${known.server}; first: ilqr logout`);
      const prompt = openPrompt();
      try {
        const account = await (options.key ? takeKey : makeKey)(options, prompt);
        await writeAccount(account);
        tell(`Logged in at ${account.server}; the key is in ${file}`);
      } finally {
        prompt.close();
      }
    });

  program
    .command('logout')
    .description('Revoke the key that login made, and forget it.')
    .option('--keep-key', 'forget the key without revoking it')
    .action(async ({ keepKey }: { keepKey?: true }) => {
      const account = await readAccount();
      if (!account) throw new Refusal('Not logged in', 3);
      const made = account.keyId !== undefined && !keepKey;
      if (made) await revoke(account);
      await forgetAccount();
      tell(made ? 'Logged out; the key is revoked' : 'Logged out; the key goes on');
    });

  program
    .command('whoami')
    .description('Show the server, the organization, whose key it is and what it may do.')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: true }) => {
      const { server } = await readSettings();
      const { me } = await (await connect()).graphql(WhoAmI, {});
      if (json) return printJson({ server, ...me });
      const [organization] = me.organizations ?? [];
      printFields({
        server,
        organization: organization?.id,
        person: `${me.name} <${me.email}>`,
        role: organization?.role,
        permissions: organization?.permissions,
      });
    });
}

async function makeKey(options: LogInOptions, prompt: Prompt): Promise<Account> {
  const { server, manageKeys } = options;
  const email = options.email ?? (await prompt.ask('E-mail'));
  const password = await prompt.askSecret('Password');
  return withSession(server, { email, password }, async (client) => {
    const { organizations } = await client.listMyOrganizations();
    const { id: orgId } = await choose(organizations, options, prompt);
    const permissions = manageKeys && (await permissionsIn(orgId, client));
    const { apiKey, secret } = await client
      .createApiKey({ orgId, body: { name: `ilqr on ${hostname()}`, permissions } })
      .catch((error: unknown) => {
        if (!(error instanceof IlqrError) || error.code !== 'FORBIDDEN') throw error;
        throw new Refusal('Only an ADMIN makes keys: ask for one, then ilqr login --key', 3);
      });
    return { server, organization: orgId, key: secret, keyId: apiKey.id, email };
  });
}

/** All that the person may do there. */
async function permissionsIn(organizationId: string, client: Client) {
  const { me } = await client.graphql(WhoAmI, {});
  return me.organizations.find(({ id }) => id === organizationId)?.permissions;
}

/** A key belongs to one organization. */
async function takeKey({ server }: LogInOptions, prompt: Prompt): Promise<Account> {
  const key = process.env.ILQR_KEY || (await prompt.askSecret('API key')).trim();
  const { me } = await createClient({ server, key }).graphql(OwnOrganizations, {});
  return { server, organization: me.organizations[0]?.id ?? '', key };
}

async function choose(
  organizations: readonly Organization[],
  { organization: wanted }: LogInOptions,
  prompt: Prompt,
): Promise<Organization> {
  const [only, another] = organizations;
  if (wanted === undefined && only && !another) return only;
  if (wanted === undefined)
    for (const { id, slug, name } of organizations) tell(`${id}  ${slug}  ${name}`);
  const answer = wanted ?? (await prompt.ask('Organization (id or slug)'));
  const chosen = organizations.find(({ id, slug }) => answer === id || answer === slug);
  if (!chosen) throw new Refusal(`You belong to no organization ${answer}`);
  return chosen;
}

/** A key that may not manage keys is revoked by the person. */
async function revoke({ server, organization: orgId, key, keyId: id = '', email }: Account) {
  try {
    await createClient({ server, key }).revokeApiKey({ orgId, id });
  } catch (error) {
    const code = error instanceof IlqrError ? error.code : undefined;
    // It is none any more.
    if (code === 'UNAUTHORIZED' || code === 'API_KEY_REVOKED') return;
    if (code !== 'FORBIDDEN' || email === undefined) throw error;
    const prompt = openPrompt();
    const password = await prompt.askSecret(`Password of ${email}`).finally(prompt.close);
    await withSession(server, { email, password }, (client) => client.revokeApiKey({ orgId, id }));
  }
}
