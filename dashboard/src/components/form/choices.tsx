// A group of checkboxes for the values of an enum.
import { isOneOf, type Labels } from '../text/labels.ts';
import { Checkbox } from './checkbox.tsx';

export function Choices<Value extends string>({
  label,
  labels,
  chosen,
  onChange,
  problem,
}: {
  label: string;
  labels: Labels<Value>;
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  problem?: string | undefined;
}) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {Object.keys(labels)
          .filter((value) => isOneOf(labels, value))
          .map((value) => (
            <Checkbox
              key={value}
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(
                  target.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
                )
              }
            >
              {labels[value]}
            </Checkbox>
          ))}
      </div>
      {problem && (
        <p role="alert" className="text-sm text-danger">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
