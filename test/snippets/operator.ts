// Code blocks of the self-hosting guide: variables and commands.
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import pg from 'pg';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/core/config.ts';
import { environment } from '../../src/core/environment.ts';
import { startPostgres } from '../support/database/postgres.ts';
import { outputOf } from '../support/server/program.ts';
import { startServer, testSecret } from '../support/server/server.ts';
import type { Snippet } from './snippet.ts';
import type { World } from './world.ts';

const root = path.join(import.meta.dirname, '../..');

/** Variables that the server reads. */
export async function checkConfiguration({ code }: Snippet): Promise<void> {
  const filled = code.replaceAll('…', () => randomBytes(32).toString('base64'));
  const lines = filled.split('\n').map((line) => line.split(/=(.*)/s));
  const config = readConfig(Object.fromEntries(lines));
  expect(config).toMatchObject({ publicUrl: 'https://qr.example.com', trustProxy: 1 });
}

/** With a file that exists for each secret. */
async function withSecretFile(code: string, folder: string): Promise<string> {
  const file = path.join(folder, 'provider-secret');
  await writeFile(file, 'a secret of the provider');
  return code.replaceAll(/\/run\/secrets\/\w+/g, file);
}

/** A file of identity providers. */
export async function checkProviders({ code }: Snippet, { folder }: World): Promise<void> {
  const file = path.join(folder, 'providers.json');
  await writeFile(file, await withSecretFile(code, folder));
  const { identityProviders } = readConfig({ OIDC_PROVIDERS: file });
  expect(identityProviders).toHaveLength(JSON.parse(code).length);
}

/** A subset of them. */
export async function checkVariables({ code: shown }: Snippet, { folder }: World): Promise<void> {
  const code = await withSecretFile(shown, folder);
  const lines = code.split('\n').map((line) => line.split(/=(.*)/s));
  const variables = Object.fromEntries(lines);
  for (const name of Object.keys(variables)) {
    expect(Object.keys(environment.shape)).toContain(name.replace(/_FILE$/, ''));
  }
  readConfig({ SECRET: randomBytes(32).toString('base64'), ...variables });
}

/** Values that the Helm chart accepts over its own. */
export async function checkChart({ code }: Snippet): Promise<void> {
  const chart = path.join(root, 'packaging/helm');
  const own = Object(parse(await readFile(path.join(chart, 'values.yaml'), 'utf8')));
  const given = Object(parse(code));
  const values = { ...own, ...given, config: { ...own.config, ...given.config } };
  const schema = JSON.parse(await readFile(path.join(chart, 'values.schema.json'), 'utf8'));
  const validate = new Ajv({ allErrors: true }).compile(schema);
  validate(values);
  expect(validate.errors).toBe(null);
}

/** As the superuser of the database server, in its default database. */
async function administer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const statementsOf = (code: string): string[] =>
  code.split(';').filter((statement) => statement.trim() !== '');

/** A role and a database in which the server can create what it needs. */
export async function checkDatabase({ code }: Snippet, world: World): Promise<void> {
  const postgres = await startPostgres();
  world.atEnd.push(postgres.stop);
  await administer(postgres.url, statementsOf(code));
  const own = new URL(postgres.url);
  own.username = 'qr';
  own.pathname = '/qr';
  world.variables.DATABASE_URL = own.href;
  world.variables.ADMIN_URL = postgres.url;
  const server = await startServer({ databaseUrl: own.href });
  expect(await server.prisma.organization.count()).toBe(0);
  await server.close();
}

/** Runs in the tree of the server. */
const run = async ({ code, number }: Snippet, { folder, variables }: World) => {
  const file = path.join(folder, `block-${number}.sh`);
  await writeFile(
    file,
    code.replaceAll(/npm run (\S+) --/g, `node ${root}/src/operator/commands/$1.ts`),
  );
  const env = { ...variables, SECRET: testSecret };
  await outputOf('bash', ['-euo', 'pipefail', file], { cwd: folder, env });
};

/** Lines with a command: a command of that name exists and accepts the flags; its own test runs it. */
export async function checkCommand({ code }: Snippet): Promise<void> {
  const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  for (const line of code.split('\n')) {
    const [, name = '', words = ''] = /npm run (\S+)(?: -- (.*))?$/.exec(line) ?? [];
    expect(Object.keys(scripts)).toContain(name);
    const source = await readFile(path.join(root, `src/operator/commands/${name}.ts`), 'utf8');
    for (const word of words.split(' ')) if (word.startsWith('--')) expect(source).toContain(word);
  }
}

/** Made while a server uses the database; `restore` uses the file. */
export async function checkBackup(snippet: Snippet, world: World): Promise<void> {
  const server = await startServer({ databaseUrl: String(world.variables.DATABASE_URL) });
  const person = await server.signUp('Backed up');
  world.variables.BACKED_UP_KEY = (await server.createKey(person)).secret;
  await run(snippet, world);
  await server.close();
  expect(person.organizationId).toMatch(/^org_/);
}

/** Into an empty database; a key keeps working. */
export async function checkRestore(snippet: Snippet, world: World): Promise<void> {
  const { ADMIN_URL, DATABASE_URL, BACKED_UP_KEY } = world.variables;
  const recreate = ['DROP DATABASE qr WITH (FORCE)', 'CREATE DATABASE qr OWNER qr'];
  await administer(String(ADMIN_URL), recreate);
  await run(snippet, world);
  const server = await startServer({ databaseUrl: String(DATABASE_URL) });
  const { status } = await server.rest('GET', '/users/me/organizations', {
    key: String(BACKED_UP_KEY),
  });
  expect(status).toBe(200);
  await server.close();
}
