// Messages of the API in German.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { errorPatterns } from '../../../dashboard/src/graphql/messages/errors.de.ts';
import { fieldPatterns } from '../../../dashboard/src/graphql/messages/fields.de.ts';
import { reasonPatterns } from '../../../dashboard/src/graphql/messages/reasons.de.ts';
import {
  loadMessages,
  translateMessage,
} from '../../../dashboard/src/graphql/messages/strings.de.ts';
import { errorTable } from '../../../src/core/errors.ts';

beforeAll(loadMessages);

test.each([
  ['is required', 'ist ein Pflichtfeld'],
  ['must have 1 to 200 characters; it has 0', 'muss 1 bis 200 Zeichen haben; es sind 0'],
  ['must be at most 100', 'darf höchstens 100 sein'],
  ['must have at most 20 entries', 'darf höchstens 20 Einträge haben'],
  ['is already in use; choose another', 'wird schon verwendet; wählen Sie einen anderen Wert'],
  [
    'Too many attempts. Try again in 2 minutes.',
    'Zu viele Versuche. Versuchen Sie es in 2 Minuten noch einmal.',
  ],
])('%s', (english, german) => {
  expect(translateMessage(english)).toBe(german);
});

test('one that is not known keeps its English text, after the meaning of its code', () => {
  expect(translateMessage('must rhyme')).toBe('must rhyme');
  expect(translateMessage('It is Monday', 'CONFLICT')).toBe(
    'Das passt nicht zum aktuellen Stand. (It is Monday)',
  );
});

test('the message of each code is translated', () => {
  // These are shown as something else, or reach only programs.
  const others = new Set([
    'METHOD_NOT_ALLOWED',
    'PERSISTED_QUERY_NOT_FOUND',
    'REAUTHENTICATION_REQUIRED',
    'SECOND_FACTOR_REQUIRED',
    'UNAUTHORIZED',
    'UNSUPPORTED_MEDIA_TYPE',
  ]);
  for (const [code, { message }] of Object.entries(errorTable)) {
    if (!others.has(code)) expect(translateMessage(message, code)).not.toContain(message);
  }
});

describe('the patterns', () => {
  const all = Object.entries({ ...errorPatterns, ...fieldPatterns, ...reasonPatterns });

  test('use only values that the message has', () => {
    const wrong = all.filter(([english, german]) => {
      const count = english.split('{}').length - 1;
      return [...german.matchAll(/\{(\d)\}/g)].some(([, number]) => Number(number) > count);
    });
    expect(wrong).toEqual([]);
  });

  test('are of messages that the server has', () => {
    const folder = path.join(import.meta.dirname, '../../../src');
    const source = globSync('**/*.ts', { cwd: folder, exclude: ['database/client/**'] })
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n')
      // Texts that go on in the next line.
      .replace(/['`] \+\s*['`]/g, '');
    /** Composed of parts, as in src/domain/validation/issues.ts and src/database/rate-limit. */
    const composed =
      /^(?:must (?:be|have) (?:a number$|a contrast|at least|at most|more than|less than|exactly)|Too many)/;
    const unknown = all
      .map(([english]) => english)
      .filter((english) => !composed.test(english))
      .filter((english) => !english.split('{}').every((part) => source.includes(part.trim())));
    expect(unknown).toEqual([]);
  });
});
