// The form fields of a design.
import { Disclosure } from '../components/disclosure.tsx';
import { Field } from '../components/form/field.tsx';
import { ColorField } from './color/color-field.tsx';
import { EyeFields } from './eye-fields.tsx';
import { FrameFields } from './frame-fields.tsx';
import { GradientFields } from './gradient-fields.tsx';
import { LogoFields } from './logo-fields.tsx';
import { PrintFields } from './print-fields.tsx';
import { styleStrings } from './strings.ts';
import type { StyleProps } from './style.ts';
import { PatternPicture } from './tiles/shapes.tsx';
import { Tiles } from './tiles/tiles.tsx';

const strings = styleStrings.fields;

const shapes = ['SQUARE', 'DOT', 'DIAMOND', 'HORIZONTAL_BAR', 'VERTICAL_BAR'] as const;

export function StyleFields({ style, onChange }: StyleProps) {
  const fields = { style, onChange };
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <ColorField
          label={strings.codeColor}
          color={style.foregroundColor}
          onChange={(foregroundColor) => onChange({ ...style, foregroundColor })}
        />
        <ColorField
          label={strings.backgroundColor}
          color={style.backgroundColor}
          onChange={(backgroundColor) => onChange({ ...style, backgroundColor })}
        />
        <div className="sm:col-span-2">
          <Tiles
            label={strings.pattern}
            tiles={shapes.map((shape) => ({
              value: shape,
              label: strings.moduleShapes[shape],
              picture: <PatternPicture shape={shape} cornerRadius={style.cornerRadius} />,
            }))}
            value={style.moduleShape ?? 'SQUARE'}
            onChange={(moduleShape) => onChange({ ...style, moduleShape })}
          />
        </div>
        <Field
          label={strings.cornerRoundness({ percent: style.cornerRadius })}
          type="range"
          min={0}
          max={50}
          value={style.cornerRadius}
          onChange={({ target }) => onChange({ ...style, cornerRadius: Number(target.value) })}
        />
      </div>
      <Disclosure title={strings.logo} open={style.logo !== null}>
        <LogoFields {...fields} />
      </Disclosure>
      <Disclosure title={strings.frame} open={style.frame !== null}>
        <FrameFields {...fields} />
      </Disclosure>
      <Disclosure title={strings.gradient} open={style.gradient !== null}>
        <GradientFields {...fields} />
      </Disclosure>
      <Disclosure title={strings.corners}>
        <EyeFields {...fields} />
      </Disclosure>
      <Disclosure title={strings.print}>
        <PrintFields {...fields} />
      </Disclosure>
    </div>
  );
}
