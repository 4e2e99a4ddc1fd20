// SVG logos: processing and rejected files.
import { describe, expect, test } from 'vitest';
import { svgFile } from '../support/picture/picture.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { logosOf } from './upload.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { imageOf, kept, whyNot } = logosOf(ada);

describe('an SVG', () => {
  const rect = '<rect width="50" height="50" fill="#123456"/>';

  test('keeps only plain shapes', async () => {
    const file = await kept(
      svgFile(
        `<defs><linearGradient id="x"><stop stop-color="red"/><stop offset="1" stop-color="blue"/>
        </linearGradient><clipPath id="y"><circle r="40"/></clipPath></defs>
        <g id="layer" opacity=".5" clip-path="url(#y)"><rect id="r" width="50" height="50" fill="url(#x)"/></g>`,
        'viewBox="0 0 100 50" width="100" height="50"',
      ),
    );
    const text = file.toString();
    expect(text).toMatch(/^<svg xmlns="[^"]+" width="512" height="256" viewBox="0 0 100 50">/);
    expect(text).toContain('fill="url(#logo-1)"');
    expect(text).toContain('clip-path="url(#logo-2)"');
    expect(text).not.toMatch(/layer|id="r"/);
    expect((await imageOf('lgo_nothing')).status).toBe(404);
  });

  test.each([
    ['a script', `<script>alert(1)</script>${rect}`],
    ['an external script', `<script href="https://example.com/x.js"/>${rect}`],
    ['events', `<g onload="alert(1)"><rect width="9" height="9" onclick="alert(1)"/></g>`],
    ['a link', `<a href="javascript:alert(1)">${rect}</a>`],
    ['HTML', `<foreignObject><b xmlns="http://www.w3.org/1999/xhtml">x</b></foreignObject>${rect}`],
    ['style sheets', `<style>@import url(https://example.com/x.css);</style>${rect}`],
    ['a style with a URL', `<rect width="9" height="9" style="fill:url(https://example.com/#a)"/>`],
    [
      'animations',
      `<rect width="9" height="9"><set attributeName="onclick" to="alert(1)"/></rect>`,
    ],
    ['external links', `<use href="https://example.com/x.svg#a"/>${rect}`],
    ['links to files', `<use href="file:///etc/passwd#a"/>${rect}`],
    [
      'IDs that break out of attributes',
      `<g id="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">${rect}</g>`,
    ],
    [
      'referenced IDs that break out of attributes',
      `<clipPath id="&quot; onload=&quot;alert(1)"><rect width="9" height="9"/></clipPath>
       <g clip-path='url(#&quot; onload=&quot;alert(1)'>${rect}</g>`,
    ],
    ['instructions', `<?xml-stylesheet href="https://example.com/x.xsl"?>${rect}`],
    ['titles', `<title>alert(1)</title><metadata>alert(1)</metadata><desc>alert(1)</desc>${rect}`],
    ['editor metadata', `<x:y xmlns:x="https://example.com/x" x:z="alert(1)"/>${rect}`],
  ])('loses %s', async (_what, inside) => {
    const text = (await kept(svgFile(inside))).toString();
    expect(text).toContain('<path');
    const own = text.replace('xmlns="http://www.w3.org/2000/svg"', '');
    expect(own).not.toMatch(/alert|script|style|href|https?:|file:|xmlns|\son\w+|&|<[^/a-zA-Z]/i);
    expect(
      own.match(/<\/?[^\s>/]+/g)?.filter((one) => !/^<\/?(svg|defs|g|path|clipPath)$/.test(one)),
    ).toEqual([]);
  });

  test.each([
    ['text', `<text y="20">A</text>${rect}`, 'convert the text to outlines'],
    [
      'text with another namespace prefix',
      `<s:text xmlns:s="http://www.w3.org/2000/svg">A</s:text>`,
      'outlines',
    ],
    [
      'an embedded image',
      `<image href="data:image/svg+xml,&lt;svg/>"/>${rect}`,
      'cannot contain an embedded image',
    ],
    [
      'an external image',
      `<image href="http://127.0.0.1/x.png"/>${rect}`,
      'cannot contain an embedded image',
    ],
    [
      'an image from a file',
      `<image\nhref="/etc/x.png"/>${rect}`,
      'cannot contain an embedded image',
    ],
    ['a filter', `<filter id="f"><feImage href="/x"/></filter>${rect}`, 'cannot contain filters'],
    ['a pattern', `<pattern id="p"/>${rect}`, 'cannot contain patterns'],
    ['a marker', `<marker id="p"/>${rect}`, 'cannot contain markers'],
    ['nothing', '', 'is blank'],
    ['invisible content', '<rect width="9" height="9" fill="none"/>', 'is blank'],
    ['an invalid element', '<rect', 'corrupt'],
    ['more than 256 kB', `<!--${'x'.repeat(262_144)}-->${rect}`, 'at most 262144 bytes'],
    ['too many shapes', '<circle r="9"/>'.repeat(3_000), 'is too complex'],
    ['deep nesting', `${'<g opacity=".9">'.repeat(40)}${rect}${'</g>'.repeat(40)}`, 'ungroup'],
    ['30,000 levels', `${'<g>'.repeat(30_000)}${rect}${'</g>'.repeat(30_000)}`, 'too complex'],
  ])('with %s is rejected', async (_what, inside, reason) => {
    expect(await whyNot(svgFile(inside))).toContain(reason);
  });

  test('with a missing, too large or nearly empty size is rejected', async () => {
    expect(await whyNot(svgFile(rect, 'width="-1" height="5"'))).toContain('corrupt');
    expect(await whyNot(svgFile(rect, 'width="1e9" height="1e9"'))).toContain(
      'width and height between 0.1 and',
    );
    expect(await whyNot(svgFile(rect, 'viewBox="0 0 1e-30 1e-30"'))).toMatch(
      /width and height between|corrupt/,
    );
    expect(await whyNot(svgFile(rect, 'width="110" height="10"'))).toContain('at most 10:1');
  });

  test('with entities or invalid UTF-8 is rejected', async () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>`;
    const file = `<?xml version="1.0"?>\n${bomb}${svgFile(`<g id="&b;">${rect}</g>`)}`;
    expect(await whyNot(Buffer.from(file))).toContain('cannot declare entities');
    expect(await whyNot(Buffer.from(`<svg>${'\xff'}</svg>`, 'latin1'))).toBe(
      'must be encoded in UTF-8',
    );
    const declared = `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">`;
    expect((await kept(Buffer.from(declared + svgFile(rect)))).toString()).toMatch(/^<svg/);
  });

  test('that references itself exponentially is rejected', async () => {
    const doubling = (level: number) =>
      `<g id="a${level}">${`<use href="#a${level - 1}"/>`.repeat(10)}</g>`;
    const levels = Array.from({ length: 12 }, (_, index) => doubling(index + 1)).join('');
    expect(await whyNot(svgFile(`<g id="a0">${rect}</g>${levels}`))).toContain('too complex');
  });

  test('that never finishes parsing is aborted without affecting others', async () => {
    const mask = (level: number) =>
      `<mask id="a${level}">${`<rect width="9" height="9" mask="url(#a${level - 1})"/>`.repeat(10)}</mask>`;
    const masks = Array.from({ length: 12 }, (_, index) => mask(index + 1)).join('');
    const waiting = whyNot(svgFile(`${masks}<rect width="9" height="9" mask="url(#a12)"/>`));
    expect((await ada.rest('GET', '/logos')).status).toBe(200);
    expect(await waiting).toContain('too complex');
  });

  test('that takes too long to render is rejected', async () => {
    const layer = '<g style="mix-blend-mode:multiply"><rect width="99" height="99"/></g>';
    expect(await whyNot(svgFile(layer.repeat(60)))).toContain('too complex');
  });
});
