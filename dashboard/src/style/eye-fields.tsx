// The eyes in three corners of a code: their frames, their middles.
import { Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { optionOf } from '../components/text/labels.ts';
import { OptionalColorField } from './color-field.tsx';
import { eyeShapes, type Style, type StyleProps } from './style.ts';

function EyeSelect({
  label,
  shape,
  onChange,
}: {
  label: string;
  shape: Style['eyeFrameShape'];
  onChange: (shape: Style['eyeFrameShape']) => void;
}) {
  return (
    <Select
      label={label}
      value={shape ?? ''}
      onChange={({ target }) => onChange(optionOf(eyeShapes, target.value))}
    >
      <option value="">As the squares</option>
      <Options labels={eyeShapes} />
    </Select>
  );
}

export function EyeFields({ style, onChange }: StyleProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <EyeSelect
        label="Frames of the eyes"
        shape={style.eyeFrameShape}
        onChange={(eyeFrameShape) => onChange({ ...style, eyeFrameShape })}
      />
      <EyeSelect
        label="Middles of the eyes"
        shape={style.eyeBallShape}
        onChange={(eyeBallShape) => onChange({ ...style, eyeBallShape })}
      />
      <OptionalColorField
        label="Colour of the frames"
        ask="Frames in a colour of their own"
        color={style.eyeFrameColor}
        usual={style.foregroundColor}
        onChange={(eyeFrameColor) => onChange({ ...style, eyeFrameColor })}
      />
      <OptionalColorField
        label="Colour of the middles"
        ask="Middles in a colour of their own"
        color={style.eyeBallColor}
        usual={style.foregroundColor}
        onChange={(eyeBallColor) => onChange({ ...style, eyeBallColor })}
      />
    </div>
  );
}
