// The codes that a file will create, with what is wrong in each cell, which can be corrected in place.
import { useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/form/field.tsx';
import { Options } from '../../components/form/options.tsx';
import { componentStrings } from '../../components/strings.ts';
import type { RowProblem, RowProblems } from '../import-work.ts';
import { importStrings } from '../strings.ts';
import { codeRows, type Draft, draftFields, type TableRow } from '../table/draft.ts';
import { type ImportField, isImportField } from '../table/fields.ts';
import { PreviewRow } from './preview-row.tsx';

const { fields: labels, preview: strings } = importStrings;

/** `isKept`: which problems the change leaves. */
export type EditDraft = (
  draft: Draft,
  isKept: (problem: RowProblem, row: number) => boolean,
) => void;

const pageSize = 20;
const head = 'px-2 py-2.5 text-left text-xs font-medium whitespace-nowrap text-muted';

/** Those that the file or a person filled in, those with a problem, and the name, which every code needs. */
function shownFields(draft: Draft, rows: readonly TableRow[], problems: RowProblems) {
  const wrong = [...problems.values()].flatMap((found) => found.map(({ field }) => field));
  const missing = [...new Set(wrong)].filter(isImportField);
  const fields = draftFields(draft);
  const isFilled = (field: ImportField) => {
    const index = draft.mapping.indexOf(field);
    return rows.some(
      ({ number, cells }) =>
        (cells[index] ?? '') !== '' || draft.edits.get(number)?.[field] !== undefined,
    );
  };
  return [...fields, ...missing.filter((field) => !fields.includes(field))].filter(
    (field) => field === 'name' || missing.includes(field) || isFilled(field),
  );
}

export function PreviewTable({
  draft,
  problems,
  wrongRows,
  disabled,
  onEdit,
}: {
  draft: Draft;
  problems: RowProblems;
  /** Those with problems when the file was last checked, so that rows stay in place while they are corrected. */
  wrongRows: ReadonlySet<number>;
  disabled: boolean;
  onEdit: EditDraft;
}) {
  const id = useId();
  const [shown, setShown] = useState<'all' | 'wrong'>('all');
  const [max, setMax] = useState(pageSize);
  const rows = codeRows(draft);
  const wrong = rows.filter(({ number }) => wrongRows.has(number));
  const isFiltered = shown === 'wrong' && wrong.length > 0;
  const others = isFiltered ? [] : rows.filter(({ number }) => !wrongRows.has(number));
  const listed = [...wrong, ...others];
  const visible = listed.slice(0, max);
  const fields = shownFields(draft, visible, problems);

  const correct = (row: TableRow, field: ImportField, text: string) => {
    const edits = new Map(draft.edits);
    edits.set(row.number, { ...edits.get(row.number), [field]: text });
    onEdit(
      { ...draft, edits },
      (problem, number) =>
        number !== row.number || (problem.field !== field && problem.field !== ''),
    );
  };
  const include = (row: TableRow, on: boolean) => {
    const skipped = new Set(draft.skipped);
    if (on) skipped.delete(row.number);
    else skipped.add(row.number);
    onEdit({ ...draft, skipped }, (_problem, number) => on || number !== row.number);
  };

  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id={id} className="font-semibold">
            {strings.title}
          </h2>
          <p className="text-sm text-muted">{strings.rows({ count: rows.length })}</p>
        </div>
        {wrong.length > 0 && (
          <Select
            label={strings.show}
            value={shown}
            onChange={({ target }) => setShown(target.value === 'wrong' ? 'wrong' : 'all')}
          >
            <Options labels={{ all: strings.all, wrong: strings.wrong({ count: wrong.length }) }} />
          </Select>
        )}
      </div>
      <div className="overflow-x-auto rounded-2xl border border-line">
        <table className="w-full text-sm">
          <thead className="border-b border-line">
            <tr>
              {[strings.row, strings.included, ...fields.map((field) => labels[field])].map(
                (name) => (
                  <th key={name} scope="col" className={head}>
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {visible.map((row) => (
              <PreviewRow
                key={row.number}
                draft={draft}
                row={row}
                fields={fields}
                problems={problems.get(row.number) ?? []}
                disabled={disabled}
                onCorrect={correct}
                onInclude={include}
              />
            ))}
          </tbody>
        </table>
      </div>
      {listed.length > max && (
        <Button className="justify-self-center" onClick={() => setMax(max + pageSize)}>
          {componentStrings.list.more}
        </Button>
      )}
    </section>
  );
}
