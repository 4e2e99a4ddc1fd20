// What the reader of a page has at hand: a server, a key, an organization with a code.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allPermissions } from '../../src/auth/permissions.ts';
import { environment } from '../support/server/launch.ts';
import { follow } from '../support/server/scans.ts';
import type { Person, TestServer } from '../support/server/server.ts';
import { type Snippet, snippetsOf } from './snippet.ts';

export interface World {
  server: TestServer;
  person: Person;
  /** Where commands run. */
  folder: string;
  /** What commands see, with the variables that those before them have set. */
  variables: NodeJS.ProcessEnv;
  /** What the block before printed, or answered as JSON; undefined if there was none. */
  answer: string | undefined;
  /** The variables that a page shows for the document that follows. */
  documentVariables: Record<string, unknown> | undefined;
  /** What follows the block on its page. */
  next: Snippet | undefined;
  /** What is to be ended when the page is done. */
  atEnd: (() => Promise<unknown>)[];
  /** Somebody scans the code at hand. */
  scan(): Promise<void>;
}

const packages = path.join(import.meta.dirname, '../../node_modules');
/** Generators, which are installed apart. */
export const tools = path.join(import.meta.dirname, '../../tools/node_modules');

export async function createWorld(server: TestServer, folder: string): Promise<World> {
  const person = await server.signUp();
  const { secret } = await server.createKey(person, { permissions: [...allPermissions] });
  const code = await server.createQrCode(secret, person.organizationId);
  mkdirSync(folder);
  // Packages that a page imports are there, as after an installation.
  const isAboutCodegen = folder.endsWith('graphql.md') && existsSync(tools);
  symlinkSync(isAboutCodegen ? tools : packages, path.join(folder, 'node_modules'));
  const [rows] = snippetsOf('docs/import.md').filter(({ language }) => language === 'csv');
  writeFileSync(path.join(folder, 'codes.csv'), rows?.code ?? '');
  // What is refused fails the command; what was printed tells why.
  const strict = path.join(folder, 'strict');
  mkdirSync(strict);
  writeFileSync(path.join(strict, '.curlrc'), 'fail-with-body\n');
  return {
    server,
    person,
    folder,
    variables: {
      ...environment,
      HOME: folder,
      CURL_HOME: strict,
      LANG: 'C.UTF-8',
      SERVER: server.url,
      KEY: secret,
      ORG: person.organizationId,
      ID: code.id,
    },
    answer: undefined,
    documentVariables: undefined,
    next: undefined,
    atEnd: [],
    scan: async () => {
      await follow(code.shortUrl);
    },
  };
}

/** Text of a page with the addresses and identifiers of this world in place of those on the page. */
export const told = (text: string, { variables }: World): string =>
  text
    .replaceAll(/http:\/\/localhost:4000|https:\/\/qr\.example\.com/g, String(variables.SERVER))
    .replaceAll('ilqr_…', String(variables.KEY))
    .replaceAll('org_…', String(variables.ORG));

/** The same, with `$ORG` and the like put in as a shell does. */
export const filledIn = (text: string, world: World): string =>
  told(text, world).replaceAll(/\$([A-Z]\w*)/g, (_all, name: string) => {
    const value = world.variables[name];
    if (value === undefined) throw new Error(`nothing set $${name}`);
    return value;
  });
