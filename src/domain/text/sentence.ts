// Shapes of text about problems in responses.
import { z } from 'zod';

/** Text for people. */
export const sentence = z.string().meta({
  id: 'Sentence',
  description: 'A human-readable explanation in English. The wording may change.',
});

export const fieldPath = z.string().meta({
  id: 'FieldPath',
  description:
    'Path of the field, such as `data.url`, or the column of a file. Empty if it concerns the whole input.',
});
