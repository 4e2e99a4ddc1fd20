// Variants of an A/B split.

/** `A` for the first target of a rule, `B` for the second, and so on. */
export const variantOf = (index: number): string => String.fromCharCode(65 + index);
