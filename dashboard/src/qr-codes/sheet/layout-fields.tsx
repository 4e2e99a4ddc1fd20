// Fields for a sheet of a custom size.
import { Field } from '../../components/form/field.tsx';
import { isOneOf } from '../../components/text/labels.ts';
import type { LayoutField, SheetOptions } from './sheet-query.ts';
import { labelSheetStrings as strings } from './strings.ts';

const required: ReadonlySet<LayoutField> = new Set([
  'columns',
  'rows',
  'labelWidthMm',
  'labelHeightMm',
]);

export const LayoutFields = ({
  layout,
  onChange,
}: {
  layout: SheetOptions['layout'];
  onChange: (layout: SheetOptions['layout']) => void;
}) => (
  <div className="grid gap-3">
    <div className="grid grid-cols-2 gap-3">
      {Object.keys(strings.layout)
        .filter((field) => isOneOf(strings.layout, field))
        .map((field) => (
          <Field
            key={field}
            label={strings.layout[field]}
            inputMode="decimal"
            required={required.has(field)}
            value={layout[field]}
            onChange={({ target }) => onChange({ ...layout, [field]: target.value })}
          />
        ))}
    </div>
    <p className="text-sm text-muted">{strings.layoutHint}</p>
  </div>
);
