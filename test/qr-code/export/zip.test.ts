// Exporting QR codes as ZIP with images.
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { defaultStyle } from '../../../src/domain/style/shape.ts';
import { textAt } from '../../support/document/json.ts';
import { decodePng } from '../../support/picture/decode.ts';
import { picture } from '../../support/picture/picture.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { exportsOf, fill, rowsOf, textOf } from './export.ts';

const server = useServer();
const ada = useCaller(server);
const { create, download } = exportsOf(ada);

describe('as ZIP', () => {
  test('contains the CSV and an image per code, with portable file names', async () => {
    const names = ['Café/Bar', '../../etc/passwd', '😀'.repeat(80), 'مرحبا', '\u202Egpj.exe', '??'];
    const codes = [];
    for (const name of names) codes.push({ name, ...(await create({ name })) });
    const { status, headers, bytes } = await download('?format=zip');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('content-disposition')).toBe('attachment; filename="qr-codes.zip"');
    expect(headers.get('x-total-count')).toBe('6');
    const files = unzipSync(bytes);
    const { 'codes.csv': csv, ...pictures } = files;
    expect(rowsOf(csv).map(({ name }) => name)).toEqual(names.toReversed());
    expect(Object.keys(pictures)).toHaveLength(6);
    for (const [file, picture] of Object.entries(pictures)) {
      expect(file.replaceAll('\u200D', '')).toMatch(/^[^\\/:*?"<>|\p{C}]+\.png$/u);
      expect(Buffer.byteLength(file)).toBeLessThan(256);
      const code = codes.find(({ shortCode }) => file.startsWith(shortCode));
      expect(await decodePng(picture)).toBe(code?.shortUrl);
    }
    expect(Object.keys(pictures).some((file) => file.endsWith(' مرحبا.png'))).toBe(true);
  });

  test('reads each logo once for all images that show it', async () => {
    const data = (await picture(64, 64).png().toBuffer()).toString('base64');
    const path = '/logos';
    const { body } = await ada.rest('POST', path, { body: { name: 'Logo', data } });
    const logo = { id: textAt(body, 'id'), size: 20 };
    await fill(server, ada, 25, () => ({ style: { ...defaultStyle, logo } }));
    server.statements.length = 0;
    const { bytes } = await download('?format=zip&image=svg');
    const reads = server.statements.filter((sql) => /FROM "public"."Logo"/.test(sql));
    expect(reads).toHaveLength(1);
    const { 'codes.csv': _csv, ...pictures } = unzipSync(bytes);
    expect(Object.keys(pictures)).toHaveLength(25);
    for (const svg of Object.values(pictures)) expect(textOf(svg)).toContain('<image');
  });

  test('supports SVG and PDF with the requested size', async () => {
    await create({ name: 'A' });
    const svg = unzipSync((await download('?format=zip&image=svg&size=300')).bytes);
    expect(textOf(Object.entries(svg)[1]?.[1])).toMatch(/<svg[^>]* width="300" height="300"/);
    const pdf = unzipSync((await download('?format=zip&image=pdf')).bytes);
    expect(textOf(Object.entries(pdf)[1]?.[1].slice(0, 5))).toBe('%PDF-');
  });

  test('renders a code larger if it needs more pixels', async () => {
    await create({ type: 'TEXT', name: 'Long', dynamic: false, data: { text: 'x'.repeat(2_000) } });
    await create({ name: 'Short' });
    const files = unzipSync((await download('?format=zip&size=64')).bytes);
    const widths = Object.entries(files)
      .slice(1)
      .map(([, png]) => new DataView(png.buffer, png.byteOffset).getUint32(16));
    expect(widths).toEqual([64, 256]);
  });
});
