// The checkbox that selects all loaded codes, or none.
import type { SelectedCode, Selection } from '../selection.ts';
import { qrCodeListStrings } from './strings.ts';

export function SelectAll({
  loaded,
  selection: { has, selectAll },
}: {
  loaded: readonly SelectedCode[];
  selection: Selection;
}) {
  const selected = loaded.filter(({ id }) => has(id)).length;
  const all = selected === loaded.length;
  return (
    <label className="-ml-1 flex items-center gap-3">
      <span className="flex size-6 items-center justify-center">
        <input
          ref={(box) => {
            if (box) box.indeterminate = selected > 0 && !all;
          }}
          type="checkbox"
          checked={all}
          onChange={({ target }) => selectAll(loaded, target.checked)}
          className="size-4 accent-accent"
        />
      </span>
      {qrCodeListStrings.head.selectAll}
    </label>
  );
}
