// Tells which changes of the GraphQL schema break what callers built on the last release.
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { isOver } from './deprecated.ts';

/** A sentence for each; none for what was deprecated in the release, until a day that has come. */
export async function breakingInSchema(
  released: GraphQLSchema,
  now: GraphQLSchema,
  today: string,
): Promise<string[]> {
  const changes = await diff(released, now);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter(({ path }) => !isOver(announcementAt(released, path ?? ''), today))
    .map(({ message }) => message);
}

/** The reason of the deprecation of `Type.field`, `Type.field.argument`, `Enum.VALUE`. */
function announcementAt(schema: GraphQLSchema, path: string): string | null | undefined {
  const [typeName = '', name = '', argument] = path.split('.');
  const type = schema.getType(typeName);
  if (isEnumType(type)) return type.getValue(name)?.deprecationReason;
  if (isInputObjectType(type)) return type.getFields()[name]?.deprecationReason;
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[name];
  const given = field?.args.find((one) => one.name === argument);
  return given?.deprecationReason ?? field?.deprecationReason;
}
