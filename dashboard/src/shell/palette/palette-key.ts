// The keys that open the command palette.

/** On a Mac, Ctrl-K deletes to the end of the line in every text field. */
const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

export const paletteKeys = isMac ? '⌘K' : 'Ctrl K';

export const isPaletteKey = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): boolean =>
  key.toLowerCase() === 'k' &&
  !altKey &&
  !shiftKey &&
  (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey);

/** An editor has its own use for the keys; a dialog is answered first. */
export const isTaken = ({ defaultPrevented, target }: KeyboardEvent): boolean =>
  defaultPrevented ||
  (target instanceof HTMLElement && target.isContentEditable) ||
  document.querySelector('dialog[open]') !== null;
