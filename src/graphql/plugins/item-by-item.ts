// The plugin that checks the items of a bulk mutation one by one.
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

/** What is wrong with an item, in the words of the mutation of one: `input.name`. */
export const problemOf = (item: object): ApiError | undefined => wrong.get(item);

/**
 * Pothos refuses a list for one wrong item. For a mutation that says `extensions: { itemByItem: true }`
 * each of `input.items` is checked on its own: a wrong one comes to the resolver as it was given, and
 * `problemOf` tells of it.
 */
class ItemByItemPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    config: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    if (!config.extensions?.itemByItem) return config;
    return {
      ...config,
      argMappers: config.argMappers.map((mapper) => async (args, context, info) => {
        const check = async (items: unknown[]) =>
          itemsOf(await mapper(withItems(args, items), context, info));
        return withItems(args, await mapPausing(itemsOf(args), (item) => checked(item, check)));
      }),
    };
  }
}

async function checked(item: unknown, check: (items: unknown[]) => Promise<unknown[]>) {
  // What an earlier check found is not said again, worse, by a later one.
  if (isObject(item) && wrong.has(item)) return item;
  try {
    return (await check([item]))[0];
  } catch (error) {
    if (!(error instanceof ApiError) || !isObject(item)) throw error;
    wrong.set(item, error.moved('input.items.0', 'input'));
    return item;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function itemsOf({ input }: Args): unknown[] {
  const items = isObject(input) && 'items' in input ? input.items : undefined;
  if (!Array.isArray(items)) throw new Error('A bulk mutation takes input.items');
  return items;
}

const withItems = (args: Args, items: unknown[]): Args => ({
  ...args,
  input: { ...(isObject(args.input) && args.input), items },
});

SchemaBuilder.registerPlugin(name, ItemByItemPlugin);

export default name;
