// Chooses the first label on a small picture of the sheet.
import { useId } from 'react';
import { Field } from '../../components/form/field.tsx';
import { labelSheetStrings as strings } from './strings.ts';

/** A larger sheet has too many labels to click on. */
const maxShown = 100;

export function StartPosition({
  columns,
  rows,
  start,
  onChange,
}: {
  columns: number;
  rows: number;
  start: number;
  onChange: (start: number) => void;
}) {
  const name = useId();
  const hint = `${name}-hint`;
  const count = columns * rows;
  if (count === 1) return null;
  if (count > maxShown || columns > 12) {
    return (
      <Field
        label={strings.start}
        hint={strings.startNumber({ max: count })}
        type="number"
        min={1}
        max={count}
        value={start}
        onChange={({ target }) => onChange(target.valueAsNumber || 1)}
      />
    );
  }
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <fieldset aria-describedby={hint} className="grid justify-items-start gap-2">
      <legend className="mb-1.5 text-sm font-medium">{strings.start}</legend>
      <p id={hint} className="text-sm text-muted">
        {strings.startHint}
      </p>
      <div
        className="grid w-full max-w-56 gap-1 rounded-md border border-edge bg-surface p-2"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {numbers.map((number) => (
          <label
            key={number}
            className={`relative grid min-h-6 cursor-pointer place-items-center rounded-sm border text-xs has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent ${
              number === start
                ? 'border-accent bg-accent font-medium text-on-accent'
                : number < start
                  ? 'border-dashed border-edge text-muted'
                  : 'border-edge bg-sunken text-ink'
            }`}
          >
            <input
              type="radio"
              name={name}
              value={number}
              checked={number === start}
              onChange={() => onChange(number)}
              aria-label={strings.labelAt({
                number,
                row: Math.ceil(number / columns),
                column: ((number - 1) % columns) + 1,
              })}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span aria-hidden="true">{number}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
