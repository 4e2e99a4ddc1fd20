// Splits typed or pasted text into tags.

const separator = /[,;\t\r\n，、；]/;

export const hasSeveralTags = (text: string): boolean => separator.test(text);

/** `a, b; c` gives three tags. */
export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .normalize()
      .split(separator)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];
