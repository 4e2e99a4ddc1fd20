// A stable reference to a value that a hook replaces.

/** Refers to the current value; throws outside of tests and hooks. */
export function live<T extends object>(current: () => T | undefined): T {
  const now = (): T => {
    const value = current();
    if (value === undefined) throw new Error('It is made before the tests: ask in a test or hook');
    return value;
  };
  return new Proxy(Object.create(null), {
    get: (_, name) => Reflect.get(now(), name),
    set: (_, name, value) => Reflect.set(now(), name, value),
    ownKeys: () => Reflect.ownKeys(now()),
    getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(now(), name),
  });
}
