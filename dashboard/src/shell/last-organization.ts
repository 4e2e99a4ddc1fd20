// Remembers the last organization that was open in this browser, and the ID of each by its slug.
const key = 'organization';

const idKeyOf = (slug: string): string => `organization-id:${slug}`;

function read(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

export const lastSlug = (): string | undefined => read(key);

/** Undefined if it was never open in this browser; another one may have got the slug since. */
export const organizationIdOf = (slug: string): string | undefined => read(idKeyOf(slug));

/** The one that was open last, or else the first one. */
export function lastOrganization<T extends { slug: string }>(
  organizations: readonly T[],
): T | undefined {
  const last = lastSlug();
  return organizations.find(({ slug }) => slug === last) ?? organizations[0];
}

export function rememberOrganization({ slug, id }: { slug: string; id: string }): void {
  try {
    localStorage.setItem(key, slug);
    localStorage.setItem(idKeyOf(slug), id);
  } catch {
    // Without storage the first organization is opened next time.
  }
}
