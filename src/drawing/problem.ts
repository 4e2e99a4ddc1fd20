// Serializes drawing errors between threads.
import { z } from 'zod';
import { TooSmallError } from '../domain/render/png/png.ts';
import { TooMuchDataError } from '../domain/render/symbol/symbol.ts';

const problem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('too much'),
    bytes: z.int(),
    limit: z.int(),
    level: z.enum(['LOW', 'MEDIUM', 'QUARTILE', 'HIGH']),
  }),
  z.object({ kind: z.literal('too small'), size: z.int(), smallest: z.int() }),
  z.object({ kind: z.literal('fault'), message: z.string() }),
]);

export function writeProblem(error: unknown): z.output<typeof problem> {
  if (error instanceof TooMuchDataError) {
    const { bytes, limit, level } = error;
    return { kind: 'too much', bytes, limit, level };
  }
  if (error instanceof TooSmallError) {
    const { size, smallest } = error;
    return { kind: 'too small', size, smallest };
  }
  return { kind: 'fault', message: error instanceof Error ? String(error.stack) : String(error) };
}

/** Restores the serialized error. */
export function readProblem(written: unknown): Error {
  const read = problem.parse(written);
  switch (read.kind) {
    case 'too much':
      return new TooMuchDataError(read.bytes, read.limit, read.level);
    case 'too small':
      return new TooSmallError(read.size, read.smallest);
    case 'fault':
      return new Error(`Drawing failed: ${read.message}`);
  }
}
