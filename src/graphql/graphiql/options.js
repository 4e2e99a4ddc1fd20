// Runs in the GraphiQL page: keeps secrets out of the browser's storage and documents out of the URL.

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

globalThis.graphiqlOptions = (options) => ({
  ...options,
  // By default every document would be written to the URL, including passwords.
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
