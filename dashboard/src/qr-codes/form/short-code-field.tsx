// The field for the end of a short link, with the offer to use one again.
import { usedBefore } from '../../../../src/domain/qr-code/used-before.ts';
import { Checkbox } from '../../components/form/checkbox.tsx';
import { Field } from '../../components/form/field.tsx';
import { sentence } from '../../graphql/problems.ts';
import { qrCodeStrings } from '../strings.ts';

const strings = qrCodeStrings.form;

export function ShortCodeField({
  shortCode,
  reuse,
  problem,
  onChange,
}: {
  shortCode: string;
  /** Whether to use it again, although it was used before. */
  reuse: boolean;
  problem: string | undefined;
  onChange: (changed: { shortCode?: string; reuseShortCode: boolean }) => void;
}) {
  const isUsed = problem === sentence(usedBefore);
  const shown = isUsed ? strings.usedBefore : problem;
  return (
    <div className="grid gap-2">
      <Field
        label={strings.shortLink}
        value={shortCode}
        hint={strings.shortLinkHint}
        problem={isUsed && reuse ? undefined : shown}
        onChange={({ target }) => onChange({ shortCode: target.value, reuseShortCode: false })}
      />
      {(isUsed || reuse) && (
        <Checkbox
          checked={reuse}
          onChange={({ target }) => onChange({ reuseShortCode: target.checked })}
        >
          {strings.reuse}
        </Checkbox>
      )}
    </div>
  );
}
