// Code blocks of the operations guide for Prometheus.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/core/config.ts';
import type { Snippet } from './snippet.ts';

/** For Prometheus: a target with the default path, existing rule files. */
export async function checkScrape({ code }: Snippet): Promise<void> {
  const { scrape_configs: jobs, rule_files: files } = Object(parse(code));
  expect(jobs).toMatchObject([{ static_configs: [{ targets: ['localhost:4000'] }] }]);
  for (const file of files)
    expect(existsSync(path.join(import.meta.dirname, '../..', file))).toBe(true);
}

export async function checkTraces({ code }: Snippet): Promise<void> {
  const variables = Object.fromEntries(code.split('\n').map((line) => line.split(/=(.*)/s)));
  expect(readConfig(variables).tracesUrl).toBe('http://localhost:4318/v1/traces');
  expect(readConfig({ ...variables, OTEL_SDK_DISABLED: 'true' }).tracesUrl).toBeUndefined();
}
