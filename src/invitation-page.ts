// The page behind the link of an invitation.
import { createHash } from 'node:crypto';

const script = `
const token = location.hash.slice(1);
const status = document.querySelector('[role=status]');
async function run(query, input) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}
const register = 'mutation ($input: SignUpInput!) { signUp(input: $input) { organization { name } } }';
const logIn = 'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }';
const accept = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { organization { name } } }';
const submit = {
  async register({ name, email, password }) {
    const input = { name, email, password, organizationName: name, invitation: token };
    return (await run(register, input)).signUp.organization.name;
  },
  async enter({ email, password }) {
    await run(logIn, { email, password });
    return (await run(accept, { token })).acceptInvitation.organization.name;
  },
};
for (const form of document.forms) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    status.textContent = '…';
    try {
      const name = await submit[form.id](Object.fromEntries(new FormData(form)));
      document.querySelector('main').hidden = true;
      status.textContent = 'You belong to ' + name + ' now.';
    } catch (error) {
      status.textContent = error.message;
    }
  });
}
`;

const scriptHash = createHash('sha256').update(script).digest('base64');

const field = (name: string, label: string, type: string, autocomplete: string): string =>
  `<p><label>${label}<br><input name="${name}" type="${type}" autocomplete="${autocomplete}" required></label></p>`;

export const invitationPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>You are invited</title>
<body style="font: 1.1rem/1.6 system-ui, sans-serif; max-width: 28rem; margin: 10vh auto; padding: 0 1rem">
<h1>You are invited</h1>
<p role="status"></p>
<main>
<form id="register">
<h2>I am new here</h2>
${field('name', 'Name', 'text', 'name')}
${field('email', 'Email address', 'email', 'email')}
${field('password', 'Password, at least 8 characters', 'password', 'new-password')}
<button>Join</button>
</form>
<form id="enter">
<h2>I have an account</h2>
${field('email', 'Email address', 'email', 'username')}
${field('password', 'Password', 'password', 'current-password')}
<button>Log in and join</button>
</form>
</main>
<script>${script}</script>
</html>
`;

export const invitationPagePolicy = `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'unsafe-inline'; connect-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'`;
