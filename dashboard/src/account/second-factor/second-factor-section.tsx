// The second factor of the account: an authenticator app and recovery codes.
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Confirmation } from '../../components/dialog/confirmation.tsx';
import { useAction } from '../../components/form/action.ts';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { Section } from '../../components/section.tsx';
import { DateTime } from '../../components/text/date-time.tsx';
import { RecoveryCodesDialog } from '../recovery-codes-dialog.tsx';
import {
  CreateAuthenticatorDocument,
  type CreateAuthenticatorMutation,
  CreateRecoveryCodesDocument,
  DeleteAuthenticatorDocument,
  type SecondFactorStateFragment,
} from './second-factor.generated.ts';
import { SetUpDialog } from './set-up-dialog.tsx';
import { secondFactorSectionStrings as strings } from './strings.ts';

type Open =
  | { dialog: 'setUp'; setup: CreateAuthenticatorMutation['createAuthenticator'] }
  | { dialog: 'codes'; codes: readonly string[] }
  | { dialog: 'removal' | 'renewal' };

const Row = ({ children, action }: { children: ReactNode; action: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-3">
    <div className="min-w-0 flex-1 basis-48">{children}</div>
    {action}
  </div>
);

export function SecondFactorSection({
  state: { methods, authenticatorSince, recoveryCodesLeft },
}: {
  state: SecondFactorStateFragment;
}) {
  const create = useAction(CreateAuthenticatorDocument, null);
  const remove = useAction(DeleteAuthenticatorDocument, strings.removal.done);
  const renew = useAction(CreateRecoveryCodesDocument, null);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const showCodes = (codes: readonly string[]) =>
    setOpen(codes.length > 0 ? { dialog: 'codes', codes } : undefined);
  return (
    <Section title={strings.title}>
      {authenticatorSince ? (
        <Row
          action={
            <Button
              look="quiet"
              aria-label={strings.remove}
              onClick={() => setOpen({ dialog: 'removal' })}
            >
              {strings.removal.confirm}
            </Button>
          }
        >
          <p className="font-medium">{strings.app}</p>
          <p className="text-sm text-muted">
            {strings.since} <DateTime at={authenticatorSince} />
          </p>
        </Row>
      ) : (
        <Row
          action={
            <Button
              busy={create.busy}
              onClick={async () => {
                const created = await create.run({});
                if (created) setOpen({ dialog: 'setUp', setup: created.createAuthenticator });
              }}
            >
              {strings.setUp}
            </Button>
          }
        >
          <p className="text-sm text-muted">{strings.off}</p>
        </Row>
      )}
      <ProblemNote problems={create.problems} />
      {methods.length > 0 && (
        <Row
          action={
            <Button look="quiet" onClick={() => setOpen({ dialog: 'renewal' })}>
              {strings.recovery.renew}
            </Button>
          }
        >
          <p className="font-medium">{strings.recovery.codes}</p>
          <p className="text-sm text-muted">
            {strings.recovery.left({ count: recoveryCodesLeft })}
          </p>
        </Row>
      )}
      {open?.dialog === 'setUp' && (
        <SetUpDialog setup={open.setup} onDone={showCodes} onClose={close} />
      )}
      {open?.dialog === 'codes' && <RecoveryCodesDialog codes={open.codes} onClose={close} />}
      {open?.dialog === 'removal' && (
        <Confirmation
          title={strings.removal.title}
          confirm={strings.removal.confirm}
          action={remove}
          onClose={close}
          onConfirm={async () => {
            if (await remove.run({})) close();
          }}
        >
          <p>{strings.removal.consequence}</p>
        </Confirmation>
      )}
      {open?.dialog === 'renewal' && (
        <Confirmation
          title={strings.recovery.renewal.title}
          confirm={strings.recovery.renewal.confirm}
          action={renew}
          onClose={close}
          onConfirm={async () => {
            const renewed = await renew.run({});
            if (renewed) showCodes(renewed.createRecoveryCodes.recoveryCodes);
          }}
        >
          <p>{strings.recovery.renewal.consequence}</p>
        </Confirmation>
      )}
    </Section>
  );
}
