// Which saved views a caller sees.
import type { Caller } from './caller.ts';

/** Those that are shared, and the person's own; none for API keys. */
export const visibleTo = (caller: Caller | null): { OR: { userId: string | null }[] } => ({
  OR: caller?.kind === 'person' ? [{ userId: null }, { userId: caller.userId }] : [],
});
