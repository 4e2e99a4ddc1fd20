// The buttons of something in the trash: restore it, or delete it forever.
import { type ReactNode, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { Button } from '../components/button.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { componentStrings } from '../components/strings.ts';
import { useOrganization } from '../shell/organization.ts';
import { trashStrings as strings } from './strings.ts';

type Target = { input: { id: string; organizationId?: string | null | undefined } };

/** The mutations of its kind. */
export interface TrashDocuments {
  restore: TypedDocumentNode<unknown, Target>;
  purge: TypedDocumentNode<unknown, Target>;
}

export function TrashActions({
  item: { id, name },
  documents,
  lost,
  onPurged,
}: {
  item: { id: string; name: string };
  documents: TrashDocuments;
  /** What deleting it forever deletes with it. */
  lost: ReactNode;
  onPurged?: () => Promise<void>;
}) {
  const { id: organizationId } = useOrganization();
  const restore = useAction(documents.restore, strings.restored({ name }));
  const purge = useAction(documents.purge, strings.wasPurged({ name }));
  const [purging, setPurging] = useState(false);
  const input = { id, organizationId };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        busy={restore.busy}
        aria-label={strings.restoreNamed({ name })}
        onClick={() => restore.run({ input })}
      >
        {componentStrings.buttons.restore}
      </Button>
      <Button
        look="quiet"
        aria-label={strings.purgeNamed({ name })}
        onClick={() => setPurging(true)}
      >
        {strings.purge}
      </Button>
      <ProblemNote problems={restore.problems} />
      {purging && (
        <Confirmation
          title={strings.purgeTitle({ name })}
          confirm={strings.purge}
          action={purge}
          onClose={() => setPurging(false)}
          onConfirm={async () => {
            if (!(await purge.run({ input }))) return;
            setPurging(false);
            await onPurged?.();
          }}
        >
          <p>{lost}</p>
          <p>{strings.purgeWarning}</p>
        </Confirmation>
      )}
    </div>
  );
}
