// The question who somebody is, before sensitive changes.
import { createQuestion } from '../question.ts';

/** Asked with the ways to answer that the API names. */
export const identityQuestion = createQuestion<{ methods: readonly string[] }>();
