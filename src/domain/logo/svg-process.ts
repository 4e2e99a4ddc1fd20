// The process that reads one SVG from standard input.
import { Worker } from 'node:worker_threads';
import { LogoProblem } from './image.ts';
import { readSvg } from './svg.ts';

/**
 * Runs in another thread, because the main thread can hang and the parent may be gone. Limits CPU time
 * to three seconds, whatever the load of the machine.
 */
const watch = `setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (user + system > 3_000_000) process.kill(process.pid, 'SIGKILL');
}, 100)`;
new Worker(watch, { eval: true }).unref();

const chunks: Uint8Array[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);

function convert(): object {
  try {
    const { bytes, width, height } = readSvg(Buffer.concat(chunks).toString());
    return { svg: Buffer.from(bytes).toString(), width, height };
  } catch (error) {
    if (error instanceof LogoProblem) return { problem: error.message };
    throw error;
  }
}

process.stdout.write(JSON.stringify(convert()));
