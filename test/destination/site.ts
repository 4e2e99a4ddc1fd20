// A website on its own port, and a schedule of checks without long waits.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { CheckSchedule } from '../../src/destination/schedule.ts';

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** The answer to a method and path such as `HEAD /a`; by default 200, and no robots.txt. */
type Answers = (request: string) => Answer | undefined | Promise<Answer | undefined>;

export interface Site {
  /** Without a slash at the end. */
  url: string;
  /** `GET /robots.txt`, `HEAD /a`, in order. */
  requests: string[];
  agents: Set<string>;
  /** The maximum number of requests at the same time. */
  most: number;
}

export async function startSite(
  answers: Answers = () => undefined,
  host = '127.0.0.1',
): Promise<Site> {
  let now = 0;
  const server = createServer(async (request, response) => {
    const name = `${request.method} ${request.url}`;
    site.requests.push(name);
    site.agents.add(String(request.headers['user-agent']));
    now += 1;
    site.most = Math.max(site.most, now);
    await sleep(20);
    now -= 1;
    const usual = name === 'GET /robots.txt' ? { status: 404 } : { status: 200 };
    const { status, headers, body }: Answer = (await answers(name)) ?? usual;
    response.writeHead(status, headers).end(body);
  });
  await once(server.listen(0, host), 'listening');
  const { port } = Object(server.address());
  const site: Site = { url: `http://${host}:${port}`, requests: [], agents: new Set(), most: 0 };
  onTestFinished(() => void server.close());
  return site;
}

const day = 24 * 60 * 60 * 1_000;

export const quickChecks: CheckSchedule = {
  start: 0,
  poll: 30,
  interval: day,
  fresh: day - 60 * 60 * 1_000,
  pause: 2,
  timeout: 2_000,
  lease: 5_000,
  concurrency: 4,
};
