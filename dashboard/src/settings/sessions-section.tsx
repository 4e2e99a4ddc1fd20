// Where the person is logged in.
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Moment } from '../components/text/moment.tsx';
import { Section } from './section.tsx';
import { EndSessionDocument, type SettingsQuery } from './settings.generated.ts';

type Session = SettingsQuery['me']['sessions'][number];

export function SessionsSection({ sessions }: { sessions: readonly Session[] }) {
  const { run, problems } = useAction(EndSessionDocument, 'Session ended');
  return (
    <Section title="Sessions">
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-3 py-3 first:pt-0 last:pb-0"
          >
            <div className="min-w-0 flex-1 basis-48">
              <p className="truncate text-sm" title={session.userAgent}>
                {session.userAgent || 'A program that gave no name'}
              </p>
              <p className="text-sm text-muted">
                {session.address}, since <Moment at={session.createdAt} />
              </p>
            </div>
            {session.current ? (
              <Badge tone="good">this one</Badge>
            ) : (
              <Button look="quiet" onClick={() => run({ input: { id: session.id } })}>
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNote problems={problems} />
    </Section>
  );
}
