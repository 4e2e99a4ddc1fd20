// Ticks all codes on the screen, or none.
import type { SelectedCode, Selection } from '../selection.ts';

export function SelectAll({
  onScreen,
  selection: { has, tickAll },
}: {
  onScreen: readonly SelectedCode[];
  selection: Selection;
}) {
  const ticked = onScreen.filter(({ id }) => has(id)).length;
  const all = ticked === onScreen.length;
  return (
    <label className="-ml-1 flex items-center gap-3">
      <span className="flex size-6 items-center justify-center">
        <input
          ref={(box) => {
            if (box) box.indeterminate = ticked > 0 && !all;
          }}
          type="checkbox"
          checked={all}
          onChange={({ target }) => tickAll(onScreen, target.checked)}
          className="size-4 accent-accent"
        />
      </span>
      Select all on screen
    </label>
  );
}
