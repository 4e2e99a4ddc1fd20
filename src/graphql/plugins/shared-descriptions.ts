// The plugin that describes what many types have in common, where they do not say it themselves.
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

/** Listed by the names of the fields, each with what it says in every type. */
const fields: readonly [RegExp, string][] = [
  [/^createdAt$/, 'When it was made; this does not change.'],
  [/^(?:deleted|ended|removed)\w+Id$/, 'Of what is gone; it names nothing any more.'],
  [/^totalCount$/, 'How many the whole list has, as it is filtered, on all pages.'],
];

/** A description that a type or a field gives itself is left as it is. */
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
  }
}

/** For the id of a thing that has a prefix, or of anything that `node` finds. */
function idDescription(type: GraphQLObjectType | GraphQLInterfaceType): string | undefined {
  const everywhere = 'the same in REST v1, webhooks and exports.';
  const prefix = idPrefixOf(type.name);
  if (prefix !== undefined) return `Begins with \`${prefix}_\`; ${everywhere}`;
  return isInterfaceType(type) ? `Tells its type by how it begins; ${everywhere}` : undefined;
}

/** What a mutation takes, what it answers: types of its own. */
function describeMutation({ name, type, args }: GraphQLField<unknown, unknown>): void {
  getNamedType(type).description ??= `What \`${name}\` answers.`;
  for (const argument of args) {
    argument.description ??= 'All that it is told, as one object, which fits into one variable.';
    getNamedType(argument.type).description ??= `What \`${name}\` takes.`;
  }
}

SchemaBuilder.registerPlugin(name, SharedDescriptionsPlugin);

export default name;
