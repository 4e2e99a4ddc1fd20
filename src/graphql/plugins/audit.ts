// Pothos plugin that runs mutations in transactions and requires an audit log entry from each.
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import { defaultFieldResolver, type GraphQLResolveInfo } from 'graphql';
import type { Prisma } from '../../database/client/client.ts';
import type { Fields } from '../../domain/audit/change.ts';
import type { Context } from '../context.ts';
import { rowsOf } from './audit-rows.ts';
import { setAuthor } from './author.ts';
import { answered } from './idempotency/answered.ts';

const name = 'audit';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [name]: AuditPlugin<Types>;
    }
  }
}

interface Entry {
  /** Omitted for changes to an account, which all organizations of the person see. */
  organizationId?: string;
  /** Whose account is changed, if nobody is logged in. */
  userId?: string;
  /** What was changed; secrets as instances of `Secret`. */
  targets: readonly Target[];
  /** What else is of interest; never a secret. */
  details?: Prisma.InputJsonObject;
}

export interface Target {
  id: string;
  name: string | null;
  /** Of a QR code. */
  shortCode?: string;
  /** Its fields by their names in the API; null: did not exist. */
  before: Fields | null;
  /** Null: does not exist anymore. */
  after: Fields | null;
}

/** Something that is concerned, but none of whose fields changes. */
export const unchanged = (id: string, name: string | null): Target => ({
  id,
  name,
  before: {},
  after: {},
});

/** Adds an audit log entry for the running mutation, in its transaction. */
export async function record(context: Context, entry: Entry): Promise<void> {
  const { audited, prisma } = context;
  if (!audited) throw new Error('Only mutations can write to the audit log');
  audited.entries = (audited.entries ?? 0) + 1;
  for (const { before, after } of entry.targets) {
    for (const field of Object.keys({ ...before, ...after })) audited.fields.add(field);
  }
  const { organizationId } = entry;
  if (organizationId !== undefined) audited.organizationId = organizationId;
  const account = [null, ...(await organizationsOf(entry, context))];
  const places = organizationId === undefined ? account : [organizationId];
  const rows = await rowsOf(audited.action, places, entry, context);
  const data =
    entry.userId === undefined ? rows : rows.map((row) => ({ ...row, userId: entry.userId }));
  await prisma.auditEvent.createMany({ data });
}

/** The organizations that see a change to the account. */
async function organizationsOf({ userId }: Entry, { caller, prisma }: Context): Promise<string[]> {
  if (userId === undefined) return [...(caller?.roles.keys() ?? [])];
  const select = { organizationId: true };
  const memberships = await prisma.member.findMany({ where: { userId }, select });
  return memberships.map(({ organizationId }) => organizationId);
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
const recorded = <T>(
  context: Context,
  { fieldName }: GraphQLResolveInfo,
  args: unknown,
  write: () => Promise<T>,
): Promise<T> => recordedAs(context, fieldName, write, args);

/** The same for an action outside of GraphQL. */
export function recordedAs<T>(
  context: Context,
  action: string,
  write: () => Promise<T>,
  args?: unknown,
): Promise<T> {
  if (context.audited) throw new Error('A mutation can only write once');
  const audited: NonNullable<Context['audited']> = { action, entries: 0, fields: new Set() };
  context.audited = audited;
  return inTransaction(context, async () => {
    await context.once?.claim();
    await setAuthor(context, action);
    const result = await write();
    if (audited.entries === 0) throw new Error(`${action} wrote no audit log entry`);
    // Without fields, nothing was changed: a dry run, or items that all failed.
    const given = audited.fields.size > 0 ? givenFields(action, args) : [];
    const missing = given.find((field) => !audited.fields.has(field));
    if (missing !== undefined)
      throw new Error(`${action} recorded no change from and to of ${missing}`);
    return result;
  });
}

/** Fields of inputs that change no field of the thing. */
const parameters = new Set(
  [
    ['id', 'organizationId', 'expectedVersions', 'atomic', 'items', 'confirmation'],
    ['code', 'userCode', 'token', 'invitation', 'organizationName', 'currentPassword'],
    ['overlapSeconds', 'keepCurrent', 'provider', 'returnTo', 'from', 'to', 'qrCode'],
    ['takeOverApiKeys', 'takeOverWebhooks', 'passwordHash', 'withQrCodes'],
    ['version', 'csv', 'firstLine', 'dryRun', 'skipInvalid', 'createFolders', 'newShortCodes'],
    ['reuseShortCode', 'claimEmail', 'newEmail', 'newAdmins', 'deleteOrganizations', 'response'],
  ].flat(),
);

/** Fields of inputs, of all mutations or of one, that are not named like the field that they change. */
const otherNames: Readonly<Record<string, string>> = {
  data: 'content',
  'createLogo.data': 'data',
  'createLogo.url': 'data',
  stylePresetId: 'style',
  newPassword: 'password',
};

/** The fields that the input of a mutation sets, and its items. */
function givenFields(action: string, args: unknown): string[] {
  const input = entriesOf(args).flatMap(([name, value]) =>
    name === 'input' ? entriesOf(value) : [],
  );
  const items = input.flatMap(([name, value]) =>
    name === 'items' && Array.isArray(value) ? value.flatMap(entriesOf) : [],
  );
  return [...input, ...items].flatMap(([name, value]) =>
    value === undefined || parameters.has(name)
      ? []
      : [otherNames[`${action}.${name}`] ?? otherNames[name] ?? name],
  );
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

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
    const writing = () => write(prepared, args, context, info);
    const written = await recorded(context, info, args, () =>
      after ? writing() : answered(context, writing),
    );
    return after ? answered(context, () => after(written, args, context, info)) : written;
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
        await context.once?.check();
        const resolving = () => resolve(parent, args, context, info);
        return phased.has(resolve)
          ? resolving()
          : recorded(context, info, args, () => answered(context, resolving));
      },
    };
  }
}

const isContext = (context: object): context is Context =>
  'transaction' in context && 'caller' in context;

SchemaBuilder.registerPlugin(name, AuditPlugin);

export default name;
