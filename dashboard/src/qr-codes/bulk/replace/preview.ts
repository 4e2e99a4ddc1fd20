// What a find and replace would change.
import type { SelectedCode } from '../../selection.ts';
import type { CurrentDestinationFragment } from '../bulk.generated.ts';
import { type FindAndReplace, isDestination, replacedUrls } from './destinations.ts';

interface CodeChange {
  code: SelectedCode;
  urls: readonly { from: string; to: string }[];
  /** Whether each new destination is one. */
  isSound: boolean;
}

export interface Preview {
  changes: readonly CodeChange[];
  unchanged: number;
  missing: number;
}

export function previewOf(
  codes: readonly SelectedCode[],
  current: ReadonlyMap<string, CurrentDestinationFragment>,
  given: FindAndReplace,
): Preview {
  const existing = codes.flatMap(({ id }) => current.get(id) ?? []);
  const changes = existing
    .map((code) => ({ code, urls: replacedUrls(code, given) }))
    .filter(({ urls }) => urls.length > 0)
    .map(({ code: { id, name }, urls }) => ({
      code: { id, name },
      urls,
      isSound: urls.every(({ to }) => isDestination(to)),
    }));
  return {
    changes,
    unchanged: existing.length - changes.length,
    missing: codes.length - existing.length,
  };
}
