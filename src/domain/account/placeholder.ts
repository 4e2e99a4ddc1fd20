// What stands in for the address of an account whose address was given to who proved it.

/** Of a domain that never exists (RFC 2606). */
const placeholderDomain = 'unverified.invalid';

export const placeholderEmail = (userId: string): string => `${userId}@${placeholderDomain}`;

export const isPlaceholderEmail = (email: string): boolean =>
  email.endsWith(`@${placeholderDomain}`);
