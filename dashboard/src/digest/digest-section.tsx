// The digests of all organizations of the person, on the page of the account.
import { Section } from '../components/section.tsx';
import type { DigestChoiceFragment, DigestReaderFragment } from './digest.generated.ts';
import { DigestChoice, DigestNotes } from './digest-choice.tsx';
import { digestStrings as strings } from './strings.ts';

export function DigestSection({
  reader,
  organizations,
}: {
  reader: DigestReaderFragment;
  organizations: readonly DigestChoiceFragment[];
}) {
  if (organizations.length === 0) return null;
  return (
    <Section title={strings.title}>
      <DigestNotes reader={reader} />
      {organizations.map((organization) => (
        <DigestChoice key={organization.id} organization={organization} label={organization.name} />
      ))}
    </Section>
  );
}
