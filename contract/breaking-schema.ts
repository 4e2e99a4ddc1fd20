// Detects changes of the GraphQL schema that break callers of the last release.
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { isOver } from './deprecated.ts';

/** One message for each breaking change, except removals whose deprecation period has ended. */
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

/** The deprecation reason of `Type.field`, `Type.field.argument` or `Enum.VALUE`. */
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
