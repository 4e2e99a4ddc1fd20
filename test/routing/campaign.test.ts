// Adding campaign parameters to destinations.
import { describe, expect, test } from 'vitest';
import { locationOf } from '../../src/domain/routing/campaign.ts';
import { decide } from '../../src/domain/routing/decide.ts';
import { code, decided, own, rule, somebody, to } from './visit.ts';

describe('campaign parameters', () => {
  const all = {
    source: 'poster',
    medium: 'qr & print',
    campaign: 'Grün/1',
    term: 'a',
    content: 'b',
  };
  test.each<[string, object, string]>([
    ['https://e.com', { source: 'x' }, 'https://e.com?utm_source=x'],
    ['https://e.com/?', { source: 'x' }, 'https://e.com/?utm_source=x'],
    ['https://e.com/?a=1', { source: 'x' }, 'https://e.com/?a=1&utm_source=x'],
    ['https://e.com/?a=1&', { source: 'x' }, 'https://e.com/?a=1&utm_source=x'],
    ['https://e.com/#?a', { source: 'x' }, 'https://e.com/?utm_source=x#?a'],
    ['https://e.com/?q=%C3%A9+1#é', {}, 'https://e.com/?q=%C3%A9+1#%C3%A9'],
    [
      'https://e.com/?utm_source=mine',
      { source: 'x', medium: 'y' },
      'https://e.com/?utm_source=mine&utm_medium=y',
    ],
    ['https://e.com/?utm%5Fsource=mine', { source: 'x' }, 'https://e.com/?utm%5Fsource=mine'],
    [
      'https://e.com/',
      all,
      'https://e.com/?utm_source=poster&utm_medium=qr%20%26%20print&utm_campaign=Gr%C3%BCn%2F1&utm_term=a&utm_content=b',
    ],
    ['https://e.com/', { source: '\r\nX: 1#' }, 'https://e.com/?utm_source=%0D%0AX%3A%201%23'],
  ])('%s with %j', (url, utm, expected) => {
    expect(locationOf(url, utm)).toBe(expected);
  });

  test('are added to every destination, also that of the code, but not to the fallback', () => {
    const routing = { utm: { source: 'x' }, rules: [rule({ devices: ['MOBILE'] }, 'a')] };
    expect(decided(routing).url).toBe(`${own}?utm_source=x`);
    expect(decided(routing, { device: 'MOBILE' }).url).toBe(`${to('a')}?utm_source=x`);
    const fallback = { ...routing, fallbackUrl: to('f') };
    expect(decide(code(fallback, { status: 'PAUSED' }), somebody).url).toBe(to('f'));
  });
});
