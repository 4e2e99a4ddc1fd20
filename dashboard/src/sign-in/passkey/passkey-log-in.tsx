// Below a form with a password: logs in with a passkey instead.
import { PasskeyButton } from './passkey-button.tsx';
import { passkeyStrings as strings } from './strings.ts';
import { usePasskeyLogIn } from './use-passkey.ts';
import { useSuggestions } from './use-suggestions.ts';
import { hasPasskeys } from './web-authn.ts';

export function PasskeyLogIn({
  email,
  suggests = false,
  onDone,
}: {
  /** Of the account to log in to; left out, any. */
  email?: string;
  /** Whether the form has a field in which the browser suggests passkeys. */
  suggests?: boolean;
  onDone: () => void;
}) {
  const action = usePasskeyLogIn(email === undefined ? {} : { email });
  useSuggestions(suggests, action.busy, async (response) => {
    if (await action.answer(response)) onDone();
  });
  if (!hasPasskeys()) return null;
  return (
    <>
      <p className="my-3 text-center text-sm text-muted">{strings.or}</p>
      <PasskeyButton label={strings.logIn} action={action} onDone={onDone} />
    </>
  );
}
