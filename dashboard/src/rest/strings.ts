// Strings for errors of the REST API.
export const restStrings = {
  unknownError: ({ status }: { status: number }) => `The server responded with status ${status}.`,
};
