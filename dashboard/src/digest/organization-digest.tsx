// The digest of one organization, below its analytics. Nothing on a server that cannot send email.
import { useQuery } from 'urql';
import { Section } from '../components/section.tsx';
import { OrganizationDigestDocument } from './digest.generated.ts';
import { DigestChoice, DigestNotes } from './digest-choice.tsx';
import { digestStrings as strings } from './strings.ts';

export function OrganizationDigest({ organization: id }: { organization: string }) {
  const [{ data }] = useQuery({
    query: OrganizationDigestDocument,
    variables: { organization: id },
  });
  if (!data?.organization || !data.signInPolicy.confirmsEmail) return null;
  return (
    <Section title={strings.title}>
      <DigestNotes reader={data.me} />
      <DigestChoice organization={data.organization} label={strings.frequency} />
    </Section>
  );
}
