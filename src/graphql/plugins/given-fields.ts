// The fields that a mutation was given, each of which the audit log must show.

/** Fields of inputs that change no field of the thing. */
const parameters = new Set(
  [
    ['id', 'organizationId', 'expectedVersions', 'atomic', 'items', 'confirmation'],
    ['token', 'invitation', 'organizationName', 'currentPassword', 'overlapSeconds'],
    ['takeOverApiKeys', 'takeOverWebhooks', 'passwordHash'],
    ['csv', 'firstLine', 'dryRun', 'skipInvalid', 'createFolders', 'newShortCodes'],
  ].flat(),
);

/** Fields of inputs, of all mutations or of one, that are not named like the field that they change. */
const otherNames: Readonly<Record<string, string>> = {
  data: 'content',
  'createLogo.data': 'data',
  'createLogo.url': 'data',
  stylePresetId: 'style',
  newPassword: 'password',
};

/** The fields that the input of a mutation sets, and its items. */
export function givenFields(action: string, args: unknown): string[] {
  const input = entriesOf(args).flatMap(([name, value]) =>
    name === 'input' ? entriesOf(value) : [],
  );
  const items = input.flatMap(([name, value]) =>
    name === 'items' && Array.isArray(value) ? value.flatMap(entriesOf) : [],
  );
  return [...input, ...items].flatMap(([name, value]) =>
    value === undefined || parameters.has(name)
      ? []
      : [otherNames[`${action}.${name}`] ?? otherNames[name] ?? name],
  );
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
