// Which mutations accept an idempotency key, and which of their fields are never stored.
import type { GraphQLField } from 'graphql';

/** For `extensions` of a mutation whose answer is only right once, such as one about the session. */
export const withoutKey = { acceptsKey: false };

/** What is wrong with a key for this mutation; undefined if it is supported. Public ones start or end sessions. */
export const unsupported = ({
  name,
  extensions,
}: Pick<GraphQLField<unknown, unknown>, 'name' | 'extensions'>): string | undefined =>
  extensions.public === true || extensions.acceptsKey === false
    ? `is not supported for ${name}, whose answer is never stored`
    : undefined;

/** For `extensions` of a payload field with a secret, which is shown once and never stored. */
export const shownOnce = { shownOnce: true };

export const isShownOnce = ({
  extensions,
}: Pick<GraphQLField<unknown, unknown>, 'extensions'>): boolean => extensions.shownOnce === true;
