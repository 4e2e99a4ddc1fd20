// Logs in with a password; an account with a second factor has to confirm it.
import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { codeOf, type Problems, problemsOf } from '../graphql/problems.ts';
import type { SecondFactorMethod } from '../schema-types.generated.ts';
import { LogInDocument, type LogInMutationVariables } from './sign-in.generated.ts';

export interface Step {
  token: string;
  methods: SecondFactorMethod[];
}

export function useLogIn({ onDone }: { onDone: () => void | Promise<void> }) {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>();
  const [step, setStep] = useState<Step>();
  async function run(input: LogInMutationVariables['input']): Promise<void> {
    setBusy(true);
    setProblems(undefined);
    const { error } = await client.mutation(LogInDocument, { input }).toPromise();
    setBusy(false);
    if (!error) return onDone();
    const next = stepOf(error);
    if (next) setStep(next);
    else setProblems(problemsOf(error));
  }
  return { run, busy, problems, step, restart: () => setStep(undefined) };
}

function stepOf(error: CombinedError): Step | undefined {
  if (codeOf(error) !== 'SECOND_FACTOR_REQUIRED') return undefined;
  const step = error.graphQLErrors[0]?.extensions.secondFactor;
  return isStep(step) ? step : undefined;
}

const isStep = (step: unknown): step is Step =>
  typeof step === 'object' &&
  step !== null &&
  'token' in step &&
  typeof step.token === 'string' &&
  'methods' in step &&
  Array.isArray(step.methods);
