// Adds demo data to an organization, and removes it.
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { componentStrings } from '../components/strings.ts';
import { useOrganization } from '../shell/organization.ts';
import { AddDemoDataDocument, RemoveDemoDataDocument } from './demo.generated.ts';
import { demoStrings as strings } from './strings.ts';

export function AddDemoData() {
  const { id: organizationId } = useOrganization();
  const add = useAction(AddDemoDataDocument, strings.added);
  const [open, setOpen] = useState(false);
  const close = () => {
    add.reset();
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{strings.add}</Button>
      {open && (
        <Dialog title={strings.addTitle} onClose={close}>
          <div className="grid gap-3 text-muted">
            <p>{strings.addHelp}</p>
            <p>{strings.addConsequence}</p>
          </div>
          <ProblemNote problems={add.problems} />
          <DialogActions>
            <Button onClick={close}>{componentStrings.buttons.cancel}</Button>
            <Button
              look="primary"
              busy={add.busy}
              onClick={async () => {
                if (await add.run({ input: { organizationId } })) close();
              }}
            >
              {strings.add}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}

/** Says that there is demo data; admins can remove it. */
export function DemoDataNote() {
  const { id: organizationId, role } = useOrganization();
  const remove = useAction(RemoveDemoDataDocument, strings.removed);
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-2xl bg-warning-soft px-5 py-3 text-sm text-warning">
      <p>{strings.note}</p>
      {role === 'ADMIN' && <Button onClick={() => setOpen(true)}>{strings.remove}</Button>}
      {open && (
        <Confirmation
          title={strings.removeTitle}
          confirm={strings.remove}
          action={remove}
          onClose={() => setOpen(false)}
          onConfirm={async () => {
            if (await remove.run({ input: { organizationId } })) setOpen(false);
          }}
        >
          <p>{strings.removeConsequence}</p>
          <p>{strings.kept}</p>
        </Confirmation>
      )}
    </div>
  );
}
