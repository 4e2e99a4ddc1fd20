// Log in.
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useAction } from '../components/form/action.ts';
import { Form } from '../components/form/form.tsx';
import { Entry } from './entry.tsx';
import { KnownAccountFields } from './known-account-fields.tsx';
import { LogInDocument } from './sign-in.generated.ts';

export function LogInPage() {
  const { return: wanted } = useSearch({ from: '/login' });
  const router = useRouter();
  const { run, busy, problems } = useAction(LogInDocument, null);
  return (
    <Entry title="Log in">
      <Form
        submit="Log in"
        busy={busy}
        problems={problems}
        shown={['email', 'password']}
        onSubmit={async (read) => {
          const input = { email: read('email'), password: read('password') };
          if (await run({ input })) router.history.replace(`/dashboard${wanted ?? '/'}`);
        }}
      >
        <KnownAccountFields problems={problems} />
      </Form>
      <p className="mt-5 text-sm text-muted">
        No account yet?{' '}
        <Link to="/signup" className="text-accent underline">
          Sign up
        </Link>
      </p>
    </Entry>
  );
}
