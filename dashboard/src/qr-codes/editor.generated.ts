/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Input of the mutation `createQrCode`. */
export type CreateQrCodeInput = {
  /** Content of the QR code. Its type cannot be changed later. */
  content: QrCodeContentInput;
  /** Whether the QR code is dynamic. A dynamic code encodes a short link, so its content can be changed and scans are counted. A static code encodes the content itself and works offline. Defaults to true; always true for URLs. */
  dynamic?: boolean | null | undefined;
  /** ID of the folder. Defaults to no folder. */
  folderId?: string | null | undefined;
  /** Display name, 1 to 200 characters; does not have to be unique. */
  name: string;
  /** ID of the organization that will own the QR code. */
  organizationId: string;
  /** Routing: rules, dates, scan limit, password, fallback URL and campaign parameters. Not available for static codes. */
  routing?: QrCodeRoutingInput | null | undefined;
  /** Custom end of the short link: 3 to 64 letters, digits or hyphens, case-insensitive. Random by default. */
  shortCode?: string | null | undefined;
  /** Style, applied on top of the preset. Defaults to the preset, or to black on white. */
  style?: QrCodeStyleInput | null | undefined;
  /** Preset whose style is copied; `style` is applied on top. Later changes to the preset do not affect the code. */
  stylePresetId?: string | null | undefined;
  /** Up to 50 tags of 1 to 100 characters; duplicates are removed. */
  tags?: Array<string> | null | undefined;
};

/** Input of the mutation `deleteQrCode`. */
export type DeleteQrCodeInput = {
  /** ID of the QR code. */
  id: string;
  /** If set, the QR code must belong to this organization. */
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

/** Rules, dates, scan limit, password, fallback URL and campaign parameters. Replaces the routing, except that an omitted `password` is kept. */
export type QrCodeRoutingInput = {
  /** Where visitors are redirected while the code is paused, archived, outside its dates or over its scan limit. Default: a notice. */
  fallbackUrl?: string | null | undefined;
  /** Whether to pass on the query of the short link; parameters of the destination take precedence. Default: true. */
  forwardQuery?: boolean | null | undefined;
  /** Password that visitors must enter, 1 to 200 characters; never returned. If omitted, it is unchanged; null removes it. */
  password?: string | null | undefined;
  /** Optional; must be true if and only if there is a password. */
  passwordProtected?: boolean | null | undefined;
  /** Up to 50; the first match wins. Other visitors get the content of the code. */
  rules?: Array<QrRoutingRuleInput> | null | undefined;
  /** Total number of scans after which the code stops working. */
  scanLimit?: number | null | undefined;
  /** Campaign parameters, added to every destination URL that does not have them. */
  utm?: QrUtmInput | null | undefined;
  /** Start. */
  validFrom?: string | null | undefined;
  /** End (exclusive), after `validFrom`. */
  validUntil?: string | null | undefined;
};

/** Whether the short link of a QR code works. */
export type QrCodeStatus =
  /** The short link works; visitors are redirected. */
  | 'ACTIVE'
  /** Put away: the QR code is kept, and visitors are treated as for a `PAUSED` one. */
  | 'ARCHIVED'
  /** Temporarily disabled: visitors are redirected to `fallbackUrl` or see a notice. */
  | 'PAUSED';

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

/** Type of content. */
export type QrCodeType =
  /** Opens a new email. */
  | 'EMAIL'
  /** Adds an event to a calendar. */
  | 'EVENT'
  /** Shows a location on a map. */
  | 'GEO'
  /** Calls a phone number. */
  | 'PHONE'
  /** Opens a new text message. */
  | 'SMS'
  /** Shows text. */
  | 'TEXT'
  /** Opens a website; always dynamic. */
  | 'URL'
  /** Saves a contact. */
  | 'VCARD'
  /** Joins a Wi-Fi network. */
  | 'WIFI';

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

/** All conditions must match; in a list, one matching value is enough. */
export type QrRoutingConditionInput = {
  /** Countries (ISO 3166-1 alpha-2), by IP address. */
  countries?: Array<string> | null | undefined;
  /** Device types. */
  devices?: Array<VisitorDevice> | null | undefined;
  /** Time of the scan. */
  hours?: QrRoutingHoursInput | null | undefined;
  /** Preferred language of the browser, as BCP 47 tags; `de` includes `de-CH`. Up to 100. */
  languages?: Array<string> | null | undefined;
  /** Platforms of the device, such as `IOS`. */
  operatingSystems?: Array<VisitorOperatingSystem> | null | undefined;
};

/** Hours of the day in a time zone. */
export type QrRoutingHoursInput = {
  /** Days on which the hours start. Default: every day. */
  days?: Array<Weekday> | null | undefined;
  /** Start, `00:00` to `23:59`. */
  from: string;
  /** IANA time zone, such as `Europe/Berlin`. */
  timeZone: string;
  /** End (exclusive), `00:00` to `24:00`; before `from`, it is on the next day. */
  to: string;
};

/** Redirects matching visitors. */
export type QrRoutingRuleInput = {
  /** Name of the rule. 1 to 200 characters. */
  name?: string | null | undefined;
  /** 1 to 10 destinations. Several split the traffic; a returning visitor always gets the same one. */
  targets: Array<QrRoutingTargetInput>;
  /** Conditions. Default: matches everyone. */
  when?: QrRoutingConditionInput | null | undefined;
};

/** A destination of a rule, one of its variants. */
export type QrRoutingTargetInput = {
  /** Destination URL: http or https, without credentials. */
  url: string;
  /** Share of the traffic, relative to the other targets: 0 to 1,000. Default: 1. */
  weight?: number | null | undefined;
};

/** Campaign parameters, added to every destination URL that does not have them. */
export type QrUtmInput = {
  /** `utm_campaign`, 1 to 100 characters. */
  campaign?: string | null | undefined;
  /** `utm_content`, 1 to 100 characters. */
  content?: string | null | undefined;
  /** `utm_medium`, 1 to 100 characters. */
  medium?: string | null | undefined;
  /** `utm_source`, 1 to 100 characters. */
  source?: string | null | undefined;
  /** `utm_term`, 1 to 100 characters. */
  term?: string | null | undefined;
};

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
export type UpdateQrCodeInput = {
  /** New content, of the same type. */
  content?: QrCodeContentInput | null | undefined;
  /** New content as a JSON object, as in REST v1. Cannot be combined with `content`. */
  data?: unknown;
  /** Cannot be changed; accepted if it is the current value. */
  dynamic?: boolean | null | undefined;
  /** Versions you expect. If the current version is not one of them, nothing is changed and the error is `PRECONDITION_FAILED`. */
  expectedVersions?: Array<number> | null | undefined;
  /** ID of the new folder; null removes the QR code from its folder. */
  folderId?: string | null | undefined;
  /** ID of the QR code. */
  id: string;
  /** Display name, 1 to 200 characters; does not have to be unique. */
  name?: string | null | undefined;
  /** If set, the QR code must belong to this organization. */
  organizationId?: string | null | undefined;
  /** New routing, which replaces the current one; null removes the routing and its password. */
  routing?: QrCodeRoutingInput | null | undefined;
  /** New status. */
  status?: QrCodeStatus | null | undefined;
  /** Style changes; omitted fields keep their current values. */
  style?: QrCodeStyleInput | null | undefined;
  /** Preset whose style is copied; `style` is applied on top. Later changes to the preset do not affect the code. */
  stylePresetId?: string | null | undefined;
  /** New tags, which replace the current ones. Up to 50 tags of 1 to 100 characters; duplicates are removed. */
  tags?: Array<string> | null | undefined;
  /** Cannot be changed; accepted if it is the current type. */
  type?: QrCodeType | null | undefined;
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

/** Type of device. An iPad whose Safari requests desktop sites is a DESKTOP. */
export type VisitorDevice =
  /** A computer with a keyboard, including Chromebooks. */
  | 'DESKTOP'
  /** A phone or a watch. */
  | 'MOBILE'
  /** Larger than a phone, without a built-in keyboard. */
  | 'TABLET'
  /** A television, or a set-top box or game console. */
  | 'TV';

/** Operating system, as the browser reports it. */
export type VisitorOperatingSystem =
  /** Android, from any manufacturer. */
  | 'ANDROID'
  /** Chromebook. */
  | 'CHROME_OS'
  /** HarmonyOS (Huawei). */
  | 'HARMONY_OS'
  /** iPhone and iPad. */
  | 'IOS'
  /** Linux, any distribution. */
  | 'LINUX'
  /** Mac. */
  | 'MACOS'
  /** Windows, any version. */
  | 'WINDOWS';

/** Day of the week, in the time zone. */
export type Weekday =
  /** Friday. */
  | 'FRI'
  /** Monday. */
  | 'MON'
  /** Saturday. */
  | 'SAT'
  /** Sunday. */
  | 'SUN'
  /** Thursday. */
  | 'THU'
  /** Tuesday. */
  | 'TUE'
  /** Wednesday. */
  | 'WED';

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

export type QrCodeToEditQueryVariables = Exact<{
  organization: string;
  code: string;
}>;


export type QrCodeToEditQuery = { organization: { id: string, qrCode: { id: string, name: string, type: QrCodeType, data: unknown, dynamic: boolean, shortCode: string, shortUrl: string, status: QrCodeStatus, version: number, folderId: string | null, tags: Array<string>, style: StyleFragment, routing: RoutingFragment | null } | null } | null };

export type StyleFragment = { foregroundColor: string, backgroundColor: string, transparentBackground: boolean, lightOnDark: boolean, cornerRadius: number, moduleShape: QrModuleShape | null, eyeFrameShape: QrEyeShape | null, eyeFrameColor: string | null, eyeBallShape: QrEyeShape | null, eyeBallColor: string | null, quietZone: number | null, errorCorrection: QrErrorCorrection | null, capitalLetters: boolean, gradient: { type: QrGradientType, angle: number | null, stops: Array<{ offset: number, color: string }> } | null, logo: { id: string, shape: QrLogoShape | null, size: number | null } | null, frame: { shape: QrFrameShape, color: string | null, caption: string | null, captionColor: string | null, captionPosition: QrCaptionPosition | null } | null };

export type RoutingFragment = { validFrom: string | null, validUntil: string | null, scanLimit: number | null, fallbackUrl: string | null, passwordProtected: boolean, forwardQuery: boolean, utm: { source: string | null, medium: string | null, campaign: string | null, term: string | null, content: string | null } | null, rules: Array<{ name: string | null, when: { countries: Array<string> | null, languages: Array<string> | null, devices: Array<VisitorDevice> | null, operatingSystems: Array<VisitorOperatingSystem> | null, hours: { from: string, to: string, timeZone: string, days: Array<Weekday> | null } | null } | null, targets: Array<{ url: string, weight: number }> }> };

export type PicturesQueryVariables = Exact<{
  organization: string;
  code: string;
  size: number;
}>;


export type PicturesQuery = { organization: { id: string, qrCode: { id: string, png: string, svgFile: string } | null } | null };

export type PlacesQueryVariables = Exact<{
  organization: string;
}>;


export type PlacesQuery = { organization: { id: string, folders: { nodes: Array<{ id: string, name: string }> }, tags: Array<{ tag: string }> } | null };

export type CreateQrCodeMutationVariables = Exact<{
  input: CreateQrCodeInput;
}>;


export type CreateQrCodeMutation = { createQrCode: { qrCode: { id: string } } };

export type UpdateQrCodeMutationVariables = Exact<{
  input: UpdateQrCodeInput;
}>;


export type UpdateQrCodeMutation = { updateQrCode: { qrCode: { id: string, version: number } } };

export type DeleteQrCodeMutationVariables = Exact<{
  input: DeleteQrCodeInput;
}>;


export type DeleteQrCodeMutation = { deleteQrCode: { deletedQrCodeId: string } };

export const StyleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Style"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QrCodeStyle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foregroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"backgroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"transparentBackground"}},{"kind":"Field","name":{"kind":"Name","value":"lightOnDark"}},{"kind":"Field","name":{"kind":"Name","value":"cornerRadius"}},{"kind":"Field","name":{"kind":"Name","value":"moduleShape"}},{"kind":"Field","name":{"kind":"Name","value":"eyeFrameShape"}},{"kind":"Field","name":{"kind":"Name","value":"eyeFrameColor"}},{"kind":"Field","name":{"kind":"Name","value":"eyeBallShape"}},{"kind":"Field","name":{"kind":"Name","value":"eyeBallColor"}},{"kind":"Field","name":{"kind":"Name","value":"gradient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"angle"}},{"kind":"Field","name":{"kind":"Name","value":"stops"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"logo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shape"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frame"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shape"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"captionColor"}},{"kind":"Field","name":{"kind":"Name","value":"captionPosition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quietZone"}},{"kind":"Field","name":{"kind":"Name","value":"errorCorrection"}},{"kind":"Field","name":{"kind":"Name","value":"capitalLetters"}}]}}]} as unknown as DocumentNode<StyleFragment, unknown>;
export const RoutingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Routing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QrCodeRouting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"scanLimit"}},{"kind":"Field","name":{"kind":"Name","value":"fallbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"passwordProtected"}},{"kind":"Field","name":{"kind":"Name","value":"forwardQuery"}},{"kind":"Field","name":{"kind":"Name","value":"utm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"medium"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"when"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countries"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"devices"}},{"kind":"Field","name":{"kind":"Name","value":"operatingSystems"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"days"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}}]}}]}}]} as unknown as DocumentNode<RoutingFragment, unknown>;
export const QrCodeToEditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QrCodeToEdit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"qrCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"style"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Style"}}]}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Routing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dynamic"}},{"kind":"Field","name":{"kind":"Name","value":"shortCode"}},{"kind":"Field","name":{"kind":"Name","value":"shortUrl"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"folderId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Style"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QrCodeStyle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foregroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"backgroundColor"}},{"kind":"Field","name":{"kind":"Name","value":"transparentBackground"}},{"kind":"Field","name":{"kind":"Name","value":"lightOnDark"}},{"kind":"Field","name":{"kind":"Name","value":"cornerRadius"}},{"kind":"Field","name":{"kind":"Name","value":"moduleShape"}},{"kind":"Field","name":{"kind":"Name","value":"eyeFrameShape"}},{"kind":"Field","name":{"kind":"Name","value":"eyeFrameColor"}},{"kind":"Field","name":{"kind":"Name","value":"eyeBallShape"}},{"kind":"Field","name":{"kind":"Name","value":"eyeBallColor"}},{"kind":"Field","name":{"kind":"Name","value":"gradient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"angle"}},{"kind":"Field","name":{"kind":"Name","value":"stops"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"logo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shape"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frame"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shape"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"captionColor"}},{"kind":"Field","name":{"kind":"Name","value":"captionPosition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quietZone"}},{"kind":"Field","name":{"kind":"Name","value":"errorCorrection"}},{"kind":"Field","name":{"kind":"Name","value":"capitalLetters"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Routing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QrCodeRouting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"scanLimit"}},{"kind":"Field","name":{"kind":"Name","value":"fallbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"passwordProtected"}},{"kind":"Field","name":{"kind":"Name","value":"forwardQuery"}},{"kind":"Field","name":{"kind":"Name","value":"utm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"medium"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"when"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countries"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"devices"}},{"kind":"Field","name":{"kind":"Name","value":"operatingSystems"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"days"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}}]}}]}}]} as unknown as DocumentNode<QrCodeToEditQuery, QrCodeToEditQueryVariables>;
export const PicturesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Pictures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"size"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"qrCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"png"},"name":{"kind":"Name","value":"imageUrl"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"PNG"}},{"kind":"Argument","name":{"kind":"Name","value":"size"},"value":{"kind":"Variable","name":{"kind":"Name","value":"size"}}}]},{"kind":"Field","alias":{"kind":"Name","value":"svgFile"},"name":{"kind":"Name","value":"imageUrl"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"SVG"}},{"kind":"Argument","name":{"kind":"Name","value":"size"},"value":{"kind":"Variable","name":{"kind":"Name","value":"size"}}}]}]}}]}}]}}]} as unknown as DocumentNode<PicturesQuery, PicturesQueryVariables>;
export const PlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Places"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"folders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tag"}}]}}]}}]}}]} as unknown as DocumentNode<PlacesQuery, PlacesQueryVariables>;
export const CreateQrCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateQrCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateQrCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createQrCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qrCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CreateQrCodeMutation, CreateQrCodeMutationVariables>;
export const UpdateQrCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateQrCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateQrCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateQrCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qrCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateQrCodeMutation, UpdateQrCodeMutationVariables>;
export const DeleteQrCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteQrCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteQrCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteQrCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedQrCodeId"}}]}}]}}]} as unknown as DocumentNode<DeleteQrCodeMutation, DeleteQrCodeMutationVariables>;