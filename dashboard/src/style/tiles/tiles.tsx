// A choice among tiles that show what they stand for.
import { type ReactNode, useId } from 'react';

export interface Tile<Value> {
  value: Value;
  label: string;
  picture: ReactNode;
}

export function Tiles<Value extends string | null>({
  label,
  tiles,
  value,
  onChange,
}: {
  label: string;
  tiles: readonly Tile<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(5.25rem,1fr))] gap-2">
        {tiles.map((tile) => (
          <label
            key={tile.value}
            className="relative grid justify-items-center gap-1 rounded-xl border border-edge px-1 py-2 text-center text-xs has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              className="absolute inset-0 z-1 cursor-pointer opacity-0"
              checked={tile.value === value}
              onChange={() => onChange(tile.value)}
            />
            {tile.picture}
            {tile.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
