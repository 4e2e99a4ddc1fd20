// Splitting visitors among targets by weight.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharesOf, targetIndexOf } from '../../src/domain/routing/split.ts';
import { decided, to } from './visit.ts';

describe('a split', () => {
  const sides = (weights: number[], visitors = 2_000, id = 'qr_test', index = 0) => {
    const counts = weights.map(() => 0);
    const targets = weights.map((weight) => ({ weight }));
    for (let visitor = 0; visitor < visitors; visitor += 1) {
      const side = targetIndexOf(targets, id, index, `visitor ${visitor}`);
      counts[side] = (counts[side] ?? 0) + 1;
    }
    return counts.map((count) => (100 * count) / visitors);
  };

  test('of 70 to 30 is met within 3%, stable for a visitor, different for each code and rule', () => {
    const [first = 0, second = 0] = sides([70, 30]);
    expect(Math.abs(first - 70)).toBeLessThan(3);
    expect(first + second).toBe(100);
    expect(sides([70, 30])).toEqual([first, second]);
    const targets = [{ weight: 1 }, { weight: 1 }];
    const line = (id: string, index: number) =>
      Array.from({ length: 64 }, (_, visitor) =>
        targetIndexOf(targets, id, index, `${visitor}`),
      ).join('');
    expect(new Set([line('a', 0), line('a', 1), line('b', 0)]).size).toBe(3);
  });

  test('a weight of 0 gets no visitors; every other weight gets some', () => {
    const counts = sides([0, 1, 0, 3, 0]);
    expect([counts[0], counts[2], counts[4]]).toEqual([0, 0, 0]);
    expect(Math.abs((counts[3] ?? 0) - 75)).toBeLessThan(4);
    expect(sharesOf([{ weight: 1 }, { weight: 1 }, { weight: 1 }, { weight: 0 }])).toEqual([
      33.3, 33.3, 33.3, 0,
    ]);
  });

  test('the decision names the chosen side', () => {
    const targets = [{ url: to('a'), weight: 3 }, { url: to('b') }];
    const responses = Array.from({ length: 50 }, (_, visitor) =>
      decided({ rules: [{ targets }] }, { identity: `${visitor}` }),
    );
    expect(new Set(responses.map(({ url, reason }) => `${url} ${reason}`))).toEqual(
      new Set([
        `${to('a')} rule 1 matches everyone; target 1 of 2 (75%) is used for this visitor`,
        `${to('b')} rule 1 matches everyone; target 2 of 2 (25%) is used for this visitor`,
      ]),
    );
  });

  test('any weights and visitor: the target has a weight above 0', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 10 }),
        fc.string(),
        (weights, identity) => {
          fc.pre(weights.some((weight) => weight > 0));
          const side = targetIndexOf(
            weights.map((weight) => ({ weight })),
            'qr_x',
            0,
            identity,
          );
          expect(weights[side]).toBeGreaterThan(0);
        },
      ),
    );
  });
});
