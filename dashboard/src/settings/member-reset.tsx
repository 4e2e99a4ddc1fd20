// Creates a link with which a member resets their password.
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../components/button.tsx';
import { SecretDialog } from '../components/copy/secret-dialog.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { SignInPolicyDocument } from '../sign-in/sign-in.generated.ts';
import { CreatePasswordResetLinkDocument } from './settings.generated.ts';
import { settingsStrings } from './strings.ts';

const strings = settingsStrings.memberReset;

/** Shown on servers whose admins can reset passwords. */
export function MemberReset({ id, name }: { id: string; name: string }) {
  const [{ data }] = useQuery({ query: SignInPolicyDocument });
  const create = useAction(CreatePasswordResetLinkDocument, null);
  const [isOpen, setIsOpen] = useState(false);
  const [link, setLink] = useState<string>();
  if (!data?.signInPolicy.adminReset) return null;
  return (
    <>
      <Button look="quiet" aria-label={strings.resetOf({ name })} onClick={() => setIsOpen(true)}>
        {strings.reset}
      </Button>
      {isOpen && (
        <Confirmation
          title={strings.title({ name })}
          confirm={strings.create}
          action={create}
          onClose={() => setIsOpen(false)}
          onConfirm={async () => {
            const created = await create.run({ input: { id } });
            if (!created) return;
            setIsOpen(false);
            setLink(created.createPasswordResetLink.link);
          }}
        >
          <p>{strings.consequence}</p>
        </Confirmation>
      )}
      {link !== undefined && (
        <SecretDialog
          title={strings.shareTitle({ name })}
          label={strings.link}
          secret={link}
          note={strings.note}
          onClose={() => setLink(undefined)}
        />
      )}
    </>
  );
}
