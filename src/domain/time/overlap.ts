// How long an old key or secret keeps working after a rotation.
import { z } from 'zod';

const message = 'must be between 0 and 2592000 (30 days)';

export const overlapSeconds = (description: string, defaultValue: number) =>
  z
    .int()
    .min(0, message)
    .max(2_592_000, message)
    .nullish()
    .meta({ description, default: defaultValue });
