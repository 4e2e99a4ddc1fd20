// Strings of the section of linked accounts.
import type { linkedStrings as english } from './strings.ts';

export const linkedStrings: typeof english = {
  title: 'Verknüpfte Konten',
  intro: 'Konten bei Identitätsanbietern, mit denen Sie sich anmelden können.',
  linked: 'Verknüpft',
  lastUsed: 'Zuletzt verwendet',
  link: ({ name }) => `${name} verknüpfen`,
  unlink: 'Verknüpfung aufheben',
  unlinkThis: ({ name }) => `Verknüpfung mit ${name} aufheben`,
  unlinked: 'Verknüpfung aufgehoben',
};
