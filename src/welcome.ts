// What the terminal shows when the server is ready.
import type { Config } from './config.ts';

export const welcome = ({ publicUrl, port }: Config): string => `
Ready.

  GraphiQL        ${publicUrl}/graphql
  REST            ${publicUrl}/api/v1
  API reference   ${publicUrl}/api/docs
  Dashboard       ${publicUrl}/dashboard

Try it: open GraphiQL and sign up, or from another terminal:

  curl -s http://localhost:${port}/graphql -H 'Content-Type: application/json' \\
    -d '{"query":"mutation { signUp(input: {email: \\"ada@example.com\\", password: \\"choose a better one\\", name: \\"Ada\\", organizationName: \\"My Company\\"}) { organization { id slug } } }"}'

For example data and a key (with the server stopped): npm run seed
`;
