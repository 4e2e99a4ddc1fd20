// Below a form with a password: logs in with a passkey instead.
import { PasskeyButton } from './passkey-button.tsx';
import { passkeyStrings as strings } from './strings.ts';
import { usePasskeyLogIn } from './use-passkey.ts';
import { hasPasskeys } from './web-authn.ts';

export function PasskeyLogIn({
  email,
  onDone,
}: {
  /** Of the account to log in to; left out, any. */
  email?: string;
  onDone: () => void;
}) {
  const action = usePasskeyLogIn(email === undefined ? {} : { email });
  if (!hasPasskeys()) return null;
  return (
    <>
      <p className="my-3 text-center text-sm text-muted">{strings.or}</p>
      <PasskeyButton label={strings.logIn} action={action} onDone={onDone} />
    </>
  );
}
