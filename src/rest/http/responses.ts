// Response descriptions that several routes share.
import type { ResponseDescription } from '../route.ts';

export const notModified: ResponseDescription = {
  id: 'NotModified',
  description: 'Not modified: the ETag in `If-None-Match` is current.',
  headers: ['ETag'],
};

export const deleted: ResponseDescription = { id: 'Deleted', description: 'Deleted.' };

export const olderVersion = 'The resource has changed: no ETag in `If-Match` is current.';
