// Who belongs to the organization, in which role.
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { Checkbox } from '../components/form/checkbox.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Visible } from '../components/text/visible.tsx';
import { useOrganization } from '../shell/organization.ts';
import { isRole, RoleOptions } from './role.tsx';
import { Section } from './section.tsx';
import {
  ChangeMemberRoleDocument,
  RemoveMemberDocument,
  type SettingsQuery,
} from './settings.generated.ts';

type Member = NonNullable<SettingsQuery['organization']>['members']['nodes'][number];
type Open = { member: Member; to: 'removed' } | { member: Member; to: 'EDITOR' | 'VIEWER' };

export function MembersSection({ members, me }: { members: readonly Member[]; me: string }) {
  const { role } = useOrganization();
  const change = useAction(ChangeMemberRoleDocument, 'Role changed');
  const remove = useAction(RemoveMemberDocument, 'Member removed');
  const [open, setOpen] = useState<Open>();
  const [takesOver, setTakesOver] = useState(false);
  const close = () => setOpen(undefined);
  const ask = (asked: Open) => {
    setTakesOver(false);
    setOpen(asked);
  };
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
                <Visible text={member.user.name} />
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
                    const { value } = target;
                    if (!isRole(value)) return;
                    if (member.role === 'ADMIN' && value !== 'ADMIN') ask({ member, to: value });
                    else void change.run({ input: { id: member.id, role: value } });
                  }}
                  className="min-h-9 rounded-lg border border-edge bg-surface px-2 text-sm"
                >
                  <RoleOptions />
                </select>
                <Button
                  look="quiet"
                  aria-label={`Remove ${member.user.name}`}
                  onClick={() => ask({ member, to: 'removed' })}
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
      {!open && <ProblemNote problems={change.problems} />}
      {open?.to === 'removed' && (
        <Confirmation
          title={`Remove ${open.member.user.name}?`}
          confirm="Remove"
          busy={remove.busy}
          problems={remove.problems}
          onClose={close}
          onConfirm={async () => {
            const { id } = open.member;
            const input = { id, takeOverApiKeys: takesOver, takeOverWebhooks: takesOver };
            if (await remove.run({ input })) close();
          }}
        >
          <p>
            They lose access at once. Their API keys and open invitations are revoked, and webhooks
            that they are responsible for are turned off.
          </p>
          <Checkbox checked={takesOver} onChange={({ target }) => setTakesOver(target.checked)}>
            Keep their API keys and webhooks working: I’m responsible for them from now on
          </Checkbox>
        </Confirmation>
      )}
      {open && open.to !== 'removed' && (
        <Confirmation
          title={`Make ${open.member.user.name} ${open.to === 'EDITOR' ? 'an editor' : 'a viewer'}?`}
          confirm="Change role"
          busy={change.busy}
          problems={change.problems}
          onClose={close}
          onConfirm={async () => {
            const input = { id: open.member.id, role: open.to, takeOverWebhooks: takesOver };
            if (await change.run({ input })) close();
          }}
        >
          <p>
            Their open invitations are revoked, and webhooks that they are responsible for are
            turned off. Their API keys can do no more than the new role.
          </p>
          <Checkbox checked={takesOver} onChange={({ target }) => setTakesOver(target.checked)}>
            Keep their webhooks working: I’m responsible for them from now on
          </Checkbox>
        </Confirmation>
      )}
    </Section>
  );
}
