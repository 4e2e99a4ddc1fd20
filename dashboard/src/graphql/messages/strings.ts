// Messages of the API, which are in English.

/** `code`: that of the error; none for a problem with a field. */
export const translateMessage: (message: string, code?: string) => string = (message) => message;
