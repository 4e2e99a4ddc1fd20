// Checks that the validators that generators write accept the examples of the document.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const { components } = JSON.parse(
  readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'),
);
const examples = [
  ...Object.entries(components.schemas).flatMap(([name, { examples = [] }]) =>
    examples.map((value) => [name, value]),
  ),
  ...Object.entries(components.examples).map(([name, { value }]) => [name, value]),
];

const { schemas } = await import('./dist/openapi-zod-client/api.ts');
// The others are for Zod 4.
registerHooks({
  resolve: (name, context, next) =>
    name === 'zod'
      ? next('zod-4', { ...context, parentURL: import.meta.url })
      : next(name, context),
});
const kubb = await import('./dist/kubb/zod/index.ts');

const validators = {
  'openapi-zod-client': (name) => schemas[name],
  kubb: (name) => kubb[`${name[0].toLowerCase()}${name.slice(1)}Schema`],
};
for (const [generator, validatorOf] of Object.entries(validators)) {
  const known = examples.filter(([name]) => validatorOf(name));
  if (known.length < 40) throw new Error(`${generator} has only ${known.length} validators`);
  for (const [name, value] of known) {
    const { error } = validatorOf(name).safeParse(value);
    if (error) throw new Error(`${generator} rejects the example of ${name}: ${error.message}`);
  }
}
