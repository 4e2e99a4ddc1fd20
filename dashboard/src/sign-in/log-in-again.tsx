// Over the page of a person whose session has ended: they log in, and go on where they were.
import { Provider } from 'urql';
import { Button } from '../components/button.tsx';
import { Dialog, DialogActions } from '../components/dialog/dialog.tsx';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { direct } from '../graphql/client.ts';
import { KnownPasswordField } from './known-account-fields.tsx';
import { useAsked } from './session.ts';
import { LogInDocument } from './sign-in.generated.ts';

function LogInDialog({ email, settle }: { email: string; settle: (loggedIn: boolean) => void }) {
  const { run, busy, problems } = useAction(LogInDocument, null);
  return (
    <Dialog title="Your session has ended" onClose={() => settle(false)}>
      <form
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const password = String(new FormData(event.currentTarget).get('password'));
          if (await run({ input: { email, password } })) settle(true);
        }}
      >
        <p className="text-muted">Log in again to go on. Nothing that you entered is lost.</p>
        <Field label="Email" type="email" autoComplete="username" readOnly value={email} />
        <KnownPasswordField problems={problems} />
        <ProblemNote problems={problems} shown={['password']} />
        <DialogActions>
          <Button onClick={() => settle(false)}>Cancel</Button>
          <Button type="submit" look="primary" busy={busy}>
            Log in
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Asks by a client of its own: the other one waits for the answer. */
export function LogInAgain() {
  const asked = useAsked();
  return (
    asked && (
      <Provider value={direct}>
        <LogInDialog {...asked} />
      </Provider>
    )
  );
}
