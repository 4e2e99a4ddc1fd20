// Servers on which nobody signs in with a password.
import type { Config } from '../../core/config.ts';
import { ApiError } from '../../core/errors.ts';

/** Throws FORBIDDEN if the operator turned passwords off. */
export function requirePasswordLogin({ config }: { config: Pick<Config, 'passwordLogin'> }): void {
  if (config.passwordLogin) return;
  throw new ApiError('FORBIDDEN', {
    message: 'Passwords are disabled on this server; sign in with an identity provider',
  });
}
