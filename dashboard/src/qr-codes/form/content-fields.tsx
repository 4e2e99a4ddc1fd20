// The form fields of a content type.
import { Checkbox } from '../../components/form/checkbox.tsx';
import { Field, Select, TextArea } from '../../components/form/field.tsx';
import { Options } from '../../components/form/options.tsx';
import { UrlField } from '../../components/form/url-field.tsx';
import { type Problems, problemAt } from '../../graphql/problems.ts';
import { shownTimeZone, toIsoDateTime } from '../../time/shown-time.ts';
import { zoneLabel } from '../../time/zone-label.ts';
import { contentTypeOf, isAllDay, pathOf, type Values, withValue } from './content.ts';

/** Whether a path of the input belongs to a field of the type, which shows its own problems. */
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
      hint:
        kind === 'datetime-local'
          ? zoneLabel(shownTimeZone(), toIsoDateTime(values[name] ?? ''))
          : hint,
      value: values[name] ?? '',
      problem: problemAt(problems, pathOf(type, name)),
      onChange: ({ target }: { target: { value: string } }) =>
        onChange(withValue(values, name, target.value)),
    };
    if (options) {
      return (
        <Select key={name} {...shared}>
          <Options labels={options} />
        </Select>
      );
    }
    if (kind === 'checkbox') {
      return (
        <Checkbox
          key={name}
          name={name}
          checked={values[name] === 'yes'}
          onChange={({ target }) =>
            onChange(withValue(values, name, target.checked ? 'yes' : 'no'))
          }
        >
          {label}
        </Checkbox>
      );
    }
    if (kind === 'url') {
      return (
        <UrlField
          key={name}
          {...shared}
          onChange={(value) => onChange(withValue(values, name, value))}
        />
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
