// Checks that the Dockerfile linter finds problems.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsIn } from './problems.js';

const wrong = {
  'an unknown instruction': 'FROM node\nRUNN npm ci',
  'an invalid port': 'FROM node\nEXPOSE http',
  'an unknown stage': 'FROM node\nCOPY --form=build /app .',
  'two commands': 'FROM node\nCMD ["a"]\nCMD ["b"]',
  'a missing base image': 'RUN npm ci',
};
for (const [what, text] of Object.entries(wrong))
  test(what, () => assert.notDeepEqual(problemsIn(text), []));

test('a valid Dockerfile has no problems', () =>
  assert.deepEqual(problemsIn('FROM node\nCMD ["node"]'), []));
