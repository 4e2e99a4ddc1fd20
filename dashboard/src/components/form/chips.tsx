// What was chosen in a field, each with a button that removes it.
import { Visible } from '../text/visible.tsx';

export interface Chip {
  key: string;
  text: string;
  /** The accessible name of the button. */
  remove: string;
}

export const Chips = ({
  label,
  chips,
  onRemove,
}: {
  label: string;
  chips: readonly Chip[];
  onRemove: (key: string) => void;
}) =>
  chips.length > 0 && (
    <ul aria-label={label} className="flex flex-wrap gap-1.5">
      {chips.map(({ key, text, remove }) => (
        <li key={key} className="flex max-w-full items-center rounded-full bg-sunken pl-3 text-sm">
          <span className="truncate">
            <Visible text={text} />
          </span>
          <button
            type="button"
            aria-label={remove}
            onClick={() => onRemove(key)}
            className="grid size-7 shrink-0 place-items-center rounded-full text-muted hover:text-ink"
          >
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
