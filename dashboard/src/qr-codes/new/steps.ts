// Which step comes next: after what is filled in, or where something is wrong.
import type { Problems } from '../../graphql/problems.ts';
import { isComplete } from '../form/content.ts';
import type { QrCodeFields } from '../form/fields.ts';
import { type Step, stepsOf } from './step.ts';

/** The step to show: one without the content that it needs leads back to the content. */
export function reachedStep(asked: Step, { type, values }: QrCodeFields): Step {
  if (!stepsOf(type).includes(asked)) return 'content';
  const needsContent = asked !== 'type' && asked !== 'content';
  return needsContent && !isComplete(type, values) ? 'content' : asked;
}

/** The step with the field at a path of the input. */
function stepOf(path: string): Step {
  if (/^content\b/.test(path)) return 'content';
  if (/^dynamic\b/.test(path)) return 'kind';
  return /^style/.test(path) ? 'design' : 'details';
}

/** The first step that has a problem; undefined if none of them is about a field. */
export function stepWithProblem({ details }: Problems, type: string): Step | undefined {
  const wrong = details.map(({ field }) => stepOf(field));
  return stepsOf(type).find((step) => wrong.includes(step));
}
