// The popover with the columns, the density and the rows per page.
import { buttonClass } from '../../components/button.tsx';
import { Choices } from '../../components/form/choices.tsx';
import { Select } from '../../components/form/field.tsx';
import { Options } from '../../components/form/options.tsx';
import { Popover } from '../../components/popover/popover.tsx';
import type { Labels } from '../../components/text/labels.ts';
import type { Column } from '../options.ts';
import { type Preferences, pageSizes } from './preferences.ts';
import { qrCodeListStrings } from './strings.ts';

const { view: strings, columns: columnNames } = qrCodeListStrings;
const { name: _name, ...choosable } = columnNames;
const labels: Labels<Column> = choosable;

export const ViewSettings = ({
  columns,
  onColumns,
  preferences: { density, pageSize },
  onPrefer,
}: {
  columns: readonly Column[];
  onColumns: (columns: Column[]) => void;
  preferences: Preferences;
  onPrefer: (changes: Partial<Record<keyof Preferences, unknown>>) => void;
}) => (
  <Popover
    label={strings.label}
    width={288}
    align="end"
    className={`${buttonClass()} min-h-10`}
    button={
      <>
        {strings.label} <span aria-hidden="true">▾</span>
      </>
    }
  >
    {() => (
      <div className="grid gap-4">
        <Choices label={strings.columns} labels={labels} chosen={columns} onChange={onColumns} />
        <Select
          label={strings.density}
          value={density}
          onChange={({ target }) => onPrefer({ density: target.value })}
        >
          <Options labels={strings.densities} />
        </Select>
        <Select
          label={strings.pageSize}
          value={pageSize}
          hint={strings.remembered}
          onChange={({ target }) => onPrefer({ pageSize: target.value })}
        >
          {pageSizes.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </Select>
      </div>
    )}
  </Popover>
);
