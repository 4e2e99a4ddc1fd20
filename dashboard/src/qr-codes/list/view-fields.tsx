// The columns, the density and the rows per page.
import { Choices } from '../../components/form/choices.tsx';
import { Select } from '../../components/form/field.tsx';
import { Options } from '../../components/form/options.tsx';
import type { Labels } from '../../components/text/labels.ts';
import type { Column } from '../options.ts';
import { pageSizes } from './preferences.ts';
import type { Settings } from './settings.ts';
import { qrCodeListStrings } from './strings.ts';

const { view: strings, columns: columnNames } = qrCodeListStrings;
const { name: _name, ...choosable } = columnNames;
const labels: Labels<Column> = choosable;

export const ViewFields = ({
  columns,
  onColumns,
  preferences: { density, pageSize },
  onPrefer,
}: Settings) => (
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
);
