// The members of the organization and their roles.
import { useState } from 'react';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { Checkbox } from '../components/form/checkbox.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Section } from '../components/section.tsx';
import { componentStrings } from '../components/strings.ts';
import { Visible } from '../components/text/visible.tsx';
import { useOrganization } from '../shell/organization.ts';
import { MemberReset } from './member-reset.tsx';
import { isRole, RoleOptions } from './role.tsx';
import {
  ChangeMemberRoleDocument,
  RemoveMemberDocument,
  type SettingsQuery,
} from './settings.generated.ts';
import { settingsStrings } from './strings.ts';

const { demotion, members: strings, removal, role: roleStrings } = settingsStrings;

type Member = NonNullable<SettingsQuery['organization']>['members']['nodes'][number];
type Open = { member: Member; to: 'removed' } | { member: Member; to: 'EDITOR' | 'VIEWER' };

export function MembersSection({ members, me }: { members: readonly Member[]; me: string }) {
  const { role } = useOrganization();
  const change = useAction(ChangeMemberRoleDocument, strings.roleChanged);
  const remove = useAction(RemoveMemberDocument, strings.removed);
  const [open, setOpen] = useState<Open>();
  const [takeOver, setTakeOver] = useState(false);
  const close = () => setOpen(undefined);
  const confirm = (change: Open) => {
    setTakeOver(false);
    setOpen(change);
  };
  return (
    <Section title={strings.title}>
      <ul className="divide-y divide-line">
        {members.map((member) => (
          <li
            key={member.id}
            className="flex flex-wrap items-center gap-3 py-3 first:pt-0 last:pb-0"
          >
            <div className="min-w-0 flex-1 basis-48">
              <p className="truncate font-medium">
                <Visible
                  text={member.user.id === me ? strings.you(member.user) : member.user.name}
                />
              </p>
              <p className="truncate text-sm text-muted">{member.user.email}</p>
            </div>
            {member.user.deactivatedAt && <Badge tone="plain">{strings.deactivated}</Badge>}
            {role === 'ADMIN' && member.user.id !== me ? (
              <>
                <select
                  aria-label={strings.roleOf(member.user)}
                  value={member.role}
                  onChange={({ target }) => {
                    const { value } = target;
                    if (!isRole(value)) return;
                    if (member.role === 'ADMIN' && value !== 'ADMIN')
                      confirm({ member, to: value });
                    else void change.run({ input: { id: member.id, role: value } });
                  }}
                  className="min-h-9 max-w-full rounded-lg border border-edge bg-surface px-2 text-sm"
                >
                  <RoleOptions />
                </select>
                <MemberReset id={member.id} name={member.user.name} />
                <Button
                  look="quiet"
                  aria-label={strings.removeMember(member.user)}
                  onClick={() => confirm({ member, to: 'removed' })}
                >
                  {componentStrings.buttons.remove}
                </Button>
              </>
            ) : (
              <span className="text-sm text-muted">{roleStrings.names[member.role]}</span>
            )}
          </li>
        ))}
      </ul>
      {!open && <ProblemNote problems={change.problems} />}
      {open?.to === 'removed' && (
        <Confirmation
          title={removal.title(open.member.user)}
          confirm={componentStrings.buttons.remove}
          action={remove}
          onClose={close}
          onConfirm={async () => {
            const { id } = open.member;
            const input = { id, takeOverApiKeys: takeOver, takeOverWebhooks: takeOver };
            if (await remove.run({ input })) close();
          }}
        >
          <p>{removal.consequence}</p>
          <Checkbox checked={takeOver} onChange={({ target }) => setTakeOver(target.checked)}>
            {removal.takeOver}
          </Checkbox>
        </Confirmation>
      )}
      {open && open.to !== 'removed' && (
        <Confirmation
          title={demotion.title[open.to](open.member.user)}
          confirm={demotion.confirm}
          action={change}
          onClose={close}
          onConfirm={async () => {
            const input = { id: open.member.id, role: open.to, takeOverWebhooks: takeOver };
            if (await change.run({ input })) close();
          }}
        >
          <p>{demotion.consequence}</p>
          <Checkbox checked={takeOver} onChange={({ target }) => setTakeOver(target.checked)}>
            {demotion.takeOver}
          </Checkbox>
        </Confirmation>
      )}
    </Section>
  );
}
