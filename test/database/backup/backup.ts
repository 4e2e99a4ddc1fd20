// Makes a backup of a server while it runs and writes.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect } from 'vitest';
import { live } from '../../support/live.ts';
import { createPlaces, type Kind, type Places } from '../../support/network/place.ts';
import { runOperator } from '../../support/server/command.ts';
import { lookAt, type Made, makeOrganization, restOf } from '../../support/server/organization.ts';

/** What an embedded database is. */
export const inDataDir = ['postgresql', 'postgresql.log', 'secret'];

interface Backup {
  places: Places;
  folder: string;
  /** What the server had, and how it looked before. */
  made: Made;
  before: Awaited<ReturnType<typeof lookAt>>;
  file: string;
  /** The variables of the server. */
  source: Record<string, string>;
  /** How many rows the file has, as the command says it. */
  rows: string | undefined;
  /** A place in which there is nothing yet but the secret. */
  emptyPlace(name: string): Promise<Record<string, string>>;
  /** A file with some of its text changed, whole in itself. */
  changed(name: string, change: (text: string) => string): Promise<string>;
}

export function useBackup(kind: Kind): Backup {
  let backup: Backup | undefined;
  let places: Places | undefined;
  beforeAll(async () => {
    places = await createPlaces(kind);
    backup = await makeBackup(kind, places);
  });
  afterAll(() => places?.close());
  return live(() => backup);
}

async function makeBackup(kind: Kind, places: Places): Promise<Backup> {
  const { folder } = places;
  const file = path.join(folder, 'made.jsonl.gz');
  const source = await places.create('source');
  const server = await places.serve(source);
  const made = await makeOrganization(server.url, 'ada@example.com');
  const before = await lookAt(server.url, made);
  const send = restOf(server.url, made);
  let isOver = false;
  const writes = (async () => {
    for (let count = 0; !isOver && count < 60; count += 1)
      await send('/qr-codes', { type: 'TEXT', name: `Meanwhile ${count}`, data: { text: 'x' } });
  })();
  const { code, output } = await runOperator('backup', [file], source);
  isOver = true;
  await writes;
  const [, rows] = /^Wrote .*: ([1-9][\d,]* rows), \d+\.\d MB in \d+\.\d s\.$/m.exec(output) ?? [];
  expect(rows, output).toBeDefined();
  expect(code).toBe(0);
  await server.stop();

  return {
    places,
    folder,
    made,
    before,
    file,
    source,
    rows,
    async emptyPlace(name) {
      const place = await places.create(name);
      const secretOf = ({ DATA_DIR = '' }) => path.join(DATA_DIR, 'secret');
      if (kind === 'embedded') await copyFile(secretOf(source), secretOf(place));
      return place;
    },
    async changed(name, change) {
      const other = path.join(folder, name);
      await writeFile(other, gzipSync(change(gunzipSync(await readFile(file)).toString())));
      return other;
    },
  };
}
