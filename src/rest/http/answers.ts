// Response descriptions that several routes share.
import type { Answer } from '../route.ts';

export const notModified: Answer = {
  id: 'NotModified',
  description: 'Not modified: the ETag in `If-None-Match` is current.',
  headers: ['ETag'],
};

export const deleted: Answer = { id: 'Deleted', description: 'Deleted.' };

export const olderVersion = 'The resource has changed: no ETag in `If-Match` is current.';
