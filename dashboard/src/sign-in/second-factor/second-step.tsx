// The second step of a login: asks for a passkey or a code.
import { Button } from '../../components/button.tsx';
import { useAction } from '../../components/form/action.ts';
import { Form } from '../../components/form/form.tsx';
import { Alert } from '../../components/form/problem-note.tsx';
import { PasskeyButton } from '../passkey/passkey-button.tsx';
import { passkeyStrings } from '../passkey/strings.ts';
import { usePasskeyLogIn } from '../passkey/use-passkey.ts';
import { hasPasskeys } from '../passkey/web-authn.ts';
import { ConfirmLogInDocument } from '../sign-in.generated.ts';
import type { Step } from '../use-log-in.ts';
import { CodeField } from './code-field.tsx';
import { secondFactorStrings } from './strings.ts';

const strings = secondFactorStrings.step;

export function SecondStep({
  step: { token, methods },
  onDone,
  onRestart,
}: {
  step: Step;
  onDone: () => void;
  /** Goes back to the password. */
  onRestart: () => void;
}) {
  const { run, busy, problems } = useAction(ConfirmLogInDocument, null);
  const passkey = usePasskeyLogIn({ token });
  return (
    <div className="grid gap-3">
      {(problems ?? passkey.problems)?.fields.token ? (
        <Alert>{strings.ended}</Alert>
      ) : (
        <>
          {methods.includes('PASSKEY') && hasPasskeys() && (
            <PasskeyButton label={passkeyStrings.confirm} action={passkey} onDone={onDone} />
          )}
          {methods.some((method) => method !== 'PASSKEY') && (
            <Form
              submit={strings.submit}
              busy={busy}
              problems={problems}
              shown={['code']}
              onSubmit={async (read) => {
                if (await run({ input: { token, code: read('code') } })) onDone();
              }}
            >
              <CodeField methods={methods} problem={problems?.fields.code} />
            </Form>
          )}
        </>
      )}
      <Button look="quiet" onClick={onRestart}>
        {strings.restart}
      </Button>
    </div>
  );
}
