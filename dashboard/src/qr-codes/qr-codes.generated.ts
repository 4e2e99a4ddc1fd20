/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type EmailContentInput = {
  body?: string | null | undefined;
  subject?: string | null | undefined;
  to: string;
};

export type EventContentInput = {
  description?: string | null | undefined;
  /** Not before the start. */
  end?: string | null | undefined;
  location?: string | null | undefined;
  start: string;
  title: string;
};

export type GeoContentInput = {
  /** Degrees, -90 to 90. */
  latitude: number;
  /** Degrees, -180 to 180. */
  longitude: number;
  /** What a map shows as the name of the place. */
  query?: string | null | undefined;
};

export type PhoneContentInput = {
  phone: string;
};

export type PostalAddressInput = {
  city?: string | null | undefined;
  country?: string | null | undefined;
  postalCode?: string | null | undefined;
  region?: string | null | undefined;
  street?: string | null | undefined;
};

export type QrCaptionPosition =
  /** Below the code. */
  | 'BOTTOM'
  /** Above the code. */
  | 'TOP';

/** Exactly one of the kinds of content. */
export type QrCodeContentInput =
  {   email: EmailContentInput; event?: never; geo?: never; phone?: never; sms?: never; text?: never; url?: never; vcard?: never; wifi?: never; }
  |  { email?: never;   event: EventContentInput; geo?: never; phone?: never; sms?: never; text?: never; url?: never; vcard?: never; wifi?: never; }
  |  { email?: never; event?: never;   geo: GeoContentInput; phone?: never; sms?: never; text?: never; url?: never; vcard?: never; wifi?: never; }
  |  { email?: never; event?: never; geo?: never;   phone: PhoneContentInput; sms?: never; text?: never; url?: never; vcard?: never; wifi?: never; }
  |  { email?: never; event?: never; geo?: never; phone?: never;   sms: SmsContentInput; text?: never; url?: never; vcard?: never; wifi?: never; }
  |  { email?: never; event?: never; geo?: never; phone?: never; sms?: never;   text: TextContentInput; url?: never; vcard?: never; wifi?: never; }
  |  { email?: never; event?: never; geo?: never; phone?: never; sms?: never; text?: never;   url: UrlContentInput; vcard?: never; wifi?: never; }
  |  { email?: never; event?: never; geo?: never; phone?: never; sms?: never; text?: never; url?: never;   vcard: VCardContentInput; wifi?: never; }
  |  { email?: never; event?: never; geo?: never; phone?: never; sms?: never; text?: never; url?: never; vcard?: never;   wifi: WifiContentInput; };

/** What is left out does not filter. */
export type QrCodeFilter = {
  folderId?: string | null | undefined;
  /** A part of the name, or the whole short code; upper or lower case. */
  search?: string | null | undefined;
  status?: QrCodeStatus | null | undefined;
  /** Codes that carry exactly this tag. */
  tag?: string | null | undefined;
  /** Codes that carry all of these tags. */
  tags?: Array<string> | null | undefined;
  type?: QrCodeType | null | undefined;
};

export type QrCodeOrder =
  | 'CREATED_AT_ASC'
  | 'CREATED_AT_DESC'
  | 'NAME_ASC'
  | 'NAME_DESC'
  | 'TOTAL_SCANS_DESC';

/** Takes the place of all rules that were there, except the password, which stays when it is left out. */
export type QrCodeRoutingInput = {
  /** Where scans go that are not led on; http or https, without credentials. */
  fallbackUrl?: string | null | undefined;
  /** 1 to 200 characters, which are never shown again; null removes it. */
  password?: string | null | undefined;
  /** Need not be given; if it is, it must be as it will be read. */
  passwordProtected?: boolean | null | undefined;
  /** Up to 50; the first that matches holds. */
  rules?: Array<QrRoutingRuleInput> | null | undefined;
  /** Of all scans since the code was made; at least 1. */
  scanLimit?: number | null | undefined;
  /** Campaign parameters of every target. */
  utm?: QrUtmInput | null | undefined;
  /** Not yet valid before this moment. */
  validFrom?: string | null | undefined;
  /** No longer valid from this moment on; after validFrom. */
  validUntil?: string | null | undefined;
};

/** Only the short link of an ACTIVE code leads anywhere. */
export type QrCodeStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'PAUSED';

/** What is left out keeps its value, or is black on white with square modules; null takes away what a style need not have. */
export type QrCodeStyleInput = {
  /** `#RRGGBB` or `#RGB`. */
  backgroundColor?: string | null | undefined;
  /** The short link in capital letters, which takes a smaller symbol. */
  capitalLetters?: boolean | null | undefined;
  /** 0 to 50, in percent of a module’s width. */
  cornerRadius?: number | null | undefined;
  /** null: chosen, MEDIUM, or more with a logo. */
  errorCorrection?: QrErrorCorrection | null | undefined;
  /** null: as the modules. */
  eyeBallColor?: string | null | undefined;
  /** Of what the rings hold; null: as goes with the modules. */
  eyeBallShape?: QrEyeShape | null | undefined;
  /** null: as the modules. */
  eyeFrameColor?: string | null | undefined;
  /** Of the three rings in the corners; null: as goes with the modules. */
  eyeFrameShape?: QrEyeShape | null | undefined;
  /** `#RRGGBB` or `#RGB`. */
  foregroundColor?: string | null | undefined;
  /** null: none. */
  frame?: QrFrameInput | null | undefined;
  /** Takes the place of the foreground colour. */
  gradient?: QrGradientInput | null | undefined;
  /** Light modules on a dark background are refused without it. */
  lightOnDark?: boolean | null | undefined;
  /** null: none. */
  logo?: QrLogoPlacementInput | null | undefined;
  /** null: SQUARE. */
  moduleShape?: QrModuleShape | null | undefined;
  /** Modules, 2 to 16. */
  quietZone?: number | null | undefined;
  /** The background colour then says upon what the code will lie. */
  transparentBackground?: boolean | null | undefined;
};

export type QrCodeType =
  | 'EMAIL'
  | 'EVENT'
  | 'GEO'
  | 'PHONE'
  | 'SMS'
  | 'TEXT'
  | 'URL'
  | 'VCARD'
  | 'WIFI';

/** How much of a symbol can be mended: about 7, 15, 25 or 30 percent. */
export type QrErrorCorrection =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'QUARTILE';

/** What the eyes in three corners of a symbol, or their middles, are drawn as. */
export type QrEyeShape =
  /** Round altogether; for symbols of up to 61 modules a side. */
  | 'CIRCLE'
  /** With two round corners that lie opposite each other. */
  | 'LEAF'
  /** With round corners. */
  | 'ROUNDED'
  /** With sharp corners. */
  | 'SQUARE';

export type QrFrameInput = {
  /** One line of up to 40 Latin, Greek, Cyrillic, Vietnamese, Devanagari letters. */
  caption?: string | null | undefined;
  /** Left out: the background colour on a border, otherwise the foreground colour. */
  captionColor?: string | null | undefined;
  /** Left out: BOTTOM. */
  captionPosition?: QrCaptionPosition | null | undefined;
  /** Of the border. Left out: the foreground colour. */
  color?: string | null | undefined;
  shape: QrFrameShape;
};

export type QrFrameShape =
  /** No border; a caption lies on the background. */
  | 'NONE'
  /** A border with round corners; a caption lies on it. */
  | 'ROUNDED'
  /** A border with sharp corners; a caption lies on it. */
  | 'SQUARE';

export type QrGradientInput = {
  /** 0 to 359 degrees, clockwise from left to right; for LINEAR. */
  angle?: number | null | undefined;
  /** 2 to 8, each with a higher offset than the one before. */
  stops: Array<QrGradientStopInput>;
  type: QrGradientType;
};

export type QrGradientStopInput = {
  color: string;
  /** Percent of the way, 0 to 100. */
  offset: number;
};

export type QrGradientType =
  /** Along a line across the symbol. */
  | 'LINEAR'
  /** From the middle of the symbol to its corners. */
  | 'RADIAL';

export type QrLogoPlacementInput = {
  /** Of a logo of the organization. */
  id: string;
  /** Left out: SQUARE. */
  shape?: QrLogoShape | null | undefined;
  /** 5 to 40, in percent of the symbol’s width. Left out: about 20. */
  size?: number | null | undefined;
};

/** Of the area that is left free; the whole logo lies within. */
export type QrLogoShape =
  /** For logos that are round. */
  | 'CIRCLE'
  /** For logos that fill a rectangle. */
  | 'SQUARE';

/** What the dark squares of a symbol are drawn as. */
export type QrModuleShape =
  /** Each a square on its corner. */
  | 'DIAMOND'
  /** Each a circle of its own. */
  | 'DOT'
  /** Joined sideways, with round ends. */
  | 'HORIZONTAL_BAR'
  /** Joined where they touch, with the corner radius of the style. */
  | 'SQUARE'
  /** Joined up and down, with round ends. */
  | 'VERTICAL_BAR';

/** All that is given must hold; of a list, one. */
export type QrRoutingConditionInput = {
  /** Of the address, in ISO 3166-1 alpha-2. */
  countries?: Array<string> | null | undefined;
  /** By the browser. */
  devices?: Array<VisitorDevice> | null | undefined;
  /** When it is scanned. */
  hours?: QrRoutingHoursInput | null | undefined;
  /** The one that the browser puts first, in BCP 47; `de` takes in `de-CH`. Up to 100. */
  languages?: Array<string> | null | undefined;
  /** By the browser. */
  operatingSystems?: Array<VisitorOperatingSystem> | null | undefined;
};

/** Hours by the clocks of a place. */
export type QrRoutingHoursInput = {
  /** On which the hours begin; left out: on all. */
  days?: Array<Weekday> | null | undefined;
  /** `00:00` to `23:59`. */
  from: string;
  /** By its IANA name, as `Europe/Berlin`. */
  timeZone: string;
  /** `00:00` to `24:00`, which is no longer within; before `from`: of the next day. */
  to: string;
};

/** Whom it matches, and where it leads them. */
export type QrRoutingRuleInput = {
  /** For people. Up to 100 characters. */
  name?: string | null | undefined;
  /** 1 to 10. */
  targets: Array<QrRoutingTargetInput>;
  /** Left out: everybody. */
  when?: QrRoutingConditionInput | null | undefined;
};

/** Where some visitors are led. */
export type QrRoutingTargetInput = {
  /** http or https, without credentials. */
  url: string;
  /** 0 to 1000, beside the other targets; left out: 1. */
  weight?: number | null | undefined;
};

/** Added to the query of every target, unless it has them already. Each of up to 100 characters. */
export type QrUtmInput = {
  /** `utm_campaign`. */
  campaign?: string | null | undefined;
  /** `utm_content`. */
  content?: string | null | undefined;
  /** `utm_medium`. */
  medium?: string | null | undefined;
  /** `utm_source`. */
  source?: string | null | undefined;
  /** `utm_term`. */
  term?: string | null | undefined;
};

export type SmsContentInput = {
  message?: string | null | undefined;
  phone: string;
};

export type TextContentInput = {
  text: string;
};

/** What is left out keeps its value. */
export type UpdateQrCodeInput = {
  /** Of the kind that the code already has. */
  content?: QrCodeContentInput | null | undefined;
  /** Instead of `content`: the same as one object, as REST v1 takes it. */
  data?: unknown;
  /** Cannot change, as printed codes do not. */
  dynamic?: boolean | null | undefined;
  /** If the code has none of these versions by now, nothing is changed. */
  expectedVersions?: Array<number> | null | undefined;
  /** null takes it out of its folder. */
  folderId?: string | null | undefined;
  id: string;
  name?: string | null | undefined;
  /** Given: a code of another organization is not found. */
  organizationId?: string | null | undefined;
  /** Takes the place of all rules that were there; null removes them with the password. */
  routing?: QrCodeRoutingInput | null | undefined;
  status?: QrCodeStatus | null | undefined;
  style?: QrCodeStyleInput | null | undefined;
  /** Starts from the style of this preset, with `style` on top. It is copied: a later change of the preset changes no code. */
  stylePresetId?: string | null | undefined;
  tags?: Array<string> | null | undefined;
  /** Cannot change, as printed codes do not. */
  type?: QrCodeType | null | undefined;
};

export type UrlContentInput = {
  /** http or https, without credentials. */
  url: string;
};

/** With at least one name or the organization. */
export type VCardContentInput = {
  address?: PostalAddressInput | null | undefined;
  email?: string | null | undefined;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
  organization?: string | null | undefined;
  phone?: string | null | undefined;
  title?: string | null | undefined;
  website?: string | null | undefined;
};

/** What somebody scans with. An iPad that asks for desktop pages is a DESKTOP. */
export type VisitorDevice =
  | 'DESKTOP'
  | 'MOBILE'
  | 'TABLET'
  | 'TV';

/** IOS is also that of an iPad. */
export type VisitorOperatingSystem =
  | 'ANDROID'
  | 'CHROME_OS'
  | 'HARMONY_OS'
  | 'IOS'
  | 'LINUX'
  | 'MACOS'
  | 'WINDOWS';

/** Monday to Sunday. */
export type Weekday =
  | 'FRI'
  | 'MON'
  | 'SAT'
  | 'SUN'
  | 'THU'
  | 'TUE'
  | 'WED';

export type WifiContentInput = {
  /** Left out: WPA with a password, NONE without. */
  encryption?: WifiEncryption | null | undefined;
  /** Left out: false. */
  hidden?: boolean | null | undefined;
  /** For WPA 8 to 63 characters or 64 hexadecimal digits. */
  password?: string | null | undefined;
  /** 1 to 32 bytes. */
  ssid: string;
};

export type WifiEncryption =
  | 'NONE'
  | 'WEP'
  /** WPA, WPA2 or WPA3. */
  | 'WPA';

export type QrCodesQueryVariables = Exact<{
  organization: string;
  filter?: QrCodeFilter | null | undefined;
  orderBy?: QrCodeOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type QrCodesQuery = { organization: { id: string, qrCodes: { totalCount: number, nodes: Array<QrCodeRowFragment>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type QrCodeRowFragment = { id: string, name: string, type: QrCodeType, status: QrCodeStatus, shortUrl: string, totalScans: number, createdAt: string, tags: Array<string>, drawing: string, picture: string, folder: { id: string, name: string } | null };

export type TagsQueryVariables = Exact<{
  organization: string;
  search?: string | null | undefined;
}>;


export type TagsQuery = { organization: { id: string, tags: Array<{ tag: string, count: number }> } | null };

export type SetQrCodeStatusMutationVariables = Exact<{
  input: UpdateQrCodeInput;
}>;


export type SetQrCodeStatusMutation = { updateQrCode: { qrCode: { id: string } } };

export const QrCodeRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QrCodeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QrCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shortUrl"}},{"kind":"Field","alias":{"kind":"Name","value":"drawing"},"name":{"kind":"Name","value":"imageUrl"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"SVG"}}]},{"kind":"Field","alias":{"kind":"Name","value":"picture"},"name":{"kind":"Name","value":"imageUrl"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"PNG"}},{"kind":"Argument","name":{"kind":"Name","value":"size"},"value":{"kind":"IntValue","value":"1024"}}]},{"kind":"Field","name":{"kind":"Name","value":"totalScans"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<QrCodeRowFragment, unknown>;
export const QrCodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QrCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"QrCodeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"QrCodeOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"qrCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QrCodeRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QrCodeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QrCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shortUrl"}},{"kind":"Field","alias":{"kind":"Name","value":"drawing"},"name":{"kind":"Name","value":"imageUrl"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"SVG"}}]},{"kind":"Field","alias":{"kind":"Name","value":"picture"},"name":{"kind":"Name","value":"imageUrl"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"PNG"}},{"kind":"Argument","name":{"kind":"Name","value":"size"},"value":{"kind":"IntValue","value":"1024"}}]},{"kind":"Field","name":{"kind":"Name","value":"totalScans"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<QrCodesQuery, QrCodesQueryVariables>;
export const TagsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tags"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tag"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<TagsQuery, TagsQueryVariables>;
export const SetQrCodeStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetQrCodeStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateQrCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateQrCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qrCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<SetQrCodeStatusMutation, SetQrCodeStatusMutationVariables>;