// One server with several worker processes.
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMigratedDatabase, type ServerDatabase } from '../support/database/database.ts';
import { freePort } from '../support/database/free-port.ts';
import { textAt } from '../support/document/json.ts';
import { readMetrics, type Samples } from '../support/network/metrics.ts';
import {
  graphql,
  hasEnded,
  killAll,
  type Launched,
  launch,
  launched,
  rest,
  settle,
  until,
} from '../support/server/launch.ts';

const secret = 'a secret that these processes share';

describe('a server with several workers', () => {
  let database: ServerDatabase;
  let variables: Record<string, string>;
  const servers: Launched[] = [];
  beforeAll(async () => {
    database = await createMigratedDatabase();
    variables = {
      DATABASE_URL: database.url,
      SECRET: secret,
      WORKERS: '2',
      FIRST_ACCOUNT_EMAIL: 'first@example.com',
      FIRST_ACCOUNT_PASSWORD: 'four random words',
      PORT: String(await freePort()),
    };
  });
  afterAll(async () => {
    await killAll(servers);
    await database.drop();
  });
  const start = async (more: Record<string, string> = {}) => {
    const server = await launched({ ...variables, ...more });
    servers.push(server);
    return server;
  };

  test('replaces one that dies, reports a taken port in one line, exits with 0', async () => {
    const server = await start({ LOG_LEVEL: 'info' });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    const created = await graphql(
      server,
      'mutation { logIn(input: {email: "first@example.com", password: "four random words"}) { user { id } } }',
    );
    expect(JSON.stringify(created.body)).not.toContain('errors');

    const second = await launch(variables);
    expect(await second.exit).toBe(1);
    expect(second.output().trim()).toBe(
      `Failed to start: port ${new URL(server.url).port} is already in use; stop the process that uses it, or set PORT to another port`,
    );

    const pids = () => childrenOf(server);
    const before = pids();
    expect(before).toHaveLength(2);
    process.kill(before[0] ?? 0, 'SIGKILL');
    await until(() => pids().filter((pid) => !before.includes(pid)).length === 1);
    await until(() => server.output().includes('a worker process crashed; restarting it'));
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);

    server.process.kill('SIGTERM');
    expect(await server.exit).toBe(0);
    expect(server.output()).toContain('"msg":"stopped"');
  });

  test('includes the counters of a dead one in its metrics, and the memory of the largest one', async () => {
    const server = await start({ PORT: String(await freePort()) });
    const ada = await settle(server);
    const data = { url: 'https://example.com' };
    const created = await rest(server, ada, 'POST', '/qr-codes', {
      type: 'URL',
      name: 'Code',
      data,
    });
    const shortUrl = `${server.url}/q/${textAt(created.body, 'shortCode')}`;
    const names = [
      'ilqr_scan_requests_total{outcome="redirect"}',
      'ilqr_scan_request_duration_seconds_count',
      'ilqr_scans_stored_total',
    ];
    let scans = 0;
    /** Each request opens a connection, until both processes have looked it up. */
    const scanAtBoth = async (lookups: number) => {
      await until(async () => {
        // The first of three may reuse an open connection.
        for (let turn = 0; turn < 3; turn += 1) {
          await fetch(shortUrl, { redirect: 'manual', headers: { connection: 'close' } });
          scans += 1;
        }
        const samples = await readMetrics(server.url);
        return (samples.get('ilqr_scan_lookups_total{source="database"}') ?? 0) >= lookups;
      });
      await until(async () => (await readMetrics(server.url)).get(names[2] ?? '') === scans);
      return readMetrics(server.url);
    };
    const counted = (samples: Samples) => names.map((name) => samples.get(name));

    const before = await scanAtBoth(2);
    expect(counted(before)).toEqual([scans, scans, scans]);
    const resident = childrenOf(server).map(residentBytes);
    const reported = before.get('process_resident_memory_bytes') ?? 0;
    expect(reported).toBeLessThan(1.5 * Math.max(...resident));

    const [dead = 0] = childrenOf(server);
    process.kill(dead, 'SIGKILL');
    await until(() => !childrenOf(server).includes(dead));
    const after = await readMetrics(server.url);
    expect(counted(after)).toEqual([scans, scans, scans]);
    const counters = /^(?:ilqr_|process_cpu_|nodejs_gc_).*_(?:total|bucket|sum|count)(?:$|\{)/;
    const fallen = [...before].filter(
      ([name, value]) => counters.test(name) && (after.get(name) ?? 0) < value,
    );
    expect(fallen).toEqual([]);

    // The new process adds to it.
    expect(counted(await scanAtBoth(3))).toEqual([scans, scans, scans]);
  });

  test('stops all workers when the primary process is gone', async () => {
    const server = servers.find((one) => !hasEnded(one)) ?? (await start());
    const pids = childrenOf(server);
    expect(pids).toHaveLength(2);
    server.process.kill('SIGKILL');
    await server.exit;
    await until(() => pids.every((pid) => !existsSync(`/proc/${pid}`)));
  });
});

/** The child processes of a process, from Linux. */
function childrenOf({ process: { pid } }: Launched): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.split(' ').filter(Boolean).map(Number);
}

/** The memory of a process, from Linux. */
function residentBytes(pid: number): number {
  const [, kilobytes] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/) ?? [];
  return Number(kilobytes) * 1024;
}
