// Logs in with a passkey, or proves who somebody is with one.

import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { useState } from 'react';
import { useAction } from '../../components/form/action.ts';
import { type Problems, problemOf } from '../../graphql/problems.ts';
import {
  LogInWithPasskeyDocument,
  ReauthenticateWithPasskeyDocument,
  StartPasskeyLogInDocument,
  StartPasskeyReauthenticationDocument,
} from './passkey.generated.ts';
import { askForCredential } from './web-authn.ts';

interface PasskeyAction {
  /** Resolves with whether it worked; `problems` says why not. */
  run: () => Promise<boolean>;
  /** The same with a passkey that was already chosen. */
  answer: (response: AuthenticationResponseJSON) => Promise<boolean>;
  busy: boolean;
  problems: Problems | undefined;
}

/** With the token of a login with a password, confirms it; with an email address, logs in to that account. */
export function usePasskeyLogIn({
  token,
  email,
}: {
  token?: string;
  email?: string;
} = {}): PasskeyAction {
  const start = useAction(StartPasskeyLogInDocument, null);
  const finish = useAction(LogInWithPasskeyDocument, null);
  return usePasskey({
    actions: [start, finish],
    options: async () =>
      (await start.run({ input: token === undefined ? null : { token } }))?.startPasskeyLogIn
        .options,
    answer: async (response) => {
      const loggedIn = await finish.run({ input: { response } });
      const user = loggedIn?.logInWithPasskey.user;
      // What is on the page belongs to the other account.
      if (user && email !== undefined && user.email !== email) location.reload();
      return user !== undefined;
    },
  });
}

export function usePasskeyReauthentication(): PasskeyAction {
  const start = useAction(StartPasskeyReauthenticationDocument, null);
  const finish = useAction(ReauthenticateWithPasskeyDocument, null);
  return usePasskey({
    actions: [start, finish],
    options: async () => (await start.run({}))?.startPasskeyReauthentication.options,
    answer: async (response) => (await finish.run({ input: { response } })) !== undefined,
  });
}

interface Question {
  actions: readonly { busy: boolean; problems: Problems | undefined }[];
  options: () => Promise<PublicKeyCredentialRequestOptionsJSON | undefined>;
  answer: (response: AuthenticationResponseJSON) => Promise<boolean>;
}

function usePasskey({ actions, options, answer }: Question): PasskeyAction {
  const [waits, setWaits] = useState(false);
  const [problem, setProblem] = useState<Problems>();
  const run = async (): Promise<boolean> => {
    setProblem(undefined);
    setWaits(true);
    try {
      const given = await options();
      if (!given) return false;
      const asked = await askForCredential(given);
      if ('response' in asked) return await answer(asked.response);
      setProblem(problemOf(asked.problem));
      return false;
    } finally {
      setWaits(false);
    }
  };
  return {
    run,
    answer: (response) => {
      setProblem(undefined);
      return answer(response);
    },
    busy: waits || actions.some(({ busy }) => busy),
    problems: problem ?? actions.find(({ problems }) => problems)?.problems,
  };
}
