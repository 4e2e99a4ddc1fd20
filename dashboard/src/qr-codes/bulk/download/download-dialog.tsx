// Downloads the images of the selected codes.
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { FormActions } from '../../../components/dialog/form-actions.tsx';
import { ProblemNote } from '../../../components/form/problem-note.tsx';
import { confirmDone } from '../../../components/toast/toasts.ts';
import type { Problems } from '../../../graphql/problems.ts';
import { openFile } from '../../../rest/save-file.ts';
import { useOrganization } from '../../../shell/organization.ts';
import { imageFormats } from '../../export/export-file.ts';
import { ImageFields, type ImageOptions } from '../../export/image-fields.tsx';
import type { SelectedCode } from '../../selection.ts';
import { BulkProgress } from '../bulk-progress.tsx';
import { exportImages } from './image-export.ts';
import { downloadStrings as strings } from './strings.ts';

export function DownloadDialog({
  codes,
  onClose,
}: {
  codes: readonly SelectedCode[];
  onClose: () => void;
}) {
  const client = useClient();
  const { id: organizationId } = useOrganization();
  const [options, setOptions] = useState<ImageOptions>({ image: 'png', size: '512' });
  const [done, setDone] = useState<number>();
  const [problems, setProblems] = useState<Problems>();
  const controller = useRef(new AbortController());
  useEffect(() => () => controller.current.abort(), []);

  const run = async () => {
    setProblems(undefined);
    setDone(0);
    controller.current = new AbortController();
    const { signal } = controller.current;
    const { image, size } = options;
    const filter = {
      ids: codes.map(({ id }) => id),
      statuses: ['ACTIVE' as const, 'PAUSED' as const, 'ARCHIVED' as const],
    };
    const images = { organizationId, filter, image: imageFormats[image], size: Number(size) };
    const file = await exportImages(client, images, { onProgress: setDone, signal });
    setDone(undefined);
    if (typeof file === 'string') {
      openFile(file);
      confirmDone(strings.done);
      onClose();
    } else setProblems(file);
  };
  return (
    <Dialog
      title={strings.title({ count: codes.length })}
      onClose={onClose}
      firm={done !== undefined}
    >
      {done === undefined ? (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <p className="text-muted">{strings.help}</p>
          <ImageFields options={options} onChange={setOptions} />
          <ProblemNote problems={problems} />
          <FormActions submit={strings.submit} onCancel={onClose} />
        </form>
      ) : (
        <BulkProgress
          done={Math.min(done, codes.length)}
          total={codes.length}
          onStop={() => controller.current.abort()}
        />
      )}
    </Dialog>
  );
}
