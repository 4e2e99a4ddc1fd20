// Builds the dashboard before all tests, so that they see what is in the tree.
import { build } from 'vite';

export default async function setup(): Promise<void> {
  await build({ root: 'dashboard', logLevel: 'warn' });
}
