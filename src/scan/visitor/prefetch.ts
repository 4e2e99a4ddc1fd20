// Recognizes prefetch requests of browsers.
import type { ScanRequest } from './request.ts';

/** `Sec-Purpose` (Fetch standard), and its predecessors. */
const headers = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];

/** Whether the browser only prefetches, prerenders or previews the link. */
export const isPrefetch = (request: Pick<ScanRequest, 'header'>): boolean =>
  headers.some((name) => {
    const purpose = request.header(name);
    return purpose !== undefined && /\b(?:prefetch|prerender|preview)\b/i.test(purpose);
  });
