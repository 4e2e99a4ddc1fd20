// Shape of text for people in responses.
import { z } from 'zod';

export const sentence = z.string().meta({
  id: 'Sentence',
  description: 'A human-readable explanation in English. The wording may change.',
});
