// Example data for a new server.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { freePort } from '../support/database/free-port.ts';
import { environment } from '../support/server/launch.ts';
import { ready, useProcesses } from './start.ts';

const { inFolder, launch } = useProcesses();

describe('example data', () => {
  const curl = spawnSync('curl', ['--version']).status === 0;

  test('can be created twice; the printed curl commands work when pasted', async ({ skip }) => {
    if (!curl) skip('curl is not installed');
    const port = await freePort();
    const variables = { DATA_DIR: inFolder('example'), PORT: String(port) };
    const env = { ...environment, ...variables };
    const seed = () =>
      spawnSync(process.execPath, ['prisma/seed.ts'], { env, encoding: 'utf8' }).stdout;
    const outputs = [seed()];
    await ready(launch(port, variables));
    // Also while the server runs.
    outputs.push(seed());
    for (const output of outputs) {
      const lines = output.split('\n').filter((line) => line.trim().startsWith('curl'));
      expect(lines, output).toHaveLength(3);
      const [list, created, graphql] = lines.map((line) =>
        JSON.parse(spawnSync('sh', ['-c', line], { encoding: 'utf8' }).stdout),
      );
      expect(list.qrCodes).toHaveLength(3);
      expect(created).toMatchObject({ name: 'Company Website', totalScans: 0 });
      expect(graphql.data.organization.name).toBe('Harbor Coffee');
      expect(graphql.data.organization.qrCodes.nodes).toHaveLength(3);
    }
  });
});
