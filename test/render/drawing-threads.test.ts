// Worker threads for rendering.
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../src/domain/render/pdf/pdf.ts';
import { renderPng, TooSmallError } from '../../src/domain/render/png/png.ts';
import { drawingProblems } from '../../src/domain/render/scannability.ts';
import { renderSvg } from '../../src/domain/render/svg.ts';
import { symbolOf } from '../../src/domain/render/symbol/level.ts';
import { TooMuchDataError } from '../../src/domain/render/symbol/symbol.ts';
import { defaultStyle, type Style } from '../../src/domain/style/shape.ts';
import { drawFile, drawSvg, findDrawingProblems, findSymbol } from '../../src/drawing/draw.ts';
import { createPool, PoolBusyError } from '../../src/drawing/pool.ts';

/** Replies with its input and thread number, or throws, exits or hangs. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', (job) => {
      if (job === 'break') throw new Error('broken');
      if (job === 'end') process.exit(1);
      if (job === 'hang') for (;;);
      parentPort.postMessage({ value: { job, threadId } });
    });`)}`,
);
const pool = (options: Partial<Parameters<typeof createPool>[0]> = {}) =>
  createPool({ program, threads: 1, queue: 10, idle: 30_000, timeout: 30_000, ...options });

const threadOf = async (response: ReturnType<ReturnType<typeof pool>['run']>): Promise<unknown> => {
  const given = await response;
  return 'value' in given ? Object(given.value).threadId : undefined;
};

describe('a job', () => {
  test('is executed in order by a few threads', async () => {
    const { run } = pool();
    const responses = await Promise.all([1, 2, 3].map((job) => run(job)));
    expect(responses).toEqual(
      [1, 2, 3].map((job) => ({ value: { job, threadId: expect.any(Number) } })),
    );
    expect(
      new Set(responses.map((response) => JSON.stringify(Object(response).value.threadId))).size,
    ).toBe(1);
  });

  test.each(['break', 'end'])(
    'fails if its thread does: %s; the next job gets another thread',
    async (how) => {
      const { run } = pool();
      const [failed, next] = await Promise.allSettled([run(how), run('next')]);
      expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(Error) });
      expect(next).toMatchObject({ status: 'fulfilled', value: { value: { job: 'next' } } });
    },
  );

  test('that takes too long is terminated', async () => {
    const { run } = pool({ timeout: 300 });
    const [failed, next] = await Promise.allSettled([run('hang'), run('next')]);
    expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(PoolBusyError) });
    expect(next).toMatchObject({ status: 'fulfilled', value: { value: { job: 'next' } } });
  });

  test('is rejected if too many are waiting', async () => {
    const { run } = pool({ queue: 2 });
    const found = await Promise.allSettled(Array.from({ length: 5 }, (_, job) => run(job)));
    expect(found.map(({ status }) => status)).toEqual([
      ...Array(3).fill('fulfilled'),
      ...Array(2).fill('rejected'),
    ]);
    expect(found[4]).toMatchObject({ reason: expect.any(PoolBusyError) });
  });

  test('gets a new thread after idle ones have stopped', async () => {
    const { run } = pool({ idle: 1 });
    const first = await threadOf(run(1));
    let second = await threadOf(run(2));
    while (second === first) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      second = await threadOf(run(2));
    }
    expect(second).not.toBe(first);
  });
});

describe('threads render the same as the main thread', () => {
  const long = 'x'.repeat(1_500);
  const styles: Record<string, Style> = {
    plain: defaultStyle,
    dots: { ...defaultStyle, moduleShape: 'DOT' },
    'a caption': { ...defaultStyle, frame: { shape: 'SQUARE', caption: 'Scan me' } },
    'too light': { ...defaultStyle, foregroundColor: '#DDDDDD' },
    'a logo that is too large': { ...defaultStyle, logo: { id: 'lgo_1', size: 40 } },
  };
  test.each(Object.entries(styles))('%s', async (_name, style) => {
    for (const text of ['https://example.com', long]) {
      expect(await findDrawingProblems(text, style)).toEqual(drawingProblems(text, style));
      const { version, size, errorCorrection } = symbolOf(text, style);
      expect(await findSymbol(text, style)).toMatchObject({ version, size, errorCorrection });
      if (style.logo) continue;
      expect(await drawSvg(text, style, { title: 'T' })).toBe(
        renderSvg(text, style, { title: 'T' }),
      );
      const png = await drawFile('png', text, style, { size: 500 });
      expect(Buffer.from(png).equals(await renderPng(text, style, 500))).toBe(true);
      const pdf = await drawFile('pdf', text, style, { size: 50, title: 'T' });
      expect(Buffer.from(pdf).equals(await renderPdf(text, style, { size: 50, title: 'T' }))).toBe(
        true,
      );
    }
  });

  test('errors are the same', async () => {
    const much = drawSvg('x'.repeat(3_000), defaultStyle, {});
    await expect(much).rejects.toThrow(TooMuchDataError);
    await expect(much).rejects.toMatchObject({ bytes: 3_000, limit: 2_331, level: 'MEDIUM' });
    const small = drawFile('png', long, defaultStyle, { size: 64 });
    await expect(small).rejects.toThrow(TooSmallError);
    await expect(small).rejects.toMatchObject({ size: 64 });
    const broken = drawSvg(long, { ...defaultStyle, logo: { id: 'lgo_1' } }, {});
    await expect(broken).rejects.toThrow(/^Drawing failed/);
  });
});
