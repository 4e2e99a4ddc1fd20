// Who is logged in, and the questions for them: to log in again, or to confirm who they are.
import { createQuestion } from './question.ts';

/** What the dialogs need to know of the account. */
export interface Account {
  email: string;
  hasPassword: boolean;
  /** Its accounts at identity providers; without a provider that is no longer configured. */
  identities: readonly { provider: Provider | null }[];
}

interface Provider {
  slug: string;
  name: string;
  url: string;
}

let account: Account | undefined;

export function rememberAccount(known: Account): void {
  account = known;
}

/** Asks to log in again, because the session has ended. */
export const logInQuestion = createQuestion<{ account: Account }>();

/** Asks who somebody is, before a sensitive change, with the ways to answer that the API names. */
export const identityQuestion = createQuestion<{
  methods: readonly string[];
  account: Account | undefined;
}>();

/** Resolves with whether the person logged in; undefined if nobody was logged in before. */
export const logInAgain = (): Promise<boolean> | undefined =>
  account && logInQuestion.ask({ account });

export const confirmIdentity = (methods: readonly string[]): Promise<boolean> =>
  identityQuestion.ask({ methods, account });
