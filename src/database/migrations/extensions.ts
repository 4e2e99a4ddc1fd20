// The extensions of PostgreSQL that the migrations make; a server has them with its contrib modules.
export const extensions = ['btree_gin', 'pg_trgm'];
