// Brings back the rows and the position of a list that was left, when somebody goes back to it.
import { useElementScrollRestoration, useLocation } from '@tanstack/react-router';
import { useRef, useState } from 'react';

/** Rows that were loaded, by history entry. */
const rowsOf = new Map<string, number>();

export function useListPlace() {
  const key = useLocation({ select: ({ state, href }) => state.__TSR_key ?? href });
  const entry = useElementScrollRestoration({ getElement: () => window });
  const [left] = useState(() => ({ key, rows: rowsOf.get(key) ?? 0, y: entry?.scrollY ?? 0 }));
  const isRestored = useRef(false);
  return {
    /** How many rows to load at first. */
    rows: left.key === key ? left.rows : 0,
    /** Call it when so many are shown. */
    onShown: (rows: number) => {
      rowsOf.set(key, rows);
      if (isRestored.current) return;
      isRestored.current = true;
      if (left.y > 0) window.scrollTo(0, left.y);
    },
  };
}
