// What went wrong, where people look.
import type { ReactNode } from 'react';
import { labelOf } from '../../graphql/labels.ts';
import type { Problems } from '../../graphql/problems.ts';

/** A text that says what went wrong. */
export const Alert = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-sm text-danger">
    {children}
  </p>
);

export function ProblemNote({
  problems,
  shown = [],
}: {
  problems: Problems | undefined;
  /**
   * The fields that say themselves what is wrong with them, by the first word of their path or as a
   * question about the whole; what is wrong with others is said here.
   */
  shown?: readonly string[] | ((path: string) => boolean);
}) {
  if (!problems) return null;
  const isShown =
    typeof shown === 'function'
      ? shown
      : (path: string) => shown.includes(path.split('.')[0] ?? path);
  const texts = problems.details
    .filter(({ field }) => !isShown(field))
    .map(({ field, message }) => `${labelOf(field)}: ${message}`);
  const all = texts.length === problems.details.length && texts.length > 0;
  return (
    <div className="mt-4">
      <Alert>{[...(all ? [] : [problems.summary]), ...texts].join(' ')}</Alert>
    </div>
  );
}
