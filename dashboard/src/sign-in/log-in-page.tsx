// The log-in page.
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useAction } from '../components/form/action.ts';
import { Form } from '../components/form/form.tsx';
import { LogInFields } from './log-in-fields.tsx';
import { LogInDocument } from './sign-in.generated.ts';
import { SignInLayout } from './sign-in-layout.tsx';
import { signInStrings } from './strings.ts';

const strings = signInStrings.logIn;

export function LogInPage() {
  const { return: returnTo } = useSearch({ from: '/login' });
  const router = useRouter();
  const { run, busy, problems } = useAction(LogInDocument, null);
  return (
    <SignInLayout title={strings.title}>
      <Form
        submit={strings.submit}
        busy={busy}
        problems={problems}
        shown={['email', 'password']}
        onSubmit={async (read) => {
          const input = { email: read('email'), password: read('password') };
          if (await run({ input })) router.history.replace(`/dashboard${returnTo ?? '/'}`);
        }}
      >
        <LogInFields problems={problems} />
      </Form>
      <p className="mt-5 text-sm text-muted">
        {strings.noAccount}{' '}
        <Link to="/signup" className="text-accent underline">
          {strings.signUp}
        </Link>
      </p>
    </SignInLayout>
  );
}
