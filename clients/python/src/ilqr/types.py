# Generated from openapi.json.
"""Types of what is sent and received."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Dict, List, Literal, Optional, TypedDict, Union

if sys.version_info >= (3, 11):
    from typing import NotRequired
elif TYPE_CHECKING:
    from typing_extensions import NotRequired


class AbTest(TypedDict):
    """A routing rule with several targets, and how many scans each got. A scan is an impression:
    this compares the shares with those configured, not what visitors did afterwards.
    """

    rule: int
    """Index of the rule, starting at 0."""
    name: Optional[str]
    """Name of the rule."""
    result: AbTestResult
    """Compares each share with the configured one: `DIFFERENT` from three standard errors on,
    √(p(1−p)/n), once there are 100 scans and 10 expected for each target.
    """
    message: str
    """The same as a sentence."""
    targets: List[AbTestTarget]
    """Targets in the order of the rule."""


class AbTestTarget(TypedDict):
    """A target of an A/B test."""

    url: str
    """Destination URL, without campaign parameters."""
    configuredShare: float
    """Share that the weights of the rule give it now, in percent."""
    scans: Optional[int]
    """Number of scans; null if they cannot be separated."""
    share: Optional[float]
    """Share of the scans of all targets of the rule, in percent."""


class AnalyticsChange(TypedDict):
    """Changes in percent with one decimal place, such as 25 for a quarter more; null if the
    earlier number is 0.
    """

    totalScans: Optional[float]
    """Change of the number of scans."""
    uniqueScans: Optional[float]
    """Change of the number of unique scans."""
    avgDailyScans: Optional[float]
    """Change of the average per day: the measure for months of different lengths. Counts the days
    until now if the period is not over.
    """


class AnalyticsComparison(TypedDict):
    """The same of an earlier period, and the changes since."""

    period: AnalyticsPeriod
    """The earlier period."""
    summary: AnalyticsSummary
    """Totals for the earlier period."""
    change: AnalyticsChange
    """Changes from the earlier period to the later one."""
    timeline: List[TimelinePoint]
    """All points of the earlier period. There can be more or fewer of them, for example in a month
    of another length.
    """


class AnalyticsPeriod(TypedDict):
    """The analyzed period, rounded to quarters of an hour."""

    start: str
    """First second of the period."""
    end: str
    """Last second of the period."""


class AnalyticsSummary(TypedDict):
    """Totals for the period."""

    totalScans: int
    """Number of scans, excluding bots."""
    uniqueScans: int
    """Unique scans: the first scan per visitor, QR code and day (UTC). Visitors who opt out of
    tracking are never counted as unique.
    """
    avgDailyScans: float
    """Average number of scans per day, with one decimal place."""


class ApiKey(TypedDict):
    """An API key that gives a program access to an organization."""

    id: str
    """Starts with `key_`."""
    name: str
    preview: str
    """First characters of the key, to tell keys apart."""
    permissions: List[ApiKeyPermission]
    """Permissions of the key, effective only as far as the role of `createdBy` has them too; all
    of them for a service account.
    """
    allowedIps: AllowedIps
    folderIds: Optional[FolderIds]
    """IDs of the folders that the key is limited to, also of deleted ones; null if it is not
    limited.
    """
    serviceAccount: bool
    """Whether the key is a service account, which belongs to the organization: no role limits it,
    and it has no `createdBy`.
    """
    test: bool
    """Whether the key is a test key, which only reaches QR codes of test keys."""
    status: ApiKeyStatus
    """Current status."""
    createdAt: str
    """When it was created."""
    createdBy: Optional[ApiKeyMaker]
    """Owner of the key, whose role limits its permissions; null for a service account, and if
    their account was deleted.
    """
    lastUsedAt: Optional[str]
    """When the key was last used, accurate to a minute; null if never."""
    lastAddress: Optional[str]
    """IP address from which the key was last used; null if never, or more than 90 days ago."""
    expiresAt: Optional[str]
    """When the key expires; null if never."""
    revokedAt: Optional[str]
    """When the key is revoked; in the future during the overlap of a rotation, null if it was not
    revoked.
    """


class ApiKeyErrorCount(TypedDict):
    """Requests that failed with a code."""

    code: str
    """Error code, the first one if a response has several."""
    count: int
    """Number of requests."""


class ApiKeyMaker(TypedDict):
    """A user account."""

    id: str
    """Starts with `usr_`."""
    name: str
    """Display name; not necessarily unique."""


class ApiKeyPage(TypedDict):
    """A page of a list."""

    apiKeys: List[ApiKey]
    """Items of the page."""
    pagination: Pagination


class ApiKeyUsage(TypedDict):
    """Requests with an API key on a day."""

    day: str
    """Day (UTC), such as `2024-01-15`."""
    requests: int
    """Number of requests, including those that failed."""
    errors: List[ApiKeyErrorCount]
    """Requests that failed, most frequent codes first."""


AuditChange = TypedDict(
    "AuditChange",
    {
        "field": "str",
        "from": "Any",
        "to": "Any",
    },
)
"""A field that was changed."""


class Author(TypedDict):
    """Who did it."""

    id: str
    """Its ID."""
    type: AuthorType
    name: Optional[str]
    """Its name; null if the account was deleted."""


class BrowserScans(TypedDict):
    """Number of scans with one value."""

    browser: str
    """Browser name, such as `Safari`; `Other` for less common browsers."""
    scans: int
    """Number of scans, excluding bots."""
    percentage: float
    """Share of all scans in the period, 0 to 100 with one decimal place."""


class CityScans(TypedDict):
    """Number of scans from a city."""

    city: str
    """English name of the city."""
    country: str
    """Country code (ISO 3166-1 alpha-2), such as `DE`."""
    scans: int
    """Number of scans, excluding bots."""
    percentage: float
    """Share of all scans in the period, 0 to 100 with one decimal place."""


class CountryScans(TypedDict):
    """Number of scans with one value."""

    country: str
    """Country code (ISO 3166-1 alpha-2), such as `DE`."""
    scans: int
    """Number of scans, excluding bots."""
    percentage: float
    """Share of all scans in the period, 0 to 100 with one decimal place."""


class CreateApiKey(TypedDict):
    """A new API key."""

    name: str
    permissions: NotRequired[Optional[List[ApiKeyPermission]]]
    """Defaults to all permissions except `API_KEYS_READ` and `API_KEYS_WRITE`."""
    expiresAt: NotRequired[Optional[str]]
    """Must be in the future; null for never. Defaults to never, or to the expiry of the calling
    API key.
    """
    allowedIps: NotRequired[Optional[AllowedIps]]
    """Addresses that can use the key; any if empty or null. Defaults to any, or to those of the
    calling API key.
    """
    folderIds: NotRequired[Optional[FolderIds]]
    serviceAccount: NotRequired[Optional[bool]]
    """Makes a service account: a key of the organization, which no role limits and which keeps
    working when its creator leaves. Requires the `ADMIN` role and a session, or a service account,
    which creates nothing else.
    """
    test: NotRequired[Optional[bool]]
    """Makes a test key, which begins with `ilqr_test_`: it only reaches QR codes that test keys
    created, and cannot have permissions for webhooks or API keys.
    """


class CreateFolder(TypedDict):
    """A new folder."""

    name: str


class CreateLogo(TypedDict):
    """A new logo. Either `data` or `url` is required."""

    name: str
    data: NotRequired[Optional[str]]
    """PNG, JPEG or SVG file in base64 or as a `data:` URI. Request bodies can have up to 1 MiB."""
    url: NotRequired[Optional[str]]
    """Public URL of the image, instead of `data`. It is downloaded once."""


CreateQrCodeSeries = TypedDict(
    "CreateQrCodeSeries",
    {
        "from": "NotRequired[Optional[int]]",
        "to": "int",
        "qrCode": "Dict[str, Any]",
        "atomic": "NotRequired[bool]",
    },
)
"""Up to 500 QR codes that differ by a number."""


class CreateQrCodes(TypedDict):
    """Up to 500 items in one request."""

    items: List[CreateQrCode]
    """1 to 500 items, each for a different QR code."""
    atomic: NotRequired[bool]
    """Whether to reject all items if one fails. If false, each succeeds or fails on its own."""


class CreateSharedReport(TypedDict):
    """A new shared report."""

    name: str
    qrCodeId: NotRequired[Optional[str]]
    """ID of the only QR code that the report shows. Defaults to all QR codes."""
    days: NotRequired[Optional[int]]
    """Shows the last so many days, including today, whenever the report is opened. Cannot be
    combined with dates, without which it defaults to 30.
    """
    startDate: NotRequired[str]
    """Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means
    the whole day in `timeZone`.
    """
    endDate: NotRequired[str]
    """End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the
    whole day in `timeZone`.
    """
    timeZone: NotRequired[str]
    """IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`."""
    interval: NotRequired[AnalyticsInterval]
    """Interval of the timeline; a day by default."""
    compareTo: NotRequired[ComparedPeriod]
    """Adds the same numbers of an earlier period, and the changes since."""
    password: NotRequired[Optional[str]]
    """Visitors must enter it before they see the report. Null for no password."""
    expiresAt: NotRequired[Optional[str]]
    """When the link stops working, in the future; null for never."""
    filter: NotRequired[Optional[CreateSharedReportFilter]]
    """Which scans are shown."""


class CreateSharedReportFilter(TypedDict):
    qrCodeIds: NotRequired[List[str]]
    """Only these QR codes."""
    folderIds: NotRequired[List[str]]
    """Only QR codes in one of these folders."""
    tags: NotRequired[List[str]]
    """Only QR codes with all of these tags."""
    countries: NotRequired[List[str]]
    """Only scans from one of these countries."""
    regions: NotRequired[List[str]]
    """Only scans from a region with one of these names."""
    cities: NotRequired[List[str]]
    """Only scans from a city with one of these names."""
    devices: NotRequired[List[str]]
    """Only scans by one of these types of device."""
    operatingSystems: NotRequired[List[str]]
    """Only scans on one of these operating systems."""
    browsers: NotRequired[List[str]]
    """Only scans in one of these browsers."""
    languages: NotRequired[List[str]]
    """Only scans by browsers with one of these languages."""
    referrers: NotRequired[List[str]]
    """Only scans with one of these referrers, such as `direct`."""
    targets: NotRequired[List[str]]
    """Only scans that were redirected to one of these URLs."""


class CreateStylePreset(TypedDict):
    """A new style preset."""

    name: str
    style: QrCodeStyleInput


class CreateWebhook(TypedDict):
    """A new webhook."""

    url: str
    """Endpoint URL: http or https, publicly reachable, without credentials."""
    events: List[WebhookEvent]
    """Event types to send, at least one."""
    secret: NotRequired[Optional[str]]
    """Signing secret: any text of up to 256 characters, or `whsec_` and a base64 key (Standard
    Webhooks). By default a random secret is generated and shown once.
    """
    batch: NotRequired[Optional[bool]]
    """Whether to send up to 100 events per request, as `{"events": […]}`."""
    filter: NotRequired[Optional[EventFilterInput]]
    """Only events about these QR codes; null for all."""
    document: NotRequired[Optional[str]]
    """GraphQL query whose result is sent as `data` instead of the documented payload; null for
    that. See `Query.webhookEvent`.
    """


class CreatedApiKey(TypedDict):
    """A new API key."""

    apiKey: ApiKey
    """The new API key, without its secret."""
    secret: str
    """The new API key in full. It is only shown in this response."""


class DeleteQrCodeItem(TypedDict):
    """A QR code to delete."""

    id: str
    """ID of the QR code."""


class DeleteQrCodes(TypedDict):
    """Up to 500 items in one request."""

    items: List[DeleteQrCodeItem]
    """1 to 500 items, each for a different QR code."""
    atomic: NotRequired[bool]
    """Whether to reject all items if one fails. If false, each succeeds or fails on its own."""


class DeletionResult(TypedDict):
    """Result of one item."""

    id: Optional[str]
    """ID of the deleted QR code; null if the item failed."""
    index: int
    """Index of the item, starting at 0."""
    error: Optional[ItemError]
    """Why the item failed; null if it succeeded."""


class DeletionResults(TypedDict):
    """The result of each item."""

    results: List[DeletionResult]
    """One result for each item, in the same order."""
    succeeded: int
    """Number of items that succeeded."""
    failed: int
    """Number of items that failed."""


class DeviceScans(TypedDict):
    """Number of scans with one value."""

    device: ScanDevice
    """Device type: `mobile`, `tablet`, `desktop`, `tv` or `other`."""
    scans: int
    """Number of scans, excluding bots."""
    percentage: float
    """Share of all scans in the period, 0 to 100 with one decimal place."""


class DuplicateQrCode(TypedDict):
    """What the copy has of its own."""

    name: NotRequired[str]


class EmailContent(TypedDict):
    """A new email, encoded as a `mailto:` URI."""

    to: str
    """Recipient: a single email address, up to 254 characters."""
    subject: NotRequired[Optional[str]]
    """Subject, up to 1,000 characters."""
    body: NotRequired[Optional[str]]
    """Message, up to 5,000 characters."""


class EmailCreateQrCode(TypedDict):
    """Type and content of a QR code."""

    name: str
    dynamic: NotRequired[QrCodeDynamic]
    shortCode: NotRequired[Optional[str]]
    """Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some
    words are reserved by the server. Default: random.
    """
    reuseShortCode: NotRequired[Optional[bool]]
    """Whether `shortCode` may be one that this organization used before: its printed copies lead
    to the new QR code. One that another organization used cannot be used again.
    """
    stylePresetId: NotRequired[StylePresetOfQrCode]
    style: NotRequired[Optional[QrCodeStyleInput]]
    routing: NotRequired[RoutingOfQrCode]
    metadata: NotRequired[Optional[Metadata]]
    folderId: NotRequired[FolderOfQrCode]
    externalId: NotRequired[ExternalIdOfQrCode]
    notes: NotRequired[QrCodeNotes]
    tags: NotRequired[Optional[QrCodeTags]]
    type: Literal["EMAIL"]
    """Type of the content."""
    data: EmailContent


class EmailQrCode(TypedDict):
    """Type and content of a QR code."""

    id: str
    """Starts with `qr_`."""
    name: str
    """Display name; not necessarily unique."""
    shortUrl: str
    """Short link, which counts the scan and redirects to the destination."""
    shortCode: str
    """Last part of the short link."""
    style: QrCodeStyle
    """Style as a JSON object without null values."""
    status: QrCodeStatus
    """Status of the QR code."""
    paused: bool
    """Whether the short link is stopped, also while the QR code is archived."""
    externalId: Optional[str]
    """Your own identifier, unique in the organization; null if there is none."""
    metadata: Metadata
    """Pairs of strings of your own as a JSON object."""
    notes: Optional[str]
    """Notes for the people of the organization; null if there are none."""
    totalScans: int
    """Total number of scans, excluding bots."""
    lastScannedAt: Optional[str]
    """Time of the latest scan, excluding bots; null if there is none."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When the QR code was last updated; scans do not change it."""
    createdBy: Optional[Author]
    """Type, ID and name of who created it as a JSON object; null if not recorded."""
    updatedBy: Optional[Author]
    """Type, ID and name of who last updated it as a JSON object; null if not recorded."""
    archivedAt: Optional[str]
    """When the QR code was archived; null if it is not."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash."""
    folderId: Optional[str]
    """ID of the folder; null if there is none."""
    tags: List[str]
    """Tags, unique and in the order they were set."""
    test: bool
    """Whether a test key created the QR code. `purgeTestData` deletes all of these for good."""
    dynamic: bool
    """Whether the QR code is dynamic: it encodes a short link, so its content can be changed. A
    static code encodes the content itself.
    """
    routing: NotRequired[QrCodeRouting]
    type: Literal["EMAIL"]
    """Type of the content."""
    data: EmailContent


class EventContent(TypedDict):
    """A calendar event."""

    title: str
    """Title, 1 to 500 characters."""
    start: str
    """Start time, or first day of an all-day event."""
    end: NotRequired[Optional[str]]
    """End time, or last day of an all-day event; not before the start. Default: none, or the first
    day.
    """
    location: NotRequired[Optional[str]]
    """Location, up to 500 characters."""
    description: NotRequired[Optional[str]]
    """Description, up to 5,000 characters."""


class EventCreateQrCode(TypedDict):
    """Type and content of a QR code."""

    name: str
    dynamic: NotRequired[QrCodeDynamic]
    shortCode: NotRequired[Optional[str]]
    """Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some
    words are reserved by the server. Default: random.
    """
    reuseShortCode: NotRequired[Optional[bool]]
    """Whether `shortCode` may be one that this organization used before: its printed copies lead
    to the new QR code. One that another organization used cannot be used again.
    """
    stylePresetId: NotRequired[StylePresetOfQrCode]
    style: NotRequired[Optional[QrCodeStyleInput]]
    routing: NotRequired[RoutingOfQrCode]
    metadata: NotRequired[Optional[Metadata]]
    folderId: NotRequired[FolderOfQrCode]
    externalId: NotRequired[ExternalIdOfQrCode]
    notes: NotRequired[QrCodeNotes]
    tags: NotRequired[Optional[QrCodeTags]]
    type: Literal["EVENT"]
    """Type of the content."""
    data: EventContent


class EventFilter(TypedDict):
    """Which QR codes events are about. All lists must match; omitted and empty ones match every QR
    code. Other events, such as those about members, always match.
    """

    folderIds: List[str]
    """IDs of folders; empty for any or none."""
    tags: List[str]
    """Tags; empty for any or none."""
    qrCodeIds: List[str]
    """IDs of QR codes; empty for any."""


class EventFilterInput(TypedDict):
    """Which QR codes events are about. All lists must match; omitted and empty ones match every QR
    code. Other events, such as those about members, always match.
    """

    folderIds: NotRequired[Optional[List[str]]]
    """IDs of folders: the QR code is in one of them."""
    tags: NotRequired[Optional[List[str]]]
    """Tags: the QR code has one of them."""
    qrCodeIds: NotRequired[Optional[List[str]]]
    """IDs of QR codes: it is one of them."""


class EventQrCode(TypedDict):
    """Type and content of a QR code."""

    id: str
    """Starts with `qr_`."""
    name: str
    """Display name; not necessarily unique."""
    shortUrl: str
    """Short link, which counts the scan and redirects to the destination."""
    shortCode: str
    """Last part of the short link."""
    style: QrCodeStyle
    """Style as a JSON object without null values."""
    status: QrCodeStatus
    """Status of the QR code."""
    paused: bool
    """Whether the short link is stopped, also while the QR code is archived."""
    externalId: Optional[str]
    """Your own identifier, unique in the organization; null if there is none."""
    metadata: Metadata
    """Pairs of strings of your own as a JSON object."""
    notes: Optional[str]
    """Notes for the people of the organization; null if there are none."""
    totalScans: int
    """Total number of scans, excluding bots."""
    lastScannedAt: Optional[str]
    """Time of the latest scan, excluding bots; null if there is none."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When the QR code was last updated; scans do not change it."""
    createdBy: Optional[Author]
    """Type, ID and name of who created it as a JSON object; null if not recorded."""
    updatedBy: Optional[Author]
    """Type, ID and name of who last updated it as a JSON object; null if not recorded."""
    archivedAt: Optional[str]
    """When the QR code was archived; null if it is not."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash."""
    folderId: Optional[str]
    """ID of the folder; null if there is none."""
    tags: List[str]
    """Tags, unique and in the order they were set."""
    test: bool
    """Whether a test key created the QR code. `purgeTestData` deletes all of these for good."""
    dynamic: bool
    """Whether the QR code is dynamic: it encodes a short link, so its content can be changed. A
    static code encodes the content itself.
    """
    routing: NotRequired[QrCodeRouting]
    type: Literal["EVENT"]
    """Type of the content."""
    data: EventContent


class FieldProblem(TypedDict):
    """A problem with one field of the input."""

    field: str
    message: str
    line: NotRequired[int]
    """Line number in the file, starting at 1."""


class Folder(TypedDict):
    """A folder for QR codes. A QR code is in one folder at most."""

    id: str
    """Starts with `fld_`."""
    name: str
    qrCodeCount: int
    """Number of QR codes in the folder."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When the folder was last renamed. Adding or removing QR codes does not change it."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash."""


class FolderPage(TypedDict):
    """A page of a list."""

    folders: List[Folder]
    """Items of the page."""
    pagination: Pagination


class FolderScans(TypedDict):
    """Number of scans of the QR codes in a folder."""

    folderId: str
    """ID of the folder of these QR codes."""
    name: str
    """Name of the folder."""
    scans: int
    """Number of scans, excluding bots."""
    uniqueScans: int
    """Unique scans, as in `AnalyticsSummary`."""
    percentage: float
    """Share of all scans in the period, 0 to 100 with one decimal place."""


class GeoContent(TypedDict):
    """A location (WGS 84); the code encodes 7 decimal places."""

    latitude: float
    """Degrees north (WGS 84), -90 to 90."""
    longitude: float
    """Degrees east (WGS 84), -180 to 180."""
    query: NotRequired[Optional[str]]
    """Label on the map, up to 500 characters."""


class GeoCreateQrCode(TypedDict):
    """Type and content of a QR code."""

    name: str
    dynamic: NotRequired[QrCodeDynamic]
    shortCode: NotRequired[Optional[str]]
    """Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some
    words are reserved by the server. Default: random.
    """
    reuseShortCode: NotRequired[Optional[bool]]
    """Whether `shortCode` may be one that this organization used before: its printed copies lead
    to the new QR code. One that another organization used cannot be used again.
    """
    stylePresetId: NotRequired[StylePresetOfQrCode]
    style: NotRequired[Optional[QrCodeStyleInput]]
    routing: NotRequired[RoutingOfQrCode]
    metadata: NotRequired[Optional[Metadata]]
    folderId: NotRequired[FolderOfQrCode]
    externalId: NotRequired[ExternalIdOfQrCode]
    notes: NotRequired[QrCodeNotes]
    tags: NotRequired[Optional[QrCodeTags]]
    type: Literal["GEO"]
    """Type of the content."""
    data: GeoContent


class GeoQrCode(TypedDict):
    """Type and content of a QR code."""

    id: str
    """Starts with `qr_`."""
    name: str
    """Display name; not necessarily unique."""
    shortUrl: str
    """Short link, which counts the scan and redirects to the destination."""
    shortCode: str
    """Last part of the short link."""
    style: QrCodeStyle
    """Style as a JSON object without null values."""
    status: QrCodeStatus
    """Status of the QR code."""
    paused: bool
    """Whether the short link is stopped, also while the QR code is archived."""
    externalId: Optional[str]
    """Your own identifier, unique in the organization; null if there is none."""
    metadata: Metadata
    """Pairs of strings of your own as a JSON object."""
    notes: Optional[str]
    """Notes for the people of the organization; null if there are none."""
    totalScans: int
    """Total number of scans, excluding bots."""
    lastScannedAt: Optional[str]
    """Time of the latest scan, excluding bots; null if there is none."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When the QR code was last updated; scans do not change it."""
    createdBy: Optional[Author]
    """Type, ID and name of who created it as a JSON object; null if not recorded."""
    updatedBy: Optional[Author]
    """Type, ID and name of who last updated it as a JSON object; null if not recorded."""
    archivedAt: Optional[str]
    """When the QR code was archived; null if it is not."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash."""
    folderId: Optional[str]
    """ID of the folder; null if there is none."""
    tags: List[str]
    """Tags, unique and in the order they were set."""
    test: bool
    """Whether a test key created the QR code. `purgeTestData` deletes all of these for good."""
    dynamic: bool
    """Whether the QR code is dynamic: it encodes a short link, so its content can be changed. A
    static code encodes the content itself.
    """
    routing: NotRequired[QrCodeRouting]
    type: Literal["GEO"]
    """Type of the content."""
    data: GeoContent


class HourScans(TypedDict):
    """Number of scans in an hour of the week."""

    weekday: Weekday
    """Day of the week in the time zone."""
    hour: int
    """Hour of the day in the time zone, 0 to 23."""
    scans: int
    """Number of scans, excluding bots."""


class Invitation(TypedDict):
    """An invitation link that lets one person join the organization."""

    id: str
    """Starts with `inv_`."""
    email: str
    """Email address of the invited person."""
    role: OrganizationRole
    """Role that the person gets when they join."""
    status: InvitationStatus
    """Current status."""
    createdBy: Optional[User]
    """The inviter; null if their account was deleted."""
    createdAt: str
    """When it was created."""
    expiresAt: str
    """When the invitation expires, 7 days after it was created."""
    acceptedAt: Optional[str]
    """When the invitation was accepted; null if it was not."""
    revokedAt: Optional[str]
    """When the invitation was revoked; null if it was not."""


class InvitationPage(TypedDict):
    """A page of a list."""

    invitations: List[Invitation]
    """Items of the page."""
    pagination: Pagination


class ItemError(TypedDict):
    """Why an item failed."""

    code: ErrorCode
    message: str
    details: NotRequired[List[FieldProblem]]
    """For invalid input: each field with a problem, up to 1,000."""


class LanguageScans(TypedDict):
    """Number of scans with one value."""

    language: str
    """Language tag (BCP 47), such as `de`."""
    scans: int
    """Number of scans, excluding bots."""
    percentage: float
    """Share of all scans in the period, 0 to 100 with one decimal place."""


class Logo(TypedDict):
    """An image for the center of QR codes. Logos are immutable."""

    id: str
    """Starts with `lgo_`."""
    name: str
    mediaType: LogoMediaType
    """Media type: `image/png`, `image/jpeg` or `image/svg+xml`."""
    width: int
    """Width in pixels, at most 512."""
    height: int
    """Height in pixels, at most 512."""
    createdAt: str
    """When it was created."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash. A logo is kept for as
    long as QR codes, style presets or scan pages use it.
    """


class LogoPage(TypedDict):
    """A page of a list."""

    logos: List[Logo]
    """Items of the page."""
    pagination: Pagination


class Member(TypedDict):
    """A member of an organization."""

    id: str
    """Starts with `mem_`."""
    role: OrganizationRole
    """Role in the organization."""
    joinedAt: str
    """When the user joined the organization."""
    user: MemberUser
    """The user account."""


class MemberPage(TypedDict):
    """A page of a list."""

    members: List[Member]
    """Items of the page."""
    pagination: Pagination


class MemberUser(TypedDict):
    """A user account."""

    id: str
    """Starts with `usr_`."""
    name: str
    """Display name; not necessarily unique."""
    email: str
    """Email address in lowercase, unique on the server."""


class NewReportLink(TypedDict):
    """Result of the mutation `rotateSharedReportLink`."""

    sharedReport: SharedReport
    """The resulting shared report."""
    url: str
    """The link. Anybody who has it can open the report. It is only shown in this response."""


class OperatingSystemScans(TypedDict):
    """Number of scans with one value."""

    os: str
    """Operating system, such as `iOS`; `Other` for less common systems."""
    scans: int
    """Number of scans, excluding bots."""
    percentage: float
    """Share of all scans in the period, 0 to 100 with one decimal place."""


class Organization(TypedDict):
    """An organization, which owns QR codes, API keys and webhooks."""

    id: str
    """Starts with `org_`."""
    name: str
    """Display name; not necessarily unique."""
    slug: str
    """URL name, unique on the server."""
    role: OrganizationRole
    """Your role in the organization; for an API key, the role of its owner, or `ADMIN` for a
    service account.
    """


class OrganizationAnalytics(TypedDict):
    """Scan statistics of all QR codes for a period."""

    organizationId: str
    """Unique ID."""
    period: AnalyticsPeriod
    """The requested period, by default the last 30 days."""
    summary: AnalyticsSummary
    timeline: List[TimelinePoint]
    """All points of the period, including those without scans."""
    geography: ScanGeography
    """Scans by country and city."""
    devices: List[DeviceScans]
    """Scans by device type."""
    browsers: List[BrowserScans]
    """Scans by browser."""
    operatingSystems: List[OperatingSystemScans]
    """Scans by operating system."""
    referrers: List[ReferrerScans]
    """Scans by referring site."""
    regions: NotRequired[List[RegionScans]]
    """Scans by state or province, most frequent first. Read from single scans: fails for a period
    of which some are deleted, and has none of QR codes that are deleted for good. Costs 100 of
    complexity.
    """
    languages: NotRequired[List[LanguageScans]]
    """Scans by preferred browser language."""
    targets: NotRequired[List[TargetScans]]
    """Scans by destination URL."""
    abTests: NotRequired[List[AbTest]]
    """Routing rules with several targets, if these are the analytics of one QR code; otherwise
    empty. Compares with the targets and weights that the rules have now.
    """
    hours: NotRequired[List[HourScans]]
    """Scans by hour of the week in the time zone of the period, from Monday at midnight: always
    168. Costs 50 of complexity.
    """
    topCodes: NotRequired[List[QrCodeScans]]
    """QR codes with the most scans. As they are now, without QR codes that are deleted for good.
    Costs 50 of complexity.
    """
    topFolders: NotRequired[List[FolderScans]]
    """Folders with the most scans. As they are now, without QR codes that are deleted for good.
    Costs 50 of complexity.
    """
    topTags: NotRequired[List[TagScans]]
    """Tags with the most scans; a scan counts for each tag of its QR code. As they are now,
    without QR codes that are deleted for good. Costs 50 of complexity.
    """
    comparison: NotRequired[Optional[AnalyticsComparison]]
    """The earlier period of `compareTo`; null without it. Costs 20 of complexity."""


class Organizations(TypedDict):
    """Organizations that the caller has access to."""

    organizations: List[Organization]
    """Organizations that the caller has access to."""


class Pagination(TypedDict):
    """Pagination information. The `Link` header holds links to the other pages."""

    page: int
    """Number of this page."""
    limit: int
    """Maximum number of items per page."""
    total: int
    """Number of items on all pages."""
    totalPages: int
    """Number of pages."""


class PatchQrCode(TypedDict):
    """Fields to change."""

    type: NotRequired[QrCodeType]
    """Cannot be changed; accepted if it is the current type."""
    dynamic: NotRequired[bool]
    """Cannot be changed; accepted if it is the current value."""
    name: NotRequired[str]
    """Display name, 1 to 200 characters; does not have to be unique."""
    status: NotRequired[QrCodeStatus]
    """New status: `PAUSED` and `ACTIVE` stop and resume the short link and take the QR code out of
    the archive; `ARCHIVED` puts it there and does not change what visitors get. Cannot be
    `DELETED`.
    """
    stylePresetId: NotRequired[StylePresetOfQrCode]
    style: NotRequired[Dict[str, Any]]
    """Fields of `QrCodeStyleInput` to change."""
    routing: NotRequired[Optional[Dict[str, Any]]]
    """Fields of `QrCodeRoutingInput` to change; null removes the routing."""
    metadata: NotRequired[Optional[MetadataChange]]
    folderId: NotRequired[FolderOfQrCode]
    externalId: NotRequired[ExternalIdOfQrCode]
    notes: NotRequired[QrCodeNotes]
    tags: NotRequired[ChangedQrCodeTags]
    data: NotRequired[Dict[str, Any]]
    """Fields of the content to change."""


class PatchStylePreset(TypedDict):
    """Fields to change."""

    name: NotRequired[str]
    style: NotRequired[Dict[str, Any]]
    """Fields of `QrCodeStyleInput` to change."""


class PhoneContent(TypedDict):
    """A phone number to call, encoded as a `tel:` URI."""

    phone: str


class PhoneCreateQrCode(TypedDict):
    """Type and content of a QR code."""

    name: str
    dynamic: NotRequired[QrCodeDynamic]
    shortCode: NotRequired[Optional[str]]
    """Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some
    words are reserved by the server. Default: random.
    """
    reuseShortCode: NotRequired[Optional[bool]]
    """Whether `shortCode` may be one that this organization used before: its printed copies lead
    to the new QR code. One that another organization used cannot be used again.
    """
    stylePresetId: NotRequired[StylePresetOfQrCode]
    style: NotRequired[Optional[QrCodeStyleInput]]
    routing: NotRequired[RoutingOfQrCode]
    metadata: NotRequired[Optional[Metadata]]
    folderId: NotRequired[FolderOfQrCode]
    externalId: NotRequired[ExternalIdOfQrCode]
    notes: NotRequired[QrCodeNotes]
    tags: NotRequired[Optional[QrCodeTags]]
    type: Literal["PHONE"]
    """Type of the content."""
    data: PhoneContent


class PhoneQrCode(TypedDict):
    """Type and content of a QR code."""

    id: str
    """Starts with `qr_`."""
    name: str
    """Display name; not necessarily unique."""
    shortUrl: str
    """Short link, which counts the scan and redirects to the destination."""
    shortCode: str
    """Last part of the short link."""
    style: QrCodeStyle
    """Style as a JSON object without null values."""
    status: QrCodeStatus
    """Status of the QR code."""
    paused: bool
    """Whether the short link is stopped, also while the QR code is archived."""
    externalId: Optional[str]
    """Your own identifier, unique in the organization; null if there is none."""
    metadata: Metadata
    """Pairs of strings of your own as a JSON object."""
    notes: Optional[str]
    """Notes for the people of the organization; null if there are none."""
    totalScans: int
    """Total number of scans, excluding bots."""
    lastScannedAt: Optional[str]
    """Time of the latest scan, excluding bots; null if there is none."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When the QR code was last updated; scans do not change it."""
    createdBy: Optional[Author]
    """Type, ID and name of who created it as a JSON object; null if not recorded."""
    updatedBy: Optional[Author]
    """Type, ID and name of who last updated it as a JSON object; null if not recorded."""
    archivedAt: Optional[str]
    """When the QR code was archived; null if it is not."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash."""
    folderId: Optional[str]
    """ID of the folder; null if there is none."""
    tags: List[str]
    """Tags, unique and in the order they were set."""
    test: bool
    """Whether a test key created the QR code. `purgeTestData` deletes all of these for good."""
    dynamic: bool
    """Whether the QR code is dynamic: it encodes a short link, so its content can be changed. A
    static code encodes the content itself.
    """
    routing: NotRequired[QrCodeRouting]
    type: Literal["PHONE"]
    """Type of the content."""
    data: PhoneContent


class PostalAddress(TypedDict):
    """Postal address of a contact."""

    street: NotRequired[Optional[str]]
    """Street and house number. Up to 200 characters."""
    city: NotRequired[Optional[str]]
    """City or town. Up to 200 characters."""
    region: NotRequired[Optional[str]]
    """State, province or canton. Up to 200 characters."""
    postalCode: NotRequired[Optional[str]]
    """Postal code. Up to 200 characters."""
    country: NotRequired[Optional[str]]
    """Country name. Up to 200 characters."""


class PurgeQrCodeItem(TypedDict):
    """A QR code to delete for good."""

    id: str
    """ID of the QR code."""


class PurgeQrCodes(TypedDict):
    """Up to 500 items in one request."""

    items: List[PurgeQrCodeItem]
    """1 to 500 items, each for a different QR code."""
    atomic: NotRequired[bool]
    """Whether to reject all items if one fails. If false, each succeeds or fails on its own."""


class PurgedTestData(TypedDict):
    """Result of the mutation `purgeTestData`."""

    purgedCount: int
    """Number of QR codes that were deleted for good."""
    hasMore: bool
    """Whether there are more; repeat the mutation."""


class QrCodeAnalytics(TypedDict):
    """Scan statistics of a QR code for a period."""

    qrCodeId: str
    """Unique ID."""
    period: AnalyticsPeriod
    """The requested period, by default the last 30 days."""
    summary: AnalyticsSummary
    timeline: List[TimelinePoint]
    """All points of the period, including those without scans."""
    geography: ScanGeography
    """Scans by country and city."""
    devices: List[DeviceScans]
    """Scans by device type."""
    browsers: List[BrowserScans]
    """Scans by browser."""
    operatingSystems: List[OperatingSystemScans]
    """Scans by operating system."""
    referrers: List[ReferrerScans]
    """Scans by referring site."""
    regions: NotRequired[List[RegionScans]]
    """Scans by state or province, most frequent first. Read from single scans: fails for a period
    of which some are deleted, and has none of QR codes that are deleted for good. Costs 100 of
    complexity.
    """
    languages: NotRequired[List[LanguageScans]]
    """Scans by preferred browser language."""
    targets: NotRequired[List[TargetScans]]
    """Scans by destination URL."""
    abTests: NotRequired[List[AbTest]]
    """Routing rules with several targets, if these are the analytics of one QR code; otherwise
    empty. Compares with the targets and weights that the rules have now.
    """
    hours: NotRequired[List[HourScans]]
    """Scans by hour of the week in the time zone of the period, from Monday at midnight: always
    168. Costs 50 of complexity.
    """
    topCodes: NotRequired[List[QrCodeScans]]
    """QR codes with the most scans. As they are now, without QR codes that are deleted for good.
    Costs 50 of complexity.
    """
    topFolders: NotRequired[List[FolderScans]]
    """Folders with the most scans. As they are now, without QR codes that are deleted for good.
    Costs 50 of complexity.
    """
    topTags: NotRequired[List[TagScans]]
    """Tags with the most scans; a scan counts for each tag of its QR code. As they are now,
    without QR codes that are deleted for good. Costs 50 of complexity.
    """
    comparison: NotRequired[Optional[AnalyticsComparison]]
    """The earlier period of `compareTo`; null without it. Costs 20 of complexity."""


class QrCodeImport(TypedDict):
    """Result of an import."""

    created: int
    """Number of QR codes created; in a dry run, the number that would be created."""
    qrCodeIds: List[Any]
    """IDs of the QR codes created, in the order of their rows. Empty in a dry run."""
    folderIds: List[Any]
    """IDs of the folders created. Empty in a dry run."""
    failed: int
    """Number of rows with errors."""
    errors: List[RowProblem]
    """Problems by line, the first 1000. A row can have several."""
    errorCount: int
    """Total number of problems, including those not listed in `errors`."""
    dryRun: bool
    """Whether this was a dry run."""


class QrCodePage(TypedDict):
    """A page of a list."""

    qrCodes: List[QrCode]
    """Items of the page."""
    pagination: Pagination


class QrCodePreview(TypedDict):
    """Result of a simulated scan, which is not counted."""

    outcome: QrScanOutcome
    """Outcome of the scan."""
    url: Optional[str]
    """URL that the visitor is redirected to, after entering a password if one is required; null
    for a page of this server.
    """
    rule: Optional[int]
    """Index of the matching rule, starting at 0; null if none."""
    ruleName: Optional[str]
    """Name of the matching rule; null if no rule matches or it has no name."""
    reason: str
    targets: List[QrCodePreviewTarget]
    """All targets of the matching rule."""


class QrCodePreviewTarget(TypedDict):
    """A target and its share of visitors."""

    url: str
    """Destination URL, without campaign parameters."""
    share: float
    """Share of visitors in percent, with one decimal."""


class QrCodeResult(TypedDict):
    """Result of one item."""

    index: int
    """Index of the item, starting at 0."""
    qrCode: Optional[QrCode]
    """The resulting QR code; null if the item failed."""
    etag: Optional[str]
    """ETag for `ifMatch`; null if the item failed."""
    error: Optional[ItemError]
    """Why the item failed; null if it succeeded."""


class QrCodeResults(TypedDict):
    """The result of each item."""

    results: List[QrCodeResult]
    """One result for each item, in the same order."""
    succeeded: int
    """Number of items that succeeded."""
    failed: int
    """Number of items that failed."""


class QrCodeRouting(TypedDict):
    """Routing: rules, dates, scan limit, password, fallback URL and campaign parameters. Absent if
    there is none.
    """

    validFrom: NotRequired[str]
    """Start."""
    validUntil: NotRequired[str]
    """End (exclusive), after `validFrom`."""
    scanLimit: NotRequired[int]
    """Total number of scans after which the code stops working."""
    fallbackUrl: NotRequired[str]
    """Where visitors are redirected while the code is paused, archived, outside its dates or over
    its scan limit. Default: a notice.
    """
    forwardQuery: NotRequired[bool]
    """Whether to pass on the query of the short link; parameters of the destination take
    precedence. Default: true.
    """
    utm: NotRequired[QrUtm]
    rules: NotRequired[List[QrRoutingRule]]
    """Up to 50; the first match wins. Other visitors get the content of the code."""
    passwordProtected: NotRequired[Literal[True]]
    """Whether visitors must enter a password."""


class QrCodeRoutingInput(TypedDict):
    """Rules, dates, scan limit, password, fallback URL and campaign parameters. Replaces the
    routing, except that an omitted `password` is kept.
    """

    validFrom: NotRequired[Optional[str]]
    validUntil: NotRequired[Optional[str]]
    scanLimit: NotRequired[Optional[int]]
    """Total number of scans after which the code stops working."""
    password: NotRequired[Optional[str]]
    """Password that visitors must enter, 1 to 200 characters; never returned. If omitted, it is
    unchanged; null removes it.
    """
    passwordProtected: NotRequired[Optional[bool]]
    """Optional; must be true if and only if there is a password."""
    fallbackUrl: NotRequired[Optional[str]]
    forwardQuery: NotRequired[Optional[bool]]
    """Whether to pass on the query of the short link; parameters of the destination take
    precedence. Default: true.
    """
    utm: NotRequired[Optional[QrUtm]]
    rules: NotRequired[Optional[List[QrRoutingRule]]]
    """Up to 50; the first match wins. Other visitors get the content of the code."""


class QrCodeScans(TypedDict):
    """Number of scans of a QR code."""

    qrCodeId: str
    """ID of the QR code that was scanned."""
    name: str
    """Name of the QR code."""
    scans: int
    """Number of scans, excluding bots."""
    uniqueScans: int
    """Unique scans, as in `AnalyticsSummary`."""
    percentage: float
    """Share of all scans in the period, 0 to 100 with one decimal place."""


class QrCodeStyle(TypedDict):
    """Design of a QR code."""

    foregroundColor: str
    """Color of the modules: `#RRGGBB` or `#RGB`."""
    backgroundColor: str
    """Background color: `#RRGGBB` or `#RGB`."""
    cornerRadius: int
    """Corner radius in percent of a module, 0 to 50."""
    moduleShape: NotRequired[QrModuleShape]
    eyeFrameShape: NotRequired[QrEyeShape]
    """Shape of the finder-pattern frames. Default: matches the modules."""
    eyeBallShape: NotRequired[QrEyeShape]
    """Shape of the finder-pattern centers. Default: matches the modules."""
    eyeFrameColor: NotRequired[str]
    """Color of the finder-pattern frames. Default: matches the modules."""
    eyeBallColor: NotRequired[str]
    """Color of the finder-pattern centers. Default: matches the modules."""
    gradient: NotRequired[QrGradient]
    """Used instead of the foreground color."""
    lightOnDark: NotRequired[bool]
    """Allows modules lighter than the background, which some scanners cannot read. Default: false."""
    transparentBackground: NotRequired[bool]
    """Makes the background transparent; contrast is still checked against the background color.
    Default: false.
    """
    quietZone: NotRequired[int]
    """Width of the empty margin in modules, 2 to 16. Default: 4."""
    errorCorrection: NotRequired[QrErrorCorrection]
    capitalLetters: NotRequired[bool]
    """Encodes the short link in capital letters, which makes the code less dense. Default: false."""
    logo: NotRequired[QrLogoPlacement]
    frame: NotRequired[QrFrame]


class QrCodeStyleInput(TypedDict):
    """Omitted fields keep their values (new codes: black on white with square modules); null
    resets an optional field. Styles that cannot be scanned reliably are rejected.
    """

    foregroundColor: NotRequired[Optional[str]]
    backgroundColor: NotRequired[Optional[str]]
    cornerRadius: NotRequired[Optional[int]]
    """Corner radius in percent of a module, 0 to 50."""
    moduleShape: NotRequired[Optional[QrModuleShape]]
    eyeFrameShape: NotRequired[Optional[QrEyeShape]]
    eyeBallShape: NotRequired[Optional[QrEyeShape]]
    eyeFrameColor: NotRequired[Optional[str]]
    eyeBallColor: NotRequired[Optional[str]]
    gradient: NotRequired[Optional[QrGradient]]
    lightOnDark: NotRequired[Optional[bool]]
    """Allows modules lighter than the background, which some scanners cannot read. Default: false."""
    transparentBackground: NotRequired[Optional[bool]]
    """Makes the background transparent; contrast is still checked against the background color.
    Default: false.
    """
    quietZone: NotRequired[Optional[int]]
    """Width of the empty margin in modules, 2 to 16. Default: 4."""
    errorCorrection: NotRequired[Optional[QrErrorCorrection]]
    capitalLetters: NotRequired[Optional[bool]]
    """Encodes the short link in capital letters, which makes the code less dense. Default: false."""
    logo: NotRequired[Optional[QrLogoPlacement]]
    frame: NotRequired[Optional[QrFrame]]


class QrCodeVersion(TypedDict):
    """What a QR code was after a change."""

    number: int
    """`QrCode.version` after the change."""
    createdAt: str
    """When the QR code was changed."""
    source: QrCodeVersionSource
    """Where the change came from."""
    userId: Optional[str]
    """ID of the user, or of the owner of the API key; null if not recorded."""
    userName: Optional[str]
    """Name of the user at that time."""
    apiKeyId: Optional[str]
    """ID of the API key that was used; null for a session."""
    apiKeyName: Optional[str]
    """Name of the API key at that time."""
    changes: List[AuditChange]
    """What changed, from what to what. All fields if the QR code was created; empty if the version
    before is not kept.
    """


class QrCodeVersionPage(TypedDict):
    """A page of a list."""

    versions: List[QrCodeVersion]
    """Items of the page."""
    pagination: Pagination


class QrFrame(TypedDict):
    """A border, a caption, or both."""

    shape: QrFrameShape
    color: NotRequired[Optional[str]]
    """Border color. Default: the foreground color."""
    caption: NotRequired[Optional[str]]
    """One line of up to 40 characters (Latin, Greek, Cyrillic, Vietnamese or Devanagari)."""
    captionColor: NotRequired[Optional[str]]
    """Text color. Default: the background color with a border, otherwise the foreground color."""
    captionPosition: NotRequired[Optional[QrCaptionPosition]]
    """Default: BOTTOM."""


class QrGradient(TypedDict):
    """A gradient across the code."""

    type: QrGradientType
    angle: NotRequired[Optional[int]]
    """Angle in degrees, 0 to 359, clockwise; 0 is left to right. For LINEAR. Default: 0."""
    stops: List[QrGradientStop]
    """2 to 8 colors in ascending order of offset."""


class QrGradientStop(TypedDict):
    """A color stop of a gradient."""

    offset: int
    """Position in percent, 0 to 100."""
    color: str


class QrLogoPlacement(TypedDict):
    """A logo in the center of the code."""

    id: str
    """ID of a logo of the organization."""
    size: NotRequired[Optional[int]]
    """Width in percent of the width of the code, 5 to 40. Default: about 20."""
    shape: NotRequired[Optional[QrLogoShape]]
    """Shape of the area for the logo. Default: SQUARE."""


class QrRoutingCondition(TypedDict):
    """All conditions must match; in a list, one matching value is enough."""

    devices: NotRequired[Optional[List[VisitorDevice]]]
    """Device types."""
    operatingSystems: NotRequired[Optional[List[VisitorOperatingSystem]]]
    """Platforms of the device, such as `IOS`."""
    languages: NotRequired[Optional[List[str]]]
    """Preferred language of the browser, as BCP 47 tags; `de` includes `de-CH`. Up to 100."""
    countries: NotRequired[Optional[List[str]]]
    """Countries (ISO 3166-1 alpha-2), by IP address."""
    hours: NotRequired[Optional[QrRoutingHours]]
    """Time of the scan."""


QrRoutingHours = TypedDict(
    "QrRoutingHours",
    {
        "from": "str",
        "to": "str",
        "days": "NotRequired[Optional[List[Weekday]]]",
        "timeZone": "str",
    },
)
"""Hours of the day in a time zone."""


class QrRoutingRule(TypedDict):
    """Redirects matching visitors."""

    name: NotRequired[Optional[str]]
    """Name of the rule. 1 to 200 characters."""
    when: NotRequired[Optional[QrRoutingCondition]]
    """Conditions. Default: matches everyone."""
    targets: List[QrRoutingTarget]
    """1 to 10 destinations. Several split the traffic; a returning visitor always gets the same
    one.
    """


class QrRoutingTarget(TypedDict):
    """A destination of a rule, one of its variants."""

    url: str
    """Destination URL: http or https, without credentials."""
    weight: NotRequired[Optional[int]]
    """Share of the traffic, relative to the other targets: 0 to 1,000. Default: 1."""


class QrUtm(TypedDict):
    """Campaign parameters, added to every destination URL that does not have them."""

    source: NotRequired[Optional[str]]
    """`utm_source`, 1 to 100 characters."""
    medium: NotRequired[Optional[str]]
    """`utm_medium`, 1 to 100 characters."""
    campaign: NotRequired[Optional[str]]
    """`utm_campaign`, 1 to 100 characters."""
    term: NotRequired[Optional[str]]
    """`utm_term`, 1 to 100 characters."""
    content: NotRequired[Optional[str]]
    """`utm_content`, 1 to 100 characters."""


class ReferrerScans(TypedDict):
    """Number of scans with one value."""

    referrer: str
    """Host of the referring page, or `direct`."""
    scans: int
    """Number of scans, excluding bots."""
    percentage: float
    """Share of all scans in the period, 0 to 100 with one decimal place."""


class RegionScans(TypedDict):
    """Number of scans from a state or province."""

    region: str
    """English name of the state or province."""
    country: str
    """Country code (ISO 3166-1 alpha-2), such as `DE`."""
    scans: int
    """Number of scans, excluding bots."""
    percentage: float
    """Share of all scans in the period, 0 to 100 with one decimal place."""


class RestoreQrCodeItem(TypedDict):
    """A QR code to take out of the trash."""

    id: str
    """ID of the QR code."""


class RestoreQrCodes(TypedDict):
    """Up to 500 items in one request."""

    items: List[RestoreQrCodeItem]
    """1 to 500 items, each for a different QR code."""
    atomic: NotRequired[bool]
    """Whether to reject all items if one fails. If false, each succeeds or fails on its own."""


class RevertQrCode(TypedDict):
    """The version to bring back."""

    version: int
    """Number of the version to bring back."""


class RotateApiKey(TypedDict):
    """Options for rotating an API key."""

    overlapSeconds: NotRequired[Optional[int]]
    """Seconds the old key keeps working, up to 30 days. Defaults to 0, which revokes it
    immediately.
    """


class RotateWebhookSecret(TypedDict):
    """Options for rotating the signing secret."""

    overlapSeconds: NotRequired[Optional[int]]
    """Seconds the old secret keeps signing as well, up to 30 days. Defaults to one day; 0 ends it
    immediately.
    """
    secret: NotRequired[Optional[str]]
    """Signing secret: any text of up to 256 characters, or `whsec_` and a base64 key (Standard
    Webhooks). By default a random secret is generated and shown once.
    """


class RotatedApiKey(TypedDict):
    """The new API key, and the old one."""

    apiKey: ApiKey
    """The new API key, with the same name, permissions, expiry and limits."""
    secret: str
    """The new API key in full. It is only shown in this response."""
    replaced: ApiKey
    """The old API key; `revokedAt` is when it stops working."""


class RowProblem(TypedDict):
    """A problem in a row."""

    line: int
    """Line number where the row starts, counted from 1."""
    field: str
    message: str


class Scan(TypedDict):
    """A scan of a QR code. Unknown values are null, as are details of visitors who opt out of
    tracking.
    """

    id: str
    """Starts with `scn_`."""
    scannedAt: str
    """When the QR code was scanned."""
    country: Optional[str]
    """Country code (ISO 3166-1 alpha-2), such as `DE`."""
    region: Optional[str]
    """English name of the state or province."""
    city: Optional[str]
    """English name of the city."""
    device: Optional[ScanDevice]
    """Device type: `mobile`, `tablet`, `desktop`, `tv` or `other`."""
    os: Optional[str]
    """Operating system, such as `iOS`; `Other` for less common systems."""
    browser: Optional[str]
    """Browser name, such as `Safari`; `Other` for less common browsers."""
    language: Optional[str]
    """Preferred browser language (BCP 47), such as `de`."""
    referrer: Optional[str]
    """Host of the referring page, or `direct`."""
    target: Optional[str]
    """Destination URL of the redirect; null if the visitor saw a page of this server."""
    unique: bool
    """Whether this was the visitor’s first scan of this QR code on this day (UTC)."""


class ScanGeography(TypedDict):
    """Location of scans, estimated from IP addresses. Empty if the server has no GeoIP data."""

    countries: List[CountryScans]
    """Scans by country, most frequent first."""
    cities: List[CityScans]
    """Scans by city, most frequent first."""


class ScanPage(TypedDict):
    """A page of a list."""

    scans: List[Scan]
    """Items of the page."""
    pagination: Pagination


class SharedReport(TypedDict):
    """A link with which anybody reads a view of the analytics, without an account."""

    id: str
    """Starts with `rpt_`."""
    name: str
    qrCodeId: Optional[str]
    """ID of the only QR code that it shows; null for all."""
    filter: Any
    """Which scans it shows, in the form of `AnalyticsFilter`; null for all."""
    days: Optional[int]
    """It shows the last so many days, including today; null for a period by dates."""
    startDate: Optional[str]
    """Start of its period (inclusive); null with `days`, or if it was omitted."""
    endDate: Optional[str]
    """End of its period (inclusive); null with `days`, or if it was omitted."""
    timeZone: Optional[str]
    """Time zone of its days and hours; null for UTC."""
    interval: Optional[AnalyticsInterval]
    """Interval of its timeline; null for a day."""
    compareTo: Optional[ComparedPeriod]
    """The earlier period with which it compares; null for none."""
    active: bool
    """Whether the link works, until it expires. False after its owner has left the organization,
    until an admin activates it.
    """
    passwordProtected: bool
    """Whether visitors must enter a password."""
    expiresAt: Optional[str]
    """When the link stops working; null for never."""
    lastOpenedAt: Optional[str]
    """When the report was last opened, accurate to a minute; null if never."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When it was last updated; opening it does not change this."""


class SharedReportLink(TypedDict):
    """Result of the mutation `createSharedReport`."""

    sharedReport: SharedReport
    """The resulting shared report."""
    url: str
    """The link. Anybody who has it can open the report. It is only shown in this response."""


class SharedReportPage(TypedDict):
    """A page of a list."""

    sharedReports: List[SharedReport]
    """Items of the page."""
    pagination: Pagination


class SmsContent(TypedDict):
    """A new text message."""

    phone: str
    message: NotRequired[Optional[str]]
    """Message, up to 2,000 characters."""


class SmsCreateQrCode(TypedDict):
    """Type and content of a QR code."""

    name: str
    dynamic: NotRequired[QrCodeDynamic]
    shortCode: NotRequired[Optional[str]]
    """Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some
    words are reserved by the server. Default: random.
    """
    reuseShortCode: NotRequired[Optional[bool]]
    """Whether `shortCode` may be one that this organization used before: its printed copies lead
    to the new QR code. One that another organization used cannot be used again.
    """
    stylePresetId: NotRequired[StylePresetOfQrCode]
    style: NotRequired[Optional[QrCodeStyleInput]]
    routing: NotRequired[RoutingOfQrCode]
    metadata: NotRequired[Optional[Metadata]]
    folderId: NotRequired[FolderOfQrCode]
    externalId: NotRequired[ExternalIdOfQrCode]
    notes: NotRequired[QrCodeNotes]
    tags: NotRequired[Optional[QrCodeTags]]
    type: Literal["SMS"]
    """Type of the content."""
    data: SmsContent


class SmsQrCode(TypedDict):
    """Type and content of a QR code."""

    id: str
    """Starts with `qr_`."""
    name: str
    """Display name; not necessarily unique."""
    shortUrl: str
    """Short link, which counts the scan and redirects to the destination."""
    shortCode: str
    """Last part of the short link."""
    style: QrCodeStyle
    """Style as a JSON object without null values."""
    status: QrCodeStatus
    """Status of the QR code."""
    paused: bool
    """Whether the short link is stopped, also while the QR code is archived."""
    externalId: Optional[str]
    """Your own identifier, unique in the organization; null if there is none."""
    metadata: Metadata
    """Pairs of strings of your own as a JSON object."""
    notes: Optional[str]
    """Notes for the people of the organization; null if there are none."""
    totalScans: int
    """Total number of scans, excluding bots."""
    lastScannedAt: Optional[str]
    """Time of the latest scan, excluding bots; null if there is none."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When the QR code was last updated; scans do not change it."""
    createdBy: Optional[Author]
    """Type, ID and name of who created it as a JSON object; null if not recorded."""
    updatedBy: Optional[Author]
    """Type, ID and name of who last updated it as a JSON object; null if not recorded."""
    archivedAt: Optional[str]
    """When the QR code was archived; null if it is not."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash."""
    folderId: Optional[str]
    """ID of the folder; null if there is none."""
    tags: List[str]
    """Tags, unique and in the order they were set."""
    test: bool
    """Whether a test key created the QR code. `purgeTestData` deletes all of these for good."""
    dynamic: bool
    """Whether the QR code is dynamic: it encodes a short link, so its content can be changed. A
    static code encodes the content itself.
    """
    routing: NotRequired[QrCodeRouting]
    type: Literal["SMS"]
    """Type of the content."""
    data: SmsContent


class StylePreset(TypedDict):
    """A reusable style. QR codes copy it, so later changes to the preset do not affect them."""

    id: str
    """Starts with `sty_`."""
    name: str
    style: QrCodeStyle
    """Style as a JSON object without null values."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When it was last updated."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash."""


class StylePresetPage(TypedDict):
    """A page of a list."""

    stylePresets: List[StylePreset]
    """Items of the page."""
    pagination: Pagination


class TagCount(TypedDict):
    """A tag and how often it is used."""

    tag: str
    """Text of the tag."""
    count: int
    """Number of QR codes with the tag."""


class TagScans(TypedDict):
    """Number of scans of the QR codes with a tag."""

    tag: str
    """The tag of these QR codes."""
    scans: int
    """Number of scans, excluding bots."""
    uniqueScans: int
    """Unique scans, as in `AnalyticsSummary`."""
    percentage: float
    """Share of all scans in the period, 0 to 100 with one decimal place."""


class Tags(TypedDict):
    """Tags of an organization."""

    tags: List[TagCount]
    """Tags, most used first."""


class TargetScans(TypedDict):
    """Number of scans with one value."""

    target: str
    """Destination URL of the redirect."""
    scans: int
    """Number of scans, excluding bots."""
    percentage: float
    """Share of all scans in the period, 0 to 100 with one decimal place."""


class TextContent(TypedDict):
    """Plain text."""

    text: str
    """1 to 10,000 characters. A static code can hold fewer; text that does not fit is rejected."""


class TextCreateQrCode(TypedDict):
    """Type and content of a QR code."""

    name: str
    dynamic: NotRequired[QrCodeDynamic]
    shortCode: NotRequired[Optional[str]]
    """Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some
    words are reserved by the server. Default: random.
    """
    reuseShortCode: NotRequired[Optional[bool]]
    """Whether `shortCode` may be one that this organization used before: its printed copies lead
    to the new QR code. One that another organization used cannot be used again.
    """
    stylePresetId: NotRequired[StylePresetOfQrCode]
    style: NotRequired[Optional[QrCodeStyleInput]]
    routing: NotRequired[RoutingOfQrCode]
    metadata: NotRequired[Optional[Metadata]]
    folderId: NotRequired[FolderOfQrCode]
    externalId: NotRequired[ExternalIdOfQrCode]
    notes: NotRequired[QrCodeNotes]
    tags: NotRequired[Optional[QrCodeTags]]
    type: Literal["TEXT"]
    """Type of the content."""
    data: TextContent


class TextQrCode(TypedDict):
    """Type and content of a QR code."""

    id: str
    """Starts with `qr_`."""
    name: str
    """Display name; not necessarily unique."""
    shortUrl: str
    """Short link, which counts the scan and redirects to the destination."""
    shortCode: str
    """Last part of the short link."""
    style: QrCodeStyle
    """Style as a JSON object without null values."""
    status: QrCodeStatus
    """Status of the QR code."""
    paused: bool
    """Whether the short link is stopped, also while the QR code is archived."""
    externalId: Optional[str]
    """Your own identifier, unique in the organization; null if there is none."""
    metadata: Metadata
    """Pairs of strings of your own as a JSON object."""
    notes: Optional[str]
    """Notes for the people of the organization; null if there are none."""
    totalScans: int
    """Total number of scans, excluding bots."""
    lastScannedAt: Optional[str]
    """Time of the latest scan, excluding bots; null if there is none."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When the QR code was last updated; scans do not change it."""
    createdBy: Optional[Author]
    """Type, ID and name of who created it as a JSON object; null if not recorded."""
    updatedBy: Optional[Author]
    """Type, ID and name of who last updated it as a JSON object; null if not recorded."""
    archivedAt: Optional[str]
    """When the QR code was archived; null if it is not."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash."""
    folderId: Optional[str]
    """ID of the folder; null if there is none."""
    tags: List[str]
    """Tags, unique and in the order they were set."""
    test: bool
    """Whether a test key created the QR code. `purgeTestData` deletes all of these for good."""
    dynamic: bool
    """Whether the QR code is dynamic: it encodes a short link, so its content can be changed. A
    static code encodes the content itself.
    """
    routing: NotRequired[QrCodeRouting]
    type: Literal["TEXT"]
    """Type of the content."""
    data: TextContent


class TimelinePoint(TypedDict):
    """A day, week or month of the timeline, cut off at the ends of the period."""

    date: str
    """First day of the interval, such as `2024-01-15`."""
    scans: int
    """Number of scans, excluding bots."""
    uniqueScans: int
    """Unique scans, as in `AnalyticsSummary`."""


class UpdateApiKey(TypedDict):
    """Omitted fields keep their current values."""

    id: NotRequired[str]
    name: NotRequired[str]
    permissions: NotRequired[List[ApiKeyPermission]]
    """Replaces all permissions. To add one, you need all that the key will have."""
    allowedIps: NotRequired[Optional[AllowedIps]]
    """IP addresses, and CIDR ranges such as 203.0.113.0/24, that can use the key; any if empty or
    null.
    """
    folderIds: NotRequired[Optional[FolderIds]]
    preview: NotRequired[str]
    serviceAccount: NotRequired[bool]
    test: NotRequired[bool]
    status: NotRequired[str]
    createdAt: NotRequired[str]
    createdBy: NotRequired[Optional[ApiKeyMaker]]
    lastUsedAt: NotRequired[Optional[str]]
    """Ignored."""
    lastAddress: NotRequired[Optional[str]]
    """Ignored."""
    expiresAt: NotRequired[Optional[str]]
    revokedAt: NotRequired[Optional[str]]


class UpdateFolder(TypedDict):
    """Omitted fields keep their current values."""

    id: NotRequired[str]
    name: NotRequired[str]
    qrCodeCount: NotRequired[int]
    """Ignored."""
    createdAt: NotRequired[str]
    updatedAt: NotRequired[str]
    """Ignored."""
    deletedAt: NotRequired[Optional[str]]
    purgeAt: NotRequired[Optional[str]]


class UpdateQrCode(TypedDict):
    """Omitted fields keep their current values."""

    id: NotRequired[str]
    type: NotRequired[QrCodeType]
    """Cannot be changed; accepted if it is the current type."""
    dynamic: NotRequired[bool]
    """Cannot be changed; accepted if it is the current value."""
    name: NotRequired[str]
    """Display name, 1 to 200 characters; does not have to be unique."""
    status: NotRequired[QrCodeStatus]
    """New status: `PAUSED` and `ACTIVE` stop and resume the short link and take the QR code out of
    the archive; `ARCHIVED` puts it there and does not change what visitors get. Cannot be
    `DELETED`.
    """
    stylePresetId: NotRequired[StylePresetOfQrCode]
    style: NotRequired[Optional[QrCodeStyleInput]]
    routing: NotRequired[RoutingOfQrCode]
    metadata: NotRequired[Optional[MetadataChange]]
    folderId: NotRequired[FolderOfQrCode]
    externalId: NotRequired[ExternalIdOfQrCode]
    notes: NotRequired[QrCodeNotes]
    tags: NotRequired[ChangedQrCodeTags]
    data: NotRequired[QrCodeData]
    """New content, complete and of the same type."""
    shortUrl: NotRequired[str]
    shortCode: NotRequired[str]
    paused: NotRequired[bool]
    totalScans: NotRequired[int]
    """Ignored."""
    lastScannedAt: NotRequired[Optional[str]]
    """Ignored."""
    createdAt: NotRequired[str]
    updatedAt: NotRequired[str]
    """Ignored."""
    createdBy: NotRequired[Optional[Author]]
    """Ignored."""
    updatedBy: NotRequired[Optional[Author]]
    """Ignored."""
    archivedAt: NotRequired[Optional[str]]
    deletedAt: NotRequired[Optional[str]]
    purgeAt: NotRequired[Optional[str]]
    test: NotRequired[bool]


class UpdateQrCodeItem(TypedDict):
    """Changes to one QR code. Omitted fields keep their value."""

    id: str
    """ID of the QR code."""
    ifMatch: NotRequired[str]
    """Quoted ETags; fails with PRECONDITION_FAILED if the QR code has a different one by now."""
    type: NotRequired[QrCodeType]
    """Cannot be changed; accepted if it is the current type."""
    dynamic: NotRequired[bool]
    """Cannot be changed; accepted if it is the current value."""
    name: NotRequired[str]
    """Display name, 1 to 200 characters; does not have to be unique."""
    status: NotRequired[QrCodeStatus]
    """New status: `PAUSED` and `ACTIVE` stop and resume the short link and take the QR code out of
    the archive; `ARCHIVED` puts it there and does not change what visitors get. Cannot be
    `DELETED`.
    """
    stylePresetId: NotRequired[StylePresetOfQrCode]
    style: NotRequired[Optional[QrCodeStyleInput]]
    routing: NotRequired[RoutingOfQrCode]
    metadata: NotRequired[Optional[MetadataChange]]
    folderId: NotRequired[FolderOfQrCode]
    externalId: NotRequired[ExternalIdOfQrCode]
    notes: NotRequired[QrCodeNotes]
    tags: NotRequired[ChangedQrCodeTags]
    data: NotRequired[QrCodeData]
    """New content, complete and of the same type."""


class UpdateQrCodes(TypedDict):
    """Up to 500 items in one request."""

    items: List[UpdateQrCodeItem]
    """1 to 500 items, each for a different QR code."""
    atomic: NotRequired[bool]
    """Whether to reject all items if one fails. If false, each succeeds or fails on its own."""


class UpdateSharedReport(TypedDict):
    """Omitted fields keep their current values."""

    id: NotRequired[str]
    name: NotRequired[str]
    active: NotRequired[bool]
    """Whether the link works. Setting it to true makes you the owner of the report."""
    password: NotRequired[Optional[str]]
    """A new password, or null for none. Visitors have to enter it again."""
    expiresAt: NotRequired[Optional[str]]
    """When the link stops working, in the future; null for never."""
    qrCodeId: NotRequired[Optional[str]]
    filter: NotRequired[Any]
    days: NotRequired[Optional[int]]
    startDate: NotRequired[Optional[str]]
    endDate: NotRequired[Optional[str]]
    timeZone: NotRequired[Optional[str]]
    interval: NotRequired[Optional[str]]
    compareTo: NotRequired[Optional[str]]
    passwordProtected: NotRequired[bool]
    lastOpenedAt: NotRequired[Optional[str]]
    """Ignored."""
    createdAt: NotRequired[str]
    updatedAt: NotRequired[str]
    """Ignored."""


class UpdateStylePreset(TypedDict):
    """Omitted fields keep their current values."""

    id: NotRequired[str]
    name: NotRequired[str]
    style: NotRequired[QrCodeStyleInput]
    createdAt: NotRequired[str]
    updatedAt: NotRequired[str]
    """Ignored."""
    deletedAt: NotRequired[Optional[str]]
    purgeAt: NotRequired[Optional[str]]


class UpdateWebhook(TypedDict):
    """Omitted fields keep their current values."""

    id: NotRequired[str]
    url: NotRequired[str]
    """Endpoint URL: http or https, publicly reachable, without credentials."""
    events: NotRequired[List[WebhookEvent]]
    """Event types to send, at least one."""
    active: NotRequired[bool]
    """Whether events are sent. Setting it to true also re-enables a webhook that the server
    disabled. Enabling it or changing its URL or document makes you its owner.
    """
    batch: NotRequired[bool]
    """Whether to send up to 100 events per request, as `{"events": […]}`."""
    filter: NotRequired[Optional[EventFilterInput]]
    """Only events about these QR codes; null for all."""
    document: NotRequired[Optional[str]]
    """GraphQL query whose result is sent as `data` instead of the documented payload; null for
    that. See `Query.webhookEvent`.
    """
    disabledReason: NotRequired[Optional[str]]
    """Ignored."""
    disabledAt: NotRequired[Optional[str]]
    """Ignored."""
    failingSince: NotRequired[Optional[str]]
    """Ignored."""
    queueFullSince: NotRequired[Optional[str]]
    """Ignored."""
    previousSecretEndsAt: NotRequired[Optional[str]]
    """Ignored."""
    createdAt: NotRequired[str]
    updatedAt: NotRequired[str]
    """Ignored."""
    deletedAt: NotRequired[Optional[str]]
    purgeAt: NotRequired[Optional[str]]
    createdBy: NotRequired[Optional[WebhookMaker]]


class UrlContent(TypedDict):
    """A website. The code encodes the short link."""

    url: str
    """Destination URL: http or https, without credentials, up to 4,096 characters."""


class UrlCreateQrCode(TypedDict):
    """Type and content of a QR code."""

    name: str
    dynamic: NotRequired[QrCodeDynamic]
    shortCode: NotRequired[Optional[str]]
    """Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some
    words are reserved by the server. Default: random.
    """
    reuseShortCode: NotRequired[Optional[bool]]
    """Whether `shortCode` may be one that this organization used before: its printed copies lead
    to the new QR code. One that another organization used cannot be used again.
    """
    stylePresetId: NotRequired[StylePresetOfQrCode]
    style: NotRequired[Optional[QrCodeStyleInput]]
    routing: NotRequired[RoutingOfQrCode]
    metadata: NotRequired[Optional[Metadata]]
    folderId: NotRequired[FolderOfQrCode]
    externalId: NotRequired[ExternalIdOfQrCode]
    notes: NotRequired[QrCodeNotes]
    tags: NotRequired[Optional[QrCodeTags]]
    type: Literal["URL"]
    """Type of the content."""
    data: UrlContent


class UrlQrCode(TypedDict):
    """Type and content of a QR code."""

    id: str
    """Starts with `qr_`."""
    name: str
    """Display name; not necessarily unique."""
    shortUrl: str
    """Short link, which counts the scan and redirects to the destination."""
    shortCode: str
    """Last part of the short link."""
    style: QrCodeStyle
    """Style as a JSON object without null values."""
    status: QrCodeStatus
    """Status of the QR code."""
    paused: bool
    """Whether the short link is stopped, also while the QR code is archived."""
    externalId: Optional[str]
    """Your own identifier, unique in the organization; null if there is none."""
    metadata: Metadata
    """Pairs of strings of your own as a JSON object."""
    notes: Optional[str]
    """Notes for the people of the organization; null if there are none."""
    totalScans: int
    """Total number of scans, excluding bots."""
    lastScannedAt: Optional[str]
    """Time of the latest scan, excluding bots; null if there is none."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When the QR code was last updated; scans do not change it."""
    createdBy: Optional[Author]
    """Type, ID and name of who created it as a JSON object; null if not recorded."""
    updatedBy: Optional[Author]
    """Type, ID and name of who last updated it as a JSON object; null if not recorded."""
    archivedAt: Optional[str]
    """When the QR code was archived; null if it is not."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash."""
    folderId: Optional[str]
    """ID of the folder; null if there is none."""
    tags: List[str]
    """Tags, unique and in the order they were set."""
    test: bool
    """Whether a test key created the QR code. `purgeTestData` deletes all of these for good."""
    dynamic: bool
    """Whether the QR code is dynamic: it encodes a short link, so its content can be changed. A
    static code encodes the content itself.
    """
    routing: NotRequired[QrCodeRouting]
    type: Literal["URL"]
    """Type of the content."""
    data: UrlContent


class UsageOfApiKey(TypedDict):
    """An API key that gives a program access to an organization."""

    lastAddress: Optional[str]
    """IP address from which the key was last used; null if never, or more than 90 days ago."""
    usage: List[ApiKeyUsage]
    """Requests by day, oldest first, including days without any. Kept for 90 days, and accurate to
    a minute. Costs 10 of complexity.
    """


class User(TypedDict):
    """A user account."""

    id: str
    """Starts with `usr_`."""
    name: str
    """Display name; not necessarily unique."""


class VCardContent(TypedDict):
    """A contact with at least a first name, a last name or an organization."""

    firstName: NotRequired[Optional[str]]
    """First name. Up to 200 characters."""
    lastName: NotRequired[Optional[str]]
    """Last name. Up to 200 characters."""
    organization: NotRequired[Optional[str]]
    """Company or organization. Up to 200 characters."""
    title: NotRequired[Optional[str]]
    """Job title. Up to 200 characters."""
    phone: NotRequired[Optional[str]]
    email: NotRequired[Optional[str]]
    website: NotRequired[Optional[str]]
    address: NotRequired[Optional[PostalAddress]]


class VcardCreateQrCode(TypedDict):
    """Type and content of a QR code."""

    name: str
    dynamic: NotRequired[QrCodeDynamic]
    shortCode: NotRequired[Optional[str]]
    """Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some
    words are reserved by the server. Default: random.
    """
    reuseShortCode: NotRequired[Optional[bool]]
    """Whether `shortCode` may be one that this organization used before: its printed copies lead
    to the new QR code. One that another organization used cannot be used again.
    """
    stylePresetId: NotRequired[StylePresetOfQrCode]
    style: NotRequired[Optional[QrCodeStyleInput]]
    routing: NotRequired[RoutingOfQrCode]
    metadata: NotRequired[Optional[Metadata]]
    folderId: NotRequired[FolderOfQrCode]
    externalId: NotRequired[ExternalIdOfQrCode]
    notes: NotRequired[QrCodeNotes]
    tags: NotRequired[Optional[QrCodeTags]]
    type: Literal["VCARD"]
    """Type of the content."""
    data: VCardContent


class VcardQrCode(TypedDict):
    """Type and content of a QR code."""

    id: str
    """Starts with `qr_`."""
    name: str
    """Display name; not necessarily unique."""
    shortUrl: str
    """Short link, which counts the scan and redirects to the destination."""
    shortCode: str
    """Last part of the short link."""
    style: QrCodeStyle
    """Style as a JSON object without null values."""
    status: QrCodeStatus
    """Status of the QR code."""
    paused: bool
    """Whether the short link is stopped, also while the QR code is archived."""
    externalId: Optional[str]
    """Your own identifier, unique in the organization; null if there is none."""
    metadata: Metadata
    """Pairs of strings of your own as a JSON object."""
    notes: Optional[str]
    """Notes for the people of the organization; null if there are none."""
    totalScans: int
    """Total number of scans, excluding bots."""
    lastScannedAt: Optional[str]
    """Time of the latest scan, excluding bots; null if there is none."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When the QR code was last updated; scans do not change it."""
    createdBy: Optional[Author]
    """Type, ID and name of who created it as a JSON object; null if not recorded."""
    updatedBy: Optional[Author]
    """Type, ID and name of who last updated it as a JSON object; null if not recorded."""
    archivedAt: Optional[str]
    """When the QR code was archived; null if it is not."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash."""
    folderId: Optional[str]
    """ID of the folder; null if there is none."""
    tags: List[str]
    """Tags, unique and in the order they were set."""
    test: bool
    """Whether a test key created the QR code. `purgeTestData` deletes all of these for good."""
    dynamic: bool
    """Whether the QR code is dynamic: it encodes a short link, so its content can be changed. A
    static code encodes the content itself.
    """
    routing: NotRequired[QrCodeRouting]
    type: Literal["VCARD"]
    """Type of the content."""
    data: VCardContent


class Webhook(TypedDict):
    """An endpoint that receives events of an organization."""

    id: str
    """Starts with `wh_`."""
    url: str
    """Endpoint URL."""
    events: List[WebhookEvent]
    """Event types to send, such as `qr.created`."""
    active: bool
    """Whether events are sent. If false, new events are dropped and pending deliveries wait."""
    batch: bool
    """Whether up to 100 events are sent per request, as `{"events": […]}`."""
    filter: Optional[EventFilter]
    """Which QR codes events are about; null for all."""
    document: Optional[str]
    """GraphQL query whose result is sent as `data`, executed for each event with the permissions
    of the owner, or of the API key with which they set it; null for the documented payload. See
    `Query.webhookEvent`.
    """
    disabledReason: Optional[str]
    """Why the server disabled the webhook; null if it did not."""
    disabledAt: Optional[str]
    """When the server disabled the webhook; null if it did not."""
    failingSince: Optional[str]
    """Since when all requests have failed; null if the last one succeeded."""
    queueFullSince: Optional[str]
    """Since when new events have been dropped because the queue is full; null if it is not."""
    previousSecretEndsAt: Optional[str]
    """When the secret before the last rotation stops signing."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When the webhook was last updated; deliveries do not change it."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash."""
    createdBy: Optional[WebhookMaker]
    """Owner of the webhook: who created it, or last changed its URL or document or enabled it. It
    is disabled when they can no longer manage webhooks. Null if their account was deleted.
    """


class WebhookDelivery(TypedDict):
    """Delivery of an event to a webhook endpoint. Kept for 30 days."""

    id: str
    """Starts with `dlv_`."""
    webhookId: str
    """ID of the webhook that receives the event."""
    event: DeliveredEvent
    eventId: str
    """ID of the event, sent as the header `webhook-id`. The same for all webhooks and attempts."""
    status: WebhookDeliveryStatus
    """Status of the delivery."""
    attempts: int
    """Number of attempts since the delivery was created or last redelivered."""
    responseStatus: Optional[int]
    """HTTP status of the last response; null if there was none."""
    responseBody: Optional[str]
    """First 1,000 characters of the last response; null if there was none."""
    error: Optional[str]
    """Why the last attempt got no response; null if it got one."""
    durationMs: Optional[int]
    """Duration of the last attempt in milliseconds; null if there was none."""
    nextAttemptAt: Optional[str]
    """When the delivery is retried; null unless its status is `FAILED`."""
    createdAt: str
    """When the event occurred."""
    deliveredAt: Optional[str]
    """When the event was delivered; null if it was not."""
    payload: Any
    """Request body; null if you cannot read its data, or before the first attempt if the webhook
    has a document.
    """


class WebhookDeliveryPage(TypedDict):
    """A page of a list."""

    deliveries: List[WebhookDelivery]
    """Items of the page."""
    pagination: Pagination


class WebhookMaker(TypedDict):
    """A user account."""

    id: str
    """Starts with `usr_`."""
    name: str
    """Display name; not necessarily unique."""


class WebhookPage(TypedDict):
    """A page of a list."""

    webhooks: List[Webhook]
    """Items of the page."""
    pagination: Pagination


class WebhookWithSecret(TypedDict):
    """A webhook and its generated secret."""

    id: str
    """Starts with `wh_`."""
    url: str
    """Endpoint URL."""
    events: List[WebhookEvent]
    """Event types to send, such as `qr.created`."""
    active: bool
    """Whether events are sent. If false, new events are dropped and pending deliveries wait."""
    batch: bool
    """Whether up to 100 events are sent per request, as `{"events": […]}`."""
    filter: Optional[EventFilter]
    """Which QR codes events are about; null for all."""
    document: Optional[str]
    """GraphQL query whose result is sent as `data`, executed for each event with the permissions
    of the owner, or of the API key with which they set it; null for the documented payload. See
    `Query.webhookEvent`.
    """
    disabledReason: Optional[str]
    """Why the server disabled the webhook; null if it did not."""
    disabledAt: Optional[str]
    """When the server disabled the webhook; null if it did not."""
    failingSince: Optional[str]
    """Since when all requests have failed; null if the last one succeeded."""
    queueFullSince: Optional[str]
    """Since when new events have been dropped because the queue is full; null if it is not."""
    previousSecretEndsAt: Optional[str]
    """When the secret before the last rotation stops signing."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When the webhook was last updated; deliveries do not change it."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash."""
    createdBy: Optional[WebhookMaker]
    """Owner of the webhook: who created it, or last changed its URL or document or enabled it. It
    is disabled when they can no longer manage webhooks. Null if their account was deleted.
    """
    secret: NotRequired[str]
    """The generated secret, which is only shown in this response; none if you provided one."""


class WifiContent(TypedDict):
    """A Wi-Fi network."""

    ssid: str
    """Network name (SSID): 1 to 32 bytes in UTF-8."""
    password: NotRequired[Optional[str]]
    """For WPA, 8 to 63 characters or 64 hexadecimal digits. Omit for NONE."""
    encryption: NotRequired[Optional[WifiEncryption]]
    """Names such as `WPA2`, `WPA/WPA3`, `nopass` or `open` are accepted too. Default: WPA with a
    password, otherwise NONE.
    """
    hidden: NotRequired[Optional[bool]]
    """Whether the network name is hidden (not broadcast). Default: false."""


class WifiCreateQrCode(TypedDict):
    """Type and content of a QR code."""

    name: str
    dynamic: NotRequired[QrCodeDynamic]
    shortCode: NotRequired[Optional[str]]
    """Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some
    words are reserved by the server. Default: random.
    """
    reuseShortCode: NotRequired[Optional[bool]]
    """Whether `shortCode` may be one that this organization used before: its printed copies lead
    to the new QR code. One that another organization used cannot be used again.
    """
    stylePresetId: NotRequired[StylePresetOfQrCode]
    style: NotRequired[Optional[QrCodeStyleInput]]
    routing: NotRequired[RoutingOfQrCode]
    metadata: NotRequired[Optional[Metadata]]
    folderId: NotRequired[FolderOfQrCode]
    externalId: NotRequired[ExternalIdOfQrCode]
    notes: NotRequired[QrCodeNotes]
    tags: NotRequired[Optional[QrCodeTags]]
    type: Literal["WIFI"]
    """Type of the content."""
    data: WifiContent


class WifiQrCode(TypedDict):
    """Type and content of a QR code."""

    id: str
    """Starts with `qr_`."""
    name: str
    """Display name; not necessarily unique."""
    shortUrl: str
    """Short link, which counts the scan and redirects to the destination."""
    shortCode: str
    """Last part of the short link."""
    style: QrCodeStyle
    """Style as a JSON object without null values."""
    status: QrCodeStatus
    """Status of the QR code."""
    paused: bool
    """Whether the short link is stopped, also while the QR code is archived."""
    externalId: Optional[str]
    """Your own identifier, unique in the organization; null if there is none."""
    metadata: Metadata
    """Pairs of strings of your own as a JSON object."""
    notes: Optional[str]
    """Notes for the people of the organization; null if there are none."""
    totalScans: int
    """Total number of scans, excluding bots."""
    lastScannedAt: Optional[str]
    """Time of the latest scan, excluding bots; null if there is none."""
    createdAt: str
    """When it was created."""
    updatedAt: str
    """When the QR code was last updated; scans do not change it."""
    createdBy: Optional[Author]
    """Type, ID and name of who created it as a JSON object; null if not recorded."""
    updatedBy: Optional[Author]
    """Type, ID and name of who last updated it as a JSON object; null if not recorded."""
    archivedAt: Optional[str]
    """When the QR code was archived; null if it is not."""
    deletedAt: Optional[str]
    """When it was moved to the trash; null if it is not in the trash."""
    purgeAt: Optional[str]
    """When the trash deletes it for good; null if it is not in the trash."""
    folderId: Optional[str]
    """ID of the folder; null if there is none."""
    tags: List[str]
    """Tags, unique and in the order they were set."""
    test: bool
    """Whether a test key created the QR code. `purgeTestData` deletes all of these for good."""
    dynamic: bool
    """Whether the QR code is dynamic: it encodes a short link, so its content can be changed. A
    static code encodes the content itself.
    """
    routing: NotRequired[QrCodeRouting]
    type: Literal["WIFI"]
    """Type of the content."""
    data: WifiContent


AbTestResult = Literal["AS_CONFIGURED", "DIFFERENT", "NOT_ENOUGH_SCANS", "NOT_SEPARABLE"]
"""Whether the shares of the targets of an A/B test differ from those configured. `AS_CONFIGURED`:
The shares are as configured; differences are no larger than by chance. `DIFFERENT`: The shares
differ from those configured by more than chance, for example because the weights were changed
during the period. `NOT_ENOUGH_SCANS`: Not enough scans yet: at least 100 in total, and as many as
let 10 be expected for each target. `NOT_SEPARABLE`: Scans cannot be assigned to the targets,
because another rule, another target or the QR code itself has the same URL.
"""

AllowedIps = List[str]
"""IP addresses, and CIDR ranges such as 203.0.113.0/24, that can use the key; any if empty."""

AnalyticsInclusion = Literal[
    "regions",
    "languages",
    "targets",
    "abTests",
    "hours",
    "topCodes",
    "topFolders",
    "topTags",
]
"""A property to add to analytics."""

AnalyticsInterval = Literal["DAY", "WEEK", "MONTH"]
"""Interval of the timeline points. `DAY`: One day, from midnight to midnight in the time zone.
`MONTH`: One calendar month. `WEEK`: One week, Monday to Sunday.
"""

ApiKeyPermission = Literal[
    "ORGANIZATION_READ",
    "QR_CODES_READ",
    "ANALYTICS_READ",
    "QR_CODES_WRITE",
    "WEBHOOKS_READ",
    "WEBHOOKS_WRITE",
    "API_KEYS_READ",
    "API_KEYS_WRITE",
]
"""Permission of an API key, or of a member through their role. `ANALYTICS_READ`: View scans and
analytics. `API_KEYS_READ`: View API keys, without their secrets. `API_KEYS_WRITE`: Create, update,
rotate and revoke API keys. `ORGANIZATION_READ`: View the organization and its members.
`QR_CODES_READ`: View QR codes, folders, tags, logos and style presets. `QR_CODES_WRITE`: Create,
update and delete QR codes, folders, logos and style presets. `WEBHOOKS_READ`: View webhooks and
their deliveries. `WEBHOOKS_WRITE`: Create, update, test and delete webhooks.
"""

ApiKeyStatus = Literal["ACTIVE", "EXPIRED", "REVOKED"]
"""Whether an API key works. `ACTIVE`: The key works. `EXPIRED`: The key is past its `expiresAt`;
requests fail with 401. `REVOKED`: The key was revoked; requests fail with 403 `API_KEY_REVOKED`.
"""

AuthorType = Literal["USER", "API_KEY"]
"""A person or an API key."""

ChangedQrCodeTags = Optional[List[str]]
"""New tags, which replace the current ones: up to 50 of 1 to 100 characters; duplicates are
removed. Null removes all.
"""

ColorSpace = Literal["rgb", "cmyk"]
"""Colors of an image."""

ComparedPeriod = Literal["PREVIOUS_PERIOD", "PREVIOUS_YEAR"]
"""The earlier period to compare with. If the period is not over yet, the earlier one ends after as
many days and hours. `PREVIOUS_PERIOD`: The period just before: of whole calendar months as many
months, otherwise as many days. `PREVIOUS_YEAR`: The same dates one year earlier; February 28 for
February 29.
"""

CreateQrCode = Union[
    UrlCreateQrCode,
    VcardCreateQrCode,
    WifiCreateQrCode,
    TextCreateQrCode,
    EmailCreateQrCode,
    SmsCreateQrCode,
    PhoneCreateQrCode,
    GeoCreateQrCode,
    EventCreateQrCode,
]
"""A new code, depending on its type."""

CsvDelimiter = Literal["comma", "semicolon", "tab"]
"""Column separator."""

DeliveredEvent = Literal[
    "qr.created",
    "qr.updated",
    "qr.deleted",
    "qr.scanned",
    "qr.archived",
    "qr.restored",
    "member.joined",
    "member.left",
    "member.role_changed",
    "webhook.test",
]
"""Event type, such as `qr.created`; `webhook.test` for a test."""

ErrorCode = Literal[
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "SECOND_FACTOR_REQUIRED",
    "FORBIDDEN",
    "API_KEY_REVOKED",
    "REAUTHENTICATION_REQUIRED",
    "NOT_FOUND",
    "PERSISTED_QUERY_NOT_FOUND",
    "METHOD_NOT_ALLOWED",
    "CONFLICT",
    "PRECONDITION_FAILED",
    "PAYLOAD_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "UNPROCESSABLE",
    "RATE_LIMITED",
    "INTERNAL",
    "UNAVAILABLE",
]
"""Stable, machine-readable error code, the same in `extensions.code` of GraphQL and in REST.
`API_KEY_REVOKED`: The API key was revoked. `BAD_REQUEST`: The document or its input is invalid, or
exceeds a limit. `CONFLICT`: The request conflicts with the current state, such as a short code
that is taken. `FORBIDDEN`: The caller lacks a permission, which the message names. `INTERNAL`: The
server failed. Report the request ID to its operator. `METHOD_NOT_ALLOWED`: The HTTP method is not
allowed here, such as a mutation by `GET`. `NOT_FOUND`: The object does not exist, or the caller
cannot see it. `PAYLOAD_TOO_LARGE`: The request body is too large. `PERSISTED_QUERY_NOT_FOUND`:
Only for automatic persisted queries: send the document with its hash. `PRECONDITION_FAILED`: The
object has changed since you read it. `RATE_LIMITED`: Too many requests; `Retry-After` says how
long to wait. `REAUTHENTICATION_REQUIRED`: Only in sessions: confirm that it is you with one of
`extensions.methods`, then try again. `SECOND_FACTOR_REQUIRED`: Only from `logIn`: confirm the
login with the token in `extensions.secondFactor`. `UNAUTHORIZED`: There is no API key or session,
or the key is wrong or expired. `UNAVAILABLE`: The server is temporarily unavailable; `Retry-After`
says when to try again. `UNPROCESSABLE`: The request is valid but cannot be carried out, such as a
code that would not scan. `UNSUPPORTED_MEDIA_TYPE`: The `Content-Type` of the request is not
supported.
"""

ExportFileFormat = Literal["csv", "zip"]
"""File format."""

ExportedInterval = Literal["day", "week", "month"]
"""Interval of an exported timeline."""

ExternalIdOfQrCode = Optional[str]
"""Your own identifier, unique in the organization: 1 to 255 printable characters, case-sensitive.
A QR code in the trash keeps it.
"""

FolderIds = List[str]
"""IDs of the folders that the key is limited to: it then only reaches QR codes in them, and cannot
have permissions for webhooks or API keys. Null for no limit.
"""

FolderOfQrCode = Optional[str]
"""ID of the folder; null for none."""

FolderSort = Literal["createdAt", "-createdAt", "name", "-name"]
"""Sort order."""

ImageFormat = Literal["png", "svg", "pdf", "eps"]
"""Image format."""

InvitationStatus = Literal["ACCEPTED", "EXPIRED", "PENDING", "REVOKED"]
"""Whether an invitation can be accepted. `ACCEPTED`: The invitation was accepted. `EXPIRED`: The
invitation was not accepted within 7 days. `PENDING`: The invitation can be accepted. `REVOKED`: An
admin revoked the invitation, or the inviter or the invited person lost their role.
"""

LabelTemplate = Literal["AVERY_L7160", "AVERY_L7163", "AVERY_5160", "AVERY_22806"]
"""A sheet of labels that you can buy. `AVERY_5160`: Avery 5160: US Letter, 30 labels of 2 5/8 × 1
in (66.7 × 25.4 mm). `AVERY_22806`: Avery 22806: US Letter, 12 square labels of 2 in (50.8 mm).
`AVERY_L7160`: Avery L7160: A4, 21 labels of 63.5 × 38.1 mm. `AVERY_L7163`: Avery L7163: A4, 14
labels of 99.1 × 38.1 mm.
"""

LogoMediaType = Literal["image/png", "image/jpeg", "image/svg+xml"]
"""Media type of a logo."""

Metadata = Dict[str, str]
"""Up to 50 pairs of strings of your own; keys have 1 to 40 characters without square brackets,
values up to 500.
"""

MetadataChange = Dict[str, Optional[str]]
"""Pairs to set; keys have 1 to 40 characters without square brackets, values up to 500. Null or an
empty value removes a key. Up to 50 pairs remain.
"""

OrganizationRole = Literal["ADMIN", "EDITOR", "VIEWER"]
"""Role of a member in an organization. `ADMIN`: Can also manage webhooks, API keys, members and
the organization. `EDITOR`: Can also create and edit QR codes, folders, logos and style presets,
and view webhooks. `VIEWER`: Can view members, QR codes and scans.
"""

QrCaptionPosition = Literal["TOP", "BOTTOM"]
"""Where the caption is drawn. `BOTTOM`: Below the code. `TOP`: Above the code."""

QrCode = Union[
    UrlQrCode,
    VcardQrCode,
    WifiQrCode,
    TextQrCode,
    EmailQrCode,
    SmsQrCode,
    PhoneQrCode,
    GeoQrCode,
    EventQrCode,
]
"""A QR code with its content, style and status."""

QrCodeData = Union[
    UrlContent,
    VCardContent,
    WifiContent,
    TextContent,
    EmailContent,
    SmsContent,
    PhoneContent,
    GeoContent,
    EventContent,
]
"""Content of the code, depending on its type."""

QrCodeDynamic = Optional[bool]
"""Whether the QR code is dynamic. A dynamic code encodes a short link, so its content can be
changed and scans are counted. A static code encodes the content itself and works offline. Defaults
to true; always true for URLs.
"""

QrCodeNotes = Optional[str]
"""Notes for the people of the organization, up to 5000 characters. Visitors never see them."""

QrCodeSort = Literal[
    "createdAt",
    "-createdAt",
    "updatedAt",
    "-updatedAt",
    "name",
    "-name",
    "-totalScans",
    "-lastScannedAt",
    "expiresAt",
]
"""Sort order."""

QrCodeStatus = Literal["ACTIVE", "PAUSED", "ARCHIVED", "DELETED"]
"""Whether a QR code is in use, and where it is shown. `ACTIVE`: The short link works; visitors are
redirected. `ARCHIVED`: Hidden: lists contain the QR code only when they are filtered by this
status. Its short link works as before, unless it is `paused`. `DELETED`: In the trash: lists
contain the QR code only when they are filtered by this status, and its short link does not work
until it is restored. `PAUSED`: Temporarily disabled: visitors are redirected to `fallbackUrl` or
see a notice.
"""

QrCodeTags = List[str]
"""Up to 50 tags of 1 to 100 characters; duplicates are removed."""

QrCodeType = Literal["URL", "VCARD", "WIFI", "TEXT", "EMAIL", "SMS", "PHONE", "GEO", "EVENT"]
"""Type of content. `EMAIL`: Opens a new email. `EVENT`: Adds an event to a calendar. `GEO`: Shows
a location on a map. `PHONE`: Calls a phone number. `SMS`: Opens a new text message. `TEXT`: Shows
text. `URL`: Opens a website; always dynamic. `VCARD`: Saves a contact. `WIFI`: Joins a Wi-Fi
network.
"""

QrCodeVersionSource = Literal["API", "BULK", "DASHBOARD", "IMPORT", "OTHER", "RESTORE", "REVERT"]
"""Where a change of a QR code came from. `API`: A request with an API key. `BULK`: A request for
many QR codes at once. `DASHBOARD`: A person who was logged in, usually in the dashboard. `IMPORT`:
An import from CSV. `OTHER`: Not recorded: the change is older than the history, or was made by the
operator. `RESTORE`: A return from the trash. `REVERT`: A return to an earlier version.
"""

QrErrorCorrection = Literal["LOW", "MEDIUM", "QUARTILE", "HIGH"]
"""How much of the code can be damaged and still be read. Higher levels make it denser. Default:
MEDIUM, or higher with a logo. `HIGH`: About 30%. `LOW`: About 7%. `MEDIUM`: About 15%. `QUARTILE`:
About 25%.
"""

QrEyeShape = Literal["SQUARE", "ROUNDED", "CIRCLE", "LEAF"]
"""Shape of the finder patterns. `CIRCLE`: A circle. As `eyeFrameShape`, for symbols of up to 61
modules per side. `LEAF`: Two rounded corners, opposite each other. `ROUNDED`: Rounded corners.
`SQUARE`: Sharp corners.
"""

QrFrameShape = Literal["NONE", "SQUARE", "ROUNDED"]
"""Border around the code. `NONE`: No border; the caption is drawn on the background. `ROUNDED`: A
border with rounded corners; the caption is drawn on it. `SQUARE`: A border with sharp corners; the
caption is drawn on it.
"""

QrGradientType = Literal["LINEAR", "RADIAL"]
"""Direction of the gradient. `LINEAR`: Along a line across the code. `RADIAL`: From the center to
the corners.
"""

QrLogoShape = Literal["SQUARE", "CIRCLE"]
"""Shape of the area for the logo. `CIRCLE`: For round logos. `SQUARE`: For rectangular logos."""

QrModuleShape = Literal["SQUARE", "DOT", "DIAMOND", "HORIZONTAL_BAR", "VERTICAL_BAR"]
"""Shape of the dark modules. Default: SQUARE. `DIAMOND`: Separate squares, turned by 45 degrees.
`DOT`: Separate circles. `HORIZONTAL_BAR`: Joined horizontally, with rounded ends. `SQUARE`:
Squares, joined where they touch; `cornerRadius` rounds their corners. `VERTICAL_BAR`: Joined
vertically, with rounded ends.
"""

QrScanOutcome = Literal[
    "DELETED",
    "NOT_DYNAMIC",
    "NOT_YET_VALID",
    "NO_LONGER_VALID",
    "PAGE",
    "PASSWORD",
    "PAUSED",
    "REDIRECT",
    "SCAN_LIMIT_REACHED",
]
"""What happens to a scan. `DELETED`: The code is in the trash. `NOT_DYNAMIC`: The code is static;
its short link is not used. `NOT_YET_VALID`: Before `validFrom`. `NO_LONGER_VALID`: At or after
`validUntil`. `PAGE`: Shown a page with the content. `PASSWORD`: Asked for the password, then
redirected. `PAUSED`: The code is paused. `REDIRECT`: Redirected to the URL. `SCAN_LIMIT_REACHED`:
The scan limit has been reached.
"""

RoutingOfQrCode = Optional[QrCodeRoutingInput]
"""Routing of a dynamic code: rules, dates, scan limit, password, fallback URL and campaign
parameters. Replaces the current routing, except that an omitted `password` is kept; null removes
it.
"""

ScanDevice = Literal["mobile", "tablet", "desktop", "tv", "other"]
"""Type of device."""

StylePresetOfQrCode = Optional[str]
"""Preset whose style is copied; `style` is applied on top. Later changes to the preset do not
affect the code.
"""

TimelineInterval = Literal["day", "week", "month"]
"""Interval of a timeline."""

VisitorDevice = Literal["MOBILE", "TABLET", "DESKTOP", "TV"]
"""Type of device. An iPad whose Safari requests desktop sites is a DESKTOP. `DESKTOP`: A computer
with a keyboard, including Chromebooks. `MOBILE`: A phone or a watch. `TABLET`: Larger than a
phone, without a built-in keyboard. `TV`: A television, or a set-top box or game console.
"""

VisitorOperatingSystem = Literal[
    "IOS",
    "ANDROID",
    "HARMONY_OS",
    "WINDOWS",
    "MACOS",
    "LINUX",
    "CHROME_OS",
]
"""Operating system, as the browser reports it. `ANDROID`: Android, from any manufacturer.
`CHROME_OS`: Chromebook. `HARMONY_OS`: HarmonyOS (Huawei). `IOS`: iPhone and iPad. `LINUX`: Linux,
any distribution. `MACOS`: Mac. `WINDOWS`: Windows, any version.
"""

WebhookDeliveryStatus = Literal["PENDING", "DELIVERED", "FAILED", "DEAD"]
"""Progress of a webhook delivery. `DEAD`: All attempts failed; it is not retried unless you
redeliver it. `DELIVERED`: Delivered: the endpoint responded with a 2xx status. `FAILED`: The last
attempt failed; it will be retried. `PENDING`: Waiting for the first attempt.
"""

WebhookEvent = Literal[
    "qr.created",
    "qr.updated",
    "qr.deleted",
    "qr.scanned",
    "qr.archived",
    "qr.restored",
    "member.joined",
    "member.left",
    "member.role_changed",
    "subscription.created",
    "subscription.updated",
    "subscription.cancelled",
    "subscription.payment_succeeded",
    "subscription.payment_failed",
]
"""Event type: - `qr.created`: a QR code was created, alone, in bulk or from a file - `qr.updated`:
a QR code was changed other than by archiving, restoring or deleting it - `qr.deleted`: a QR code
was moved to the trash, or deleted for good without having been there - `qr.scanned`: a scan was
stored - `qr.archived`: a QR code was moved to the archive - `qr.restored`: a QR code left the
archive or the trash - `member.joined`: an invitation was accepted - `member.left`: a member left
or was removed, or deleted their account - `member.role_changed`: the role of a member was changed
- `subscription.*`: accepted but never sent, because a self-hosted server has no billing
"""

Weekday = Literal["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]
"""Day of the week, in the time zone. `FRI`: Friday. `MON`: Monday. `SAT`: Saturday. `SUN`: Sunday.
`THU`: Thursday. `TUE`: Tuesday. `WED`: Wednesday.
"""

WifiEncryption = Literal["WPA", "WEP", "NONE"]
"""Encryption of a Wi-Fi network. `NONE`: Open network, without a password. `WEP`: WEP (outdated
and insecure). `WPA`: WPA, WPA2 or WPA3 (most networks).
"""
