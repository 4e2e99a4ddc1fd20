// Colours and shapes of a code.
import { Field, Select } from '../components/field.tsx';
import { eyeShapes, type LookStyle, moduleShapes, shapeOf } from './style.ts';

const ShapeOptions = ({ shapes }: { shapes: Readonly<Record<string, string>> }) =>
  Object.entries(shapes).map(([shape, words]) => (
    <option key={shape} value={shape}>
      {words}
    </option>
  ));

function EyeSelect({
  label,
  shape,
  onChange,
}: {
  label: string;
  shape: LookStyle['eyeFrameShape'];
  onChange: (shape: LookStyle['eyeFrameShape']) => void;
}) {
  return (
    <Select
      label={label}
      value={shape ?? ''}
      onChange={({ target }) => onChange(shapeOf(eyeShapes, target.value) ?? null)}
    >
      <option value="">As the squares</option>
      <ShapeOptions shapes={eyeShapes} />
    </Select>
  );
}

export function StyleFields({
  look,
  onChange,
}: {
  look: LookStyle;
  onChange: (look: LookStyle) => void;
}) {
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-3 font-semibold">Look</legend>
      <Field
        label="Colour of the squares"
        type="color"
        value={look.foregroundColor}
        onChange={({ target }) =>
          onChange({ ...look, foregroundColor: target.value.toUpperCase() })
        }
      />
      <Field
        label="Colour behind them"
        type="color"
        value={look.backgroundColor}
        onChange={({ target }) =>
          onChange({ ...look, backgroundColor: target.value.toUpperCase() })
        }
      />
      <Select
        label="Squares"
        value={look.moduleShape}
        onChange={({ target }) =>
          onChange({
            ...look,
            moduleShape: shapeOf(moduleShapes, target.value) ?? look.moduleShape,
          })
        }
      >
        <ShapeOptions shapes={moduleShapes} />
      </Select>
      <Field
        label="Round corners"
        type="range"
        min={0}
        max={50}
        value={look.cornerRadius}
        onChange={({ target }) => onChange({ ...look, cornerRadius: Number(target.value) })}
      />
      <EyeSelect
        label="Frames of the eyes"
        shape={look.eyeFrameShape}
        onChange={(eyeFrameShape) => onChange({ ...look, eyeFrameShape })}
      />
      <EyeSelect
        label="Middles of the eyes"
        shape={look.eyeBallShape}
        onChange={(eyeBallShape) => onChange({ ...look, eyeBallShape })}
      />
    </fieldset>
  );
}
