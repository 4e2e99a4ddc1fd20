// The items of bulk mutations that only name QR codes: delete, restore, purge.

import { notFound } from '../../../core/errors.ts';
import type { QrCode } from '../../../database/client/client.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { idField } from '../../shared/input-fields.ts';
import { lockQrCodes } from '../lock.ts';
import { allOrNothing, attemptEach, createDuplicateCheck, type Outcome } from './outcome.ts';
import { bulkFields } from './shape.ts';

export interface OwnedCode {
  organizationId: string;
  /** One invalid item fails all. */
  atomic: boolean;
}

/** Locks the QR codes that the items name. If `atomic`, throws one error with all problems. */
export async function lockNamed(
  items: readonly { id: string }[],
  { organizationId, atomic }: OwnedCode,
  context: Context,
): Promise<Outcome<QrCode>[]> {
  const ids = items.map(({ id }) => id);
  const found = await lockQrCodes(ids, organizationId, context);
  const checkOnce = createDuplicateCheck(items);
  const outcomes = await attemptEach(items, ({ id }, index) => {
    checkOnce(id, index);
    const old = found.get(id);
    if (!old) throw notFound();
    return old;
  });
  if (atomic) allOrNothing(outcomes);
  return outcomes;
}

export const succeededIn = <Value>(outcomes: readonly Outcome<Value>[]): Value[] =>
  outcomes.flatMap(({ value }) => (value === null ? [] : [value]));

/** The input of a bulk mutation; `verb`: what it does, such as `delete`. */
export function namedInput(name: 'Delete' | 'Restore' | 'Purge') {
  const verb = name.toLowerCase();
  const item = builder.inputType(`${name}QrCodeItem`, {
    description: `A QR code to ${verb}.`,
    fields: (t) => idField(t, 'QR code'),
  });
  return builder.inputType(`${name}QrCodesInput`, {
    fields: (t) => ({
      ...bulkFields(t),
      items: t.field({
        type: [item],
        required: true,
        description: `QR codes to ${verb}, 1 to ${maxItems}, each at most once.`,
      }),
    }),
  });
}
