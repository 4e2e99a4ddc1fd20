// Brings back the rows and the position of a list that was left, when somebody goes back to it.
import { useLocation } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';

interface Place {
  /** Rows that were loaded. */
  rows: number;
  /** The code in the first row on the screen, and where that row was. */
  code?: string;
  top?: number;
}

/** By history entry. */
const left = new Map<string, Place>();

const rowsOnPage = (): HTMLTableRowElement[] => [
  ...document.querySelectorAll<HTMLTableRowElement>('tr[data-code]'),
];

/** Heights of rows far from the window are estimates, so the position is that of a row. */
function scrollTo({ code, top = 0 }: Place): void {
  const row = rowsOnPage().find((one) => one.dataset.code === code);
  if (!row) return;
  row.scrollIntoView();
  window.scrollBy(0, row.getBoundingClientRect().top - top);
}

export function useListPlace() {
  // The location changes before the list goes.
  const current = useLocation({
    select: ({ pathname, state, href }) =>
      pathname.endsWith('/qr-codes') ? (state.__TSR_key ?? href) : undefined,
  });
  const key = useRef(current);
  const [before] = useState(() => (current ? left.get(current) : undefined));
  const isRestored = useRef(false);
  const rows = useRef(0);
  useLayoutEffect(() => {
    if (current) key.current = current;
  });
  useLayoutEffect(
    () => () => {
      const first = rowsOnPage().find((row) => row.getBoundingClientRect().bottom > 0);
      if (!key.current) return;
      left.delete(key.current);
      if (!first || window.scrollY === 0) return;
      const { top } = first.getBoundingClientRect();
      const { code } = first.dataset;
      left.set(key.current, { rows: rows.current, top, ...(code && { code }) });
    },
    [],
  );
  return {
    /** How many rows to load at first. */
    rows: isRestored.current ? 0 : (before?.rows ?? 0),
    /** Call it when so many are shown. */
    onShown: (count: number) => {
      rows.current = count;
      if (isRestored.current) return;
      isRestored.current = true;
      // After the router, which restores a number of pixels.
      if (before) requestAnimationFrame(() => requestAnimationFrame(() => scrollTo(before)));
    },
  };
}
