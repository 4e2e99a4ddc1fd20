// Messages of the API in German.
import type * as english from './strings.ts';

let translation: typeof english.translateMessage | undefined;

export const loadMessages: typeof english.loadMessages = async () => {
  // Without a connection, messages stay English.
  const chunk = await import('./translation.de.ts').catch(() => undefined);
  translation ??= chunk?.translate;
};

export const translateMessage: typeof english.translateMessage = (message, code) =>
  translation?.(message, code) ?? message;
