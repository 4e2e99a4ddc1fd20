// A form whose values are read when it is sent, so that what a browser fills in counts.
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
  /** What the button says. */
  submit: string;
  busy: boolean;
  problems: Problems | undefined;
  /** The fields of the form that say themselves what is wrong with them. */
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
