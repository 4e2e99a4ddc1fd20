// Divides what one mutation changed among several entries of the audit log.
import type { ChangedTarget } from './change.ts';

/** Bytes, approximately, so that a page of entries fits into a response. */
const maxBytes = 32_768;

/** At least one portion; each has at least one target, if there are any. */
export function portionsOf(targets: readonly ChangedTarget[]): ChangedTarget[][] {
  const portions: ChangedTarget[][] = [];
  let left = 0;
  for (const target of targets) {
    const bytes = JSON.stringify(target).length;
    const last = portions.at(-1);
    if (last && bytes <= left) last.push(target);
    else {
      portions.push([target]);
      left = maxBytes;
    }
    left -= bytes;
  }
  return portions.length === 0 ? [[]] : portions;
}
