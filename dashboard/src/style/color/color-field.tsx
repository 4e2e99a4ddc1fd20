// A color: as a hex code, from a palette, from the screen or one that the organization uses.
import { useState } from 'react';
import { Checkbox } from '../../components/form/checkbox.tsx';
import { Field } from '../../components/form/field.tsx';
import { styleStrings } from '../strings.ts';
import { useBrandColors } from './brand-colors.ts';
import { hasEyeDropper, pickFromScreen } from './eye-dropper.ts';
import { toHex } from './hex.ts';

const strings = styleStrings.color;

const swatch =
  'relative size-8 overflow-hidden rounded-lg border border-edge aria-pressed:outline-2 aria-pressed:outline-offset-1 aria-pressed:outline-accent';

/** A fill is an attribute, which the page's policy allows, unlike styles. */
const Fill = ({ color }: { color: string }) => (
  <svg viewBox="0 0 1 1" aria-hidden="true" className="absolute inset-0 size-full">
    <rect width="1" height="1" fill={color} />
  </svg>
);

export function ColorField({
  label,
  color,
  onChange,
}: {
  label: string;
  color: string;
  onChange: (color: string) => void;
}) {
  const brandColors = useBrandColors();
  /** While it differs from the color. */
  const [typed, setTyped] = useState<string>();
  const [isInvalid, setInvalid] = useState(false);
  const choose = (chosen: string | undefined) => {
    if (chosen === undefined) return;
    setTyped(undefined);
    setInvalid(false);
    onChange(chosen.toUpperCase());
  };
  const type = (text: string) => {
    setTyped(text);
    setInvalid(false);
    const hex = toHex(text);
    if (hex) onChange(hex);
  };
  return (
    <div className="grid content-start gap-2">
      <Field
        label={label}
        value={typed ?? color}
        spellCheck={false}
        autoComplete="off"
        maxLength={9}
        problem={isInvalid ? strings.invalid : undefined}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          if (typed === undefined) return;
          if (toHex(typed)) setTyped(undefined);
          else setInvalid(true);
        }}
      />
      <div className="flex flex-wrap gap-1.5">
        <input
          type="color"
          aria-label={strings.palette({ label })}
          value={color}
          className="h-8 w-12 rounded-lg border border-edge bg-surface p-0.5"
          onChange={({ target }) => choose(target.value)}
        />
        {hasEyeDropper() && (
          <button
            type="button"
            aria-label={strings.eyeDropper({ label })}
            title={strings.eyeDropperHint}
            className="grid size-8 place-items-center rounded-lg border border-edge bg-surface hover:bg-sunken"
            onClick={async () => choose(await pickFromScreen())}
          >
            <svg
              viewBox="0 0 20 20"
              aria-hidden="true"
              className="size-4 fill-none stroke-current stroke-[1.5] [stroke-linecap:round] [stroke-linejoin:round]"
            >
              <path d="m11 6 3 3m-5.5-.5L3.5 13.5V16.5H6.5L11.5 11.5M9.5 4.5l6 6M11 6l2.2-2.2a1.8 1.8 0 0 1 3 3L14 9" />
            </svg>
          </button>
        )}
        {brandColors.map((one) => (
          <button
            key={one}
            type="button"
            aria-label={strings.use({ label, color: one })}
            aria-pressed={one === color.toUpperCase()}
            title={one}
            className={swatch}
            onClick={() => choose(one)}
          >
            <Fill color={one} />
          </button>
        ))}
      </div>
    </div>
  );
}

export const OptionalColorField = ({
  label,
  enable,
  color,
  defaultColor,
  onChange,
}: {
  label: string;
  /** Label of the checkbox that enables the color. */
  enable: string;
  /** null for the default color. */
  color: string | null;
  defaultColor: string;
  onChange: (color: string | null) => void;
}) => (
  <div className="grid content-start gap-3">
    <Checkbox
      checked={color !== null}
      onChange={({ target }) => onChange(target.checked ? defaultColor : null)}
    >
      {enable}
    </Checkbox>
    {color !== null && <ColorField label={label} color={color} onChange={onChange} />}
  </div>
);
