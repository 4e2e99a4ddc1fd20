// Why a sign-in at a provider failed, in the address that the server redirects to.
import {
  type SignInProblem,
  signInProblems,
} from '../../../../src/domain/account/sign-in-problem.ts';

export interface ProblemSearch {
  problem?: SignInProblem;
  provider?: string;
}

export function problemSearch({ problem, provider }: Record<string, unknown>): ProblemSearch {
  const known = signInProblems.find((one) => one === problem);
  return {
    ...(known && { problem: known }),
    ...(known && typeof provider === 'string' && { provider }),
  };
}
