// What went wrong, where people look.
import type { ReactNode } from 'react';
import type { Problems } from '../graphql/problems.ts';

/** A text that says what went wrong. */
export const Alert = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-sm text-danger">
    {children}
  </p>
);

/** Fields whose name in the API says nothing to a person. */
const words: Readonly<Record<string, string>> = {
  style: 'Look',
  invitation: 'Invitation',
  routing: 'Rules',
  expiresAt: 'Expires',
};

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
  const texts = others.map(([name, text]) => `${words[name] ?? name}: ${text}`);
  return (
    <div className="mt-4">
      <Alert>{[problems.summary, ...texts].join(' ')}</Alert>
    </div>
  );
}
