// Definition of a content type: schema, encoding, addresses, CSV columns.
import { z } from 'zod';
import { plainShape } from '../validation/plain-shape.ts';

export interface ContentAddress {
  /** Path within the content data or the routing, such as `website`. */
  field: string;
  kind: 'url' | 'email' | 'phone';
  value: string;
}

/** Field names of the data, with nested objects such as an address flattened. */
type ColumnOf<Data> = {
  [Field in keyof Data & string]-?: NonNullable<Data[Field]> extends object
    ? keyof NonNullable<Data[Field]> & string
    : Field;
}[keyof Data & string];

export interface ContentDefinition<Data, Column = string> {
  /** What a phone does after scanning it. */
  description: string;
  /** Schema of the input. */
  shape: z.ZodType<Data>;
  columns: readonly Column[];
  /** The text that a static code encodes. URLs have none, because their codes are always dynamic. */
  encode?(data: Data): string;
  addresses?(data: Data): ContentAddress[];
}

/** A schema of the form only, without rules, which may be stricter now than when data was stored. */
function formOf(shape: z.core.$ZodType): z.ZodType {
  const { schema, nullable } = plainShape(shape, 'output');
  const form =
    schema instanceof z.ZodObject
      ? z.object(mapped(schema.shape, formOf))
      : schema instanceof z.ZodEnum
        ? schema
        : schema instanceof z.ZodNumber
          ? z.number()
          : schema instanceof z.ZodBoolean
            ? z.boolean()
            : z.string();
  return nullable ? form.optional() : form;
}

const mapped = <Value, Result>(record: Record<string, Value>, map: (value: Value) => Result) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));

/** Defines a content type. */
export function contentKind<
  const Type extends string,
  Data extends object,
  const Column extends ColumnOf<Data>,
>(type: Type, definition: ContentDefinition<Data, Column>) {
  const form = formOf(definition.shape);
  const stored = z.custom<Data>((data) => form.safeParse(data).success, 'is not of this type');
  const typed = z.literal(type).meta({ description: 'Type of the content.' });
  return {
    type,
    ...definition,
    given: z.object({ type: typed, data: definition.shape }),
    stored: z.object({ type: typed, data: stored }),
  };
}
