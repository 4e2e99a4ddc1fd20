// Invalid routing rules.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { rulesOf, target } from './rules.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { create, get, post, put } = rulesOf(ada);

describe('invalid routing is rejected, names the field and stores nothing', () => {
  const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
  const when = (condition: object) => ({ rules: [{ when: condition, ...target }] });
  const hours = (change: object) =>
    when({ hours: { from: '08:00', to: '18:00', timeZone: 'Europe/Berlin', ...change } });
  const to = (address: unknown) => ({ rules: [target, { targets: [{ url: address }] }] });
  const badUrls: [string, unknown][] = [
    ['javascript:', 'javascript:alert(1)'],
    ['data:', 'data:text/html,x'],
    ['file:', 'file:///etc/passwd'],
    ['credentials', 'https://me:secret@example.com'],
    ['a line break', 'https://example.com/\r\nSet-Cookie: a=b'],
    ['NUL', 'https://example.com/\0'],
    ['a tab', 'https://example.com/\t'],
    ['a backslash', 'https://example.com\\@evil.example'],
    ['no scheme', '//example.com'],
    ['too long', `https://example.com/${'x'.repeat(4_096)}`],
    ['a number', 7],
    ['nothing', null],
  ];
  const place = 'rules.1.targets.0.url';

  test.each<[what: string, routing: unknown, field: string]>([
    ...badUrls.map(([what, bad]): [string, unknown, string] => [
      `a target: ${what}`,
      to(bad),
      place,
    ]),
    ...badUrls
      .slice(0, -1)
      .map(([what, bad]): [string, unknown, string] => [
        `a fallback: ${what}`,
        { fallbackUrl: bad },
        'fallbackUrl',
      ]),
    ['not an object', 'open', ''],
    ['a list', [], ''],
    ['an unknown field', { expires: 'x' }, ''],
    ['a time without an offset', { validFrom: '2026-01-01T00:00:00' }, 'validFrom'],
    ['a date without a time', { validUntil: '2026-01-01' }, 'validUntil'],
    ['30 February', { validFrom: '2026-02-30T00:00:00Z' }, 'validFrom'],
    [
      'an end before the start',
      { validFrom: '2026-01-01T00:00:00Z', validUntil: '2025-12-31T23:00:00-01:00' },
      'validUntil',
    ],
    ['a limit of 0', { scanLimit: 0 }, 'scanLimit'],
    ['a fractional limit', { scanLimit: 1.5 }, 'scanLimit'],
    ['a limit as a string', { scanLimit: '10' }, 'scanLimit'],
    ['an empty password', { password: '' }, 'password'],
    ['a password that is too long', { password: 'x'.repeat(201) }, 'password'],
    ['an unpaired surrogate in a password', { password: '\ud800' }, 'password'],
    ['an empty campaign parameter', { utm: { source: '' } }, 'utm.source'],
    ['an unknown campaign parameter', { utm: { id: 'x' } }, 'utm'],
    ['51 rules', { rules: many(51, target) }, 'rules'],
    ['rules that are not a list', { rules: {} }, 'rules'],
    ['missing targets', { rules: [{}] }, 'rules.0.targets'],
    ['an empty list of targets', { rules: [{ targets: [] }] }, 'rules.0.targets'],
    ['11 targets', { rules: [{ targets: many(11, target.targets[0]) }] }, 'rules.0.targets'],
    [
      'targets whose weights are all 0',
      { rules: [{ targets: [{ url: 'https://example.com', weight: 0 }] }] },
      'rules.0.targets',
    ],
    [
      'a negative weight',
      { rules: [{ targets: [{ url: 'https://example.com', weight: -1 }] }] },
      'rules.0.targets.0.weight',
    ],
    ['a name that is too long', { rules: [{ name: 'x'.repeat(201), ...target }] }, 'rules.0.name'],
    ['an unknown condition', when({ browsers: ['X'] }), 'rules.0.when'],
    ['an unknown device', when({ devices: ['WATCH'] }), 'rules.0.when.devices.0'],
    ['an empty list', when({ devices: [] }), 'rules.0.when.devices'],
    [
      'an unknown operating system',
      when({ operatingSystems: ['OS/2'] }),
      'rules.0.when.operatingSystems.0',
    ],
    ['a language with an underscore', when({ languages: ['de_DE'] }), 'rules.0.when.languages.0'],
    ['the name of a language', when({ languages: ['de', 'German'] }), 'rules.0.when.languages.1'],
    ['the name of a country', when({ countries: ['Germany'] }), 'rules.0.when.countries.0'],
    ['an unassigned country code', when({ countries: ['ZZ'] }), 'rules.0.when.countries.0'],
    ['UK instead of GB', when({ countries: ['UK'] }), 'rules.0.when.countries.0'],
    ['25 o’clock', hours({ from: '25:00' }), 'rules.0.when.hours.from'],
    ['a time in words', hours({ to: '6 pm' }), 'rules.0.when.hours.to'],
    ['24:00 as the start', hours({ from: '24:00' }), 'rules.0.when.hours.from'],
    ['an empty period of hours', hours({ to: '08:00' }), 'rules.0.when.hours.to'],
    ['missing days', hours({ days: [] }), 'rules.0.when.hours.days'],
    ['an invalid day', hours({ days: ['MONDAY'] }), 'rules.0.when.hours.days.0'],
    ['a missing time zone', hours({ timeZone: undefined }), 'rules.0.when.hours.timeZone'],
    ['an unknown time zone', hours({ timeZone: 'Europe/Atlantis' }), 'rules.0.when.hours.timeZone'],
    ['an offset as the time zone', hours({ timeZone: '+02:00' }), 'rules.0.when.hours.timeZone'],
  ])('%s', async (_what, routing, field) => {
    const before = await server.prisma.qrCode.count();
    const response = await post({ routing });
    expect(response.status).toBe(400);
    const expected = field ? `routing.${field}` : 'routing';
    const { details } = Object(response.body);
    expect(details.map((one: { field: string }) => one.field)).toContainEqual(
      expect.stringMatching(new RegExp(`^${expected.replaceAll('.', '\\.')}(?:\\.\\w+)?$`)),
    );
    expect(await server.prisma.qrCode.count()).toBe(before);
  });

  test('URLs that point to a short link of this server, in any form', async () => {
    const base = server.url;
    for (const address of [
      `${base}/q/abc`,
      `${base}/Q/ABC`,
      `${base.toUpperCase()}/q/abc/`,
      `${base.replace('localhost', '127.0.0.1')}/q/abc`,
      `${base.replace('localhost', '[::1]')}/x/../q/abc`,
      `${base}/%51/abc`,
    ]) {
      for (const [routing, field] of [
        [{ fallbackUrl: address }, 'fallbackUrl'],
        [to(address), place],
      ] as const) {
        expect((await post({ routing })).body, address).toMatchObject({
          statusCode: 400,
          details: [{ field: `routing.${field}`, message: expect.stringContaining('short link') }],
        });
      }
    }
    const beside = `${base.replace('localhost', '127.0.0.1')}/quay`;
    expect((await post({ routing: to(beside) })).status).toBe(201);
  });

  test('GraphQL returns the same with its field names', async () => {
    const fieldsOf = async (routing: object) => {
      const { errors } = await create({ routing });
      expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
      const { details } = Object(errors[0]?.extensions);
      return details.map((one: { field: string }) => one.field);
    };
    expect(await fieldsOf(to('javascript:alert(1)'))).toEqual([`input.routing.${place}`]);
    expect(await fieldsOf(to(`${server.url}/Q/abc`))).toEqual([`input.routing.${place}`]);
    expect(await fieldsOf(hours({ timeZone: 'Mars' }))).toEqual([
      'input.routing.rules.0.when.hours.timeZone',
    ]);
    expect(
      await fieldsOf({ validFrom: '2026-01-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' }),
    ).toEqual(['input.routing.validUntil']);
  });

  test('a rejected rule leaves the existing rules unchanged', async () => {
    const id = textAt((await post({ routing: { scanLimit: 5 } })).body, 'id');
    const response = await put(id, { name: 'N', routing: to('file:///etc/passwd') });
    expect(response.status).toBe(400);
    expect(await get(id)).toMatchObject({ name: 'Test', routing: { scanLimit: 5 } });
  });
});
