// A form that reads its values on submit, so that values filled in by the browser count.
import type { ReactNode } from 'react';
import type { Problems } from '../../graphql/problems.ts';
import { Button } from '../button.tsx';
import { ProblemNote } from './problem-note.tsx';

export function Form({
  submit,
  busy,
  problems,
  shown,
  onSubmit,
  children,
}: {
  /** The label of the submit button. */
  submit: string;
  busy: boolean;
  problems: Problems | undefined;
  /** The fields that show their own errors. */
  shown?: readonly string[];
  onSubmit: (read: (name: string) => string) => void;
  children: ReactNode;
}) {
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const values = new FormData(event.currentTarget);
        onSubmit((name) => {
          const value = values.get(name);
          return typeof value === 'string' ? value : '';
        });
      }}
    >
      {children}
      <ProblemNote problems={problems} {...(shown && { shown })} />
      <Button type="submit" look="primary" busy={busy}>
        {submit}
      </Button>
    </form>
  );
}
