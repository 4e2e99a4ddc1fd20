// The Robots Exclusion Protocol (RFC 9309).

interface Rule {
  allow: boolean;
  pattern: string;
}

/** As many bytes as a crawler must read. */
export const maxRobotsBytes = 500 * 1_024;

interface Group {
  agents: string[];
  rules: Rule[];
}

function groupsIn(text: string): Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#|$)/.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === 'user-agent') {
      // Several agents in a row share the rules that follow.
      if (!open || open.rules.length > 0) {
        open = { agents: [], rules: [] };
        groups.push(open);
      }
      open.agents.push(value.toLowerCase());
    } else if (name === 'allow' || name === 'disallow') {
      // An empty pattern matches nothing.
      open?.rules.push({ allow: name === 'allow', pattern: normalized(value) });
    }
  }
  return groups;
}

/** In one form of percent-encoding; invalid ones stay as they are. */
function normalized(path: string): string {
  try {
    return encodeURI(decodeURI(path));
  } catch {
    return path;
  }
}

/** `*` stands for any characters, `$` at the end for the end. Without backtracking over all of them. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [start = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(start)) return false;
  let at = start.length;
  const last = isWhole ? parts.pop() : undefined;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!isWhole) return true;
  return last === undefined
    ? at === path.length
    : path.length - last.length >= at && path.endsWith(last);
}

/** Whether a robots.txt allows the agent to request a path with its query. The longest matching rule wins. */
export function isAllowed(robots: string, agent: string, path: string): boolean {
  const groups = groupsIn(robots);
  const own = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const rules = (
    own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  ).flatMap((group) => group.rules);
  const given = normalized(path);
  let best: Rule | undefined;
  for (const rule of rules) {
    if (rule.pattern === '' || !matches(rule.pattern, given)) continue;
    const isLonger = rule.pattern.length > (best?.pattern.length ?? -1);
    if (isLonger || (rule.pattern.length === best?.pattern.length && rule.allow)) best = rule;
  }
  return best?.allow ?? true;
}
