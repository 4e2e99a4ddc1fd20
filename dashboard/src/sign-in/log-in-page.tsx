// The log-in page.
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useAction } from '../components/form/action.ts';
import { Form } from '../components/form/form.tsx';
import { LogInFields } from './log-in-fields.tsx';
import { PasskeyLogIn } from './passkey/passkey-log-in.tsx';
import { SignInChoices } from './provider/sign-in-choices.tsx';
import { SignInProblemNote } from './provider/sign-in-problem.tsx';
import type { Step } from './second-factor/second-step.tsx';
import { secondFactorStrings } from './second-factor/strings.ts';
import { LogInDocument } from './sign-in.generated.ts';
import { SignInLayout } from './sign-in-layout.tsx';
import { signInStrings } from './strings.ts';

const strings = signInStrings.logIn;

const SecondStep = lazy(async () => ({
  default: (await import('./second-factor/second-step.tsx')).SecondStep,
}));

export function LogInPage() {
  const { return: returnTo, ...failed } = useSearch({ from: '/login' });
  const router = useRouter();
  const { run, busy, problems } = useAction(LogInDocument, null);
  const [step, setStep] = useState<Step>();
  const enter = () => router.history.replace(`/dashboard${returnTo ?? '/'}`);
  if (step) {
    return (
      <SignInLayout title={secondFactorStrings.step.title}>
        <Suspense>
          <SecondStep step={step} onDone={enter} onRestart={() => setStep(undefined)} />
        </Suspense>
      </SignInLayout>
    );
  }
  return (
    <SignInLayout title={strings.title}>
      <SignInProblemNote {...failed} />
      <SignInChoices returnTo={returnTo}>
        <Form
          submit={strings.submit}
          busy={busy}
          problems={problems}
          shown={['email', 'password']}
          onSubmit={async (read) => {
            const input = { email: read('email'), password: read('password') };
            const loggedIn = await run({ input });
            if (loggedIn?.logIn.secondFactor) setStep(loggedIn.logIn.secondFactor);
            else if (loggedIn) enter();
          }}
        >
          <LogInFields problems={problems} />
        </Form>
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
      </SignInChoices>
      <PasskeyLogIn onDone={enter} />
    </SignInLayout>
  );
}
