// A process that appends numbered lines to its journal, a few at the same time, and prints those that are durable:
//
//   node appender.ts FOLDER NAME AT-ONCE FILE-BYTES
//
// `NAME 0`, `NAME 1`, … in order. Rejected lines are printed as `rejected NUMBER CODE`, and not appended again.
import { writeSync } from 'node:fs';
import { createLog } from '../../../src/core/log.ts';
import { JournalError } from '../../../src/scan/journal/error.ts';
import { openJournals } from '../../../src/scan/journal/journals.ts';

const [folder = '', name = '', atOnce, fileBytes] = process.argv.slice(2);
const log = createLog('silent');
const journals = await openJournals(folder, { log, limits: { fileBytes: Number(fileBytes) } });
// Not buffered: what was not printed before a SIGKILL does not count.
const print = (text: string) => writeSync(1, `${text}\n`);
print(`id ${journals.own.id}`);

let next = 0;
async function work(): Promise<void> {
  while (true) {
    const number = next++;
    try {
      await journals.own.append(`${name} ${number}`);
      print(`durable ${number}`);
    } catch (error) {
      print(`rejected ${number} ${error instanceof JournalError ? error.code : error}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
await Promise.all(Array.from({ length: Number(atOnce) }, work));
