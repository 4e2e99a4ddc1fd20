// Servers on which nobody signs in with a password.
import type { Config } from '../../core/config.ts';
import { ApiError } from '../../core/errors.ts';

interface Asked {
  config: Pick<Config, 'passwordLogin'>;
}

/** Whether the person logs in with a password; an earlier one does not count on a server without passwords. */
export const hasPassword = (
  { passwordHash }: { passwordHash: string | null },
  { config }: Asked,
): boolean => config.passwordLogin && passwordHash !== null;

/** Throws FORBIDDEN if the operator turned passwords off. */
export function requirePasswordLogin({ config }: Asked): void {
  if (config.passwordLogin) return;
  throw new ApiError('FORBIDDEN', {
    message: 'Passwords are disabled on this server; sign in with an identity provider',
  });
}
