// Schemas for lists of scans, as input.
import { z } from 'zod';
import { period } from '../analytics/shape.ts';

export const scanFilter = period.extend({
  bots: z.boolean().optional().meta({ description: 'Lists only scans by bots.' }),
});
