// Apollo Client with a cache that merges the pages of a list.
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

const { ILQR_SERVER = 'http://localhost:4000', ILQR_KEY = '' } = process.env;

export const client = new ApolloClient({
  link: new HttpLink({ uri: `${ILQR_SERVER}/graphql`, headers: { 'X-API-Key': ILQR_KEY } }),
  cache: new InMemoryCache({
    typePolicies: {
      Organization: { fields: { qrCodes: relayStylePagination(['filter', 'orderBy']) } },
    },
  }),
});
