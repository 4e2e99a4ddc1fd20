// Invites people with a single-use link.
import { useState } from 'react';
import { useQuery } from 'urql';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { TextToCopy } from '../components/copy/text-to-copy.tsx';
import { useAction } from '../components/form/action.ts';
import { Field, Select } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Section } from '../components/section.tsx';
import { DateTime } from '../components/text/date-time.tsx';
import { useOrganization } from '../shell/organization.ts';
import { isRole, RoleOptions } from './role.tsx';
import {
  CreateInvitationDocument,
  InvitationsDocument,
  RevokeInvitationDocument,
} from './settings.generated.ts';
import { settingsStrings } from './strings.ts';

const { invitations: strings, role: roleStrings } = settingsStrings;

export function InvitationsSection() {
  const { id } = useOrganization();
  const [{ data }] = useQuery({ query: InvitationsDocument, variables: { organization: id } });
  const invite = useAction(CreateInvitationDocument, null);
  const revoke = useAction(RevokeInvitationDocument, strings.revoked);
  const [link, setLink] = useState<string>();
  const pending = data?.organization?.invitations.nodes.filter(
    ({ status }) => status === 'PENDING',
  );
  return (
    <Section title={strings.title}>
      <form
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const values = new FormData(form);
          const role = String(values.get('role'));
          if (!isRole(role)) return;
          const email = String(values.get('email'));
          const created = await invite.run({ input: { organizationId: id, email, role } });
          if (!created) return;
          setLink(created.createInvitation.link);
          form.reset();
        }}
      >
        <Field
          label={strings.email}
          name="email"
          type="email"
          autoComplete="off"
          required
          problem={invite.problems?.fields.email}
        />
        <Select label={roleStrings.label} name="role" defaultValue="EDITOR">
          <RoleOptions />
        </Select>
        <ProblemNote problems={invite.problems} shown={['email']} />
        <Button type="submit" look="primary" busy={invite.busy} className="justify-self-start">
          {strings.invite}
        </Button>
      </form>
      {link && (
        <div role="status" className="grid gap-2 rounded-lg bg-accent-soft p-4">
          <p className="text-sm">{strings.share}</p>
          <TextToCopy name={strings.link} text={link} copy={strings.copyLink} />
        </div>
      )}
      {pending && pending.length > 0 && (
        <ul className="divide-y divide-line">
          {pending.map((invitation) => (
            <li key={invitation.id} className="flex flex-wrap items-center gap-3 py-3">
              <span className="min-w-0 flex-1 basis-48 truncate">{invitation.email}</span>
              <Badge tone="plain">{roleStrings.names[invitation.role]}</Badge>
              <span className="text-sm text-muted">
                {strings.expires} <DateTime at={invitation.expiresAt} />
              </span>
              <Button
                look="quiet"
                aria-label={strings.revokeFor(invitation)}
                onClick={() => revoke.run({ input: { id: invitation.id } })}
              >
                {strings.revoke}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ProblemNote problems={revoke.problems} />
    </Section>
  );
}
