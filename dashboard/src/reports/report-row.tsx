// A shared report in the list: who shared it, when it was last opened, and what can be done with its link.
import { useQuery } from 'urql';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { DateTime } from '../components/text/date-time.tsx';
import { Visible } from '../components/text/visible.tsx';
import { MeDocument } from '../shell/me.generated.ts';
import { useOrganization } from '../shell/organization.ts';
import {
  ActivateReportDocument,
  NewReportLinkDocument,
  RevokeReportDocument,
  type SharedReportRowFragment,
} from './reports.generated.ts';
import { reportStrings as strings } from './strings.ts';

export function ReportRow({
  report,
  onNewLink,
}: {
  report: SharedReportRowFragment;
  onNewLink: (url: string) => void;
}) {
  const { id, name, active, passwordProtected, expiresAt, lastOpenedAt, createdBy } = report;
  const { role, permissions } = useOrganization();
  const [{ data }] = useQuery({ query: MeDocument });
  const activate = useAction(ActivateReportDocument);
  const renew = useAction(NewReportLinkDocument, null);
  const revoke = useAction(RevokeReportDocument, strings.revoked);
  const isOwn = createdBy !== null && createdBy.id === data?.me.id;
  const mayChange = permissions.includes('QR_CODES_WRITE') && (isOwn || role === 'ADMIN');
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  return (
    <li className="grid gap-1 py-2 text-sm">
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 flex-1 basis-40 truncate font-medium">
          <Visible text={name} />
        </span>
        {!active && <Badge tone="warning">{strings.inactive}</Badge>}
        {isOver && <Badge tone="plain">{strings.expired}</Badge>}
        {passwordProtected && <Badge tone="plain">{strings.protected}</Badge>}
      </div>
      <p className="text-muted">
        <DateTime at={report.createdAt} />
        {createdBy && ` ${strings.by({ name: createdBy.name })}`}
        {' · '}
        {lastOpenedAt ? (
          <>
            {strings.opened} <DateTime at={lastOpenedAt} withTime />
          </>
        ) : (
          strings.neverOpened
        )}
        {expiresAt && !isOver && (
          <>
            {` · ${strings.until} `}
            <DateTime at={expiresAt} withTime />
          </>
        )}
      </p>
      {mayChange && (
        <div className="flex flex-wrap gap-1">
          {!active && (
            <Button
              look="small"
              aria-label={strings.activateOf({ name })}
              busy={activate.busy}
              onClick={() => activate.run({ input: { id, active: true } })}
            >
              {strings.activate}
            </Button>
          )}
          <Button
            look="small"
            aria-label={strings.newLinkOf({ name })}
            busy={renew.busy}
            onClick={async () => {
              const renewed = await renew.run({ input: { id } });
              if (renewed) onNewLink(renewed.rotateSharedReportLink.url);
            }}
          >
            {strings.newLink}
          </Button>
          <Button
            look="small"
            aria-label={strings.revokeOf({ name })}
            busy={revoke.busy}
            onClick={() => revoke.run({ input: { id } })}
          >
            {strings.revoke}
          </Button>
        </div>
      )}
      <ProblemNote problems={activate.problems ?? renew.problems ?? revoke.problems} />
    </li>
  );
}
