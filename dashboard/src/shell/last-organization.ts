// Remembers the last organization that was open in this browser.
const key = 'organization';

export function lastOrganization(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function rememberOrganization(slug: string): void {
  try {
    localStorage.setItem(key, slug);
  } catch {
    // Without storage the first organization is opened next time.
  }
}
