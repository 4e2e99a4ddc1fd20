// What metrics say of scans: how they were stored, where their targets were found, who watches.
import { Counter, Gauge, type Registry } from 'prom-client';
import type { ScanDoor } from './handler.ts';
import type { ScanFeed } from './live/feed.ts';
import type { ScanRecorder } from './recording/recorder.ts';

interface Scans {
  recorder: Pick<ScanRecorder, 'counts'>;
  scanFeed: Pick<ScanFeed, 'watching'>;
  scanDoor: Pick<ScanDoor, 'lookups'>;
}

export function registerScanGauges(
  registry: Registry,
  { recorder, scanFeed, scanDoor }: Scans,
): void {
  const registers = [registry];

  const total = (name: string, help: string, value: () => number) =>
    new Counter({
      name: `ilqr_${name}_total`,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  total('scans_stored', 'Scans that were stored', () => recorder.counts.stored);
  total('scans_retried', 'Times that a scan had to be tried again', () => recorder.counts.retried);
  total('scans_lost', 'Scans that were not stored', () => recorder.counts.lost);
  new Gauge({
    name: 'ilqr_scans_waiting',
    help: 'Scans in memory that are not stored yet',
    registers,
    collect() {
      this.set(recorder.counts.waiting);
    },
  });

  new Counter({
    name: 'ilqr_scan_lookups_total',
    help: 'Where the target of a scan was found: in memory, in the database',
    labelNames: ['source'],
    registers,
    collect() {
      this.reset();
      for (const [source, count] of Object.entries(scanDoor.lookups)) this.inc({ source }, count);
    },
  });

  new Gauge({
    name: 'ilqr_live_streams',
    help: 'Subscriptions that are open',
    registers,
    collect() {
      this.set(scanFeed.watching());
    },
  });
}
