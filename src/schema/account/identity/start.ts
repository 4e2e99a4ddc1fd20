// Mutations that send a person to an identity provider.
import { requireCaller } from '../../../auth/caller.ts';
import { invitationIdOf } from '../../../auth/invitation.ts';
import type { Provider } from '../../../auth/oidc/provider.ts';
import { ProviderUnavailable } from '../../../auth/oidc/provider-fetch.ts';
import type { ProviderStep } from '../../../auth/oidc/step.ts';
import { requireRecentAuthentication } from '../../../auth/session/step-up.ts';
import { ApiError } from '../../../core/errors.ts';
import { identityLink, signInStart } from '../../../domain/account/identity.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { inputFromZod } from '../../../graphql/from-zod/input.ts';
import { inPhases, skipRecording } from '../../../graphql/plugins/audit.ts';
import { withoutKey } from '../../../graphql/plugins/idempotency/supported.ts';
import { openInvitation } from '../../invitation/acceptance.ts';
import { beginSignIn, dashboardPath, requireProvider } from './begin.ts';

const payload = (name: 'StartSignInPayload' | 'LinkIdentityPayload') =>
  builder.simpleObject(name, {
    fields: (t) => ({
      url: t.string({
        description:
          'Address at the provider. Send the browser there; it needs the cookie of this response.',
      }),
    }),
  });

async function urlAt(
  provider: Provider,
  step: Omit<ProviderStep, 'provider'>,
  context: Context,
): Promise<{ url: string }> {
  try {
    return { url: (await beginSignIn(provider, step, context)).href };
  } catch (error) {
    if (!(error instanceof ProviderUnavailable)) throw error;
    context.log.warn({ provider: provider.id, err: error }, 'identity provider unavailable');
    throw new ApiError('UNAVAILABLE', { message: `${provider.name} cannot be reached right now` });
  }
}

/** Nothing was changed yet; the callback records it. */
const notYet = async <T>(answer: T, _args: unknown, context: Context): Promise<T> => {
  skipRecording(context);
  return answer;
};

builder.mutationField('startSignIn', (t) =>
  t.field({
    type: payload('StartSignInPayload'),
    description:
      'Starts signing in with an identity provider (OpenID Connect). The session starts when the browser returns from there.',
    extensions: { public: true },
    args: { input: t.arg({ type: inputFromZod(signInStart), required: true }) },
    resolve: inPhases({
      before: async ({ input }, context) => {
        const provider = requireProvider(input.provider, context);
        const { invitation } = input;
        if (invitation) await openInvitation(invitation, 'input.invitation', context);
        const invitationId = invitation ? invitationIdOf(invitation, context.secret) : undefined;
        const step = {
          purpose: 'sign-in' as const,
          returnTo: dashboardPath(input.returnTo),
          userId: null,
          ...(invitationId !== undefined && { invitationId }),
          ...(input.claimEmail === true && { claimsEmail: true }),
        };
        return urlAt(provider, step, context);
      },
      write: notYet,
    }),
  }),
);

builder.mutationField('linkIdentity', (t) =>
  t.field({
    type: payload('LinkIdentityPayload'),
    description:
      'Starts linking an account at an identity provider to yours, so that you can sign in with it. Not available to API keys.',
    args: { input: t.arg({ type: inputFromZod(identityLink), required: true }) },
    authScopes: { person: true },
    extensions: withoutKey,
    resolve: inPhases({
      before: async ({ input }, context) => {
        const provider = requireProvider(input.provider, context);
        const { userId } = requireCaller(context.caller);
        await requireRecentAuthentication(context);
        return urlAt(provider, { purpose: 'link', returnTo: '/account', userId }, context);
      },
      write: notYet,
    }),
  }),
);
