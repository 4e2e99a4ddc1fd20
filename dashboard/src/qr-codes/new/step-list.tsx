// Where somebody is among the steps; earlier ones can be opened again.

import type { Step } from './step.ts';
import { newCodeStrings } from './strings.ts';

const strings = newCodeStrings;

export function StepList({
  steps,
  current,
  onOpen,
}: {
  steps: readonly Step[];
  current: Step;
  onOpen: (step: Step) => void;
}) {
  const at = steps.indexOf(current);
  return (
    <nav aria-label={strings.steps}>
      <ol className="flex gap-2">
        {steps.map((step, index) => (
          <li
            key={step}
            className="min-w-0 flex-1"
            aria-current={index === at ? 'step' : undefined}
          >
            <button
              type="button"
              disabled={index >= at}
              className={`w-full border-t-4 pt-1.5 text-left text-xs disabled:cursor-default sm:text-sm ${index <= at ? 'border-accent' : 'border-line text-muted'} ${index === at ? 'font-semibold' : ''}`}
              onClick={() => onOpen(step)}
            >
              {strings.stepNames[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
