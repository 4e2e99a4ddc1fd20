// How this browser shows the list: its density and the rows that load at a time.
import type { Labels } from '../../components/text/labels.ts';
import { isOneOf } from '../../components/text/labels.ts';
import { qrCodeListStrings } from './strings.ts';

export type Density = keyof typeof qrCodeListStrings.view.densities;

export const pageSizes = [20, 50, 100] as const;

export interface Preferences {
  density: Density;
  pageSize: (typeof pageSizes)[number];
}

export type PreferenceChanges = Partial<Record<keyof Preferences, unknown>>;

const storageKey = 'qr-codes';
const densities: Labels<Density> = qrCodeListStrings.view.densities;

function parse(stored: unknown): Preferences {
  const { density, pageSize }: Record<string, unknown> = Object(stored);
  return {
    density: isOneOf(densities, density) ? density : 'comfortable',
    pageSize: pageSizes.find((size) => size === Number(pageSize)) ?? pageSizes[0],
  };
}

export function readPreferences(): Preferences {
  try {
    return parse(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
  } catch {
    return parse({});
  }
}

/** Returns what is stored then. */
export function changePreferences(before: Preferences, changes: PreferenceChanges): Preferences {
  const next = parse({ ...before, ...changes });
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // Without storage the choice lasts until the page is reloaded.
  }
  return next;
}
