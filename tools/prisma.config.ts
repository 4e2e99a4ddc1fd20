// Configuration of the Prisma CLI.
import { defineConfig } from 'prisma/config';

// Prevents the CLI from downloading a schema engine, which generating does not need: any existing file
// will do. Migrations use the WebAssembly engine (src/database).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= import.meta.filename;

export default defineConfig({ schema: '../prisma/schema.prisma' });
