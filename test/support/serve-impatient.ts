// The server as a process, with clients given a moment where they have half a minute otherwise.
import { readConfig } from '../../src/config.ts';
import { serve } from '../../src/serve.ts';

await serve(readConfig(process.env), {
  headersTimeout: 1_000,
  requestTimeout: 2_000,
  connectionsCheckingInterval: 100,
});
