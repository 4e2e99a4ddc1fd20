// What went wrong, where people look.
import type { Problems } from '../graphql/problems.ts';

export function ProblemNote({ problems }: { problems: Problems | undefined }) {
  if (!problems) return null;
  return (
    <p role="alert" className="mt-4 rounded-lg bg-danger-soft px-3 py-2 text-sm text-danger">
      {problems.summary}
    </p>
  );
}
