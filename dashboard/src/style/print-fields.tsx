// What matters once a code is printed: its margin, how much of it may go missing, what it lies on.
import { Checkbox } from '../components/form/checkbox.tsx';
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { optionOf } from '../components/text/labels.ts';
import { errorCorrections, type StyleProps } from './style.ts';

export function PrintFields({ style, onChange }: StyleProps) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Empty margin, in squares"
          type="number"
          min={2}
          max={16}
          placeholder="4"
          value={style.quietZone ?? ''}
          hint="2 to 16. Cameras need it to find the code."
          onChange={({ target }) =>
            onChange({ ...style, quietZone: target.value === '' ? null : Number(target.value) })
          }
        />
        <Select
          label="Error correction"
          value={style.errorCorrection ?? ''}
          hint="More of it survives scratches, and makes more squares."
          onChange={({ target }) =>
            onChange({ ...style, errorCorrection: optionOf(errorCorrections, target.value) })
          }
        >
          <option value="">Chosen by the server</option>
          <Options labels={errorCorrections} />
        </Select>
      </div>
      <Checkbox
        checked={style.capitalLetters}
        onChange={({ target }) => onChange({ ...style, capitalLetters: target.checked })}
      >
        The short link in capital letters, which takes fewer squares
      </Checkbox>
      <Checkbox
        checked={style.transparentBackground}
        onChange={({ target }) => onChange({ ...style, transparentBackground: target.checked })}
      >
        Transparent: the colour behind the squares only says on what the code will lie
      </Checkbox>
      <Checkbox
        checked={style.lightOnDark}
        onChange={({ target }) => onChange({ ...style, lightOnDark: target.checked })}
      >
        Light squares on a dark ground, which some old readers miss
      </Checkbox>
    </>
  );
}
