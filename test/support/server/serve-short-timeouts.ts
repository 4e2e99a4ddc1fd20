// The server as a process, with short client timeouts.
import { readConfig } from '../../../src/core/config.ts';
import { serve } from '../../../src/serve.ts';

const limits = {
  headersTimeout: 1_000,
  requestTimeout: 4_000,
  bodyTimeout: 2_000,
  writeTimeout: 5_000,
  connectionsCheckingInterval: 100,
  maxConnections: 2_000,
};

// All clients of a test come from this machine.
await serve(readConfig(process.env), limits, () => true);
