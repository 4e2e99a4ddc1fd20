// Limits of accounts.

/** Minutes for which a link that resets a password works. */
export const resetMinutes = 30;
