// Shape and color of the finder patterns in the corners.
import { Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { optionOf } from '../components/text/labels.ts';
import { OptionalColorField } from './color-field.tsx';
import { styleStrings } from './strings.ts';
import type { Style, StyleProps } from './style.ts';

const strings = styleStrings.corners;

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
      onChange={({ target }) => onChange(optionOf(strings.eyeShapes, target.value))}
    >
      <option value="">{strings.sameAsPattern}</option>
      <Options labels={strings.eyeShapes} />
    </Select>
  );
}

export function EyeFields({ style, onChange }: StyleProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <EyeSelect
        label={strings.frame}
        shape={style.eyeFrameShape}
        onChange={(eyeFrameShape) => onChange({ ...style, eyeFrameShape })}
      />
      <EyeSelect
        label={strings.dot}
        shape={style.eyeBallShape}
        onChange={(eyeBallShape) => onChange({ ...style, eyeBallShape })}
      />
      <OptionalColorField
        label={strings.frameColor}
        enable={strings.useFrameColor}
        color={style.eyeFrameColor}
        defaultColor={style.foregroundColor}
        onChange={(eyeFrameColor) => onChange({ ...style, eyeFrameColor })}
      />
      <OptionalColorField
        label={strings.dotColor}
        enable={strings.useDotColor}
        color={style.eyeBallColor}
        defaultColor={style.foregroundColor}
        onChange={(eyeBallColor) => onChange({ ...style, eyeBallColor })}
      />
    </div>
  );
}
