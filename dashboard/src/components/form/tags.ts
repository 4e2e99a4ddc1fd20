// Tags as people write them, one after the other.

const separator = /[,;\t\r\n，、；]/;

export const hasSeveralTags = (text: string): boolean => separator.test(text);

/** `a, b; c` holds three. */
export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .normalize()
      .split(separator)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];
