// The Python client, against a real server.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing, outputOf } from '../support/server/program.ts';
import { useServer } from '../support/server/setting.ts';
import { testClient } from './behavior.ts';

const source = path.join(import.meta.dirname, '../../clients/python');
const server = useServer();
const without = missing('python3');
const quiet = { PYTHONDONTWRITEBYTECODE: '1' };

describe('the Python client', () => {
  testClient(
    {
      program: 'python3',
      folder: 'python',
      extension: 'py',
      variables: { ...quiet, PYTHONPATH: path.join(source, 'src') },
      userAgent: 'ilqr-python/0.1.0',
    },
    server,
    without,
  );
});

describe('the Python package', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ilqr-python-'));
    await cp(source, folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('needs nothing beside itself, and is typed', async ({ skip }) => {
    if (without) skip(without);
    const script = `import sys, ilqr, ilqr.types, importlib.resources as resources
print(ilqr.__version__, resources.files("ilqr").joinpath("py.typed").is_file())
print(*sorted({name.split(".")[0] for name in sys.modules} - set(sys.stdlib_module_names)))`;
    // Isolated from the environment and from installed packages.
    const words = [
      '-I',
      '-S',
      '-c',
      `import sys; sys.path.append(${JSON.stringify(path.join(folder, 'src'))})\n${script}`,
    ];
    const [facts, modules] = (
      await outputOf('python3', words, { env: { PATH: process.env.PATH, ...quiet } })
    ).split('\n');
    expect(facts).toBe('0.1.0 True');
    expect(modules?.split(' ')).toEqual(['__main__', 'ilqr']);
  });

  test('has metadata that installers can read', async ({ skip }) => {
    if (without) skip(without);
    const script = `import json, sys, tomllib
print(json.dumps(tomllib.load(open(sys.argv[1], "rb"))))`;
    const words = ['-c', script, path.join(folder, 'pyproject.toml')];
    const { project } = JSON.parse(await outputOf('python3', words));
    expect(project).toMatchObject({
      name: 'ilqr',
      'requires-python': '>=3.9',
      license: { text: 'MIT' },
      dependencies: [],
    });
    expect(await readFile(path.join(folder, project.readme), 'utf8')).toMatch(/^# ilqr/);
  });
});
