// The second step of a login: confirms it with a second factor.

import { attemptStep, finishStep } from '../../../auth/second-factor/step.ts';
import { logInConfirmation } from '../../../domain/account/second-factor.ts';
import { builder } from '../../../graphql/builder.ts';
import { inputFromZod } from '../../../graphql/from-zod/input.ts';
import { inPhases, record, unchanged } from '../../../graphql/plugins/audit.ts';
import { become } from '../become.ts';
import { LogInPayload } from '../log-in-payload.ts';
import { checkCode } from './check-code.ts';

builder.mutationField('confirmLogIn', (t) =>
  t.field({
    type: LogInPayload,
    description:
      'Confirms a login with a code of an authenticator app or a recovery code, and starts a session (cookie).',
    extensions: { public: true },
    args: { input: t.arg({ type: inputFromZod(logInConfirmation), required: true }) },
    resolve: inPhases({
      before: async ({ input: { token, code } }, context) => {
        const step = await attemptStep(token, context.prisma, context.secret);
        return { step, method: await checkCode(code, step.userId, context) };
      },
      write: async ({ step, method }, _args, context) => {
        const { userId } = step;
        await finishStep(step, context.prisma, context.secret);
        await become(userId, context, { secondFactor: true });
        await record(context, { targets: [unchanged(userId, null)], details: { method } });
        return { user: { id: userId } };
      },
    }),
  }),
);
