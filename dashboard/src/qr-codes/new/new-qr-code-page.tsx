// The page that creates a QR code.
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { EmptyState, Page } from '../../components/page.tsx';
import { problemsOf } from '../../graphql/problems.ts';
import { useOrganization } from '../../shell/organization.ts';
import { QrCodeToEditDocument } from '../editor.generated.ts';
import { SeriesDialog } from '../series/series-dialog.tsx';
import { seriesStrings } from '../series/strings.ts';
import { blank, likeCode } from './blank.ts';
import { Creation } from './creation.tsx';
import type { Step } from './step.ts';
import { newCodeStrings } from './strings.ts';

const strings = newCodeStrings;

/** Starts from another code. */
function LikeCode({ id, asked }: { id: string; asked: Step }) {
  const { id: organization } = useOrganization();
  const variables = { organization, code: id };
  const [{ data, error }] = useQuery({ query: QrCodeToEditDocument, variables });
  const code = data?.organization?.qrCode;
  if (error && !data) return <ProblemNote problems={problemsOf(error)} />;
  if (data && !code) {
    return <EmptyState title={strings.notFound}>{strings.notFoundHelp}</EmptyState>;
  }
  return code && <Creation start={likeCode(code)} asked={asked} />;
}

export function NewQrCodePage() {
  const { permissions } = useOrganization();
  const { folder = null, like, step } = useSearch({ from: '/organizations/$slug/qr-codes/new' });
  const [creatingSeries, setCreatingSeries] = useState(false);
  if (!permissions.includes('QR_CODES_WRITE')) {
    return (
      <Page title={strings.title}>
        <EmptyState title={strings.noAccess}>{strings.noAccessHelp}</EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={strings.title}
      actions={<Button onClick={() => setCreatingSeries(true)}>{seriesStrings.open}</Button>}
    >
      {creatingSeries && <SeriesDialog folder={folder} onClose={() => setCreatingSeries(false)} />}
      {like === undefined ? (
        <Creation start={{ ...blank, folderId: folder }} asked={step ?? 'type'} />
      ) : (
        // What it does is the same, so that the content comes first.
        <LikeCode key={like} id={like} asked={step ?? 'content'} />
      )}
    </Page>
  );
}
