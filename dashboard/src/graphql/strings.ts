// Strings for errors of the GraphQL API.
export const graphqlStrings = {
  unreachable: 'Can’t reach the server. Check your connection and try again.',
  sessionEnded: 'Your session has ended. Log in and try again.',
  fixFields: 'Please fix the fields marked in red.',
};
