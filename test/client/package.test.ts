import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outputOf } from '../support/server/program.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

describe('the package', () => {
  const source = path.join(import.meta.dirname, '../../clients/typescript');

  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ilqr-package-'));
    const modules = path.join(folder, 'node_modules');
    const installed = path.join(modules, 'ilqr-client');
    await mkdir(installed, { recursive: true });
    for (const name of ['commander', 'eventsource-parser'])
      await symlink(path.join(source, '../../node_modules', name), path.join(modules, name));
    const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
    const file = (await outputOf('npm', words, { cwd: source })).trim();
    await outputOf('tar', ['xzf', path.join(folder, file), '-C', installed, '--strip', '1']);
  });
  afterAll(() => rm(folder, { recursive: true }));
  const environment = () => {
    // Not the one that npm prepends to the path.
    const PATH = process.env.PATH?.split(':').filter((place) => !place.includes('node_modules'));
    return { PATH: PATH?.join(':'), HOME: folder, SERVER: server.url, KEY: ada.key };
  };

  test('runs on the installed Node', async () => {
    const script = `import { createClient } from 'ilqr-client';
      const client = createClient({ server: process.env.SERVER, key: process.env.KEY });
      console.log((await client.listMyOrganizations()).organizations[0].id);
      console.log((await client.listen({ id: 'qr_none' }).next().catch((error) => error)).code);`;
    await writeFile(path.join(folder, 'script.mjs'), script);
    const env = environment();
    const said = await outputOf('sh', ['-c', 'node script.mjs'], { cwd: folder, env });
    expect(said).toBe(`${ada.organizationId}\nNOT_FOUND\n`);
    const version = ['-c', 'node node_modules/ilqr-client/bin/ilqr.js --version'];
    expect(await outputOf('sh', version, { cwd: folder, env })).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('sends typed queries from a CommonJS project with moduleResolution node16', async () => {
    const project = path.join(folder, 'commonjs');
    await mkdir(project);
    const script = `import { createClient, IlqrError, type TypedText } from 'ilqr-client';
      declare const process: { env: Record<string, string> };
      type Me = { me: { organizations: { id: string }[] } };
      const Own: TypedText<Me, Record<string, never>> = 'query Own { me { organizations { id } } }';
      const { SERVER = '', KEY = '' } = process.env;
      async function main(): Promise<void> {
        const client = createClient({ server: SERVER, key: KEY });
        const { me } = await client.graphql(Own);
        console.log(me.organizations[0]?.id);
        const error: unknown = await client.graphql('{ none }').catch((failure: unknown) => failure);
        console.log(error instanceof IlqrError && error.code);
        // @ts-expect-error: results are typed.
        me.name;
      }
      void main();`;
    await writeFile(path.join(project, 'script.ts'), script);
    await writeFile(path.join(project, 'package.json'), '{ "type": "commonjs" }');
    const compilerOptions = {
      ...{ module: 'node16', moduleResolution: 'node16', target: 'es2022', types: [] },
      ...{ lib: ['es2022', 'dom', 'dom.iterable'], strict: true },
    };
    const settings = JSON.stringify({ compilerOptions, files: ['script.ts'] });
    await writeFile(path.join(project, 'tsconfig.json'), settings);
    const compiler = path.join(source, '../../node_modules/typescript/bin/tsc');
    expect(await outputOf(process.execPath, [compiler, '-p', project])).toBe('');
    const words = ['-c', 'node script.js'];
    const said = await outputOf('sh', words, { cwd: project, env: environment() });
    expect(said).toBe(`${ada.organizationId}\nBAD_REQUEST\n`);
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
