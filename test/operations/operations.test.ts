// The dashboard, the alerts and the guide match the metrics of the server.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { textOf } from '../snippets/snippet.ts';
import { useServer } from '../support/server/setting.ts';

const fileOf = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../../operations', name), 'utf8');

const alerts = z
  .strictObject({
    groups: z.array(
      z.strictObject({
        name: z.string(),
        rules: z.array(
          z.strictObject({
            alert: z.string().regex(/^Ilqr[A-Z]\w+$/),
            expr: z.string(),
            for: z
              .string()
              .regex(/^\d+[smh]$/)
              .optional(),
            labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
            annotations: z.strictObject({ summary: z.string().min(10) }),
          }),
        ),
      }),
    ),
  })
  .parse(parse(fileOf('alerts.yaml')))
  .groups.flatMap(({ rules }) => rules);

const expressions = z
  .object({
    panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })).default([]) })),
  })
  .parse(JSON.parse(fileOf('grafana-dashboard.json')))
  .panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

const server = useServer();
/** Name -> type. */
let metrics: Map<string, string>;
beforeAll(async () => {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  metrics = new Map(
    [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', kind = '']) => [name, kind]),
  );
});

/** Metric names in an expression: no functions, labels, strings or ranges. */
function namesIn(expression: string): string[] {
  const bare = expression
    .replaceAll(/"[^"]*"|'[^']*'/g, '')
    .replaceAll(/\{[^}]*\}|\[[^\]]*\]/g, '')
    .replaceAll(/\b(?:by|without|on|ignoring)\s*\([^)]*\)/g, '');
  return (bare.match(/\b[a-z_]\w*\b(?!\s*\()/gi) ?? []).filter(
    (name) => !['and', 'or', 'unless', 'bool', 'offset', 'e9'].includes(name),
  );
}

const isThere = (name: string): boolean =>
  metrics.has(name) || metrics.get(name.replace(/_(?:bucket|sum|count)$/, '')) === 'histogram';

test('metric names are found in expressions', () => {
  const expression =
    'histogram_quantile(0.9, sum by (le, a) (rate(x_bucket{b=~"c|d"}[5m]))) / absent(y) > 2.5e9';
  expect(namesIn(expression)).toEqual(['x_bucket', 'y']);
});

describe('every metric exists that is used by', () => {
  test('the alerts, except the one about scraping, which uses a metric of Prometheus', () => {
    const names = alerts.flatMap(({ expr }) => namesIn(expr));
    expect(names.length).toBeGreaterThanOrEqual(alerts.length);
    expect(names.filter((name) => !isThere(name))).toEqual(['up']);
    const [, job] = textOf('docs/operations.md').match(/job_name: (\S+)/) ?? [];
    const away = alerts.filter(({ expr }) => expr.includes(`up{job="${job}"} == 0`));
    expect(away.map(({ alert }) => alert)).toEqual(['IlqrAway']);
  });

  test('the dashboard, which shows all of our metrics', () => {
    const names = expressions.flatMap(namesIn);
    expect(names.filter((name) => !isThere(name))).toEqual([]);
    const shown = new Set(names.map((name) => name.replace(/_(?:bucket|sum|count)$/, '')));
    const ours = [...metrics.keys()].filter((name) => name.startsWith('ilqr_'));
    expect(ours.filter((name) => !shown.has(name))).toEqual([]);
  });
});

test('the guide lists our metrics, each with its type', () => {
  const rows = [...textOf('docs/operations.md').matchAll(/^\| `(ilqr_\w+)` \| (\w+) \|/gm)];
  const ours = [...metrics].filter(([name]) => name.startsWith('ilqr_'));
  expect(new Map(rows.map(([, name = '', kind = '']) => [name, kind]))).toEqual(new Map(ours));
});

test('the guide explains each alert: meaning, what to look at, what to do', () => {
  const [, ...sections] = textOf('docs/operations.md').split(/^### (?=Ilqr)/m);
  const named = sections.map((section) => section.split('\n')[0]);
  expect(named.sort()).toEqual(alerts.map(({ alert }) => alert).sort());
  for (const section of sections)
    for (const part of ['Means', 'See', 'Do']) expect(section).toContain(`- **${part}**: `);
});
