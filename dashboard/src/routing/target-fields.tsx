// Where a rule leads: to one address, or each visitor to one of several.
import { Button } from '../components/button.tsx';
import { Field } from '../components/form/field.tsx';
import type { Target } from './routing.ts';

const maxTargets = 10;

export function TargetFields({
  targets,
  rule,
  at,
  onChange,
}: {
  targets: readonly Target[];
  rule: number;
  /** What is wrong, at `` or at `.0.url`. */
  at: (path: string) => string | undefined;
  onChange: (targets: Target[]) => void;
}) {
  const several = targets.length > 1;
  return (
    <div className="grid gap-3">
      {targets.map((target, index) => {
        const put = (changed: Partial<Target>) =>
          onChange(targets.map((one) => (one === target ? { ...one, ...changed } : one)));
        const name = several ? `Target ${index + 1} of rule ${rule}` : `Target of rule ${rule}`;
        return (
          // A target is nothing but its place among the others.
          <div
            key={name}
            className={`grid items-start gap-3 ${several ? 'sm:grid-cols-[1fr_6rem_auto]' : ''}`}
          >
            <Field
              label={name}
              type="url"
              required
              value={target.url}
              problem={at(`.${index}.url`)}
              onChange={({ target: input }) => put({ url: input.value })}
            />
            {several && (
              <>
                <Field
                  label={`Weight ${index + 1}`}
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
                  aria-label={`Remove target ${index + 1} of rule ${rule}`}
                  onClick={() => onChange(targets.filter((one) => one !== target))}
                >
                  Remove
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
          aria-label={`Split between several: one more target of rule ${rule}`}
          onClick={() => onChange([...targets, { url: '', weight: '1' }])}
        >
          Split between several
        </Button>
      )}
      {several && (
        <p className="text-sm text-muted">
          Each visitor gets one of them, always the same; the weights say what part gets which.
        </p>
      )}
    </div>
  );
}
