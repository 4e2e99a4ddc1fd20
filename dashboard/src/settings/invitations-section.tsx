// Invites people by a link that works once.
import { useState } from 'react';
import { useQuery } from 'urql';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { TextToCopy } from '../components/copy/text-to-copy.tsx';
import { useAction } from '../components/form/action.ts';
import { Field, Select } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Moment } from '../components/text/moment.tsx';
import { useOrganization } from '../shell/organization.ts';
import { isRole, RoleOptions } from './role.tsx';
import { Section } from './section.tsx';
import {
  CreateInvitationDocument,
  InvitationsDocument,
  RevokeInvitationDocument,
} from './settings.generated.ts';

export function InvitationsSection() {
  const { id } = useOrganization();
  const [{ data }] = useQuery({ query: InvitationsDocument, variables: { organization: id } });
  const invite = useAction(CreateInvitationDocument, null);
  const revoke = useAction(RevokeInvitationDocument, 'Invitation revoked');
  const [link, setLink] = useState<string>();
  const open = data?.organization?.invitations.nodes.filter(({ status }) => status === 'PENDING');
  return (
    <Section title="Invitations">
      <form
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const values = new FormData(form);
          const role = String(values.get('role'));
          if (!isRole(role)) return;
          const email = String(values.get('email'));
          const made = await invite.run({ input: { organizationId: id, email, role } });
          if (!made) return;
          setLink(made.createInvitation.link);
          form.reset();
        }}
      >
        <Field
          label="Email of the person"
          name="email"
          type="email"
          autoComplete="off"
          required
          problem={invite.problems?.fields.email}
        />
        <Select label="Role" name="role" defaultValue="EDITOR">
          <RoleOptions />
        </Select>
        <ProblemNote problems={invite.problems} shown={['email']} />
        <Button type="submit" look="primary" busy={invite.busy} className="justify-self-start">
          Invite
        </Button>
      </form>
      {link && (
        <div role="status" className="grid gap-2 rounded-lg bg-accent-soft p-4">
          <p className="text-sm">
            Send this link to the person. It works once, within 7 days, and is shown only now.
          </p>
          <TextToCopy name="Invitation link" text={link} copy="Copy the invitation link" />
        </div>
      )}
      {open && open.length > 0 && (
        <ul className="divide-y divide-line">
          {open.map((invitation) => (
            <li key={invitation.id} className="flex flex-wrap items-center gap-3 py-3">
              <span className="min-w-0 flex-1 basis-48 truncate">{invitation.email}</span>
              <Badge tone="plain">{invitation.role.toLowerCase()}</Badge>
              <span className="text-sm text-muted">
                until <Moment at={invitation.expiresAt} />
              </span>
              <Button
                look="quiet"
                aria-label={`Revoke the invitation of ${invitation.email}`}
                onClick={() => revoke.run({ input: { id: invitation.id } })}
              >
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ProblemNote problems={revoke.problems} />
    </Section>
  );
}
