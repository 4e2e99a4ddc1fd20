// Colors as people type them.

/** As `#RRGGBB`, also of three digits and without `#`; undefined if it is no color. */
export function toHex(typed: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typed.trim())?.[1];
  if (digits === undefined) return undefined;
  const all = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${all.toUpperCase()}`;
}
