// The codes of errors that Node, PostgreSQL and Prisma throw, such as `ENOENT`, `23505` and `P2002`.

/** Undefined for an error without one, or for anything that is not an error. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
