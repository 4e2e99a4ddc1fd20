// What people see whose scan leads nowhere.

const texts = {
  unknown: ['This code leads nowhere', 'The link is mistyped, or its owner has deleted it.'],
  paused: ['This code is switched off', 'Its owner has paused it. Try again later, or ask them.'],
  away: ['One moment', 'The link cannot be looked up right now. Try again in a few seconds.'],
} as const;

/** A small page that loads nothing. */
export function scanPage(reason: keyof typeof texts): string {
  const [title, text] = texts[reason];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<body style="font: 1.1rem/1.6 system-ui, sans-serif; max-width: 28rem; margin: 20vh auto; padding: 0 1rem">
<h1>${title}</h1>
<p>${text}</p>
</body>
</html>
`;
}
