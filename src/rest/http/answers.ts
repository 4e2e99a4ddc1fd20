// What several routes say of their answers.
import type { Answer } from '../route.ts';

export const notModified: Answer = {
  description: 'What `If-None-Match` names is what is there.',
  headers: ['ETag'],
};

export const deleted: Answer = { description: 'Deleted.' };

export const olderVersion = '`If-Match` names no version that it has now.';
