// Messages of the API, which are in English.

/** Loads what `translateMessage` needs. Only errors need it, so pages do not wait for it. */
export const loadMessages: () => Promise<void> = () => Promise.resolve();

/** `code`: that of the error; none for a problem with a field. */
export const translateMessage: (message: string, code?: string) => string = (message) => message;
