// Runs operator commands as processes.
import { graphql, type Launched, launch, launched } from './launch.ts';

export interface Running extends Launched {
  /** Stops it as an operator would. */
  stop(): Promise<void>;
}

/** Resolves when the server reports that it is ready. */
export async function startProcess(variables: Record<string, string>): Promise<Running> {
  // Images of QR codes contain these, so every server renders the same.
  const fixed = { SHORT_URL: 'https://go.example.com', PUBLIC_URL: 'https://qr.example.com' };
  const server = await launched({ ...fixed, ...variables });
  const stop = async () => {
    server.process.kill('SIGTERM');
    await server.exit;
  };
  return { ...server, stop };
}

/** Runs `npm run NAME -- WORDS` and returns the output. */
export async function runOperator(
  name: string,
  words: readonly string[],
  variables: Record<string, string>,
  user: { uid?: number; gid?: number } = {},
): Promise<{ code: number | null; output: string }> {
  const command = await launch(variables, [`src/operator/commands/${name}.ts`, ...words], user);
  const code = await command.exit;
  return { code, output: command.output() };
}

/** A GraphQL request to a server process, with the cookie from the response. */
export async function ask(
  url: string,
  query: string,
  given: Record<string, string> = {},
): Promise<{ cookie: string; body: unknown }> {
  const { headers, body } = await graphql({ url }, query, given);
  return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', body };
}
