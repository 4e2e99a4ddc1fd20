// The extensions of PostgreSQL that the embedded database carries; a server has them with its contrib modules.
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

export const extensions = { btree_gin, pg_trgm };
