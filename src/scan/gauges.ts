// Metrics of scans: storage, lookups and live subscriptions.
import { Counter, Gauge, type Registry } from 'prom-client';
import type { ScanHandler } from './handler.ts';
import type { ScanFeed } from './live/feed.ts';
import type { ScanRecorder } from './recording/recorder.ts';

interface Scans {
  recorder: Pick<ScanRecorder, 'counts' | 'journaling'>;
  scanFeed: Pick<ScanFeed, 'watching'>;
  scanHandler: Pick<ScanHandler, 'lookups'>;
  /** Whether there should be a journal. */
  hasJournal: boolean;
}

export function registerScanGauges(
  registry: Registry,
  { recorder, scanFeed, scanHandler, hasJournal }: Scans,
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
  total('scans_stored', 'Number of scans stored', () => recorder.counts.stored);
  total(
    'scans_retried',
    'Number of times that storing a scan was retried',
    () => recorder.counts.retried,
  );
  total('scans_lost', 'Number of scans that could not be stored', () => recorder.counts.lost);
  new Gauge({
    name: 'ilqr_scans_waiting',
    help: 'Number of scans that are waiting to be stored: in memory, or in the journal on disk',
    labelNames: ['place'],
    registers,
    collect() {
      const { waiting, inJournal } = recorder.counts;
      this.set({ place: 'memory' }, waiting);
      this.set({ place: 'journal' }, inJournal);
    },
  });
  if (hasJournal) {
    new Gauge({
      name: 'ilqr_scan_journal_up',
      help: 'Whether scans are written to the journal before they are answered: 1 or 0',
      registers,
      collect() {
        this.set(recorder.journaling ? 1 : 0);
      },
    });
  }

  new Counter({
    name: 'ilqr_scan_lookups_total',
    help: 'Number of short link lookups by source: memory or database',
    labelNames: ['source'],
    registers,
    collect() {
      this.reset();
      for (const [source, count] of Object.entries(scanHandler.lookups))
        this.inc({ source }, count);
    },
  });

  new Gauge({
    name: 'ilqr_live_streams',
    help: 'Number of open live scan subscriptions',
    registers,
    collect() {
      this.set(scanFeed.watching());
    },
  });
}
