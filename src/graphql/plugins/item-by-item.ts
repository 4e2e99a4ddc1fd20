// Pothos plugin that validates the items of a bulk mutation one by one.
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import { ApiError } from '../../core/errors.ts';
import { mapPausing } from '../../core/event-loop.ts';

const name = 'itemByItem';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [name]: ItemByItemPlugin<Types>;
    }
  }
}

type Args = Record<string, unknown>;

const wrong = new WeakMap<object, ApiError>();

/** The validation error of an item, with paths as in the single mutation: `input.name`. */
export const problemOf = (item: object): ApiError | undefined => wrong.get(item);

/** For a mutation whose input has one item that stands for many. */
export interface Expansion {
  /** The field with the item. */
  field: string;
  /** All items. Throws BAD_REQUEST for an input that does not say which these are. */
  expand(input: Readonly<Args>): object[];
}

const isExpansion = (value: unknown): value is Expansion => isObject(value) && 'expand' in value;

/**
 * Pothos rejects a whole list for one invalid item. With `extensions: { itemByItem: true }` each of
 * `input.items` is validated separately: an invalid one is passed to the resolver unchanged, and
 * `problemOf` returns its error. With an `Expansion`, the resolver gets `input.items`, too.
 */
class ItemByItemPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    config: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    const given: unknown = config.extensions?.itemByItem;
    if (!given) return config;
    const series = isExpansion(given) ? given : undefined;
    const path = series ? `input.${series.field}` : 'input.items.0';
    return {
      ...config,
      argMappers: config.argMappers.map((mapper) => async (args, context, info) => {
        const check = async (item: unknown) => {
          const alone = series ? { [series.field]: item } : { items: [item] };
          const input = inputOf(await mapper(withFields(args, alone), context, info));
          return series ? input[series.field] : itemsIn(input)[0];
        };
        const input = inputOf(args);
        const items = itemsIn('items' in input ? input : { items: series?.expand(input) });
        return withFields(args, {
          items: await mapPausing(items, (item) => checked(item, path, check)),
        });
      }),
    };
  }
}

async function checked(item: unknown, path: string, check: (item: unknown) => Promise<unknown>) {
  // Keeps the error of an earlier check, which is more precise.
  if (isObject(item) && wrong.has(item)) return item;
  try {
    return await check(item);
  } catch (error) {
    if (!(error instanceof ApiError) || !isObject(item)) throw error;
    wrong.set(item, error.moved(path, 'input'));
    return item;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isArgs = (value: unknown): value is Args => isObject(value);

const inputOf = ({ input }: Args): Args => (isArgs(input) ? input : {});

function itemsIn({ items }: Args): unknown[] {
  if (!Array.isArray(items)) throw new Error('A bulk mutation requires input.items');
  return items;
}

const withFields = (args: Args, fields: Args): Args => ({
  ...args,
  input: { ...inputOf(args), ...fields },
});

SchemaBuilder.registerPlugin(name, ItemByItemPlugin);

export default name;
