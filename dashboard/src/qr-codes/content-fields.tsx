// The fields of a type.
import { Field, Select } from '../components/field.tsx';
import { contentTypeOf, type Values } from './content.ts';

export function ContentFields({
  type,
  values,
  problem,
  onChange,
}: {
  type: string;
  values: Values;
  problem: string | undefined;
  onChange: (values: Values) => void;
}) {
  const fields = contentTypeOf(type)?.fields ?? [];
  return fields.map(({ name, label, type: kind = 'text', required, hint, options }, index) => {
    const shared = {
      label,
      name,
      value: values[name] ?? '',
      problem: index === 0 ? problem : undefined,
    };
    return options ? (
      <Select
        key={name}
        {...shared}
        onChange={({ target }) => onChange({ ...values, [name]: target.value })}
      >
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </Select>
    ) : (
      <Field
        key={name}
        {...shared}
        type={kind}
        required={required}
        hint={hint}
        step={kind === 'number' ? 'any' : undefined}
        onChange={({ target }) => onChange({ ...values, [name]: target.value })}
      />
    );
  });
}
