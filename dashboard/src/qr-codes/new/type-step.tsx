// The choice of what a scan does, as tiles.
import { useId } from 'react';
import { isOneOf } from '../../components/text/labels.ts';
import { qrCodeListStrings } from '../list/strings.ts';
import { newCodeStrings } from './strings.ts';
import { TypeIcon } from './type-icon.tsx';

const { types } = qrCodeListStrings;

export function TypeStep({
  labelledBy,
  type,
  onChange,
}: {
  /** ID of the heading that names the choice. */
  labelledBy: string;
  type: string;
  onChange: (type: string) => void;
}) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className="grid grid-cols-3 gap-2 sm:gap-3">
      {Object.keys(types)
        .filter((one) => isOneOf(types, one))
        .map((one) => (
          <label
            key={one}
            className="relative grid content-start justify-items-center gap-1 rounded-xl border border-edge bg-surface px-1 py-3 text-center text-sm has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={id}
              value={one}
              className="absolute inset-0 cursor-pointer opacity-0"
              checked={one === type}
              aria-labelledby={`${id}-${one}`}
              aria-describedby={`${id}-${one}-help`}
              onChange={() => onChange(one)}
            />
            <TypeIcon type={one} />
            <span id={`${id}-${one}`} className="font-medium">
              {types[one]}
            </span>
            <span id={`${id}-${one}-help`} className="text-xs text-muted">
              {newCodeStrings.typeHelp[one]}
            </span>
          </label>
        ))}
    </div>
  );
}
