// Which codes are ticked, also such as are not on the screen.
import { useState } from 'react';

export interface SelectedCode {
  id: string;
  name: string;
}

export interface Selection {
  chosen: readonly SelectedCode[];
  has: (id: string) => boolean;
  /** `through`: with all between it and the one that was ticked last. */
  tick: (code: SelectedCode, on: boolean, through: boolean) => void;
  /** Ticks these besides, or takes them out. */
  tickAll: (codes: readonly SelectedCode[], on: boolean) => void;
  /** Exactly these. */
  replace: (codes: readonly SelectedCode[]) => void;
}

interface State {
  of: string;
  byId: ReadonlyMap<string, SelectedCode>;
  last: string | undefined;
}

/** Nothing of it outlives a change of `shown`: nobody shall change codes that they no longer see. */
export function useSelection(shown: string, onScreen: readonly SelectedCode[]): Selection {
  const [state, setState] = useState<State>({ of: shown, byId: new Map(), last: undefined });
  const { byId, last } =
    state.of === shown ? state : { byId: new Map<string, SelectedCode>(), last: undefined };

  const set = (codes: Iterable<SelectedCode>, nextLast: string | undefined) =>
    setState({
      of: shown,
      byId: new Map(Array.from(codes, (code) => [code.id, code])),
      last: nextLast,
    });
  const withAll = (codes: readonly SelectedCode[], on: boolean): SelectedCode[] => {
    const ids = new Set(codes.map(({ id }) => id));
    const others = [...byId.values()].filter(({ id }) => !ids.has(id));
    return on ? [...others, ...codes] : others;
  };
  return {
    chosen: [...byId.values()],
    has: (id) => byId.has(id),
    tick: (code, on, through) => {
      const to = onScreen.findIndex(({ id }) => id === code.id);
      const from = through ? onScreen.findIndex(({ id }) => id === last) : to;
      const range =
        from < 0 || to < 0 ? [code] : onScreen.slice(Math.min(from, to), Math.max(from, to) + 1);
      set(withAll(range, on), code.id);
    },
    tickAll: (codes, on) => set(withAll(codes, on), last),
    replace: (codes) => set(codes, undefined),
  };
}
