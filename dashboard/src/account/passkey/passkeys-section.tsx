// The passkeys of the account.
import { useState } from 'react';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Confirmation } from '../../components/dialog/confirmation.tsx';
import { useAction } from '../../components/form/action.ts';
import { Section } from '../../components/section.tsx';
import { componentStrings } from '../../components/strings.ts';
import { DateTime } from '../../components/text/date-time.tsx';
import { hasPasskeys, signalPasskeys } from '../../sign-in/passkey/web-authn.ts';
import { RecoveryCodesDialog } from '../recovery-codes-dialog.tsx';
import { NewPasskey } from './new-passkey.tsx';
import { DeletePasskeyDocument, type PasskeyRowFragment } from './passkeys.generated.ts';
import { RenamePasskey } from './rename-passkey.tsx';
import { passkeysStrings as strings } from './strings.ts';

type Open = { kind: 'new' } | { kind: 'rename' | 'delete'; passkey: PasskeyRowFragment };

export function PasskeysSection({
  user,
  passkeys,
  hasPassword,
}: {
  /** ID of the account. */
  user: string;
  passkeys: readonly PasskeyRowFragment[];
  hasPassword: boolean;
}) {
  const [open, setOpen] = useState<Open>();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const deletion = useAction(DeletePasskeyDocument, strings.delete.done);
  const close = () => setOpen(undefined);
  const remove = async ({ id }: PasskeyRowFragment) => {
    if (!(await deletion.run({ input: { id } }))) return;
    close();
    const left = passkeys.filter((one) => one.id !== id);
    if (hasPasskeys()) {
      await signalPasskeys(
        user,
        left.map(({ credentialId }) => credentialId),
      );
    }
  };
  return (
    <Section title={strings.title}>
      <p className="text-sm text-muted">
        {strings.intro}
        {hasPassword && ` ${strings.withPassword}`}
      </p>
      {passkeys.length === 0 ? (
        <p className="text-sm">{strings.none}</p>
      ) : (
        <ul className="divide-y divide-line">
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              onOpen={(kind) => setOpen({ kind, passkey })}
            />
          ))}
        </ul>
      )}
      {hasPasskeys() ? (
        <div>
          <Button onClick={() => setOpen({ kind: 'new' })}>{strings.add}</Button>
        </div>
      ) : (
        <p className="text-sm text-muted">{strings.unavailable}</p>
      )}
      {open?.kind === 'new' && (
        <NewPasskey
          onClose={close}
          onCreated={(created) => {
            close();
            setCodes(created);
          }}
        />
      )}
      {open?.kind === 'rename' && <RenamePasskey passkey={open.passkey} onClose={close} />}
      {open?.kind === 'delete' && (
        <Confirmation
          title={strings.delete.title(open.passkey)}
          confirm={componentStrings.buttons.delete}
          action={deletion}
          onConfirm={() => remove(open.passkey)}
          onClose={close}
        >
          <p>{strings.delete.text}</p>
          {passkeys.length === 1 && <p>{strings.delete.last}</p>}
        </Confirmation>
      )}
      {codes.length > 0 && <RecoveryCodesDialog codes={codes} onClose={() => setCodes([])} />}
    </Section>
  );
}

const PasskeyRow = ({
  passkey: { name, backedUp, createdAt, lastUsedAt },
  onOpen,
}: {
  passkey: PasskeyRowFragment;
  onOpen: (kind: 'rename' | 'delete') => void;
}) => (
  <li className="flex flex-wrap items-center gap-3 py-3 first:pt-0 last:pb-0">
    <div className="min-w-0 flex-1 basis-48">
      <p className="truncate text-sm">{name}</p>
      <p className="text-sm text-muted">
        {strings.added} <DateTime at={createdAt} /> ·{' '}
        {lastUsedAt ? (
          <>
            {strings.lastUsed} <DateTime at={lastUsedAt} />
          </>
        ) : (
          strings.neverUsed
        )}
      </p>
    </div>
    {backedUp && <Badge tone="plain">{strings.synced}</Badge>}
    <div>
      <Button
        look="small"
        aria-label={strings.rename.button({ name })}
        onClick={() => onOpen('rename')}
      >
        {componentStrings.buttons.rename}
      </Button>
      <Button
        look="small"
        aria-label={strings.delete.button({ name })}
        onClick={() => onOpen('delete')}
      >
        {componentStrings.buttons.delete}
      </Button>
    </div>
  </li>
);
