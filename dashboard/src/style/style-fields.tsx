// All that a person can choose of how a code looks.
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
import { moduleShapes, type StyleProps } from './style.ts';

export function StyleFields({ style, onChange }: StyleProps) {
  const fields = { style, onChange };
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <ColorField
          label="Colour of the squares"
          color={style.foregroundColor}
          onChange={(foregroundColor) => onChange({ ...style, foregroundColor })}
        />
        <ColorField
          label="Colour behind them"
          color={style.backgroundColor}
          onChange={(backgroundColor) => onChange({ ...style, backgroundColor })}
        />
        <Select
          label="Squares"
          value={style.moduleShape ?? 'SQUARE'}
          onChange={({ target }) =>
            onChange({ ...style, moduleShape: optionOf(moduleShapes, target.value) })
          }
        >
          <Options labels={moduleShapes} />
        </Select>
        <Field
          label={`Round corners: ${style.cornerRadius} %`}
          type="range"
          min={0}
          max={50}
          value={style.cornerRadius}
          onChange={({ target }) => onChange({ ...style, cornerRadius: Number(target.value) })}
        />
      </div>
      <Disclosure title="Logo" open={style.logo !== null}>
        <LogoFields {...fields} />
      </Disclosure>
      <Disclosure title="Frame and caption" open={style.frame !== null}>
        <FrameFields {...fields} />
      </Disclosure>
      <Disclosure title="Gradient" open={style.gradient !== null}>
        <GradientFields {...fields} />
      </Disclosure>
      <Disclosure title="Eyes">
        <EyeFields {...fields} />
      </Disclosure>
      <Disclosure title="For print">
        <PrintFields {...fields} />
      </Disclosure>
    </div>
  );
}
