// Chooses what each column of a file is imported as.
import { useId } from 'react';
import { Disclosure } from '../../components/disclosure.tsx';
import { Checkbox } from '../../components/form/checkbox.tsx';
import { Select } from '../../components/form/field.tsx';
import { Options } from '../../components/form/options.tsx';
import { isOneOf } from '../../components/text/labels.ts';
import { qrCodeListStrings } from '../../qr-codes/list/strings.ts';
import { importStrings } from '../strings.ts';
import { codeRows, type Draft, draftOf } from '../table/draft.ts';
import { allFields, fieldTypes, type ImportField, isImportField } from '../table/fields.ts';
import type { EditDraft } from './preview-table.tsx';

const { columns: strings, fields: labels } = importStrings;
const { types } = qrCodeListStrings;

/** By the first type that has them; null for those of all codes. */
const groups = Map.groupBy(allFields, (field) => fieldTypes[field]?.[0] ?? null);

const FieldOptions = () =>
  [...groups].map(([type, fields]) => (
    <optgroup key={type} label={type ? types[type] : strings.allTypes}>
      {fields.map((field) => (
        <option key={field} value={field}>
          {labels[field]}
        </option>
      ))}
    </optgroup>
  ));

/** Characters of a value that are shown. */
const maxExample = 60;
/** With more columns, the fields are closed at first. */
const maxOpenColumns = 12;

/** Spreadsheets call their columns A, B … */
const letterOf = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26);

export function MappingFields({
  draft,
  disabled,
  onEdit,
}: {
  draft: Draft;
  disabled: boolean;
  onEdit: EditDraft;
}) {
  const { rows, hasHeader, mapping, type } = draft;
  const id = useId();
  const header = hasHeader ? rows[0]?.cells : undefined;
  const codes = codeRows(draft);
  const columns = mapping.map((field, index) => ({
    index,
    field,
    name: header?.[index]?.trim() || strings.letter(letterOf(index)),
    example: codes.find(({ cells }) => cells[index]?.trim())?.cells[index],
  }));
  const left = columns.filter(({ field }) => field === null);
  const dropped = () => false;
  const map = (index: number, field: ImportField | null) => {
    // A field is filled from one column.
    const others = mapping.map((one) => (one === field ? null : one));
    onEdit({ ...draft, mapping: others.with(index, field), edits: new Map() }, dropped);
  };
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="font-semibold">
        {strings.title}
      </h2>
      <p className="text-sm text-muted">
        {strings.mapped({ count: mapping.length - left.length, total: mapping.length })}
        {left.length > 0 && ` ${strings.left({ names: left.map(({ name }) => name) })}`}
        {!mapping.includes('name') && ` ${strings.madeNames}`}
      </p>
      <Disclosure title={strings.open} open={mapping.length <= maxOpenColumns}>
        <fieldset disabled={disabled} className="grid gap-4">
          <Checkbox
            checked={hasHeader}
            onChange={({ target }) => onEdit(draftOf(rows, target.checked), dropped)}
          >
            {strings.hasHeader}
          </Checkbox>
          {!mapping.includes('type') && (
            <Select
              label={strings.type}
              value={type}
              onChange={({ target: { value } }) => {
                if (isOneOf(types, value)) onEdit({ ...draft, type: value }, dropped);
              }}
            >
              <Options labels={types} />
            </Select>
          )}
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {columns.map(({ index, field, name, example }) => (
              <Select
                key={index}
                label={name}
                value={field ?? ''}
                hint={example && strings.example({ text: example.slice(0, maxExample) })}
                onChange={({ target: { value } }) =>
                  map(index, isImportField(value) ? value : null)
                }
              >
                <option value="">{strings.notImported}</option>
                <FieldOptions />
              </Select>
            ))}
          </div>
        </fieldset>
      </Disclosure>
    </section>
  );
}
