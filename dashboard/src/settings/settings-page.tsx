// The settings of the organization.
import { useQuery } from 'urql';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Page } from '../components/page.tsx';
import { SkeletonRows } from '../components/skeleton.tsx';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { SignInPolicyDocument } from '../sign-in/sign-in.generated.ts';
import { DangerZone } from './danger-zone.tsx';
import { InvitationsSection } from './invitations-section.tsx';
import { MembersSection } from './members-section.tsx';
import { OrganizationSection } from './organization-section.tsx';
import { ScanPagesSection } from './scan-pages/scan-pages-section.tsx';
import { SecuritySection } from './security-section.tsx';
import { InvitationsDocument, SettingsDocument } from './settings.generated.ts';
import { SettingsTabs } from './settings-tabs.tsx';
import { settingsStrings } from './strings.ts';

export function SettingsPage() {
  const { id, role } = useOrganization();
  const isAdmin = role === 'ADMIN';
  const variables = { organization: id };
  const [{ data, error }] = useQuery({ query: SettingsDocument, variables });
  const [invitations] = useQuery({ query: InvitationsDocument, variables, pause: !isAdmin });
  const [policy] = useQuery({ query: SignInPolicyDocument });
  // All at once, so that no section appears above another one.
  const isLoaded = !invitations.fetching && !policy.fetching && (data ?? error) !== undefined;
  return (
    <Page title={settingsStrings.title} intro={settingsStrings.intro}>
      <SettingsTabs />
      <ProblemNote problems={error && problemsOf(error)} />
      {!isLoaded && <SkeletonRows count={8} row="h-20" />}
      {isLoaded && (
        <>
          <OrganizationSection />
          {data?.organization && (
            <MembersSection members={data.organization.members.nodes} me={data.me.id} />
          )}
          {isAdmin && <InvitationsSection />}
          {isAdmin && data?.organization && (
            <ScanPagesSection
              // What was chosen is given up once something else is saved.
              key={JSON.stringify(data.organization.branding)}
              branding={data.organization.branding}
            />
          )}
          {isAdmin && <SecuritySection />}
          <DangerZone />
        </>
      )}
    </Page>
  );
}
