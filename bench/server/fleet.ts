// Computes the machines for ten thousand organizations from the cost of requests.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The load. */
const load = {
  organizations: 10_000,
  codes: 10_000_000,
  scansAMonth: 1_000_000_000,
  /** REST or GraphQL requests for each scan. */
  requestsAScan: 0.1,
  /** Part of those. */
  mix: { get: 0.4, list: 0.3, create: 0.1, change: 0.1, analytics: 0.1 },
  /** Scans sent to a webhook in batches. */
  toldScans: 0.1,
  months: 12,
};

/** Milliseconds of a core: bench/README.md, "What a request costs", deliveries from "Deliveries". */
const costs = {
  scan: { server: 0.135, database: 0.233 },
  get: { server: 0.78, database: 0.18 },
  list: { server: 2.367, database: 0.533 },
  create: { server: 3.06, database: 1.42 },
  change: { server: 2.4, database: 1.6 },
  analytics: { server: 1.333, database: 1.033 },
  /** 39,215 per second on two cores including the receiver, of which each is assumed to take half. */
  delivery: { server: 0.026, database: 0.026 },
};

/** On disk with indexes; the same page, and scans from docs/decisions/0056-packed-scans.md. */
const bytes = {
  /** Per scan, stored in the order of time, until its month is packed. */
  openScan: 327,
  /** Per scan of an earlier month. */
  packedScan: 63,
  /** Per scan, for counts of codes by day: kept permanently. */
  counts: 95,
  /** Per scan, for four days. */
  visitor: 71,
  /** With its total. */
  code: 1_109 + 818,
  /** Of an organization and day, estimated: kept permanently. */
  organizationDay: 2_000,
  /** Per redirect on the network: calculated manually. */
  redirect: 600,
};

/** Days: a month, three more until it is packed, and one to pack it. */
const openDays = 35;
const visitorDays = 4;

/**
 * Derived from the schema, not measured. Read: the index of a month, which does not fit into memory. Written: that
 * page, and those of the visitor, the day and the total.
 */
const pagesAScan = { read: 1, written: 4 };

/** US dollars per month: on-demand list prices of AWS in us-east-1 as of 2025, not updated since. */
const prices = {
  /** m7g, 4 GiB per core. */
  serverCore: 29.8,
  /** r7g, 8 GiB per core. */
  databaseCore: 39.1,
  memoryACore: 8,
  /** gp3. */
  gigabyte: 0.08,
  freeOperations: 3_000,
  operation: 0.005,
  /** S3, a full backup plus a month of changes. */
  backupGigabyte: 0.023,
  trafficGigabyte: 0.09,
};

const machines = { serverCores: 2, fewestServers: 3, databaseCores: [2, 4, 8, 16, 32, 64, 96] };
const replicas = 2;

interface Guess {
  /** Ratio of the peak to the mean load. */
  peak: number;
  /** Safety factor for CPU time. */
  time: number;
  /** Safety factor for disk space, including free space. */
  disk: number;
  /** Maximum utilization of a machine at peak load. */
  busy: number;
}

const guesses: Record<string, Guess> = {
  low: { peak: 4, time: 0.5, disk: 1, busy: 0.6 },
  middle: { peak: 8, time: 1, disk: 1.3, busy: 0.5 },
  high: { peak: 20, time: 3, disk: 2, busy: 0.4 },
};

const secondsAMonth = 30 * 86_400;
const giga = 1e9;

function fleet({ peak, time, disk, busy }: Guess) {
  const scans = load.scansAMonth / secondsAMonth;
  const requests = scans * load.requestsAScan;
  const mix = Object.entries(load.mix);
  const coresFor = (side: 'server' | 'database') => {
    const request = mix.reduce((sum, [name, share]) => {
      const cost = Object.entries(costs).find(([known]) => known === name)?.[1];
      return sum + share * (cost?.[side] ?? 0);
    }, 0);
    const each = costs.scan[side] + load.requestsAScan * request;
    return ((each + load.toldScans * costs.delivery[side]) * scans * peak * time) / 1_000 / busy;
  };
  const servers = Math.max(
    machines.fewestServers,
    Math.ceil(coresFor('server') / machines.serverCores),
  );
  const scansADay = load.scansAMonth / 30;
  const organizationDays = load.organizations * load.months * 30;
  const parts = {
    open: (bytes.openScan * scansADay * openDays * disk) / giga,
    packed: (bytes.packedScan * load.scansAMonth * (load.months - 1) * disk) / giga,
    counts:
      ((bytes.counts * load.scansAMonth * load.months + bytes.organizationDay * organizationDays) *
        disk) /
      giga,
    rest: ((bytes.code * load.codes + bytes.visitor * scansADay * visitorDays) * disk) / giga,
  };
  const storage = parts.open + parts.packed + parts.counts + parts.rest;
  /** Codes, visitors, two days of scans with their counters. */
  const hot = parts.rest + (2 * scansADay * (bytes.openScan + bytes.counts) * disk) / giga;
  const needed = Math.max(coresFor('database'), hot / prices.memoryACore);
  const databaseCores = machines.databaseCores.find((cores) => cores >= needed) ?? Number.NaN;
  const operations = (pagesAScan.read + pagesAScan.written) * scans * peak;
  const paidOperations = Math.max(0, operations - prices.freeOperations);
  const money = {
    servers: servers * machines.serverCores * prices.serverCore,
    databases: (1 + replicas) * databaseCores * prices.databaseCore,
    disks: (1 + replicas) * (storage * prices.gigabyte + paidOperations * prices.operation),
    backups: 2 * storage * prices.backupGigabyte,
    traffic: ((load.scansAMonth * bytes.redirect) / giga) * prices.trafficGigabyte,
  };
  const total = Object.values(money).reduce((sum, part) => sum + part, 0);
  return {
    scans,
    requests,
    coresFor,
    servers,
    parts,
    storage,
    hot,
    databaseCores,
    operations,
    money,
    total,
  };
}

const whole = (number: number): string => Math.round(number).toLocaleString('en-US');
const tera = (gigabytes: number): string => `${(gigabytes / 1_000).toFixed(1)} TB`;
const dollars = (number: number): string => `$${whole(number)}`;

type Fleet = ReturnType<typeof fleet>;

const rows: [what: string, figure: (fleet: Fleet, guess: Guess) => string][] = [
  ['busiest second compared with the average (guess)', (_, { peak }) => `${peak} times`],
  ['CPU time compared with the measurement (guess)', (_, { time }) => `${time} times`],
  ['disk compared with the measurement, with reserve (guess)', (_, { disk }) => `${disk} times`],
  ['utilization at the peak', (_, { busy }) => `${busy * 100}%`],
  ['scans per second at the peak', ({ scans }, { peak }) => whole(scans * peak)],
  ['API requests per second at the peak', ({ requests }, { peak }) => whole(requests * peak)],
  ['server cores', ({ coresFor }) => coresFor('server').toFixed(1)],
  ['server machines with 2 cores, at least one in each zone', ({ servers }) => whole(servers)],
  ['PostgreSQL cores by CPU time', ({ coresFor }) => coresFor('database').toFixed(1)],
  ['memory for frequently used data', ({ hot }) => `${whole(hot)} GB`],
  ['cores of the PostgreSQL machine, by both', ({ databaseCores }) => whole(databaseCores)],
  ['disk after 12 months', ({ storage }) => tera(storage)],
  ['scans of the open month', ({ parts }) => tera(parts.open)],
  ['packed scans', ({ parts }) => tera(parts.packed)],
  ['counts by day', ({ parts }) => tera(parts.counts)],
  ['disk operations per second at the peak', ({ operations }) => whole(operations)],
  ['servers, per month', ({ money }) => dollars(money.servers)],
  ['PostgreSQL with two replicas, per month', ({ money }) => dollars(money.databases)],
  ['their disks, per month', ({ money }) => dollars(money.disks)],
  ['backups, per month', ({ money }) => dollars(money.backups)],
  ['traffic, per month', ({ money }) => dollars(money.traffic)],
  ['**total, per month**', ({ total }) => `**${dollars(total)}**`],
  ['per million scans', ({ total }) => `$${(total / (load.scansAMonth / 1e6)).toFixed(2)}`],
];

/** The table of docs/scaling.md. */
export function fleetTable(): string {
  const columns = Object.values(guesses).map((guess) => ({ guess, fleet: fleet(guess) }));
  return [
    `| | ${Object.keys(guesses).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(columns.length)}`,
    ...rows.map(([what, figure]) => {
      const figures = columns.map((column) => figure(column.fleet, column.guess));
      return `| ${what} | ${figures.join(' | ')} |`;
    }),
  ].join('\n');
}

// Not `import.meta.main`: bin/run.js imports this file.
if (process.argv[1] === import.meta.filename) {
  const file = path.join(import.meta.dirname, '../../docs/scaling.md');
  const text = await readFile(file, 'utf8');
  const table = `<!-- fleet -->\n${fleetTable()}\n<!-- /fleet -->`;
  await writeFile(
    file,
    text.replace(/<!-- fleet -->.*<!-- \/fleet -->/s, () => table),
  );
}
