// Completes web addresses as people type them.

/**
 * A host with a top-level domain, and what can follow it. Anything else stays as it is: addresses by
 * number, mostly of a local network, rarely have https.
 */
const bareHost = /^(?:[\p{L}\p{N}-]+\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)\.?(?::\d{1,5})?(?:[/?#]|$)/iu;

/** With `https://` if only that is missing, and without white space around it. */
export function completeUrl(typed: string): string {
  const text = typed.trim();
  return bareHost.test(text) ? `https://${text}` : text;
}
