// Reads forms.
import { readText } from '../http/body.ts';
import { OAuthError } from './error.ts';

/** The parameters of a form (RFC 6749, appendix B). Throws `invalid_request`. */
export async function readForm(request: Request): Promise<(name: string) => string | undefined> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) {
    throw new OAuthError(
      'invalid_request',
      'Content-Type must be application/x-www-form-urlencoded',
    );
  }
  const form = new URLSearchParams(await readText(request));
  return (name) => {
    const [value, ...others] = form.getAll(name);
    if (others.length > 0) throw new OAuthError('invalid_request', `${name} must be given once`);
    return value === '' ? undefined : value;
  };
}

export type Form = Awaited<ReturnType<typeof readForm>>;

/** Throws `invalid_request`. */
export function required(form: Form, name: string): string {
  const value = form(name);
  if (value === undefined) throw new OAuthError('invalid_request', `${name} is required`);
  return value;
}

/** The only client, because others have API keys. Throws `invalid_client`. */
export function requireClient(form: Form): void {
  if (required(form, 'client_id') === 'ilqr') return;
  throw new OAuthError('invalid_client', 'client_id must be ilqr');
}
