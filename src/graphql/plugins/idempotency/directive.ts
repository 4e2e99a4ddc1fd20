// The directive that gives a mutation an idempotency key.
import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLError,
  GraphQLNonNull,
  GraphQLString,
  type ValidationRule,
} from 'graphql';

export const idempotentDirective = new GraphQLDirective({
  name: 'idempotent',
  description:
    'On a field of a mutation: runs it at most once with this key. For 24 hours, the same key returns the first answer again. The header `Idempotency-Key` does the same for a document with one mutation.',
  locations: [DirectiveLocation.FIELD],
  args: {
    key: {
      type: new GraphQLNonNull(GraphQLString),
      description: 'A key of your choice, such as a UUID: 1 to 255 printable ASCII characters.',
    },
  },
});

/** Rejects the directive anywhere but on the fields of a mutation. */
export const idempotentOnMutations: ValidationRule = (context) => ({
  Directive(node) {
    if (node.name.value !== idempotentDirective.name) return;
    if (context.getParentType() === context.getSchema().getMutationType()) return;
    const message = 'The directive "@idempotent" is only for the fields of a mutation.';
    context.reportError(new GraphQLError(message, { nodes: [node] }));
  },
});
