// The fields of a type.
import { Field, Select, TextArea } from '../components/form/field.tsx';
import { type Problems, problemAt } from '../graphql/problems.ts';
import { contentTypeOf, isAllDay, pathOf, type Values, withValue } from './content.ts';

/** Whether a field of the type is at this path, where it says itself what is wrong with it. */
export const isContentField = (type: string, path: string): boolean =>
  contentTypeOf(type)?.fields.some(({ name }) => `${path}.`.startsWith(`${pathOf(type, name)}.`)) ??
  false;

export function ContentFields({
  type,
  values,
  problems,
  onChange,
}: {
  type: string;
  values: Values;
  problems: Problems | undefined;
  onChange: (values: Values) => void;
}) {
  const fields = contentTypeOf(type)?.fields ?? [];
  return fields.map(({ name, label, type = 'text', required, hint, options }) => {
    const kind = type === 'datetime-local' && isAllDay(values) ? 'date' : type;
    const shared = {
      label,
      name,
      required,
      hint,
      value: values[name] ?? '',
      problem: problemAt(problems, pathOf(type, name)),
      onChange: ({ target }: { target: { value: string } }) =>
        onChange(withValue(values, name, target.value)),
    };
    if (options) {
      return (
        <Select key={name} {...shared}>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </Select>
      );
    }
    if (kind === 'lines') return <TextArea key={name} {...shared} rows={3} />;
    return (
      <Field
        key={name}
        {...shared}
        type={kind}
        step={kind === 'number' ? 'any' : kind === 'datetime-local' ? 1 : undefined}
      />
    );
  });
}
