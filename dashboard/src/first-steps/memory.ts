// Remembers in this browser what the server does not know of the first steps, by organization.
import { useState } from 'react';

export interface Memory {
  /** Whether somebody showed or dismissed the steps; undefined: neither. */
  shown?: boolean | undefined;
  /** An image was downloaded or printed. */
  printed?: boolean | undefined;
  /** The analytics were opened. */
  analyzed?: boolean | undefined;
}

const keyOf = (organization: string): string => `first-steps:${organization}`;

const flag = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;

function remembered(organization: string): Memory {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(organization)) ?? '{}');
    const { shown, printed, analyzed } = Object(stored);
    return { shown: flag(shown), printed: flag(printed), analyzed: flag(analyzed) };
  } catch {
    return {};
  }
}

/** Returns all that is remembered now. */
export function rememberStep(organization: string, changes: Memory): Memory {
  const next = { ...remembered(organization), ...changes };
  try {
    localStorage.setItem(keyOf(organization), JSON.stringify(next));
  } catch {
    // Without storage the steps are as they were after a reload.
  }
  return next;
}

export function useMemory(organization: string): [Memory, (changes: Memory) => void] {
  const [memory, setMemory] = useState(() => remembered(organization));
  return [
    memory,
    (changes) => {
      setMemory((before) => ({ ...before, ...rememberStep(organization, changes) }));
    },
  ];
}
