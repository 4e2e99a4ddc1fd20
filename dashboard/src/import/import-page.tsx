// The page that imports QR codes from a CSV file or a spreadsheet.
import { Link, useBlocker } from '@tanstack/react-router';
import { buttonClass } from '../components/button.tsx';
import { Checkbox } from '../components/form/checkbox.tsx';
import { Card, EmptyState, Page } from '../components/page.tsx';
import { saveFile } from '../rest/save-file.ts';
import { useOrganization } from '../shell/organization.ts';
import { FileChoice } from './file-choice.tsx';
import { ImportStage } from './import-stage.tsx';
import { type ImportWork, useImport } from './import-work.ts';
import { MappingFields } from './preview/mapping-fields.tsx';
import { PreviewTable } from './preview/preview-table.tsx';
import { RecentImports } from './recent-imports.tsx';
import { sampleFile } from './sample.ts';
import { importStrings } from './strings.ts';

const { options: optionStrings, page: strings } = importStrings;
const choices = ['createFolders', 'skipInvalid', 'reuseShortCode', 'newShortCodes'] as const;

export function ImportPage() {
  const { slug, permissions } = useOrganization();
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
  return (
    <Page title={strings.title} intro={strings.intro} actions={back}>
      <FileImport />
    </Page>
  );
}

function FileImport() {
  const { slug } = useOrganization();
  const work = useImport();
  const { file, draft, stage } = work;
  const isSending = stage.at === 'importing' && !stage.job;
  useBlocker({
    shouldBlockFn: () => !window.confirm(strings.leave),
    enableBeforeUnload: isSending,
    disabled: !isSending,
  });
  const isLocked = ['reading', 'checking', 'importing', 'ended'].includes(stage.at);
  return (
    <>
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
          {draft && stage.at !== 'ended' && (
            <MappingFields key={file?.name} draft={draft} disabled={isLocked} onEdit={work.edit} />
          )}
          <OptionFields work={work} disabled={isLocked} />
          <ImportStage work={work} slug={slug} />
          {draft && stage.at !== 'ended' && (
            <PreviewTable
              draft={draft}
              problems={work.problems}
              wrongRows={work.wrongRows}
              disabled={isLocked}
              onEdit={work.edit}
            />
          )}
        </div>
      </Card>
      <RecentImports watched={stage.at === 'importing' ? stage.job?.id : undefined} />
    </>
  );
}

const OptionFields = ({
  work: { options, set },
  disabled,
}: {
  work: ImportWork;
  disabled: boolean;
}) => (
  <fieldset className="grid min-w-0 gap-3" disabled={disabled}>
    <legend className="mb-2 text-sm font-medium">{optionStrings.label}</legend>
    {choices.map((name) => (
      <Checkbox
        key={name}
        checked={options[name]}
        onChange={({ target }) => set({ [name]: target.checked })}
      >
        {optionStrings[name]}
      </Checkbox>
    ))}
  </fieldset>
);
