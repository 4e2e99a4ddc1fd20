// The names of the steps in which a code is created.

const all = ['type', 'content', 'kind', 'design', 'details'] as const;

export type Step = (typeof all)[number];

export const isStep = (value: unknown): value is Step => all.some((step) => step === value);

/** The steps for a type: websites are always dynamic. */
export const stepsOf = (type: string): readonly Step[] =>
  type === 'URL' ? all.filter((step) => step !== 'kind') : all;
