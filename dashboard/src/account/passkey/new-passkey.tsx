// Creates a passkey: asks for its name, then the browser for the passkey itself.
import { useState } from 'react';
import { maxName } from '../../../../src/domain/text/limits.ts';
import { clientOf } from '../../../../src/domain/user-agent/client.ts';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useAction } from '../../components/form/action.ts';
import { Field } from '../../components/form/field.tsx';
import { type Problems, problemOf } from '../../graphql/problems.ts';
import { createCredential } from '../../sign-in/passkey/web-authn.ts';
import { CreatePasskeyDocument, StartPasskeyRegistrationDocument } from './passkeys.generated.ts';
import { passkeysStrings } from './strings.ts';

const strings = passkeysStrings.new;

function suggestedName(): string {
  const { browser, os } = clientOf(navigator.userAgent);
  if (browser === 'Other' || os === 'Other') return passkeysStrings.thisDevice;
  return passkeysStrings.device({ browser, os });
}

export function NewPasskey({
  onCreated,
  onClose,
}: {
  /** With the recovery codes that come with the first passkey. */
  onCreated: (recoveryCodes: readonly string[]) => void;
  onClose: () => void;
}) {
  const start = useAction(StartPasskeyRegistrationDocument, null);
  const create = useAction(CreatePasskeyDocument, strings.done);
  const [waits, setWaits] = useState(false);
  const [problem, setProblem] = useState<Problems>();
  const problems = problem ?? start.problems ?? create.problems;
  const save = async (name: string) => {
    setProblem(undefined);
    const started = await start.run({});
    if (!started) return;
    const asked = await createCredential(started.startPasskeyRegistration.options);
    if ('problem' in asked) {
      setProblem(problemOf(asked.problem));
      return;
    }
    const created = await create.run({ input: { name, response: asked.response } });
    if (created) onCreated(created.createPasskey.recoveryCodes);
  };
  return (
    <FormDialog
      title={strings.title}
      submit={strings.submit}
      busy={waits}
      problems={problems}
      shown={['name']}
      onSubmit={async (read) => {
        setWaits(true);
        await save(read('name').trim());
        setWaits(false);
      }}
      onClose={onClose}
    >
      <Field
        label={strings.name}
        name="name"
        defaultValue={suggestedName()}
        required
        maxLength={maxName}
        autoComplete="off"
        hint={strings.hint}
        problem={problems?.fields.name}
      />
    </FormDialog>
  );
}
