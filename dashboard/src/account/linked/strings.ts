// Strings of the section of linked accounts.
export const linkedStrings = {
  title: 'Linked accounts',
  intro: 'Accounts at identity providers with which you can sign in.',
  linked: 'Linked',
  lastUsed: 'Last used',
  link: ({ name }: { name: string }) => `Link ${name}`,
  unlink: 'Unlink',
  unlinkThis: ({ name }: { name: string }) => `Unlink ${name}`,
  unlinked: 'Account unlinked',
};
