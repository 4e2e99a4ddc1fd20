// Delivers queued events, concurrently with other processes.
import { randomUUID } from 'node:crypto';
import { type DeliveryOptions, deliverDue } from './delivery-run.ts';
import { deleteLeftovers, deleteOld, markFull } from './maintenance.ts';
import { claim, type Endpoint, type Lease, release } from './queue.ts';

export interface Deliverer {
  /** Signals that a delivery may be due. */
  wake(): void;
  /** Starts no new deliveries, so that requests in progress can finish before `close`. */
  stop(): void;
  /** Waits some seconds for requests in progress, then aborts them; they are retried later. */
  close(): Promise<void>;
}

const closeTimeout = 3_000;

export function createDeliverer(options: DeliveryOptions): Deliverer {
  const { prisma, log, schedule } = options;
  const runs = new Set<Promise<void>>();
  const cutOff = new AbortController();
  const signal = createSignal();
  let stopping = false;
  let maintenanceAt = performance.now() + schedule.maintenance * Math.random();
  let maintenance: Promise<void> | undefined;

  async function deliverTo(endpoint: Endpoint, lease: Lease): Promise<void> {
    const isStopping = () => stopping;
    try {
      await deliverDue(endpoint, lease, { ...options, isStopping, cutOff: cutOff.signal });
    } catch (err) {
      log.warn(
        { err, webhookId: endpoint.id },
        'failed to record delivery results; they will be retried',
      );
    }
    await release(prisma, endpoint, lease).catch(() => undefined);
  }

  async function startDue(): Promise<void> {
    const free = schedule.concurrency - runs.size;
    if (free <= 0) return;
    const lease = { id: randomUUID(), length: schedule.lease };
    for (const endpoint of await claim(prisma, lease, free)) {
      const delivery = deliverTo(endpoint, lease).finally(() => {
        runs.delete(delivery);
        signal.notify();
      });
      runs.add(delivery);
    }
  }

  async function maintain(): Promise<void> {
    maintenanceAt = performance.now() + schedule.maintenance;
    await markFull(prisma, schedule, log);
    await deleteLeftovers(prisma, () => stopping);
    await deleteOld(prisma, schedule, () => stopping);
  }

  async function run(): Promise<void> {
    const warn = (err: unknown) =>
      log.warn({ err }, 'failed to look for due deliveries; will retry');
    while (!stopping) {
      await startDue().catch(warn);
      if (!maintenance && performance.now() >= maintenanceAt) {
        maintenance = maintain()
          .catch(warn)
          .finally(() => {
            maintenance = undefined;
          });
      }
      if (!stopping) await signal.wait(schedule.poll);
    }
  }

  const running = run();
  const stop = () => {
    stopping = true;
    signal.notify();
  };
  return {
    wake: signal.notify,
    stop,
    async close() {
      stop();
      const timer = setTimeout(() => cutOff.abort(), closeTimeout);
      await running;
      await Promise.all([...runs, maintenance]);
      clearTimeout(timer);
    },
  };
}

/** A signal to wait for. If nobody is waiting, it is kept for the next call of `wait`. */
function createSignal() {
  let isSet = false;
  let wake: () => void = () => undefined;
  return {
    notify: () => {
      isSet = true;
      wake();
    },
    async wait(milliseconds: number): Promise<void> {
      if (!isSet) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isSet = false;
    },
  };
}
