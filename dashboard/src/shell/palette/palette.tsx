// The command palette: a combobox (WAI-ARIA) of codes, pages and actions.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { Visible } from '../../components/text/visible.tsx';
import { type Choice, useDestinations } from './destinations.ts';
import { useCodes } from './found-codes.ts';
import { isPaletteKey } from './palette-key.ts';
import { paletteStrings as strings } from './strings.ts';

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

export function Palette({
  organizations,
  onClose,
}: {
  organizations: readonly { slug: string; name: string }[];
  onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  /** The key of the option that Enter chooses; the first one if it is not there. */
  const [chosen, setChosen] = useState<string>();
  const [isConfirmed, setIsConfirmed] = useState(false);
  const list = useId();
  const search = typed.trim();
  const { codes, isSearching } = useCodes(search);
  const { pages, actions, organizations: others } = useDestinations(organizations);
  const matching = (choices: Choice[]) =>
    choices.filter(({ label }) => fold(label).includes(fold(search)));
  const groups = [
    { name: search ? strings.groups.codes : strings.groups.recent, choices: codes },
    { name: strings.groups.actions, choices: matching(actions) },
    { name: strings.groups.pages, choices: matching(pages) },
    { name: strings.groups.organizations, choices: matching(others) },
  ].filter(({ choices }) => choices.length > 0);
  const all = groups.flatMap(({ choices }) => choices);
  const index = Math.max(
    0,
    all.findIndex(({ key }) => key === chosen),
  );
  const active = all[index];

  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.choose();
  };
  // Enter before the search has ended means what it finds.
  useEffect(() => {
    if (isConfirmed && !isSearching) choose(active);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.nativeEvent.isComposing) return;
    if (step !== undefined) setChosen(all.at((index + step) % all.length)?.key);
    else if (event.key === 'Enter' && isSearching && chosen === undefined) setIsConfirmed(true);
    else if (event.key === 'Enter') choose(active);
    else if (isPaletteKey(event.nativeEvent)) onClose();
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={strings.title} onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-label={strings.title}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={active && `${list}-${active.key}`}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(undefined);
          setIsConfirmed(false);
        }}
        onKeyDown={onKeyDown}
        className="min-h-11 w-full rounded-lg border border-edge bg-surface px-3"
      />
      <div
        id={list}
        role="listbox"
        aria-label={strings.title}
        className="mt-3 grid max-h-[50dvh] content-start gap-2 overflow-y-auto"
      >
        {groups.map(({ name, choices }) => (
          <fieldset key={name} aria-label={name} className="grid">
            <div aria-hidden="true" className="px-3 py-1 text-xs font-medium text-muted">
              {name}
            </div>
            {choices.map((choice) => (
              <Option
                key={choice.key}
                id={`${list}-${choice.key}`}
                choice={choice}
                isActive={choice === active}
                onPoint={() => setChosen(choice.key)}
                onChoose={() => choose(choice)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <p role="status" className={all.length > 0 ? 'sr-only' : 'px-3 text-muted'}>
        {isSearching && strings.searching}
        {!isSearching && (all.length > 0 || !search) && strings.count({ count: all.length })}
        {!isSearching && all.length === 0 && search && strings.none({ search })}
      </p>
    </Dialog>
  );
}

/** The focus stays in the field, which names the active option. */
function Option({
  id,
  choice: { label, detail },
  isActive,
  onPoint,
  onChoose,
}: {
  id: string;
  choice: Choice;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
}) {
  const option = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <button
      ref={option}
      type="button"
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={`flex items-center gap-3 rounded-lg px-3 py-2 text-left ${isActive ? 'bg-accent-soft text-accent-strong' : ''}`}
    >
      <span className="min-w-0 flex-1 truncate">
        <Visible text={label} />
      </span>
      {detail && <span className="max-w-[50%] truncate text-sm text-muted">{detail}</span>}
    </button>
  );
}
