// Signs in with a link that the operator made.
import { takeSignInToken } from '../../../auth/session/sign-in-link.ts';
import { invalid } from '../../../core/errors.ts';
import { signInLink } from '../../../domain/account/identity.ts';
import { builder } from '../../../graphql/builder.ts';
import { inputFromZod } from '../../../graphql/from-zod/input.ts';
import { record, unchanged } from '../../../graphql/plugins/audit.ts';
import { User } from '../../user/type.ts';
import { become } from '../become.ts';

const RedeemSignInLinkPayload = builder.simpleObject('RedeemSignInLinkPayload', {
  fields: (t) => ({
    user: t.field({ type: User, description: 'The user who is now logged in.' }),
  }),
});

builder.mutationField('redeemSignInLink', (t) =>
  t.field({
    type: RedeemSignInLinkPayload,
    description:
      'Starts a session (cookie) with a link that the operator made with `npm run sign-in-link`, instead of a password and a second factor. A link works once, for 30 minutes.',
    extensions: { public: true },
    args: { input: t.arg({ type: inputFromZod(signInLink), required: true }) },
    resolve: async (_root, { input: { token } }, context) => {
      const userId = await takeSignInToken(token, context.prisma, context.secret);
      if (userId === undefined) {
        throw invalid('input.token', 'must be of a link that is not expired and was not used');
      }
      await become(userId, context);
      await record(context, { targets: [unchanged(userId, null)] });
      return { user: { id: userId } };
    },
  }),
);
