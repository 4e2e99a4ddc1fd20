// Pothos plugin that runs mutations in transactions and requires an audit log entry from each.
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import { defaultFieldResolver, type GraphQLResolveInfo } from 'graphql';
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
  /** Omitted for changes to an account. */
  organizationId?: string;
  targetId?: string;
  /** Old and new values; never a secret. */
  details?: Prisma.InputJsonObject;
}

/** Adds an audit log entry for the running mutation, in its transaction. */
export async function record(context: Context, entry: Entry): Promise<void> {
  const { audited, caller, prisma, address, requestId } = context;
  if (!audited) throw new Error('Only mutations can write to the audit log');
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

/** Marks the running mutation as having nothing to record. */
export function skipRecording({ audited }: Context): void {
  if (audited) audited.entries = null;
}

/** Runs work with a transaction as the context's database. */
function inTransaction<T>(context: Context, work: () => Promise<T>): Promise<T> {
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

/** Runs the write phase in a transaction, which is rolled back if nothing was recorded. */
function recorded<T>(context: Context, action: string, write: () => Promise<T>): Promise<T> {
  if (context.audited) throw new Error('A mutation can only write once');
  context.audited = { action, entries: 0 };
  return inTransaction(context, async () => {
    const result = await write();
    if (context.audited?.entries === 0) throw new Error(`${action} wrote no audit log entry`);
    return result;
  });
}

type Phase<Given, Args, Result> = (
  given: Given,
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<Result>;

interface Phases<Args, Prepared, Written> {
  /** Hashing, fetching and checks, before anything is locked. */
  before(args: Args, context: Context, info: GraphQLResolveInfo): Promise<Prepared>;
  /** Runs in the transaction of the mutation. */
  write: Phase<Prepared, Args, Written>;
}

type Resolver<Args, Result> = (
  root: unknown,
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<Result>;

const phased = new WeakSet<object>();

/** Creates a resolver that does slow work before its transaction or, such as sending mail, after it. */
export function inPhases<Args, Prepared, Written, Result>(
  phases: Phases<Args, Prepared, Written> & { after: Phase<Written, Args, Result> },
): Resolver<Args, Result>;
export function inPhases<Args, Prepared, Written>(
  phases: Phases<Args, Prepared, Written>,
): Resolver<Args, Written>;
export function inPhases<Args, Prepared, Written>({
  before,
  write,
  after,
}: Phases<Args, Prepared, Written> & { after?: Phase<Written, Args, unknown> }): Resolver<
  Args,
  unknown
> {
  const resolve: Resolver<Args, unknown> = async (_root, args, context, info) => {
    const prepared = await before(args, context, info);
    const written = await recorded(context, info.fieldName, () =>
      write(prepared, args, context, info),
    );
    return after ? after(written, args, context, info) : written;
  };
  phased.add(resolve);
  return resolve;
}

/** Runs every mutation in a transaction and requires an audit log entry. */
class AuditPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    config: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    if (config.kind !== 'Mutation') return config;
    const { resolve = defaultFieldResolver } = config;
    return {
      ...config,
      resolve: async (parent, args, context, info) => {
        if (!isContext(context)) throw new Error('Unexpected context');
        delete context.audited;
        return phased.has(resolve)
          ? resolve(parent, args, context, info)
          : recorded(context, info.fieldName, async () => resolve(parent, args, context, info));
      },
    };
  }
}

const isContext = (context: object): context is Context =>
  'transaction' in context && 'caller' in context;

SchemaBuilder.registerPlugin(name, AuditPlugin);

export default name;
