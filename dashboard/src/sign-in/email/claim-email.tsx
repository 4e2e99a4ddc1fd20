// Asks for consent to take an address from an account that never verified it.
import { Checkbox } from '../../components/form/checkbox.tsx';
import type { Problems } from '../../graphql/problems.ts';
import { emailLinkStrings } from './strings.ts';

const strings = emailLinkStrings.claim;

export const ClaimEmail = ({ problems }: { problems: Problems | undefined }) =>
  problems?.fields.claimEmail === undefined ? null : (
    <fieldset className="grid gap-2 rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">
      <p role="alert">{strings.explanation}</p>
      <Checkbox name="claimEmail" value="true" required>
        {strings.consent}
      </Checkbox>
    </fieldset>
  );
