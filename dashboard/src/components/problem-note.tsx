// What went wrong, where people look.
import type { Problems } from '../graphql/problems.ts';

export function ProblemNote({
  problems,
  shown = [],
}: {
  problems: Problems | undefined;
  /** The fields that say themselves what is wrong with them; what is wrong with others stands here. */
  shown?: readonly string[];
}) {
  if (!problems) return null;
  const others = Object.entries(problems.fields).filter(([name]) => !shown.includes(name));
  const texts = others.map(([name, text]) => `${name}: ${text}`);
  return (
    <p role="alert" className="mt-4 rounded-lg bg-danger-soft px-3 py-2 text-sm text-danger">
      {[problems.summary, ...texts].join(' ')}
    </p>
  );
}
