// Health checks.
import { Hono } from 'hono';
import type { PrismaClient } from '../database/client/client.ts';

interface Operations {
  prisma: Pick<PrismaClient, '$queryRaw'>;
  stopping: () => boolean;
}

/** `/healthz`: the process is alive. `/readyz`: it accepts requests and reaches the database. */
export function createOperations({ prisma, stopping }: Operations): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      if (stopping()) return c.json({ status: 'stopping' }, 503, { 'retry-after': '5' });
      try {
        await prisma.$queryRaw`SELECT 1`;
        return c.json({ status: 'ok' });
      } catch {
        return c.json({ status: 'database unreachable' }, 503, { 'retry-after': '5' });
      }
    });
}
