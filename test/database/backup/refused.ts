// Restores that are refused: damaged files, places with data, other secrets, newer versions. Last of the tests
// of a backup, because one overwrites its source.
import { hash } from 'node:crypto';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { user } from '../../support/database/postgres.ts';
import type { Kind } from '../../support/network/place.ts';
import { runOperator } from '../../support/server/command.ts';
import { type Backup, inDataDir } from './backup.ts';

export const describeRefused = (kind: Kind, backup: Backup) =>
  describe('a restore is refused', () => {
    const refused = async (words: string[], variables: Record<string, string>, reason: string) => {
      const { code, output } = await runOperator('restore', words, variables);
      expect(output).toContain(reason);
      expect(output.trim().split('\n')).toHaveLength(1);
      expect(code).toBe(1);
    };

    test('if the file is damaged, incomplete or missing', async () => {
      const place = await backup.emptyPlace('damaged');
      const bytes = await readFile(backup.file);
      const cut = path.join(backup.folder, 'cut');
      await writeFile(cut, bytes.subarray(0, -100));
      await refused([cut], place, 'it is damaged');
      const other = await backup.changed('changed', (text) => text.replace('Harbor', 'Harbxr'));
      await refused([other], place, 'it is damaged');
      await refused([path.join(backup.folder, 'none')], place, 'the file does not exist');
      if (kind === 'embedded') expect(await readdir(String(place.DATA_DIR))).toEqual(['secret']);
    });

    test('if the file is not readable', async () => {
      const closed = path.join(backup.folder, 'closed');
      await writeFile(closed, '', { mode: 0 });
      const place = await backup.emptyPlace('reading');
      await chmod(backup.folder, 0o755);
      const { code, output } = await runOperator('restore', [closed], place, user);
      await chmod(backup.folder, 0o700);
      expect([code, output]).toEqual([
        1,
        expect.stringContaining('EACCES: permission denied, open'),
      ]);
      await refused([backup.folder], place, 'EISDIR');
    });

    test('if data exists or SECRET differs, without the option for it', async () => {
      const other = { ...backup.source, SECRET: 'another secret than before, and long' };
      await refused([backup.file], other, 'must be the one of the server that created the backup');
      const isEmpty =
        kind === 'server'
          ? 'the database must be empty'
          : `the database in ${path.join(String(backup.source.DATA_DIR), 'postgresql')} contains data; add --force to overwrite it`;
      await refused([backup.file, '--new-secret'], other, isEmpty);
      if (kind === 'server') return;
      const { code } = await runOperator(
        'restore',
        [backup.file, '--new-secret', '--force'],
        other,
      );
      expect(code).toBe(0);
      expect((await readdir(String(backup.source.DATA_DIR))).sort()).toEqual(inDataDir);
    });

    test('if the backup is from a newer version', async () => {
      const newer = await backup.changed('newer', (text) => {
        const lines = text.trimEnd().split('\n').slice(0, -1);
        const body = `${lines.join('\n')}\n`.replace(
          '"migrations":[',
          '"migrations":["29991231_x",',
        );
        return `${body}["end","${hash('sha256', body)}"]\n`;
      });
      await refused(
        [newer],
        await backup.emptyPlace('newer-place'),
        'a newer version (migration 29991231_x)',
      );
    });

    test('without a file argument', async () => {
      await refused([], backup.source, 'Usage: npm run restore -- FILE [--force] [--new-secret]');
      await refused([backup.file, '--fast'], backup.source, 'Usage: npm run restore');
    });
  });
