// Lists problems of a Dockerfile by line.
import { validate } from 'dockerfile-utils';

export const problemsIn = (text) =>
  validate(text).map(({ range, message }) => ({ line: range.start.line + 1, message }));
