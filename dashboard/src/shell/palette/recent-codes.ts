// Remembers in this browser which codes were opened last; only their IDs, by organization.
const maxCodes = 5;

const keyOf = (organization: string): string => `recent-codes:${organization}`;

export function recentCodes(organization: string): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(organization)) ?? '[]');
    return Array.isArray(stored) ? stored.map(String).slice(0, maxCodes) : [];
  } catch {
    return [];
  }
}

export function rememberCode(organization: string, id: string): void {
  const ids = [id, ...recentCodes(organization).filter((one) => one !== id)];
  try {
    localStorage.setItem(keyOf(organization), JSON.stringify(ids.slice(0, maxCodes)));
  } catch {
    // Without storage no code is recent.
  }
}
