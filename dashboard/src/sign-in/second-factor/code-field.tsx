// The field for a code of an authenticator app or a recovery code.
import { Field } from '../../components/form/field.tsx';
import { secondFactorStrings as strings } from './strings.ts';

export const CodeField = ({
  methods,
  problem,
}: {
  /** The second factors of the account, as the API names them. */
  methods: readonly string[];
  problem: string | undefined;
}) => (
  <Field
    label={strings.code}
    name="code"
    autoComplete="one-time-code"
    autoCapitalize="off"
    spellCheck={false}
    autoFocus
    required
    hint={strings.codeHint[methods.includes('AUTHENTICATOR') ? 'authenticator' : 'recoveryCode']}
    problem={problem}
  />
);
