// Scans written per second: in batches with all their counts, compared with one insert per scan.
import type { ScanRow } from '../../src/scan/storing/scan-row.ts';
import { storeScans } from '../../src/scan/storing/store.ts';
import { median, stopAll } from '../support/measure.ts';
import { scanOf } from '../support/rows.ts';
import { createSetting } from '../support/setting.ts';

const setting = await createSetting();
const { prisma, pool } = setting;
const codes = await prisma.qrCode.findMany({ select: { id: true, organizationId: true } });
const seconds = 3;
const rounds = 5;

function created(spread: number): ScanRow {
  const index = Math.floor(Math.random() * spread);
  return scanOf(codes[index]?.id ?? '', index);
}

/** The minimum: only the row, without visitors. */
async function insertOne({ id, qrCodeId, scannedAt, country, city, target }: ScanRow) {
  const organizationId = codes[0]?.organizationId ?? '';
  await prisma.$executeRaw`
    INSERT INTO "Scan" ("id", "qrCodeId", "organizationId", "scannedAt", "batch", "unique", "bot",
                        "country", "city", "target")
    VALUES (${id}::uuid, ${qrCodeId}, ${organizationId}, ${scannedAt}, 0, false, false,
            ${country}, ${city}, ${target})`;
}

interface Writer {
  name: string;
  /** Writes this many over eight connections. */
  write(): Promise<number>;
}

const groups = (size: number, spread: number): Writer => ({
  name: `batches of ${size}, of ${spread === 1 ? 'one code' : `${spread} codes`}, counted`,
  write: async () => {
    await storeScans(
      pool,
      Array.from({ length: size }, () => created(spread)),
    );
    return size;
  },
});

const writers: Writer[] = [
  {
    name: 'one insert per scan, eight at a time, nothing counted',
    write: async () => {
      await Promise.all(Array.from({ length: 8 }, () => insertOne(created(1_000))));
      return 8;
    },
  },
  groups(1, 1),
  groups(64, 1),
  groups(64, 1_000),
  groups(1_000, 1),
  groups(1_000, 1_000),
];

const rates = writers.map((): number[] => []);
for (let round = 0; round <= rounds; round += 1) {
  for (const [index, { write }] of writers.entries()) {
    const start = performance.now();
    let written = 0;
    while (performance.now() - start < seconds * 1_000) written += await write();
    if (round > 0) rates[index]?.push((written / (performance.now() - start)) * 1_000);
  }
}
console.log('\n| what | scans per second (median) | ratio |\n| --- | ---: | ---: |');
const [first = Number.NaN] = rates.map(median);
for (const [index, { name }] of writers.entries()) {
  const rate = median(rates[index] ?? []);
  console.log(`| ${name} | ${Math.round(rate)} | ${(rate / first).toFixed(2)} |`);
}
await stopAll();
await setting.close();
