// Pothos plugin that adds default descriptions to fields that many types share.
import SchemaBuilder, { BasePlugin, type SchemaTypes } from '@pothos/core';
import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { idPrefixOf } from '../../domain/id.ts';

const name = 'sharedDescriptions';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [name]: SharedDescriptionsPlugin<Types>;
    }
  }
}

/** Field name pattern -> description. */
const fields: readonly [RegExp, string][] = [
  [/^createdAt$/, 'When it was created.'],
  [/^(?:deleted|ended|purged|removed)\w+Id$/, 'ID of the deleted object.'],
  [/^totalCount$/, 'Total number of items on all pages, with the filters applied.'],
];

/** Never replaces an existing description. */
class SharedDescriptionsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override afterBuild(schema: GraphQLSchema): GraphQLSchema {
    for (const type of Object.values(schema.getTypeMap())) {
      if (isObjectType(type) || isInterfaceType(type)) describeFields(type);
    }
    for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      describeMutation(mutation);
    }
    return schema;
  }
}

function describeFields(type: GraphQLObjectType | GraphQLInterfaceType): void {
  for (const field of Object.values(type.getFields())) {
    field.description ??=
      field.name === 'id'
        ? idDescription(type)
        : fields.find(([pattern]) => pattern.test(field.name))?.[1];
    field.description &&= field.description + costText(field);
  }
}

/** Describes `id` of a type whose IDs have a prefix, or of `Node`. */
function idDescription(type: GraphQLObjectType | GraphQLInterfaceType): string | undefined {
  const prefix = idPrefixOf(type.name);
  if (prefix !== undefined) return `Starts with \`${prefix}_\`.`;
  return isInterfaceType(type)
    ? 'The prefix identifies the type; the same in REST v1, webhooks and exports.'
    : undefined;
}

/** What a field costs, if that is more than usual and does not depend on its arguments. */
function costText({ extensions }: GraphQLField<unknown, unknown>): string {
  const { complexity } = extensions;
  const isObject = typeof complexity === 'object' && complexity !== null;
  const cost = isObject && 'field' in complexity ? complexity.field : complexity;
  return typeof cost === 'number' && cost > 1 ? ` Costs ${cost} of complexity.` : '';
}

/** Describes the input and payload types of a mutation. */
function describeMutation({ name, type, args }: GraphQLField<unknown, unknown>): void {
  getNamedType(type).description ??= `Result of the mutation \`${name}\`.`;
  for (const argument of args) {
    argument.description ??= 'The mutation’s input.';
    getNamedType(argument.type).description ??= `Input of the mutation \`${name}\`.`;
  }
}

SchemaBuilder.registerPlugin(name, SharedDescriptionsPlugin);

export default name;
