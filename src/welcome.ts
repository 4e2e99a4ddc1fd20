// What the terminal shows when the server is ready.
import type { Config } from './config.ts';

export const welcome = ({ publicUrl, port }: Config): string => `
Ready.

  Dashboard       ${publicUrl}/dashboard
  Guides          ${publicUrl}/docs
  GraphiQL        ${publicUrl}/graphql
  REST            ${publicUrl}/api/v1
  API reference   ${publicUrl}/api/docs

Try it: open the dashboard and sign up, or from another terminal:

  curl -s http://localhost:${port}/graphql -H 'Content-Type: application/json' \\
    -d '{"query":"mutation { signUp(input: {email: \\"ada@example.com\\", password: \\"choose a better one\\", name: \\"Ada\\", organizationName: \\"My Company\\"}) { organization { id slug } } }"}'

For example data and a key (with the server stopped): npm run seed
`;
