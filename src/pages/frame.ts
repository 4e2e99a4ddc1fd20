// The frame of the home page, the guides and the API reference.
import { html } from 'hono/html';

interface Parts {
  title: string;
  head?: ReturnType<typeof html>;
  body: ReturnType<typeof html>;
}

/** A whole page. */
export const frame = async ({ title, head, body }: Parts): Promise<string> =>
  String(
    await html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
${head}<title>${title}</title>
${body}
</html>
`,
  );
