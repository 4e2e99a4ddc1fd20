// Reads what proxies say of whom a request comes from.
import type { ForwardingHeader } from '../core/environment.ts';
import { plainAddress } from '../domain/network/network.ts';

/**
 * Whom a request comes from, according to the `hops` trusted proxies in front. Each of them appends an
 * element, so only the last ones are believed, whatever a client wrote before them. A proxy that does not
 * tell an address (`unknown`, `_hidden`) is passed over for the one behind it. Undefined: none is told.
 */
export function forwardedAddress(
  header: ForwardingHeader,
  value: string,
  hops: number,
): string | undefined {
  const nodes = header === 'Forwarded' ? forwardedNodes(value) : value.split(',');
  const told = nodes.filter((node) => node.trim() !== '').slice(-hops);
  return told.map(addressIn).find((address) => address !== undefined);
}

/** The `for` of each element (RFC 7239); `unknown` where there is none, or several. */
const forwardedNodes = (value: string): string[] =>
  splitOutsideQuotes(value, ',').flatMap((element) => {
    if (element.trim() === '') return [];
    const nodes = splitOutsideQuotes(element, ';').flatMap(
      (pair) => /^\s*for=(.+)$/i.exec(pair)?.[1] ?? [],
    );
    return nodes.length === 1 ? nodes : ['unknown'];
  });

/**
 * Splits from the end, where trusted proxies have written: a quotation mark that a client left open does
 * not reach there.
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
