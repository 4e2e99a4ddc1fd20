// Builds the dashboard and the client before all tests if their sources have changed.
export { build as default } from '../../../bin/build.ts';
