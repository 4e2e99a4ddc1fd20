// Strings of the page of an organization that is in the trash.
type Named = { name: string };

export const trashedOrganizationStrings = {
  title: ({ name }: Named) => `${name} is in the trash`,
  text: 'Its short links, API keys and webhooks don’t work.',
  askAdmin: 'Ask an admin to restore it.',
  toOthers: 'Go to the dashboard',
  restore: 'Restore',
  restored: ({ name }: Named) => `“${name}” restored`,
};
