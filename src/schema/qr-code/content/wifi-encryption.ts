// Words for WifiEncryption beyond the values of the enum, as input: `WPA2`, `"WPA/WPA2"`, `open`.
import { type GraphQLSchema, isEnumType, Kind } from 'graphql';
import { readEncryption } from '../../../domain/content/wifi-encryption.ts';

/**
 * Has the enum take them, in documents and in variables. What it prints and answers stays as it is. A
 * word that means nothing is refused in the words of the enum.
 */
export function readWords(schema: GraphQLSchema): void {
  const type = schema.getType('WifiEncryption');
  if (!isEnumType(type)) throw new Error('The schema has no enum WifiEncryption');
  const parseValue = type.parseValue.bind(type);
  const parseLiteral = type.parseLiteral.bind(type);
  type.parseValue = (value) => parseValue(readEncryption(value));
  type.parseLiteral = (node, variables) => {
    if (node.kind !== Kind.ENUM && node.kind !== Kind.STRING) return parseLiteral(node, variables);
    const word = readEncryption(node.value);
    const value = typeof word === 'string' ? word : node.value;
    // A text is taken for a word only if it means one. Errors are located by the node.
    if (value === node.value) return parseLiteral(node, variables);
    return parseLiteral({ kind: Kind.ENUM, value, loc: node.loc }, variables);
  };
}
