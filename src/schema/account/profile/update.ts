// The person's own profile: name, language and time zone.
import { requireCaller, requirePerson } from '../../../auth/caller.ts';
import { profileChange } from '../../../domain/account/profile.ts';
import { valuesIn } from '../../../domain/validation/values-in.ts';
import { builder } from '../../../graphql/builder.ts';
import { inputFieldsFromZod } from '../../../graphql/from-zod/input.ts';
import { record, skipRecording } from '../../../graphql/plugins/audit.ts';
import { rescheduleDigests } from '../../digest/reschedule.ts';
import { changesIn, isEmpty, refuseNull } from '../../shared/changes.ts';

import { User } from '../../user/type.ts';
import { lockUser } from '../lock-user.ts';
import { ownOnly } from '../own.ts';

builder.prismaObjectFields(User, (t) => ({
  locale: t.exposeString('locale', {
    nullable: true,
    description:
      'Your language of the dashboard and of emails, and form of dates (BCP 47), such as `en-GB`. Null: those of the browser. Not available to API keys.',
    authScopes: ownOnly('language'),
  }),
  timeZone: t.exposeString('timeZone', {
    nullable: true,
    description:
      'Your IANA time zone, such as `Europe/Berlin`. Null: that of the browser. Not available to API keys.',
    authScopes: ownOnly('time zone'),
  }),
}));

const UpdateMeInput = builder.inputType('UpdateMeInput', {
  description: 'Omitted fields keep their current values.',
  fields: (t) => inputFieldsFromZod(t, profileChange),
});

const UpdateMePayload = builder.simpleObject('UpdateMePayload', {
  fields: (t) => ({ user: t.field({ type: User, description: 'You after the change.' }) }),
});

builder.mutationField('updateMe', (t) =>
  t.field({
    type: UpdateMePayload,
    description: 'Changes your name, language or time zone. Not available to API keys.',
    args: { input: t.arg({ type: UpdateMeInput, required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input }, context) => {
      const { prisma } = context;
      const { userId: id } = requirePerson(requireCaller(context.caller));
      await lockUser(id, prisma);
      const select = { name: true, locale: true, timeZone: true };
      const before = await prisma.user.findUniqueOrThrow({ where: { id }, select });
      refuseNull(profileChange, input);
      const data = changesIn(valuesIn(profileChange, input), before);
      if (isEmpty(data)) skipRecording(context);
      else {
        const after = await prisma.user.update({ where: { id }, data, select });
        if (after.timeZone !== before.timeZone) {
          await rescheduleDigests(id, { from: before.timeZone, to: after.timeZone }, prisma);
        }
        await record(context, { targets: [{ id, name: after.name, before, after }] });
      }
      return { user: { id } };
    },
  }),
);
