// Runs in the page of GraphiQL: what it keeps in the browser, and that it keeps nothing in the address.

const secret = /(?:password|secret|token)"?\s*:\s*["\\]|ilqr_\w{48}/i;

/** What is kept of tabs, of a history: no headers, which hold keys; no document that says a secret. */
function withoutSecrets(value) {
  if (Array.isArray(value)) return value.map(withoutSecrets).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const { headers, response, ...rest } = value;
  if (secret.test(`${rest.query ?? ''}\n${rest.variables ?? ''}`)) {
    // A tab stays, empty; an entry of the history does not.
    return 'id' in rest ? { ...rest, query: '', variables: '' } : undefined;
  }
  const kept = Object.entries(rest).map(([name, inner]) => [name, withoutSecrets(inner)]);
  return Object.fromEntries(kept);
}

/** What is kept under a name; undefined: nothing. */
function storable(name, text) {
  if (/:(?:tabState|queries|favorites)$/.test(name))
    return JSON.stringify(withoutSecrets(JSON.parse(text)));
  return secret.test(text) || name.endsWith(':headers') ? undefined : text;
}

globalThis.graphiqlOptions = (options) => ({
  ...options,
  // Its own way is to write each document into the address, passwords too.
  onEditQuery: () => undefined,
  storage: {
    getItem: (name) => localStorage.getItem(name),
    setItem: (name, text) => {
      const kept = storable(name, text);
      if (kept === undefined) localStorage.removeItem(name);
      else localStorage.setItem(name, kept);
    },
    removeItem: (name) => localStorage.removeItem(name),
    clear: () => localStorage.clear(),
    get length() {
      return localStorage.length;
    },
  },
});
