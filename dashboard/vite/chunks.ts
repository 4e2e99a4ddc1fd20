// Puts into few chunks what the first pages need: every request takes longer than a few kilobytes.
import path from 'node:path';
import type { Rolldown } from 'vite';

const source = (name: string): string => path.join(import.meta.dirname, '../src', name);

/** The list of QR codes, what is around it, and what each row loads. */
const firstPages = [
  'shell/organization-layout.tsx',
  'qr-codes/qr-codes-page.tsx',
  'qr-codes/list/row/row-menu.tsx',
].map(source);

const logInPage = source('sign-in/log-in-page.tsx');

type ModuleInfo = { importedIds: readonly string[] } | null;

/** The modules with those that they import, and so on. */
export function modulesOf(
  ids: readonly string[],
  infoOf: (id: string) => ModuleInfo,
): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of found) for (const imported of infoOf(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/** What only one page needs stays in its chunk. */
export function codeSplitting(): Rolldown.CodeSplittingOptions {
  let [ofList, ofLogIn]: ReadonlySet<string>[] = [];
  return {
    groups: [
      { name: 'start', test: source('start.ts'), priority: 4 },
      { name: 'libraries', test: /[\\/]node_modules[\\/]/, tags: ['$initial'], priority: 3 },
      { name: 'main', tags: ['$initial'], priority: 2 },
      {
        debugName: 'first pages',
        name(id, context) {
          const infoOf = (one: string) => context.getModuleInfo(one);
          ofList ??= modulesOf(firstPages, infoOf);
          ofLogIn ??= modulesOf([logInPage], infoOf);
          if (!ofList.has(id)) return null;
          return ofLogIn.has(id) ? 'common' : 'organization';
        },
        minShareCount: 2,
        priority: 1,
      },
    ],
  };
}
