// What a change replaces in a code.
import type { UpdateQrCodeItem } from '../../schema-types.generated.ts';

export type Values = Omit<UpdateQrCodeItem, 'id'>;

/** What to change, and what that replaces; undefined if nothing would change. */
export type Replacement = { values: Values; before: Values | undefined } | undefined;
