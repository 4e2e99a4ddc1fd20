import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { outputOf } from '../support/server/program.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

describe('the package', () => {
  const source = path.join(import.meta.dirname, '../../clients/typescript');

  test('runs on the installed Node', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ilqr-package-'));
    const modules = path.join(folder, 'node_modules');
    const installed = path.join(modules, 'ilqr-client');
    await mkdir(installed, { recursive: true });
    for (const name of ['commander', 'eventsource-parser'])
      await symlink(path.join(source, '../../node_modules', name), path.join(modules, name));
    const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
    const file = (await outputOf('npm', words, { cwd: source })).trim();
    await outputOf('tar', ['xzf', path.join(folder, file), '-C', installed, '--strip', '1']);
    const script = `import { createClient } from 'ilqr-client';
      const client = createClient({ server: process.env.SERVER, key: process.env.KEY });
      console.log((await client.listMyOrganizations()).organizations[0].id);
      console.log((await client.listen({ id: 'qr_none' }).next().catch((error) => error)).code);`;
    await writeFile(path.join(folder, 'script.mjs'), script);
    // Not the one that npm prepends to the path.
    const PATH = process.env.PATH?.split(':').filter((place) => !place.includes('node_modules'));
    const env = { PATH: PATH?.join(':'), HOME: folder, SERVER: server.url, KEY: ada.key };
    const said = await outputOf('sh', ['-c', 'node script.mjs'], { cwd: folder, env });
    expect(said).toBe(`${ada.organizationId}\nNOT_FOUND\n`);
    const version = ['-c', 'node node_modules/ilqr-client/bin/ilqr.js --version'];
    expect(await outputOf('sh', version, { cwd: folder, env })).toMatch(/^\d+\.\d+\.\d+\n$/);
    await rm(folder, { recursive: true });
  });

  test('adds less than 6 kB, compressed, to a web page and needs no Node APIs there', async () => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        lib: { entry: path.join(source, 'dist/index.js'), formats: ['es'] },
        rolldownOptions: { output: { minify: true } },
      },
    });
    const [bundle] = [built].flat();
    const chunks = bundle && 'output' in bundle ? bundle.output : [];
    const code = chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
    expect(code).toContain('x-api-key');
    expect(code).not.toMatch(/["']node:/);
    expect(gzipSync(code).length).toBeLessThan(6_000);
  });
});
