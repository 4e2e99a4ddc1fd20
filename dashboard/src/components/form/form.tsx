// A form that reads its values on submit, so that values filled in by the browser count.
import type { ReactElement, ReactNode } from 'react';
import type { Problems } from '../../graphql/problems.ts';
import { Button } from '../button.tsx';
import { ProblemNote } from './problem-note.tsx';

export type OnSubmit = (read: (name: string) => string) => void;

export function Form({
  submit,
  busy,
  problems,
  shown,
  onSubmit,
  children,
}: {
  /** The label of the submit button, or what takes its place. */
  submit: string | ReactElement;
  busy: boolean;
  problems: Problems | undefined;
  /** The fields that show their own errors. */
  shown?: readonly string[];
  onSubmit: OnSubmit;
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
      {typeof submit === 'string' ? (
        <Button type="submit" look="primary" busy={busy}>
          {submit}
        </Button>
      ) : (
        submit
      )}
    </form>
  );
}
