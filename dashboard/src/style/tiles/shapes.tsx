// Pictures of patterns and corners, drawn like codes.
import { eyePath } from '../../../../src/domain/render/eyes.ts';
import { shapedModules } from '../../../../src/domain/render/module-shapes.ts';
import type { Modules } from '../../../../src/domain/render/symbol/modules.ts';
import type { QrEyeShape, QrModuleShape } from '../../schema-types.generated.ts';
import type { Style } from '../style.ts';

const rows = ['11011', '10110', '01101', '11010', '00111'];

const sample: Modules = {
  size: rows.length,
  isDark: (x, y) => rows[y]?.[x] === '1',
};

/** The smallest symbol, of which only the eye in the first corner is shown. */
const corner: Modules = {
  size: 21,
  isDark: (x, y) => {
    const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
    return ring !== 2 && ring <= 3;
  },
};

const Picture = ({ box, path, faint = '' }: { box: string; path: string; faint?: string }) => (
  <svg viewBox={box} aria-hidden="true" className="size-10 fill-current">
    <path d={faint} className="opacity-25" />
    <path d={path} />
  </svg>
);

export const PatternPicture = ({
  shape,
  cornerRadius,
}: {
  shape: QrModuleShape;
  cornerRadius: number;
}) => (
  <Picture box="0 0 5 5" path={shapedModules(sample, { moduleShape: shape, cornerRadius }, 0)} />
);

/** A corner of a design with one part in a shape; null for that of the pattern. */
export function CornerPicture({
  part,
  shape,
  style: { moduleShape, cornerRadius, eyeFrameShape, eyeBallShape },
}: {
  part: 'frame' | 'ball';
  shape: QrEyeShape | null;
  style: Style;
}) {
  const shapes = {
    frame: part === 'frame' ? shape : eyeFrameShape,
    ball: part === 'ball' ? shape : eyeBallShape,
  };
  const drawn = {
    foregroundColor: '#000000',
    backgroundColor: '#FFFFFF',
    cornerRadius,
    moduleShape: moduleShape ?? undefined,
    eyeFrameShape: shapes.frame ?? undefined,
    eyeBallShape: shapes.ball ?? undefined,
  };
  return (
    <Picture
      box="0 0 7 7"
      path={eyePath(corner, part, drawn, 0)}
      faint={eyePath(corner, part === 'frame' ? 'ball' : 'frame', drawn, 0)}
    />
  );
}
