/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Exactly one of `data` and `url` is required. */
export type CreateLogoInput = {
  /** PNG, JPEG or SVG as base64 or a `data:` URI. Raster images are scaled down to fit 512 × 512 pixels; only basic shapes of an SVG are kept. */
  data?: string | null | undefined;
  /** Display name, 1 to 200 characters. */
  name: string;
  /** ID of the organization that will own the logo. */
  organizationId: string;
  /** Public URL of the image, as an alternative to `data`. It is downloaded once. */
  url?: string | null | undefined;
};

/** Input of the mutation `createStylePreset`. */
export type CreateStylePresetInput = {
  /** Display name, 1 to 200 characters; unique within the organization. */
  name: string;
  /** ID of the organization that will own the style preset. */
  organizationId: string;
  /** Omitted fields keep their values (new codes: black on white with square modules); null resets an optional field. Styles that cannot be scanned reliably are rejected. */
  style: QrCodeStyleInput;
};

/** Input of the mutation `deleteLogo`. */
export type DeleteLogoInput = {
  /** ID of the logo. */
  id: string;
  /** If set, the logo must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `deleteStylePreset`. */
export type DeleteStylePresetInput = {
  /** ID of the style preset. */
  id: string;
  /** If set, the style preset must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** A new email, encoded as a `mailto:` URI. */
export type EmailContentInput = {
  /** Message, up to 5,000 characters. */
  body?: string | null | undefined;
  /** Subject, up to 1,000 characters. */
  subject?: string | null | undefined;
  /** Recipient: a single email address, up to 254 characters. */
  to: string;
};

/** A calendar event. */
export type EventContentInput = {
  /** Whether it is an all-day event, on the same days in every time zone. `start` and `end` are then its first and last day at midnight UTC. Default: false. */
  allDay?: boolean | null | undefined;
  /** Description, up to 5,000 characters. */
  description?: string | null | undefined;
  /** End time, or last day of an all-day event; not before the start. Default: none, or the first day. */
  end?: string | null | undefined;
  /** Location, up to 500 characters. */
  location?: string | null | undefined;
  /** Start time, or first day of an all-day event. */
  start: string;
  /** Title, 1 to 500 characters. */
  title: string;
};

/** A location (WGS 84); the code encodes 7 decimal places. */
export type GeoContentInput = {
  /** Degrees north (WGS 84), -90 to 90. */
  latitude: number;
  /** Degrees east (WGS 84), -180 to 180. */
  longitude: number;
  /** Label on the map, up to 500 characters. */
  query?: string | null | undefined;
};

/** A phone number to call, encoded as a `tel:` URI. */
export type PhoneContentInput = {
  /** Phone number with 3 to 20 digits (at most 15 with a country code), with `+` before the country code. Spaces, hyphens, periods, slashes and parentheses are ignored. No 0 after the country code: `+49 30 123456`, not `+49 (0)30 123456`. Extensions: `ext. 12`, `x12`, `#12` or `;ext=12`. */
  phone: string;
};

/** Postal address of a contact. */
export type PostalAddressInput = {
  /** City or town. Up to 200 characters. */
  city?: string | null | undefined;
  /** Country name. Up to 200 characters. */
  country?: string | null | undefined;
  /** Postal code. Up to 200 characters. */
  postalCode?: string | null | undefined;
  /** State, province or canton. Up to 200 characters. */
  region?: string | null | undefined;
  /** Street and house number. Up to 200 characters. */
  street?: string | null | undefined;
};

/** Where the caption is drawn. */
export type QrCaptionPosition =
  /** Below the code. */
  | 'BOTTOM'
  /** Above the code. */
  | 'TOP';

/** Content of one type: set exactly one field. */
export type QrCodeContentInput =
  {   /** Opens a new email. */
  email: EmailContentInput; event?: never; geo?: never; phone?: never; sms?: never; text?: never; url?: never; vcard?: never; wifi?: never; }
  |  { email?: never;   /** Adds an event to a calendar. */
  event: EventContentInput; geo?: never; phone?: never; sms?: never; text?: never; url?: never; vcard?: never; wifi?: never; }
  |  { email?: never; event?: never;   /** Shows a location on a map. */
  geo: GeoContentInput; phone?: never; sms?: never; text?: never; url?: never; vcard?: never; wifi?: never; }
  |  { email?: never; event?: never; geo?: never;   /** Calls a phone number. */
  phone: PhoneContentInput; sms?: never; text?: never; url?: never; vcard?: never; wifi?: never; }
  |  { email?: never; event?: never; geo?: never; phone?: never;   /** Opens a new text message. */
  sms: SmsContentInput; text?: never; url?: never; vcard?: never; wifi?: never; }
  |  { email?: never; event?: never; geo?: never; phone?: never; sms?: never;   /** Shows text. */
  text: TextContentInput; url?: never; vcard?: never; wifi?: never; }
  |  { email?: never; event?: never; geo?: never; phone?: never; sms?: never; text?: never;   /** Opens a website; always dynamic. */
  url: UrlContentInput; vcard?: never; wifi?: never; }
  |  { email?: never; event?: never; geo?: never; phone?: never; sms?: never; text?: never; url?: never;   /** Saves a contact. */
  vcard: VCardContentInput; wifi?: never; }
  |  { email?: never; event?: never; geo?: never; phone?: never; sms?: never; text?: never; url?: never; vcard?: never;   /** Joins a Wi-Fi network. */
  wifi: WifiContentInput; };

/** The fields of `CreateQrCodeInput` that affect the image. */
export type QrCodeDraftInput = {
  /** Content to encode. */
  content: QrCodeContentInput;
  /** As in `CreateQrCodeInput`. With `qrCodeId`, defaults to the value of that QR code. */
  dynamic?: boolean | null | undefined;
  /** ID of an existing QR code whose style and short code are used as defaults. */
  qrCodeId?: string | null | undefined;
  /** Short code to encode. Defaults to a random one. */
  shortCode?: string | null | undefined;
  /** Style changes, applied on top of the preset, the existing QR code or black on white. */
  style?: QrCodeStyleInput | null | undefined;
  /** Preset whose style is copied; `style` is applied on top. Later changes to the preset do not affect the code. */
  stylePresetId?: string | null | undefined;
};

/** Omitted fields keep their values (new codes: black on white with square modules); null resets an optional field. Styles that cannot be scanned reliably are rejected. */
export type QrCodeStyleInput = {
  /** Background color: `#RRGGBB` or `#RGB`. */
  backgroundColor?: string | null | undefined;
  /** Encodes the short link in capital letters, which makes the code less dense. Default: false. */
  capitalLetters?: boolean | null | undefined;
  /** Corner radius in percent of a module, 0 to 50. */
  cornerRadius?: number | null | undefined;
  /** How much of the code can be damaged and still be read. Higher levels make it denser. Default: MEDIUM, or higher with a logo. */
  errorCorrection?: QrErrorCorrection | null | undefined;
  /** Color of the finder-pattern centers. Default: matches the modules. */
  eyeBallColor?: string | null | undefined;
  /** Shape of the finder-pattern centers. Default: matches the modules. */
  eyeBallShape?: QrEyeShape | null | undefined;
  /** Color of the finder-pattern frames. Default: matches the modules. */
  eyeFrameColor?: string | null | undefined;
  /** Shape of the finder-pattern frames. Default: matches the modules. */
  eyeFrameShape?: QrEyeShape | null | undefined;
  /** Color of the modules: `#RRGGBB` or `#RGB`. */
  foregroundColor?: string | null | undefined;
  /** A border, a caption, or both. */
  frame?: QrFrameInput | null | undefined;
  /** Used instead of the foreground color. */
  gradient?: QrGradientInput | null | undefined;
  /** Allows modules lighter than the background, which some scanners cannot read. Default: false. */
  lightOnDark?: boolean | null | undefined;
  /** A logo in the center of the code. */
  logo?: QrLogoPlacementInput | null | undefined;
  /** Shape of the dark modules. Default: SQUARE. */
  moduleShape?: QrModuleShape | null | undefined;
  /** Width of the empty margin in modules, 2 to 16. Default: 4. */
  quietZone?: number | null | undefined;
  /** Makes the background transparent; contrast is still checked against the background color. Default: false. */
  transparentBackground?: boolean | null | undefined;
};

/** How much of the code can be damaged and still be read. Higher levels make it denser. */
export type QrErrorCorrection =
  /** About 30%. */
  | 'HIGH'
  /** About 7%. */
  | 'LOW'
  /** About 15%. */
  | 'MEDIUM'
  /** About 25%. */
  | 'QUARTILE';

/** Shape of the finder patterns. */
export type QrEyeShape =
  /** A circle. As `eyeFrameShape`, for symbols of up to 61 modules per side. */
  | 'CIRCLE'
  /** Two rounded corners, opposite each other. */
  | 'LEAF'
  /** Rounded corners. */
  | 'ROUNDED'
  /** Sharp corners. */
  | 'SQUARE';

/** A border, a caption, or both. */
export type QrFrameInput = {
  /** One line of up to 40 characters (Latin, Greek, Cyrillic, Vietnamese or Devanagari). */
  caption?: string | null | undefined;
  /** Text color. Default: the background color with a border, otherwise the foreground color. */
  captionColor?: string | null | undefined;
  /** Default: BOTTOM. */
  captionPosition?: QrCaptionPosition | null | undefined;
  /** Border color. Default: the foreground color. */
  color?: string | null | undefined;
  /** Border around the code. */
  shape: QrFrameShape;
};

/** Border around the code. */
export type QrFrameShape =
  /** No border; the caption is drawn on the background. */
  | 'NONE'
  /** A border with rounded corners; the caption is drawn on it. */
  | 'ROUNDED'
  /** A border with sharp corners; the caption is drawn on it. */
  | 'SQUARE';

/** A gradient across the code. */
export type QrGradientInput = {
  /** Angle in degrees, 0 to 359, clockwise; 0 is left to right. For LINEAR. Default: 0. */
  angle?: number | null | undefined;
  /** 2 to 8 colors in ascending order of offset. */
  stops: Array<QrGradientStopInput>;
  /** Direction of the gradient. */
  type: QrGradientType;
};

/** A color stop of a gradient. */
export type QrGradientStopInput = {
  /** Color as `#RRGGBB` or `#RGB`. */
  color: string;
  /** Position in percent, 0 to 100. */
  offset: number;
};

/** Direction of the gradient. */
export type QrGradientType =
  /** Along a line across the code. */
  | 'LINEAR'
  /** From the center to the corners. */
  | 'RADIAL';

/** A logo in the center of the code. */
export type QrLogoPlacementInput = {
  /** ID of a logo of the organization. */
  id: string;
  /** Shape of the area for the logo. Default: SQUARE. */
  shape?: QrLogoShape | null | undefined;
  /** Width in percent of the width of the code, 5 to 40. Default: about 20. */
  size?: number | null | undefined;
};

/** Shape of the area for the logo. */
export type QrLogoShape =
  /** For round logos. */
  | 'CIRCLE'
  /** For rectangular logos. */
  | 'SQUARE';

/** Shape of the dark modules. */
export type QrModuleShape =
  /** Separate squares, turned by 45 degrees. */
  | 'DIAMOND'
  /** Separate circles. */
  | 'DOT'
  /** Joined horizontally, with rounded ends. */
  | 'HORIZONTAL_BAR'
  /** Squares, joined where they touch; `cornerRadius` rounds their corners. */
  | 'SQUARE'
  /** Joined vertically, with rounded ends. */
  | 'VERTICAL_BAR';

/** A new text message. */
export type SmsContentInput = {
  /** Message, up to 2,000 characters. */
  message?: string | null | undefined;
  /** Phone number with 3 to 20 digits (at most 15 with a country code), with `+` before the country code. Spaces, hyphens, periods, slashes and parentheses are ignored. No 0 after the country code: `+49 30 123456`, not `+49 (0)30 123456`. */
  phone: string;
};

/** Plain text. */
export type TextContentInput = {
  /** 1 to 10,000 characters. A static code can hold fewer; text that does not fit is rejected. */
  text: string;
};

/** Omitted fields keep their current values. */
export type UpdateStylePresetInput = {
  /** Versions you expect. If the current version is not one of them, nothing is changed and the error is `PRECONDITION_FAILED`. */
  expectedVersions?: Array<number> | null | undefined;
  /** ID of the style preset. */
  id: string;
  /** Display name, 1 to 200 characters; unique within the organization. */
  name?: string | null | undefined;
  /** If set, the style preset must belong to this organization. */
  organizationId?: string | null | undefined;
  /** Omitted fields keep their values (new codes: black on white with square modules); null resets an optional field. Styles that cannot be scanned reliably are rejected. */
  style?: QrCodeStyleInput | null | undefined;
};

/** A website. The code encodes the short link. */
export type UrlContentInput = {
  /** Destination URL: http or https, without credentials, up to 4,096 characters. */
  url: string;
};

/** A contact with at least a first name, a last name or an organization. */
export type VCardContentInput = {
  /** Postal address of a contact. */
  address?: PostalAddressInput | null | undefined;
  /** Email address, up to 254 characters. */
  email?: string | null | undefined;
  /** First name. Up to 200 characters. */
  firstName?: string | null | undefined;
  /** Last name. Up to 200 characters. */
  lastName?: string | null | undefined;
  /** Company or organization. Up to 200 characters. */
  organization?: string | null | undefined;
  /** Phone number with 3 to 20 digits (at most 15 with a country code), with `+` before the country code. Spaces, hyphens, periods, slashes and parentheses are ignored. No 0 after the country code: `+49 30 123456`, not `+49 (0)30 123456`. Extensions: `ext. 12`, `x12`, `#12` or `;ext=12`. */
  phone?: string | null | undefined;
  /** Job title. Up to 200 characters. */
  title?: string | null | undefined;
  /** http or https URL without credentials, white space or backslashes; up to 4,096 characters as sent in a redirect, percent-encoded and with campaign parameters. Non-ASCII letters are allowed. */
  website?: string | null | undefined;
};

/** A Wi-Fi network. */
export type WifiContentInput = {
  /** Names such as `WPA2`, `WPA/WPA3`, `nopass` or `open` are accepted too. Default: WPA with a password, otherwise NONE. */
  encryption?: WifiEncryption | null | undefined;
  /** Whether the network name is hidden (not broadcast). Default: false. */
  hidden?: boolean | null | undefined;
  /** For WPA, 8 to 63 characters or 64 hexadecimal digits. Omit for NONE. */
  password?: string | null | undefined;
  /** Network name (SSID): 1 to 32 bytes in UTF-8. */
  ssid: string;
};

/** Encryption of a Wi-Fi network. */
export type WifiEncryption =
  /** Open network, without a password. */
  | 'NONE'
  /** WEP (outdated and insecure). */
  | 'WEP'
  /** WPA, WPA2 or WPA3 (most networks). */
  | 'WPA';

export type StyleFragment = { foregroundColor: string, backgroundColor: string, transparentBackground: boolean, lightOnDark: boolean, cornerRadius: number, moduleShape: QrModuleShape | null, eyeFrameShape: QrEyeShape | null, eyeFrameColor: string | null, eyeBallShape: QrEyeShape | null, eyeBallColor: string | null, quietZone: number | null, errorCorrection: QrErrorCorrection | null, capitalLetters: boolean, gradient: { type: QrGradientType, angle: number | null, stops: Array<{ offset: number, color: string }> } | null, logo: { id: string, shape: QrLogoShape | null, size: number | null } | null, frame: { shape: QrFrameShape, color: string | null, caption: string | null, captionColor: string | null, captionPosition: QrCaptionPosition | null } | null };

export type StylePresetsQueryVariables = Exact<{
  organization: string;
  after?: string | null | undefined;
}>;


export type StylePresetsQuery = { organization: { id: string, stylePresets: { totalCount: number, nodes: Array<{ id: string, name: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type StylePresetNamesQueryVariables = Exact<{
  organization: string;
}>;


export type StylePresetNamesQuery = { organization: { id: string, stylePresets: { nodes: Array<{ id: string, name: string }> } } | null };

export type StylePresetQueryVariables = Exact<{
  organization: string;
  preset: string;
}>;


export type StylePresetQuery = { organization: { id: string, stylePreset: { id: string, name: string, version: number, style: StyleFragment } | null } | null };

export type CreateStylePresetMutationVariables = Exact<{
  input: CreateStylePresetInput;
}>;


export type CreateStylePresetMutation = { createStylePreset: { stylePreset: { id: string } } };

export type UpdateStylePresetMutationVariables = Exact<{
  input: UpdateStylePresetInput;
}>;


export type UpdateStylePresetMutation = { updateStylePreset: { stylePreset: { id: string, version: number } } };

export type DeleteStylePresetMutationVariables = Exact<{
  input: DeleteStylePresetInput;
}>;


export type DeleteStylePresetMutation = { deleteStylePreset: { deletedStylePresetId: string } };

export type QrCodeDraftQueryVariables = Exact<{
  organization: string;
  input: QrCodeDraftInput;
}>;


export type QrCodeDraftQuery = { organization: { id: string, qrCodeDraft: { svg: string } } | null };

export type LogosQueryVariables = Exact<{
  organization: string;
  after?: string | null | undefined;
}>;


export type LogosQuery = { organization: { id: string, logos: { totalCount: number, nodes: Array<{ id: string, name: string, data: string, mediaType: string, qrCodeCount: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CreateLogoMutationVariables = Exact<{
  input: CreateLogoInput;
}>;


export type CreateLogoMutation = { createLogo: { logo: { id: string } } };

export type DeleteLogoMutationVariables = Exact<{
  input: DeleteLogoInput;
}>;


export type DeleteLogoMutation = { deleteLogo: { deletedLogoId: string } };

export const StyleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Style"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QrCodeStyle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foregroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"backgroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"transparentBackground"}},{"kind":"Field","name":{"kind":"Name","value":"lightOnDark"}},{"kind":"Field","name":{"kind":"Name","value":"cornerRadius"}},{"kind":"Field","name":{"kind":"Name","value":"moduleShape"}},{"kind":"Field","name":{"kind":"Name","value":"eyeFrameShape"}},{"kind":"Field","name":{"kind":"Name","value":"eyeFrameColor"}},{"kind":"Field","name":{"kind":"Name","value":"eyeBallShape"}},{"kind":"Field","name":{"kind":"Name","value":"eyeBallColor"}},{"kind":"Field","name":{"kind":"Name","value":"gradient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"angle"}},{"kind":"Field","name":{"kind":"Name","value":"stops"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"logo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shape"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frame"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shape"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"captionColor"}},{"kind":"Field","name":{"kind":"Name","value":"captionPosition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quietZone"}},{"kind":"Field","name":{"kind":"Name","value":"errorCorrection"}},{"kind":"Field","name":{"kind":"Name","value":"capitalLetters"}}]}}]} as unknown as DocumentNode<StyleFragment, unknown>;
export const StylePresetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StylePresets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stylePresets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StylePresetsQuery, StylePresetsQueryVariables>;
export const StylePresetNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StylePresetNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stylePresets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StylePresetNamesQuery, StylePresetNamesQueryVariables>;
export const StylePresetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StylePreset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"preset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stylePreset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"preset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"style"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Style"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Style"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QrCodeStyle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foregroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"backgroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"transparentBackground"}},{"kind":"Field","name":{"kind":"Name","value":"lightOnDark"}},{"kind":"Field","name":{"kind":"Name","value":"cornerRadius"}},{"kind":"Field","name":{"kind":"Name","value":"moduleShape"}},{"kind":"Field","name":{"kind":"Name","value":"eyeFrameShape"}},{"kind":"Field","name":{"kind":"Name","value":"eyeFrameColor"}},{"kind":"Field","name":{"kind":"Name","value":"eyeBallShape"}},{"kind":"Field","name":{"kind":"Name","value":"eyeBallColor"}},{"kind":"Field","name":{"kind":"Name","value":"gradient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"angle"}},{"kind":"Field","name":{"kind":"Name","value":"stops"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"logo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shape"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frame"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shape"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"captionColor"}},{"kind":"Field","name":{"kind":"Name","value":"captionPosition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quietZone"}},{"kind":"Field","name":{"kind":"Name","value":"errorCorrection"}},{"kind":"Field","name":{"kind":"Name","value":"capitalLetters"}}]}}]} as unknown as DocumentNode<StylePresetQuery, StylePresetQueryVariables>;
export const CreateStylePresetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateStylePreset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateStylePresetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createStylePreset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stylePreset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CreateStylePresetMutation, CreateStylePresetMutationVariables>;
export const UpdateStylePresetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateStylePreset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateStylePresetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateStylePreset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stylePreset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateStylePresetMutation, UpdateStylePresetMutationVariables>;
export const DeleteStylePresetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteStylePreset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteStylePresetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteStylePreset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedStylePresetId"}}]}}]}}]} as unknown as DocumentNode<DeleteStylePresetMutation, DeleteStylePresetMutationVariables>;
export const QrCodeDraftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QrCodeDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"QrCodeDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"qrCodeDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"svg"}}]}}]}}]}}]} as unknown as DocumentNode<QrCodeDraftQuery, QrCodeDraftQueryVariables>;
export const LogosDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Logos"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"logos"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"qrCodeCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LogosQuery, LogosQueryVariables>;
export const CreateLogoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateLogo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateLogoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createLogo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CreateLogoMutation, CreateLogoMutationVariables>;
export const DeleteLogoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteLogo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteLogoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteLogo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedLogoId"}}]}}]}}]} as unknown as DocumentNode<DeleteLogoMutation, DeleteLogoMutationVariables>;