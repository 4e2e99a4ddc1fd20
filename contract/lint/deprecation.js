// Lint rule: deprecation reasons name the start, the end and the replacement.

const form = /^Since (\d{4}-\d{2}-\d{2}), until (\d{4}-\d{2}-\d{2}): use `[A-Za-z][\w.]*`\.$/;
const minMonths = 6;

/** The day; undefined for a text such as 2026-02-30. */
function dayOf(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : undefined;
}

/** What is wrong with a reason; undefined if it is valid. */
function problemOf(reason) {
  const [, since, until] = form.exec(reason) ?? [];
  if (since === undefined || until === undefined) {
    return 'must have the form: Since 2026-11-26, until 2027-05-26: use `other`.';
  }
  const [first, last] = [dayOf(since), dayOf(until)];
  if (!first || !last) return 'must contain valid dates';
  const earliest = new Date(first);
  earliest.setUTCMonth(earliest.getUTCMonth() + minMonths);
  return last < earliest ? `must give callers at least ${minMonths} months` : undefined;
}

export default {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    'Directive[name.value=deprecated]'(node) {
      const reason = node.arguments.find(({ name }) => name.value === 'reason')?.value.value ?? '';
      const problem = problemOf(reason);
      if (problem) context.report({ node, message: `The reason of a deprecation ${problem}` });
    },
  }),
};
