// A copy of what the server holds about the person.
import { requireCaller, requirePerson } from '../../../auth/caller.ts';
import { hashing } from '../../../auth/password/password.ts';
import { personalData } from '../../../auth/personal-data.ts';
import { requireRecentAuthentication } from '../../../auth/session/step-up.ts';
import { builder } from '../../../graphql/builder.ts';
import { record, unchanged } from '../../../graphql/plugins/audit.ts';
import { withoutKey } from '../../../graphql/plugins/idempotency/supported.ts';

const ExportMePayload = builder.simpleObject('ExportMePayload', {
  fields: (t) => ({
    data: t.field({
      type: 'JSON',
      description:
        'By kind: `account`, `sessions`, `memberships`, `apiKeys`, `activity` and others, without secrets. `omitted` says how many older entries of which list did not fit into the response, about 6 MB; it is empty if the copy is complete. `me.activity` has the older activity, page by page.',
    }),
  }),
});

builder.mutationField('exportMe', (t) =>
  t.field({
    type: ExportMePayload,
    description:
      'Returns a copy of what the server holds about you (GDPR, articles 15 and 20). It is recorded in your activity. Not available to API keys.',
    complexity: hashing,
    authScopes: { person: true },
    extensions: withoutKey,
    resolve: async (_root, _args, context) => {
      const { userId } = requirePerson(requireCaller(context.caller));
      await requireRecentAuthentication(context);
      await record(context, { targets: [unchanged(userId, null)] });
      const data: unknown = JSON.parse(JSON.stringify(await personalData(userId, context.prisma)));
      return { data };
    },
  }),
);
