// The plugin that lets no mutation pass without a trace in the audit log.
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import { defaultFieldResolver } from 'graphql';
import type { Prisma } from '../../database/client/client.ts';
import { createId } from '../../domain/id.ts';
import type { Context } from '../context.ts';

const name = 'audit';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [name]: AuditPlugin<Types>;
    }
  }
}

interface Entry {
  /** Left out for what concerns an account alone. */
  organizationId?: string;
  targetId?: string;
  /** What was changed to what; never a secret. */
  details?: Prisma.InputJsonObject;
}

/** Writes what the running mutation did, in its transaction. */
export async function record(context: Context, entry: Entry): Promise<void> {
  const { audited, caller, prisma, address, requestId } = context;
  if (!audited) throw new Error('Only a mutation is recorded');
  audited.entries = (audited.entries ?? 0) + 1;
  await prisma.auditEvent.create({
    data: {
      id: createId('AuditEvent'),
      action: audited.action,
      organizationId: entry.organizationId ?? null,
      targetId: entry.targetId ?? null,
      details: entry.details ?? {},
      userId: caller?.userId ?? null,
      apiKeyId: caller?.kind === 'key' ? caller.keyId : null,
      sessionId: caller?.kind === 'person' ? caller.sessionId : null,
      address,
      requestId,
    },
    select: { id: true },
  });
}

/** The running mutation found nothing to do, so that there is nothing to record. */
export function recordNothing({ audited }: Context): void {
  if (audited) audited.entries = null;
}

/** Runs work with a transaction as the context's database. */
export function inTransaction<T>(context: Context, work: () => Promise<T>): Promise<T> {
  return context.transaction(async (transaction) => {
    const { prisma } = context;
    context.prisma = transaction;
    try {
      return await work();
    } finally {
      context.prisma = prisma;
    }
  });
}

/**
 * Runs each mutation in a transaction, which is rolled back if it recorded nothing. One that hashes
 * passwords, during which nothing should be held, says `extensions: { ownTransaction: true }` and
 * calls `inTransaction` itself.
 */
class AuditPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    config: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    if (config.kind !== 'Mutation') return config;
    const { resolve = defaultFieldResolver } = config;
    return {
      ...config,
      resolve: async (parent, args, context, info) => {
        if (!isContext(context)) throw new Error('The context is not ours');
        context.audited = { action: info.fieldName, entries: 0 };
        const work = async () => {
          const result = await resolve(parent, args, context, info);
          if (context.audited?.entries === 0) throw new Error(`${info.fieldName} left no trace`);
          return result;
        };
        return config.extensions?.ownTransaction ? work() : inTransaction(context, work);
      },
    };
  }
}

const isContext = (context: object): context is Context =>
  'transaction' in context && 'caller' in context;

SchemaBuilder.registerPlugin(name, AuditPlugin);

export default name;
