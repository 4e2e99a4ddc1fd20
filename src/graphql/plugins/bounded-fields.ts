// Pothos plugin that enforces response limits in every field and yields to the event loop.
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type PothosOutputFieldType,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { pause } from '../../core/event-loop.ts';
import { bytesOf, type ResponseLimits } from './response-limits.ts';

const name = 'boundedFields';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [name]: BoundedFieldsPlugin<Types>;
    }
  }
}

type Bounded = { bounds?: ResponseLimits | undefined };

const isLeafType = <Types extends SchemaTypes>(type: PothosOutputFieldType<Types>): boolean =>
  type.kind === 'List' ? isLeafType(type.type) : type.kind === 'Scalar' || type.kind === 'Enum';

class BoundedFieldsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { type, name: field }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'] & Bounded, object> {
    const isLeaf = isLeafType(type);
    /** Bytes of the field's name with quotes, colon and comma. */
    const frame = field.length + 4;
    // Runs for every field of a response, so it creates no function that it may not need.
    const add = (value: unknown, bounds: ResponseLimits) => {
      bounds.add(frame + (isLeaf ? bytesOf(value) : 2));
      return value;
    };
    return (parent, args, context, info) => {
      const { bounds } = context;
      // graphql-js forgets the items before the one of a list that throws; if they reject later, no
      // one handles that. It waits for all items if the field rejects instead.
      try {
        bounds?.check();
        const pausing = pause();
        const value = pausing
          ? pausing.then(() => resolve(parent, args, context, info))
          : resolve(parent, args, context, info);
        if (!bounds) return value;
        return value instanceof Promise
          ? value.then((resolved) => add(resolved, bounds))
          : add(value, bounds);
      } catch (error) {
        return Promise.reject(error);
      }
    };
  }
}

SchemaBuilder.registerPlugin(name, BoundedFieldsPlugin);

export default name;
