// Prism in front of a server: a proxy that rejects requests and responses that openapi.json does not describe.

import { freePort } from '../database/free-port.ts';
import { hasEnded, type Launched, launch, until } from '../server/launch.ts';

const program = 'contract/generators/node_modules/@stoplight/prism-cli/dist/index.js';

/** Serves the paths of the document at its root. */
export async function launchPrism({ url }: Pick<Launched, 'url'>): Promise<Launched> {
  const port = String(await freePort());
  const words = ['proxy', 'openapi.json', `${url}/api/v1`, '--errors', '--port', port];
  const prism = await launch({ PORT: port }, [program, ...words, '--host', '127.0.0.1']);
  await until(() => {
    if (hasEnded(prism)) throw new Error(`Prism stopped: ${prism.output()}`);
    return prism.output().includes('Prism is listening');
  });
  return prism;
}
