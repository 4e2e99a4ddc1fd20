// Apollo Client with a cache that merges the pages of a list, sending documents only until the server knows them.
import { createHash } from 'node:crypto';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';

const { ILQR_SERVER = 'http://localhost:4000', ILQR_KEY = '' } = process.env;

export const client = new ApolloClient({
  link: new PersistedQueryLink({
    sha256: (document: string) => createHash('sha256').update(document).digest('hex'),
  }).concat(new HttpLink({ uri: `${ILQR_SERVER}/graphql`, headers: { 'X-API-Key': ILQR_KEY } })),
  cache: new InMemoryCache({
    typePolicies: {
      Organization: { fields: { qrCodes: relayStylePagination(['filter', 'orderBy']) } },
    },
  }),
});
