// The cost of an export with images in rate-limit points.
import { unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { fill } from './export.ts';

describe('the cost of a ZIP', () => {
  const perKey = 20;
  const limited = useServer({
    config: { rateLimits: { perKey, perOrganization: 0, perAddress: 0 } },
  });
  const eve = useCaller(limited);

  /** Codes with these texts, inserted directly. */
  const place = (texts: readonly string[]) =>
    fill(limited, eve, texts.length, (index) => ({
      content: { text: texts[index] },
      type: 'TEXT',
      dynamic: false,
    }));
  const ask = (path: string) => eve.rest('GET', path);
  const left = async () => {
    const { headers } = await ask('/folders');
    return Number(headers.get('x-ratelimit-remaining'));
  };

  test.each([
    ['a point per 5 images', 23, 'svg', '', 5],
    ['more for large images', 5, 'png', '&size=1024', 3],
    ['even more for the largest images', 1, 'png', '&size=4096', 9],
    ['nothing extra for CSV', 23, 'csv', '', 0],
  ])('%s', async (_name, count, image, more, points) => {
    await place(Array.from({ length: count }, (_, index) => `text ${index}`));
    const format = image === 'csv' ? 'format=csv' : `format=zip&image=${image}`;
    expect((await ask(`/qr-codes/export?${format}${more}`)).status).toBe(200);
    // This request and the export itself cost a point each.
    expect(await left()).toBe(perKey - 2 - points);
  });

  test('is higher for long content', async () => {
    await place(Array.from({ length: 5 }, () => 'x'.repeat(2_000)));
    expect((await ask('/qr-codes/export?format=zip&image=svg')).status).toBe(200);
    expect(await left()).toBe(perKey - 2 - 2);
  });

  test('leaves half of the limit to other requests, and the file is still complete', async () => {
    await place(Array.from({ length: 65 }, (_, index) => `text ${index}`));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const file = ask('/qr-codes/export?format=zip&image=svg');
      const spent = async () => {
        const [row] = await limited.prisma.$queryRaw<{ points: number }[]>`
          SELECT "points" FROM "RateLimit" WHERE "key" LIKE 'caller:%' ORDER BY "expire" DESC`;
        return row?.points;
      };
      await vi.waitFor(async () => expect(await spent()).toBe(perKey / 2 + 1), 20_000);
      expect((await ask('/folders')).status).toBe(200);
      // A minute later, all points are available again.
      await limited.prisma.$executeRaw`DELETE FROM "RateLimit"`;
      await vi.advanceTimersByTimeAsync(60_000);
      const { bytes } = await file;
      expect(Object.keys(unzipSync(bytes))).toHaveLength(66);
    } finally {
      vi.useRealTimers();
    }
  });
});
