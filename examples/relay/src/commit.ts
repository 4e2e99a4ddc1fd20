// Runs a mutation as a promise.
import { commitMutation, type GraphQLTaggedNode, type MutationParameters } from 'relay-runtime';
import { environment } from './environment';

export const commit = <Mutation extends MutationParameters>(
  mutation: GraphQLTaggedNode,
  variables: Mutation['variables'],
): Promise<Mutation['response']> =>
  new Promise((onCompleted, onError) => {
    commitMutation<Mutation>(environment, { mutation, variables, onCompleted, onError });
  });
