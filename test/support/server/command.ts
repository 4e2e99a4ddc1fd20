// The commands of an operator, beside a server, as processes.
import { graphql, type Launched, launch, launched } from './launch.ts';

export interface Running extends Launched {
  /** As an operator stops it. */
  stop(): Promise<void>;
}

/** Resolves when the server says that it is ready. */
export async function startProcess(variables: Record<string, string>): Promise<Running> {
  // The same in pictures of every server.
  const fixed = { SHORT_URL: 'https://go.example.com', PUBLIC_URL: 'https://qr.example.com' };
  const server = await launched({ ...fixed, ...variables });
  const stop = async () => {
    server.process.kill('SIGTERM');
    await server.exit;
  };
  return { ...server, stop };
}

/** What `npm run NAME -- WORDS` does, what it prints. */
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

/** GraphQL of a server that is a process, with the cookie of its answer. */
export async function ask(
  url: string,
  query: string,
  given: Record<string, string> = {},
): Promise<{ cookie: string; body: unknown }> {
  const { headers, body } = await graphql({ url }, query, given);
  return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', body };
}
