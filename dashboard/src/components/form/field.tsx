// A labelled input with what it wants, what is wrong with it.
import { type ComponentProps, type ReactNode, useId } from 'react';
import { unseenIn } from '../text/visible.tsx';

const box =
  'min-h-10 w-full rounded-lg border border-edge bg-surface px-3 text-ink accent-accent placeholder:text-muted aria-invalid:border-danger';

interface Labelled {
  label: string;
  hint?: ReactNode;
  problem?: string | undefined;
  /** What is in it, in which a character may hide. */
  text?: unknown;
}

function Around({
  id,
  label,
  hint,
  problem,
  text,
  children,
}: Labelled & { id: string; children: ReactNode }) {
  const unseen = typeof text === 'string' ? unseenIn(text) : [];
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {unseen.length > 0 && (
        <p id={`${id}-unseen`} className="text-sm text-warning">
          Contains what nobody sees: {unseen.join(', ')}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-sm text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}

const described = (id: string, { hint, problem }: Labelled) => ({
  id,
  className: box,
  'aria-invalid': problem ? true : undefined,
  'aria-describedby':
    [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined,
});

export function Field({ label, hint, problem, ...input }: ComponentProps<'input'> & Labelled) {
  const id = useId();
  const text = input.type === 'password' ? '' : (input.value ?? input.defaultValue);
  const labelled = { label, hint, problem, text };
  return (
    <Around id={id} {...labelled}>
      <input {...input} {...described(id, labelled)} />
    </Around>
  );
}

export function Select({ label, hint, problem, ...select }: ComponentProps<'select'> & Labelled) {
  const id = useId();
  const labelled = { label, hint, problem };
  return (
    <Around id={id} {...labelled}>
      <select {...select} {...described(id, labelled)} />
    </Around>
  );
}

export function TextArea({
  label,
  hint,
  problem,
  ...textArea
}: ComponentProps<'textarea'> & Labelled) {
  const id = useId();
  const labelled = { label, hint, problem, text: textArea.value ?? textArea.defaultValue };
  const { className, ...shared } = described(id, labelled);
  return (
    <Around id={id} {...labelled}>
      <textarea {...textArea} {...shared} className={`${className} py-2`} />
    </Around>
  );
}
