// The cost of checking an API key: requests with and without it, then each kind of key alone.
import { callerOfKey, createKey, createKeyReader } from '../../src/auth/api-key.ts';
import { type Contender, compare, median, print, start, stopAll } from '../support/measure.ts';
import { base, createSetting, port } from '../support/setting.ts';

const setting = await createSetting();
const { databaseUrl, organizationId, key, prisma, secret } = setting;
await start('bench/support/serve-unchecked.ts', [String(port + 1), databaseUrl, organizationId]);
const path = `/api/v1/organizations/${organizationId}/qr-codes`;
const { id } = await prisma.qrCode.findFirstOrThrow();
for (const [what, request] of [
  ['one code', `${path}/${id}`],
  ['a list of 50', `${path}?limit=50`],
] as const) {
  const contenders: Contender[] = [
    { name: `${what}, no authentication`, url: `http://127.0.0.1:${port + 1}${request}` },
    { name: `${what}, with a key`, url: base + request, headers: { 'X-API-Key': key } },
  ];
  print(contenders, compare(contenders));
}

const check = { readKey: createKeyReader(prisma), secret, address: '127.0.0.1' };
const other = createKey(secret).text;
const samePublicId = (() => {
  for (;;) {
    const text = createKey(secret, { publicId: key.slice(5, 17) }).text;
    if (text !== key) return text;
  }
})();
console.log('\n| key | microseconds (median) |\n| --- | ---: |');
for (const [name, text] of [
  ['right', key],
  ['right id, wrong secret', samePublicId],
  ['unknown id', other],
  ['malformed', `${key.slice(0, -1)}!`],
] as const) {
  const times: number[] = [];
  for (let run = 0; run < 2_000; run += 1) {
    const start = performance.now();
    await callerOfKey(text, check).catch(() => undefined);
    times.push(performance.now() - start);
  }
  console.log(`| ${name} | ${Math.round(median(times) * 1000)} |`);
}
await stopAll();
await setting.close();
