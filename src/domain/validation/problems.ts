// How much a report of what is wrong may say.

/** Problems that one report names, at every API; it says how many more there are. */
export const mostProblems = 1_000;
