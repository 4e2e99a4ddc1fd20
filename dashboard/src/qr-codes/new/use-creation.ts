// The state of creating a code: its fields, the current step, problems.
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useAction } from '../../components/form/action.ts';
import { type Problems, problemsOf } from '../../graphql/problems.ts';
import { useOrganization } from '../../shell/organization.ts';
import { QrCodeDraftDocument } from '../../style/style.generated.ts';
import { CreateQrCodeDocument } from '../editor.generated.ts';
import type { QrCodeFields } from '../form/fields.ts';
import { blank, newDraft } from './blank.ts';
import { type Step, stepsOf } from './step.ts';
import { reachedStep, stepWithProblem } from './steps.ts';
import { newCodeStrings } from './strings.ts';
import { forgetUnfinished, keepUnfinished, readUnfinished } from './unfinished.ts';

export function useCreation(start: QrCodeFields, asked: Step) {
  const { id: organizationId, slug } = useOrganization();
  const client = useClient();
  const navigate = useNavigate({ from: '/organizations/$slug/qr-codes/new' });
  const create = useAction(CreateQrCodeDocument, newCodeStrings.created);
  const [fields, setFields] = useState(() => readUnfinished(organizationId, blank) ?? start);
  const [checking, setChecking] = useState(false);
  const [contentProblems, setContentProblems] = useState<Problems>();
  const isChanged = JSON.stringify(fields) !== JSON.stringify(start);
  useEffect(() => {
    if (isChanged) keepUnfinished(organizationId, fields);
    else forgetUnfinished(organizationId);
  }, [organizationId, fields, isChanged]);
  // Whoever leaves the page agreed to lose it; a reload unmounts nothing.
  useEffect(() => () => forgetUnfinished(organizationId), [organizationId]);

  const step = reachedStep(asked, fields);
  const steps = stepsOf(fields.type);
  const draft = newDraft(fields);

  const goTo = (next: Step) => navigate({ search: (search) => ({ ...search, step: next }) });
  /** What was wrong may be right by now; the server says so when the code is created. */
  const open = (next: Step) => {
    setContentProblems(undefined);
    create.reset();
    return goTo(next);
  };

  /** Resolves to whether the server takes the content. */
  async function checkContent(): Promise<boolean> {
    if (!draft) return false;
    const { content, dynamic } = draft;
    setChecking(true);
    const variables = { organization: organizationId, input: { content, dynamic } };
    const { error } = await client
      .query(QrCodeDraftDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    setChecking(false);
    const problems = error && problemsOf(error);
    // Anything else is told when the code is created.
    const isWrong = problems && stepWithProblem(problems, fields.type) === 'content';
    setContentProblems(isWrong ? problems : undefined);
    return !isWrong;
  }

  async function finish(): Promise<void> {
    if (!draft) return;
    setContentProblems(undefined);
    const created = await create.run(
      { input: { organizationId, ...draft } },
      {
        onProblems: (problems) => {
          const wrong = stepWithProblem(problems, fields.type);
          if (wrong) void goTo(wrong);
        },
      },
    );
    if (!created) return;
    await navigate({
      to: '/organizations/$slug/qr-codes/$code/ready',
      params: { slug, code: created.createQrCode.qrCode.id },
      replace: true,
      ignoreBlocker: true,
    });
  }

  return {
    fields,
    change: (changed: Partial<QrCodeFields>) => setFields({ ...fields, ...changed }),
    isChanged,
    draft,
    step,
    steps,
    busy: create.busy || checking,
    problems: create.problems ?? contentProblems,
    open,
    async next() {
      if (step === 'content' && !(await checkContent())) return;
      const following = steps[steps.indexOf(step) + 1];
      await (following ? open(following) : finish());
    },
    finish,
    async startOver() {
      setFields(start);
      await open('type');
    },
  };
}
