// Pothos plugin that reads the ID of a node directly from its row.
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
 * The Relay plugin resolves each `id` through a promise, for servers that encode IDs. Here the stored
 * ID is the public ID, so a list would wait for a needless promise per row.
 */
class PlainIdPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    config: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    // The Relay plugin adds the field to nodes; other types name its shape themselves.
    const isNodeId =
      config.kind === 'Object' && config.name === 'id' && config.extensions?.shape === undefined;
    return isNodeId ? { ...config, resolve: idOf } : config;
  }
}

const idOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;

SchemaBuilder.registerPlugin(name, PlainIdPlugin);

export default name;
