// How often the person gets a digest of an organization by email.
import { useAction } from '../components/form/action.ts';
import { Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { optionOf } from '../components/text/labels.ts';
import {
  type DigestChoiceFragment,
  type DigestReaderFragment,
  UpdateDigestDocument,
} from './digest.generated.ts';
import { digestStrings as strings } from './strings.ts';

export function DigestChoice({
  organization: { id, digestFrequency },
  label,
}: {
  organization: DigestChoiceFragment;
  label: string;
}) {
  const { run, busy, problems } = useAction(UpdateDigestDocument);
  return (
    <Select
      label={label}
      value={digestFrequency}
      disabled={busy}
      problem={problems?.summary}
      onChange={({ target }) => {
        const frequency = optionOf(strings.frequencies, target.value);
        if (frequency) void run({ input: { organizationId: id, frequency } });
      }}
    >
      <Options labels={strings.frequencies} />
    </Select>
  );
}

/** What digests are, when they are sent, and what keeps the person from getting them. */
export function DigestNotes({ reader }: { reader: DigestReaderFragment }) {
  const { emailVerifiedAt, timeZone } = reader;
  const notes = [
    strings.intro,
    strings.sent({ zone: timeZone ?? 'UTC' }),
    timeZone === null && strings.noZone,
  ];
  return (
    <>
      <p className="text-sm text-muted">{notes.filter(Boolean).join(' ')}</p>
      {emailVerifiedAt === null && <p className="text-sm text-warning">{strings.notVerified}</p>}
    </>
  );
}
