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

/**
 * Pothos rejects a whole list for one invalid item. With `extensions: { itemByItem: true }` each of
 * `input.items` is validated separately: an invalid one is passed to the resolver unchanged, and
 * `problemOf` returns its error.
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
  // Keeps the error of an earlier check, which is more precise.
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
  if (!Array.isArray(items)) throw new Error('A bulk mutation requires input.items');
  return items;
}

const withItems = (args: Args, items: unknown[]): Args => ({
  ...args,
  input: { ...(isObject(args.input) && args.input), items },
});

SchemaBuilder.registerPlugin(name, ItemByItemPlugin);

export default name;
