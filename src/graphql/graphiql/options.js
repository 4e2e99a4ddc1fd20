// Runs in the GraphiQL page: keeps secrets out of the browser's storage and documents out of the URL, and fills in
// the organization in the frame of the dashboard, which names one.

const secret = /(?:password|secret|token)"?\s*:\s*["\\]|ilqr_\w{48}/i;

/** Removes headers, which can contain keys, and documents that contain a secret, from tabs and history. */
function withoutSecrets(value) {
  if (Array.isArray(value)) return value.map(withoutSecrets).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const { headers, response, ...rest } = value;
  if (secret.test(`${rest.query ?? ''}\n${rest.variables ?? ''}`)) {
    // A tab is emptied; a history entry is removed.
    return 'id' in rest ? { ...rest, query: '', variables: '' } : undefined;
  }
  const kept = Object.entries(rest).map(([name, inner]) => [name, withoutSecrets(inner)]);
  return Object.fromEntries(kept);
}

/** The text to store under a name; undefined to store nothing. */
function storable(name, text) {
  if (/:(?:tabState|queries|favorites)$/.test(name))
    return JSON.stringify(withoutSecrets(JSON.parse(text)));
  return secret.test(text) || name.endsWith(':headers') ? undefined : text;
}

/** ID of the organization. */
const organization = new URLSearchParams(location.search).get('organization');

/** Each organization has its own tabs and history, so that no ID of another is left in the variables. */
const named = (name) => (organization === null ? name : `${organization}:${name}`);

const withOrganization = (tab) =>
  organization === null
    ? tab
    : {
        ...tab,
        variables: tab.variables.replace(
          '"organizationId": ""',
          `"organizationId": ${JSON.stringify(organization)}`,
        ),
      };

globalThis.graphiqlOptions = (options) => ({
  ...options,
  defaultTabs: options.defaultTabs.map(withOrganization),
  // By default every document would be written to the URL, including passwords.
  onEditQuery: () => undefined,
  storage: {
    getItem: (name) => localStorage.getItem(named(name)),
    setItem: (name, text) => {
      const kept = storable(name, text);
      if (kept === undefined) localStorage.removeItem(named(name));
      else localStorage.setItem(named(name), kept);
    },
    removeItem: (name) => localStorage.removeItem(named(name)),
    clear: () => localStorage.clear(),
    get length() {
      return localStorage.length;
    },
  },
});
