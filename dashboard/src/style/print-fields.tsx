// Options for print: quiet zone, error correction, background.
import { Checkbox } from '../components/form/checkbox.tsx';
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { optionOf } from '../components/text/labels.ts';
import { styleStrings } from './strings.ts';
import type { StyleProps } from './style.ts';

const strings = styleStrings.print;

export function PrintFields({ style, onChange }: StyleProps) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={strings.quietZone}
          type="number"
          min={2}
          max={16}
          placeholder="4"
          value={style.quietZone ?? ''}
          hint={strings.quietZoneHint}
          onChange={({ target }) =>
            onChange({ ...style, quietZone: target.value === '' ? null : Number(target.value) })
          }
        />
        <Select
          label={strings.errorCorrection}
          value={style.errorCorrection ?? ''}
          hint={strings.errorCorrectionHint}
          onChange={({ target }) =>
            onChange({
              ...style,
              errorCorrection: optionOf(strings.errorCorrections, target.value),
            })
          }
        >
          <option value="">{strings.automatic}</option>
          <Options labels={strings.errorCorrections} />
        </Select>
      </div>
      <Checkbox
        checked={style.capitalLetters}
        onChange={({ target }) => onChange({ ...style, capitalLetters: target.checked })}
      >
        {strings.capitals}
      </Checkbox>
      <Checkbox
        checked={style.transparentBackground}
        onChange={({ target }) => onChange({ ...style, transparentBackground: target.checked })}
      >
        {strings.transparent}
      </Checkbox>
      <Checkbox
        checked={style.lightOnDark}
        onChange={({ target }) => onChange({ ...style, lightOnDark: target.checked })}
      >
        {strings.inverted}
      </Checkbox>
    </>
  );
}
