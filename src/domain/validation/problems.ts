// Limit of reported problems.

/** Maximum number of problems listed in a response; the number of others is reported. */
export const maxProblems = 1_000;
