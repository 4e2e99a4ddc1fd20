// Definitions of attributes (RFC 7643, section 7), by which input is read and /Schemas is written.

export interface Attribute {
  name: string;
  description: string;
  /** Default: `string`. */
  type?: 'boolean' | 'complex' | 'reference' | 'dateTime';
  multiValued?: true;
  required?: true;
  caseExact?: true;
  readOnly?: true;
  /** Unique on the server. */
  unique?: true;
  canonicalValues?: readonly string[];
  referenceTypes?: readonly string[];
  subAttributes?: readonly Attribute[];
}

/** Every resource has them; schemas do not list them. */
export const commonAttributes: readonly Attribute[] = [
  { name: 'id', description: 'ID on this server.', readOnly: true, caseExact: true },
  { name: 'externalId', description: 'ID at the identity provider.', caseExact: true },
  { name: 'meta', description: 'Metadata.', type: 'complex', readOnly: true },
  { name: 'schemas', description: 'Schemas of the resource.', multiValued: true, readOnly: true },
];

export type ScimObject = Record<string, unknown>;

export const isObject = (value: unknown): value is ScimObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of attributes are case-insensitive. */
export const attributeNamed = (
  name: string,
  attributes: readonly Attribute[],
): Attribute | undefined =>
  attributes.find((attribute) => attribute.name.toLowerCase() === name.toLowerCase());

/**
 * What an object says of the attributes, by their names. Unknown and read-only attributes are left out
 * (RFC 7644, section 3.3), as are those with null or an empty string, which mean no value.
 */
export function readObject(given: ScimObject, attributes: readonly Attribute[]): ScimObject {
  const found: ScimObject = {};
  for (const [name, value] of Object.entries(given)) {
    const attribute = attributeNamed(name, attributes);
    const read = attribute && !attribute.readOnly ? readValue(value, attribute) : undefined;
    if (attribute && read !== undefined) found[attribute.name] = read;
  }
  return found;
}

/** The value of an attribute in its canonical form; one value of several is a list of one. */
export function readValue(value: unknown, attribute: Attribute): unknown {
  if (value === null || value === undefined) return undefined;
  if (!attribute.multiValued) return readSingle(value, attribute);
  return [value].flat().flatMap((one) => {
    const read = one === null ? undefined : readSingle(one, attribute);
    return read === undefined ? [] : [read];
  });
}

function readSingle(value: unknown, { type, subAttributes = [] }: Attribute): unknown {
  // Entra ID clears attributes with empty strings.
  if (value === '') return undefined;
  // Entra ID sends booleans as strings.
  if (type === 'boolean' && typeof value === 'string') {
    if (/^true$/i.test(value)) return true;
    return /^false$/i.test(value) ? false : value;
  }
  if (type !== 'complex') return value;
  if (isObject(value)) return readObject(value, subAttributes);
  // A bare ID instead of an object with one.
  return typeof value === 'string' && attributeNamed('value', subAttributes) ? { value } : value;
}
