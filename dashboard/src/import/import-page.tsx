// QR codes from a file: chosen, checked, then made, with how far it is.
import { Link, useBlocker } from '@tanstack/react-router';
import { buttonClass } from '../components/button.tsx';
import { Checkbox } from '../components/form/checkbox.tsx';
import { Card, EmptyState, Page } from '../components/page.tsx';
import { saveFile } from '../rest/save-file.ts';
import { useOrganization } from '../shell/organization.ts';
import { FileChoice } from './file-choice.tsx';
import { ImportStage } from './import-stage.tsx';
import { useImport } from './import-work.ts';
import { sampleFile } from './sample.ts';

export function ImportPage() {
  const { slug, permissions } = useOrganization();
  const work = useImport();
  const { file, manner, stage, set } = work;
  const busy = stage.at === 'checking' || stage.at === 'importing';
  useBlocker({
    shouldBlockFn: () => !window.confirm('The import is on its way. Stop it and leave?'),
    enableBeforeUnload: stage.at === 'importing',
    disabled: stage.at !== 'importing',
  });
  const back = (
    <Link to="/organizations/$slug/qr-codes" params={{ slug }} className={buttonClass()}>
      Back to the list
    </Link>
  );
  if (!permissions.includes('QR_CODES_WRITE')) {
    return (
      <Page title="Import" actions={back}>
        <EmptyState title="You may not make codes here">
          Ask an ADMIN of the organization to make you an EDITOR.
        </EmptyState>
      </Page>
    );
  }
  const settled = busy || stage.at === 'stopped' || stage.at === 'done';
  return (
    <Page
      title="Import"
      intro="A code for each row of a CSV file. It is checked before anything is made."
      actions={back}
    >
      <Card>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <FileChoice file={file} disabled={settled} onChoose={work.choose} />
          <p className="text-sm text-muted">
            The first row names the columns.{' '}
            <button
              type="button"
              className="text-accent underline"
              onClick={() => saveFile('qr-codes-sample.csv', sampleFile())}
            >
              Download a sample
            </button>{' '}
            or read{' '}
            <a href="/docs/import" className="text-accent underline">
              what each column holds
            </a>
            . At most 50,000 rows and 20 MB; a file that was exported here can be imported as it is.
          </p>
          <fieldset className="grid min-w-0 gap-3" disabled={settled}>
            <legend className="mb-2 text-sm font-medium">How to take it</legend>
            <Checkbox
              checked={manner.createFolders}
              onChange={({ target }) => set({ createFolders: target.checked })}
            >
              Make folders that are named in the file but not there
            </Checkbox>
            <Checkbox
              checked={manner.skipInvalid}
              onChange={({ target }) => set({ skipInvalid: target.checked })}
            >
              Pass over rows that are wrong; otherwise one such row stops all
            </Checkbox>
            <Checkbox
              checked={manner.newShortCodes}
              onChange={({ target }) => set({ newShortCodes: target.checked })}
            >
              Give every code a new short link, also where the file names one
            </Checkbox>
          </fieldset>
          <ImportStage work={work} slug={slug} />
        </div>
      </Card>
    </Page>
  );
}
