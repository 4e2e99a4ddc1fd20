// The settings of an organization, then those of the person.
import { useQuery } from 'urql';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Page } from '../components/page.tsx';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { InvitationsSection } from './invitations-section.tsx';
import { LeavingSection } from './leaving-section.tsx';
import { MembersSection } from './members-section.tsx';
import { OrganizationSection } from './organization-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { SettingsDocument } from './settings.generated.ts';
import { SettingsTabs } from './settings-tabs.tsx';

export function SettingsPage() {
  const { id, role } = useOrganization();
  const [{ data, error }] = useQuery({ query: SettingsDocument, variables: { organization: id } });
  return (
    <Page title="Settings" intro="Of the organization, its people, and your own account.">
      <SettingsTabs />
      <ProblemNote problems={error && problemsOf(error)} />
      <OrganizationSection />
      {data?.organization && (
        <MembersSection members={data.organization.members.nodes} me={data.me.id} />
      )}
      {role === 'ADMIN' && <InvitationsSection />}
      {data && <SessionsSection sessions={data.me.sessions} />}
      <PasswordSection />
      <LeavingSection />
    </Page>
  );
}
