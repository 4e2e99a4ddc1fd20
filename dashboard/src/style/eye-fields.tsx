// Shape and color of the finder patterns in the corners.
import type { QrEyeShape } from '../schema-types.generated.ts';
import { OptionalColorField } from './color/color-field.tsx';
import { styleStrings } from './strings.ts';
import type { Style, StyleProps } from './style.ts';
import { CornerPicture } from './tiles/shapes.tsx';
import { type Tile, Tiles } from './tiles/tiles.tsx';

const strings = styleStrings.corners;

const shapes: readonly (QrEyeShape | null)[] = [null, 'SQUARE', 'ROUNDED', 'CIRCLE', 'LEAF'];

const tilesOf = (style: Style, part: 'frame' | 'ball'): Tile<QrEyeShape | null>[] =>
  shapes.map((shape) => ({
    value: shape,
    label: shape === null ? strings.sameAsPattern : strings.eyeShapes[shape],
    picture: <CornerPicture part={part} shape={shape} style={style} />,
  }));

export function EyeFields({ style, onChange }: StyleProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Tiles
        label={strings.frame}
        tiles={tilesOf(style, 'frame')}
        value={style.eyeFrameShape}
        onChange={(eyeFrameShape) => onChange({ ...style, eyeFrameShape })}
      />
      <Tiles
        label={strings.dot}
        tiles={tilesOf(style, 'ball')}
        value={style.eyeBallShape}
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
