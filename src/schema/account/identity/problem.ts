// Ends a sign-in at an identity provider with a problem that the login page explains.
import type { SignInProblem } from '../../../domain/account/sign-in-problem.ts';

export class SignInRefused extends Error {
  readonly problem: SignInProblem;

  constructor(problem: SignInProblem, options?: ErrorOptions) {
    super(`The sign-in was refused: ${problem}`, options);
    this.problem = problem;
  }
}
