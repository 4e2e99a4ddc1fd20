// Requests that a browser makes ahead of a person, who may never come.
import type { ScanRequest } from './request.ts';

/** `Sec-Purpose` (Fetch), and what browsers sent before there was one. */
const headers = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];

/** Whether nobody has opened the link yet: the browser prefetches, prerenders or draws a preview. */
export const isPrefetch = (asked: Pick<ScanRequest, 'header'>): boolean =>
  headers.some((name) => {
    const purpose = asked.header(name);
    return purpose !== undefined && /\b(?:prefetch|prerender|preview)\b/i.test(purpose);
  });
