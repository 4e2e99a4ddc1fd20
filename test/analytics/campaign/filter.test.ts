// Filtered analytics of random campaigns: equal to plain SQL over the scans.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScanRow } from '../../../src/scan/storing/scan-row.ts';
import { textAt } from '../../support/document/json.ts';
import { put, scanOf } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { pick } from '../naive.ts';
import { asked, withoutUnique } from './ask.ts';
import { countAll, maintenanceOf } from './maintain.ts';
import { copyScans, naive, type Question } from './naive-sql.ts';

const server = useServer();
const ada = useCaller(server);

/** Days with 23 and 25 hours in Berlin, 23½ and 24½ on Lord Howe, and those around them. */
const days = [
  '2024-03-30',
  '2024-03-31',
  '2024-04-01',
  '2024-04-07',
  '2024-10-05',
  '2024-10-06',
  '2024-10-26',
  '2024-10-27',
  '2024-10-28',
];
const zones = ['UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/New_York'];
const visitors = Array.from({ length: 40 }, (_, n) => n.toString(16).padStart(32, '0'));
const targets = ['https://example.com', 'https://example.com/b'];

const someScan = (id: string, day: string): ScanRow => {
  const country = pick(['DE', 'US', null]) ?? null;
  const bot = Math.random() < 0.1;
  const time = Date.parse(day) + Math.floor(Math.random() * 86_400_000);
  return scanOf(id, new Date(time).toISOString(), {
    country,
    region: country && (pick(['Limburg', 'Texas', null]) ?? null),
    device: pick(['mobile', 'desktop', null]) ?? null,
    target: pick([...targets, null]) ?? null,
    // Visitors of bots are not recognized.
    visitor: bot ? null : (pick([...visitors, null]) ?? null),
    bot,
  });
};
const scansOn = (id: string, day: string, size: number) =>
  Array.from({ length: size }, () => someScan(id, day));

async function createCampaign() {
  const folder = async (name: string) =>
    textAt((await ada.rest('POST', '/folders', { body: { name } })).body, 'id');
  const [north, south] = [await folder('North'), await folder('South')];
  const create = async (folderId: string | null, tags: string[]) =>
    (await ada.createQrCode({ folderId, tags })).id;
  const codes = [
    await create(north, ['spring']),
    await create(north, ['spring', 'poster']),
    await create(south, ['poster']),
    await create(null, ['spring', 'flyer']),
    await create(null, []),
  ];
  return { folders: [north, south], codes };
}

test('equals plain SQL, whatever is counted or packed', async () => {
  const { codes, folders } = await createCampaign();
  const some = <T>(values: readonly T[]) =>
    fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined, freq: 2 });
  const questions: fc.Arbitrary<Question> = fc
    .record({
      dates: fc.tuple(fc.constantFrom(...days), fc.constantFrom(...days)),
      timeZone: fc.constantFrom(...zones),
      ofCodes: fc.record({
        qrCodeIds: some([...codes, 'qr_01h455vb4pex5vsknk084sn02q']),
        folderIds: some(folders),
        tags: some(['spring', 'poster']),
      }),
      ofScans: fc.option(
        fc.record({
          countries: some(['DE', 'US']),
          regions: some(['Limburg', 'Texas']),
          devices: some(['mobile', 'desktop']),
          targets: some(targets),
        }),
        { nil: undefined },
      ),
    })
    .map(({ dates, timeZone, ofCodes, ofScans }) => {
      const [startDate = '', endDate = ''] = [...dates].sort();
      return { startDate, endDate, timeZone, filter: { ...ofCodes, ...ofScans } };
    });

  async function check(when: string) {
    await copyScans(server.prisma);
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const expected = await naive(server.prisma, ada.organizationId, question);
        expect(await asked(ada, question), when).toEqual({
          ...expected,
          hours: withoutUnique(expected.hours),
          countries: withoutUnique(expected.countries),
          regions: withoutUnique(expected.regions),
          devices: withoutUnique(expected.devices),
          targets: withoutUnique(expected.targets),
        });
      }),
      { numRuns: 25 },
    );
  }

  for (const [index, id] of codes.entries()) {
    for (const day of days) await put(server, scansOn(id, day, index === 0 ? 200 : 12));
  }
  await put(server, scansOn(codes[0] ?? '', '2024-03-31', 2_400));
  await put(server, scansOn(codes[1] ?? '', '2024-10-27', 2_400));
  await check('open');
  await countAll(server);
  await check('counted');
  await maintenanceOf(server).countDays();
  await check('counted by quarter');
  for (const id of codes)
    await put(
      server,
      days.flatMap((day) => scansOn(id, day, 3)),
    );
  await check('with late scans, open');
  await countAll(server);
  await check('with late scans, counted');
  await maintenanceOf(server).run();
  await maintenanceOf(server).countDays();
  await maintenanceOf(server).pack();
  await check('packed');
}, 240_000);
