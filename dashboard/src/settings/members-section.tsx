// Who belongs to the organization, in which role.
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { Confirmation } from '../components/confirmation.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useAction } from '../graphql/action.ts';
import { useOrganization } from '../shell/organization.ts';
import { isRole, RoleOptions } from './role.tsx';
import { Section } from './section.tsx';
import {
  ChangeMemberRoleDocument,
  RemoveMemberDocument,
  type SettingsQuery,
} from './settings.generated.ts';

type Member = NonNullable<SettingsQuery['organization']>['members']['nodes'][number];

export function MembersSection({ members, me }: { members: readonly Member[]; me: string }) {
  const { role } = useOrganization();
  const change = useAction(ChangeMemberRoleDocument);
  const remove = useAction(RemoveMemberDocument);
  const [leaving, setLeaving] = useState<Member>();
  const [takeOverApiKeys, setTakeOver] = useState(false);
  return (
    <Section title="Members">
      <ul className="divide-y divide-line">
        {members.map((member) => (
          <li
            key={member.id}
            className="flex flex-wrap items-center gap-3 py-3 first:pt-0 last:pb-0"
          >
            <div className="min-w-0 flex-1 basis-48">
              <p className="truncate font-medium">
                {member.user.name}
                {member.user.id === me && ' (you)'}
              </p>
              <p className="truncate text-sm text-muted">{member.user.email}</p>
            </div>
            {role === 'ADMIN' && member.user.id !== me ? (
              <>
                <select
                  aria-label={`Role of ${member.user.name}`}
                  value={member.role}
                  onChange={({ target }) => {
                    if (isRole(target.value))
                      void change.run({ input: { id: member.id, role: target.value } });
                  }}
                  className="min-h-9 rounded-lg border border-edge bg-surface px-2 text-sm"
                >
                  <RoleOptions />
                </select>
                <Button
                  look="quiet"
                  aria-label={`Remove ${member.user.name}`}
                  onClick={() => {
                    setTakeOver(false);
                    setLeaving(member);
                  }}
                >
                  Remove
                </Button>
              </>
            ) : (
              <span className="text-sm text-muted">{member.role.toLowerCase()}</span>
            )}
          </li>
        ))}
      </ul>
      <ProblemNote problems={change.problems} />
      {leaving && (
        <Confirmation
          title={`Remove ${leaving.user.name}?`}
          confirm="Remove"
          busy={remove.busy}
          problems={remove.problems}
          onClose={() => setLeaving(undefined)}
          onConfirm={async () => {
            if (await remove.run({ input: { id: leaving.id, takeOverApiKeys } }))
              setLeaving(undefined);
          }}
        >
          <p>They lose access at once, and the API keys that they made are revoked.</p>
          <Checkbox
            checked={takeOverApiKeys}
            onChange={({ target }) => setTakeOver(target.checked)}
          >
            Keep their API keys working: I answer for them from now on
          </Checkbox>
        </Confirmation>
      )}
    </Section>
  );
}
