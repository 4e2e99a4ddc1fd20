// Every string of the dashboard in English and German.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../../architecture/source.ts';

const root = path.join(import.meta.dirname, '../../..');

const features = sourceFiles
  .map(({ name }) => name.replace(/^dashboard\/src\/(.*)\/strings\.ts$/, '$1'))
  .filter((name) => existsSync(path.join(root, 'dashboard/src', name, 'strings.ts')))
  // Translates messages of the API, which another test checks.
  .filter((name) => name !== 'graphql/messages');

const load = async (feature: string, file: string): Promise<unknown> =>
  import(path.join(root, 'dashboard/src', feature, file));

/** What a function gets for each name; a number for all others. */
const values: Record<string, unknown> = {
  conditions: ['X'],
  days: ['X'],
  label: 'X',
  names: ['X'],
  shares: [{ variant: 'A', share: 50 }],
  source: 'API',
  tags: ['X'],
};

/** The texts of an object by their path; a function as what it returns for one and for several. */
function textsIn(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') {
    return [1, 2].flatMap((count) => {
      const names = new Proxy(
        {},
        { get: (_, name) => (typeof name === 'symbol' ? () => 'X' : (values[name] ?? count)) },
      );
      return textsIn(Reflect.apply(value, undefined, [names]), `${at}(${count})`);
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}.${key}`));
}

/** Names and terms that German uses, too; what a function adds to them, such as a number, does not matter. */
const shared = new Set(
  `
Admin
Name Z–A
Details
ada@example.com
Ada Lovelace
Android
Browser
CSV
ChromeOS
Code
Codes
Computer
DE
DE, AT, CH
Design
Format
GraphiQL
HarmonyOS
Import
Linear
Linux
Live
Logo
Logos
Name
Name A–Z
Passkeys
Position
PNGdpi
Problem
Radial
Region
Scans
Status
System
Tablet
Tag
Tags
Test
Text
URL
Version
Webhook
Webhooks
Website
Windows
de
de, pt-BR
https://example.com/hooks/qr
iOS
in
macOS
ms
utm
{ webhookEvent { ... on QrCodeEvent { qrCode { id name } } } }
  `
    .trim()
    .split('\n'),
);

const isShared = (text: string) => shared.has(text) || shared.has(text.replace(/[^a-z]+/gi, ''));

const foreign =
  /["”]|\.\.\.|\b(?:[Dd]u|[Dd]eine?[rnms]?|Email|QR Code|Shortlink|Login|Template|Folder)\b/;

describe.each(features)('%s', (feature) => {
  test('has the same strings in German, and none of them in English', async () => {
    const english = new Map(textsIn(await load(feature, 'strings.ts')));
    const german = new Map(textsIn(await load(feature, 'strings.de.ts')));
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
    const untranslated = [...german].filter(
      ([at, text]) => text === english.get(at) && !isShared(text) && /[a-z]{2}/i.test(text),
    );
    expect(untranslated).toEqual([]);
  });

  test('has German quotation marks, dots and terms', async () => {
    const wrong = textsIn(await load(feature, 'strings.de.ts')).filter(
      ([, text]) =>
        (!isShared(text) && foreign.test(text)) ||
        text.split('„').length !== text.split('“').length,
    );
    expect(wrong).toEqual([]);
  });
});
