// Builds the dashboard and the client before all tests, if they are not of the sources in the tree.
export { build as default } from '../../../bin/build.ts';
