// Strings of the page of an organization that is in the trash, and of confirmations.
import { plural } from '../../components/text/plural.ts';

type Named = { name: string };

export const trashedOrganizationStrings = {
  title: ({ name }: Named) => `${name} is in the trash`,
  text: 'Its short links, API keys and webhooks don’t work.',
  askAdmin:
    'Ask an admin to restore it. If it has no admin anymore, you can restore it and become its admin.',
  toOthers: 'Go to the dashboard',
  restored: ({ name }: Named) => `“${name}” restored`,
};

export const restoringStrings = {
  never: 'You can’t undo this.',
  restorable: ({ count, days }: { count: number; days: number }) =>
    `${count === 1 ? 'You can restore it' : 'You can restore them'} from the trash ${plural(days, {
      one: 'for # day.',
      other: 'for # days.',
    })}`,
};
