// Pothos plugin that validates the input of a mutation only after authorization.
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import { defaultFieldResolver } from 'graphql';

const name = 'permissionFirst';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [name]: PermissionFirstPlugin<Types>;
    }
  }
}

/**
 * Pothos validates arguments before authorization, so a caller without permission would see validation
 * errors. Listed first, so that it sees the checks of all other plugins, this plugin moves them to just
 * before the resolver.
 */
class PermissionFirstPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    config: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    const { argMappers, resolve = defaultFieldResolver } = config;
    if (config.parentType !== 'Mutation' || argMappers.length === 0) return config;
    return {
      ...config,
      argMappers: [],
      resolve: async (parent, args, context, info) => {
        let checked: Record<string, unknown> = { ...args };
        for (const mapper of argMappers) checked = await mapper(checked, context, info);
        return resolve(parent, checked, context, info);
      },
    };
  }
}

SchemaBuilder.registerPlugin(name, PermissionFirstPlugin);

export default name;
