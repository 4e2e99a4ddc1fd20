// Frame and text around a code.
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { optionOf } from '../components/text/labels.ts';
import { OptionalColorField } from './color-field.tsx';
import { styleStrings } from './strings.ts';
import type { Style, StyleProps } from './style.ts';

const strings = styleStrings.frame;

type Frame = NonNullable<Style['frame']>;

const defaultFrame: Omit<Frame, 'shape'> = {
  color: null,
  caption: null,
  captionColor: null,
  captionPosition: null,
};

export function FrameFields({ style, onChange }: StyleProps) {
  const { frame } = style;
  const change = (changed: Partial<Frame>) => {
    if (frame) onChange({ ...style, frame: { ...frame, ...changed } });
  };
  const choose = (value: string) => {
    const shape = optionOf(strings.frameShapes, value);
    onChange({ ...style, frame: shape && { ...defaultFrame, ...frame, shape } });
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label={strings.label}
        value={frame?.shape ?? ''}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{strings.none}</option>
        <Options labels={strings.frameShapes} />
      </Select>
      {frame && (
        <>
          <Field
            label={strings.text}
            value={frame.caption ?? ''}
            maxLength={40}
            placeholder={strings.textExample}
            onChange={({ target }) => change({ caption: target.value || null })}
          />
          <Select
            label={strings.textPosition}
            value={frame.captionPosition ?? 'BOTTOM'}
            onChange={({ target }) =>
              change({ captionPosition: optionOf(strings.captionPositions, target.value) })
            }
          >
            <Options labels={strings.captionPositions} />
          </Select>
          <div className="grid content-end gap-4">
            {frame.shape !== 'NONE' && (
              <OptionalColorField
                label={strings.frameColor}
                enable={strings.useFrameColor}
                color={frame.color}
                defaultColor={style.foregroundColor}
                onChange={(color) => change({ color })}
              />
            )}
            <OptionalColorField
              label={strings.textColor}
              enable={strings.useTextColor}
              color={frame.captionColor}
              defaultColor={frame.shape === 'NONE' ? style.foregroundColor : style.backgroundColor}
              onChange={(captionColor) => change({ captionColor })}
            />
          </div>
        </>
      )}
    </div>
  );
}
