// How this browser shows the list: its density and the rows that load at a time.
import { useState } from 'react';
import type { Labels } from '../../components/text/labels.ts';
import { isOneOf } from '../../components/text/labels.ts';
import { qrCodeListStrings } from './strings.ts';

export type Density = keyof typeof qrCodeListStrings.view.densities;

export const pageSizes = [20, 50, 100] as const;

export interface Preferences {
  density: Density;
  pageSize: (typeof pageSizes)[number];
}

const storageKey = 'qr-codes';
const densities: Labels<Density> = qrCodeListStrings.view.densities;

function parse(stored: unknown): Preferences {
  const { density, pageSize }: Record<string, unknown> = Object(stored);
  return {
    density: isOneOf(densities, density) ? density : 'comfortable',
    pageSize: pageSizes.find((size) => size === Number(pageSize)) ?? pageSizes[0],
  };
}

function read(): Preferences {
  try {
    return parse(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
  } catch {
    return parse({});
  }
}

export function usePreferences() {
  const [preferences, setPreferences] = useState(read);
  const prefer = (changes: Partial<Record<keyof Preferences, unknown>>) => {
    const next = parse({ ...preferences, ...changes });
    setPreferences(next);
    try {
      localStorage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // Without storage the choice lasts until the page is reloaded.
    }
  };
  return [preferences, prefer] as const;
}
