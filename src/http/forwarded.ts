// Parses the client address from `X-Forwarded-For` and `Forwarded`.
import type { ForwardingHeader } from '../core/environment.ts';
import { plainAddress } from '../domain/network/network.ts';

/**
 * The client address according to `hops` trusted proxies. Each appends an element, so only the last ones
 * are trusted and not what a client sent. Elements without an address (`unknown`, `_hidden`) are skipped.
 * Undefined if there is no address.
 */
export function forwardedAddress(
  header: ForwardingHeader,
  value: string,
  hops: number,
): string | undefined {
  const nodes = header === 'Forwarded' ? forwardedNodes(value) : value.split(',');
  const trusted = nodes.filter((node) => node.trim() !== '').slice(-hops);
  return trusted.map(addressIn).find((address) => address !== undefined);
}

/** The `for` of each element (RFC 7239); `unknown` unless there is exactly one. */
const forwardedNodes = (value: string): string[] =>
  splitOutsideQuotes(value, ',').flatMap((element) => {
    if (element.trim() === '') return [];
    const nodes = splitOutsideQuotes(element, ';').flatMap(
      (pair) => /^\s*for=(.+)$/i.exec(pair)?.[1] ?? [],
    );
    return nodes.length === 1 ? nodes : ['unknown'];
  });

/**
 * Splits from the end, which trusted proxies wrote, so that an unbalanced quotation mark sent by a client
 * does not affect it.
 */
function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let end = text.length;
  let quoted = false;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (text[index] === '"' && !isEscaped(text, index)) quoted = !quoted;
    if (quoted || text[index] !== separator) continue;
    parts.unshift(text.slice(index + 1, end));
    end = index;
  }
  return [text.slice(0, end), ...parts];
}

function isEscaped(text: string, index: number): boolean {
  let before = index;
  while (text[before - 1] === '\\') before -= 1;
  return (index - before) % 2 === 1;
}

/** The address in `203.0.113.7:4711`, `"[2001:db8::1]:4711"`, `2001:db8::1`; a port may be obfuscated. */
function addressIn(node: string): string | undefined {
  const bare = node.trim().replace(/^"(.*)"$/, '$1');
  const [, bracketed, dotted] =
    /^\s*(?:\[([^\]]*)\]|(\d+\.\d+\.\d+\.\d+))(?::[\w.-]*)?\s*$/.exec(bare) ?? [];
  return plainAddress(bracketed ?? dotted ?? bare.trim());
}
