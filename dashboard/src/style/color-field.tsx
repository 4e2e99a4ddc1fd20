// A color field, and one that follows another color unless enabled.
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
