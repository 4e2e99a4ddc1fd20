// Shows what went wrong above the button of a form.
import type { ReactNode } from 'react';
import { labelOf } from '../../graphql/labels.ts';
import type { Problems } from '../../graphql/problems.ts';

/** An error message, read out by screen readers. */
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
   * The fields that show their own errors: by the first segment of their path, or as a predicate on the
   * whole path. Errors of all other fields are shown here.
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
