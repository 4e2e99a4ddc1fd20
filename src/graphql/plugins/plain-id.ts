// The plugin that reads the id of a node straight from its row.
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';

const name = 'plainId';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [name]: PlainIdPlugin<Types>;
    }
  }
}

/**
 * Relay's plugin resolves each `id` through a promise, for servers that encode them. Here the id in
 * the table is the id that callers see, and a list would wait for a promise in each row.
 */
class PlainIdPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    config: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    const isNodeId = config.kind === 'Object' && config.name === 'id';
    return isNodeId ? { ...config, resolve: idOf } : config;
  }
}

const idOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;

SchemaBuilder.registerPlugin(name, PlainIdPlugin);

export default name;
