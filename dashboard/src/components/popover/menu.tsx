// A menu button (WAI-ARIA, menu button pattern) in a native popover.
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { placeAt } from './place.ts';
import { panelClass } from './popover.tsx';

export interface MenuItem {
  label: string;
  /** Deletes something. */
  isDanger?: boolean;
  /** Set off from the item above. */
  startsGroup?: boolean;
  /** Downloads this file. */
  file?: string;
  onSelect?: () => void;
}

const itemHeight = 36;
const padding = 16;

const itemsIn = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role=menuitem]'),
];

/** The item that a key moves the focus to. */
function itemFor(key: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  const { activeElement } = document;
  const current = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
  switch (key) {
    case 'ArrowDown':
      return items[(current + 1) % items.length];
    case 'ArrowUp':
      return items.at(current <= 0 ? -1 : current - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      if (key.length !== 1 || key === ' ') return undefined;
      const ordered = [...items.slice(current + 1), ...items.slice(0, current + 1)];
      const typed = key.toLocaleLowerCase();
      return ordered.find(({ textContent }) =>
        (textContent ?? '').toLocaleLowerCase().startsWith(typed),
      );
    }
  }
}

export function Menu({
  label,
  className,
  children,
  items,
}: {
  /** The accessible name of the button and of its menu. */
  label: string;
  className: string;
  /** What the button shows. */
  children: ReactNode;
  items: readonly MenuItem[];
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  /** Gives the focus back before anything else takes it, such as a dialog, which then returns it here. */
  const close = () => {
    menu.current?.hidePopover();
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { key, ctrlKey, metaKey, altKey, currentTarget } = event;
    if (key === 'Tab') return close();
    if (ctrlKey || metaKey || altKey) return;
    // Letters are shortcuts of the page, too.
    event.stopPropagation();
    const { activeElement } = document;
    if (key === 'Escape') close();
    else if (key === ' ' && activeElement instanceof HTMLAnchorElement) activeElement.click();
    else {
      const target = itemFor(key, itemsIn(currentTarget));
      if (!target) return;
      target.focus();
    }
    event.preventDefault();
  };
  const height = items.length * itemHeight + padding;
  const itemClass = ({ isDanger, startsGroup }: MenuItem) =>
    `flex w-full items-center px-3 text-left text-sm min-h-9 hover:bg-sunken focus:bg-sunken focus-visible:-outline-offset-2 ${isDanger ? 'text-danger' : ''} ${startsGroup ? 'border-t border-line' : ''}`;
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        title={label}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          menu.current?.showPopover();
        }}
        className={className}
      >
        {children}
      </button>
      <div
        ref={(element) => {
          menu.current = element;
          // The focus is in here as soon as it opens, so that no key is a shortcut of the page.
          element?.setAttribute('autofocus', '');
        }}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onBeforeToggle={({ currentTarget, newState }) => {
          if (newState !== 'open') return;
          placeAt(currentTarget, button.current, { width: 208, height, align: 'end' });
        }}
        onToggle={({ newState }) => setOpen(newState === 'open')}
        className={`${panelClass} overflow-hidden py-2`}
      >
        {open &&
          items.map((item, index) =>
            item.file ? (
              <a
                key={item.label}
                role="menuitem"
                tabIndex={-1}
                ref={index === 0 ? focus : undefined}
                href={item.file}
                download
                onClick={close}
                className={itemClass(item)}
              >
                {item.label}
              </a>
            ) : (
              <button
                key={item.label}
                type="button"
                role="menuitem"
                tabIndex={-1}
                ref={index === 0 ? focus : undefined}
                onClick={() => {
                  close();
                  item.onSelect?.();
                }}
                className={itemClass(item)}
              >
                {item.label}
              </button>
            ),
          )}
      </div>
    </>
  );
}

const focus = (item: HTMLElement | null): void => item?.focus();
