// What each type of content defines: its shape, its text in a picture, its addresses, its CSV columns.
import { z } from 'zod';
import { plainShape } from '../validation/plain-shape.ts';

export interface ContentAddress {
  /** A path within the data of a content, or within routing, such as `website`. */
  field: string;
  kind: 'url' | 'email' | 'phone';
  value: string;
}

/** The fields of the data; those of an object in it, such as an address, by their own names. */
type ColumnOf<Data> = {
  [Field in keyof Data & string]-?: NonNullable<Data[Field]> extends object
    ? keyof NonNullable<Data[Field]> & string
    : Field;
}[keyof Data & string];

export interface ContentDefinition<Data, Column = string> {
  /** What a phone does with it. */
  description: string;
  /** The data as it is given, with its rules. */
  shape: z.ZodType<Data>;
  columns: readonly Column[];
  /** The text that a picture holds. A URL has none: its picture holds the short link. */
  encode?(data: Data): string;
  addresses?(data: Data): ContentAddress[];
}

/** Only the form of what a shape lets through, without its rules, which may have become stricter. */
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

/** A type of content, for the registry. */
export function contentKind<
  const Type extends string,
  Data extends object,
  const Column extends ColumnOf<Data>,
>(type: Type, definition: ContentDefinition<Data, Column>) {
  const form = formOf(definition.shape);
  const stored = z.custom<Data>((data) => form.safeParse(data).success, 'is not of this type');
  const typed = z.literal(type);
  return {
    type,
    ...definition,
    given: z.object({ type: typed, data: definition.shape }),
    stored: z.object({ type: typed, data: stored }),
  };
}
