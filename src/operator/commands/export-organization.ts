// `npm run export-organization -- org_… FILE`: writes an organization and its data to one file.
import { ConfigError, readConfig } from '../../core/config.ts';
import { typeOfId } from '../../domain/id.ts';
import { headerOf, requireNewFile, writeArchive } from '../archive/archive.ts';
import { expectCurrent } from '../archive/current.ts';
import { dump } from '../archive/dump.ts';
import { partOf } from '../archive/organization-part.ts';
import { openSource } from '../archive/source.ts';
import { runCommand } from './command.ts';

await runCommand(
  { usage: 'export-organization -- org_… FILE', count: 2 },
  async ([id = '', file = '']) => {
    requireNewFile(file);
    const source = await openSource(readConfig(process.env));
    try {
      await expectCurrent(source.connection);
      const { query } = source.connection;
      const found =
        typeOfId(id) === 'Organization' &&
        (await query('SELECT 1 FROM "Organization" WHERE "id" = $1', [id])).length > 0;
      if (!found) throw new ConfigError(`the organization ${id} does not exist`);
      const header = headerOf('organization', source.secret);
      const size = await writeArchive(file, dump(source.connection, header, partOf(id)));
      console.log(`Wrote ${file}: ${(size / 1e6).toFixed(1)} MB.`);
    } finally {
      await source.close();
    }
  },
);
