// Digests by email: their numbers, who gets them and how often, with several processes and a failing mail server.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { destinationHash } from '../../src/domain/destination/state.ts';
import { digestPeriod } from '../../src/domain/digest/schedule.ts';
import { createMigratedDatabase, type ServerDatabase } from '../support/database/database.ts';
import { htmlOf, startMailServer, subjectOf, textOf } from '../support/network/mail.ts';
import { put, scanOf } from '../support/server/scans.ts';
import { startServer } from '../support/server/server.ts';
import { type Caller, createCaller, useServer } from '../support/server/setting.ts';
import { digestsOf, quickDigests } from './digests.ts';

let mail: Awaited<ReturnType<typeof startMailServer>>;
let database: ServerDatabase;
const unreachable = new Set<string>();
beforeAll(async () => {
  mail = await startMailServer({ accepts: (address) => !unreachable.has(address) });
  database = await createMigratedDatabase();
});
afterAll(() => mail.stop());
beforeEach(() => {
  mail.mails.length = 0;
});
const options = () => ({
  databaseUrl: database.url,
  digestSchedule: quickDigests,
  config: { mail: { url: mail.url, from: 'QR codes <qr@example.com>' } },
});
const server = useServer(options);
const { choose, digestOf, makeDue, done } = digestsOf(server);

const sentTo = () => mail.mails.map((one) => /^To: (\S+)\r$/m.exec(one)?.[1] ?? '').sort();
const unsubscribeLink = (sent: string): string =>
  /^List-Unsubscribe:\s+<([^>]+)>/m.exec(sent)?.[1] ?? '';

/** With a code and a digest. */
async function reader(frequency = 'WEEKLY'): Promise<Caller> {
  const person = await createCaller(server);
  await person.createQrCode({ name: 'Menu' });
  await choose(person, frequency);
  return person;
}

test('has the numbers of last week, and what needs attention', async () => {
  const ada = await createCaller(server);
  const { organizationId, userId } = ada;
  await server.prisma.user.update({ where: { id: userId }, data: { timeZone: 'Europe/Berlin' } });
  const period = digestPeriod('WEEKLY', 'Europe/Berlin', new Date());
  const { startDate, endDate, nextEnd } = period;
  const poster = await ada.createQrCode({ name: 'Poster <b>' });
  const flyer = await ada.createQrCode({
    name: 'Flyer',
    routing: { validUntil: nextEnd.toISOString() },
  });
  const soon = new Date(nextEnd.getTime() - 60_000).toISOString();
  const menu = await ada.createQrCode({ name: 'Menu', routing: { validUntil: soon } });
  const url = 'https://example.com/gone';
  const sign = await ada.createQrCode({ name: 'Sign', data: { url } });
  await server.prisma.destinationCheck.create({
    data: {
      qrCodeId: sign.id,
      urlHash: destinationHash(url),
      organizationId,
      checkedAt: new Date(),
      httpStatus: 404,
      state: 'BROKEN',
      brokenSince: new Date(),
    },
  });
  const before = new Date(Date.parse(startDate) - 24 * 60 * 60 * 1_000).toISOString();
  await put(server, [
    scanOf(poster.id, `${startDate}T12:00:00Z`),
    scanOf(poster.id, `${endDate}T12:00:00Z`, { country: 'FR' }),
    scanOf(menu.id, `${endDate}T12:00:00Z`),
    scanOf(flyer.id, before),
    scanOf(flyer.id, before),
  ]);

  expect(await choose(ada, 'WEEKLY')).toEqual({ chosen: 'WEEKLY', errors: [] });
  const { dueAt } = (await digestOf(ada)) ?? {};
  expect(
    new Intl.DateTimeFormat('en', {
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'Europe/Berlin',
    }).format(dueAt),
  ).toBe('Monday 08:00');
  await makeDue([ada], 40);
  await done();
  expect(sentTo()).toEqual([ada.email]);
  const [sent = ''] = mail.mails;
  expect(subjectOf(sent)).toMatch(/^Organization \d+: 3 scans, \w+ \d+/);
  const text = textOf(sent);
  const code = (id: string) =>
    `/analytics?from=${startDate}&to=${endDate}&compare=PREVIOUS_PERIOD&code=${id}`;
  expect(text).toContain('- Scans: 3 (+50%, 2 before)\n- Visitors: 3 (+50%, 2 before)');
  expect(text).toContain('Top QR codes\n- Poster <b>: 2\n- Menu: 1\n\n');
  expect(text).toContain('Countries\n- Germany: 2\n- France: 1\n\n');
  expect(text).toMatch(/Expiring soon\n- Menu: .+\n\nBroken destinations/);
  expect(text).toContain(`Broken destinations\n- Sign: ${url}\n\n`);
  expect(text).toContain(`/analytics?from=${startDate}&to=${endDate}&compare=PREVIOUS_PERIOD\n`);
  const markup = htmlOf(sent);
  expect(markup).toContain('>Poster &lt;b&gt;</a>');
  expect(markup).toContain(code(poster.id).replaceAll('&', '&amp;'));
  expect(markup).toContain(`<a href="${unsubscribeLink(sent)}"`);
  expect(sent).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(sent).toMatch(
    new RegExp(`^Message-ID:\\s+<digest\\..+\\.${startDate}@example.com>\\r$`, 'im'),
  );
  const morning = new Date(nextEnd.getTime() + 8 * 60 * 60 * 1_000);
  expect((await digestOf(ada))?.dueAt).toEqual(morning);

  const { data } = await server.graphql(
    `mutation ($id: ID!) { exportMe { data } updateDigest(input: {organizationId: $id, frequency: OFF}) { organization { digestFrequency } } }`,
    { id: organizationId },
    { cookie: ada.cookie },
  );
  expect(Object(data).exportMe.data.memberships).toMatchObject([
    { digest: { frequency: 'WEEKLY' } },
  ]);
  expect(Object(data).updateDigest.organization.digestFrequency).toBe('OFF');
  expect(await digestOf(ada)).toBeNull();
});

test('is sent once by several processes, each in the language of its reader', async () => {
  const ada = await reader();
  const others = [];
  for (let count = 0; count < 8; count += 1) {
    others.push(await server.addMember(ada.organizationId, 'VIEWER'));
  }
  const people = [ada, ...others.map((one) => ({ ...one, organizationId: ada.organizationId }))];
  const [, konrad = ada] = people;
  await server.prisma.user.update({ where: { id: konrad.userId }, data: { locale: 'de-AT' } });
  for (const person of people) await choose(person, 'MONTHLY');
  const other = await startServer(options());
  try {
    await makeDue(people);
    await done();
  } finally {
    await other.close();
  }
  expect(sentTo()).toEqual(people.map(({ email }) => email).sort());
  const german = mail.mails.find((one) => one.includes(`To: ${konrad.email}`)) ?? '';
  expect(german).toMatch(/^Content-Language: de\r$/m);
  expect(textOf(german)).toMatch(/verglichen mit dem Monat davor/);
  expect(htmlOf(german)).toContain('<html lang="de">');
});

test('ends with the link in it, by a click that only asks, or one request of the mail program', async () => {
  const ada = await reader();
  await makeDue([ada]);
  await done();
  const link = unsubscribeLink(mail.mails[0] ?? '');
  const page = await fetch(link);
  expect(page.status).toBe(200);
  expect(await page.text()).toMatch(/Stop getting the digest of “Organization \d+” by email\?/);
  expect(await digestOf(ada)).toMatchObject({ frequency: 'WEEKLY' });
  const forged = await fetch(
    link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    {
      method: 'POST',
    },
  );
  expect(forged.status).toBe(404);
  expect(await digestOf(ada)).toMatchObject({ frequency: 'WEEKLY' });
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  for (let round = 0; round < 2; round += 1) {
    const response = await fetch(link, { method: 'POST', body, redirect: 'manual' });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('You won’t get this digest anymore.');
    expect(await digestOf(ada)).toBeNull();
  }
  const stored = await server.prisma.auditEvent.findMany({
    where: { organizationId: ada.organizationId, action: 'updateDigest', userId: ada.userId },
    orderBy: { id: 'asc' },
  });
  expect(stored.map(({ targets }) => targets)).toMatchObject([
    [{ changes: [{ field: 'frequency', from: 'OFF', to: 'WEEKLY' }] }],
    [{ changes: [{ field: 'frequency', from: 'WEEKLY', to: 'OFF' }] }],
  ]);
});

test('is not sent to people who left or are not verified, nor about what is deleted or empty', async () => {
  const ada = await reader();
  const gone = await server.addMember(ada.organizationId, 'VIEWER');
  await choose({ ...gone, organizationId: ada.organizationId }, 'WEEKLY');
  const [unverified, deactivated, deleted] = [await reader(), await reader(), await reader()];
  const empty = await server.signUp();
  await choose(empty, 'WEEKLY');
  const { prisma } = server;
  await prisma.member.deleteMany({
    where: { userId: gone.userId, organizationId: ada.organizationId },
  });
  const now = new Date();
  await prisma.user.update({ where: { id: unverified.userId }, data: { emailVerifiedAt: null } });
  await prisma.user.update({ where: { id: deactivated.userId }, data: { deactivatedAt: now } });
  await prisma.organization.update({
    where: { id: deleted.organizationId },
    data: { deletedAt: now },
  });
  await makeDue([ada, gone, unverified, deactivated, deleted, empty]);
  await done();
  expect(sentTo()).toEqual([ada.email]);
});

test('is tried again if the mail server refuses it, which delays nobody else', async () => {
  const [ada, grace] = [await reader(), await reader()];
  unreachable.add(ada.email);
  await makeDue([ada], 2);
  await expect.poll(async () => (await digestOf(ada))?.attempts).toBeGreaterThan(1);
  await makeDue([grace], 1);
  await expect.poll(sentTo).toEqual([grace.email]);
  expect((await digestOf(ada))?.dueAt.getTime()).toBeLessThan(Date.now());
  unreachable.clear();
  await done();
  expect(sentTo()).toEqual([ada.email, grace.email].sort());
  expect(await digestOf(ada)).toMatchObject({ attempts: 0, leaseId: null, leasedUntil: null });
});

test('moves with the time zone of its reader', async () => {
  const ada = await reader();
  const before = (await digestOf(ada))?.dueAt;
  await server.graphql(
    'mutation { updateMe(input: {timeZone: "America/Phoenix"}) { user { id } } }',
    {},
    { cookie: ada.cookie },
  );
  const hours = 7 * 60 * 60 * 1_000;
  expect((await digestOf(ada))?.dueAt).toEqual(new Date((before?.getTime() ?? 0) + hours));
});
