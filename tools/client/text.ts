// Text of generated files.
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The words of a name such as `orgId`, `If-Match` or `qr.created`. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '');

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const snakeCase = (name: string): string =>
  wordsOf(name)
    .map((word) => word.toLowerCase())
    .join('_');

export const pascalCase = (name: string): string => wordsOf(name).map(capitalized).join('');

export const camelCase = (name: string): string => {
  const text = pascalCase(name);
  return text.charAt(0).toLowerCase() + text.slice(1);
};

/** Lines of at most 100 characters, each with an indent; those after the first with a further one. */
export function wrapped(text: string, indent: string, further = ''): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (line.trim() !== '' && line.length + word.length > 99) {
      lines.push(line.trimEnd());
      line = indent + further;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
