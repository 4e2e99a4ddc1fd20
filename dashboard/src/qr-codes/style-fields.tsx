// Colours and shapes of a code.
import { Field, Select } from '../components/field.tsx';
import { eyeShapes, type LookStyle, moduleShapes } from './style.ts';

const words = (shape: string): string =>
  shape.charAt(0) + shape.slice(1).toLowerCase().replace('_', ' ');

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
            moduleShape: moduleShapes.find((one) => one === target.value) ?? look.moduleShape,
          })
        }
      >
        {moduleShapes.map((shape) => (
          <option key={shape} value={shape}>
            {words(shape)}
          </option>
        ))}
      </Select>
      <Field
        label="Round corners"
        type="range"
        min={0}
        max={50}
        value={look.cornerRadius}
        onChange={({ target }) => onChange({ ...look, cornerRadius: Number(target.value) })}
      />
      <Select
        label="Frames of the eyes"
        value={look.eyeFrameShape ?? ''}
        onChange={({ target }) =>
          onChange({
            ...look,
            eyeFrameShape: eyeShapes.find((one) => one === target.value) ?? null,
          })
        }
      >
        <option value="">As the squares</option>
        {eyeShapes.map((shape) => (
          <option key={shape} value={shape}>
            {words(shape)}
          </option>
        ))}
      </Select>
      <Select
        label="Middles of the eyes"
        value={look.eyeBallShape ?? ''}
        onChange={({ target }) =>
          onChange({ ...look, eyeBallShape: eyeShapes.find((one) => one === target.value) ?? null })
        }
      >
        <option value="">As the squares</option>
        {eyeShapes.map((shape) => (
          <option key={shape} value={shape}>
            {words(shape)}
          </option>
        ))}
      </Select>
    </fieldset>
  );
}
