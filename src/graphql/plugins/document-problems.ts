// Yoga plugin that names the field of a wrong value in the text of a document.
import { type ASTNode, type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Problem } from '../../core/errors.ts';
import type { Context, RequestContext } from '../context.ts';

/** Adds `details` to errors of arguments and their values, which GraphQL.js only locates by line and column. */
export const useDocumentProblems = (): Plugin<Context, RequestContext> => ({
  onValidate:
    ({ params: { documentAST } }) =>
    ({ result: errors, setResult }) => {
      if (errors.length === 0) return;
      const fields = fieldsOf(
        documentAST,
        new Set(errors.flatMap((error) => (isGraphQLError(error) ? (error.nodes ?? []) : []))),
      );
      setResult(
        errors.map((error) => (isGraphQLError(error) ? withDetails(error, fields) : error)),
      );
    },
});

const isGraphQLError = (error: unknown): error is GraphQLError => error instanceof GraphQLError;

type Fields = ReadonlyMap<ASTNode, string>;

function withDetails(error: GraphQLError, fields: Fields): GraphQLError {
  // A variable of another type is reported with its definition first, then with its use.
  const nodes = error.nodes ?? [];
  const node = nodes.findLast((one) => fields.get(one)) ?? nodes[0];
  const problem = node && problemOf(error.message, node, fields.get(node));
  if (!problem) return error;
  const { message, source, positions, path, originalError } = error;
  const extensions = { ...error.extensions, details: [problem] };
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

/** Something required is missing in the node itself; anything else is wrong with the node. */
function problemOf(message: string, node: ASTNode, field = ''): Problem | undefined {
  const [, missing] =
    /(?:argument "|^Field "\w+\.)(\w+)" of (?:required )?type/.exec(message) ?? [];
  if (missing !== undefined) {
    return { field: field === '' ? missing : `${field}.${missing}`, message: 'is required' };
  }
  return field === '' || node.kind === Kind.FIELD ? undefined : { field, message };
}

/** The nodes that are arguments or in them, by name and path: `input.items.3.type`. */
function fieldsOf(document: DocumentNode, nodes: ReadonlySet<ASTNode>): Fields {
  const fields = new Map<ASTNode, string>();
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (nodes.has(node)) fields.set(node, pathOf([...ancestors, parent ?? [], node]).join('.'));
    },
  });
  return fields;
}

/** Names of variables, arguments and fields, and positions in lists, from the outermost node to the innermost. */
const pathOf = (nodes: readonly (ASTNode | readonly ASTNode[])[]): string[] =>
  nodes.flatMap((node, depth) => {
    if ('kind' in node) {
      if (node.kind === Kind.VARIABLE_DEFINITION) return [node.variable.name.value];
      const isNamed = node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD;
      return isNamed ? [node.name.value] : [];
    }
    const [list, item] = [nodes[depth - 1], nodes[depth + 1]];
    const isItem = list !== undefined && 'kind' in list && list.kind === Kind.LIST;
    return isItem && item && 'kind' in item ? [String(node.indexOf(item))] : [];
  });
