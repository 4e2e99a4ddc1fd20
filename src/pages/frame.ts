// The frame of the home page, the guides, the API reference and the page to unsubscribe.
import { html } from 'hono/html';

interface Parts {
  /** Defaults to English. */
  language?: string;
  title: string;
  head?: ReturnType<typeof html>;
  body: ReturnType<typeof html>;
}

/** A whole page. */
export const frame = async ({ language = 'en', title, head, body }: Parts): Promise<string> =>
  String(
    await html`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
${head}<title>${title}</title>
${body}
</html>
`,
  );
