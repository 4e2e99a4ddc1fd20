// Label sheets as they are printed: pdftoppm draws them, decoders read each label.
import { describe, expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { decodeWithZbar, readCode } from '../../support/picture/decode.ts';
import { picture } from '../../support/picture/picture.ts';
import { missing } from '../../support/server/program.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { fill } from '../export/export.ts';
import { labelsOf, type Place, placeOf, print, type Sheet, sheets } from './sheet.ts';

const server = useServer();
const ada = useCaller(server);
const { download } = labelsOf(ada);
const noPrinter = missing('pdftoppm');

/** Short links of the codes, oldest first. */
async function linksOf(): Promise<string[]> {
  const codes = await server.prisma.qrCode.findMany({
    where: { organizationId: ada.organizationId },
    orderBy: { id: 'asc' },
  });
  return codes.map(({ shortCode }) => `${server.url}/q/${shortCode}`);
}

async function printed(query: string) {
  const { status, body, bytes } = await download(query);
  expect(status, JSON.stringify(body)).toBe(200);
  return print(bytes);
}

/** Edges of labels in one direction; those that touch count once. */
const edgesOf = (margin: number, pitch: number, label: number, count: number): number[] => {
  const edges = Array.from({ length: count }, (_, index) => margin + index * pitch);
  const all = edges.flatMap((start) => [start, start + label]);
  return all.filter((edge, index) => index === 0 || edge - (all[index - 1] ?? 0) > 0.05);
};

function expectNear(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, edge] of expected.entries()) {
    expect(Math.abs((found[index] ?? 0) - edge), `${found[index]} is ${edge}`).toBeLessThan(0.1);
  }
}

/** Measures the cut marks in the margins at the top and on the left. */
async function expectGeometry(query: string, sheet: Sheet): Promise<void> {
  const { page, grid, label, margin, pitch } = sheet;
  const [first] = await printed(`${query}&cutMarks=true`);
  expectNear([first?.width ?? 0, first?.height ?? 0], page);
  // A sheet is drawn from a millimeter beside the labels outward.
  const across = first?.linesAcross(margin[1] - 2) ?? [];
  const down = first?.linesDown(margin[0] - 2) ?? [];
  expectNear(across, edgesOf(margin[0], pitch[0], label[0], grid[0]));
  expectNear(down, edgesOf(margin[1], pitch[1], label[1], grid[1]));
}

const within = (inner: Place, outer: Place): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe.skipIf(noPrinter)(`printed labels${noPrinter ? ` (${noPrinter})` : ''}`, () => {
  test.each(Object.entries(sheets))(
    '%s has its labels where the manufacturer says, each with its code',
    async (template, sheet) => {
      const count = sheet.grid[0] * sheet.grid[1];
      await fill(server, ada, count);
      const query = `template=${template}&sort=createdAt&captions=name&captions=shortUrl`;
      await expectGeometry(query, sheet);
      const [page, ...more] = await printed(query);
      expect(more).toEqual([]);
      const links = await linksOf();
      for (const [index, link] of links.entries()) {
        const place = placeOf(sheet, index + 1);
        const label = await page?.crop(place);
        expect(label && (await readCode(label))).toBe(link);
        if (index % 7 === 0) expect(label && (await decodeWithZbar(label))).toBe(link);
        const ink = page?.inkIn(place);
        expect(ink && within(ink, place)).toBe(true);
      }
    },
    60_000,
  );

  test('a sheet of another size has its labels where the layout says', async () => {
    await fill(server, ada, 3);
    const fields = {
      pageWidthMm: 148,
      pageHeightMm: 210,
      columns: 2,
      rows: 3,
      labelWidthMm: 60,
      labelHeightMm: 55.5,
      horizontalPitchMm: 65,
      verticalPitchMm: 60,
    };
    const layout = Object.entries(fields)
      .map(([name, value]) => `layout[${name}]=${value}`)
      .join('&');
    const sheet: Sheet = {
      page: [148, 210],
      grid: [2, 3],
      label: [60, 55.5],
      margin: [(148 - 125) / 2, (210 - 175.5) / 2],
      pitch: [65, 60],
    };
    await expectGeometry(layout, sheet);
    const [page] = await printed(`${layout}&sort=createdAt`);
    for (const [index, link] of (await linksOf()).entries()) {
      const label = await page?.crop(placeOf(sheet, index + 1));
      expect(label && (await readCode(label))).toBe(link);
    }
  });

  test('starts at a label, repeats each code, and continues on the next page', async () => {
    await fill(server, ada, 3);
    const sheet = sheets.AVERY_L7160;
    const pages = await printed('template=AVERY_L7160&sort=createdAt&start=20&copies=3');
    expect(pages).toHaveLength(2);
    for (let number = 1; number < 20; number += 1) {
      expect(pages[0]?.inkIn(placeOf(sheet, number))).toBeUndefined();
    }
    const labels = [20, 21, 22, 23, 24, 25, 26, 27, 28];
    const found = await Promise.all(
      labels.map(async (number) => {
        const page = pages[Math.floor((number - 1) / 21)];
        const label = await page?.crop(placeOf(sheet, ((number - 1) % 21) + 1));
        return label && readCode(label);
      }),
    );
    expect(found).toEqual((await linksOf()).flatMap((link) => [link, link, link]));
    expect(pages[1]?.inkIn(placeOf(sheet, 8))).toBeUndefined();
  });

  test('captions come from fields and stay on the label, whatever they contain', async () => {
    const sheet = sheets.AVERY_L7160;
    await ada.createQrCode({ name: 'A', metadata: { room: '12' } });
    await ada.createQrCode({ name: 'B' });
    await ada.createQrCode({ name: 'W'.repeat(200), notes: 'Ünïcode Ω Ж\nnew line '.repeat(200) });
    await ada.createQrCode({ name: '漢字' });
    const query = 'template=AVERY_L7160&sort=createdAt&captions=metadata.room';
    const [rooms] = await printed(query);
    /** Right of the code. */
    const textOf = (number: number): Place => {
      const { x, y, width, height } = placeOf(sheet, number);
      return { x: x + 37, y, width: width - 37, height };
    };
    expect(rooms?.inkIn(textOf(1))).toBeDefined();
    expect(rooms?.inkIn(textOf(2))).toBeUndefined();
    const fields = ['name', 'notes', 'shortCode', 'externalId'].map((name) => `&captions=${name}`);
    const [long] = await printed(`template=AVERY_L7160&sort=createdAt&start=2${fields.join('')}`);
    for (const number of [2, 3, 4, 5]) {
      const place = placeOf(sheet, number);
      const ink = long?.inkIn({ ...place, x: place.x - 1, width: place.width + 2 });
      const { x, y, width, height } = place;
      const safe = { x: x + 1.9, y: y + 1.9, width: width - 3.8, height: height - 3.8 };
      expect(ink && within(ink, safe), `label ${number}`).toBe(true);
      const label = await long?.crop(place);
      expect(label && (await readCode(label))).toMatch(/\/q\//);
    }
  });

  test('codes have their design, with a logo that is stored once', async () => {
    const data = (await picture(64, 64).png().toBuffer()).toString('base64');
    const made = await ada.rest('POST', '/logos', { body: { name: 'Logo', data } });
    const logo = { id: textAt(made.body, 'id'), size: 20 };
    const gradient = {
      type: 'LINEAR',
      angle: 45,
      stops: [
        { offset: 0, color: '#003366' },
        { offset: 100, color: '#5B1A66' },
      ],
    };
    const frame = { shape: 'ROUNDED', caption: 'Scan me', color: '#003366' };
    for (const name of ['One', 'Two', 'Three']) {
      await ada.createQrCode({ name, style: { logo, gradient, frame, moduleShape: 'DOT' } });
    }
    const query = 'template=AVERY_22806&sort=createdAt&captions=name';
    const { bytes } = await download(query);
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Subtype \/Image/g),
    ).toHaveLength(1);
    const [page] = await print(bytes);
    for (const [index, link] of (await linksOf()).entries()) {
      const label = await page?.crop(placeOf(sheets.AVERY_22806, index + 1));
      expect(label && (await readCode(label))).toBe(link);
    }
  });

  test('labels that are too small for phones are refused, unless that is allowed', async () => {
    const text = 'x'.repeat(300);
    await ada.createQrCode({ type: 'TEXT', name: 'Long', dynamic: false, data: { text } });
    await ada.createQrCode({ name: 'Short' });
    const query = 'template=AVERY_5160&sort=createdAt';
    const { status, body } = await download(query);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'UNPROCESSABLE',
      details: [
        {
          field: 'template',
          message: expect.stringMatching(
            /^is too small for “Long”: its modules would be 0\.\d+ mm wide, but many phones need 0\.4 mm\./,
          ),
        },
      ],
    });
    const [page] = await printed(`${query}&allowFine=true`);
    const label = await page?.crop(placeOf(sheets.AVERY_5160, 1));
    expect(label && (await readCode(label))).toBe(text);
    // Larger labels need no permission.
    expect((await download('template=AVERY_22806')).status).toBe(200);
  });
});
