// No request blocks the event loop, which also serves redirects, for more than 200 ms.
import { describe, expect, test } from 'vitest';
import { mapPausing } from '../../../src/core/event-loop.ts';
import { textAt } from '../../support/document/json.ts';
import { rest } from '../../support/server/launch.ts';
import { inShortTurns } from '../../support/server/turns.ts';
import { heavyCode, urlItem, useAttacked } from './attacked.ts';
import { bodies } from './bodies.ts';
import { documents } from './documents.ts';
import { files } from './files.ts';

const attacked = useAttacked();
const { server, ada, api, json } = attacked;

const attacks = {
  ...documents(attacked),
  ...bodies(attacked),
  ...files(attacked),
  'an export as CSV': () => api('/qr-codes/export?format=csv'),
  'a label sheet': async () => {
    const { qrCodes } = await (await api('/qr-codes?limit=100')).json();
    const ids = qrCodes.map(({ id }: { id: string }) => `ids=${id}`).join('&');
    return api(`/qr-codes/label-sheet?template=AVERY_5160&captions=name&allowFine=true&${ids}`);
  },
  'a page of a list': () => api('/qr-codes?limit=100'),
  'a password': () =>
    json('/qr-codes', { ...urlItem(1), routing: { password: 'a password of a code' } }),
  'the OpenAPI document': () => fetch(`${server.url}/api/v1/openapi.json`),
};

describe('short turns of the event loop', () => {
  test.each(Object.entries(attacks))(
    '%s',
    async (name, send) => {
      const status = await inShortTurns(server, name, async () => {
        const response = await send();
        await response.arrayBuffer();
        return response.status;
      });
      expect(status).toBeLessThan(500);
    },
    120_000,
  );

  test('others get many turns while a long list is processed', async () => {
    const work = (milliseconds: number) => {
      const start = process.threadCpuUsage();
      for (;;) {
        const { user, system } = process.threadCpuUsage(start);
        if (user + system >= milliseconds * 1_000) return;
      }
    };
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    });
    const items = Array.from({ length: 50 }, (_, index) => index);
    const results = await mapPausing(items, (item) => {
      work(10);
      return item;
    });
    clearInterval(counting);
    expect(results).toEqual(items);
    expect(turns).toBeGreaterThan(10);
  });

  test.each(['png', 'svg', 'pdf', 'eps'])(
    'an image as %s',
    async (format) => {
      const created = await rest(server, ada, 'POST', '/qr-codes', {
        ...heavyCode(0),
        style: { cornerRadius: 50 },
      });
      for (const id of [textAt(created.body, 'id'), await firstCode()]) {
        await inShortTurns(server, format, async () => {
          const size = /pdf|eps/.test(format) ? 'widthMm=500' : 'size=4096';
          const response = await api(`/qr-codes/${id}/download?format=${format}&${size}`);
          expect(response.status).toBe(200);
          await response.arrayBuffer();
        });
      }
    },
    60_000,
  );

  test.each(['png', 'svg', 'pdf'])(
    'an export of images as %s',
    async (image) => {
      await inShortTurns(server, `zip of ${image}`, async () => {
        const response = await api(
          `/qr-codes/export?format=zip&image=${image}&size=1024&tags=drawn`,
        );
        await response.arrayBuffer();
      });
    },
    120_000,
  );
});

async function firstCode(): Promise<string> {
  const page = await rest(server, ada, 'GET', '/qr-codes?limit=1&sort=createdAt');
  return textAt(page.body, 'qrCodes.0.id');
}
