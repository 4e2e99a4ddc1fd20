// Problems in a CSV file.

/** A problem with a cell, or with a whole line if `field` is empty. */
export interface LineProblem {
  /** Line number where the row starts, counted from 1. */
  line: number;
  /** Column name. */
  field: string;
  /** What is wrong and how to fix it. */
  message: string;
}

/** Thrown if a file cannot be parsed beyond a line. */
export class UnreadableCsvError extends Error {
  readonly problems: readonly LineProblem[];

  constructor(problems: readonly LineProblem[]) {
    super(problems.map(({ line, message }) => `line ${line}: ${message}`).join('; '));
    this.name = 'UnreadableCsvError';
    this.problems = problems;
  }
}
