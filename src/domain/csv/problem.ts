// What is wrong with a CSV file.

/** A wrong cell, or a wrong line, of which `field` is empty. */
export interface LineProblem {
  /** As an editor counts, from 1: where the row begins. */
  line: number;
  /** The name of the column. */
  field: string;
  /** What would be right. */
  message: string;
}

/** Thrown if a file cannot be read on from a line, so that nothing is known of the rest. */
export class UnreadableCsvError extends Error {
  readonly problems: readonly LineProblem[];

  constructor(problems: readonly LineProblem[]) {
    super(problems.map(({ line, message }) => `line ${line}: ${message}`).join('; '));
    this.name = 'UnreadableCsvError';
    this.problems = problems;
  }
}
