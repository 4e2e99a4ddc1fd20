// The message printed when the server is ready.
import type { Config } from './core/config.ts';

export const welcome = ({ publicUrl }: Config): string => `
Ready.

  Dashboard       ${publicUrl}/dashboard
  Guides          ${publicUrl}/docs
  GraphiQL        ${publicUrl}/graphql
  REST API        ${publicUrl}/api/v1
  API reference   ${publicUrl}/api/docs

Open the dashboard to sign up. To create example data and an API key, run in another terminal:

  npm run seed
`;
