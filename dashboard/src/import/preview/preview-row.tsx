// One row of the preview: a code to be created.
import { useId } from 'react';
import { sentence } from '../../graphql/problems.ts';
import type { RowProblem } from '../import-work.ts';
import { importStrings } from '../strings.ts';
import { type Draft, type TableRow, textAt } from '../table/draft.ts';
import type { ImportField } from '../table/fields.ts';

const { fields: labels, preview: strings } = importStrings;

const cell = 'px-2 py-1.5 align-top';

export function PreviewRow({
  draft,
  row,
  fields,
  problems,
  disabled,
  onCorrect,
  onInclude,
}: {
  draft: Draft;
  row: TableRow;
  fields: readonly ImportField[];
  problems: readonly RowProblem[];
  disabled: boolean;
  onCorrect: (row: TableRow, field: ImportField, text: string) => void;
  onInclude: (row: TableRow, on: boolean) => void;
}) {
  const isIncluded = !draft.skipped.has(row.number);
  const ofRow = problems.filter(({ field }) => !fields.some((one) => one === field));
  return (
    <tr className={isIncluded ? '' : 'bg-sunken'}>
      <th scope="row" className={`${cell} pt-3 text-left font-normal text-muted`}>
        {row.number}
      </th>
      <td className={`${cell} pt-3.5`}>
        <input
          type="checkbox"
          aria-label={strings.include(row)}
          checked={isIncluded}
          disabled={disabled}
          onChange={({ target }) => onInclude(row, target.checked)}
          className="size-4 accent-accent"
        />
        {ofRow.map(({ message }) => (
          <p key={message} className="min-w-40 text-danger">
            {sentence(message)}
          </p>
        ))}
      </td>
      {fields.map((field) => (
        <td key={field} className={cell}>
          <PreviewCell
            name={strings.cell({ name: labels[field], number: row.number })}
            text={textAt(draft, row, field)}
            problems={problems.filter((problem) => problem.field === field)}
            disabled={disabled || !isIncluded}
            onCorrect={(text) => onCorrect(row, field, text)}
          />
        </td>
      ))}
    </tr>
  );
}

function PreviewCell({
  name,
  text,
  problems,
  disabled,
  onCorrect,
}: {
  name: string;
  text: string;
  problems: readonly RowProblem[];
  disabled: boolean;
  onCorrect: (text: string) => void;
}) {
  const id = useId();
  const isWrong = problems.length > 0;
  return (
    <>
      <input
        aria-label={name}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? id : undefined}
        value={text}
        readOnly={disabled}
        onChange={({ target }) => onCorrect(target.value)}
        className="min-h-9 w-full min-w-36 rounded-md border border-transparent bg-transparent px-2 hover:border-edge focus:border-edge aria-invalid:border-danger"
      />
      {isWrong && (
        <p id={id} className="px-2 pb-1 text-danger">
          {problems.map(({ message }) => sentence(message)).join(' ')}
        </p>
      )}
    </>
  );
}
