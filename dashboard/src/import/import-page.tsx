// The page that imports QR codes from a CSV file.
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
import { importStrings } from './strings.ts';

const { options: optionStrings, page: strings } = importStrings;

export function ImportPage() {
  const { slug, permissions } = useOrganization();
  const work = useImport();
  const { file, options, stage, set } = work;
  const busy = stage.at === 'checking' || stage.at === 'importing';
  useBlocker({
    shouldBlockFn: () => !window.confirm(strings.leave),
    enableBeforeUnload: stage.at === 'importing',
    disabled: stage.at !== 'importing',
  });
  const back = (
    <Link to="/organizations/$slug/qr-codes" params={{ slug }} className={buttonClass()}>
      {strings.back}
    </Link>
  );
  if (!permissions.includes('QR_CODES_WRITE')) {
    return (
      <Page title={strings.title} actions={back}>
        <EmptyState title={strings.noAccess}>{strings.noAccessHelp}</EmptyState>
      </Page>
    );
  }
  const isLocked = busy || stage.at === 'stopped' || stage.at === 'done';
  return (
    <Page title={strings.title} intro={strings.intro} actions={back}>
      <Card>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <FileChoice file={file} disabled={isLocked} onChoose={work.choose} />
          <p className="text-sm text-muted">{strings.help}</p>
          <p className="flex flex-wrap gap-x-4 gap-y-2 text-sm">
            <button
              type="button"
              className="text-accent underline"
              onClick={() => saveFile('qr-codes-sample.csv', sampleFile())}
            >
              {strings.sample}
            </button>
            <a href="/docs/import" className="text-accent underline">
              {strings.guide}
            </a>
          </p>
          <fieldset className="grid min-w-0 gap-3" disabled={isLocked}>
            <legend className="mb-2 text-sm font-medium">{optionStrings.label}</legend>
            <Checkbox
              checked={options.createFolders}
              onChange={({ target }) => set({ createFolders: target.checked })}
            >
              {optionStrings.createFolders}
            </Checkbox>
            <Checkbox
              checked={options.skipInvalid}
              onChange={({ target }) => set({ skipInvalid: target.checked })}
            >
              {optionStrings.skipInvalid}
            </Checkbox>
            <Checkbox
              checked={options.reuseShortCode}
              onChange={({ target }) => set({ reuseShortCode: target.checked })}
            >
              {optionStrings.reuseShortCode}
            </Checkbox>
            <Checkbox
              checked={options.newShortCodes}
              onChange={({ target }) => set({ newShortCodes: target.checked })}
            >
              {optionStrings.newShortCodes}
            </Checkbox>
          </fieldset>
          <ImportStage work={work} slug={slug} />
        </div>
      </Card>
    </Page>
  );
}
