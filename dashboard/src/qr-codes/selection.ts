// The selected codes of the list, loaded or not.
import { useState } from 'react';

export interface SelectedCode {
  id: string;
  name: string;
}

export interface Selection {
  selected: readonly SelectedCode[];
  has: (id: string) => boolean;
  /** `isRange`: together with all codes between it and the last one. */
  select: (code: SelectedCode, on: boolean, isRange: boolean) => void;
  /** Adds these, or removes them. */
  selectAll: (codes: readonly SelectedCode[], on: boolean) => void;
  /** Selects exactly these. */
  replace: (codes: readonly SelectedCode[]) => void;
}

interface State {
  filter: string;
  byId: ReadonlyMap<string, SelectedCode>;
  last: string | undefined;
}

/** Cleared when `filter` changes, so that nobody changes codes they no longer see. */
export function useSelection(filter: string, loaded: readonly SelectedCode[]): Selection {
  const [state, setState] = useState<State>({ filter, byId: new Map(), last: undefined });
  const { byId, last } =
    state.filter === filter ? state : { byId: new Map<string, SelectedCode>(), last: undefined };

  const set = (codes: Iterable<SelectedCode>, nextLast: string | undefined) =>
    setState({
      filter,
      byId: new Map(Array.from(codes, (code) => [code.id, code])),
      last: nextLast,
    });
  const withAll = (codes: readonly SelectedCode[], on: boolean): SelectedCode[] => {
    const ids = new Set(codes.map(({ id }) => id));
    const others = [...byId.values()].filter(({ id }) => !ids.has(id));
    return on ? [...others, ...codes] : others;
  };
  return {
    selected: [...byId.values()],
    has: (id) => byId.has(id),
    select: (code, on, isRange) => {
      const to = loaded.findIndex(({ id }) => id === code.id);
      const from = isRange ? loaded.findIndex(({ id }) => id === last) : to;
      const range =
        from < 0 || to < 0 ? [code] : loaded.slice(Math.min(from, to), Math.max(from, to) + 1);
      set(withAll(range, on), code.id);
    },
    selectAll: (codes, on) => set(withAll(codes, on), last),
    replace: (codes) => set(codes, undefined),
  };
}
