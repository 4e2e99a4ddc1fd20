// Remembers the last organization that was open in this browser.
const key = 'organization';

function lastSlug(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The one that was open last, or else the first one. */
export function lastOrganization<T extends { slug: string }>(
  organizations: readonly T[],
): T | undefined {
  const last = lastSlug();
  return organizations.find(({ slug }) => slug === last) ?? organizations[0];
}

export function rememberOrganization(slug: string): void {
  try {
    localStorage.setItem(key, slug);
  } catch {
    // Without storage the first organization is opened next time.
  }
}
