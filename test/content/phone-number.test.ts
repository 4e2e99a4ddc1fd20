// Phone numbers are checked to exist in the numbering plan.
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const problemsOf = async (type: string, data: object) => {
  const { status, body } = await ada.rest('POST', '/qr-codes', { body: { type, name: 'A', data } });
  return status === 201 ? [] : Object(body).details;
};

describe.each([
  ['PHONE', {}],
  ['SMS', {}],
  ['VCARD', { firstName: 'Ada' }],
])('%s', (type, more) => {
  test.each([
    ['+49 (0)170 123456', 'remove (0): +49 170123456'],
    ['+49 (0)30 123456', 'remove (0): +49 30123456'],
    ['+49(0) 30/123456', 'remove (0): +49 30123456'],
    ['(+44) (0)20 7946 0000', 'remove (0): +44 2079460000'],
    ['(+49 0) 30 123456', 'remove the 0: +49 30123456'],
    ['+44\u00a0(0)\u00a020 7946 0000', 'remove (0): +44 2079460000'],
    ['0049 (0)30 123456', 'remove (0): 0049 30123456'],
    ['(0049) (0)30 123456', 'remove (0): 0049 30123456'],
    ['+49 (030) 123456', 'remove the 0: +49 30123456'],
    ['+49 030 123456', 'remove the 0: +49 30123456'],
    ['0049 030 1234', 'remove the 0: 0049 301234'],
    ['011 44 (0)20 7946 0958', 'remove (0): 01144 2079460958'],
    ['011 44 020 7946 0958', 'remove the 0: 01144 2079460958'],
    ['011 49 (0)30 1234', 'remove (0): 01149 301234'],
    ['0011 44 (0)20 7946 0958', 'remove (0): 001144 2079460958'],
    ['49 (0)30 123456', 'remove (0): +49 30123456'],
    ['+49 30 (0) 1234', 'remove (0): +49 301234'],
    ['+49 176 (0) 1', 'remove (0): +49 1761'],
    ['+49 (0)30 (0) 1234', 'remove (0): +49 301234'],
    ['+54 9 (011) 4321 1234', 'remove the 0: +54 91143211234'],
    ['+385 (0)1 4567 890', 'remove (0): +385 14567890'],
    ['+39 (0)6 1234567', 'without parentheses'],
    ['+39 06 (0) 1234567', 'without parentheses'],
    ['+49 30 1234567890123', 'at most 15 digits'],
    ['0049 30 1234567890123', 'at most 15 digits'],
    ['+0 123456', 'no country code starts with 0'],
    ['+0049 30 123456', 'no country code starts with 0'],
    ['+999 123456', '999, which is not a country code'],
    ['00 210 123456', '210, which is not a country code'],
    ['+592 0', 'at least 3 digits after the country code 592'],
    ['+592', 'at least 3 digits after the country code 592'],
    ['030 123456 / 040 654321', 'a single phone number'],
  ])('%s cannot exist and is rejected', async (phone, words) => {
    expect(await problemsOf(type, { ...more, phone })).toEqual([
      { field: 'data.phone', message: expect.stringContaining(words) },
    ]);
  });

  test.each([
    '+39 06 1234567',
    '+225 01 23 45 67 89',
    '0049 30 123456',
    '(0049) 30 123456',
    '(+49) 30 123456',
    '011 44 20 7946 0958',
    '0011 44 20 7946 0958',
    '011 0240 123',
    '011 4321 0123',
    '030/123456',
    '+49/30/123456',
    '(0) 30 123456',
    '110',
    '000',
    '+1 (212) 555-0100',
    '+7 701 234 5678',
    '+290 22222',
    '+383 44 123456',
    '+800 1234 5678',
    '+883 5100 0123',
    '\t+49 30 123456 \n',
  ])('%s can exist', async (phone) => {
    expect(await problemsOf(type, { ...more, phone })).toEqual([]);
  });
});

test.each([
  ['+49 30 123456 ext 12 ', 'tel:+4930123456;ext=12'],
  ['+49 30 123456 ext. 12\n', 'tel:+4930123456;ext=12'],
  [' +1 212 555 0100 #12', 'tel:+12125550100;ext=12'],
  ['\u00a0030 123456\u3000', 'tel:030123456'],
])('%j is dialed as %s and stored without surrounding white space', async (phone, dialed) => {
  const { id, shortUrl } = await ada.createQrCode({
    type: 'PHONE',
    data: { phone },
    dynamic: true,
  });
  expect(await (await fetch(shortUrl)).text()).toContain(`href="${dialed}"`);
  const { content } = await server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
  expect(content).toEqual({ phone: phone.trim() });
});
