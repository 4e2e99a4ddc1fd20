// Sends what the outbox holds, beside whatever other processes send.
import { randomUUID } from 'node:crypto';
import { deleteOld, deleteRest, markFull } from './maintenance.ts';
import { claim, type Endpoint, type Lease, release } from './queue.ts';
import { type DeliveryOptions, takeTurn } from './turn.ts';

export interface Deliverer {
  /** Says that something may be due. */
  wake(): void;
  /** Takes up nothing new, so that requests under way can end before `close`. */
  stop(): void;
  /** Waits some seconds for requests under way, then cuts them off: they are sent again later. */
  close(): Promise<void>;
}

const patienceAtClose = 3_000;

export function createDeliverer(options: DeliveryOptions): Deliverer {
  const { prisma, log, pace } = options;
  const turns = new Set<Promise<void>>();
  const cutOff = new AbortController();
  const bell = createBell();
  let stopping = false;
  let tendAt = performance.now() + pace.upkeep * Math.random();
  let tending: Promise<void> | undefined;

  async function turnOf(endpoint: Endpoint, lease: Lease): Promise<void> {
    const isOver = () => stopping;
    try {
      await takeTurn(endpoint, lease, { ...options, isOver, cutOff: cutOff.signal });
    } catch (err) {
      log.warn({ err, webhookId: endpoint.id }, 'deliveries could not be noted; they come again');
    }
    await release(prisma, endpoint, lease).catch(() => undefined);
  }

  async function look(): Promise<void> {
    const free = pace.atOnce - turns.size;
    if (free <= 0) return;
    const lease = { id: randomUUID(), length: pace.lease };
    for (const endpoint of await claim(prisma, lease, free)) {
      const turn = turnOf(endpoint, lease).finally(() => {
        turns.delete(turn);
        bell.ring();
      });
      turns.add(turn);
    }
  }

  async function tend(): Promise<void> {
    tendAt = performance.now() + pace.upkeep;
    await markFull(prisma, pace, log);
    await deleteRest(prisma, () => stopping);
    await deleteOld(prisma, pace, () => stopping);
  }

  async function run(): Promise<void> {
    const warn = (err: unknown) => log.warn({ err }, 'deliveries cannot be looked for');
    while (!stopping) {
      await look().catch(warn);
      if (!tending && performance.now() >= tendAt) {
        tending = tend()
          .catch(warn)
          .finally(() => {
            tending = undefined;
          });
      }
      if (!stopping) await bell.wait(pace.poll);
    }
  }

  const running = run();
  const stop = () => {
    stopping = true;
    bell.ring();
  };
  return {
    wake: bell.ring,
    stop,
    async close() {
      stop();
      const timer = setTimeout(() => cutOff.abort(), patienceAtClose);
      await running;
      await Promise.all([...turns, tending]);
      clearTimeout(timer);
    },
  };
}

/** Something to wait for; rung while nobody waits, it is heard by the next who does. */
function createBell() {
  let isRung = false;
  let hear: () => void = () => undefined;
  return {
    ring: () => {
      isRung = true;
      hear();
    },
    async wait(milliseconds: number): Promise<void> {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          hear = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isRung = false;
    },
  };
}
