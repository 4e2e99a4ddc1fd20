// Shows the dialog of a question over the current page, so that nothing typed is lost.
import { type ComponentType, Suspense } from 'react';
import { Provider } from 'urql';
import { direct } from '../graphql/client.ts';
import type { Question } from './question.ts';

export interface Answered<Asked> {
  asked: Asked;
  /** Closes the dialog; true if the person did what was asked. */
  settle: (done: boolean) => void;
}

/** Uses the direct client, because the other one waits until the dialog is settled. */
export function QuestionDialog<Asked>({
  question: { useQuestion },
  dialog: Dialog,
}: {
  question: Question<Asked>;
  dialog: ComponentType<Answered<Asked>>;
}) {
  const open = useQuestion();
  return (
    open && (
      <Provider value={direct}>
        <Suspense>
          <Dialog asked={open.asked} settle={open.settle} />
        </Suspense>
      </Provider>
    )
  );
}
