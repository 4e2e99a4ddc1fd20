// The destination of a rule, or its A/B variants with percentages.
import { useEffect, useRef } from 'react';
import { Button } from '../components/button.tsx';
import { Field } from '../components/form/field.tsx';
import { UrlField } from '../components/form/url-field.tsx';
import { componentStrings } from '../components/strings.ts';
import { evenPercentages } from './percentages.ts';
import { newTarget, type Target } from './routing.ts';
import { routingStrings } from './strings.ts';
import { variantOf } from './variant.ts';

const strings = routingStrings.targets;

const maxTargets = 10;

const distributed = (targets: readonly Target[]): Target[] => {
  const percentages = evenPercentages(targets.length);
  return targets.map((target, index) => ({ ...target, percent: String(percentages[index]) }));
};

const isEven = (targets: readonly Target[]): boolean =>
  evenPercentages(targets.length).every(
    (percent, index) => Number(targets[index]?.percent) === percent,
  );

/** An even split stays even; any other is left to the person. */
const resized = (before: readonly Target[], after: readonly Target[]): Target[] =>
  isEven(before) || after.length === 1 ? distributed(after) : [...after];

/** Why the percentages are wrong; empty if they sum to 100. */
function splitProblem(targets: readonly Target[]): string {
  const total = targets.reduce((sum, { percent }) => sum + (Number(percent) || 0), 0);
  if (total === 100) return '';
  return total < 100 ? strings.tooLittle({ total }) : strings.tooMuch({ total });
}

export function TargetFields({
  targets,
  rule,
  at,
  onChange,
}: {
  targets: readonly Target[];
  rule: number;
  /** The problem at a path such as `.0.url`. */
  at: (path: string) => string | undefined;
  onChange: (targets: Target[]) => void;
}) {
  const several = targets.length > 1;
  const problem = several ? splitProblem(targets) : '';
  const first = useRef<HTMLInputElement>(null);
  // Keeps the browser from submitting the form.
  useEffect(() => {
    if (several) first.current?.setCustomValidity(problem);
  }, [several, problem]);
  return (
    <div className="grid gap-3">
      {targets.map((target, index) => {
        const put = (changed: Partial<Target>) =>
          onChange(targets.map((one) => (one === target ? { ...one, ...changed } : one)));
        const variant = variantOf(index);
        return (
          // Targets have no identity but their position.
          <div
            key={variant}
            className={`grid items-start gap-3 ${several ? 'sm:grid-cols-[1fr_8rem_auto]' : ''}`}
          >
            <UrlField
              label={several ? strings.variantUrl({ rule, variant }) : strings.url({ rule })}
              required
              value={target.url}
              problem={at(`.${index}.url`)}
              onChange={(url) => put({ url })}
            />
            {several && (
              <>
                <Field
                  ref={index === 0 ? first : undefined}
                  label={strings.traffic({ variant })}
                  type="number"
                  min={0}
                  max={100}
                  step={1}
                  required
                  value={target.percent}
                  problem={at(`.${index}.weight`)}
                  onChange={({ target: input }) => put({ percent: input.value })}
                />
                <Button
                  look="quiet"
                  className="sm:mt-7"
                  aria-label={strings.removeVariant({ rule, variant })}
                  onClick={() =>
                    onChange(
                      resized(
                        targets,
                        targets.filter((one) => one !== target),
                      ),
                    )
                  }
                >
                  {componentStrings.buttons.remove}
                </Button>
              </>
            )}
          </div>
        );
      })}
      <div className="flex flex-wrap gap-2">
        {targets.length < maxTargets && (
          <Button
            look="quiet"
            aria-label={strings.addVariantTo({ rule })}
            onClick={() => onChange(resized(targets, [...targets, newTarget('0')]))}
          >
            {strings.addVariant}
          </Button>
        )}
        {several && !isEven(targets) && (
          <Button
            look="quiet"
            aria-label={strings.evenlyIn({ rule })}
            onClick={() => onChange(distributed(targets))}
          >
            {strings.evenly}
          </Button>
        )}
      </div>
      {several && (
        <p role="status" className={`text-sm ${problem ? 'text-warning' : 'text-muted'}`}>
          {problem || strings.help}
        </p>
      )}
    </div>
  );
}
