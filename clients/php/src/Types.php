<?php

// Generated from openapi.json.

declare(strict_types=1);

namespace Ilqr;

/**
 * Types of what is sent and received, for static analysis:
 * `@phpstan-import-type QrCode from \Ilqr\Types`.
 *
 * A routing rule with several targets, and how many scans each got. A scan is an impression: this
 * compares the shares with those configured, not what visitors did afterwards.
 * @phpstan-type AbTest array{
 *   rule: int,
 *   name: string|null,
 *   result: AbTestResult,
 *   message: string,
 *   targets: list<AbTestTarget>,
 *   ...
 * }
 *
 * Whether the shares of the targets of an A/B test differ from those configured. `AS_CONFIGURED`: The
 * shares are as configured; differences are no larger than by chance. `DIFFERENT`: The shares differ
 * from those configured by more than chance, for example because the weights were changed during the
 * period. `NOT_ENOUGH_SCANS`: Not enough scans yet: at least 100 in total, and as many as let 10 be
 * expected for each target. `NOT_SEPARABLE`: Scans cannot be assigned to the targets, because another
 * rule, another target or the QR code itself has the same URL.
 * @phpstan-type AbTestResult 'AS_CONFIGURED'|'DIFFERENT'|'NOT_ENOUGH_SCANS'|'NOT_SEPARABLE'
 *
 * A target of an A/B test.
 * @phpstan-type AbTestTarget array{
 *   url: string,
 *   configuredShare: float|int,
 *   scans: int|null,
 *   share: float|int|null,
 *   ...
 * }
 *
 * IP addresses, and CIDR ranges such as 203.0.113.0/24, that can use the key; any if empty.
 * @phpstan-type AllowedIps list<string>
 *
 * Changes in percent with one decimal place, such as 25 for a quarter more; null if the earlier
 * number is 0.
 * @phpstan-type AnalyticsChange array{
 *   totalScans: float|int|null,
 *   uniqueScans: float|int|null,
 *   avgDailyScans: float|int|null,
 *   ...
 * }
 *
 * The same of an earlier period, and the changes since.
 * @phpstan-type AnalyticsComparison array{
 *   period: AnalyticsPeriod,
 *   summary: AnalyticsSummary,
 *   change: AnalyticsChange,
 *   timeline: list<TimelinePoint>,
 *   ...
 * }
 *
 * A property to add to analytics.
 * @phpstan-type AnalyticsInclusion 'regions'|'languages'|'targets'|'abTests'|'hours'|'topCodes'|'topFolders'|'topTags'
 *
 * Interval of the timeline points. `DAY`: One day, from midnight to midnight in the time zone.
 * `MONTH`: One calendar month. `WEEK`: One week, Monday to Sunday.
 * @phpstan-type AnalyticsInterval 'DAY'|'WEEK'|'MONTH'
 *
 * The analyzed period, rounded to quarters of an hour.
 * @phpstan-type AnalyticsPeriod array{
 *   start: string,
 *   end: string,
 *   ...
 * }
 *
 * Totals for the period.
 * @phpstan-type AnalyticsSummary array{
 *   totalScans: int,
 *   uniqueScans: int,
 *   avgDailyScans: float|int,
 *   ...
 * }
 *
 * An API key that gives a program access to an organization.
 * @phpstan-type ApiKey array{
 *   id: string,
 *   name: string,
 *   preview: string,
 *   permissions: list<ApiKeyPermission>,
 *   allowedIps: AllowedIps,
 *   folderIds: FolderIds|null,
 *   serviceAccount: bool,
 *   test: bool,
 *   status: ApiKeyStatus,
 *   createdAt: string,
 *   createdBy: ApiKeyMaker|null,
 *   lastUsedAt: string|null,
 *   lastAddress: string|null,
 *   expiresAt: string|null,
 *   revokedAt: string|null,
 *   ...
 * }
 *
 * Requests that failed with a code.
 * @phpstan-type ApiKeyErrorCount array{
 *   code: string,
 *   count: int,
 *   ...
 * }
 *
 * A user account.
 * @phpstan-type ApiKeyMaker array{
 *   id: string,
 *   name: string,
 *   ...
 * }
 *
 * A page of a list.
 * @phpstan-type ApiKeyPage array{
 *   apiKeys: list<ApiKey>,
 *   pagination: Pagination,
 *   ...
 * }
 *
 * Permission of an API key, or of a member through their role. `ANALYTICS_READ`: View scans and
 * analytics. `API_KEYS_READ`: View API keys, without their secrets. `API_KEYS_WRITE`: Create, update,
 * rotate and revoke API keys. `ORGANIZATION_READ`: View the organization and its members.
 * `QR_CODES_READ`: View QR codes, folders, tags, logos and style presets. `QR_CODES_WRITE`: Create,
 * update and delete QR codes, folders, logos and style presets. `WEBHOOKS_READ`: View webhooks and
 * their deliveries. `WEBHOOKS_WRITE`: Create, update, test and delete webhooks.
 * @phpstan-type ApiKeyPermission 'ORGANIZATION_READ'|'QR_CODES_READ'|'ANALYTICS_READ'|'QR_CODES_WRITE'|'WEBHOOKS_READ'|'WEBHOOKS_WRITE'|'API_KEYS_READ'|'API_KEYS_WRITE'
 *
 * Whether an API key works. `ACTIVE`: The key works. `EXPIRED`: The key is past its `expiresAt`;
 * requests fail with 401. `REVOKED`: The key was revoked; requests fail with 403 `API_KEY_REVOKED`.
 * @phpstan-type ApiKeyStatus 'ACTIVE'|'EXPIRED'|'REVOKED'
 *
 * Requests with an API key on a day.
 * @phpstan-type ApiKeyUsage array{
 *   day: string,
 *   requests: int,
 *   errors: list<ApiKeyErrorCount>,
 *   ...
 * }
 *
 * A field that was changed.
 * @phpstan-type AuditChange array{
 *   field: string,
 *   from: mixed,
 *   to: mixed,
 *   ...
 * }
 *
 * Who did it.
 * @phpstan-type Author array{
 *   id: string,
 *   type: AuthorType,
 *   name: string|null,
 *   ...
 * }
 *
 * A person or an API key.
 * @phpstan-type AuthorType 'USER'|'API_KEY'
 *
 * Number of scans with one value.
 * @phpstan-type BrowserScans array{
 *   browser: string,
 *   scans: int,
 *   percentage: float|int,
 *   ...
 * }
 *
 * New tags, which replace the current ones: up to 50 of 1 to 100 characters; duplicates are removed.
 * Null removes all.
 * @phpstan-type ChangedQrCodeTags list<string>|null
 *
 * Number of scans from a city.
 * @phpstan-type CityScans array{
 *   city: string,
 *   country: string,
 *   scans: int,
 *   percentage: float|int,
 *   ...
 * }
 *
 * Colors of an image.
 * @phpstan-type ColorSpace 'rgb'|'cmyk'
 *
 * The earlier period to compare with. If the period is not over yet, the earlier one ends after as
 * many days and hours. `PREVIOUS_PERIOD`: The period just before: of whole calendar months as many
 * months, otherwise as many days. `PREVIOUS_YEAR`: The same dates one year earlier; February 28 for
 * February 29.
 * @phpstan-type ComparedPeriod 'PREVIOUS_PERIOD'|'PREVIOUS_YEAR'
 *
 * Number of scans with one value.
 * @phpstan-type CountryScans array{
 *   country: string,
 *   scans: int,
 *   percentage: float|int,
 *   ...
 * }
 *
 * A new API key.
 * @phpstan-type CreateApiKey array{
 *   name: string,
 *   permissions?: list<ApiKeyPermission>|null,
 *   expiresAt?: string|null,
 *   allowedIps?: AllowedIps|null,
 *   folderIds?: FolderIds|null,
 *   serviceAccount?: bool|null,
 *   test?: bool|null,
 * }
 *
 * A new folder.
 * @phpstan-type CreateFolder array{
 *   name: string,
 * }
 *
 * A new logo. Either `data` or `url` is required.
 * @phpstan-type CreateLogo array{
 *   name: string,
 *   data?: string|null,
 *   url?: string|null,
 * }
 *
 * A new code, depending on its type.
 * @phpstan-type CreateQrCode UrlCreateQrCode|VcardCreateQrCode|WifiCreateQrCode|TextCreateQrCode|EmailCreateQrCode|SmsCreateQrCode|PhoneCreateQrCode|GeoCreateQrCode|EventCreateQrCode
 *
 * Up to 500 QR codes that differ by a number.
 * @phpstan-type CreateQrCodeSeries array{
 *   from?: int|null,
 *   to: int,
 *   qrCode: array<string, mixed>,
 *   atomic?: bool,
 * }
 *
 * Up to 500 items in one request.
 * @phpstan-type CreateQrCodes array{
 *   items: list<CreateQrCode>,
 *   atomic?: bool,
 * }
 *
 * A new shared report.
 * @phpstan-type CreateSharedReport array{
 *   name: string,
 *   qrCodeId?: string|null,
 *   days?: int|null,
 *   startDate?: string,
 *   endDate?: string,
 *   timeZone?: string,
 *   interval?: AnalyticsInterval,
 *   compareTo?: ComparedPeriod,
 *   password?: string|null,
 *   expiresAt?: string|null,
 *   filter?: CreateSharedReportFilter|null,
 * }
 *
 *
 * @phpstan-type CreateSharedReportFilter array{
 *   qrCodeIds?: list<string>,
 *   folderIds?: list<string>,
 *   tags?: list<string>,
 *   countries?: list<string>,
 *   regions?: list<string>,
 *   cities?: list<string>,
 *   devices?: list<string>,
 *   operatingSystems?: list<string>,
 *   browsers?: list<string>,
 *   languages?: list<string>,
 *   referrers?: list<string>,
 *   targets?: list<string>,
 * }
 *
 * A new style preset.
 * @phpstan-type CreateStylePreset array{
 *   name: string,
 *   style: QrCodeStyleInput,
 * }
 *
 * A new webhook.
 * @phpstan-type CreateWebhook array{
 *   url: string,
 *   events: list<WebhookEvent>,
 *   secret?: string|null,
 *   batch?: bool|null,
 *   filter?: EventFilterInput|null,
 *   document?: string|null,
 * }
 *
 * A new API key.
 * @phpstan-type CreatedApiKey array{
 *   apiKey: ApiKey,
 *   secret: string,
 *   ...
 * }
 *
 * Column separator.
 * @phpstan-type CsvDelimiter 'comma'|'semicolon'|'tab'
 *
 * A QR code to delete.
 * @phpstan-type DeleteQrCodeItem array{
 *   id: string,
 * }
 *
 * Up to 500 items in one request.
 * @phpstan-type DeleteQrCodes array{
 *   items: list<DeleteQrCodeItem>,
 *   atomic?: bool,
 * }
 *
 * Result of one item.
 * @phpstan-type DeletionResult array{
 *   id: string|null,
 *   index: int,
 *   error: ItemError|null,
 *   ...
 * }
 *
 * The result of each item.
 * @phpstan-type DeletionResults array{
 *   results: list<DeletionResult>,
 *   succeeded: int,
 *   failed: int,
 *   ...
 * }
 *
 * Event type, such as `qr.created`; `webhook.test` for a test.
 * @phpstan-type DeliveredEvent 'qr.created'|'qr.updated'|'qr.deleted'|'qr.scanned'|'qr.archived'|'qr.restored'|'member.joined'|'member.left'|'member.role_changed'|'webhook.test'
 *
 * Number of scans with one value.
 * @phpstan-type DeviceScans array{
 *   device: ScanDevice,
 *   scans: int,
 *   percentage: float|int,
 *   ...
 * }
 *
 * What the copy has of its own.
 * @phpstan-type DuplicateQrCode array{
 *   name?: string,
 * }
 *
 * A new email, encoded as a `mailto:` URI.
 * @phpstan-type EmailContent array{
 *   to: string,
 *   subject?: string|null,
 *   body?: string|null,
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type EmailCreateQrCode array{
 *   name: string,
 *   dynamic?: QrCodeDynamic,
 *   shortCode?: string|null,
 *   reuseShortCode?: bool|null,
 *   stylePresetId?: StylePresetOfQrCode,
 *   style?: QrCodeStyleInput|null,
 *   routing?: RoutingOfQrCode,
 *   metadata?: Metadata|null,
 *   folderId?: FolderOfQrCode,
 *   externalId?: ExternalIdOfQrCode,
 *   notes?: QrCodeNotes,
 *   tags?: QrCodeTags|null,
 *   type: 'EMAIL',
 *   data: EmailContent,
 *   ...
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type EmailQrCode array{
 *   id: string,
 *   name: string,
 *   shortUrl: string,
 *   shortCode: string,
 *   style: QrCodeStyle,
 *   status: QrCodeStatus,
 *   paused: bool,
 *   externalId: string|null,
 *   metadata: Metadata,
 *   notes: string|null,
 *   totalScans: int,
 *   lastScannedAt: string|null,
 *   createdAt: string,
 *   updatedAt: string,
 *   createdBy: Author|null,
 *   updatedBy: Author|null,
 *   archivedAt: string|null,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   folderId: string|null,
 *   tags: list<string>,
 *   test: bool,
 *   dynamic: bool,
 *   routing?: QrCodeRouting,
 *   type: 'EMAIL',
 *   data: EmailContent,
 *   ...
 * }
 *
 * Stable, machine-readable error code, the same in `extensions.code` of GraphQL and in REST.
 * `API_KEY_REVOKED`: The API key was revoked. `BAD_REQUEST`: The document or its input is invalid, or
 * exceeds a limit. `CONFLICT`: The request conflicts with the current state, such as a short code
 * that is taken. `FORBIDDEN`: The caller lacks a permission, which the message names. `INTERNAL`: The
 * server failed. Report the request ID to its operator. `METHOD_NOT_ALLOWED`: The HTTP method is not
 * allowed here, such as a mutation by `GET`. `NOT_FOUND`: The object does not exist, or the caller
 * cannot see it. `PAYLOAD_TOO_LARGE`: The request body is too large. `PERSISTED_QUERY_NOT_FOUND`:
 * Only for automatic persisted queries: send the document with its hash. `PRECONDITION_FAILED`: The
 * object has changed since you read it. `RATE_LIMITED`: Too many requests; `Retry-After` says how
 * long to wait. `REAUTHENTICATION_REQUIRED`: Only in sessions: confirm that it is you with one of
 * `extensions.methods`, then try again. `SECOND_FACTOR_REQUIRED`: Only from `logIn`: confirm the
 * login with the token in `extensions.secondFactor`. `UNAUTHORIZED`: There is no API key or session,
 * or the key is wrong or expired. `UNAVAILABLE`: The server is temporarily unavailable; `Retry-After`
 * says when to try again. `UNPROCESSABLE`: The request is valid but cannot be carried out, such as a
 * code that would not scan. `UNSUPPORTED_MEDIA_TYPE`: The `Content-Type` of the request is not
 * supported.
 * @phpstan-type ErrorCode 'BAD_REQUEST'|'UNAUTHORIZED'|'SECOND_FACTOR_REQUIRED'|'FORBIDDEN'|'API_KEY_REVOKED'|'REAUTHENTICATION_REQUIRED'|'NOT_FOUND'|'PERSISTED_QUERY_NOT_FOUND'|'METHOD_NOT_ALLOWED'|'CONFLICT'|'PRECONDITION_FAILED'|'PAYLOAD_TOO_LARGE'|'UNSUPPORTED_MEDIA_TYPE'|'UNPROCESSABLE'|'RATE_LIMITED'|'INTERNAL'|'UNAVAILABLE'
 *
 * A calendar event.
 * @phpstan-type EventContent array{
 *   title: string,
 *   start: string,
 *   end?: string|null,
 *   location?: string|null,
 *   description?: string|null,
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type EventCreateQrCode array{
 *   name: string,
 *   dynamic?: QrCodeDynamic,
 *   shortCode?: string|null,
 *   reuseShortCode?: bool|null,
 *   stylePresetId?: StylePresetOfQrCode,
 *   style?: QrCodeStyleInput|null,
 *   routing?: RoutingOfQrCode,
 *   metadata?: Metadata|null,
 *   folderId?: FolderOfQrCode,
 *   externalId?: ExternalIdOfQrCode,
 *   notes?: QrCodeNotes,
 *   tags?: QrCodeTags|null,
 *   type: 'EVENT',
 *   data: EventContent,
 *   ...
 * }
 *
 * Which QR codes events are about. All lists must match; omitted and empty ones match every QR code.
 * Other events, such as those about members, always match.
 * @phpstan-type EventFilter array{
 *   folderIds: list<string>,
 *   tags: list<string>,
 *   qrCodeIds: list<string>,
 *   ...
 * }
 *
 * Which QR codes events are about. All lists must match; omitted and empty ones match every QR code.
 * Other events, such as those about members, always match.
 * @phpstan-type EventFilterInput array{
 *   folderIds?: list<string>|null,
 *   tags?: list<string>|null,
 *   qrCodeIds?: list<string>|null,
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type EventQrCode array{
 *   id: string,
 *   name: string,
 *   shortUrl: string,
 *   shortCode: string,
 *   style: QrCodeStyle,
 *   status: QrCodeStatus,
 *   paused: bool,
 *   externalId: string|null,
 *   metadata: Metadata,
 *   notes: string|null,
 *   totalScans: int,
 *   lastScannedAt: string|null,
 *   createdAt: string,
 *   updatedAt: string,
 *   createdBy: Author|null,
 *   updatedBy: Author|null,
 *   archivedAt: string|null,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   folderId: string|null,
 *   tags: list<string>,
 *   test: bool,
 *   dynamic: bool,
 *   routing?: QrCodeRouting,
 *   type: 'EVENT',
 *   data: EventContent,
 *   ...
 * }
 *
 * File format.
 * @phpstan-type ExportFileFormat 'csv'|'zip'
 *
 * Interval of an exported timeline.
 * @phpstan-type ExportedInterval 'day'|'week'|'month'
 *
 * Your own identifier, unique in the organization: 1 to 255 printable characters, case-sensitive. A
 * QR code in the trash keeps it.
 * @phpstan-type ExternalIdOfQrCode string|null
 *
 * A problem with one field of the input.
 * @phpstan-type FieldProblem array{
 *   field: string,
 *   message: string,
 *   line?: int,
 *   ...
 * }
 *
 * A folder for QR codes. A QR code is in one folder at most.
 * @phpstan-type Folder array{
 *   id: string,
 *   name: string,
 *   qrCodeCount: int,
 *   createdAt: string,
 *   updatedAt: string,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   ...
 * }
 *
 * IDs of the folders that the key is limited to: it then only reaches QR codes in them, and cannot
 * have permissions for webhooks or API keys. Null for no limit.
 * @phpstan-type FolderIds list<string>
 *
 * ID of the folder; null for none.
 * @phpstan-type FolderOfQrCode string|null
 *
 * A page of a list.
 * @phpstan-type FolderPage array{
 *   folders: list<Folder>,
 *   pagination: Pagination,
 *   ...
 * }
 *
 * Number of scans of the QR codes in a folder.
 * @phpstan-type FolderScans array{
 *   folderId: string,
 *   name: string,
 *   scans: int,
 *   uniqueScans: int,
 *   percentage: float|int,
 *   ...
 * }
 *
 * Sort order.
 * @phpstan-type FolderSort 'createdAt'|'-createdAt'|'name'|'-name'
 *
 * A location (WGS 84); the code encodes 7 decimal places.
 * @phpstan-type GeoContent array{
 *   latitude: float|int,
 *   longitude: float|int,
 *   query?: string|null,
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type GeoCreateQrCode array{
 *   name: string,
 *   dynamic?: QrCodeDynamic,
 *   shortCode?: string|null,
 *   reuseShortCode?: bool|null,
 *   stylePresetId?: StylePresetOfQrCode,
 *   style?: QrCodeStyleInput|null,
 *   routing?: RoutingOfQrCode,
 *   metadata?: Metadata|null,
 *   folderId?: FolderOfQrCode,
 *   externalId?: ExternalIdOfQrCode,
 *   notes?: QrCodeNotes,
 *   tags?: QrCodeTags|null,
 *   type: 'GEO',
 *   data: GeoContent,
 *   ...
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type GeoQrCode array{
 *   id: string,
 *   name: string,
 *   shortUrl: string,
 *   shortCode: string,
 *   style: QrCodeStyle,
 *   status: QrCodeStatus,
 *   paused: bool,
 *   externalId: string|null,
 *   metadata: Metadata,
 *   notes: string|null,
 *   totalScans: int,
 *   lastScannedAt: string|null,
 *   createdAt: string,
 *   updatedAt: string,
 *   createdBy: Author|null,
 *   updatedBy: Author|null,
 *   archivedAt: string|null,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   folderId: string|null,
 *   tags: list<string>,
 *   test: bool,
 *   dynamic: bool,
 *   routing?: QrCodeRouting,
 *   type: 'GEO',
 *   data: GeoContent,
 *   ...
 * }
 *
 * Number of scans in an hour of the week.
 * @phpstan-type HourScans array{
 *   weekday: Weekday,
 *   hour: int,
 *   scans: int,
 *   ...
 * }
 *
 * Image format.
 * @phpstan-type ImageFormat 'png'|'svg'|'pdf'|'eps'
 *
 * An invitation link that lets one person join the organization.
 * @phpstan-type Invitation array{
 *   id: string,
 *   email: string,
 *   role: OrganizationRole,
 *   status: InvitationStatus,
 *   createdBy: User|null,
 *   createdAt: string,
 *   expiresAt: string,
 *   acceptedAt: string|null,
 *   revokedAt: string|null,
 *   ...
 * }
 *
 * A page of a list.
 * @phpstan-type InvitationPage array{
 *   invitations: list<Invitation>,
 *   pagination: Pagination,
 *   ...
 * }
 *
 * Whether an invitation can be accepted. `ACCEPTED`: The invitation was accepted. `EXPIRED`: The
 * invitation was not accepted within 7 days. `PENDING`: The invitation can be accepted. `REVOKED`: An
 * admin revoked the invitation, or the inviter or the invited person lost their role.
 * @phpstan-type InvitationStatus 'ACCEPTED'|'EXPIRED'|'PENDING'|'REVOKED'
 *
 * Why an item failed.
 * @phpstan-type ItemError array{
 *   code: ErrorCode,
 *   message: string,
 *   details?: list<FieldProblem>,
 *   ...
 * }
 *
 * A sheet of labels that you can buy. `AVERY_5160`: Avery 5160: US Letter, 30 labels of 2 5/8 × 1 in
 * (66.7 × 25.4 mm). `AVERY_22806`: Avery 22806: US Letter, 12 square labels of 2 in (50.8 mm).
 * `AVERY_L7160`: Avery L7160: A4, 21 labels of 63.5 × 38.1 mm. `AVERY_L7163`: Avery L7163: A4, 14
 * labels of 99.1 × 38.1 mm.
 * @phpstan-type LabelTemplate 'AVERY_L7160'|'AVERY_L7163'|'AVERY_5160'|'AVERY_22806'
 *
 * Number of scans with one value.
 * @phpstan-type LanguageScans array{
 *   language: string,
 *   scans: int,
 *   percentage: float|int,
 *   ...
 * }
 *
 * An image for the center of QR codes. Logos are immutable.
 * @phpstan-type Logo array{
 *   id: string,
 *   name: string,
 *   mediaType: LogoMediaType,
 *   width: int,
 *   height: int,
 *   createdAt: string,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   ...
 * }
 *
 * Media type of a logo.
 * @phpstan-type LogoMediaType 'image/png'|'image/jpeg'|'image/svg+xml'
 *
 * A page of a list.
 * @phpstan-type LogoPage array{
 *   logos: list<Logo>,
 *   pagination: Pagination,
 *   ...
 * }
 *
 * A member of an organization.
 * @phpstan-type Member array{
 *   id: string,
 *   role: OrganizationRole,
 *   joinedAt: string,
 *   user: MemberUser,
 *   ...
 * }
 *
 * A page of a list.
 * @phpstan-type MemberPage array{
 *   members: list<Member>,
 *   pagination: Pagination,
 *   ...
 * }
 *
 * A user account.
 * @phpstan-type MemberUser array{
 *   id: string,
 *   name: string,
 *   email: string,
 *   ...
 * }
 *
 * Up to 50 pairs of strings of your own; keys have 1 to 40 characters without square brackets, values
 * up to 500.
 * @phpstan-type Metadata array<string, string>
 *
 * Pairs to set; keys have 1 to 40 characters without square brackets, values up to 500. Null or an
 * empty value removes a key. Up to 50 pairs remain.
 * @phpstan-type MetadataChange array<string, string|null>
 *
 * Result of the mutation `rotateSharedReportLink`.
 * @phpstan-type NewReportLink array{
 *   sharedReport: SharedReport,
 *   url: string,
 *   ...
 * }
 *
 * Number of scans with one value.
 * @phpstan-type OperatingSystemScans array{
 *   os: string,
 *   scans: int,
 *   percentage: float|int,
 *   ...
 * }
 *
 * An organization, which owns QR codes, API keys and webhooks.
 * @phpstan-type Organization array{
 *   id: string,
 *   name: string,
 *   slug: string,
 *   role: OrganizationRole,
 *   ...
 * }
 *
 * Scan statistics of all QR codes for a period.
 * @phpstan-type OrganizationAnalytics array{
 *   organizationId: string,
 *   period: AnalyticsPeriod,
 *   summary: AnalyticsSummary,
 *   timeline: list<TimelinePoint>,
 *   geography: ScanGeography,
 *   devices: list<DeviceScans>,
 *   browsers: list<BrowserScans>,
 *   operatingSystems: list<OperatingSystemScans>,
 *   referrers: list<ReferrerScans>,
 *   regions?: list<RegionScans>,
 *   languages?: list<LanguageScans>,
 *   targets?: list<TargetScans>,
 *   abTests?: list<AbTest>,
 *   hours?: list<HourScans>,
 *   topCodes?: list<QrCodeScans>,
 *   topFolders?: list<FolderScans>,
 *   topTags?: list<TagScans>,
 *   comparison?: AnalyticsComparison|null,
 *   ...
 * }
 *
 * Role of a member in an organization. `ADMIN`: Can also manage webhooks, API keys, members and the
 * organization. `EDITOR`: Can also create and edit QR codes, folders, logos and style presets, and
 * view webhooks. `VIEWER`: Can view members, QR codes and scans.
 * @phpstan-type OrganizationRole 'ADMIN'|'EDITOR'|'VIEWER'
 *
 * Organizations that the caller has access to.
 * @phpstan-type Organizations array{
 *   organizations: list<Organization>,
 *   ...
 * }
 *
 * Pagination information. The `Link` header holds links to the other pages.
 * @phpstan-type Pagination array{
 *   page: int,
 *   limit: int,
 *   total: int,
 *   totalPages: int,
 *   ...
 * }
 *
 * Fields to change.
 * @phpstan-type PatchQrCode array{
 *   type?: QrCodeType,
 *   dynamic?: bool,
 *   name?: string,
 *   status?: QrCodeStatus,
 *   stylePresetId?: StylePresetOfQrCode,
 *   style?: array<string, mixed>,
 *   routing?: array<string, mixed>|null,
 *   metadata?: MetadataChange|null,
 *   folderId?: FolderOfQrCode,
 *   externalId?: ExternalIdOfQrCode,
 *   notes?: QrCodeNotes,
 *   tags?: ChangedQrCodeTags,
 *   data?: array<string, mixed>,
 * }
 *
 * Fields to change.
 * @phpstan-type PatchStylePreset array{
 *   name?: string,
 *   style?: array<string, mixed>,
 * }
 *
 * A phone number to call, encoded as a `tel:` URI.
 * @phpstan-type PhoneContent array{
 *   phone: string,
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type PhoneCreateQrCode array{
 *   name: string,
 *   dynamic?: QrCodeDynamic,
 *   shortCode?: string|null,
 *   reuseShortCode?: bool|null,
 *   stylePresetId?: StylePresetOfQrCode,
 *   style?: QrCodeStyleInput|null,
 *   routing?: RoutingOfQrCode,
 *   metadata?: Metadata|null,
 *   folderId?: FolderOfQrCode,
 *   externalId?: ExternalIdOfQrCode,
 *   notes?: QrCodeNotes,
 *   tags?: QrCodeTags|null,
 *   type: 'PHONE',
 *   data: PhoneContent,
 *   ...
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type PhoneQrCode array{
 *   id: string,
 *   name: string,
 *   shortUrl: string,
 *   shortCode: string,
 *   style: QrCodeStyle,
 *   status: QrCodeStatus,
 *   paused: bool,
 *   externalId: string|null,
 *   metadata: Metadata,
 *   notes: string|null,
 *   totalScans: int,
 *   lastScannedAt: string|null,
 *   createdAt: string,
 *   updatedAt: string,
 *   createdBy: Author|null,
 *   updatedBy: Author|null,
 *   archivedAt: string|null,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   folderId: string|null,
 *   tags: list<string>,
 *   test: bool,
 *   dynamic: bool,
 *   routing?: QrCodeRouting,
 *   type: 'PHONE',
 *   data: PhoneContent,
 *   ...
 * }
 *
 * Postal address of a contact.
 * @phpstan-type PostalAddress array{
 *   street?: string|null,
 *   city?: string|null,
 *   region?: string|null,
 *   postalCode?: string|null,
 *   country?: string|null,
 * }
 *
 * A QR code to delete for good.
 * @phpstan-type PurgeQrCodeItem array{
 *   id: string,
 * }
 *
 * Up to 500 items in one request.
 * @phpstan-type PurgeQrCodes array{
 *   items: list<PurgeQrCodeItem>,
 *   atomic?: bool,
 * }
 *
 * Result of the mutation `purgeTestData`.
 * @phpstan-type PurgedTestData array{
 *   purgedCount: int,
 *   hasMore: bool,
 *   ...
 * }
 *
 * Where the caption is drawn. `BOTTOM`: Below the code. `TOP`: Above the code.
 * @phpstan-type QrCaptionPosition 'TOP'|'BOTTOM'
 *
 * A QR code with its content, style and status.
 * @phpstan-type QrCode UrlQrCode|VcardQrCode|WifiQrCode|TextQrCode|EmailQrCode|SmsQrCode|PhoneQrCode|GeoQrCode|EventQrCode
 *
 * Scan statistics of a QR code for a period.
 * @phpstan-type QrCodeAnalytics array{
 *   qrCodeId: string,
 *   period: AnalyticsPeriod,
 *   summary: AnalyticsSummary,
 *   timeline: list<TimelinePoint>,
 *   geography: ScanGeography,
 *   devices: list<DeviceScans>,
 *   browsers: list<BrowserScans>,
 *   operatingSystems: list<OperatingSystemScans>,
 *   referrers: list<ReferrerScans>,
 *   regions?: list<RegionScans>,
 *   languages?: list<LanguageScans>,
 *   targets?: list<TargetScans>,
 *   abTests?: list<AbTest>,
 *   hours?: list<HourScans>,
 *   topCodes?: list<QrCodeScans>,
 *   topFolders?: list<FolderScans>,
 *   topTags?: list<TagScans>,
 *   comparison?: AnalyticsComparison|null,
 *   ...
 * }
 *
 * Content of the code, depending on its type.
 * @phpstan-type QrCodeData UrlContent|VCardContent|WifiContent|TextContent|EmailContent|SmsContent|PhoneContent|GeoContent|EventContent
 *
 * Whether the QR code is dynamic. A dynamic code encodes a short link, so its content can be changed
 * and scans are counted. A static code encodes the content itself and works offline. Defaults to
 * true; always true for URLs.
 * @phpstan-type QrCodeDynamic bool|null
 *
 * Result of an import.
 * @phpstan-type QrCodeImport array{
 *   created: int,
 *   qrCodeIds: list<mixed>,
 *   folderIds: list<mixed>,
 *   failed: int,
 *   errors: list<RowProblem>,
 *   errorCount: int,
 *   dryRun: bool,
 *   ...
 * }
 *
 * Notes for the people of the organization, up to 5000 characters. Visitors never see them.
 * @phpstan-type QrCodeNotes string|null
 *
 * A page of a list.
 * @phpstan-type QrCodePage array{
 *   qrCodes: list<QrCode>,
 *   pagination: Pagination,
 *   ...
 * }
 *
 * Result of a simulated scan, which is not counted.
 * @phpstan-type QrCodePreview array{
 *   outcome: QrScanOutcome,
 *   url: string|null,
 *   rule: int|null,
 *   ruleName: string|null,
 *   reason: string,
 *   targets: list<QrCodePreviewTarget>,
 *   ...
 * }
 *
 * A target and its share of visitors.
 * @phpstan-type QrCodePreviewTarget array{
 *   url: string,
 *   share: float|int,
 *   ...
 * }
 *
 * Result of one item.
 * @phpstan-type QrCodeResult array{
 *   index: int,
 *   qrCode: QrCode|null,
 *   etag: string|null,
 *   error: ItemError|null,
 *   ...
 * }
 *
 * The result of each item.
 * @phpstan-type QrCodeResults array{
 *   results: list<QrCodeResult>,
 *   succeeded: int,
 *   failed: int,
 *   ...
 * }
 *
 * Routing: rules, dates, scan limit, password, fallback URL and campaign parameters. Absent if there
 * is none.
 * @phpstan-type QrCodeRouting array{
 *   validFrom?: string,
 *   validUntil?: string,
 *   scanLimit?: int,
 *   fallbackUrl?: string,
 *   forwardQuery?: bool,
 *   utm?: QrUtm,
 *   rules?: list<QrRoutingRule>,
 *   passwordProtected?: true,
 * }
 *
 * Rules, dates, scan limit, password, fallback URL and campaign parameters. Replaces the routing,
 * except that an omitted `password` is kept.
 * @phpstan-type QrCodeRoutingInput array{
 *   validFrom?: string|null,
 *   validUntil?: string|null,
 *   scanLimit?: int|null,
 *   password?: string|null,
 *   passwordProtected?: bool|null,
 *   fallbackUrl?: string|null,
 *   forwardQuery?: bool|null,
 *   utm?: QrUtm|null,
 *   rules?: list<QrRoutingRule>|null,
 * }
 *
 * Number of scans of a QR code.
 * @phpstan-type QrCodeScans array{
 *   qrCodeId: string,
 *   name: string,
 *   scans: int,
 *   uniqueScans: int,
 *   percentage: float|int,
 *   ...
 * }
 *
 * Sort order.
 * @phpstan-type QrCodeSort 'createdAt'|'-createdAt'|'updatedAt'|'-updatedAt'|'name'|'-name'|'-totalScans'|'-lastScannedAt'|'expiresAt'
 *
 * Whether a QR code is in use, and where it is shown. `ACTIVE`: The short link works; visitors are
 * redirected. `ARCHIVED`: Hidden: lists contain the QR code only when they are filtered by this
 * status. Its short link works as before, unless it is `paused`. `DELETED`: In the trash: lists
 * contain the QR code only when they are filtered by this status, and its short link does not work
 * until it is restored. `PAUSED`: Temporarily disabled: visitors are redirected to `fallbackUrl` or
 * see a notice.
 * @phpstan-type QrCodeStatus 'ACTIVE'|'PAUSED'|'ARCHIVED'|'DELETED'
 *
 * Design of a QR code.
 * @phpstan-type QrCodeStyle array{
 *   foregroundColor: string,
 *   backgroundColor: string,
 *   cornerRadius: int,
 *   moduleShape?: QrModuleShape,
 *   eyeFrameShape?: QrEyeShape,
 *   eyeBallShape?: QrEyeShape,
 *   eyeFrameColor?: string,
 *   eyeBallColor?: string,
 *   gradient?: QrGradient,
 *   lightOnDark?: bool,
 *   transparentBackground?: bool,
 *   quietZone?: int,
 *   errorCorrection?: QrErrorCorrection,
 *   capitalLetters?: bool,
 *   logo?: QrLogoPlacement,
 *   frame?: QrFrame,
 * }
 *
 * Omitted fields keep their values (new codes: black on white with square modules); null resets an
 * optional field. Styles that cannot be scanned reliably are rejected.
 * @phpstan-type QrCodeStyleInput array{
 *   foregroundColor?: string|null,
 *   backgroundColor?: string|null,
 *   cornerRadius?: int|null,
 *   moduleShape?: QrModuleShape|null,
 *   eyeFrameShape?: QrEyeShape|null,
 *   eyeBallShape?: QrEyeShape|null,
 *   eyeFrameColor?: string|null,
 *   eyeBallColor?: string|null,
 *   gradient?: QrGradient|null,
 *   lightOnDark?: bool|null,
 *   transparentBackground?: bool|null,
 *   quietZone?: int|null,
 *   errorCorrection?: QrErrorCorrection|null,
 *   capitalLetters?: bool|null,
 *   logo?: QrLogoPlacement|null,
 *   frame?: QrFrame|null,
 * }
 *
 * Up to 50 tags of 1 to 100 characters; duplicates are removed.
 * @phpstan-type QrCodeTags list<string>
 *
 * Type of content. `EMAIL`: Opens a new email. `EVENT`: Adds an event to a calendar. `GEO`: Shows a
 * location on a map. `PHONE`: Calls a phone number. `SMS`: Opens a new text message. `TEXT`: Shows
 * text. `URL`: Opens a website; always dynamic. `VCARD`: Saves a contact. `WIFI`: Joins a Wi-Fi
 * network.
 * @phpstan-type QrCodeType 'URL'|'VCARD'|'WIFI'|'TEXT'|'EMAIL'|'SMS'|'PHONE'|'GEO'|'EVENT'
 *
 * What a QR code was after a change.
 * @phpstan-type QrCodeVersion array{
 *   number: int,
 *   createdAt: string,
 *   source: QrCodeVersionSource,
 *   userId: string|null,
 *   userName: string|null,
 *   apiKeyId: string|null,
 *   apiKeyName: string|null,
 *   changes: list<AuditChange>,
 *   ...
 * }
 *
 * A page of a list.
 * @phpstan-type QrCodeVersionPage array{
 *   versions: list<QrCodeVersion>,
 *   pagination: Pagination,
 *   ...
 * }
 *
 * Where a change of a QR code came from. `API`: A request with an API key. `BULK`: A request for many
 * QR codes at once. `DASHBOARD`: A person who was logged in, usually in the dashboard. `IMPORT`: An
 * import from CSV. `OTHER`: Not recorded: the change is older than the history, or was made by the
 * operator. `RESTORE`: A return from the trash. `REVERT`: A return to an earlier version.
 * @phpstan-type QrCodeVersionSource 'API'|'BULK'|'DASHBOARD'|'IMPORT'|'OTHER'|'RESTORE'|'REVERT'
 *
 * How much of the code can be damaged and still be read. Higher levels make it denser. Default:
 * MEDIUM, or higher with a logo. `HIGH`: About 30%. `LOW`: About 7%. `MEDIUM`: About 15%. `QUARTILE`:
 * About 25%.
 * @phpstan-type QrErrorCorrection 'LOW'|'MEDIUM'|'QUARTILE'|'HIGH'
 *
 * Shape of the finder patterns. `CIRCLE`: A circle. As `eyeFrameShape`, for symbols of up to 61
 * modules per side. `LEAF`: Two rounded corners, opposite each other. `ROUNDED`: Rounded corners.
 * `SQUARE`: Sharp corners.
 * @phpstan-type QrEyeShape 'SQUARE'|'ROUNDED'|'CIRCLE'|'LEAF'
 *
 * A border, a caption, or both.
 * @phpstan-type QrFrame array{
 *   shape: QrFrameShape,
 *   color?: string|null,
 *   caption?: string|null,
 *   captionColor?: string|null,
 *   captionPosition?: QrCaptionPosition|null,
 * }
 *
 * Border around the code. `NONE`: No border; the caption is drawn on the background. `ROUNDED`: A
 * border with rounded corners; the caption is drawn on it. `SQUARE`: A border with sharp corners; the
 * caption is drawn on it.
 * @phpstan-type QrFrameShape 'NONE'|'SQUARE'|'ROUNDED'
 *
 * A gradient across the code.
 * @phpstan-type QrGradient array{
 *   type: QrGradientType,
 *   angle?: int|null,
 *   stops: list<QrGradientStop>,
 * }
 *
 * A color stop of a gradient.
 * @phpstan-type QrGradientStop array{
 *   offset: int,
 *   color: string,
 * }
 *
 * Direction of the gradient. `LINEAR`: Along a line across the code. `RADIAL`: From the center to the
 * corners.
 * @phpstan-type QrGradientType 'LINEAR'|'RADIAL'
 *
 * A logo in the center of the code.
 * @phpstan-type QrLogoPlacement array{
 *   id: string,
 *   size?: int|null,
 *   shape?: QrLogoShape|null,
 * }
 *
 * Shape of the area for the logo. `CIRCLE`: For round logos. `SQUARE`: For rectangular logos.
 * @phpstan-type QrLogoShape 'SQUARE'|'CIRCLE'
 *
 * Shape of the dark modules. Default: SQUARE. `DIAMOND`: Separate squares, turned by 45 degrees.
 * `DOT`: Separate circles. `HORIZONTAL_BAR`: Joined horizontally, with rounded ends. `SQUARE`:
 * Squares, joined where they touch; `cornerRadius` rounds their corners. `VERTICAL_BAR`: Joined
 * vertically, with rounded ends.
 * @phpstan-type QrModuleShape 'SQUARE'|'DOT'|'DIAMOND'|'HORIZONTAL_BAR'|'VERTICAL_BAR'
 *
 * All conditions must match; in a list, one matching value is enough.
 * @phpstan-type QrRoutingCondition array{
 *   devices?: list<VisitorDevice>|null,
 *   operatingSystems?: list<VisitorOperatingSystem>|null,
 *   languages?: list<string>|null,
 *   countries?: list<string>|null,
 *   hours?: QrRoutingHours|null,
 * }
 *
 * Hours of the day in a time zone.
 * @phpstan-type QrRoutingHours array{
 *   from: string,
 *   to: string,
 *   days?: list<Weekday>|null,
 *   timeZone: string,
 * }
 *
 * Redirects matching visitors.
 * @phpstan-type QrRoutingRule array{
 *   name?: string|null,
 *   when?: QrRoutingCondition|null,
 *   targets: list<QrRoutingTarget>,
 * }
 *
 * A destination of a rule, one of its variants.
 * @phpstan-type QrRoutingTarget array{
 *   url: string,
 *   weight?: int|null,
 * }
 *
 * What happens to a scan. `DELETED`: The code is in the trash. `NOT_DYNAMIC`: The code is static; its
 * short link is not used. `NOT_YET_VALID`: Before `validFrom`. `NO_LONGER_VALID`: At or after
 * `validUntil`. `PAGE`: Shown a page with the content. `PASSWORD`: Asked for the password, then
 * redirected. `PAUSED`: The code is paused. `REDIRECT`: Redirected to the URL. `SCAN_LIMIT_REACHED`:
 * The scan limit has been reached.
 * @phpstan-type QrScanOutcome 'DELETED'|'NOT_DYNAMIC'|'NOT_YET_VALID'|'NO_LONGER_VALID'|'PAGE'|'PASSWORD'|'PAUSED'|'REDIRECT'|'SCAN_LIMIT_REACHED'
 *
 * Campaign parameters, added to every destination URL that does not have them.
 * @phpstan-type QrUtm array{
 *   source?: string|null,
 *   medium?: string|null,
 *   campaign?: string|null,
 *   term?: string|null,
 *   content?: string|null,
 * }
 *
 * Number of scans with one value.
 * @phpstan-type ReferrerScans array{
 *   referrer: string,
 *   scans: int,
 *   percentage: float|int,
 *   ...
 * }
 *
 * Number of scans from a state or province.
 * @phpstan-type RegionScans array{
 *   region: string,
 *   country: string,
 *   scans: int,
 *   percentage: float|int,
 *   ...
 * }
 *
 * A QR code to take out of the trash.
 * @phpstan-type RestoreQrCodeItem array{
 *   id: string,
 * }
 *
 * Up to 500 items in one request.
 * @phpstan-type RestoreQrCodes array{
 *   items: list<RestoreQrCodeItem>,
 *   atomic?: bool,
 * }
 *
 * The version to bring back.
 * @phpstan-type RevertQrCode array{
 *   version: int,
 * }
 *
 * Options for rotating an API key.
 * @phpstan-type RotateApiKey array{
 *   overlapSeconds?: int|null,
 * }
 *
 * Options for rotating the signing secret.
 * @phpstan-type RotateWebhookSecret array{
 *   overlapSeconds?: int|null,
 *   secret?: string|null,
 * }
 *
 * The new API key, and the old one.
 * @phpstan-type RotatedApiKey array{
 *   apiKey: ApiKey,
 *   secret: string,
 *   replaced: ApiKey,
 *   ...
 * }
 *
 * Routing of a dynamic code: rules, dates, scan limit, password, fallback URL and campaign
 * parameters. Replaces the current routing, except that an omitted `password` is kept; null removes
 * it.
 * @phpstan-type RoutingOfQrCode QrCodeRoutingInput|null
 *
 * A problem in a row.
 * @phpstan-type RowProblem array{
 *   line: int,
 *   field: string,
 *   message: string,
 *   ...
 * }
 *
 * A scan of a QR code. Unknown values are null, as are details of visitors who opt out of tracking.
 * @phpstan-type Scan array{
 *   id: string,
 *   scannedAt: string,
 *   country: string|null,
 *   region: string|null,
 *   city: string|null,
 *   device: ScanDevice|null,
 *   os: string|null,
 *   browser: string|null,
 *   language: string|null,
 *   referrer: string|null,
 *   target: string|null,
 *   unique: bool,
 *   ...
 * }
 *
 * Type of device.
 * @phpstan-type ScanDevice 'mobile'|'tablet'|'desktop'|'tv'|'other'
 *
 * Location of scans, estimated from IP addresses. Empty if the server has no GeoIP data.
 * @phpstan-type ScanGeography array{
 *   countries: list<CountryScans>,
 *   cities: list<CityScans>,
 *   ...
 * }
 *
 * A page of a list.
 * @phpstan-type ScanPage array{
 *   scans: list<Scan>,
 *   pagination: Pagination,
 *   ...
 * }
 *
 * A link with which anybody reads a view of the analytics, without an account.
 * @phpstan-type SharedReport array{
 *   id: string,
 *   name: string,
 *   qrCodeId: string|null,
 *   filter: mixed,
 *   days: int|null,
 *   startDate: string|null,
 *   endDate: string|null,
 *   timeZone: string|null,
 *   interval: AnalyticsInterval|null,
 *   compareTo: ComparedPeriod|null,
 *   active: bool,
 *   passwordProtected: bool,
 *   expiresAt: string|null,
 *   lastOpenedAt: string|null,
 *   createdAt: string,
 *   updatedAt: string,
 *   ...
 * }
 *
 * Result of the mutation `createSharedReport`.
 * @phpstan-type SharedReportLink array{
 *   sharedReport: SharedReport,
 *   url: string,
 *   ...
 * }
 *
 * A page of a list.
 * @phpstan-type SharedReportPage array{
 *   sharedReports: list<SharedReport>,
 *   pagination: Pagination,
 *   ...
 * }
 *
 * A new text message.
 * @phpstan-type SmsContent array{
 *   phone: string,
 *   message?: string|null,
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type SmsCreateQrCode array{
 *   name: string,
 *   dynamic?: QrCodeDynamic,
 *   shortCode?: string|null,
 *   reuseShortCode?: bool|null,
 *   stylePresetId?: StylePresetOfQrCode,
 *   style?: QrCodeStyleInput|null,
 *   routing?: RoutingOfQrCode,
 *   metadata?: Metadata|null,
 *   folderId?: FolderOfQrCode,
 *   externalId?: ExternalIdOfQrCode,
 *   notes?: QrCodeNotes,
 *   tags?: QrCodeTags|null,
 *   type: 'SMS',
 *   data: SmsContent,
 *   ...
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type SmsQrCode array{
 *   id: string,
 *   name: string,
 *   shortUrl: string,
 *   shortCode: string,
 *   style: QrCodeStyle,
 *   status: QrCodeStatus,
 *   paused: bool,
 *   externalId: string|null,
 *   metadata: Metadata,
 *   notes: string|null,
 *   totalScans: int,
 *   lastScannedAt: string|null,
 *   createdAt: string,
 *   updatedAt: string,
 *   createdBy: Author|null,
 *   updatedBy: Author|null,
 *   archivedAt: string|null,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   folderId: string|null,
 *   tags: list<string>,
 *   test: bool,
 *   dynamic: bool,
 *   routing?: QrCodeRouting,
 *   type: 'SMS',
 *   data: SmsContent,
 *   ...
 * }
 *
 * A reusable style. QR codes copy it, so later changes to the preset do not affect them.
 * @phpstan-type StylePreset array{
 *   id: string,
 *   name: string,
 *   style: QrCodeStyle,
 *   createdAt: string,
 *   updatedAt: string,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   ...
 * }
 *
 * Preset whose style is copied; `style` is applied on top. Later changes to the preset do not affect
 * the code.
 * @phpstan-type StylePresetOfQrCode string|null
 *
 * A page of a list.
 * @phpstan-type StylePresetPage array{
 *   stylePresets: list<StylePreset>,
 *   pagination: Pagination,
 *   ...
 * }
 *
 * A tag and how often it is used.
 * @phpstan-type TagCount array{
 *   tag: string,
 *   count: int,
 *   ...
 * }
 *
 * Number of scans of the QR codes with a tag.
 * @phpstan-type TagScans array{
 *   tag: string,
 *   scans: int,
 *   uniqueScans: int,
 *   percentage: float|int,
 *   ...
 * }
 *
 * Tags of an organization.
 * @phpstan-type Tags array{
 *   tags: list<TagCount>,
 *   ...
 * }
 *
 * Number of scans with one value.
 * @phpstan-type TargetScans array{
 *   target: string,
 *   scans: int,
 *   percentage: float|int,
 *   ...
 * }
 *
 * Plain text.
 * @phpstan-type TextContent array{
 *   text: string,
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type TextCreateQrCode array{
 *   name: string,
 *   dynamic?: QrCodeDynamic,
 *   shortCode?: string|null,
 *   reuseShortCode?: bool|null,
 *   stylePresetId?: StylePresetOfQrCode,
 *   style?: QrCodeStyleInput|null,
 *   routing?: RoutingOfQrCode,
 *   metadata?: Metadata|null,
 *   folderId?: FolderOfQrCode,
 *   externalId?: ExternalIdOfQrCode,
 *   notes?: QrCodeNotes,
 *   tags?: QrCodeTags|null,
 *   type: 'TEXT',
 *   data: TextContent,
 *   ...
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type TextQrCode array{
 *   id: string,
 *   name: string,
 *   shortUrl: string,
 *   shortCode: string,
 *   style: QrCodeStyle,
 *   status: QrCodeStatus,
 *   paused: bool,
 *   externalId: string|null,
 *   metadata: Metadata,
 *   notes: string|null,
 *   totalScans: int,
 *   lastScannedAt: string|null,
 *   createdAt: string,
 *   updatedAt: string,
 *   createdBy: Author|null,
 *   updatedBy: Author|null,
 *   archivedAt: string|null,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   folderId: string|null,
 *   tags: list<string>,
 *   test: bool,
 *   dynamic: bool,
 *   routing?: QrCodeRouting,
 *   type: 'TEXT',
 *   data: TextContent,
 *   ...
 * }
 *
 * Interval of a timeline.
 * @phpstan-type TimelineInterval 'day'|'week'|'month'
 *
 * A day, week or month of the timeline, cut off at the ends of the period.
 * @phpstan-type TimelinePoint array{
 *   date: string,
 *   scans: int,
 *   uniqueScans: int,
 *   ...
 * }
 *
 * Omitted fields keep their current values.
 * @phpstan-type UpdateApiKey array{
 *   id?: string,
 *   name?: string,
 *   permissions?: list<ApiKeyPermission>,
 *   allowedIps?: AllowedIps|null,
 *   folderIds?: FolderIds|null,
 *   preview?: string,
 *   serviceAccount?: bool,
 *   test?: bool,
 *   status?: string,
 *   createdAt?: string,
 *   createdBy?: ApiKeyMaker|null,
 *   lastUsedAt?: string|null,
 *   lastAddress?: string|null,
 *   expiresAt?: string|null,
 *   revokedAt?: string|null,
 * }
 *
 * Omitted fields keep their current values.
 * @phpstan-type UpdateFolder array{
 *   id?: string,
 *   name?: string,
 *   qrCodeCount?: int,
 *   createdAt?: string,
 *   updatedAt?: string,
 *   deletedAt?: string|null,
 *   purgeAt?: string|null,
 * }
 *
 * Omitted fields keep their current values.
 * @phpstan-type UpdateQrCode array{
 *   id?: string,
 *   type?: QrCodeType,
 *   dynamic?: bool,
 *   name?: string,
 *   status?: QrCodeStatus,
 *   stylePresetId?: StylePresetOfQrCode,
 *   style?: QrCodeStyleInput|null,
 *   routing?: RoutingOfQrCode,
 *   metadata?: MetadataChange|null,
 *   folderId?: FolderOfQrCode,
 *   externalId?: ExternalIdOfQrCode,
 *   notes?: QrCodeNotes,
 *   tags?: ChangedQrCodeTags,
 *   data?: QrCodeData,
 *   shortUrl?: string,
 *   shortCode?: string,
 *   paused?: bool,
 *   totalScans?: int,
 *   lastScannedAt?: string|null,
 *   createdAt?: string,
 *   updatedAt?: string,
 *   createdBy?: Author|null,
 *   updatedBy?: Author|null,
 *   archivedAt?: string|null,
 *   deletedAt?: string|null,
 *   purgeAt?: string|null,
 *   test?: bool,
 * }
 *
 * Changes to one QR code. Omitted fields keep their value.
 * @phpstan-type UpdateQrCodeItem array{
 *   id: string,
 *   ifMatch?: string,
 *   type?: QrCodeType,
 *   dynamic?: bool,
 *   name?: string,
 *   status?: QrCodeStatus,
 *   stylePresetId?: StylePresetOfQrCode,
 *   style?: QrCodeStyleInput|null,
 *   routing?: RoutingOfQrCode,
 *   metadata?: MetadataChange|null,
 *   folderId?: FolderOfQrCode,
 *   externalId?: ExternalIdOfQrCode,
 *   notes?: QrCodeNotes,
 *   tags?: ChangedQrCodeTags,
 *   data?: QrCodeData,
 * }
 *
 * Up to 500 items in one request.
 * @phpstan-type UpdateQrCodes array{
 *   items: list<UpdateQrCodeItem>,
 *   atomic?: bool,
 * }
 *
 * Omitted fields keep their current values.
 * @phpstan-type UpdateSharedReport array{
 *   id?: string,
 *   name?: string,
 *   active?: bool,
 *   password?: string|null,
 *   expiresAt?: string|null,
 *   qrCodeId?: string|null,
 *   filter?: mixed,
 *   days?: int|null,
 *   startDate?: string|null,
 *   endDate?: string|null,
 *   timeZone?: string|null,
 *   interval?: string|null,
 *   compareTo?: string|null,
 *   passwordProtected?: bool,
 *   lastOpenedAt?: string|null,
 *   createdAt?: string,
 *   updatedAt?: string,
 * }
 *
 * Omitted fields keep their current values.
 * @phpstan-type UpdateStylePreset array{
 *   id?: string,
 *   name?: string,
 *   style?: QrCodeStyleInput,
 *   createdAt?: string,
 *   updatedAt?: string,
 *   deletedAt?: string|null,
 *   purgeAt?: string|null,
 * }
 *
 * Omitted fields keep their current values.
 * @phpstan-type UpdateWebhook array{
 *   id?: string,
 *   url?: string,
 *   events?: list<WebhookEvent>,
 *   active?: bool,
 *   batch?: bool,
 *   filter?: EventFilterInput|null,
 *   document?: string|null,
 *   disabledReason?: string|null,
 *   disabledAt?: string|null,
 *   failingSince?: string|null,
 *   queueFullSince?: string|null,
 *   previousSecretEndsAt?: string|null,
 *   createdAt?: string,
 *   updatedAt?: string,
 *   deletedAt?: string|null,
 *   purgeAt?: string|null,
 *   createdBy?: WebhookMaker|null,
 * }
 *
 * A website. The code encodes the short link.
 * @phpstan-type UrlContent array{
 *   url: string,
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type UrlCreateQrCode array{
 *   name: string,
 *   dynamic?: QrCodeDynamic,
 *   shortCode?: string|null,
 *   reuseShortCode?: bool|null,
 *   stylePresetId?: StylePresetOfQrCode,
 *   style?: QrCodeStyleInput|null,
 *   routing?: RoutingOfQrCode,
 *   metadata?: Metadata|null,
 *   folderId?: FolderOfQrCode,
 *   externalId?: ExternalIdOfQrCode,
 *   notes?: QrCodeNotes,
 *   tags?: QrCodeTags|null,
 *   type: 'URL',
 *   data: UrlContent,
 *   ...
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type UrlQrCode array{
 *   id: string,
 *   name: string,
 *   shortUrl: string,
 *   shortCode: string,
 *   style: QrCodeStyle,
 *   status: QrCodeStatus,
 *   paused: bool,
 *   externalId: string|null,
 *   metadata: Metadata,
 *   notes: string|null,
 *   totalScans: int,
 *   lastScannedAt: string|null,
 *   createdAt: string,
 *   updatedAt: string,
 *   createdBy: Author|null,
 *   updatedBy: Author|null,
 *   archivedAt: string|null,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   folderId: string|null,
 *   tags: list<string>,
 *   test: bool,
 *   dynamic: bool,
 *   routing?: QrCodeRouting,
 *   type: 'URL',
 *   data: UrlContent,
 *   ...
 * }
 *
 * An API key that gives a program access to an organization.
 * @phpstan-type UsageOfApiKey array{
 *   lastAddress: string|null,
 *   usage: list<ApiKeyUsage>,
 *   ...
 * }
 *
 * A user account.
 * @phpstan-type User array{
 *   id: string,
 *   name: string,
 *   ...
 * }
 *
 * A contact with at least a first name, a last name or an organization.
 * @phpstan-type VCardContent array{
 *   firstName?: string|null,
 *   lastName?: string|null,
 *   organization?: string|null,
 *   title?: string|null,
 *   phone?: string|null,
 *   email?: string|null,
 *   website?: string|null,
 *   address?: PostalAddress|null,
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type VcardCreateQrCode array{
 *   name: string,
 *   dynamic?: QrCodeDynamic,
 *   shortCode?: string|null,
 *   reuseShortCode?: bool|null,
 *   stylePresetId?: StylePresetOfQrCode,
 *   style?: QrCodeStyleInput|null,
 *   routing?: RoutingOfQrCode,
 *   metadata?: Metadata|null,
 *   folderId?: FolderOfQrCode,
 *   externalId?: ExternalIdOfQrCode,
 *   notes?: QrCodeNotes,
 *   tags?: QrCodeTags|null,
 *   type: 'VCARD',
 *   data: VCardContent,
 *   ...
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type VcardQrCode array{
 *   id: string,
 *   name: string,
 *   shortUrl: string,
 *   shortCode: string,
 *   style: QrCodeStyle,
 *   status: QrCodeStatus,
 *   paused: bool,
 *   externalId: string|null,
 *   metadata: Metadata,
 *   notes: string|null,
 *   totalScans: int,
 *   lastScannedAt: string|null,
 *   createdAt: string,
 *   updatedAt: string,
 *   createdBy: Author|null,
 *   updatedBy: Author|null,
 *   archivedAt: string|null,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   folderId: string|null,
 *   tags: list<string>,
 *   test: bool,
 *   dynamic: bool,
 *   routing?: QrCodeRouting,
 *   type: 'VCARD',
 *   data: VCardContent,
 *   ...
 * }
 *
 * Type of device. An iPad whose Safari requests desktop sites is a DESKTOP. `DESKTOP`: A computer
 * with a keyboard, including Chromebooks. `MOBILE`: A phone or a watch. `TABLET`: Larger than a
 * phone, without a built-in keyboard. `TV`: A television, or a set-top box or game console.
 * @phpstan-type VisitorDevice 'MOBILE'|'TABLET'|'DESKTOP'|'TV'
 *
 * Operating system, as the browser reports it. `ANDROID`: Android, from any manufacturer.
 * `CHROME_OS`: Chromebook. `HARMONY_OS`: HarmonyOS (Huawei). `IOS`: iPhone and iPad. `LINUX`: Linux,
 * any distribution. `MACOS`: Mac. `WINDOWS`: Windows, any version.
 * @phpstan-type VisitorOperatingSystem 'IOS'|'ANDROID'|'HARMONY_OS'|'WINDOWS'|'MACOS'|'LINUX'|'CHROME_OS'
 *
 * An endpoint that receives events of an organization.
 * @phpstan-type Webhook array{
 *   id: string,
 *   url: string,
 *   events: list<WebhookEvent>,
 *   active: bool,
 *   batch: bool,
 *   filter: EventFilter|null,
 *   document: string|null,
 *   disabledReason: string|null,
 *   disabledAt: string|null,
 *   failingSince: string|null,
 *   queueFullSince: string|null,
 *   previousSecretEndsAt: string|null,
 *   createdAt: string,
 *   updatedAt: string,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   createdBy: WebhookMaker|null,
 *   ...
 * }
 *
 * Delivery of an event to a webhook endpoint. Kept for 30 days.
 * @phpstan-type WebhookDelivery array{
 *   id: string,
 *   webhookId: string,
 *   event: DeliveredEvent,
 *   eventId: string,
 *   status: WebhookDeliveryStatus,
 *   attempts: int,
 *   responseStatus: int|null,
 *   responseBody: string|null,
 *   error: string|null,
 *   durationMs: int|null,
 *   nextAttemptAt: string|null,
 *   createdAt: string,
 *   deliveredAt: string|null,
 *   payload: mixed,
 *   ...
 * }
 *
 * A page of a list.
 * @phpstan-type WebhookDeliveryPage array{
 *   deliveries: list<WebhookDelivery>,
 *   pagination: Pagination,
 *   ...
 * }
 *
 * Progress of a webhook delivery. `DEAD`: All attempts failed; it is not retried unless you redeliver
 * it. `DELIVERED`: Delivered: the endpoint responded with a 2xx status. `FAILED`: The last attempt
 * failed; it will be retried. `PENDING`: Waiting for the first attempt.
 * @phpstan-type WebhookDeliveryStatus 'PENDING'|'DELIVERED'|'FAILED'|'DEAD'
 *
 * Event type: - `qr.created`: a QR code was created, alone, in bulk or from a file - `qr.updated`: a
 * QR code was changed other than by archiving, restoring or deleting it - `qr.deleted`: a QR code was
 * moved to the trash, or deleted for good without having been there - `qr.scanned`: a scan was stored
 * - `qr.archived`: a QR code was moved to the archive - `qr.restored`: a QR code left the archive or
 * the trash - `member.joined`: an invitation was accepted - `member.left`: a member left or was
 * removed, or deleted their account - `member.role_changed`: the role of a member was changed -
 * `subscription.*`: accepted but never sent, because a self-hosted server has no billing
 * @phpstan-type WebhookEvent 'qr.created'|'qr.updated'|'qr.deleted'|'qr.scanned'|'qr.archived'|'qr.restored'|'member.joined'|'member.left'|'member.role_changed'|'subscription.created'|'subscription.updated'|'subscription.cancelled'|'subscription.payment_succeeded'|'subscription.payment_failed'
 *
 * A user account.
 * @phpstan-type WebhookMaker array{
 *   id: string,
 *   name: string,
 *   ...
 * }
 *
 * A page of a list.
 * @phpstan-type WebhookPage array{
 *   webhooks: list<Webhook>,
 *   pagination: Pagination,
 *   ...
 * }
 *
 * A webhook and its generated secret.
 * @phpstan-type WebhookWithSecret array{
 *   id: string,
 *   url: string,
 *   events: list<WebhookEvent>,
 *   active: bool,
 *   batch: bool,
 *   filter: EventFilter|null,
 *   document: string|null,
 *   disabledReason: string|null,
 *   disabledAt: string|null,
 *   failingSince: string|null,
 *   queueFullSince: string|null,
 *   previousSecretEndsAt: string|null,
 *   createdAt: string,
 *   updatedAt: string,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   createdBy: WebhookMaker|null,
 *   secret?: string,
 *   ...
 * }
 *
 * Day of the week, in the time zone. `FRI`: Friday. `MON`: Monday. `SAT`: Saturday. `SUN`: Sunday.
 * `THU`: Thursday. `TUE`: Tuesday. `WED`: Wednesday.
 * @phpstan-type Weekday 'MON'|'TUE'|'WED'|'THU'|'FRI'|'SAT'|'SUN'
 *
 * A Wi-Fi network.
 * @phpstan-type WifiContent array{
 *   ssid: string,
 *   password?: string|null,
 *   encryption?: WifiEncryption|null,
 *   hidden?: bool|null,
 * }
 *
 * Type and content of a QR code.
 * @phpstan-type WifiCreateQrCode array{
 *   name: string,
 *   dynamic?: QrCodeDynamic,
 *   shortCode?: string|null,
 *   reuseShortCode?: bool|null,
 *   stylePresetId?: StylePresetOfQrCode,
 *   style?: QrCodeStyleInput|null,
 *   routing?: RoutingOfQrCode,
 *   metadata?: Metadata|null,
 *   folderId?: FolderOfQrCode,
 *   externalId?: ExternalIdOfQrCode,
 *   notes?: QrCodeNotes,
 *   tags?: QrCodeTags|null,
 *   type: 'WIFI',
 *   data: WifiContent,
 *   ...
 * }
 *
 * Encryption of a Wi-Fi network. `NONE`: Open network, without a password. `WEP`: WEP (outdated and
 * insecure). `WPA`: WPA, WPA2 or WPA3 (most networks).
 * @phpstan-type WifiEncryption 'WPA'|'WEP'|'NONE'
 *
 * Type and content of a QR code.
 * @phpstan-type WifiQrCode array{
 *   id: string,
 *   name: string,
 *   shortUrl: string,
 *   shortCode: string,
 *   style: QrCodeStyle,
 *   status: QrCodeStatus,
 *   paused: bool,
 *   externalId: string|null,
 *   metadata: Metadata,
 *   notes: string|null,
 *   totalScans: int,
 *   lastScannedAt: string|null,
 *   createdAt: string,
 *   updatedAt: string,
 *   createdBy: Author|null,
 *   updatedBy: Author|null,
 *   archivedAt: string|null,
 *   deletedAt: string|null,
 *   purgeAt: string|null,
 *   folderId: string|null,
 *   tags: list<string>,
 *   test: bool,
 *   dynamic: bool,
 *   routing?: QrCodeRouting,
 *   type: 'WIFI',
 *   data: WifiContent,
 *   ...
 * }
 */
interface Types
{
}
