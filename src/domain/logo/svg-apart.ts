// Reads an SVG in a separate process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { z } from 'zod';
import type { LogoImage } from '../render/logo.ts';
import { LogoProblem } from './image.ts';

const program = fileURLToPath(import.meta.resolve('./svg-process.ts'));

/** One at a time, to leave a core for other work. */
const limit = pLimit(1);

const resultSchema = z.union([
  z.object({ svg: z.string(), width: z.int(), height: z.int() }),
  z.object({ problem: z.string() }),
]);

/**
 * Runs `readSvg`. Throws LogoProblem like it, and if the process crashes or is killed after three
 * seconds of CPU time, as a malicious file can cause. The process gets only the source and no
 * environment, and so no secrets.
 */
export const readSvgInProcess = (source: string): Promise<LogoImage> =>
  limit(async () => {
    const child = spawn(process.execPath, [program], {
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const ended = once(child, 'close');
    child.stdin.on('error', () => undefined).end(source);
    const [printed, [code]] = await Promise.all([text(child.stdout), ended]);
    if (code !== 0) {
      throw new LogoProblem('is too complex to be read or drawn; simplify it');
    }
    const result = resultSchema.parse(JSON.parse(printed));
    if ('problem' in result) throw new LogoProblem(result.problem);
    const { svg, width, height } = result;
    return { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg), width, height };
  });
