// What stands around a code: a border, a line of text.
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { optionOf } from '../components/text/labels.ts';
import { OptionalColorField } from './color-field.tsx';
import { captionPositions, frameShapes, type Style, type StyleProps } from './style.ts';

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
    const shape = optionOf(frameShapes, value);
    onChange({ ...style, frame: shape && { ...defaultFrame, ...frame, shape } });
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label="Frame"
        value={frame?.shape ?? ''}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">None</option>
        <Options labels={frameShapes} />
      </Select>
      {frame && (
        <>
          <Field
            label="Caption"
            value={frame.caption ?? ''}
            maxLength={40}
            placeholder="Scan me"
            onChange={({ target }) => change({ caption: target.value || null })}
          />
          <Select
            label="Where the caption stands"
            value={frame.captionPosition ?? 'BOTTOM'}
            onChange={({ target }) =>
              change({ captionPosition: optionOf(captionPositions, target.value) })
            }
          >
            <Options labels={captionPositions} />
          </Select>
          <div className="grid content-end gap-4">
            {frame.shape !== 'NONE' && (
              <OptionalColorField
                label="Colour of the border"
                ask="A border in a colour of its own"
                color={frame.color}
                usual={style.foregroundColor}
                onChange={(color) => change({ color })}
              />
            )}
            <OptionalColorField
              label="Colour of the caption"
              ask="A caption in a colour of its own"
              color={frame.captionColor}
              usual={frame.shape === 'NONE' ? style.foregroundColor : style.backgroundColor}
              onChange={(captionColor) => change({ captionColor })}
            />
          </div>
        </>
      )}
    </div>
  );
}
