// The process that reads one SVG from its standard input.
import { Worker } from 'node:worker_threads';
import { LogoProblem } from './image.ts';
import { readSvg } from './svg.ts';

/** From outside of the thread that may hang: nobody else is sure to be there to end it. */
new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), 4_000)`, { eval: true }).unref();

const chunks: Uint8Array[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);

function answer(): object {
  try {
    const { bytes, width, height } = readSvg(Buffer.concat(chunks).toString());
    return { svg: Buffer.from(bytes).toString(), width, height };
  } catch (error) {
    if (error instanceof LogoProblem) return { problem: error.message };
    throw error;
  }
}

process.stdout.write(JSON.stringify(answer()));
