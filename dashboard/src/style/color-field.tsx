// A colour that is always there, or one that goes with others until it is asked for.
import { Checkbox } from '../components/form/checkbox.tsx';
import { Field } from '../components/form/field.tsx';

export const ColorField = ({
  label,
  color,
  onChange,
}: {
  label: string;
  color: string;
  onChange: (color: string) => void;
}) => (
  <Field
    label={label}
    type="color"
    value={color}
    onChange={({ target }) => onChange(target.value.toUpperCase())}
  />
);

export const OptionalColorField = ({
  label,
  ask,
  color,
  usual,
  onChange,
}: {
  label: string;
  /** What ticking the box means. */
  ask: string;
  /** null: as the usual one. */
  color: string | null;
  usual: string;
  onChange: (color: string | null) => void;
}) => (
  <div className="grid content-start gap-3">
    <Checkbox
      checked={color !== null}
      onChange={({ target }) => onChange(target.checked ? usual : null)}
    >
      {ask}
    </Checkbox>
    {color !== null && <ColorField label={label} color={color} onChange={onChange} />}
  </div>
);
