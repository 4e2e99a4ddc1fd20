// Pothos plugin that makes every mutation nullable.
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';

const name = 'nullableMutations';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [name]: NullableMutationsPlugin<Types>;
    }
  }
}

/**
 * An error of a field that cannot be null ends the document: of several mutations, the results of earlier ones
 * would be lost, and later ones would not run.
 */
class NullableMutationsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    config: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    if (config.kind !== 'Mutation') return config;
    return { ...config, type: { ...config.type, nullable: true } };
  }
}

SchemaBuilder.registerPlugin(name, NullableMutationsPlugin);

export default name;
