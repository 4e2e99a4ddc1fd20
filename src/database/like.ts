// Patterns of LIKE.

/** A text as a part of a pattern of LIKE that stands for itself, whatever it holds. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
