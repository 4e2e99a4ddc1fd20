// An export can be imported again, resulting in equal codes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contentKinds,
  contentTypes,
  encodeContent,
  parseContent,
} from '../../src/domain/content/index.ts';
import { createId } from '../../src/domain/id.ts';
import { sortNameOf } from '../../src/domain/qr-code/shape.ts';
import { createShortCode } from '../../src/domain/qr-code/short-code.ts';
import { drawingProblems } from '../../src/domain/render/scannability.ts';
import { storedStyle } from '../../src/domain/style/shape.ts';
import { unseenProblem } from '../../src/domain/text/invisible.ts';
import type { Person } from '../support/server/server.ts';
import { useServer } from '../support/server/setting.ts';

const server = useServer();

/** Text as pasted by users and as crafted to break files. */
const textOf = (min: number, max: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: min, maxLength: max }),
      fc.string({
        unit: fc.constantFrom(...`'"=+-@|\\;,\t\r\n ＝\uFEFF\u00A0\u202Eé`),
        minLength: min,
        maxLength: max,
      }),
      fc.constantFrom("'", "''=1", "'t Hooft", '=cmd', '"', 'true', '007', '1e5', '{}'),
    )
    // The embedded database does not support a byte order mark at the start of a text.
    .filter((text) => !text.includes('\0') && !text.startsWith('\uFEFF'));

const isSeen = (text: string): boolean => unseenProblem(text) === undefined;

const some = textOf(1, 12);
const seen = some.filter(isSeen);
/** As names and tags are stored. */
const word = seen.map((text) => text.normalize('NFC'));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const any = optional(textOf(0, 12));
const phone = fc.constantFrom('+49 30 123456', '(030) 12-34', '112', '-123');
const email = fc.constantFrom('ada@example.com', '+1@example.com', 'ü@bücher.example');
const url = fc.constantFrom(
  'https://example.com/?a=1,2;3',
  'http://example.com/"x"',
  'HTTPS://ü.example',
);
const moment = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
const address = fc
  .record({ street: any, city: any, region: any, postalCode: any, country: any })
  .filter((parts) => Object.values(parts).some((part) => part !== undefined));

const data = {
  URL: fc.record({ url }),
  VCARD: fc.record({
    firstName: some.map((name) => `x${name}`),
    lastName: any,
    organization: any,
    title: any,
    phone: optional(phone),
    email: optional(email),
    website: optional(url),
    address: optional(address),
  }),
  WIFI: fc.record({
    ssid: textOf(1, 6).filter((name) => isSeen(name) && Buffer.byteLength(name) <= 32),
    password: optional(fc.string({ minLength: 8, maxLength: 63 })),
    hidden: optional(fc.boolean()),
  }),
  TEXT: fc.record({ text: some }),
  EMAIL: fc.record({ to: email, subject: any, body: any }),
  SMS: fc.record({ phone, message: any }),
  PHONE: fc.record({ phone }),
  GEO: fc.record({ latitude: degrees(90), longitude: degrees(180), query: any }),
  EVENT: fc.record({ title: seen, start: moment, location: any, description: any }),
};

const content = fc.oneof(
  ...contentTypes.map((type) =>
    data[type].map((given) => ({ type, content: contentKinds[type].shape.parse(given) })),
  ),
);

const style = fc.record(
  {
    foregroundColor: fc.constantFrom('#000000', '#123456'),
    backgroundColor: fc.constantFrom('#FFFFFF', '#FEDCBA'),
    cornerRadius: fc.integer({ min: 0, max: 50 }),
    moduleShape: fc.constantFrom('DOT', 'SQUARE'),
    quietZone: fc.integer({ min: 2, max: 16 }),
    frame: fc.record({
      shape: fc.constant('ROUNDED'),
      caption: fc.constantFrom('Scan me', '=1, "Größe"; \'a'),
    }),
  },
  { requiredKeys: ['foregroundColor', 'backgroundColor', 'cornerRadius'] },
);

type AnyCode = typeof anyCode extends fc.Arbitrary<infer Value> ? Value : never;

/** Exported codes are scannable, because they were stored; short links have the same length here. */
function isRead({ held: { type, content }, dynamic, style }: AnyCode) {
  const parsed = parseContent(type, content);
  const link = 'http://localhost:65535/q/abcd2345';
  const text = dynamic || parsed.type === 'URL' ? link : encodeContent(parsed);
  try {
    return drawingProblems(text, style).length === 0;
  } catch {
    return false;
  }
}

const anyCode = fc.record({
  held: content,
  name: word,
  tags: fc.uniqueArray(word, { maxLength: 4 }),
  style: style.map((given) => storedStyle.parse(given)),
  status: fc.constantFrom('ACTIVE' as const, 'PAUSED' as const),
  isArchived: fc.boolean(),
  dynamic: fc.boolean(),
  folder: fc.constantFrom(0, 1, 2),
});
const code = anyCode.filter(isRead);

/** Rendered in advance, because a connection would time out meanwhile. */
const drawn = fc.sample(code, { seed: 20_261_125, numRuns: 700 });

async function fill({ organizationId }: Person, folders: string[]): Promise<void> {
  const ids = folders.map((name) => ({ id: createId('Folder'), organizationId, name }));
  await server.prisma.folder.createMany({ data: ids });
  await server.prisma.qrCode.createMany({
    data: drawn.map(({ held, folder, dynamic, isArchived, ...rest }) => ({
      ...rest,
      ...held,
      id: createId('QrCode'),
      organizationId,
      sortName: sortNameOf(rest.name),
      shortCode: createShortCode(),
      dynamic: held.type === 'URL' || dynamic,
      archivedAt: isArchived ? new Date() : null,
      folderId: ids[folder]?.id ?? null,
    })),
  });
}

const codesOf = async ({ organizationId }: Person) =>
  (
    await server.prisma.qrCode.findMany({
      where: { organizationId },
      orderBy: { id: 'asc' },
      include: { folder: true },
    })
  ).map(({ type, name, tags, style, status, archivedAt, dynamic, content, folder }) => ({
    type,
    name,
    tags,
    style,
    status,
    isArchived: archivedAt !== null,
    dynamic,
    content,
    folder: folder?.name,
  }));

test('700 codes of all types, with text that is hard to encode', async () => {
  const ada = await server.signUp();
  const bob = await server.signUp();
  await fill(ada, ['Spring, "new"', "=2'"]);
  const request = async (person: Person, method: string, place: string, body?: string) =>
    server.rest(method, `/organizations/${person.organizationId}/qr-codes/${place}`, {
      body,
      key: (await server.createKey(person)).secret,
      headers: { 'content-type': 'text/csv' },
    });
  const exported = async (query: string) => {
    const file = await request(ada, 'GET', `export?sort=createdAt${query}`);
    return new TextDecoder().decode(file.bytes);
  };
  const before = await codesOf(ada);
  expect(before.length).toBe(700);
  const archived = before.filter(({ isArchived }) => isArchived);
  const listed = before.filter(({ isArchived }) => !isArchived);
  const [csv, ofArchive] = [await exported(''), await exported('&status=ARCHIVED')];
  for (const [file, created] of [
    [csv, listed.length],
    [ofArchive, archived.length],
  ] as const) {
    const place = 'import?newShortCodes=true&createFolders=true';
    const response = await request(bob, 'POST', place, file);
    expect(response.body).toMatchObject({ created, failed: 0 });
  }
  expect(await codesOf(bob)).toEqual([...listed, ...archived]);

  // On the same server, every short code is taken, which is reported for each row.
  const again = await request(bob, 'POST', 'import?createFolders=true', csv);
  expect(again.status).toBe(422);
  expect(again.body).toMatchObject({ report: { failed: listed.length } });
});
