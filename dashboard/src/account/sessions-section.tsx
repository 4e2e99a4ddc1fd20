// The active sessions of the account.
import { clientOf } from '../../../src/domain/user-agent/client.ts';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Section } from '../components/section.tsx';
import { DateTime } from '../components/text/date-time.tsx';
import {
  type AccountQuery,
  EndAllSessionsDocument,
  EndSessionDocument,
} from './account.generated.ts';
import { accountStrings } from './strings.ts';

const strings = accountStrings.sessions;

type Session = AccountQuery['me']['sessions'][number];

/** The browser and operating system; without a known browser, what the client calls itself. */
function deviceOf({ userAgent }: Session): string {
  const { browser, os } = clientOf(userAgent);
  if (browser === 'Other') return userAgent || strings.unknown;
  return os === 'Other' ? browser : strings.device({ browser, os });
}

export function SessionsSection({ sessions }: { sessions: readonly Session[] }) {
  const { run, problems } = useAction(EndSessionDocument, strings.loggedOut);
  const all = useAction(EndAllSessionsDocument, strings.loggedOutEverywhere);
  return (
    <Section title={strings.title}>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-3 py-3 first:pt-0 last:pb-0"
          >
            <div className="min-w-0 flex-1 basis-48">
              <p className="truncate text-sm" title={session.userAgent}>
                {deviceOf(session)}
              </p>
              <p className="text-sm text-muted">
                {session.address} · {strings.since} <DateTime at={session.createdAt} /> ·{' '}
                {strings.expires} <DateTime at={session.expiresAt} />
              </p>
            </div>
            {session.current ? (
              <Badge tone="good">{strings.thisDevice}</Badge>
            ) : (
              <Button
                look="quiet"
                aria-label={strings.logOutDevice({ device: deviceOf(session) })}
                onClick={() => run({ input: { id: session.id } })}
              >
                {strings.logOut}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button
          look="quiet"
          busy={all.busy}
          onClick={() => all.run({ input: { keepCurrent: true } })}
        >
          {strings.logOutEverywhere}
        </Button>
      )}
      <ProblemNote problems={problems ?? all.problems} />
    </Section>
  );
}
