// Labeled inputs with a hint and an error.
import { type ComponentProps, type ReactNode, useId } from 'react';
import { componentStrings } from '../strings.ts';
import { invisibleIn } from '../text/visible.tsx';

const box =
  'min-h-10 w-full rounded-lg border border-edge bg-surface px-3 text-ink accent-accent placeholder:text-muted aria-invalid:border-danger';

interface Labeled {
  label: string;
  hint?: ReactNode;
  problem?: string | undefined;
  /** The value, which is checked for invisible characters. */
  text?: unknown;
}

function FieldFrame({
  id,
  label,
  hint,
  problem,
  text,
  children,
}: Labeled & { id: string; children: ReactNode }) {
  const invisible = typeof text === 'string' ? invisibleIn(text) : [];
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
      {invisible.length > 0 && (
        <p id={`${id}-invisible`} className="text-sm text-warning">
          {componentStrings.field.invisible({ characters: invisible.join(', ') })}
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

const described = (id: string, { hint, problem }: Labeled) => ({
  id,
  className: box,
  'aria-invalid': problem ? true : undefined,
  'aria-describedby':
    [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined,
});

export function Field({ label, hint, problem, ...input }: ComponentProps<'input'> & Labeled) {
  const id = useId();
  const text = input.type === 'password' ? '' : (input.value ?? input.defaultValue);
  const labeled = { label, hint, problem, text };
  return (
    <FieldFrame id={id} {...labeled}>
      <input {...input} {...described(id, labeled)} />
    </FieldFrame>
  );
}

export function Select({ label, hint, problem, ...select }: ComponentProps<'select'> & Labeled) {
  const id = useId();
  const labeled = { label, hint, problem };
  return (
    <FieldFrame id={id} {...labeled}>
      <select {...select} {...described(id, labeled)} />
    </FieldFrame>
  );
}

export function TextArea({
  label,
  hint,
  problem,
  ...textArea
}: ComponentProps<'textarea'> & Labeled) {
  const id = useId();
  const labeled = { label, hint, problem, text: textArea.value ?? textArea.defaultValue };
  const { className, ...shared } = described(id, labeled);
  return (
    <FieldFrame id={id} {...labeled}>
      <textarea {...textArea} {...shared} className={`${className} py-2`} />
    </FieldFrame>
  );
}
