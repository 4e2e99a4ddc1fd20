// Shares the analytics as they are shown by a link, and lists the links that there are.
import { useState } from 'react';
import { useQuery } from 'urql';
import { maxName } from '../../../src/domain/text/limits.ts';
import { Button } from '../components/button.tsx';
import { SecretDialog } from '../components/copy/secret-dialog.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { Form } from '../components/form/form.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { componentStrings } from '../components/strings.ts';
import { problemsOf } from '../graphql/problems.ts';
import type { CreateSharedReportInput } from '../schema-types.generated.ts';
import { useOrganization } from '../shell/organization.ts';
import { shownTimeZone, toIsoDateTime } from '../time/shown-time.ts';
import { zoneLabel } from '../time/zone-label.ts';
import { ReportRow } from './report-row.tsx';
import { SharedReportsDocument, ShareReportDocument } from './reports.generated.ts';
import { reportStrings as strings } from './strings.ts';

export type SharedView = Omit<
  CreateSharedReportInput,
  'organizationId' | 'name' | 'password' | 'expiresAt'
>;

export function ShareDialog({
  title,
  view,
  onClose,
}: {
  /** Of the page. */
  title: string;
  view: SharedView;
  onClose: () => void;
}) {
  const { id: organizationId, permissions } = useOrganization();
  const [url, setUrl] = useState<string>();
  const [expires, setExpires] = useState('');
  const { run, busy, problems } = useAction(ShareReportDocument, null);
  const [{ data, error }] = useQuery({
    query: SharedReportsDocument,
    variables: { organization: organizationId },
  });
  const reports = data?.organization?.sharedReports.nodes;
  const canShare = permissions.includes('QR_CODES_WRITE');
  if (url !== undefined) {
    const { title: secretTitle, label, note } = strings.secret;
    return (
      <SecretDialog
        title={secretTitle}
        label={label}
        secret={url}
        note={note}
        onClose={() => setUrl(undefined)}
      />
    );
  }
  return (
    <Dialog title={strings.title} onClose={onClose}>
      <p className="mb-4 text-sm text-muted">{canShare ? strings.intro : strings.viewOnly}</p>
      {canShare && (
        <Form
          submit={strings.submit}
          busy={busy}
          problems={problems}
          shown={['name', 'password', 'expiresAt']}
          onSubmit={async (read) => {
            const input = {
              ...view,
              organizationId,
              name: read('name'),
              password: read('password') || null,
              expiresAt: toIsoDateTime(expires),
            };
            const shared = await run({ input });
            if (shared) setUrl(shared.createSharedReport.url);
          }}
        >
          <Field
            label={strings.name}
            name="name"
            required
            maxLength={maxName}
            defaultValue={title}
            problem={problems?.fields.name}
          />
          <Field
            label={strings.password}
            name="password"
            type="password"
            autoComplete="new-password"
            hint={strings.passwordHint}
            problem={problems?.fields.password}
          />
          <Field
            label={strings.expires}
            type="datetime-local"
            value={expires}
            hint={zoneLabel(shownTimeZone(), toIsoDateTime(expires))}
            problem={problems?.fields.expiresAt}
            onChange={({ target }) => setExpires(target.value)}
          />
        </Form>
      )}
      <h3 className="mt-6 mb-1 font-semibold">{strings.links}</h3>
      <ProblemNote problems={error && problemsOf(error)} />
      {reports?.length === 0 && <p className="text-sm text-muted">{strings.none}</p>}
      <ul className="divide-y divide-line">
        {reports?.map((report) => (
          <ReportRow key={report.id} report={report} onNewLink={setUrl} />
        ))}
      </ul>
      <DialogActions>
        <Button onClick={onClose}>{componentStrings.buttons.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
