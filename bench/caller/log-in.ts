// The time of a scan during 50 simultaneous logins.
import { hashPassword } from '../../src/auth/password/password.ts';
import { median, stopAll } from '../support/measure.ts';
import { base, createSetting } from '../support/setting.ts';

const setting = await createSetting();
const { prisma, shortCode } = setting;
const password = 'four random words';
const passwordHash = await hashPassword(password);
const people = Array.from({ length: 50 }, (_, index) => `person-${index}@example.com`);
await prisma.user.createMany({
  data: people.map((email, index) => ({ id: `usr_${index}`, email, name: 'B', passwordHash })),
});

async function scan(): Promise<number> {
  const start = performance.now();
  await fetch(`${base}/q/${shortCode}`, { redirect: 'manual' });
  return performance.now() - start;
}

async function logIn(email: string): Promise<void> {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation { logIn(input: {email: "${email}", password: "${password}"}) { user { id } } }`,
    }),
  });
  const text = await response.text();
  if (text.includes('errors')) throw new Error(text);
}

/** The duration of consecutive scans until `end` settles. */
async function scansUntil(end: Promise<unknown>): Promise<number[]> {
  let going = true;
  const ended = end.then(() => {
    going = false;
  });
  const times: number[] = [];
  while (going) times.push(await scan());
  await ended;
  return times;
}

const quiet: number[] = [];
const busy: number[] = [];
for (let round = 0; round < 6; round += 1) {
  const pause = new Promise((resolve) => setTimeout(resolve, 2_000));
  const before = await scansUntil(pause);
  const during = await scansUntil(Promise.all(people.map(logIn)));
  if (round === 0) continue;
  quiet.push(median(before));
  busy.push(median(during));
}
const [without, during] = [median(quiet), median(busy)];
console.log('\n| a scan | milliseconds (median) | ratio |\n| --- | ---: | ---: |');
console.log(`| alone | ${without.toFixed(2)} | 1.00 |`);
console.log(`| during 50 logins | ${during.toFixed(2)} | ${(during / without).toFixed(2)} |`);
await stopAll();
await setting.close();
