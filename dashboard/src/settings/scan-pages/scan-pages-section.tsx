// What scan pages show of the organization.
import { useId, useState } from 'react';
import { SaveBar } from '../../components/dialog/save-bar.tsx';
import { useAction } from '../../components/form/action.ts';
import { Checkbox } from '../../components/form/checkbox.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { Section } from '../../components/section.tsx';
import { undoBy } from '../../components/toast/undo.ts';
import { useOrganization } from '../../shell/organization.ts';
import { type BrandingFragment, UpdateOrganizationDocument } from '../settings.generated.ts';
import { BrandingFields } from './branding-fields.tsx';
import { scanPagesStrings as strings } from './strings.ts';

const nothing: BrandingFragment = {
  logoId: null,
  accentColor: null,
  headerColor: null,
  imprintUrl: null,
};

/** Field by field, because query results also contain `__typename`. */
const inputOf = ({ logoId, accentColor, headerColor, imprintUrl }: BrandingFragment) => ({
  logoId,
  accentColor,
  headerColor,
  imprintUrl,
});

export function ScanPagesSection({ branding }: { branding: BrandingFragment | null }) {
  const { id } = useOrganization();
  const { run, busy, problems, reset } = useAction(UpdateOrganizationDocument);
  const form = useId();
  /** What was chosen; undefined shows what is saved. */
  const [chosen, setChosen] = useState<BrandingFragment | null>();
  const saved = branding && inputOf(branding);
  const shown = chosen === undefined ? saved : chosen;
  return (
    <Section title={strings.title}>
      <p className="text-sm text-muted">{strings.intro}</p>
      <form
        id={form}
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          await run(
            { input: { id, branding: shown } },
            {
              undo: (_data, client) =>
                undoBy(client, UpdateOrganizationDocument, { input: { id, branding: saved } }),
            },
          );
        }}
      >
        <Checkbox
          checked={shown !== null}
          onChange={({ target }) => setChosen(target.checked ? (saved ?? nothing) : null)}
        >
          <span className="font-medium">{strings.show}</span>
          <span className="block text-muted">{strings.showHint}</span>
        </Checkbox>
        {shown && <BrandingFields branding={shown} problems={problems} onChange={setChosen} />}
      </form>
      <SaveBar
        form={form}
        isChanged={JSON.stringify(shown) !== JSON.stringify(saved)}
        submit={strings.submit}
        busy={busy}
        problem={<ProblemNote problems={problems} shown={['branding']} />}
        onDiscard={() => {
          setChosen(undefined);
          reset();
        }}
      />
    </Section>
  );
}
