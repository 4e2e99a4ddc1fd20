// The email address of the account, and its change.
import { useState } from 'react';
import { useQuery } from 'urql';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { MeDocument } from '../../shell/me.generated.ts';
import { EmailDialog } from './email-dialog.tsx';
import { emailStrings as strings } from './strings.ts';

export function EmailSection({ hasPassword }: { hasPassword: boolean }) {
  const [{ data }] = useQuery({ query: MeDocument });
  const [isOpen, setIsOpen] = useState(false);
  const [sentTo, setSentTo] = useState<string>();
  if (!data) return null;
  const { email, emailVerifiedAt } = data.me;
  const { confirmsEmail } = data.signInPolicy;
  return (
    <Section title={strings.title}>
      <p className="flex flex-wrap items-center gap-2 break-all">
        {email}
        {confirmsEmail && (
          <Badge tone={emailVerifiedAt === null ? 'warning' : 'good'}>
            {emailVerifiedAt === null ? strings.notVerified : strings.verified}
          </Badge>
        )}
      </p>
      {sentTo !== undefined && <p role="status">{strings.sent({ email: sentTo })}</p>}
      <div>
        <Button onClick={() => setIsOpen(true)}>{strings.change}</Button>
      </div>
      {isOpen && (
        <EmailDialog
          confirmsEmail={confirmsEmail}
          hasPassword={hasPassword}
          onClose={() => setIsOpen(false)}
          onDone={(address) => {
            setSentTo(confirmsEmail ? address : undefined);
            setIsOpen(false);
          }}
        />
      )}
    </Section>
  );
}
