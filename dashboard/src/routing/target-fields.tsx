// The destination of a rule, or its A/B variants with weights.
import { Button } from '../components/button.tsx';
import { Field } from '../components/form/field.tsx';
import { componentStrings } from '../components/strings.ts';
import type { Target } from './routing.ts';
import { routingStrings } from './strings.ts';

const strings = routingStrings.targets;

const maxTargets = 10;

/** Share of the traffic of a target, in whole percent; undefined while no weight is positive. */
function percentOf(target: Target, targets: readonly Target[]): number | undefined {
  const weightOf = ({ weight }: Target) => Math.max(0, weight === '' ? 1 : Number(weight) || 0);
  const total = targets.reduce((sum, one) => sum + weightOf(one), 0);
  return total > 0 ? Math.round((100 * weightOf(target)) / total) : undefined;
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
  return (
    <div className="grid gap-3">
      {targets.map((target, index) => {
        const put = (changed: Partial<Target>) =>
          onChange(targets.map((one) => (one === target ? { ...one, ...changed } : one)));
        const variant = String.fromCharCode(65 + index);
        return (
          // Targets have no identity but their position.
          <div
            key={variant}
            className={`grid items-start gap-3 ${several ? 'sm:grid-cols-[1fr_8rem_auto]' : ''}`}
          >
            <Field
              label={several ? strings.variantUrl({ rule, variant }) : strings.url({ rule })}
              type="url"
              required
              value={target.url}
              problem={at(`.${index}.url`)}
              onChange={({ target: input }) => put({ url: input.value })}
            />
            {several && (
              <>
                <Field
                  label={strings.traffic({ variant, percent: percentOf(target, targets) })}
                  type="number"
                  min={0}
                  max={1000}
                  value={target.weight}
                  problem={at(`.${index}.weight`)}
                  onChange={({ target: input }) => put({ weight: input.value })}
                />
                <Button
                  look="quiet"
                  className="sm:mt-7"
                  aria-label={strings.removeVariant({ rule, variant })}
                  onClick={() => onChange(targets.filter((one) => one !== target))}
                >
                  {componentStrings.buttons.remove}
                </Button>
              </>
            )}
          </div>
        );
      })}
      {targets.length < maxTargets && (
        <Button
          look="quiet"
          className="justify-self-start"
          aria-label={strings.addVariantTo({ rule })}
          onClick={() => onChange([...targets, { url: '', weight: '1' }])}
        >
          {strings.addVariant}
        </Button>
      )}
      {several && <p className="text-sm text-muted">{strings.help}</p>}
    </div>
  );
}
