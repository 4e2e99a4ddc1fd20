// Frame and text around a code.
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { optionOf } from '../components/text/labels.ts';
import type { QrFrameShape } from '../schema-types.generated.ts';
import { OptionalColorField } from './color/color-field.tsx';
import { styleStrings } from './strings.ts';
import type { Style, StyleProps } from './style.ts';
import { DraftThumbnail } from './tiles/draft-thumbnail.tsx';
import { type Tile, Tiles } from './tiles/tiles.tsx';

const strings = styleStrings.frame;

type Frame = NonNullable<Style['frame']>;

const defaultFrame: Omit<Frame, 'shape'> = {
  color: null,
  caption: null,
  captionColor: null,
  captionPosition: null,
};

const tiles: readonly Tile<QrFrameShape | null>[] = [
  { value: null, label: strings.none, picture: <DraftThumbnail design={{}} /> },
  ...(['NONE', 'SQUARE', 'ROUNDED'] as const).map((shape) => ({
    value: shape,
    label: strings.frameShapes[shape],
    picture: (
      <DraftThumbnail design={{ style: { frame: { shape, caption: strings.textExample } } }} />
    ),
  })),
];

export function FrameFields({ style, onChange }: StyleProps) {
  const { frame } = style;
  const change = (changed: Partial<Frame>) => {
    if (frame) onChange({ ...style, frame: { ...frame, ...changed } });
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <Tiles
          label={strings.label}
          tiles={tiles}
          value={frame?.shape ?? null}
          onChange={(shape) =>
            onChange({ ...style, frame: shape && { ...defaultFrame, ...frame, shape } })
          }
        />
      </div>
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
