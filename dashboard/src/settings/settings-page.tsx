// The settings of the organization.
import { useQuery } from 'urql';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Page } from '../components/page.tsx';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { DangerZone } from './danger-zone.tsx';
import { InvitationsSection } from './invitations-section.tsx';
import { MembersSection } from './members-section.tsx';
import { OrganizationSection } from './organization-section.tsx';
import { SecuritySection } from './security-section.tsx';
import { SettingsDocument } from './settings.generated.ts';
import { SettingsTabs } from './settings-tabs.tsx';
import { settingsStrings } from './strings.ts';

export function SettingsPage() {
  const { id, role } = useOrganization();
  const [{ data, error }] = useQuery({ query: SettingsDocument, variables: { organization: id } });
  return (
    <Page title={settingsStrings.title} intro={settingsStrings.intro}>
      <SettingsTabs />
      <ProblemNote problems={error && problemsOf(error)} />
      <OrganizationSection />
      {data?.organization && (
        <MembersSection members={data.organization.members.nodes} me={data.me.id} />
      )}
      {role === 'ADMIN' && <InvitationsSection />}
      {role === 'ADMIN' && <SecuritySection />}
      <DangerZone />
    </Page>
  );
}
