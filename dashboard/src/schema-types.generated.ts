/** Whether the shares of the targets of an A/B test differ from those configured. */
export type AbTestResult =
  /** The shares are as configured; differences are no larger than by chance. */
  | 'AS_CONFIGURED'
  /** The shares differ from those configured by more than chance, for example because the weights were changed during the period. */
  | 'DIFFERENT'
  /** Not enough scans yet: at least 100 in total, and as many as let 10 be expected for each target. */
  | 'NOT_ENOUGH_SCANS'
  /** Scans cannot be assigned to the targets, because another rule, another target or the QR code itself has the same URL. */
  | 'NOT_SEPARABLE';

/** Input of the mutation `acceptInvitation`. */
export type AcceptInvitationInput = {
  /** Confirmation from the link of the invitation email, the part after `~`. Verifies your email address if it was sent there. */
  confirmation?: string | null | undefined;
  /** Token from `createInvitation`; in the invitation link it is the part after `#`. */
  token: string;
};

/** What becomes of an organization when you delete your account. */
export type AccountDeletionOutcome =
  /** You are its only member: it is deleted with your account. */
  | 'DELETED'
  /** You are its only admin: make another member an admin with `newAdmins`, or delete it with `deleteOrganizations`. */
  | 'NEEDS_ADMIN'
  /** It stays with its other members; your membership ends. */
  | 'STAYS';

/** Input of the mutation `addDemoData`. */
export type AddDemoDataInput = {
  /** ID of the organization that will own the demo data. */
  organizationId: string;
};

/** Filters scans: each field that is given must match, by one of its values. Counts only QR codes that are not deleted for good. Filters by QR code, folder and tag are exact for any period; those by a value of a scan read single scans, and fail for a period of which some are deleted, except for numbers of scans by whole UTC days if `countries`, `devices`, `browsers` or `operatingSystems` is the only one. */
export type AnalyticsFilter = {
  /** Only scans in one of these browsers. */
  browsers?: Array<string> | null | undefined;
  /** Only scans from a city with one of these names. */
  cities?: Array<string> | null | undefined;
  /** Only scans from one of these countries. */
  countries?: Array<string> | null | undefined;
  /** Only scans by one of these types of device. */
  devices?: Array<string> | null | undefined;
  /** Only QR codes in one of these folders. */
  folderIds?: Array<string> | null | undefined;
  /** Only scans by browsers with one of these languages. */
  languages?: Array<string> | null | undefined;
  /** Only scans on one of these operating systems. */
  operatingSystems?: Array<string> | null | undefined;
  /** Only these QR codes. */
  qrCodeIds?: Array<string> | null | undefined;
  /** Only scans with one of these referrers, such as `direct`. */
  referrers?: Array<string> | null | undefined;
  /** Only scans from a region with one of these names. */
  regions?: Array<string> | null | undefined;
  /** Only QR codes with all of these tags. */
  tags?: Array<string> | null | undefined;
  /** Only scans that were redirected to one of these URLs. */
  targets?: Array<string> | null | undefined;
};

/** Interval of the timeline points. */
export type AnalyticsInterval =
  /** One day, from midnight to midnight in the time zone. */
  | 'DAY'
  /** One calendar month. */
  | 'MONTH'
  /** One week, Monday to Sunday. */
  | 'WEEK';

/** Filters; omitted fields match everything. */
export type ApiKeyFilter = {
  /** All of these filters match. */
  and?: Array<ApiKeyFilter> | null | undefined;
  /** Only API keys created in this period. */
  createdAt?: TimeRangeInput | null | undefined;
  /** Only API keys of this user. */
  createdById?: string | null | undefined;
  /** Only API keys last used in this period. */
  lastUsedAt?: TimeRangeInput | null | undefined;
  /** This filter does not match. */
  not?: ApiKeyFilter | null | undefined;
  /** At least one of these filters matches. */
  or?: Array<ApiKeyFilter> | null | undefined;
  /** Part of the name, case-insensitive. */
  search?: string | null | undefined;
  /** Only API keys with this status. */
  status?: ApiKeyStatus | null | undefined;
  /** Only API keys with one of these statuses. */
  statuses?: Array<ApiKeyStatus> | null | undefined;
};

/** Permission of an API key, or of a member through their role. */
export type ApiKeyPermission =
  /** View scans and analytics. */
  | 'ANALYTICS_READ'
  /** View API keys, without their secrets. */
  | 'API_KEYS_READ'
  /** Create, update, rotate and revoke API keys. */
  | 'API_KEYS_WRITE'
  /** View the organization and its members. */
  | 'ORGANIZATION_READ'
  /** View QR codes, folders, tags, logos and style presets. */
  | 'QR_CODES_READ'
  /** Create, update and delete QR codes, folders, logos and style presets. */
  | 'QR_CODES_WRITE'
  /** View webhooks and their deliveries. */
  | 'WEBHOOKS_READ'
  /** Create, update, test and delete webhooks. */
  | 'WEBHOOKS_WRITE';

/** Whether an API key works. */
export type ApiKeyStatus =
  /** The key works. */
  | 'ACTIVE'
  /** The key is past its `expiresAt`; requests fail with 401. */
  | 'EXPIRED'
  /** The key was revoked; requests fail with 403 `API_KEY_REVOKED`. */
  | 'REVOKED';

/** Input of the mutation `approveDevice`. */
export type ApproveDeviceInput = {
  /** Organization of the API key that the device gets. */
  organizationId: string;
  /** The code that the device shows, such as `BCDF-GHJK`; case and separators are free. */
  userCode: string;
};

/** Filters; omitted fields match everything. */
export type AuditLogFilter = {
  /** Only this mutation, such as `updateQrCode`, or `failedLogIn` or `newDevice`. */
  action?: string | null | undefined;
  /** Only these mutations or other actions. */
  actions?: Array<string> | null | undefined;
  /** All of these filters match. */
  and?: Array<AuditLogFilter> | null | undefined;
  /** Only entries of this API key. */
  apiKeyId?: string | null | undefined;
  /** This filter does not match. */
  not?: AuditLogFilter | null | undefined;
  /** At least one of these filters matches. */
  or?: Array<AuditLogFilter> | null | undefined;
  /** Only entries of this time or later. */
  since?: string | null | undefined;
  /** Only entries about this object, which may be deleted. */
  targetId?: string | null | undefined;
  /** Only entries about objects of this type, such as `QrCode`. */
  targetType?: string | null | undefined;
  /** Only entries before this time. */
  until?: string | null | undefined;
  /** Only entries of this user, including those of their API keys and failed logins to their account. */
  userId?: string | null | undefined;
};

/** What an organization shows of itself on its scan pages. */
export type BrandingInput = {
  /** Color of buttons and links, as `#RRGGBB` or `#RGB`. Text on it is black or white, and links are darkened or lightened as needed, so that the contrast is at least 4.5:1. Null: blue. */
  accentColor?: string | null | undefined;
  /** Color behind the logo and the name, as `#RRGGBB` or `#RGB`. The name on it is black or white, whichever has more contrast. Null: that of the page. */
  headerColor?: string | null | undefined;
  /** https URL of the legal notice, to which the pages link. Null: no link. */
  imprintUrl?: string | null | undefined;
  /** ID of a logo of the organization. */
  logoId?: string | null | undefined;
};

/** Input of the mutation `cancelJob`. */
export type CancelJobInput = {
  /** ID of the export or import. */
  id: string;
  /** If set, the export or import must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `changeMemberRole`. */
export type ChangeMemberRoleInput = {
  /** ID of the member. */
  id: string;
  /** New role. An organization always keeps at least one admin. */
  role: OrganizationRole;
  /** Makes you the owner of the person’s webhooks, so that they keep working. Otherwise they are disabled if the person can no longer manage webhooks. */
  takeOverWebhooks?: boolean | null | undefined;
};

/** Input of the mutation `changePassword`. */
export type ChangePasswordInput = {
  /** Your current password, required if you have one. Wrong attempts are throttled as in `logIn`. */
  currentPassword?: string | null | undefined;
  /** 15 to 1,000 characters, or at least 8 if the account has a second factor. Cannot be a common password or the account’s email address. */
  newPassword: string;
};

/** The earlier period to compare with. If the period is not over yet, the earlier one ends after as many days and hours. */
export type ComparedPeriod =
  /** The period just before: of whole calendar months as many months, otherwise as many days. */
  | 'PREVIOUS_PERIOD'
  /** The same dates one year earlier; February 28 for February 29. */
  | 'PREVIOUS_YEAR';

/** Input of the mutation `confirmAuthenticator`. */
export type ConfirmAuthenticatorInput = {
  /** The code that your app shows now, six digits. */
  code: string;
};

/** Input of the mutation `confirmEmailChange`. */
export type ConfirmEmailChangeInput = {
  /** If true, takes the address from an account that never verified it, which then needs another one. Without it, such an address gets `CONFLICT`: if that account is yours, log in to it instead. */
  claimEmail?: boolean | null | undefined;
  /** Token in the link of the email to the new address. */
  token: string;
};

/** Input of the mutation `confirmLogIn`. */
export type ConfirmLogInInput = {
  /** Code of your authenticator app, six digits, or one of your recovery codes. Each works once; five wrong ones end the login, and further attempts are throttled. */
  code: string;
  /** Token of the error `SECOND_FACTOR_REQUIRED`. */
  token: string;
};

/** A range; either end can be omitted. */
export type CountRangeInput = {
  /** At most this many. */
  max?: number | null | undefined;
  /** At least this many. */
  min?: number | null | undefined;
};

/** Input of the mutation `createApiKey`. */
export type CreateApiKeyInput = {
  /** Addresses that can use the key; any if empty or null. Defaults to any, or to those of the calling API key. */
  allowedIps?: Array<string> | null | undefined;
  /** Must be in the future; null for never. Defaults to never, or to the expiry of the calling API key. */
  expiresAt?: string | null | undefined;
  /** IDs of the folders that the key is limited to: it then only reaches QR codes in them, and cannot have permissions for webhooks or API keys. Null for no limit. */
  folderIds?: Array<string> | null | undefined;
  /** Display name, 1 to 200 characters; does not have to be unique. */
  name: string;
  /** ID of the organization that will own the API key. */
  organizationId: string;
  /** Defaults to all permissions except `API_KEYS_READ` and `API_KEYS_WRITE`. */
  permissions?: Array<ApiKeyPermission> | null | undefined;
  /** Makes a service account: a key of the organization, which no role limits and which keeps working when its creator leaves. Requires the `ADMIN` role and a session, or a service account, which creates nothing else. */
  serviceAccount?: boolean | null | undefined;
  /** Makes a test key, which begins with `ilqr_test_`: it only reaches QR codes that test keys created, and cannot have permissions for webhooks or API keys. */
  test?: boolean | null | undefined;
};

/** Input of the mutation `createExport`. */
export type CreateExportInput = {
  /** Starts the file with a byte order mark, so that Excel recognizes UTF-8. */
  bom?: boolean | null | undefined;
  /** Defaults to no filter. */
  filter?: QrCodeFilter | null | undefined;
  /** File format. */
  format?: ExportFormat;
  /** File format of the images in a ZIP. */
  image?: QrImageFormat;
  /** Defaults to `CREATED_AT_DESC`. */
  orderBy?: QrCodeOrder | null | undefined;
  /** ID of the organization that will own the export. */
  organizationId: string;
  /** Column separator. */
  separator?: CsvSeparator;
  /** Width of the images in a ZIP in pixels, 64 to 4096; in a PDF or EPS, 1/96 inch each. QR codes that need more are drawn larger. */
  size?: number;
};

/** Input of the mutation `createFolder`. */
export type CreateFolderInput = {
  /** Display name, 1 to 200 characters; unique within the organization. */
  name: string;
  /** ID of the organization that will own the folder. */
  organizationId: string;
};

/** Input of the mutation `createImport`. */
export type CreateImportInput = {
  /** Creates missing folders. Otherwise a row with an unknown folder is an error. */
  createFolders?: boolean | null | undefined;
  /** Validates everything without creating anything. */
  dryRun?: boolean | null | undefined;
  /** Ignores the columns `shortCode` and `externalId` and generates new short codes, as for copies. */
  newShortCodes?: boolean | null | undefined;
  /** ID of the organization that will own the QR codes. */
  organizationId: string;
  /** Uses short codes again that the organization used before, as the column `reuseShortCode` does for a row. */
  reuseShortCode?: boolean | null | undefined;
  /** Skips rows with errors. Otherwise nothing is imported if a row has an error. */
  skipInvalid?: boolean | null | undefined;
};

/** Input of the mutation `createInvitation`. */
export type CreateInvitationInput = {
  /** Email address of the person, up to 254 characters. The invitation is sent there if the server can send email. */
  email: string;
  /** ID of the organization to join. */
  organizationId: string;
  /** Role that the person gets when they join. */
  role: OrganizationRole;
};

/** A new logo. Either `data` or `url` is required. */
export type CreateLogoInput = {
  /** PNG, JPEG or SVG file in base64 or as a `data:` URI. Request bodies can have up to 1 MiB. */
  data?: string | null | undefined;
  /** Display name, 1 to 200 characters. */
  name: string;
  /** ID of the organization that will own the logo. */
  organizationId: string;
  /** Public URL of the image, instead of `data`. It is downloaded once. */
  url?: string | null | undefined;
};

/** Input of the mutation `createOrganization`. */
export type CreateOrganizationInput = {
  /** Display name, 1 to 200 characters; does not have to be unique. */
  name: string;
  /** URL name: 1 to 63 lowercase letters, digits or hyphens, not starting or ending with a hyphen; unique on the server. Generated from the name by default. */
  slug?: string | null | undefined;
};

/** Input of the mutation `createPasskey`. */
export type CreatePasskeyInput = {
  /** Name that tells your passkeys apart, 1 to 200 characters. */
  name: string;
  /** Response of the browser to the options of `startPasskeyRegistration`. */
  response: import('@simplewebauthn/browser').RegistrationResponseJSON;
};

/** Input of the mutation `createPasswordResetLink`. */
export type CreatePasswordResetLinkInput = {
  /** ID of the member. */
  id: string;
};

/** Input of the mutation `createQrCode`. */
export type CreateQrCodeInput = {
  /** Content of the QR code. Its type cannot be changed later. */
  content: QrCodeContentInput;
  /** Whether the QR code is dynamic. A dynamic code encodes a short link, so its content can be changed and scans are counted. A static code encodes the content itself and works offline. Defaults to true; always true for URLs. */
  dynamic?: boolean | null | undefined;
  /** Your own identifier, unique in the organization: 1 to 255 printable characters, case-sensitive. A QR code in the trash keeps it. */
  externalId?: string | null | undefined;
  /** ID of the folder; null for none. */
  folderId?: string | null | undefined;
  /** Up to 50 pairs of strings of your own. In an update, keys that are not given keep their values; null removes all. */
  metadata?: Array<MetadataEntryInput> | null | undefined;
  /** Display name, 1 to 200 characters; does not have to be unique. */
  name: string;
  /** Notes for the people of the organization, up to 5000 characters. Visitors never see them. */
  notes?: string | null | undefined;
  /** ID of the organization that will own the QR code. */
  organizationId: string;
  /** Whether `shortCode` may be one that this organization used before: its printed copies lead to the new QR code. One that another organization used cannot be used again. */
  reuseShortCode?: boolean | null | undefined;
  /** Routing of a dynamic code: rules, dates, scan limit, password, fallback URL and campaign parameters. Replaces the current routing, except that an omitted `password` is kept; null removes it. */
  routing?: QrCodeRoutingInput | null | undefined;
  /** Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some words are reserved by the server. Default: random. */
  shortCode?: string | null | undefined;
  /** Omitted fields keep their values (new codes: black on white with square modules); null resets an optional field. Styles that cannot be scanned reliably are rejected. */
  style?: QrCodeStyleInput | null | undefined;
  /** Preset whose style is copied; `style` is applied on top. Later changes to the preset do not affect the code. */
  stylePresetId?: string | null | undefined;
  /** Up to 50 tags of 1 to 100 characters; duplicates are removed. */
  tags?: Array<string> | null | undefined;
};

/** A new QR code, as in `createQrCode`. */
export type CreateQrCodeItem = {
  /** Content of the QR code. Its type cannot be changed later. */
  content: QrCodeContentInput;
  /** Whether the QR code is dynamic. A dynamic code encodes a short link, so its content can be changed and scans are counted. A static code encodes the content itself and works offline. Defaults to true; always true for URLs. */
  dynamic?: boolean | null | undefined;
  /** Your own identifier, unique in the organization: 1 to 255 printable characters, case-sensitive. A QR code in the trash keeps it. */
  externalId?: string | null | undefined;
  /** ID of the folder; null for none. */
  folderId?: string | null | undefined;
  /** Up to 50 pairs of strings of your own. In an update, keys that are not given keep their values; null removes all. */
  metadata?: Array<MetadataEntryInput> | null | undefined;
  /** Display name, 1 to 200 characters; does not have to be unique. */
  name: string;
  /** Notes for the people of the organization, up to 5000 characters. Visitors never see them. */
  notes?: string | null | undefined;
  /** Whether `shortCode` may be one that this organization used before: its printed copies lead to the new QR code. One that another organization used cannot be used again. */
  reuseShortCode?: boolean | null | undefined;
  /** Routing of a dynamic code: rules, dates, scan limit, password, fallback URL and campaign parameters. Replaces the current routing, except that an omitted `password` is kept; null removes it. */
  routing?: QrCodeRoutingInput | null | undefined;
  /** Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some words are reserved by the server. Default: random. */
  shortCode?: string | null | undefined;
  /** Omitted fields keep their values (new codes: black on white with square modules); null resets an optional field. Styles that cannot be scanned reliably are rejected. */
  style?: QrCodeStyleInput | null | undefined;
  /** Preset whose style is copied; `style` is applied on top. Later changes to the preset do not affect the code. */
  stylePresetId?: string | null | undefined;
  /** Up to 50 tags of 1 to 100 characters; duplicates are removed. */
  tags?: Array<string> | null | undefined;
};

/** Input of the mutation `createQrCodeSeries`. */
export type CreateQrCodeSeriesInput = {
  /** Whether to reject all items if one fails. If false, each item succeeds or fails on its own. */
  atomic?: boolean | null | undefined;
  /** First number. Default: 1. */
  from?: number | null | undefined;
  /** ID of the organization that owns the QR codes. */
  organizationId: string;
  /** What all QR codes of the series have. In its texts, `{n}` stands for the number and `{001}` for the number with at least as many digits. */
  qrCode: CreateQrCodeItem;
  /** Last number; at most 500 QR codes. */
  to: number;
};

/** Input of the mutation `createSavedView`. */
export type CreateSavedViewInput = {
  /** The columns to show; null for the usual ones. */
  columns?: Array<SavedViewColumn> | null | undefined;
  /** The filter; null for none. */
  filter?: QrCodeFilter | null | undefined;
  /** Display name, 1 to 200 characters; does not have to be unique. */
  name: string;
  /** The order; null for newest first. */
  orderBy?: QrCodeOrder | null | undefined;
  /** ID of the organization that will own the saved view. */
  organizationId: string;
  /** Whether all members see it; otherwise only you do. Needs an admin. */
  shared?: boolean | null | undefined;
};

/** Input of the mutation `createSharedReport`. */
export type CreateSharedReportInput = {
  /** Adds the same numbers of an earlier period, and the changes since. */
  compareTo?: ComparedPeriod | null | undefined;
  /** Shows the last so many days, including today, whenever the report is opened. Cannot be combined with dates, without which it defaults to 30. */
  days?: number | null | undefined;
  /** End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`. */
  endDate?: string | null | undefined;
  /** When the link stops working, in the future; null for never. */
  expiresAt?: string | null | undefined;
  /** Which scans are shown. */
  filter?: AnalyticsFilter | null | undefined;
  /** Interval of the timeline; a day by default. */
  interval?: AnalyticsInterval | null | undefined;
  /** Title of the page, 1 to 200 characters; does not have to be unique. */
  name: string;
  /** ID of the organization that will own the shared report. */
  organizationId: string;
  /** Visitors must enter it before they see the report. Null for no password. */
  password?: string | null | undefined;
  /** ID of the only QR code that the report shows. Defaults to all QR codes. */
  qrCodeId?: string | null | undefined;
  /** Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`. */
  startDate?: string | null | undefined;
  /** IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`. */
  timeZone?: string | null | undefined;
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

/** Input of the mutation `createWebhook`. */
export type CreateWebhookInput = {
  /** Whether to send up to 100 events per request, as `{"events": […]}`. */
  batch?: boolean | null | undefined;
  /** GraphQL query whose result is sent as `data` instead of the documented payload; null for that. See `Query.webhookEvent`. */
  document?: string | null | undefined;
  /**
   * Event types to send, at least one.
   * - `qr.created`: a QR code was created, alone, in bulk or from a file
   * - `qr.updated`: a QR code was changed other than by archiving, restoring or deleting it
   * - `qr.deleted`: a QR code was moved to the trash, or deleted for good without having been there
   * - `qr.scanned`: a scan was stored
   * - `qr.archived`: a QR code was moved to the archive
   * - `qr.restored`: a QR code left the archive or the trash
   * - `member.joined`: an invitation was accepted
   * - `member.left`: a member left or was removed, or deleted their account
   * - `member.role_changed`: the role of a member was changed
   * - `subscription.*`: accepted but never sent, because a self-hosted server has no billing
   */
  events: Array<string>;
  /** Only events about these QR codes; null for all. */
  filter?: EventFilterInput | null | undefined;
  /** ID of the organization that will own the webhook. */
  organizationId: string;
  /** Signing secret: any text of up to 256 characters, or `whsec_` and a base64 key (Standard Webhooks). By default a random secret is generated and shown once. */
  secret?: string | null | undefined;
  /** Endpoint URL: http or https, publicly reachable, without credentials. */
  url: string;
};

/** Column separator of a CSV file. */
export type CsvSeparator =
  /** For example `name,url`. */
  | 'COMMA'
  /** Semicolon, which Excel expects in locales with a decimal comma. */
  | 'SEMICOLON'
  /** What spreadsheets copy and paste. */
  | 'TAB';

/** Input of the mutation `deleteFolder`. */
export type DeleteFolderInput = {
  /** ID of the folder. */
  id: string;
  /** If set, the folder must belong to this organization. */
  organizationId?: string | null | undefined;
  /** Whether its QR codes are moved to the trash with it, at most 1000. Otherwise they have no folder while it is in the trash. */
  withQrCodes?: boolean | null | undefined;
};

/** Input of the mutation `deleteLogo`. */
export type DeleteLogoInput = {
  /** ID of the logo. */
  id: string;
  /** If set, the logo must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `deleteMe`. */
export type DeleteMeInput = {
  /** Your current password, required if you have one. Wrong attempts are throttled as in `logIn`. */
  currentPassword?: string | null | undefined;
  /** IDs of organizations to delete along. One without other members is deleted for good, with its QR codes and scans, and must be named here. One with other members, whose only admin you are, goes to the trash for 14 days: any of them can restore it and becomes its admin. */
  deleteOrganizations?: Array<string> | null | undefined;
  /** IDs of members who become admins of organizations whose only admin you are, as `me.deletion` shows them. */
  newAdmins?: Array<string> | null | undefined;
};

/** Input of the mutation `deleteOrganization`. */
export type DeleteOrganizationInput = {
  /** The organization’s slug, to confirm the deletion. */
  confirmation: string;
  /** ID of the organization. */
  id: string;
};

/** Input of the mutation `deletePasskey`. */
export type DeletePasskeyInput = {
  /** ID of the passkey. */
  id: string;
};

/** Input of the mutation `deleteQrCode`. */
export type DeleteQrCodeInput = {
  /** ID of the QR code. */
  id: string;
  /** If set, the QR code must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** A QR code to delete. */
export type DeleteQrCodeItem = {
  /** ID of the QR code. */
  id: string;
};

/** Input of the mutation `deleteQrCodes`. */
export type DeleteQrCodesInput = {
  /** Whether to reject all items if one fails. If false, each item succeeds or fails on its own. */
  atomic?: boolean | null | undefined;
  /** QR codes to delete, 1 to 500, each at most once. */
  items: Array<DeleteQrCodeItem>;
  /** ID of the organization that owns the QR codes. */
  organizationId: string;
};

/** Input of the mutation `deleteSavedView`. */
export type DeleteSavedViewInput = {
  /** ID of the saved view. */
  id: string;
  /** If set, the saved view must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `deleteSharedReport`. */
export type DeleteSharedReportInput = {
  /** ID of the shared report. */
  id: string;
  /** If set, the shared report must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `deleteStylePreset`. */
export type DeleteStylePresetInput = {
  /** ID of the style preset. */
  id: string;
  /** If set, the style preset must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `deleteWebhook`. */
export type DeleteWebhookInput = {
  /** ID of the webhook. */
  id: string;
  /** If set, the webhook must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Denies a device. */
export type DenyDeviceInput = {
  /** The code that the device shows, such as `BCDF-GHJK`; case and separators are free. */
  userCode: string;
};

/** How often a digest of the scans of an organization is sent by email. */
export type DigestFrequency =
  /** On the first day of each month, about the month before. */
  | 'MONTHLY'
  /** Never. */
  | 'OFF'
  /** On Mondays, about the week before. */
  | 'WEEKLY';

/** Input of the mutation `duplicateQrCode`. */
export type DuplicateQrCodeInput = {
  /** ID of the QR code. */
  id: string;
  /** Display name, 1 to 200 characters; does not have to be unique. */
  name?: string | null | undefined;
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

/** Input of the mutation `endAllSessions`. */
export type EndAllSessionsInput = {
  /** Whether the current session goes on. Defaults to false. */
  keepCurrent?: boolean | null | undefined;
};

/** Input of the mutation `endSession`. */
export type EndSessionInput = {
  /** ID of the session; it can be the current one. */
  id: string;
};

/** Stable, machine-readable error code, the same in `extensions.code` of GraphQL and in REST. */
export type ErrorCode =
  /** The API key was revoked. */
  | 'API_KEY_REVOKED'
  /** The document or its input is invalid, or exceeds a limit. */
  | 'BAD_REQUEST'
  /** The request conflicts with the current state, such as a short code that is taken. */
  | 'CONFLICT'
  /** The caller lacks a permission, which the message names. */
  | 'FORBIDDEN'
  /** The server failed. Report the request ID to its operator. */
  | 'INTERNAL'
  /** The HTTP method is not allowed here, such as a mutation by `GET`. */
  | 'METHOD_NOT_ALLOWED'
  /** The object does not exist, or the caller cannot see it. */
  | 'NOT_FOUND'
  /** The request body is too large. */
  | 'PAYLOAD_TOO_LARGE'
  /** Only for automatic persisted queries: send the document with its hash. */
  | 'PERSISTED_QUERY_NOT_FOUND'
  /** The object has changed since you read it. */
  | 'PRECONDITION_FAILED'
  /** Too many requests; `Retry-After` says how long to wait. */
  | 'RATE_LIMITED'
  /** Only in sessions: confirm that it is you with one of `extensions.methods`, then try again. */
  | 'REAUTHENTICATION_REQUIRED'
  /** Only from `logIn`: confirm the login with the token in `extensions.secondFactor`. */
  | 'SECOND_FACTOR_REQUIRED'
  /** There is no API key or session, or the key is wrong or expired. */
  | 'UNAUTHORIZED'
  /** The server is temporarily unavailable; `Retry-After` says when to try again. */
  | 'UNAVAILABLE'
  /** The request is valid but cannot be carried out, such as a code that would not scan. */
  | 'UNPROCESSABLE'
  /** The `Content-Type` of the request is not supported. */
  | 'UNSUPPORTED_MEDIA_TYPE';

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

/** Which QR codes events are about. All lists must match; omitted and empty ones match every QR code. Other events, such as those about members, always match. */
export type EventFilterInput = {
  /** IDs of folders: the QR code is in one of them. */
  folderIds?: Array<string> | null | undefined;
  /** IDs of QR codes: it is one of them. */
  qrCodeIds?: Array<string> | null | undefined;
  /** Tags: the QR code has one of them. */
  tags?: Array<string> | null | undefined;
};

/** File format. */
export type ExportFormat =
  /** CSV that can be imported again. */
  | 'CSV'
  /** `codes.csv`, and an image of each QR code, named by short code and name. */
  | 'ZIP';

/** A location (WGS 84); the code encodes 7 decimal places. */
export type GeoContentInput = {
  /** Degrees north (WGS 84), -90 to 90. */
  latitude: number;
  /** Degrees east (WGS 84), -180 to 180. */
  longitude: number;
  /** Label on the map, up to 500 characters. */
  query?: string | null | undefined;
};

/** What an import is doing. */
export type ImportPhase =
  /** Checks all rows; nothing is created yet. */
  | 'CHECK'
  /** Creates the QR codes, 500 rows at a time. */
  | 'CREATE';

/** Whether an invitation can be accepted. */
export type InvitationStatus =
  /** The invitation was accepted. */
  | 'ACCEPTED'
  /** The invitation was not accepted within 7 days. */
  | 'EXPIRED'
  /** The invitation can be accepted. */
  | 'PENDING'
  /** An admin revoked the invitation, or the inviter or the invited person lost their role. */
  | 'REVOKED';

/** Progress of an export or import. */
export type JobStatus =
  /** An import waits for its file, see `uploadUrl`. */
  | 'AWAITING_FILE'
  /** It was canceled. */
  | 'CANCELED'
  /** It is complete. */
  | 'DONE'
  /** It failed; `error` says why. */
  | 'FAILED'
  /** It starts as soon as earlier exports and imports of the organization have finished. */
  | 'QUEUED'
  /** It is running. If its process stops, another one continues it. */
  | 'RUNNING';

/** Input of the mutation `leaveOrganization`. */
export type LeaveOrganizationInput = {
  /** ID of the organization. You cannot be its only admin. */
  organizationId: string;
};

/** Input of the mutation `linkIdentity`. */
export type LinkIdentityInput = {
  /** ID of a provider in `signInPolicy.providers`. */
  provider: string;
};

/** Input of the mutation `logIn`. */
export type LogInInput = {
  /** Email address of the account, case-insensitive. */
  email: string;
  /** Password, up to 1,000 characters. */
  password: string;
};

/** Input of the mutation `logInWithPasskey`. */
export type LogInWithPasskeyInput = {
  /** Response of the browser to the options of `startPasskeyLogIn`. */
  response: import('@simplewebauthn/browser').AuthenticationResponseJSON;
};

/** A pair of strings to set, or a key to remove. */
export type MetadataEntryInput = {
  /** Key, 1 to 40 characters, without square brackets. */
  key: string;
  /** Value, up to 500 characters. Null or empty removes the key. */
  value?: string | null | undefined;
};

/** An entry of the metadata. */
export type MetadataFilterInput = {
  /** Name of the entry. */
  key: string;
  /** Its value; if omitted, any value. */
  value?: string | null | undefined;
};

/** Role of a member in an organization. */
export type OrganizationRole =
  /** Can also manage webhooks, API keys, members and the organization. */
  | 'ADMIN'
  /** Can also create and edit QR codes, folders, logos and style presets, and view webhooks. */
  | 'EDITOR'
  /** Can view members, QR codes and scans. */
  | 'VIEWER';

/** Where people get a link to reset a forgotten password. */
export type PasswordResetWay =
  /** The server cannot send email. An admin of the organization creates the link with `createPasswordResetLink`. */
  | 'ADMIN'
  /** `requestPasswordReset` emails the link. */
  | 'EMAIL'
  /** The server cannot send email. Its operator creates the link with `npm run reset-password`. */
  | 'OPERATOR';

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

/** Input of the mutation `purgeFolder`. */
export type PurgeFolderInput = {
  /** ID of the folder. */
  id: string;
  /** If set, the folder must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `purgeLogo`. */
export type PurgeLogoInput = {
  /** ID of the logo. */
  id: string;
  /** If set, the logo must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `purgeQrCode`. */
export type PurgeQrCodeInput = {
  /** ID of the QR code. */
  id: string;
  /** If set, the QR code must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `purgeStylePreset`. */
export type PurgeStylePresetInput = {
  /** ID of the style preset. */
  id: string;
  /** If set, the style preset must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `purgeWebhook`. */
export type PurgeWebhookInput = {
  /** ID of the webhook. */
  id: string;
  /** If set, the webhook must belong to this organization. */
  organizationId?: string | null | undefined;
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

/** The fields of `CreateQrCodeInput` that affect the image. With `qrCodeId`, those that are omitted come from that QR code. */
export type QrCodeDraftInput = {
  /** Content to encode. */
  content: QrCodeContentInput;
  /** Whether the QR code is dynamic. A dynamic code encodes a short link, so its content can be changed and scans are counted. A static code encodes the content itself and works offline. Defaults to true; always true for URLs. */
  dynamic?: boolean | null | undefined;
  /** ID of an existing QR code. */
  qrCodeId?: string | null | undefined;
  /** Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some words are reserved by the server. Default: random. */
  shortCode?: string | null | undefined;
  /** Omitted fields keep their values (new codes: black on white with square modules); null resets an optional field. Styles that cannot be scanned reliably are rejected. */
  style?: QrCodeStyleInput | null | undefined;
  /** Preset whose style is copied; `style` is applied on top. Later changes to the preset do not affect the code. */
  stylePresetId?: string | null | undefined;
};

/** Filters; omitted fields match everything, except that archived and deleted QR codes are only listed if the filter names their status, in whatever part. */
export type QrCodeFilter = {
  /** All of these filters match. */
  and?: Array<QrCodeFilter> | null | undefined;
  /** Only QR codes created in this period. */
  createdAt?: TimeRangeInput | null | undefined;
  /** Only QR codes that the person or API key with this ID created. */
  createdById?: string | null | undefined;
  /** Only QR codes of the demo data, or only others. */
  demo?: boolean | null | undefined;
  /** Only QR codes with a broken destination, or only others. */
  destinationBroken?: boolean | null | undefined;
  /** Only dynamic QR codes, or only static ones. */
  dynamic?: boolean | null | undefined;
  /** Only QR codes whose `routing.validUntil` is in this period. */
  expiresAt?: TimeRangeInput | null | undefined;
  /** The QR code with this `externalId`. */
  externalId?: string | null | undefined;
  /** Only QR codes in this folder. */
  folderId?: string | null | undefined;
  /** Only QR codes that are in a folder, or in none. */
  hasFolder?: boolean | null | undefined;
  /** Only QR codes with one of these IDs. */
  ids?: Array<string> | null | undefined;
  /** Only QR codes last scanned in this period. Scans count here a few seconds later. */
  lastScannedAt?: TimeRangeInput | null | undefined;
  /** Only QR codes with this entry in their metadata. */
  metadata?: MetadataFilterInput | null | undefined;
  /** This filter does not match. */
  not?: QrCodeFilter | null | undefined;
  /** At least one of these filters matches. */
  or?: Array<QrCodeFilter> | null | undefined;
  /** What `search` or `target` finds: part of the name or of a destination URL, or the complete short code. */
  q?: string | null | undefined;
  /** Part of the name, or the complete short code; case-insensitive. */
  search?: string | null | undefined;
  /** The QR code with this short code; case-insensitive. */
  shortCode?: string | null | undefined;
  /** Only QR codes with this status. By default those that are `ACTIVE` or `PAUSED`, not `ARCHIVED` or `DELETED` ones. */
  status?: QrCodeStatus | null | undefined;
  /** Only QR codes with one of these statuses. */
  statuses?: Array<QrCodeStatus> | null | undefined;
  /** Only QR codes that last took their style from this style preset. */
  stylePresetId?: string | null | undefined;
  /** QR codes with exactly this tag. */
  tag?: string | null | undefined;
  /** QR codes with all of these tags. */
  tags?: Array<string> | null | undefined;
  /** Part of a destination URL, such as its host; also of those of routing rules and of `fallbackUrl`. Case-insensitive. */
  target?: string | null | undefined;
  /** Only QR codes that test keys created, or only others. */
  test?: boolean | null | undefined;
  /** Only QR codes with so many scans. Scans count here a few seconds later. */
  totalScans?: CountRangeInput | null | undefined;
  /** Only QR codes of this type. */
  type?: QrCodeType | null | undefined;
  /** Only QR codes of one of these types. */
  types?: Array<QrCodeType> | null | undefined;
  /** Only QR codes last updated in this period. */
  updatedAt?: TimeRangeInput | null | undefined;
};

/** Sort order of QR codes. */
export type QrCodeOrder =
  /** Oldest first. */
  | 'CREATED_AT_ASC'
  /** Newest first. */
  | 'CREATED_AT_DESC'
  /** Earliest `routing.validUntil` first, those without one last. */
  | 'EXPIRES_AT_ASC'
  /** Most recently scanned first, never scanned last. */
  | 'LAST_SCANNED_AT_DESC'
  /** Name A–Z in natural order: Ä sorts next to A, 2 before 10. */
  | 'NAME_ASC'
  /** Name Z–A in natural order. */
  | 'NAME_DESC'
  /** Most scanned first. */
  | 'TOTAL_SCANS_DESC'
  /** Least recently updated first. */
  | 'UPDATED_AT_ASC'
  /** Most recently updated first. */
  | 'UPDATED_AT_DESC';

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

/** Whether a QR code is in use, and where it is shown. */
export type QrCodeStatus =
  /** The short link works; visitors are redirected. */
  | 'ACTIVE'
  /** Hidden: lists contain the QR code only when they are filtered by this status. Its short link works as before, unless it is `paused`. */
  | 'ARCHIVED'
  /** In the trash: lists contain the QR code only when they are filtered by this status, and its short link does not work until it is restored. */
  | 'DELETED'
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

/** Where a change of a QR code came from. */
export type QrCodeVersionSource =
  /** A request with an API key. */
  | 'API'
  /** A request for many QR codes at once. */
  | 'BULK'
  /** A person who was logged in, usually in the dashboard. */
  | 'DASHBOARD'
  /** An import from CSV. */
  | 'IMPORT'
  /** Not recorded: the change is older than the history, or was made by the operator. */
  | 'OTHER'
  /** A return from the trash. */
  | 'RESTORE'
  /** A return to an earlier version. */
  | 'REVERT';

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

/** File format of an image. */
export type QrImageFormat =
  /** Vector image, for layout programs. */
  | 'EPS'
  /** Vector image, for print. */
  | 'PDF'
  /** Raster image. */
  | 'PNG'
  /** Vector image, for the web. */
  | 'SVG';

/** A logo in the center of the code. */
export type QrLogoPlacementInput = {
  /** ID of a logo of the organization. */
  logoId: string;
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

/** What happens to a scan. */
export type QrScanOutcome =
  /** The code is in the trash. */
  | 'DELETED'
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

/** Input of the mutation `reauthenticate`. */
export type ReauthenticateInput = {
  /** A code of your authenticator app or a recovery code, if it has one. */
  code?: string | null | undefined;
  /** Your password, if your account has no second factor. */
  password?: string | null | undefined;
};

/** Input of the mutation `reauthenticateWithPasskey`. */
export type ReauthenticateWithPasskeyInput = {
  /** Response of the browser to the options of `startPasskeyReauthentication`. */
  response: import('@simplewebauthn/browser').AuthenticationResponseJSON;
};

/** Input of the mutation `redeemSignInLink`. */
export type RedeemSignInLinkInput = {
  /** The part of the link after `#`. */
  token: string;
};

/** Input of the mutation `redeliverWebhook`. */
export type RedeliverWebhookInput = {
  /** ID of the delivery. */
  id: string;
  /** If set, the delivery must belong to this organization. */
  organizationId?: string | null | undefined;
  /** If set, the delivery must belong to this webhook. */
  webhookId?: string | null | undefined;
};

/** Input of the mutation `removeDemoData`. */
export type RemoveDemoDataInput = {
  /** ID of the organization that will own the demo data. */
  organizationId: string;
};

/** Input of the mutation `removeMember`. */
export type RemoveMemberInput = {
  /** ID of the member. */
  id: string;
  /** Makes you the owner of the person’s API keys, so that they keep working. Otherwise they are revoked. */
  takeOverApiKeys?: boolean | null | undefined;
  /** Makes you the owner of the person’s webhooks, so that they keep working. Otherwise they are disabled if the person can no longer manage webhooks. */
  takeOverWebhooks?: boolean | null | undefined;
};

/** Input of the mutation `requestEmailChange`. */
export type RequestEmailChangeInput = {
  /** Your current password. Required, unless you sign in without one. Wrong attempts are throttled as in `logIn`. */
  currentPassword?: string | null | undefined;
  /** New email address, up to 254 characters, case-insensitive and unique. */
  newEmail: string;
};

/** Input of the mutation `requestPasswordReset`. */
export type RequestPasswordResetInput = {
  /** Email address of the account, case-insensitive. */
  email: string;
};

/** Input of the mutation `requestSignUp`. */
export type RequestSignUpInput = {
  /** Email address to confirm, up to 254 characters. */
  email: string;
  /** Invitation token, if the user was invited. */
  invitation?: string | null | undefined;
};

/** Input of the mutation `resetPassword`. */
export type ResetPasswordInput = {
  /** 15 to 1,000 characters, or at least 8 if the account has a second factor. Cannot be a common password or the account’s email address. */
  newPassword: string;
  /** Token of the reset link: what comes after its `#`. */
  token: string;
};

/** Input of the mutation `restoreFolder`. */
export type RestoreFolderInput = {
  /** ID of the folder. */
  id: string;
  /** If set, the folder must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `restoreLogo`. */
export type RestoreLogoInput = {
  /** ID of the logo. */
  id: string;
  /** If set, the logo must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `restoreOrganization`. */
export type RestoreOrganizationInput = {
  /** ID of the organization. */
  id: string;
};

/** Input of the mutation `restoreQrCode`. */
export type RestoreQrCodeInput = {
  /** ID of the QR code. */
  id: string;
  /** If set, the QR code must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** A QR code to restore. */
export type RestoreQrCodeItem = {
  /** ID of the QR code. */
  id: string;
};

/** Input of the mutation `restoreQrCodes`. */
export type RestoreQrCodesInput = {
  /** Whether to reject all items if one fails. If false, each item succeeds or fails on its own. */
  atomic?: boolean | null | undefined;
  /** QR codes to restore, 1 to 500, each at most once. */
  items: Array<RestoreQrCodeItem>;
  /** ID of the organization that owns the QR codes. */
  organizationId: string;
};

/** Input of the mutation `restoreStylePreset`. */
export type RestoreStylePresetInput = {
  /** ID of the style preset. */
  id: string;
  /** If set, the style preset must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `restoreWebhook`. */
export type RestoreWebhookInput = {
  /** ID of the webhook. */
  id: string;
  /** If set, the webhook must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `revertEmailChange`. */
export type RevertEmailChangeInput = {
  /** 15 to 1,000 characters. Cannot be a common password or the account’s email address. */
  newPassword: string;
  /** Token in the link of the email to the former address. */
  token: string;
};

/** Input of the mutation `revertQrCode`. */
export type RevertQrCodeInput = {
  /** Versions you expect. If the current version is not one of them, nothing is changed and the error is `PRECONDITION_FAILED`. */
  expectedVersions?: Array<number> | null | undefined;
  /** ID of the QR code. */
  id: string;
  /** If set, the QR code must belong to this organization. */
  organizationId?: string | null | undefined;
  /** The version to bring back: its number, or any `QrCode.version` it had then. */
  version: number;
};

/** Input of the mutation `revokeApiKey`. */
export type RevokeApiKeyInput = {
  /** ID of the API key. */
  id: string;
  /** If set, the API key must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `revokeInvitation`. */
export type RevokeInvitationInput = {
  /** ID of the invitation. */
  id: string;
};

/** Input of the mutation `rotateApiKey`. */
export type RotateApiKeyInput = {
  /** ID of the API key. */
  id: string;
  /** If set, the API key must belong to this organization. */
  organizationId?: string | null | undefined;
  /** Seconds the old key keeps working, up to 30 days. Defaults to 0, which revokes it immediately. */
  overlapSeconds?: number | null | undefined;
};

/** Input of the mutation `rotateSharedReportLink`. */
export type RotateSharedReportLinkInput = {
  /** ID of the shared report. */
  id: string;
  /** If set, the shared report must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Input of the mutation `rotateWebhookSecret`. */
export type RotateWebhookSecretInput = {
  /** ID of the webhook. */
  id: string;
  /** If set, the webhook must belong to this organization. */
  organizationId?: string | null | undefined;
  /** Seconds the old secret keeps signing as well, up to 30 days. Defaults to one day; 0 ends it immediately. */
  overlapSeconds?: number | null | undefined;
  /** Signing secret: any text of up to 256 characters, or `whsec_` and a base64 key (Standard Webhooks). By default a random secret is generated and shown once. */
  secret?: string | null | undefined;
};

/** A column of the list of QR codes, beside the name. */
export type SavedViewColumn =
  /** Time of creation. */
  | 'CREATED'
  /** End of its `routing`, `validUntil`. */
  | 'EXPIRES'
  /** Time of the last scan. */
  | 'LAST_SCANNED'
  /** Number of scans. */
  | 'SCANS'
  /** Time of the last update. */
  | 'UPDATED';

/** How to confirm a login. */
export type SecondFactorMethod =
  /** A code of an authenticator app, six digits. */
  | 'AUTHENTICATOR'
  /** A passkey (WebAuthn). */
  | 'PASSKEY'
  /** A recovery code, which works once. */
  | 'RECOVERY_CODE';

/** Input of the mutation `signUp`. */
export type SignUpInput = {
  /** If true, takes the address from an account that never verified it, which then needs another one. Without it, such an address gets `CONFLICT`: if that account is yours, log in to it instead. */
  claimEmail?: boolean | null | undefined;
  /** Confirmation token that `requestSignUp` sent to the email address. Required if `signInPolicy.confirmsEmail` is true. */
  confirmation?: string | null | undefined;
  /** Email address, up to 254 characters, case-insensitive and unique. */
  email: string;
  /** Invitation token. The user joins the organization of the invitation instead of creating one. */
  invitation?: string | null | undefined;
  /** Display name, 1 to 200 characters. */
  name: string;
  /** Name of the user’s first organization, 1 to 200 characters. The user becomes its admin. */
  organizationName: string;
  /** 15 to 1,000 characters. Cannot be a common password or the account’s email address. */
  password: string;
};

/** A new text message. */
export type SmsContentInput = {
  /** Message, up to 2,000 characters. */
  message?: string | null | undefined;
  /** Phone number with 3 to 20 digits (at most 15 with a country code), with `+` before the country code. Spaces, hyphens, periods, slashes and parentheses are ignored. No 0 after the country code: `+49 30 123456`, not `+49 (0)30 123456`. */
  phone: string;
};

/** Input of the mutation `startPasskeyLogIn`. */
export type StartPasskeyLogInInput = {
  /** Token of the error `SECOND_FACTOR_REQUIRED`, to confirm that login with one of the account’s passkeys. */
  token?: string | null | undefined;
};

/** Input of the mutation `startSignIn`. */
export type StartSignInInput = {
  /** Whether to take the address that the provider has verified from an account that never verified it, which keeps everything else. Without it, such a sign-in ends at the login page with `problem=address-unverified`. */
  claimEmail?: boolean | null | undefined;
  /** Invitation token. The person joins the organization of the invitation, with a new account if they have none. */
  invitation?: string | null | undefined;
  /** ID of a provider in `signInPolicy.providers`. */
  provider: string;
  /** Path in the dashboard to return to, such as `/qr-codes`. Defaults to its first page. */
  returnTo?: string | null | undefined;
};

/** Input of the mutation `takeOverApiKey`. */
export type TakeOverApiKeyInput = {
  /** ID of the API key. */
  id: string;
};

/** Input of the mutation `testWebhook`. */
export type TestWebhookInput = {
  /** ID of the webhook. */
  id: string;
  /** If set, the webhook must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Plain text. */
export type TextContentInput = {
  /** 1 to 10,000 characters. A static code can hold fewer; text that does not fit is rejected. */
  text: string;
};

/** A period; either end can be omitted. */
export type TimeRangeInput = {
  /** Only this time or later. */
  since?: string | null | undefined;
  /** Only before this time. */
  until?: string | null | undefined;
};

/** Input of the mutation `unlinkIdentity`. */
export type UnlinkIdentityInput = {
  /** ID of the linked account. */
  id: string;
};

/** Omitted fields keep their current values. */
export type UpdateApiKeyInput = {
  /** IP addresses, and CIDR ranges such as 203.0.113.0/24, that can use the key; any if empty or null. */
  allowedIps?: Array<string> | null | undefined;
  /** Versions you expect. If the current version is not one of them, nothing is changed and the error is `PRECONDITION_FAILED`. */
  expectedVersions?: Array<number> | null | undefined;
  /** IDs of the folders that the key is limited to: it then only reaches QR codes in them, and cannot have permissions for webhooks or API keys. Null for no limit. */
  folderIds?: Array<string> | null | undefined;
  /** ID of the API key. */
  id: string;
  /** Display name, 1 to 200 characters; does not have to be unique. */
  name?: string | null | undefined;
  /** If set, the API key must belong to this organization. */
  organizationId?: string | null | undefined;
  /** Replaces all permissions. To add one, you need all that the key will have. */
  permissions?: Array<ApiKeyPermission> | null | undefined;
};

/** Input of the mutation `updateDigest`. */
export type UpdateDigestInput = {
  /** How often you get the digest by email. */
  frequency: DigestFrequency;
  /** ID of the organization that the digest is about. */
  organizationId: string;
};

/** Omitted fields keep their current values. */
export type UpdateFolderInput = {
  /** Versions you expect. If the current version is not one of them, nothing is changed and the error is `PRECONDITION_FAILED`. */
  expectedVersions?: Array<number> | null | undefined;
  /** ID of the folder. */
  id: string;
  /** Display name, 1 to 200 characters; unique within the organization. */
  name?: string | null | undefined;
  /** If set, the folder must belong to this organization. */
  organizationId?: string | null | undefined;
};

/** Omitted fields keep their current values. */
export type UpdateMeInput = {
  /** Language of the dashboard and of emails, and form of dates: a BCP 47 tag of English or German, such as `en-GB` or `de`. Null: those of the browser. */
  locale?: string | null | undefined;
  /** Display name, 1 to 200 characters. */
  name?: string | null | undefined;
  /** IANA time zone, such as `Europe/Berlin`. Null: that of the browser. */
  timeZone?: string | null | undefined;
};

/** Omitted fields keep their current values. */
export type UpdateOrganizationInput = {
  /** What scan pages show of the organization: its name and what is given here. Omitted fields keep their current values. Null: nothing. */
  branding?: BrandingInput | null | undefined;
  /** ID of the organization. */
  id: string;
  /** Display name, 1 to 200 characters; does not have to be unique. */
  name?: string | null | undefined;
  /** Whether members without a second factor can only read. To require one, you need one yourself. */
  requiresSecondFactor?: boolean | null | undefined;
  /** URL name: 1 to 63 lowercase letters, digits or hyphens, not starting or ending with a hyphen; unique on the server. */
  slug?: string | null | undefined;
};

/** Input of the mutation `updatePasskey`. */
export type UpdatePasskeyInput = {
  /** ID of the passkey. */
  id: string;
  /** Name that tells your passkeys apart, 1 to 200 characters. */
  name: string;
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
  /** Your own identifier, unique in the organization: 1 to 255 printable characters, case-sensitive. A QR code in the trash keeps it. */
  externalId?: string | null | undefined;
  /** ID of the folder; null for none. */
  folderId?: string | null | undefined;
  /** ID of the QR code. */
  id: string;
  /** Up to 50 pairs of strings of your own. In an update, keys that are not given keep their values; null removes all. */
  metadata?: Array<MetadataEntryInput> | null | undefined;
  /** Display name, 1 to 200 characters; does not have to be unique. */
  name?: string | null | undefined;
  /** Notes for the people of the organization, up to 5000 characters. Visitors never see them. */
  notes?: string | null | undefined;
  /** If set, the QR code must belong to this organization. */
  organizationId?: string | null | undefined;
  /** Routing of a dynamic code: rules, dates, scan limit, password, fallback URL and campaign parameters. Replaces the current routing, except that an omitted `password` is kept; null removes it. */
  routing?: QrCodeRoutingInput | null | undefined;
  /** New status: `PAUSED` and `ACTIVE` stop and resume the short link and take the QR code out of the archive; `ARCHIVED` puts it there and does not change what visitors get. Cannot be `DELETED`. */
  status?: QrCodeStatus | null | undefined;
  /** Omitted fields keep their values (new codes: black on white with square modules); null resets an optional field. Styles that cannot be scanned reliably are rejected. */
  style?: QrCodeStyleInput | null | undefined;
  /** Preset whose style is copied; `style` is applied on top. Later changes to the preset do not affect the code. */
  stylePresetId?: string | null | undefined;
  /** New tags, which replace the current ones: up to 50 of 1 to 100 characters; duplicates are removed. Null removes all. */
  tags?: Array<string> | null | undefined;
  /** Cannot be changed; accepted if it is the current type. */
  type?: QrCodeType | null | undefined;
};

/** A change to a QR code, as in `updateQrCode`. */
export type UpdateQrCodeItem = {
  /** New content, of the same type. */
  content?: QrCodeContentInput | null | undefined;
  /** New content as a JSON object, as in REST v1. Cannot be combined with `content`. */
  data?: unknown;
  /** Cannot be changed; accepted if it is the current value. */
  dynamic?: boolean | null | undefined;
  /** Versions you expect. If the current version is not one of them, nothing is changed and the error is `PRECONDITION_FAILED`. */
  expectedVersions?: Array<number> | null | undefined;
  /** Your own identifier, unique in the organization: 1 to 255 printable characters, case-sensitive. A QR code in the trash keeps it. */
  externalId?: string | null | undefined;
  /** ID of the folder; null for none. */
  folderId?: string | null | undefined;
  /** ID of the QR code. */
  id: string;
  /** Up to 50 pairs of strings of your own. In an update, keys that are not given keep their values; null removes all. */
  metadata?: Array<MetadataEntryInput> | null | undefined;
  /** Display name, 1 to 200 characters; does not have to be unique. */
  name?: string | null | undefined;
  /** Notes for the people of the organization, up to 5000 characters. Visitors never see them. */
  notes?: string | null | undefined;
  /** Routing of a dynamic code: rules, dates, scan limit, password, fallback URL and campaign parameters. Replaces the current routing, except that an omitted `password` is kept; null removes it. */
  routing?: QrCodeRoutingInput | null | undefined;
  /** New status: `PAUSED` and `ACTIVE` stop and resume the short link and take the QR code out of the archive; `ARCHIVED` puts it there and does not change what visitors get. Cannot be `DELETED`. */
  status?: QrCodeStatus | null | undefined;
  /** Omitted fields keep their values (new codes: black on white with square modules); null resets an optional field. Styles that cannot be scanned reliably are rejected. */
  style?: QrCodeStyleInput | null | undefined;
  /** Preset whose style is copied; `style` is applied on top. Later changes to the preset do not affect the code. */
  stylePresetId?: string | null | undefined;
  /** New tags, which replace the current ones: up to 50 of 1 to 100 characters; duplicates are removed. Null removes all. */
  tags?: Array<string> | null | undefined;
  /** Cannot be changed; accepted if it is the current type. */
  type?: QrCodeType | null | undefined;
};

/** Input of the mutation `updateQrCodes`. */
export type UpdateQrCodesInput = {
  /** Whether to reject all items if one fails. If false, each item succeeds or fails on its own. */
  atomic?: boolean | null | undefined;
  /** Changes, 1 to 500, at most one per QR code. */
  items: Array<UpdateQrCodeItem>;
  /** ID of the organization that owns the QR codes. */
  organizationId: string;
};

/** Omitted fields keep their current values. */
export type UpdateSavedViewInput = {
  /** The columns to show; null for the usual ones. */
  columns?: Array<SavedViewColumn> | null | undefined;
  /** Versions you expect. If the current version is not one of them, nothing is changed and the error is `PRECONDITION_FAILED`. */
  expectedVersions?: Array<number> | null | undefined;
  /** The filter; null for none. */
  filter?: QrCodeFilter | null | undefined;
  /** ID of the saved view. */
  id: string;
  /** Display name, 1 to 200 characters; does not have to be unique. */
  name?: string | null | undefined;
  /** The order; null for newest first. */
  orderBy?: QrCodeOrder | null | undefined;
  /** If set, the saved view must belong to this organization. */
  organizationId?: string | null | undefined;
  /** Whether all members see it; otherwise only you do. Needs an admin. */
  shared?: boolean | null | undefined;
};

/** Omitted fields keep their current values. */
export type UpdateSharedReportInput = {
  /** Whether the link works. Setting it to true makes you the owner of the report. */
  active?: boolean | null | undefined;
  /** Versions you expect. If the current version is not one of them, nothing is changed and the error is `PRECONDITION_FAILED`. */
  expectedVersions?: Array<number> | null | undefined;
  /** When the link stops working, in the future; null for never. */
  expiresAt?: string | null | undefined;
  /** ID of the shared report. */
  id: string;
  /** Title of the page, 1 to 200 characters; does not have to be unique. */
  name?: string | null | undefined;
  /** If set, the shared report must belong to this organization. */
  organizationId?: string | null | undefined;
  /** A new password, or null for none. Visitors have to enter it again. */
  password?: string | null | undefined;
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

/** Omitted fields keep their current values. */
export type UpdateWebhookInput = {
  /** Whether events are sent. Setting it to true also re-enables a webhook that the server disabled. Enabling it or changing its URL or document makes you its owner. */
  active?: boolean | null | undefined;
  /** Whether to send up to 100 events per request, as `{"events": […]}`. */
  batch?: boolean | null | undefined;
  /** GraphQL query whose result is sent as `data` instead of the documented payload; null for that. See `Query.webhookEvent`. */
  document?: string | null | undefined;
  /**
   * Event types to send, at least one.
   * - `qr.created`: a QR code was created, alone, in bulk or from a file
   * - `qr.updated`: a QR code was changed other than by archiving, restoring or deleting it
   * - `qr.deleted`: a QR code was moved to the trash, or deleted for good without having been there
   * - `qr.scanned`: a scan was stored
   * - `qr.archived`: a QR code was moved to the archive
   * - `qr.restored`: a QR code left the archive or the trash
   * - `member.joined`: an invitation was accepted
   * - `member.left`: a member left or was removed, or deleted their account
   * - `member.role_changed`: the role of a member was changed
   * - `subscription.*`: accepted but never sent, because a self-hosted server has no billing
   */
  events?: Array<string> | null | undefined;
  /** Versions you expect. If the current version is not one of them, nothing is changed and the error is `PRECONDITION_FAILED`. */
  expectedVersions?: Array<number> | null | undefined;
  /** Only events about these QR codes; null for all. */
  filter?: EventFilterInput | null | undefined;
  /** ID of the webhook. */
  id: string;
  /** If set, the webhook must belong to this organization. */
  organizationId?: string | null | undefined;
  /** Endpoint URL: http or https, publicly reachable, without credentials. */
  url?: string | null | undefined;
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

/** Input of the mutation `verifyEmail`. */
export type VerifyEmailInput = {
  /** Token in the link of the email that `requestEmailVerification` sends. */
  token: string;
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

/** The visitor to simulate. Conditions on omitted fields do not match. */
export type VisitorInput = {
  /** Time of the scan. Default: now. */
  at?: string | null | undefined;
  /** Country as an ISO 3166-1 alpha-2 code, such as `DE`. Default: unknown. */
  country?: string | null | undefined;
  /** Device type. Default: unknown. */
  device?: VisitorDevice | null | undefined;
  /** Any text that identifies the visitor, up to 200 characters. A rule with several targets always gives the same visitor the same one. */
  identity?: string | null | undefined;
  /** Preferred language, as a BCP 47 tag such as `de-CH`. Default: unknown. */
  language?: string | null | undefined;
  /** Platform of the device, such as `IOS`. Default: unknown. */
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

/** Progress of a webhook delivery. */
export type WebhookDeliveryStatus =
  /** All attempts failed; it is not retried unless you redeliver it. */
  | 'DEAD'
  /** Delivered: the endpoint responded with a 2xx status. */
  | 'DELIVERED'
  /** The last attempt failed; it will be retried. */
  | 'FAILED'
  /** Waiting for the first attempt. */
  | 'PENDING';

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
