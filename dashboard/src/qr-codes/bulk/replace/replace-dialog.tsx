// Finds and replaces text in the destinations of the selected codes, after a preview.
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { Button } from '../../../components/button.tsx';
import { Dialog, DialogActions } from '../../../components/dialog/dialog.tsx';
import { FormActions } from '../../../components/dialog/form-actions.tsx';
import { Field } from '../../../components/form/field.tsx';
import { ProblemNote } from '../../../components/form/problem-note.tsx';
import { Progress } from '../../../components/progress.tsx';
import { problemsOf } from '../../../graphql/problems.ts';
import type { SelectedCode } from '../../selection.ts';
import { qrCodeStrings } from '../../strings.ts';
import type { CurrentDestinationFragment } from '../bulk.generated.ts';
import { BulkOutcome } from '../bulk-outcome.tsx';
import { BulkProgress } from '../bulk-progress.tsx';
import { type Current, readDestinations } from '../current.ts';
import { useBulkRun } from '../run.ts';
import { bulkStrings } from '../strings.ts';
import type { FindAndReplace } from './destinations.ts';
import { previewOf } from './preview.ts';
import { ReplacePreview } from './replace-preview.tsx';

const strings = bulkStrings.replace;

export function ReplaceDialog({
  codes,
  onClose,
  onDone,
}: {
  codes: readonly SelectedCode[];
  onClose: () => void;
  /** `left`: the codes that were not changed. */
  onDone: (left: SelectedCode[]) => void;
}) {
  const client = useClient();
  const [given, setGiven] = useState<FindAndReplace>({ find: '', replacement: '' });
  const [read, setRead] = useState<number>();
  const [current, setCurrent] = useState<Current<CurrentDestinationFragment>>();
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  const problems = current && !('get' in current) ? problemsOf(current) : undefined;
  const preview = current && 'get' in current ? previewOf(codes, current, given) : undefined;
  const sound = preview?.changes.filter(({ isSound }) => isSound).map(({ code }) => code) ?? [];
  const refused = preview?.changes.filter(({ isSound }) => !isSound).map(({ code }) => code) ?? [];
  const { tried, outcome, run, stop } = useBulkRun({
    message: strings.done,
    onDone: (left) => onDone([...left, ...refused]),
    onClose,
  });

  const show = async () => {
    setRead(0);
    const found = await readDestinations(client, codes, setRead);
    if (!isOpen.current) return;
    setRead(undefined);
    setCurrent(found);
  };
  if (outcome) {
    const message = strings.done({ count: outcome.done.length });
    return <BulkOutcome outcome={outcome} message={message} onClose={onClose} />;
  }
  return (
    <Dialog
      title={strings.title({ count: codes.length })}
      onClose={onClose}
      firm={tried !== undefined}
    >
      {tried !== undefined && <BulkProgress done={tried} total={sound.length} onStop={stop} />}
      {tried === undefined && preview && (
        <>
          <ReplacePreview preview={preview} />
          <DialogActions>
            <Button onClick={() => setCurrent(undefined)}>{strings.back}</Button>
            <Button
              look="primary"
              disabled={sound.length === 0}
              onClick={() => run(sound, { kind: 'replace', ...given })}
            >
              {strings.submit({ count: sound.length })}
            </Button>
          </DialogActions>
        </>
      )}
      {tried === undefined && !preview && (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void show();
          }}
        >
          <Field
            label={strings.find}
            hint={strings.findHint}
            required
            value={given.find}
            onChange={({ target }) => setGiven({ ...given, find: target.value })}
          />
          <Field
            label={strings.replacement}
            value={given.replacement}
            onChange={({ target }) => setGiven({ ...given, replacement: target.value })}
          />
          <ProblemNote problems={problems} />
          {read !== undefined && (
            <Progress
              label={strings.reading}
              done={read}
              total={codes.length}
              text={qrCodeStrings.progress}
            />
          )}
          <FormActions submit={strings.preview} busy={read !== undefined} onCancel={onClose} />
        </form>
      )}
    </Dialog>
  );
}
