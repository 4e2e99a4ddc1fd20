// Translates messages of the API by patterns, because they contain values.

/** A pattern with `{}` for each value, and its translation with `{1}`, `{2}` for them. */
export type Patterns = Readonly<Record<string, string>>;

interface Pattern {
  form: RegExp;
  translation: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** From the longest to the shortest text, so that a general pattern does not hide a special one. */
const compile = (patterns: Patterns): readonly Pattern[] =>
  Object.entries(patterns)
    .toSorted(([one], [other]) => other.length - one.length)
    .map(([text, translation]) => ({
      form: new RegExp(`^${text.split('{}').map(escaped).join('(.+?)')}$`, 's'),
      translation,
    }));

/** Compiled at the first message, because most pages show none. */
export function createTranslation(patterns: Patterns): (message: string) => string | undefined {
  let compiled: readonly Pattern[] | undefined;
  return (message) => {
    compiled ??= compile(patterns);
    for (const { form, translation } of compiled) {
      const values = form.exec(message);
      if (values) {
        return translation.replace(
          /\{(\d)\}/g,
          (_, number: string) => values[Number(number)] ?? '',
        );
      }
    }
    return undefined;
  };
}
