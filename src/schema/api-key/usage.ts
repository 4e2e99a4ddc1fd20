// How much an API key is used.
import { createContextCache } from '@pothos/core';
import { z } from 'zod';
import { batched } from '../../database/batch.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { defaultUsageDays, usageDays, usagePeriod } from '../../domain/api-key/usage.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { argsFromZod } from '../../graphql/from-zod/input.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { ApiKey } from './type.ts';

interface ErrorCount {
  code: string;
  count: number;
}

interface Day {
  day: string;
  requests: number;
  errors: ErrorCount[];
}

const ApiKeyErrorCount = builder.simpleObject('ApiKeyErrorCount', {
  description: 'Requests that failed with a code.',
  fields: (t) => ({
    code: t.string({
      description: 'Error code, the first one if a response has several.',
      extensions: withShape(z.string().meta({ pattern: '^[A-Z_]+$', maxLength: 50 })),
    }),
    count: t.int({ description: 'Number of requests.' }),
  }),
});

const ApiKeyUsage = builder.simpleObject('ApiKeyUsage', {
  description: 'Requests with an API key on a day.',
  fields: (t) => ({
    day: t.string({
      description: 'Day (UTC), such as `2024-01-15`.',
      extensions: withShape(z.string().meta({ format: 'date', maxLength: 10 })),
    }),
    requests: t.int({ description: 'Number of requests, including those that failed.' }),
    errors: t.field({
      type: [ApiKeyErrorCount],
      description: 'Requests that failed, most frequent codes first.',
      extensions: withShape(z.array(z.unknown()).max(50)),
      complexity: { field: 1, multiplier: 1 },
    }),
  }),
});

const dayInMs = 24 * 60 * 60 * 1000;

/** The last days, oldest first. */
function daysUntilToday(count: number): string[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, index) =>
    new Date(now - (count - 1 - index) * dayInMs).toISOString().slice(0, 10),
  );
}

async function readUsage(
  ids: readonly string[],
  count: number,
  prisma: RequestDatabase,
): Promise<Day[][]> {
  const days = daysUntilToday(count);
  const rows = await prisma.apiKeyUsage.findMany({
    where: { apiKeyId: { in: [...ids] }, day: { gte: new Date(days[0] ?? '') } },
    orderBy: [{ count: 'desc' }, { code: 'asc' }],
  });
  const byDay = Map.groupBy(
    rows,
    ({ apiKeyId, day }) => `${apiKeyId} ${day.toISOString().slice(0, 10)}`,
  );
  return ids.map((id) =>
    days.map((day) => {
      const counts = byDay.get(`${id} ${day}`) ?? [];
      return {
        day,
        requests: counts.find(({ code }) => code === '')?.count ?? 0,
        errors: counts.filter(({ code }) => code !== ''),
      };
    }),
  );
}

/** Read together for all keys of a list. */
const usageOf = createContextCache((context: Context) => {
  const loaders = new Map<number, (id: string) => Promise<Day[]>>();
  return (id: string, days: number): Promise<Day[]> => {
    const load = loaders.get(days) ?? batched((ids) => readUsage(ids, days, context.prisma), 100);
    loaders.set(days, load);
    return load(id);
  };
});

builder.objectField(ApiKey, 'usage', (t) =>
  t.field({
    type: [ApiKeyUsage],
    description: `Requests by day, oldest first, including days without any. Kept for ${usageDays} days, and accurate to a minute.`,
    args: argsFromZod(usagePeriod),
    complexity: { field: 10, multiplier: 1 },
    extensions: withShape(z.array(z.unknown()).max(usageDays)),
    resolve: ({ id }, { days }, context) => usageOf(context)(id, days ?? defaultUsageDays),
  }),
);
