// The page of the own account, also for people without an organization.
import { useQuery } from 'urql';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Page } from '../components/page.tsx';
import { SkeletonRows } from '../components/skeleton.tsx';
import { DigestSection } from '../digest/digest-section.tsx';
import { problemsOf } from '../graphql/problems.ts';
import { Frame } from '../shell/frame.tsx';
import { lastOrganization } from '../shell/last-organization.ts';
import { MeDocument } from '../shell/me.generated.ts';
import { LoadError } from '../shell/offline.tsx';
import { AccountDocument, type AccountQuery } from './account.generated.ts';
import { ActivitySection } from './activity-section.tsx';
import { EmailSection } from './email/email-section.tsx';
import { LinkedAccountsSection } from './linked/linked-accounts-section.tsx';
import { PasskeysSection } from './passkey/passkeys-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { DataSection } from './profile/data-section.tsx';
import { ProfileSection } from './profile/profile-section.tsx';
import { SecondFactorSection } from './second-factor/second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { accountStrings } from './strings.ts';

/** One query, so that no section appears after those below it. */
function AccountSections() {
  const [{ data, error }] = useQuery({ query: AccountDocument });
  return (
    <Page title={accountStrings.title} intro={data?.me.email}>
      <ProblemNote problems={error && problemsOf(error)} />
      {!data && !error && <SkeletonRows count={8} row="h-20" />}
      {data && <Sections {...data} />}
    </Page>
  );
}

function Sections({ me, signInPolicy }: AccountQuery) {
  const { hasPassword } = me;
  return (
    <>
      <ProfileSection profile={me} />
      <EmailSection hasPassword={hasPassword} />
      {signInPolicy.passwordLogin && (
        <PasswordSection
          hasPassword={hasPassword}
          hasSecondFactor={me.secondFactor.methods.length > 0}
        />
      )}
      <PasskeysSection user={me.id} passkeys={me.passkeys} hasPassword={hasPassword} />
      <SecondFactorSection state={me.secondFactor} />
      <LinkedAccountsSection identities={me.identities} providers={signInPolicy.providers} />
      {signInPolicy.confirmsEmail && <DigestSection reader={me} organizations={me.organizations} />}
      <SessionsSection sessions={me.sessions} />
      <DataSection hasPassword={hasPassword} />
      <ActivitySection />
    </>
  );
}

export function AccountPage() {
  const [{ data, error }] = useQuery({ query: MeDocument });
  if (error && !data) return <LoadError error={error} />;
  if (!data) return null;
  const { me } = data;
  return (
    <Frame me={me} organization={lastOrganization(me.organizations)}>
      <AccountSections />
    </Frame>
  );
}
