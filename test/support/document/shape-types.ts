// Prints the GraphQL types of a small shape that uses every supported zod feature.
import { printSchema } from 'graphql';
import { z } from 'zod';
import { describedEnum, terms } from '../../../src/domain/validation/terms.ts';
import { builder } from '../../../src/graphql/builder.ts';
import { inputFieldsFromZod, inputFromZod } from '../../../src/graphql/from-zod/input.ts';
import { enumFromZod } from '../../../src/graphql/from-zod/leaf.ts';
import { objectFromZod } from '../../../src/graphql/from-zod/object.ts';

const size = describedEnum('Size', 'How large it is.', ['SMALL', 'LARGE'], {
  SMALL: 'Fits into a pocket.',
  LARGE: 'Does not.',
});
enumFromZod(size);

const color = describedEnum('Color', 'A color.', ['RED'], { RED: 'Like a tomato.' });

const text = z.string().meta({ id: 'Text', description: 'Any text.' });
const part = z
  .object({ name: text, count: z.int().nullish() })
  .transform((value) => value)
  .meta({ id: 'Part', description: 'A part of a thing.' });

const thing = z
  .object({
    id: z.string().meta({ description: 'ID of the thing.' }).register(terms, { scalar: 'ID' }),
    text: text.meta({ description: 'Its text.' }),
    note: z.string().nullish().meta({ description: 'A note.' }),
    at: z.string().register(terms, { scalar: 'DateTime' }).meta({ description: 'When.' }),
    count: z.int().default(3).meta({ description: 'How many. Default: 3.' }),
    weight: z
      .int()
      .nullish()
      .transform((given) => given ?? 1)
      .pipe(z.int()),
    ratio: z.number().optional(),
    open: z.boolean().nullish().meta({ description: 'Default: false.' }),
    size,
    smallest: size.nullish().meta({ description: 'The smallest.' }),
    color: z.preprocess((given) => given, color.nullish()),
    tags: z
      .array(z.string())
      .meta({ description: 'Its tags.' })
      .register(terms, { more: '- new: unused' }),
    sizes: z.array(size).nullish(),
    part: part.meta({ description: 'The part that matters.' }),
    parts: z.array(part).nullish().meta({ description: 'All parts.' }),
  })
  .meta({ id: 'Thing', description: 'A thing.' });

const ThingType = objectFromZod<z.output<typeof thing>>(thing, {
  defaults: { open: false },
  more: (t) => ({ length: t.int({ description: 'Of the text.', resolve: () => 1 }) }),
});
const ThingInput = inputFromZod(thing, {
  more: (t) => ({ extra: t.boolean({ description: 'More.' }) }),
});

const PartnerInput = builder.inputType('PartnerInput', {
  description: 'Fields of a shape beside others.',
  fields: (t) => ({
    thingId: t.id({ required: true }),
    ...inputFieldsFromZod(t, z.strictObject({ color, when: thing.shape.at, part: part.nullish() })),
  }),
});

builder.queryField('thing', (t) =>
  t.field({
    type: ThingType,
    nullable: true,
    args: { input: t.arg({ type: ThingInput }), partner: t.arg({ type: PartnerInput }) },
    resolve: (_root, { input }) => input,
  }),
);

process.stdout.write(printSchema(builder.toSchema()));
