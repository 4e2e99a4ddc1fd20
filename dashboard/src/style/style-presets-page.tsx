// The list of templates (style presets in the API).
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, buttonClass } from '../components/button.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Rows, ShowMore } from '../components/list.tsx';
import { EmptyState, Page } from '../components/page.tsx';
import { componentStrings } from '../components/strings.ts';
import { Visible } from '../components/text/visible.tsx';
import { useList } from '../graphql/list.ts';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { QrCodesTabs } from '../shell/qr-codes-tabs.tsx';
import { RestoreNote, useUndoOfDeletion } from '../shell/trashed/restoring.tsx';
import { RestoreStylePresetDocument } from '../trash/trash.generated.ts';
import { styleStrings } from './strings.ts';
import { DeleteStylePresetDocument, StylePresetsDocument } from './style.generated.ts';
import { DraftThumbnail } from './tiles/draft-thumbnail.tsx';

const strings = styleStrings.templates;

export function StylePresetsPage() {
  const { id: organization, slug, permissions } = useOrganization();
  const list = useList(
    StylePresetsDocument,
    { organization, after: null },
    (data) => data.organization?.stylePresets,
  );
  const remove = useAction(DeleteStylePresetDocument, strings.deleted);
  const undoOf = useUndoOfDeletion(RestoreStylePresetDocument);
  const [deleting, setDeleting] = useState<{ id: string; name: string }>();
  const mayWrite = permissions.includes('QR_CODES_WRITE');
  const create = mayWrite && (
    <Link
      to="/organizations/$slug/qr-codes/styles/$preset"
      params={{ slug, preset: 'new' }}
      className={buttonClass('primary')}
    >
      {strings.create}
    </Link>
  );
  return (
    <Page title={strings.title} intro={strings.intro} actions={create}>
      <QrCodesTabs />
      <ProblemNote problems={list.error && problemsOf(list.error)} />
      {list.nodes?.length === 0 && (
        <EmptyState title={strings.none} action={create}>
          {strings.noneHelp}
        </EmptyState>
      )}
      {list.nodes && list.nodes.length > 0 && (
        <Rows>
          {list.nodes.map(({ id, name }) => (
            <li key={id} className="flex items-center gap-4 px-4 py-3">
              <DraftThumbnail design={{ stylePresetId: id }} />
              <Link
                to="/organizations/$slug/qr-codes/styles/$preset"
                params={{ slug, preset: id }}
                className="min-w-0 flex-1 truncate font-medium hover:underline"
              >
                <Visible text={name} />
              </Link>
              {mayWrite && (
                <Button
                  look="quiet"
                  aria-label={strings.deleteTemplate({ name })}
                  onClick={() => setDeleting({ id, name })}
                >
                  {componentStrings.buttons.delete}
                </Button>
              )}
            </li>
          ))}
        </Rows>
      )}
      <ShowMore list={list} />
      {deleting && (
        <Confirmation
          title={strings.deleteTitle({ name: deleting.name })}
          confirm={strings.deleteConfirm}
          action={remove}
          onClose={() => setDeleting(undefined)}
          onConfirm={async () => {
            const variables = { input: { id: deleting.id } };
            const deleted = await remove.run(variables, {
              undo: undoOf(variables),
            });
            if (deleted) setDeleting(undefined);
          }}
        >
          <p>{strings.deleteHelp}</p>
          <RestoreNote />
        </Confirmation>
      )}
    </Page>
  );
}
