// The PostgreSQL extensions that migrations create; they are part of its contrib modules.
export const extensions = ['btree_gin', 'pg_trgm'];
