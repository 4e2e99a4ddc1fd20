// Recognizing URLs that are short links of this server.
import { expect, test } from 'vitest';
import { isShortLink } from '../../src/domain/content/url.ts';

test.each([
  ['https://ilqr.co/q/abc', 'https://ilqr.co/q', true],
  ['http://ILQR.co./q/abc?x', 'https://ilqr.co/q', true],
  ['https://ilqr.co:443/q/abc', 'http://ilqr.co:80/q', true],
  ['https://ilqr.co/%71/abc', 'https://ilqr.co/q/', true],
  ['https://ilqr.co/a/../q/abc', 'https://ilqr.co/q', true],
  ['https://ilqr.co/anything', 'https://ilqr.co', true],
  ['http://localhost:4000/q/abc', 'http://localhost:4000/q', true],
  ['https://xn--mnchen-3ya.example/q/a', 'https://MÜNCHEN.example/q', true],
  ['https://ilqr.co/quote', 'https://ilqr.co/q', false],
  ['https://ilqr.co/dashboard', 'https://ilqr.co/q', false],
  ['http://localhost:4001/q/abc', 'http://localhost:4000/q', false],
  ['https://evil-ilqr.co/q/abc', 'https://ilqr.co/q', false],
  ['https://example.com/?u=https://ilqr.co/q/abc', 'https://ilqr.co/q', false],
  ['not a url', 'https://ilqr.co/q', false],
])('%s is a short link under %s: %s', (target, base, expected) => {
  expect(isShortLink(target, base)).toBe(expected);
});
