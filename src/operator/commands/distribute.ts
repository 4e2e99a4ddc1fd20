// `npm run distribute`: distributes scans over the workers of a Citus cluster while servers run.
import { readConfig } from '../../core/config.ts';
import { expectCarriedOver } from '../archive/carried-over.ts';
import { expectCurrent } from '../archive/current.ts';
import { openSource } from '../archive/source.ts';
import { distribute, distributedTables, undistribute } from '../distribution.ts';
import { runCommand } from './command.ts';

await runCommand({ usage: 'distribute [-- --undo]', count: 0, flags: ['undo'] }, async (_, has) => {
  const { connection, close } = await openSource(readConfig(process.env));
  try {
    await expectCurrent(connection);
    await expectCarriedOver(connection);
    const undo = has('undo');
    const changed = await (undo ? undistribute : distribute)(connection.query);
    const where = undo ? 'on the coordinator' : 'distributed by code';
    console.log(
      changed.length === 0
        ? `${distributedTables.join(', ')} were ${where} already.`
        : `${changed.join(', ')}: now ${where}.`,
    );
  } finally {
    await close();
  }
});
