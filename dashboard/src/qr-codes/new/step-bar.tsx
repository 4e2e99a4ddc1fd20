// The buttons of a step, which stay on the screen.
import type { ReactNode } from 'react';
import { useBottomBar } from '../../components/bottom-bar.ts';
import { Button } from '../../components/button.tsx';
import { newCodeStrings } from './strings.ts';

const strings = newCodeStrings;

export function StepBar({
  form,
  isLast,
  busy,
  problem,
  onBack,
  onCreate,
}: {
  /** ID of the form of the step. */
  form: string;
  isLast: boolean;
  busy: boolean;
  /** What went wrong, shown above the buttons. */
  problem: ReactNode;
  /** Left out in the first step. */
  onBack: (() => void) | undefined;
  /** Skips the steps that are left; left out where something is missing. */
  onCreate: (() => void) | undefined;
}) {
  const bar = useBottomBar<HTMLDivElement>();
  return (
    <div
      ref={bar}
      className="sticky bottom-2 z-1 col-span-full rounded-2xl border border-line bg-surface p-3 shadow-float"
    >
      {problem}
      <div className="flex flex-wrap items-center gap-2">
        {onBack && (
          <Button disabled={busy} onClick={onBack}>
            {strings.back}
          </Button>
        )}
        <span className="grow" />
        {onCreate && (
          <Button busy={busy} onClick={onCreate}>
            {strings.createNow}
          </Button>
        )}
        <Button type="submit" form={form} look="primary" busy={busy}>
          {isLast ? strings.create : strings.next}
        </Button>
      </div>
    </div>
  );
}
