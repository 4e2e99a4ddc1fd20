// Who is logged in, and the request to log in again when the session has ended.
import { createQuestion } from './question.ts';

let email: string | undefined;

export function rememberEmail(address: string): void {
  email = address;
}

/** Asks to log in again, with the email address of the account. */
export const logInQuestion = createQuestion<{ email: string }>();

/** Resolves with whether the person logged in; undefined if nobody was logged in before. */
export const logInAgain = (): Promise<boolean> | undefined =>
  email === undefined ? undefined : logInQuestion.ask({ email });
