// Finds and replaces text in the destinations of a code.
import type { CurrentDestinationFragment } from '../bulk.generated.ts';
import type { Replacement } from '../replacement.ts';

export interface FindAndReplace {
  find: string;
  replacement: string;
}

type Code = Pick<CurrentDestinationFragment, 'version' | 'content' | 'routing'>;
type Routing = NonNullable<Code['routing']>;

/** Without the names of types that the client adds to what it reads. */
const asInput = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value, (name, inner) => (name === '__typename' ? undefined : inner)));

/** With another URL for each destination. */
const withUrls = (routing: Routing, change: (url: string) => string): Routing => ({
  ...routing,
  fallbackUrl: routing.fallbackUrl === null ? null : change(routing.fallbackUrl),
  rules: routing.rules.map((rule) => ({
    ...rule,
    targets: rule.targets.map((target) => ({ ...target, url: change(target.url) })),
  })),
});

function destinationsOf({ content, routing }: Code): string[] {
  const own = 'url' in content ? [content.url] : [];
  const fallback = routing?.fallbackUrl ? [routing.fallbackUrl] : [];
  const targets = routing?.rules.flatMap((rule) => rule.targets.map(({ url }) => url)) ?? [];
  return [...own, ...targets, ...fallback];
}

/** Each destination that contains the text, before and after. */
export const replacedUrls = (
  code: Code,
  { find, replacement }: FindAndReplace,
): { from: string; to: string }[] =>
  [...new Set(destinationsOf(code))]
    .filter((url) => url.includes(find))
    .map((url) => ({ from: url, to: url.replaceAll(find, () => replacement) }))
    .filter(({ from, to }) => from !== to);

export function replaceIn(code: Code, { find, replacement }: FindAndReplace): Replacement {
  if (replacedUrls(code, { find, replacement }).length === 0) return undefined;
  const { version, content } = code;
  const change = (url: string) => url.replaceAll(find, () => replacement);
  const routing = code.routing && asInput(code.routing);
  const changed = routing && withUrls(routing, change);
  const isRouted = JSON.stringify(changed) !== JSON.stringify(routing);
  const url = 'url' in content ? content.url : undefined;
  const isOwn = url !== undefined && change(url) !== url;
  return {
    // Updates replace the routing as a whole, so others must not have changed it in between.
    values: {
      ...(isOwn && { content: { url: { url: change(url) } } }),
      ...(isRouted && { routing: changed }),
      expectedVersions: [version],
    },
    before: {
      ...(isOwn && { content: { url: { url } } }),
      ...(isRouted && { routing }),
    },
  };
}

const maxUrl = 4_096;

/** Whether the server takes it as a destination, as far as its form says. */
export const isDestination = (url: string): boolean =>
  url.length <= maxUrl && /^https?:/i.test(url) && URL.canParse(url);
