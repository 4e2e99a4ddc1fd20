// Lint rule: a description says more than the name.

const words = (text) =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !['a', 'an', 'the', 'its', 'of'].includes(word));

/** Definitions with a description. */
const described = ':matches([kind=/Definition$/])[description]';

export default {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    [described](node) {
      const { name, description } = node;
      const said = words(description.value);
      const known = words(name.value);
      if (said.some((word) => !known.includes(word))) return;
      context.report({ node: name, message: `The description of ${name.value} repeats its name` });
    },
  }),
};
