// orval, with each of its clients.

const input = '../../openapi.json';

/** Options of a client, which writes to a folder of its own. */
const client = (name, options = {}) => ({
  input,
  output: { target: `dist/orval-${name}/api.ts`, client: name, mode: 'single', ...options },
});

export default {
  axios: client('axios'),
  fetch: client('fetch'),
  reactQuery: client('react-query'),
  zod: client('zod', { override: { zod: { version: 4 } } }),
};
