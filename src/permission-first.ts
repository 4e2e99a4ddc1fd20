// The plugin that lets a mutation check its input only after its scopes.
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';

const name = 'permissionFirst';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [name]: PermissionFirstPlugin<Types>;
    }
  }
}

type ArgumentMapper = PothosOutputFieldConfig<SchemaTypes>['argMappers'][number];

/**
 * Pothos checks arguments outside of everything else: a caller who may not call a mutation would be
 * told what is wrong with its input. Listed last, this plugin moves the check to just before the
 * resolver.
 */
class PermissionFirstPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  private readonly deferred = new Map<string, readonly ArgumentMapper[]>();

  override onOutputFieldConfig(
    config: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    if (config.parentType !== 'Mutation') return config;
    this.deferred.set(config.name, config.argMappers);
    return { ...config, argMappers: [] };
  }

  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    config: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const mappers = config.parentType === 'Mutation' ? this.deferred.get(config.name) : undefined;
    if (!mappers || mappers.length === 0) return resolver;
    return async (parent, args, context, info) => {
      let checked: Record<string, unknown> = { ...args };
      for (const mapper of mappers) checked = await mapper(checked, context, info);
      return resolver(parent, checked, context, info);
    };
  }
}

SchemaBuilder.registerPlugin(name, PermissionFirstPlugin);

export default name;
