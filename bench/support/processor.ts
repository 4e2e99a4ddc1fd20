// CPU time of the processes that a benchmark has started, from Linux's /proc.
import { readdirSync, readFileSync } from 'node:fs';

interface Running {
  pid: number;
  parent: number;
  command: string;
  /** User and system time, including children that have exited. */
  milliseconds: number;
}

function running(): Running[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const parent = Number(fields[1]);
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return [{ pid: Number(name), parent, command, milliseconds: ticks * 10 }];
    } catch {
      // It has exited meanwhile.
      return [];
    }
  });
}

/** The processes below one, and itself. */
function tree(pid: number): Running[] {
  const all = running();
  const within = new Set([pid]);
  let before = 0;
  while (within.size > before) {
    before = within.size;
    for (const { pid, parent } of all) if (within.has(parent)) within.add(pid);
  }
  return all.filter((one) => within.has(one.pid));
}

const sumOf = (processes: readonly Running[]): number =>
  processes.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

/** CPU milliseconds used so far by matching commands below this process. */
export const processorTime = (command: RegExp): number =>
  sumOf(tree(process.pid).filter((one) => one.pid !== process.pid && command.test(one.command)));

/** CPU milliseconds used so far by a process and those below it. */
export const processorTimeOf = (pid: number): number => sumOf(tree(pid));
