// The log-in page.
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import { Form } from '../components/form/form.tsx';
import { LogInFields } from './log-in-fields.tsx';
import { PasskeyLogIn } from './passkey/passkey-log-in.tsx';
import { SignInProvidersDocument } from './provider/provider.generated.ts';
import { SignInChoices } from './provider/sign-in-choices.tsx';
import { secondFactorStrings } from './second-factor/strings.ts';
import { SignInLayout } from './sign-in-layout.tsx';
import { signInStrings } from './strings.ts';
import { useLogIn } from './use-log-in.ts';

const strings = signInStrings.logIn;

const SignInProblemNote = lazy(async () => ({
  default: (await import('./provider/problem/sign-in-problem.tsx')).SignInProblemNote,
}));
const SecondStep = lazy(async () => ({
  default: (await import('./second-factor/second-step.tsx')).SecondStep,
}));

export function LogInPage() {
  const { return: returnTo, ...failed } = useSearch({ from: '/login' });
  const router = useRouter();
  const enter = () => router.history.replace(`/dashboard${returnTo ?? '/'}`);
  const { run, busy, problems, step, restart } = useLogIn({ onDone: enter });
  if (step) {
    return (
      <SignInLayout title={secondFactorStrings.step.title}>
        <Suspense>
          <SecondStep step={step} onDone={enter} onRestart={restart} />
        </Suspense>
      </SignInLayout>
    );
  }
  return (
    <SignInLayout title={strings.title}>
      {failed.problem && (
        <Suspense>
          <SignInProblemNote {...failed} returnTo={returnTo} />
        </Suspense>
      )}
      <SignInChoices
        returnTo={returnTo}
        passkey={<PasskeyLogIn onDone={enter} suggests />}
        below={<PasswordLinks />}
      >
        <Form
          submit={strings.submit}
          busy={busy}
          problems={problems}
          shown={['email', 'password']}
          onSubmit={(read) => run({ email: read('email'), password: read('password') })}
        >
          <LogInFields problems={problems} suggestsPasskeys />
        </Form>
      </SignInChoices>
    </SignInLayout>
  );
}

/** Nothing on a server without passwords. */
function PasswordLinks() {
  const [{ data }] = useQuery({ query: SignInProvidersDocument });
  if (data?.signInPolicy.passwordLogin === false) return null;
  return (
    <>
      <p className="mt-5 text-sm">
        <Link to="/forgot-password" className="text-accent underline">
          {strings.forgot}
        </Link>
      </p>
      <p className="mt-3 text-sm text-muted">
        {strings.noAccount}{' '}
        <Link to="/signup" className="text-accent underline">
          {strings.signUp}
        </Link>
      </p>
    </>
  );
}
