// Pothos plugin that reports an invalid DateTime by its field, like any other invalid input.
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { ApiError, type Problem } from '../../core/errors.ts';

const name = 'unreadTime';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [name]: UnreadTimePlugin<Types>;
    }
  }
}

/**
 * The parsed value of an invalid DateTime. An error thrown by the scalar would reject the whole
 * document, before authorization and without naming the field in `details`.
 */
export class InvalidDateTime extends Date {
  readonly problem: string;
  constructor(problem: string) {
    super(Number.NaN);
    this.problem = problem;
  }
}

/** Listed before the plugins that validate input, so that none of them sees such a value. */
class UnreadTimePlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    config: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    if (Object.keys(config.args).length === 0) return config;
    return {
      ...config,
      argMappers: [
        (args, _context, { schema }) => {
          checkDateTimes(args, argsOf(schema.getType(config.parentType), config.name));
          return args;
        },
        ...config.argMappers,
      ],
    };
  }
}

const argsOf = (type: GraphQLNamedType | undefined, field: string): readonly GraphQLArgument[] =>
  (isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.args : undefined) ?? [];

function checkDateTimes(given: Record<string, unknown>, args: readonly GraphQLArgument[]): void {
  const details = args.flatMap((arg) => invalidDateTimesIn(given[arg.name], arg.type, arg.name));
  if (details.length === 0) return;
  throw new ApiError('BAD_REQUEST', { details });
}

/** Walks the input by its type, so that deep JSON values are skipped. */
function invalidDateTimesIn(value: unknown, type: GraphQLInputType, field: string): Problem[] {
  if (value instanceof InvalidDateTime) return [{ field, message: value.problem }];
  const nullable = getNullableType(type);
  if (isListType(nullable) && Array.isArray(value)) {
    return value.flatMap((item, index) =>
      invalidDateTimesIn(item, nullable.ofType, `${field}.${index}`),
    );
  }
  if (!isInputObjectType(nullable) || typeof value !== 'object' || value === null) return [];
  const fields = nullable.getFields();
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = fields[key];
    return known ? invalidDateTimesIn(inner, known.type, `${field}.${key}`) : [];
  });
}

SchemaBuilder.registerPlugin(name, UnreadTimePlugin);

export default name;
