// Packaging files match the server's configuration; `npm run check:image` runs their steps.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readDockerfile, variablesOf } from '../../packaging/dockerfile.ts';
import { environment } from '../../src/core/environment.ts';
import { secretVariables } from '../../src/core/secret-files.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (name: string) => readFile(path.join(root, name), 'utf8');
const known = [...Object.keys(environment.shape), ...secretVariables.map((name) => `${name}_FILE`)];

const service = z.object({
  image: z.string(),
  restart: z.literal('unless-stopped'),
  env_file: z.string().optional(),
  environment: z.record(z.string(), z.string()),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  volumes: z.array(z.string()).optional(),
  read_only: z.boolean().optional(),
});
const compose = z.object({
  services: z.object({ server: service, postgres: service }),
  volumes: z.record(z.string(), z.unknown()),
});

describe('the Dockerfile', () => {
  test('creates a small image for a user other than root', async () => {
    const stages = readDockerfile(await read('Dockerfile'));
    expect(stages.map(({ name }) => name)).toEqual(['build', '']);
    expect(new Set(stages.map(({ from }) => from)).size).toBe(1);
    const image = stages[1];
    const of = (expected: string) =>
      image?.steps.filter(({ instruction }) => instruction === expected).map(({ text }) => text);
    expect(of('USER')).toEqual(['node']);
    expect(of('STOPSIGNAL')).toEqual(['SIGTERM']);
    expect(of('COPY')?.every((text) => text.startsWith('--from=build '))).toBe(true);
    expect(image?.commands.CMD).toEqual(['node', 'src/main.ts']);
    expect(image?.commands.HEALTHCHECK?.join()).toContain('/readyz');
    const { NODE_ENV, ...variables } = image ? variablesOf(image) : {};
    expect(NODE_ENV).toBe('production');
    expect(known).toEqual(expect.arrayContaining(Object.keys(variables)));
    expect(of('VOLUME')).toEqual([variables.DATA_DIR]);
  });
});

describe('compose.yaml', () => {
  test('starts the server once its database is healthy, with existing variables', async () => {
    const { services, volumes } = compose.parse(parse(await read('compose.yaml')));
    const { server, postgres } = services;
    expect(server.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(server.read_only).toBe(true);
    expect(postgres.image).toBe('postgres:17');
    expect(postgres.healthcheck?.test).toContain('pg_isready');
    const mounted = [server, postgres].flatMap((one) => one.volumes ?? []);
    expect(mounted.map((one) => one.split(':')[0])).toEqual(Object.keys(volumes));
    expect(known).toEqual(expect.arrayContaining(Object.keys(server.environment)));
  });

  test('passes .env to the server; .env.example lists the variables that it uses itself', async () => {
    const text = await read('compose.yaml');
    expect(compose.parse(parse(text)).services.server.env_file).toBe('.env');
    const taken = [...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    const documented = [...(await read('.env.example')).matchAll(/^(\w+)=/gm)].map(
      ([, name]) => name,
    );
    expect(documented).toEqual(expect.arrayContaining(taken));
    const ofServer = documented.filter(
      (name) => !['POSTGRES_PASSWORD', 'LISTEN'].includes(name ?? ''),
    );
    expect(known).toEqual(expect.arrayContaining(ofServer));
  });
});

// packaging/lint/helm.test.js renders it.
describe('the Helm chart', () => {
  const schema = z.object({
    properties: z.object({
      config: z.object({
        properties: z.record(z.string(), z.unknown()),
        patternProperties: z.record(z.string(), z.unknown()),
      }),
      secretKeys: z.object({ items: z.object({ enum: z.array(z.string()) }) }),
    }),
  });

  test('accepts all variables, secrets only in a Secret', async () => {
    const { config, secretKeys } = schema.parse(
      JSON.parse(await read('packaging/helm/values.schema.json')),
    ).properties;
    expect(secretKeys.items.enum.sort()).toEqual([...secretVariables].sort());
    const inChart = ['PORT', 'HOST', 'DATA_DIR'];
    const expected = Object.keys(environment.shape).filter(
      (name) => ![...inChart, ...secretVariables].includes(name) && !name.startsWith('OTEL_'),
    );
    expect(Object.keys(config.properties).sort()).toEqual(expected.sort());
    expect(Object.keys(config.patternProperties)).toEqual(['^OTEL_[A-Z_]+$']);
  });

  test('installs this version', async () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(await read('package.json')));
    expect(parse(await read('packaging/helm/Chart.yaml'))).toMatchObject({
      version,
      appVersion: version,
    });
  });
});

describe('the systemd unit', () => {
  const analyze = (...words: string[]) =>
    spawnSync('systemd-analyze', words, { encoding: 'utf8', env: { PATH: process.env.PATH } });

  test('lets the server write only to its data folder', async () => {
    const unit = await read('packaging/ilqr.service');
    const lines = new Map(unit.split('\n').map((line) => [line.split('=')[0], line]));
    for (const line of [
      'User=ilqr',
      'StateDirectory=ilqr',
      'ProtectSystem=strict',
      'NoNewPrivileges=yes',
      'CapabilityBoundingSet=',
      'UMask=0077',
    ])
      expect(lines.get(line.split('=')[0])).toBe(line);
    expect(unit).toContain('DATA_DIR=/var/lib/ilqr');
    expect(unit).not.toContain('ReadWritePaths');
  });

  test('is valid and well sandboxed', async ({ skip }) => {
    if (analyze('--version').status !== 0) skip('systemd-analyze is not installed');
    const folder = await mkdtemp(path.join(tmpdir(), 'ilqr-unit-'));
    const file = path.join(folder, 'ilqr.service');
    await writeFile(file, (await read('packaging/ilqr.service')).replaceAll('/opt/ilqr', root));
    const { status, stderr } = analyze('verify', file);
    expect([status, stderr]).toEqual([0, '']);
    const [, exposure] =
      /level for ilqr\.service: ([\d.]+)/.exec(
        analyze('security', '--offline=true', file).stdout,
      ) ?? [];
    expect(Number(exposure)).toBeLessThan(2);
    await rm(folder, { recursive: true });
  });
});
