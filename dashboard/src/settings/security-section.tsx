// Whether members of the organization need a second factor.
import { useAction } from '../components/form/action.ts';
import { Checkbox } from '../components/form/checkbox.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Section } from '../components/section.tsx';
import { useOrganization } from '../shell/organization.ts';
import { UpdateOrganizationDocument } from './settings.generated.ts';
import { settingsStrings } from './strings.ts';

const strings = settingsStrings.security;

export function SecuritySection() {
  const { id, requiresSecondFactor } = useOrganization();
  const { run, busy, problems } = useAction(UpdateOrganizationDocument);
  return (
    <Section title={strings.title}>
      <Checkbox
        checked={requiresSecondFactor}
        disabled={busy}
        onChange={({ target }) => run({ input: { id, requiresSecondFactor: target.checked } })}
      >
        <span className="font-medium">{strings.require}</span>
        <span className="block text-muted">{strings.hint}</span>
      </Checkbox>
      <ProblemNote problems={problems} />
    </Section>
  );
}
