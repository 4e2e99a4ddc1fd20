// The JSON forms of Web Authentication as scalars: browsers make and read them, clients only pass them on.
import { builder } from '../../../graphql/builder.ts';

/** The dictionaries in W3C WebAuthn Level 3. */
const specification = 'https://www.w3.org/TR/webauthn-3/#dictdef-';

builder.scalarType('PublicKeyCredentialCreationOptionsJSON', {
  description: 'JSON for `PublicKeyCredential.parseCreationOptionsFromJSON()` of browsers.',
  specifiedByURL: `${specification}publickeycredentialcreationoptionsjson`,
  serialize: (value) => value,
});

builder.scalarType('PublicKeyCredentialRequestOptionsJSON', {
  description: 'JSON for `PublicKeyCredential.parseRequestOptionsFromJSON()` of browsers.',
  specifiedByURL: `${specification}publickeycredentialrequestoptionsjson`,
  serialize: (value) => value,
});

builder.scalarType('RegistrationResponseJSON', {
  description:
    'JSON that `toJSON()` of the credential makes after `navigator.credentials.create()`.',
  specifiedByURL: `${specification}registrationresponsejson`,
  serialize: (value) => value,
  parseValue: (value) => value,
});

builder.scalarType('AuthenticationResponseJSON', {
  description: 'JSON that `toJSON()` of the credential makes after `navigator.credentials.get()`.',
  specifiedByURL: `${specification}authenticationresponsejson`,
  serialize: (value) => value,
  parseValue: (value) => value,
});
