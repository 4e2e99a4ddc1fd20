// Makes one migrated database before all tests, of which each test file gets a copy.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { extensions } from '../../src/database/extensions.ts';
import { openPGlite, openServerDatabase } from '../../src/database/open.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where copies come from: a file for the embedded database, a URL for a server. */
    template: { kind: 'embedded'; file: string } | { kind: 'server'; url: string; name: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  return url ? serverTemplate(project, url) : embeddedTemplate(project);
}

async function embeddedTemplate(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ilqr-template-'));
  const pglite = await PGlite.create({ extensions });
  const database = await openPGlite(pglite);
  const file = path.join(folder, 'database.tar');
  await writeFile(file, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()));
  await database.close();
  project.provide('template', { kind: 'embedded', file });
  return () => rm(folder, { recursive: true });
}

async function serverTemplate(project: TestProject, url: string): Promise<() => Promise<void>> {
  const name = `ilqr_template_${process.pid}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const database = await openServerDatabase(withDatabase(url, name));
  await database.close();
  project.provide('template', { kind: 'server', url, name });
  return async () => {
    await admin.query(`DROP DATABASE ${name}`);
    await admin.end();
  };
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
