// SVG markup and PDF pages.
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { modulePath } from '../../src/domain/render/path.ts';
import { renderPdf } from '../../src/domain/render/pdf/pdf.ts';
import { renderSvg } from '../../src/domain/render/svg.ts';
import { TooMuchDataError } from '../../src/domain/render/symbol/symbol.ts';
import { defaultStyle } from '../../src/domain/style/shape.ts';
import { decodePng } from '../support/picture/decode.ts';
import { pageAsSvg } from '../support/picture/pdf.ts';
import { link, rasterize, style } from './picture.ts';

const radii = [0, 10, 30, 50];

test('a title with markup is text in a well-formed SVG', () => {
  const title = `<script>alert("1")</script> & 'x' ]]> \u0001\u{1F600}\uFFFE`;
  const svg = renderSvg(link, defaultStyle, { title });
  expect(svg).toContain(
    '<title>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; ]]&gt; \u{1F600}</title>',
  );
  expect(() => new Resvg(svg)).not.toThrow();
  expect(svg).not.toContain('<script');
});

test('an SVG has the requested size, or none', () => {
  expect(renderSvg(link, defaultStyle, { size: 300 })).toContain(
    ' width="300" height="300" viewBox=',
  );
  expect(renderSvg(link, defaultStyle)).toContain(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox=',
  );
});

test('only sharp corners are rendered with crisp edges', () => {
  expect(renderSvg(link, defaultStyle)).toContain(' role="img" shape-rendering="crispEdges">');
  expect(renderSvg(link, style({ cornerRadius: 1 }))).not.toContain('crispEdges');
});

test('modules in a row are merged; only free corners are rounded', () => {
  // ##.#
  // #...
  const rows = ['##.#', '#...'];
  const symbol = { size: 4, isDark: (x: number, y: number) => rows[y]?.[x] === '#' };
  expect(modulePath(symbol, 0)).toBe('m4 4h2v1h-2zm3 0h1v1h-1zm-3 1h1v1h-1z');
  const r = 'a.5.5 0 0 1 ';
  expect(modulePath(symbol, 50)).toBe(
    `m4.5 4h1${r}.5.5${r}-.5.5h-1.5v-.5${r}.5-.5z` +
      `m3 0${r}.5.5${r}-.5.5${r}-.5-.5${r}.5-.5z` +
      `m-3.5 1h1v.5${r}-.5.5${r}-.5-.5z`,
  );
});

test('a PDF is one page of the requested size, with reproducible bytes', async () => {
  const look = style({ cornerRadius: 25, foregroundColor: '#03A' });
  const options = { size: 50, title: 'Ünïcode (1)' };
  const pdf = Buffer.from(await renderPdf(link, look, options));
  expect(pdf.toString('latin1')).toMatch(
    /^%PDF-1\.\d[\s\S]+\/MediaBox \[0 0 141\.73[\s\S]+%%EOF\s*$/,
  );
  expect(pdf.toString('latin1')).toContain('(D:19700101000000Z)');
  expect(Buffer.from(await renderPdf(link, look, options)).equals(pdf)).toBe(true);
  await expect(renderPdf(link, look, { size: 0 })).rejects.toThrow(RangeError);
  await expect(renderPdf('x'.repeat(3000), look, options)).rejects.toThrow(TooMuchDataError);
});

test.each(radii)('a PDF with corner radius %i can be decoded', async (cornerRadius) => {
  const look = style({ cornerRadius, foregroundColor: '#03A' });
  const svg = pageAsSvg(Buffer.from(await renderPdf(link, look, { size: 50 })));
  expect(svg).toContain('#0033aa');
  expect(await decodePng(rasterize(svg, 330))).toBe(link);
});
