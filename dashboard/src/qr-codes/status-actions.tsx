// The buttons that pause, resume and archive a QR code.
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import type { QrCodeStatus } from '../schema-types.generated.ts';
import { type StatusAction, unarchivedStatus } from './status.ts';
import { qrCodeStrings } from './strings.ts';

const strings = qrCodeStrings.status;

export function StatusActions({
  code,
  action,
}: {
  code: { name: string; status: QrCodeStatus; paused: boolean; dynamic: boolean };
  action: StatusAction;
}) {
  const { status, dynamic } = code;
  const [pausing, setPausing] = useState(false);
  if (status === 'ARCHIVED') {
    return (
      <Button busy={action.busy} onClick={() => action.set(unarchivedStatus(code))}>
        {strings.unarchive}
      </Button>
    );
  }
  return (
    <>
      {status === 'PAUSED' ? (
        <Button busy={action.busy} onClick={() => action.set('ACTIVE')}>
          {strings.resume}
        </Button>
      ) : (
        // Nothing of a static code can be stopped.
        dynamic && <Button onClick={() => setPausing(true)}>{strings.pause}</Button>
      )}
      <Button busy={action.busy} onClick={() => action.set('ARCHIVED')}>
        {strings.archive}
      </Button>
      {pausing && (
        <PauseConfirmation code={code} action={action} onClose={() => setPausing(false)} />
      )}
    </>
  );
}

export const PauseConfirmation = ({
  code: { name },
  action,
  onClose,
}: {
  code: { name: string };
  action: StatusAction;
  onClose: () => void;
}) => (
  <Confirmation
    title={strings.pauseTitle({ name })}
    confirm={strings.pauseConfirm}
    action={action}
    onClose={onClose}
    onConfirm={async () => {
      if (await action.set('PAUSED')) onClose();
    }}
  >
    <p>{strings.pauseText}</p>
  </Confirmation>
);
