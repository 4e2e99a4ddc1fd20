// Backups of a running server, and restoring them.
import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { openEmbeddedPostgres } from '../../../src/database/embedded/open.ts';
import { writeArchive } from '../../../src/operator/archive/archive.ts';
import { withDatabase } from '../../support/database/template.ts';
import { kinds } from '../../support/network/place.ts';
import { ask, runOperator } from '../../support/server/command.ts';
import { hasEnded, launch, until } from '../../support/server/launch.ts';
import { readState } from '../../support/server/organization.ts';
import { inDataDir, useBackup } from './backup.ts';
import { describeRefused } from './refused.ts';

describe.each(kinds)('on a database: %s', (kind) => {
  const backup = useBackup(kind);

  test('of a running server under load is consistent; keys and sessions keep working after a restore', async () => {
    const place = await backup.emptyPlace('restored');
    // npm creates one there if the folder is the user's home.
    const cache = path.join(place.DATA_DIR ?? backup.folder, '.npm');
    await mkdir(cache);
    const { code, output } = await runOperator('restore', [backup.file], place);
    expect([code, output]).toEqual([0, expect.stringMatching(/^Restored the backup from 20/)]);
    expect(output).toContain(`: ${backup.rows} in `);
    expect(await readdir(cache)).toEqual([]);
    const server = await backup.places.serve(place);
    const { data }: { data: { me: unknown } } = Object(
      (await ask(server.url, '{ me { email } }', { cookie: backup.made.cookie })).body,
    );
    expect(data.me).toEqual({ email: backup.made.email });
    const seen = await readState(server.url, backup.made);
    expect({ ...seen, codes: 0, data: 0 }).toEqual({ ...backup.before, codes: 0, data: 0 });
    // Every code in the backup has its audit event.
    const queried = await ask(
      server.url,
      `{ organization(id: "${backup.made.organizationId}") { qrCodes(first: 1) { totalCount } auditLog(first: 100) { totalCount nodes { action } } } }`,
      { cookie: backup.made.cookie },
    );
    const { organization } = Object(queried.body).data;
    const entries = organization.auditLog.nodes.filter(
      ({ action }: { action: string }) => action === 'createQrCode',
    );
    expect(organization.qrCodes.totalCount).toBe(entries.length);
    await server.stop();
  });

  test('the file is readable by its owner only, and no temporary files remain', async () => {
    expect((await stat(backup.file)).mode & 0o777).toBe(0o600);
    expect(
      (await readdir(backup.folder)).filter(
        (name) => name.includes('copy') || name.includes('part'),
      ),
    ).toEqual([]);
    expect(await runOperator('backup', [backup.file], backup.source)).toEqual({
      code: 1,
      output: `backup failed: ${backup.file} already exists; choose another name\n`,
    });
  });

  test('a file created in its place meanwhile is not overwritten', async () => {
    const name = path.join(backup.folder, 'planted');
    const other = path.join(backup.folder, 'other');
    await writeFile(other, 'mine');
    await symlink(other, `${name}.part-${process.pid}`);
    const lines = async function* () {
      yield '["archive"]\n';
    };
    await expect(writeArchive(name, lines())).rejects.toThrow('EEXIST');
    expect(await readFile(other, 'utf8')).toBe('mine');
  });

  describe('leaves nothing behind when stopped by a signal', () => {
    /** Sends the signal once there is something to clean up; retries if `target` was complete before. */
    async function stopped(
      [name = '', ...words]: string[],
      variables: Record<string, string>,
      signal: 'SIGHUP' | 'SIGINT' | 'SIGTERM',
      begun: () => boolean,
      target: string,
    ): Promise<number | null> {
      const command = await launch(variables, [`src/operator/commands/${name}.ts`, ...words]);
      await until(() => hasEnded(command) || begun(), 2);
      command.process.kill(signal);
      const code = await command.exit;
      if (code !== 0) return code;
      await rm(target, { recursive: true });
      return stopped([name, ...words], variables, signal, begun, target);
    }
    const holds = (where: string, what: string) =>
      readdirSync(where).some((name) => name.includes(what));

    test('while writing a backup or an export', async () => {
      const where = await mkdtemp(path.join(backup.folder, 'begun-'));
      const target = path.join(where, 'x');
      const begun = () => holds(where, '.part-');
      const { organizationId } = backup.made;
      const codes = [
        await stopped(['backup', target], backup.source, 'SIGHUP', begun, target),
        await stopped(['backup', target], backup.source, 'SIGINT', begun, target),
        await stopped(
          ['export-organization', organizationId, target],
          backup.source,
          'SIGTERM',
          begun,
          target,
        ),
      ];
      expect(codes).toEqual([129, 130, 143]);
      expect(await readdir(where)).toEqual([]);
      if (kind === 'embedded')
        expect((await readdir(String(backup.source.DATA_DIR))).sort()).toEqual(inDataDir);
    });

    test.runIf(kind === 'embedded')('while restoring, and keeps existing data', async () => {
      const place = await backup.emptyPlace('unfinished');
      const dataDir = String(place.DATA_DIR);
      const database = path.join(dataDir, 'postgresql');
      const begun = () => holds(dataDir, 'postgresql');
      expect(await stopped(['restore', backup.file], place, 'SIGHUP', begun, database)).toBe(129);
      expect(await readdir(dataDir)).toEqual(['secret']);

      expect((await runOperator('restore', [backup.file], place)).code).toBe(0);
      const { url, close } = await openEmbeddedPostgres(dataDir);
      const databases = async () => {
        const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
        await client.connect();
        const { rows } = await client.query('SELECT datname FROM pg_database ORDER BY 1');
        await client.end();
        return rows.map(({ datname }) => datname);
      };
      const there = await databases();
      const command = await launch(place, [
        'src/operator/commands/restore.ts',
        backup.file,
        '--force',
      ]);
      await until(async () => (await databases()).includes('ilqr_restored'), 0);
      command.process.kill('SIGTERM');
      expect(await command.exit).toBe(143);
      expect(await databases()).toEqual(there);
      await close();
      const server = await backup.places.serve(place);
      const seen = await readState(server.url, backup.made);
      expect({ ...seen, codes: 0, data: 0 }).toEqual({ ...backup.before, codes: 0, data: 0 });
      await server.stop();
    });
  });

  describeRefused(kind, backup);
});
