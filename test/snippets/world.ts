// The environment of a page's reader: a server, a key, an organization with a code.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allPermissions } from '../../src/domain/api-key/permissions.ts';
import { environment } from '../support/server/launch.ts';
import { follow } from '../support/server/scans.ts';
import type { Person, TestServer } from '../support/server/server.ts';
import { type Snippet, snippetsOf } from './snippet.ts';

export interface World {
  server: TestServer;
  person: Person;
  /** The working directory of commands. */
  folder: string;
  /** The environment of commands, with variables set by earlier blocks. */
  variables: NodeJS.ProcessEnv;
  /** The output of the block before, or its JSON response; undefined if there was none. */
  response: string | undefined;
  /** The variables for the document that follows. */
  documentVariables: Record<string, unknown> | undefined;
  /** The text after the block on its page. */
  next: Snippet | undefined;
  /** Cleanup when the page is done. */
  atEnd: (() => Promise<unknown>)[];
  /** Scans the code of the page. */
  scan(): Promise<void>;
}

const packages = path.join(import.meta.dirname, '../../node_modules');
const clients = path.join(import.meta.dirname, '../../clients');
/** Generators, which are installed separately. */
export const tools = path.join(import.meta.dirname, '../../tools/node_modules');

export async function createWorld(server: TestServer, folder: string): Promise<World> {
  const person = await server.signUp();
  const { secret } = await server.createKey(person, { permissions: [...allPermissions] });
  const code = await server.createQrCode(secret, person.organizationId);
  mkdirSync(folder);
  // Packages that a page imports are available, as after an installation.
  const isAboutCodegen = folder.endsWith('graphql.md') && existsSync(tools);
  symlinkSync(isAboutCodegen ? tools : packages, path.join(folder, 'node_modules'));
  mkdirSync(path.join(folder, 'vendor'));
  symlinkSync(path.join(clients, 'php/autoload.php'), path.join(folder, 'vendor/autoload.php'));
  const [rows] = snippetsOf('docs/import.md').filter(({ language }) => language === 'csv');
  writeFileSync(path.join(folder, 'codes.csv'), rows?.code ?? '');
  // A rejected request makes the command fail; its output shows why.
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
      PYTHONPATH: path.join(clients, 'python/src'),
      PYTHONDONTWRITEBYTECODE: '1',
      CURL_HOME: strict,
      LANG: 'C.UTF-8',
      SERVER: server.url,
      KEY: secret,
      ORG: person.organizationId,
      ID: code.id,
    },
    response: undefined,
    documentVariables: undefined,
    next: undefined,
    atEnd: [],
    scan: async () => {
      await follow(code.shortUrl);
    },
  };
}

/** Text of a page with the URLs and IDs of this environment. */
export const localized = (text: string, { variables }: World): string =>
  text
    .replaceAll(/http:\/\/localhost:4000|https:\/\/qr\.example\.com/g, String(variables.SERVER))
    .replaceAll('ilqr_…', String(variables.KEY))
    .replaceAll('org_…', String(variables.ORG));

/** The same, with variables such as `$ORG` expanded as by a shell. */
export const filledIn = (text: string, world: World): string =>
  localized(text, world).replaceAll(/\$([A-Z]\w*)/g, (_all, name: string) => {
    const value = world.variables[name];
    if (value === undefined) throw new Error(`nothing set $${name}`);
    return value;
  });
