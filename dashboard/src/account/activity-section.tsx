// What happened to the account: logins, failed logins, new passwords and the like.
import { ProblemNote } from '../components/form/problem-note.tsx';
import { ShowMore } from '../components/list.tsx';
import { Section } from '../components/section.tsx';
import { useList } from '../graphql/list.ts';
import { problemsOf } from '../graphql/problems.ts';
import { AuditEntry } from '../settings/audit-entry.tsx';
import { ActivityDocument } from './activity.generated.ts';
import { accountStrings } from './strings.ts';

export function ActivitySection() {
  const list = useList(ActivityDocument, {}, ({ me }) => me.activity);
  const me = list.data?.me;
  const names = new Map(me ? [[me.id, me.name] as const] : []);
  return (
    <Section title={accountStrings.activity}>
      <ProblemNote problems={list.error && problemsOf(list.error)} />
      {list.nodes && (
        <ul className="-mx-4 divide-y divide-line">
          {list.nodes.map((event) => (
            <AuditEntry key={event.id} event={event} names={names} />
          ))}
        </ul>
      )}
      <ShowMore list={list} />
    </Section>
  );
}
