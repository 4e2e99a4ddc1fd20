// Checks that the Dockerfile linter finds problems.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsIn } from './problems.js';

const wrong = {
  'an instruction that is none': 'FROM node\nRUNN npm ci',
  'a port that is none': 'FROM node\nEXPOSE http',
  'a stage that is none': 'FROM node\nCOPY --form=build /app .',
  'two commands': 'FROM node\nCMD ["a"]\nCMD ["b"]',
  'no base': 'RUN npm ci',
};
for (const [what, text] of Object.entries(wrong))
  test(what, () => assert.notDeepEqual(problemsIn(text), []));

test('nothing', () => assert.deepEqual(problemsIn('FROM node\nCMD ["node"]'), []));
