// What the terminal shows when the server is ready.
import type { Config } from './core/config.ts';

export const welcome = ({ publicUrl }: Config): string => `
Ready.

  Dashboard       ${publicUrl}/dashboard
  Guides          ${publicUrl}/docs
  GraphiQL        ${publicUrl}/graphql
  REST            ${publicUrl}/api/v1
  API reference   ${publicUrl}/api/docs

Open the dashboard and sign up. For example data and an API key, in another terminal:

  npm run seed
`;
