// Validates host names (RFC 1123, section 2.1).

export interface HostOptions {
  /** Whether names without a dot are allowed, as in private networks. */
  privateNetworks: boolean;
}

const isAddress = (host: string): boolean => host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host);

/**
 * What is wrong with a host in ASCII, as in `URL.hostname`; undefined if it is valid. IP addresses and
 * names with a trailing dot are valid. The host is not looked up.
 */
export function hostProblem(host: string, { privateNetworks }: HostOptions): string | undefined {
  if (isAddress(host)) return undefined;
  const name = host.replace(/\.$/, '');
  const [strange] = /[^a-z0-9._-]/i.exec(name) ?? [];
  if (strange !== undefined)
    return `contains “${strange}” in the host name ${name}, which is not allowed`;
  const labels = name.split('.');
  if (labels.includes('')) return `has an empty label in the host name ${name}; check the dots`;
  if (name.length > 253) return `has a host name of ${name.length} characters; the maximum is 253`;
  const long = labels.find((label) => label.length > 63);
  if (long) return `has a host name label of ${long.length} characters; the maximum is 63`;
  const hyphened = labels.find((label) => /^-|-$/.test(label));
  if (hyphened) return `has a host name label, ${hyphened}, that starts or ends with a hyphen`;
  const last = labels.at(-1) ?? '';
  if (labels.length === 1) {
    return privateNetworks
      ? undefined
      : `must have a complete host name such as example.com; “${name}” has no dot`;
  }
  return /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/i.test(last)
    ? undefined
    : `has a host name ending in .${last}, which is not a top-level domain`;
}
