/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What happens to a scan. */
export type QrScanOutcome =
  /** The code is archived. */
  | 'ARCHIVED'
  /** The code is static; its short link is not used. */
  | 'NOT_DYNAMIC'
  /** Before `validFrom`. */
  | 'NOT_YET_VALID'
  /** At or after `validUntil`. */
  | 'NO_LONGER_VALID'
  /** Shown a page with the content. */
  | 'PAGE'
  /** Asked for the password, then redirected. */
  | 'PASSWORD'
  /** The code is paused. */
  | 'PAUSED'
  /** Redirected to the URL. */
  | 'REDIRECT'
  /** The scan limit has been reached. */
  | 'SCAN_LIMIT_REACHED';

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

/** The visitor to simulate. Conditions on omitted fields do not match. */
export type VisitorInput = {
  /** Time of the scan. Default: now. */
  at?: string | null | undefined;
  /** Country as an ISO 3166-1 alpha-2 code, such as `DE`. */
  country?: string | null | undefined;
  /** Device type. */
  device?: VisitorDevice | null | undefined;
  /** Any text that identifies the visitor, up to 200 characters. A rule with several targets always gives the same visitor the same one. */
  identity?: string | null | undefined;
  /** Preferred language, as a BCP 47 tag such as `de-CH`. */
  language?: string | null | undefined;
  /** Platform of the device, such as `IOS`. */
  operatingSystem?: VisitorOperatingSystem | null | undefined;
};

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

export type PreviewQrCodeQueryVariables = Exact<{
  organizationId: string;
  id: string;
  visitor: VisitorInput;
}>;


export type PreviewQrCodeQuery = { organization: { qrCode: { preview: { outcome: QrScanOutcome, url: string | null, rule: number | null, ruleName: string | null, reason: string, targets: Array<{ url: string, share: number }> } } | null } | null };


export const PreviewQrCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewQrCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"visitor"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VisitorInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qrCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"visitor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"visitor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"ruleName"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PreviewQrCodeQuery, PreviewQrCodeQueryVariables>;