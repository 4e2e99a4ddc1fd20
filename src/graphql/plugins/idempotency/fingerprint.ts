// What a key was used for.
import { type GraphQLResolveInfo, print, type SelectionSetNode, visit } from 'graphql';
import { type Caller, requireCaller } from '../../../auth/caller.ts';
import { keyedHash } from '../../../core/keyed-hash.ts';
import type { AnswerKey } from '../../../core/stored-answer.ts';
import type { Context } from '../../context.ts';

type Args = Readonly<Record<string, unknown>>;

/**
 * Keys belong to the organization, as in REST. What else is in the document does not count, so that
 * mutations can be repeated in another combination; who sends it does, because a selection can contain
 * what only this caller sees.
 */
export function answerKeyOf(
  key: string,
  args: Args,
  { caller: given, secret }: Context,
  info: GraphQLResolveInfo,
): Pick<AnswerKey, 'organizationId' | 'key' | 'fingerprint'> {
  const caller = requireCaller(given);
  const who = caller.kind === 'key' ? caller.keyId : caller.userId;
  const text = ['mutation', who, info.fieldName, JSON.stringify(args), selectionOf(info)];
  // Keyed, so that a leaked table does not help to guess passwords in the arguments.
  const fingerprint = keyedHash(secret, text.join('\n'));
  return { organizationId: organizationOf(caller, args), key, fingerprint };
}

/** That of an API key, or the one that the input names; otherwise the person. */
function organizationOf(caller: Caller, { input }: Args): string {
  const [first] = caller.roles.keys();
  if (caller.kind === 'key') return first ?? caller.keyId;
  const named =
    typeof input === 'object' && input !== null && 'organizationId' in input
      ? input.organizationId
      : undefined;
  return typeof named === 'string' && caller.roles.has(named) ? named : caller.userId;
}

/** The selection with its fragments and the values of its variables. */
function selectionOf({ fieldNodes, fragments, variableValues }: GraphQLResolveInfo): string {
  const texts = new Map<string, string>();
  const variables = new Set<string>();
  const add = (set: SelectionSetNode): void => {
    visit(set, {
      Variable: ({ name }) => {
        variables.add(name.value);
      },
      FragmentSpread: ({ name }) => {
        const fragment = fragments[name.value];
        if (!fragment || texts.has(name.value)) return;
        texts.set(name.value, print(fragment));
        add(fragment.selectionSet);
      },
    });
  };
  const sets = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  for (const set of sets) add(set);
  const values = [...variables].map((name) => [name, variableValues[name]]);
  return [...sets.map(print), ...texts.values(), JSON.stringify(values)].join('\n');
}
