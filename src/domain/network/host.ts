// Names of hosts (RFC 1123, section 2.1).

export interface HostOptions {
  /** Whether a name without a dot may be one, as in a network of one's own. */
  privateNetworks: boolean;
}

const isAddress = (host: string): boolean => host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host);

/**
 * What keeps a host, in ASCII as `URL.hostname` has it, from being one; undefined if nothing does.
 * Addresses are hosts, as is a name with a dot at its end. Whether there is such a host is not asked.
 */
export function hostProblem(host: string, { privateNetworks }: HostOptions): string | undefined {
  if (isAddress(host)) return undefined;
  const name = host.replace(/\.$/, '');
  const [strange] = /[^a-z0-9._-]/i.exec(name) ?? [];
  if (strange !== undefined) return `has “${strange}” in its host, ${name}, where none can be`;
  const labels = name.split('.');
  if (labels.includes('')) return `has an empty part in its host, ${name}; check the dots`;
  if (name.length > 253) return `has a host of ${name.length} characters; the most is 253`;
  const long = labels.find((label) => label.length > 63);
  if (long) return `has a part of ${long.length} characters in its host; the most is 63`;
  const hyphened = labels.find((label) => /^-|-$/.test(label));
  if (hyphened) return `has a part of its host, ${hyphened}, that begins or ends with a hyphen`;
  const last = labels.at(-1) ?? '';
  if (labels.length === 1) {
    return privateNetworks
      ? undefined
      : `must have a dot in its host, as in example.com; “${name}” has none`;
  }
  return /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/i.test(last)
    ? undefined
    : `has a host that ends in .${last}, which is no top-level domain`;
}
