// Makes a backup of a server under load.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect } from 'vitest';
import { live } from '../../support/live.ts';
import { createPlaces, type Kind, type Places } from '../../support/network/place.ts';
import { runOperator } from '../../support/server/command.ts';
import {
  type CreatedOrganization,
  makeOrganization,
  readState,
  restOf,
} from '../../support/server/organization.ts';

/** The contents of an embedded data folder. */
export const inDataDir = ['journal', 'journal-reserve', 'postgresql', 'postgresql.log', 'secret'];

export interface Backup {
  places: Places;
  folder: string;
  /** The data of the server before, and how it looked. */
  made: CreatedOrganization;
  before: Awaited<ReturnType<typeof readState>>;
  file: string;
  /** The environment variables of the server. */
  source: Record<string, string>;
  /** The number of rows in the file, as printed. */
  rows: string | undefined;
  /** A place that is empty except for the secret. */
  emptyPlace(name: string): Promise<Record<string, string>>;
  /** A file with changed text and a valid checksum of its own. */
  changed(name: string, change: (text: string) => string): Promise<string>;
}

export function useBackup(kind: Kind): Backup {
  let backup: Backup | undefined;
  let places: Places | undefined;
  beforeAll(async () => {
    places = await createPlaces(kind);
    backup = await makeBackup(kind, places);
  }, 180_000);
  afterAll(() => places?.close());
  return live(() => backup);
}

async function makeBackup(kind: Kind, places: Places): Promise<Backup> {
  const { folder } = places;
  const file = path.join(folder, 'made.jsonl.gz');
  const source = await places.prepare('source');
  const server = await places.serve(source);
  const created = await makeOrganization(server.url, 'ada@example.com');
  const before = await readState(server.url, created);
  const send = restOf(server.url, created);
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
    made: created,
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
