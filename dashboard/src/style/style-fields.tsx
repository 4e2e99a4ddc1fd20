// The form fields of a design.
import { Disclosure } from '../components/disclosure.tsx';
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { optionOf } from '../components/text/labels.ts';
import { ColorField } from './color-field.tsx';
import { EyeFields } from './eye-fields.tsx';
import { FrameFields } from './frame-fields.tsx';
import { GradientFields } from './gradient-fields.tsx';
import { LogoFields } from './logo-fields.tsx';
import { PrintFields } from './print-fields.tsx';
import { styleStrings } from './strings.ts';
import type { StyleProps } from './style.ts';

const strings = styleStrings.fields;

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
        <Select
          label={strings.pattern}
          value={style.moduleShape ?? 'SQUARE'}
          onChange={({ target }) =>
            onChange({ ...style, moduleShape: optionOf(strings.moduleShapes, target.value) })
          }
        >
          <Options labels={strings.moduleShapes} />
        </Select>
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
