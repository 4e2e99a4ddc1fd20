// Downloads a copy of the person's data, or deletes the account.
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useAction } from '../../components/form/action.ts';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { Section } from '../../components/section.tsx';
import { saveFile } from '../../rest/save-file.ts';
import { DeletionDialog } from './deletion-dialog.tsx';
import { ExportMeDocument } from './profile.generated.ts';
import { accountDataStrings as strings } from './strings.ts';

export function DataSection({ hasPassword }: { hasPassword: boolean }) {
  const { run, busy, problems } = useAction(ExportMeDocument, strings.exported);
  const [isDeleting, setIsDeleting] = useState(false);
  return (
    <Section title={strings.title}>
      <p className="text-sm text-muted">{strings.exportHint}</p>
      <ProblemNote problems={problems} />
      <div className="flex flex-wrap gap-2">
        <Button
          busy={busy}
          onClick={async () => {
            const done = await run({});
            if (!done) return;
            const text = JSON.stringify(done.exportMe.data, null, 2);
            saveFile('account.json', new Blob([text], { type: 'application/json' }));
          }}
        >
          {strings.export}
        </Button>
        <Button onClick={() => setIsDeleting(true)}>{strings.delete}</Button>
      </div>
      {isDeleting && (
        <DeletionDialog hasPassword={hasPassword} onClose={() => setIsDeleting(false)} />
      )}
    </Section>
  );
}
