// Configuration files of the high availability guide.
import { expect } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Snippet } from './snippet.ts';

/** Addresses of the database machines. */
const addresses = ['10.0.0.11', '10.0.0.12', '10.0.0.13'];
const linesOf = (code: string): Record<string, string> =>
  Object.fromEntries(code.split('\n').map((line) => line.split(/ ?= ?(.*)/s)));

/** The member of the example is one of the cluster, at the same address. */
export async function checkEtcd({ code }: Snippet): Promise<void> {
  const { ETCD_NAME: name, ETCD_INITIAL_CLUSTER: cluster = '', ...rest } = linesOf(code);
  expect(cluster.split(',')).toEqual(
    addresses.map((address, index) => `db${index + 1}=http://${address}:2380`),
  );
  expect(cluster).toContain(`${name}=${rest.ETCD_INITIAL_ADVERTISE_PEER_URLS}`);
  expect(rest.ETCD_LISTEN_PEER_URLS).toBe(rest.ETCD_INITIAL_ADVERTISE_PEER_URLS);
  expect(rest.ETCD_LISTEN_CLIENT_URLS).toBe(rest.ETCD_ADVERTISE_CLIENT_URLS);
}

const patroni = z.object({
  etcd3: z.object({ hosts: z.literal(addresses.map((address) => `${address}:2379`).join(',')) }),
  bootstrap: z.object({
    dcs: z.object({
      ttl: z.int().min(20),
      loop_wait: z.int().min(1),
      retry_timeout: z.int().min(3),
      synchronous_mode: z.literal('quorum'),
      failsafe_mode: z.literal(true),
    }),
  }),
  watchdog: z.object({ mode: z.literal('required') }),
});

/** The rules of Patroni for its times, and the settings that the guide explains. */
export async function checkPatroni({ code }: Snippet): Promise<void> {
  const { dcs } = patroni.parse(parse(code)).bootstrap;
  expect(dcs.loop_wait + 2 * dcs.retry_timeout).toBeLessThanOrEqual(dcs.ttl);
}

/** Runs as root, although Patroni does not. */
export async function checkUnit({ code }: Snippet): Promise<void> {
  const [section, ...lines] = code.trim().split('\n');
  expect(section).toBe('[Service]');
  for (const line of lines) expect(line).toMatch(/^ExecStartPre=\+\//);
}

/** What test/support/database/pooler.ts runs the tests with. */
export async function checkPgbouncer({ code }: Snippet): Promise<void> {
  expect(linesOf(code)).toMatchObject({ pool_mode: 'transaction', server_login_retry: '1' });
}
