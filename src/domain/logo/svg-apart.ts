// Has an SVG read by a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { z } from 'zod';
import type { LogoImage } from '../render/logo.ts';
import { LogoProblem } from './image.ts';

const program = fileURLToPath(import.meta.resolve('./svg-process.ts'));

/** One at a time, so that a core is left to everybody else. */
const limit = pLimit(1);

const answer = z.union([
  z.object({ svg: z.string(), width: z.int(), height: z.int() }),
  z.object({ problem: z.string() }),
]);

/**
 * What `readSvg` makes of the source. Throws LogoProblem as it does, also if the process was ended
 * after three seconds of work, or broke down, over a file made for that. The process gets nothing but the
 * source: no environment, and so no secret.
 */
export const readSvgApart = (source: string): Promise<LogoImage> =>
  limit(async () => {
    const child = spawn(process.execPath, [program], {
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const ended = once(child, 'close');
    child.stdin.on('error', () => undefined).end(source);
    const [printed, [code]] = await Promise.all([text(child.stdout), ended]);
    if (code !== 0) {
      throw new LogoProblem('must be simpler: it takes too long to read, or cannot be drawn');
    }
    const result = answer.parse(JSON.parse(printed));
    if ('problem' in result) throw new LogoProblem(result.problem);
    const { svg, width, height } = result;
    return { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg), width, height };
  });
