// Reads the identity providers (OpenID Connect) from the environment and from the file OIDC_PROVIDERS.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type GroupRole, groupRole } from '../domain/account/group-roles.ts';
import { codeOf } from './caught-error.ts';
import { readSecretFile } from './secret-files.ts';

export interface IdentityProvider {
  /** Part of its addresses on this server: `/sign-in/oidc/<id>`. */
  id: string;
  /** Shown to people: “Continue with <name>”. */
  name: string;
  /** Exactly as in the claim `iss`. */
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  /** Separated by spaces. */
  scopes: string;
  /** Whether its email addresses count as verified without the claim `email_verified`. */
  trustEmail: boolean;
  /** Claim with the groups of a person. */
  groupsClaim: string;
  /** Roles of the groups. Empty: groups are ignored. */
  groups: readonly GroupRole[];
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const issuerMessage =
  'must be the https URL of an OpenID Connect issuer, for example https://id.example.com (http only on this machine)';

/** Not changed in any way: providers differ in whether it ends with a slash. */
export const issuerUrl = z.url({ error: issuerMessage }).refine((text) => {
  const { protocol, hostname, search, hash, username } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname));
  return isSafe && search + hash + username === '';
}, issuerMessage);

const defaultScopes = 'openid email profile';
export const scopeList = z
  .string()
  .regex(/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/, 'must be scopes separated by spaces')
  .refine((text) => text.split(' ').includes('openid'), 'must include openid')
  .default(defaultScopes);

const providerFile = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(
        /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/,
        'must be lowercase letters, digits, hyphens',
      ),
    name: z.string().min(1),
    issuer: issuerUrl,
    clientId: z.string().min(1),
    clientSecret: z.string().min(1).optional(),
    clientSecretFile: z.string().min(1).optional(),
    scopes: scopeList,
    trustEmail: z.boolean().default(false),
    groupsClaim: z.string().min(1).default('groups'),
    groups: z.array(groupRole).default([]),
  }),
);

/** Variables of the one provider that needs no file. */
interface ProviderVariables {
  OIDC_ISSUER?: string | undefined;
  OIDC_CLIENT_ID?: string | undefined;
  OIDC_CLIENT_SECRET?: string | undefined;
  OIDC_NAME: string;
  OIDC_SCOPES: string;
  OIDC_TRUST_EMAIL: 'on' | 'off';
  OIDC_GROUPS_CLAIM: string;
  GROUP_ROLES?: GroupRole[] | undefined;
  OIDC_PROVIDERS?: string | undefined;
}

/** Throws the error that `wrong` makes of a message naming the variable. */
export function readProviders(
  data: ProviderVariables,
  wrong: (message: string) => Error,
): IdentityProvider[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = data;
  if ((issuer === undefined) !== (clientId === undefined)) {
    throw wrong('OIDC_ISSUER and OIDC_CLIENT_ID must be set together');
  }
  const one: IdentityProvider[] =
    issuer && clientId
      ? [
          {
            id: 'oidc',
            name: data.OIDC_NAME,
            issuer,
            clientId,
            clientSecret: data.OIDC_CLIENT_SECRET,
            scopes: data.OIDC_SCOPES,
            trustEmail: data.OIDC_TRUST_EMAIL === 'on',
            groupsClaim: data.OIDC_GROUPS_CLAIM,
            groups: data.GROUP_ROLES ?? [],
          },
        ]
      : [];
  const all = [...one, ...(data.OIDC_PROVIDERS ? readFile(data.OIDC_PROVIDERS, wrong) : [])];
  for (const name of ['id', 'issuer'] as const) {
    const twice = all.find((provider, at) => all.findIndex((p) => p[name] === provider[name]) < at);
    if (twice)
      throw wrong(`OIDC_PROVIDERS must have each ${name} once; ${twice[name]} is repeated`);
  }
  return all;
}

function readFile(file: string, wrong: (message: string) => Error): IdentityProvider[] {
  const { data, error } = providerFile.safeParse(readJson(file, wrong));
  if (error) {
    const lines = error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw wrong(`OIDC_PROVIDERS ${file}: ${lines.join('; ')}`);
  }
  return data.map(({ clientSecretFile, clientSecret, ...provider }) => {
    if (clientSecretFile !== undefined && clientSecret !== undefined) {
      throw wrong(
        `OIDC_PROVIDERS ${file}: ${provider.id} cannot have clientSecret and clientSecretFile`,
      );
    }
    const secret =
      clientSecretFile === undefined
        ? clientSecret
        : readSecretFile(clientSecretFile, (reason) =>
            wrong(`OIDC_PROVIDERS clientSecretFile must be a readable, non-empty file; ${reason}`),
          );
    return { ...provider, clientSecret: secret };
  });
}

function readJson(file: string, wrong: (message: string) => Error): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = codeOf(error) ?? 'it is not valid JSON';
    throw wrong(`OIDC_PROVIDERS must be the path of a readable JSON file; ${file}: ${reason}`);
  }
}
