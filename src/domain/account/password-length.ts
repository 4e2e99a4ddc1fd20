// How long new passwords are, for the server and the dashboard.

/** Characters of a password that alone is enough to log in (NIST SP 800-63B-4, section 3.1.1.2). */
export const minPassword = 15;
/** The same for an account with a second factor, since a guessed password alone is not enough. */
export const minPasswordWithSecondFactor = 8;
