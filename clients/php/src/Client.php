<?php

// Generated from openapi.json.

declare(strict_types=1);

namespace Ilqr;

/**
 * A client of a server, with a method for each operation. Pass arguments by name.
 *
 * @phpstan-import-type AnalyticsInclusion from Types
 * @phpstan-import-type ApiKey from Types
 * @phpstan-import-type ApiKeyPage from Types
 * @phpstan-import-type ColorSpace from Types
 * @phpstan-import-type ComparedPeriod from Types
 * @phpstan-import-type CreateApiKey from Types
 * @phpstan-import-type CreateFolder from Types
 * @phpstan-import-type CreateLogo from Types
 * @phpstan-import-type CreateQrCode from Types
 * @phpstan-import-type CreateQrCodeSeries from Types
 * @phpstan-import-type CreateQrCodes from Types
 * @phpstan-import-type CreateSharedReport from Types
 * @phpstan-import-type CreateStylePreset from Types
 * @phpstan-import-type CreateWebhook from Types
 * @phpstan-import-type CreatedApiKey from Types
 * @phpstan-import-type CsvDelimiter from Types
 * @phpstan-import-type DeleteQrCodes from Types
 * @phpstan-import-type DeletionResults from Types
 * @phpstan-import-type DeliveredEvent from Types
 * @phpstan-import-type DuplicateQrCode from Types
 * @phpstan-import-type ExportFileFormat from Types
 * @phpstan-import-type ExportedInterval from Types
 * @phpstan-import-type Folder from Types
 * @phpstan-import-type FolderPage from Types
 * @phpstan-import-type FolderSort from Types
 * @phpstan-import-type ImageFormat from Types
 * @phpstan-import-type Invitation from Types
 * @phpstan-import-type InvitationPage from Types
 * @phpstan-import-type LabelTemplate from Types
 * @phpstan-import-type Logo from Types
 * @phpstan-import-type LogoPage from Types
 * @phpstan-import-type Member from Types
 * @phpstan-import-type MemberPage from Types
 * @phpstan-import-type NewReportLink from Types
 * @phpstan-import-type OrganizationAnalytics from Types
 * @phpstan-import-type Organizations from Types
 * @phpstan-import-type PatchQrCode from Types
 * @phpstan-import-type PatchStylePreset from Types
 * @phpstan-import-type PurgeQrCodes from Types
 * @phpstan-import-type PurgedTestData from Types
 * @phpstan-import-type QrCode from Types
 * @phpstan-import-type QrCodeAnalytics from Types
 * @phpstan-import-type QrCodeImport from Types
 * @phpstan-import-type QrCodePage from Types
 * @phpstan-import-type QrCodePreview from Types
 * @phpstan-import-type QrCodeResults from Types
 * @phpstan-import-type QrCodeSort from Types
 * @phpstan-import-type QrCodeStatus from Types
 * @phpstan-import-type QrCodeType from Types
 * @phpstan-import-type QrCodeVersion from Types
 * @phpstan-import-type QrCodeVersionPage from Types
 * @phpstan-import-type RestoreQrCodes from Types
 * @phpstan-import-type RevertQrCode from Types
 * @phpstan-import-type RotateApiKey from Types
 * @phpstan-import-type RotateWebhookSecret from Types
 * @phpstan-import-type RotatedApiKey from Types
 * @phpstan-import-type Scan from Types
 * @phpstan-import-type ScanPage from Types
 * @phpstan-import-type SharedReport from Types
 * @phpstan-import-type SharedReportLink from Types
 * @phpstan-import-type SharedReportPage from Types
 * @phpstan-import-type StylePreset from Types
 * @phpstan-import-type StylePresetPage from Types
 * @phpstan-import-type Tags from Types
 * @phpstan-import-type TimelineInterval from Types
 * @phpstan-import-type UpdateApiKey from Types
 * @phpstan-import-type UpdateFolder from Types
 * @phpstan-import-type UpdateQrCode from Types
 * @phpstan-import-type UpdateQrCodes from Types
 * @phpstan-import-type UpdateSharedReport from Types
 * @phpstan-import-type UpdateStylePreset from Types
 * @phpstan-import-type UpdateWebhook from Types
 * @phpstan-import-type UsageOfApiKey from Types
 * @phpstan-import-type VisitorDevice from Types
 * @phpstan-import-type VisitorOperatingSystem from Types
 * @phpstan-import-type Webhook from Types
 * @phpstan-import-type WebhookDelivery from Types
 * @phpstan-import-type WebhookDeliveryPage from Types
 * @phpstan-import-type WebhookDeliveryStatus from Types
 * @phpstan-import-type WebhookPage from Types
 * @phpstan-import-type WebhookWithSecret from Types
 */
class Client extends BaseClient
{
    /**
     * List your organizations.
     *
     * @param bool|null $deleted Whether to list what is in the trash, instead of what is not.
     * @return Organizations
     */
    public function listMyOrganizations(
        ?bool $deleted = null,
        ?float $timeout = null,
    ): array {
        /** @var Organizations $result */
        $result = $this->call('listMyOrganizations', [
            'deleted' => $deleted,
        ], $timeout);

        return $result;
    }

    /**
     * List members.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @return MemberPage
     */
    public function listMembers(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?float $timeout = null,
    ): array {
        /** @var MemberPage $result */
        $result = $this->call('listMembers', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
        ], $timeout);

        return $result;
    }

    /**
     * All items of listMembers(); requests pages when they are needed.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @return \Generator<int, Member>
     */
    public function allMembers(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?float $timeout = null,
    ): \Generator {
        $result = $this->all('listMembers', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
        ], $timeout);

        return $result;
    }

    /**
     * Get a member.
     *
     * @param string $id ID of the member.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $ifNoneMatch Quoted ETags, or `*`. Returns 304 if the resource still has one of
     *     them.
     * @return Member
     */
    public function getMember(
        string $id,
        ?string $orgId = null,
        ?string $ifNoneMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var Member $result */
        $result = $this->call('getMember', [
            'id' => $id,
            'orgId' => $orgId,
            'ifNoneMatch' => $ifNoneMatch,
        ], $timeout);

        return $result;
    }

    /**
     * List invitations.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @return InvitationPage
     */
    public function listInvitations(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?float $timeout = null,
    ): array {
        /** @var InvitationPage $result */
        $result = $this->call('listInvitations', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
        ], $timeout);

        return $result;
    }

    /**
     * All items of listInvitations(); requests pages when they are needed.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @return \Generator<int, Invitation>
     */
    public function allInvitations(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?float $timeout = null,
    ): \Generator {
        $result = $this->all('listInvitations', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
        ], $timeout);

        return $result;
    }

    /**
     * Get an invitation.
     *
     * @param string $id ID of the invitation.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $ifNoneMatch Quoted ETags, or `*`. Returns 304 if the resource still has one of
     *     them.
     * @return Invitation
     */
    public function getInvitation(
        string $id,
        ?string $orgId = null,
        ?string $ifNoneMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var Invitation $result */
        $result = $this->call('getInvitation', [
            'id' => $id,
            'orgId' => $orgId,
            'ifNoneMatch' => $ifNoneMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Export QR codes.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param QrCodeType|null $type Only QR codes of this type.
     * @param QrCodeStatus|null $status Only QR codes with this status. By default those that are `ACTIVE`
     *     or `PAUSED`, not `ARCHIVED` or `DELETED` ones.
     * @param string|null $folderId Only QR codes in this folder.
     * @param bool|null $test Only QR codes that test keys created, or only others.
     * @param string|null $stylePresetId Only QR codes that last took their style from this style preset.
     * @param string|null $createdById Only QR codes that the person or API key with this ID created.
     * @param string|null $search Part of the name, or the complete short code; case-insensitive.
     * @param string|null $q What `search` or `target` finds: part of the name or of a destination URL, or
     *     the complete short code.
     * @param string|null $shortCode The QR code with this short code; case-insensitive.
     * @param string|null $externalId The QR code with this `externalId`.
     * @param string|null $target Part of a destination URL, such as its host; also of those of routing
     *     rules and of `fallbackUrl`. Case-insensitive.
     * @param list<string>|null $tag Only QR codes with this tag. Repeat it for QR codes with all of the
     *     tags.
     * @param list<string>|null $ids ID of a QR code. Repeat it for several QR codes.
     * @param list<QrCodeType>|null $types Type of the QR codes. Repeat it for several types.
     * @param list<QrCodeStatus>|null $statuses Status of the QR codes. Repeat it for several statuses.
     * @param bool|null $hasFolder Only QR codes that are in a folder, or in none.
     * @param bool|null $dynamic Only dynamic QR codes, or only static ones.
     * @param bool|null $demo Only QR codes of the demo data, or only others.
     * @param bool|null $destinationBroken Only QR codes with a broken destination, or only others.
     * @param string|null $createdSince Created at this time or later.
     * @param string|null $createdUntil Created before this time.
     * @param string|null $updatedSince Last updated at this time or later.
     * @param string|null $updatedUntil Last updated before this time.
     * @param string|null $lastScannedSince Last scanned at this time or later.
     * @param string|null $lastScannedUntil Last scanned before this time.
     * @param string|null $expiresSince With a `routing.validUntil` at this time or later.
     * @param string|null $expiresUntil With a `routing.validUntil` before this time.
     * @param int|null $minTotalScans At least so many scans.
     * @param int|null $maxTotalScans At most so many scans.
     * @param array<string, string>|null $metadata Only QR codes with these entries in their metadata:
     *     `metadata[key]=value`.
     * @param QrCodeSort|null $sort Sort order; the prefix `-` means descending.
     * @param CsvDelimiter|null $separator Column separator. Excel expects semicolons in locales with a
     *     decimal comma.
     * @param bool|null $bom Starts the file with a byte order mark, so that Excel recognizes UTF-8.
     * @param ExportFileFormat|null $format File format; ZIP includes images.
     * @param ImageFormat|null $image Image format in a ZIP.
     * @param int|null $size Width of the images in a ZIP in pixels; in a PDF or EPS, 1/96 inch each. QR
     *     codes that need more are drawn larger.
     */
    public function exportQrCodes(
        ?string $orgId = null,
        ?string $type = null,
        ?string $status = null,
        ?string $folderId = null,
        ?bool $test = null,
        ?string $stylePresetId = null,
        ?string $createdById = null,
        ?string $search = null,
        ?string $q = null,
        ?string $shortCode = null,
        ?string $externalId = null,
        ?string $target = null,
        ?array $tag = null,
        ?array $ids = null,
        ?array $types = null,
        ?array $statuses = null,
        ?bool $hasFolder = null,
        ?bool $dynamic = null,
        ?bool $demo = null,
        ?bool $destinationBroken = null,
        ?string $createdSince = null,
        ?string $createdUntil = null,
        ?string $updatedSince = null,
        ?string $updatedUntil = null,
        ?string $lastScannedSince = null,
        ?string $lastScannedUntil = null,
        ?string $expiresSince = null,
        ?string $expiresUntil = null,
        ?int $minTotalScans = null,
        ?int $maxTotalScans = null,
        ?array $metadata = null,
        ?string $sort = null,
        ?string $separator = null,
        ?bool $bom = null,
        ?string $format = null,
        ?string $image = null,
        ?int $size = null,
        ?float $timeout = null,
    ): Response {
        $result = $this->call('exportQrCodes', [
            'orgId' => $orgId,
            'type' => $type,
            'status' => $status,
            'folderId' => $folderId,
            'test' => $test,
            'stylePresetId' => $stylePresetId,
            'createdById' => $createdById,
            'search' => $search,
            'q' => $q,
            'shortCode' => $shortCode,
            'externalId' => $externalId,
            'target' => $target,
            'tag' => $tag,
            'ids' => $ids,
            'types' => $types,
            'statuses' => $statuses,
            'hasFolder' => $hasFolder,
            'dynamic' => $dynamic,
            'demo' => $demo,
            'destinationBroken' => $destinationBroken,
            'createdSince' => $createdSince,
            'createdUntil' => $createdUntil,
            'updatedSince' => $updatedSince,
            'updatedUntil' => $updatedUntil,
            'lastScannedSince' => $lastScannedSince,
            'lastScannedUntil' => $lastScannedUntil,
            'expiresSince' => $expiresSince,
            'expiresUntil' => $expiresUntil,
            'minTotalScans' => $minTotalScans,
            'maxTotalScans' => $maxTotalScans,
            'metadata' => $metadata,
            'sort' => $sort,
            'separator' => $separator,
            'bom' => $bom,
            'format' => $format,
            'image' => $image,
            'size' => $size,
        ], $timeout);

        return $result;
    }

    /**
     * Download a label sheet.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param QrCodeType|null $type Only QR codes of this type.
     * @param QrCodeStatus|null $status Only QR codes with this status. By default those that are `ACTIVE`
     *     or `PAUSED`, not `ARCHIVED` or `DELETED` ones.
     * @param string|null $folderId Only QR codes in this folder.
     * @param bool|null $test Only QR codes that test keys created, or only others.
     * @param string|null $stylePresetId Only QR codes that last took their style from this style preset.
     * @param string|null $createdById Only QR codes that the person or API key with this ID created.
     * @param string|null $search Part of the name, or the complete short code; case-insensitive.
     * @param string|null $q What `search` or `target` finds: part of the name or of a destination URL, or
     *     the complete short code.
     * @param string|null $shortCode The QR code with this short code; case-insensitive.
     * @param string|null $externalId The QR code with this `externalId`.
     * @param string|null $target Part of a destination URL, such as its host; also of those of routing
     *     rules and of `fallbackUrl`. Case-insensitive.
     * @param list<string>|null $tag Only QR codes with this tag. Repeat it for QR codes with all of the
     *     tags.
     * @param list<string>|null $ids ID of a QR code. Repeat it for several QR codes.
     * @param list<QrCodeType>|null $types Type of the QR codes. Repeat it for several types.
     * @param list<QrCodeStatus>|null $statuses Status of the QR codes. Repeat it for several statuses.
     * @param bool|null $hasFolder Only QR codes that are in a folder, or in none.
     * @param bool|null $dynamic Only dynamic QR codes, or only static ones.
     * @param bool|null $demo Only QR codes of the demo data, or only others.
     * @param bool|null $destinationBroken Only QR codes with a broken destination, or only others.
     * @param string|null $createdSince Created at this time or later.
     * @param string|null $createdUntil Created before this time.
     * @param string|null $updatedSince Last updated at this time or later.
     * @param string|null $updatedUntil Last updated before this time.
     * @param string|null $lastScannedSince Last scanned at this time or later.
     * @param string|null $lastScannedUntil Last scanned before this time.
     * @param string|null $expiresSince With a `routing.validUntil` at this time or later.
     * @param string|null $expiresUntil With a `routing.validUntil` before this time.
     * @param int|null $minTotalScans At least so many scans.
     * @param int|null $maxTotalScans At most so many scans.
     * @param array<string, string>|null $metadata Only QR codes with these entries in their metadata:
     *     `metadata[key]=value`.
     * @param QrCodeSort|null $sort Sort order; the prefix `-` means descending.
     * @param string|null $filter A `QrCodeFilter` of GraphQL as JSON, for what the other parameters
     *     cannot say. Matches in addition to them.
     * @param LabelTemplate|null $template The sheet of labels. Default: `layout`; one of them is
     *     required.
     * @param array<string, float|int>|null $layout A sheet of another size. `layout[columns]=3`. Fields:
     *     `columns`: Labels across the page, up to 50. `rows`: Labels down the page, up to 100.
     *     `labelWidthMm`: Width of a label, without the gap to the next. `labelHeightMm`: Height of a
     *     label, without the gap to the next. `pageWidthMm`: Width of the page. Default: 210, as A4.
     *     `pageHeightMm`: Height of the page. Default: 297, as A4. `marginLeftMm`: From the left edge of
     *     the page to the first label. Default: centers the labels. `marginTopMm`: From the top edge of
     *     the page to the first label. Default: centers the labels. `horizontalPitchMm`: From the left
     *     edge of a label to that of the next. Default: `labelWidthMm`, without a gap. `verticalPitchMm`:
     *     From the top edge of a label to that of the next. Default: `labelHeightMm`, without a gap.
     * @param list<string>|null $captions Up to 4 fields to print on each label, a line each: `name`,
     *     `shortUrl`, `shortCode`, `externalId`, `notes`, `folder`, or `metadata.` and a key. Long texts
     *     are shortened. Default: none. Repeat it for several.
     * @param int|null $start Number of the first label to print on the first page, row by row, for a
     *     sheet that is already used in part. Default: 1.
     * @param int|null $copies Labels of each QR code, up to 100. Default: 1.
     * @param bool|null $cutMarks Whether to print cut marks in the margins. Default: false.
     * @param bool|null $allowFine Whether to print QR codes whose modules are less than 0.4 mm wide,
     *     which some phones cannot read. Default: false.
     */
    public function downloadLabelSheet(
        ?string $orgId = null,
        ?string $type = null,
        ?string $status = null,
        ?string $folderId = null,
        ?bool $test = null,
        ?string $stylePresetId = null,
        ?string $createdById = null,
        ?string $search = null,
        ?string $q = null,
        ?string $shortCode = null,
        ?string $externalId = null,
        ?string $target = null,
        ?array $tag = null,
        ?array $ids = null,
        ?array $types = null,
        ?array $statuses = null,
        ?bool $hasFolder = null,
        ?bool $dynamic = null,
        ?bool $demo = null,
        ?bool $destinationBroken = null,
        ?string $createdSince = null,
        ?string $createdUntil = null,
        ?string $updatedSince = null,
        ?string $updatedUntil = null,
        ?string $lastScannedSince = null,
        ?string $lastScannedUntil = null,
        ?string $expiresSince = null,
        ?string $expiresUntil = null,
        ?int $minTotalScans = null,
        ?int $maxTotalScans = null,
        ?array $metadata = null,
        ?string $sort = null,
        ?string $filter = null,
        ?string $template = null,
        ?array $layout = null,
        ?array $captions = null,
        ?int $start = null,
        ?int $copies = null,
        ?bool $cutMarks = null,
        ?bool $allowFine = null,
        ?float $timeout = null,
    ): Response {
        $result = $this->call('downloadLabelSheet', [
            'orgId' => $orgId,
            'type' => $type,
            'status' => $status,
            'folderId' => $folderId,
            'test' => $test,
            'stylePresetId' => $stylePresetId,
            'createdById' => $createdById,
            'search' => $search,
            'q' => $q,
            'shortCode' => $shortCode,
            'externalId' => $externalId,
            'target' => $target,
            'tag' => $tag,
            'ids' => $ids,
            'types' => $types,
            'statuses' => $statuses,
            'hasFolder' => $hasFolder,
            'dynamic' => $dynamic,
            'demo' => $demo,
            'destinationBroken' => $destinationBroken,
            'createdSince' => $createdSince,
            'createdUntil' => $createdUntil,
            'updatedSince' => $updatedSince,
            'updatedUntil' => $updatedUntil,
            'lastScannedSince' => $lastScannedSince,
            'lastScannedUntil' => $lastScannedUntil,
            'expiresSince' => $expiresSince,
            'expiresUntil' => $expiresUntil,
            'minTotalScans' => $minTotalScans,
            'maxTotalScans' => $maxTotalScans,
            'metadata' => $metadata,
            'sort' => $sort,
            'filter' => $filter,
            'template' => $template,
            'layout' => $layout,
            'captions' => $captions,
            'start' => $start,
            'copies' => $copies,
            'cutMarks' => $cutMarks,
            'allowFine' => $allowFine,
        ], $timeout);

        return $result;
    }

    /**
     * Import QR codes from CSV.
     *
     * @param string $body
     * @param string|null $orgId Defaults to that of the client.
     * @param bool|null $dryRun Checks the file without creating anything.
     * @param bool|null $skipInvalid Skips rows with errors; otherwise nothing is imported if a row has
     *     errors.
     * @param bool|null $createFolders Creates missing folders; otherwise a row with an unknown folder has
     *     an error.
     * @param bool|null $newShortCodes Ignores the columns `shortCode` and `externalId` and generates new
     *     short codes.
     * @param bool|null $reuseShortCode Uses short codes again that the organization used before;
     *     otherwise such a row has an error, unless its column `reuseShortCode` is `true`.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return QrCodeImport
     */
    public function importQrCodes(
        string $body,
        ?string $orgId = null,
        ?bool $dryRun = null,
        ?bool $skipInvalid = null,
        ?bool $createFolders = null,
        ?bool $newShortCodes = null,
        ?bool $reuseShortCode = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCodeImport $result */
        $result = $this->call('importQrCodes', [
            'body' => $body,
            'orgId' => $orgId,
            'dryRun' => $dryRun,
            'skipInvalid' => $skipInvalid,
            'createFolders' => $createFolders,
            'newShortCodes' => $newShortCodes,
            'reuseShortCode' => $reuseShortCode,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Create up to 500 QR codes.
     *
     * @param CreateQrCodes $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return QrCodeResults
     */
    public function createQrCodes(
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCodeResults $result */
        $result = $this->call('createQrCodes', [
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Update up to 500 QR codes.
     *
     * @param UpdateQrCodes $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return QrCodeResults
     */
    public function updateQrCodes(
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCodeResults $result */
        $result = $this->call('updateQrCodes', [
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Move up to 500 QR codes to the trash.
     *
     * @param DeleteQrCodes $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return DeletionResults
     */
    public function deleteQrCodes(
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var DeletionResults $result */
        $result = $this->call('deleteQrCodes', [
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Restore up to 500 QR codes from the trash.
     *
     * @param RestoreQrCodes $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return QrCodeResults
     */
    public function restoreQrCodes(
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCodeResults $result */
        $result = $this->call('restoreQrCodes', [
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Delete up to 500 QR codes and their scans for good.
     *
     * @param PurgeQrCodes $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return DeletionResults
     */
    public function purgeQrCodes(
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var DeletionResults $result */
        $result = $this->call('purgeQrCodes', [
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Delete all test codes and their scans for good.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return PurgedTestData
     */
    public function purgeTestData(
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var PurgedTestData $result */
        $result = $this->call('purgeTestData', [
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Create a series of up to 500 QR codes.
     *
     * @param CreateQrCodeSeries $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return QrCodeResults
     */
    public function createQrCodeSeries(
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCodeResults $result */
        $result = $this->call('createQrCodeSeries', [
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Get analytics of all QR codes.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $startDate Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
     *     2999-12-31. A date means the whole day in `timeZone`.
     * @param string|null $endDate End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
     *     2999-12-31. A date means the whole day in `timeZone`.
     * @param string|null $timeZone IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.
     * @param TimelineInterval|null $interval Interval of the timeline; a day by default.
     * @param ComparedPeriod|null $compareTo Adds the same numbers of an earlier period, and the changes
     *     since.
     * @param list<string>|null $countries Only scans from one of these countries.
     * @param list<string>|null $regions Only scans from a region with one of these names.
     * @param list<string>|null $cities Only scans from a city with one of these names.
     * @param list<string>|null $devices Only scans by one of these types of device.
     * @param list<string>|null $operatingSystems Only scans on one of these operating systems.
     * @param list<string>|null $browsers Only scans in one of these browsers.
     * @param list<string>|null $languages Only scans by browsers with one of these languages.
     * @param list<string>|null $referrers Only scans with one of these referrers, such as `direct`.
     * @param list<string>|null $targets Only scans that were redirected to one of these URLs.
     * @param list<AnalyticsInclusion>|null $include Adds a property to the response. Repeat it for
     *     several.
     * @param list<string>|null $qrCodeIds Only these QR codes.
     * @param list<string>|null $folderIds Only QR codes in one of these folders.
     * @param list<string>|null $tags Only QR codes with all of these tags.
     * @return OrganizationAnalytics
     */
    public function getOrganizationAnalytics(
        ?string $orgId = null,
        ?string $startDate = null,
        ?string $endDate = null,
        ?string $timeZone = null,
        ?string $interval = null,
        ?string $compareTo = null,
        ?array $countries = null,
        ?array $regions = null,
        ?array $cities = null,
        ?array $devices = null,
        ?array $operatingSystems = null,
        ?array $browsers = null,
        ?array $languages = null,
        ?array $referrers = null,
        ?array $targets = null,
        ?array $include = null,
        ?array $qrCodeIds = null,
        ?array $folderIds = null,
        ?array $tags = null,
        ?float $timeout = null,
    ): array {
        /** @var OrganizationAnalytics $result */
        $result = $this->call('getOrganizationAnalytics', [
            'orgId' => $orgId,
            'startDate' => $startDate,
            'endDate' => $endDate,
            'timeZone' => $timeZone,
            'interval' => $interval,
            'compareTo' => $compareTo,
            'countries' => $countries,
            'regions' => $regions,
            'cities' => $cities,
            'devices' => $devices,
            'operatingSystems' => $operatingSystems,
            'browsers' => $browsers,
            'languages' => $languages,
            'referrers' => $referrers,
            'targets' => $targets,
            'include' => $include,
            'qrCodeIds' => $qrCodeIds,
            'folderIds' => $folderIds,
            'tags' => $tags,
        ], $timeout);

        return $result;
    }

    /**
     * Get analytics of a QR code.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $startDate Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
     *     2999-12-31. A date means the whole day in `timeZone`.
     * @param string|null $endDate End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
     *     2999-12-31. A date means the whole day in `timeZone`.
     * @param string|null $timeZone IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.
     * @param TimelineInterval|null $interval Interval of the timeline; a day by default.
     * @param ComparedPeriod|null $compareTo Adds the same numbers of an earlier period, and the changes
     *     since.
     * @param list<string>|null $countries Only scans from one of these countries.
     * @param list<string>|null $regions Only scans from a region with one of these names.
     * @param list<string>|null $cities Only scans from a city with one of these names.
     * @param list<string>|null $devices Only scans by one of these types of device.
     * @param list<string>|null $operatingSystems Only scans on one of these operating systems.
     * @param list<string>|null $browsers Only scans in one of these browsers.
     * @param list<string>|null $languages Only scans by browsers with one of these languages.
     * @param list<string>|null $referrers Only scans with one of these referrers, such as `direct`.
     * @param list<string>|null $targets Only scans that were redirected to one of these URLs.
     * @param list<AnalyticsInclusion>|null $include Adds a property to the response. Repeat it for
     *     several.
     * @return QrCodeAnalytics
     */
    public function getQrCodeAnalytics(
        string $id,
        ?string $orgId = null,
        ?string $startDate = null,
        ?string $endDate = null,
        ?string $timeZone = null,
        ?string $interval = null,
        ?string $compareTo = null,
        ?array $countries = null,
        ?array $regions = null,
        ?array $cities = null,
        ?array $devices = null,
        ?array $operatingSystems = null,
        ?array $browsers = null,
        ?array $languages = null,
        ?array $referrers = null,
        ?array $targets = null,
        ?array $include = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCodeAnalytics $result */
        $result = $this->call('getQrCodeAnalytics', [
            'id' => $id,
            'orgId' => $orgId,
            'startDate' => $startDate,
            'endDate' => $endDate,
            'timeZone' => $timeZone,
            'interval' => $interval,
            'compareTo' => $compareTo,
            'countries' => $countries,
            'regions' => $regions,
            'cities' => $cities,
            'devices' => $devices,
            'operatingSystems' => $operatingSystems,
            'browsers' => $browsers,
            'languages' => $languages,
            'referrers' => $referrers,
            'targets' => $targets,
            'include' => $include,
        ], $timeout);

        return $result;
    }

    /**
     * List QR codes.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param QrCodeType|null $type Only QR codes of this type.
     * @param QrCodeStatus|null $status Only QR codes with this status. By default those that are `ACTIVE`
     *     or `PAUSED`, not `ARCHIVED` or `DELETED` ones.
     * @param string|null $folderId Only QR codes in this folder.
     * @param bool|null $test Only QR codes that test keys created, or only others.
     * @param string|null $stylePresetId Only QR codes that last took their style from this style preset.
     * @param string|null $createdById Only QR codes that the person or API key with this ID created.
     * @param string|null $search Part of the name, or the complete short code; case-insensitive.
     * @param string|null $q What `search` or `target` finds: part of the name or of a destination URL, or
     *     the complete short code.
     * @param string|null $shortCode The QR code with this short code; case-insensitive.
     * @param string|null $externalId The QR code with this `externalId`.
     * @param string|null $target Part of a destination URL, such as its host; also of those of routing
     *     rules and of `fallbackUrl`. Case-insensitive.
     * @param list<string>|null $tag Only QR codes with this tag. Repeat it for QR codes with all of the
     *     tags.
     * @param list<string>|null $ids ID of a QR code. Repeat it for several QR codes.
     * @param list<QrCodeType>|null $types Type of the QR codes. Repeat it for several types.
     * @param list<QrCodeStatus>|null $statuses Status of the QR codes. Repeat it for several statuses.
     * @param bool|null $hasFolder Only QR codes that are in a folder, or in none.
     * @param bool|null $dynamic Only dynamic QR codes, or only static ones.
     * @param bool|null $demo Only QR codes of the demo data, or only others.
     * @param bool|null $destinationBroken Only QR codes with a broken destination, or only others.
     * @param string|null $createdSince Created at this time or later.
     * @param string|null $createdUntil Created before this time.
     * @param string|null $updatedSince Last updated at this time or later.
     * @param string|null $updatedUntil Last updated before this time.
     * @param string|null $lastScannedSince Last scanned at this time or later.
     * @param string|null $lastScannedUntil Last scanned before this time.
     * @param string|null $expiresSince With a `routing.validUntil` at this time or later.
     * @param string|null $expiresUntil With a `routing.validUntil` before this time.
     * @param int|null $minTotalScans At least so many scans.
     * @param int|null $maxTotalScans At most so many scans.
     * @param array<string, string>|null $metadata Only QR codes with these entries in their metadata:
     *     `metadata[key]=value`.
     * @param QrCodeSort|null $sort Sort order; the prefix `-` means descending.
     * @return QrCodePage
     */
    public function listQrCodes(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?string $type = null,
        ?string $status = null,
        ?string $folderId = null,
        ?bool $test = null,
        ?string $stylePresetId = null,
        ?string $createdById = null,
        ?string $search = null,
        ?string $q = null,
        ?string $shortCode = null,
        ?string $externalId = null,
        ?string $target = null,
        ?array $tag = null,
        ?array $ids = null,
        ?array $types = null,
        ?array $statuses = null,
        ?bool $hasFolder = null,
        ?bool $dynamic = null,
        ?bool $demo = null,
        ?bool $destinationBroken = null,
        ?string $createdSince = null,
        ?string $createdUntil = null,
        ?string $updatedSince = null,
        ?string $updatedUntil = null,
        ?string $lastScannedSince = null,
        ?string $lastScannedUntil = null,
        ?string $expiresSince = null,
        ?string $expiresUntil = null,
        ?int $minTotalScans = null,
        ?int $maxTotalScans = null,
        ?array $metadata = null,
        ?string $sort = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCodePage $result */
        $result = $this->call('listQrCodes', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'type' => $type,
            'status' => $status,
            'folderId' => $folderId,
            'test' => $test,
            'stylePresetId' => $stylePresetId,
            'createdById' => $createdById,
            'search' => $search,
            'q' => $q,
            'shortCode' => $shortCode,
            'externalId' => $externalId,
            'target' => $target,
            'tag' => $tag,
            'ids' => $ids,
            'types' => $types,
            'statuses' => $statuses,
            'hasFolder' => $hasFolder,
            'dynamic' => $dynamic,
            'demo' => $demo,
            'destinationBroken' => $destinationBroken,
            'createdSince' => $createdSince,
            'createdUntil' => $createdUntil,
            'updatedSince' => $updatedSince,
            'updatedUntil' => $updatedUntil,
            'lastScannedSince' => $lastScannedSince,
            'lastScannedUntil' => $lastScannedUntil,
            'expiresSince' => $expiresSince,
            'expiresUntil' => $expiresUntil,
            'minTotalScans' => $minTotalScans,
            'maxTotalScans' => $maxTotalScans,
            'metadata' => $metadata,
            'sort' => $sort,
        ], $timeout);

        return $result;
    }

    /**
     * All items of listQrCodes(); requests pages when they are needed.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param QrCodeType|null $type Only QR codes of this type.
     * @param QrCodeStatus|null $status Only QR codes with this status. By default those that are `ACTIVE`
     *     or `PAUSED`, not `ARCHIVED` or `DELETED` ones.
     * @param string|null $folderId Only QR codes in this folder.
     * @param bool|null $test Only QR codes that test keys created, or only others.
     * @param string|null $stylePresetId Only QR codes that last took their style from this style preset.
     * @param string|null $createdById Only QR codes that the person or API key with this ID created.
     * @param string|null $search Part of the name, or the complete short code; case-insensitive.
     * @param string|null $q What `search` or `target` finds: part of the name or of a destination URL, or
     *     the complete short code.
     * @param string|null $shortCode The QR code with this short code; case-insensitive.
     * @param string|null $externalId The QR code with this `externalId`.
     * @param string|null $target Part of a destination URL, such as its host; also of those of routing
     *     rules and of `fallbackUrl`. Case-insensitive.
     * @param list<string>|null $tag Only QR codes with this tag. Repeat it for QR codes with all of the
     *     tags.
     * @param list<string>|null $ids ID of a QR code. Repeat it for several QR codes.
     * @param list<QrCodeType>|null $types Type of the QR codes. Repeat it for several types.
     * @param list<QrCodeStatus>|null $statuses Status of the QR codes. Repeat it for several statuses.
     * @param bool|null $hasFolder Only QR codes that are in a folder, or in none.
     * @param bool|null $dynamic Only dynamic QR codes, or only static ones.
     * @param bool|null $demo Only QR codes of the demo data, or only others.
     * @param bool|null $destinationBroken Only QR codes with a broken destination, or only others.
     * @param string|null $createdSince Created at this time or later.
     * @param string|null $createdUntil Created before this time.
     * @param string|null $updatedSince Last updated at this time or later.
     * @param string|null $updatedUntil Last updated before this time.
     * @param string|null $lastScannedSince Last scanned at this time or later.
     * @param string|null $lastScannedUntil Last scanned before this time.
     * @param string|null $expiresSince With a `routing.validUntil` at this time or later.
     * @param string|null $expiresUntil With a `routing.validUntil` before this time.
     * @param int|null $minTotalScans At least so many scans.
     * @param int|null $maxTotalScans At most so many scans.
     * @param array<string, string>|null $metadata Only QR codes with these entries in their metadata:
     *     `metadata[key]=value`.
     * @param QrCodeSort|null $sort Sort order; the prefix `-` means descending.
     * @return \Generator<int, QrCode>
     */
    public function allQrCodes(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?string $type = null,
        ?string $status = null,
        ?string $folderId = null,
        ?bool $test = null,
        ?string $stylePresetId = null,
        ?string $createdById = null,
        ?string $search = null,
        ?string $q = null,
        ?string $shortCode = null,
        ?string $externalId = null,
        ?string $target = null,
        ?array $tag = null,
        ?array $ids = null,
        ?array $types = null,
        ?array $statuses = null,
        ?bool $hasFolder = null,
        ?bool $dynamic = null,
        ?bool $demo = null,
        ?bool $destinationBroken = null,
        ?string $createdSince = null,
        ?string $createdUntil = null,
        ?string $updatedSince = null,
        ?string $updatedUntil = null,
        ?string $lastScannedSince = null,
        ?string $lastScannedUntil = null,
        ?string $expiresSince = null,
        ?string $expiresUntil = null,
        ?int $minTotalScans = null,
        ?int $maxTotalScans = null,
        ?array $metadata = null,
        ?string $sort = null,
        ?float $timeout = null,
    ): \Generator {
        $result = $this->all('listQrCodes', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'type' => $type,
            'status' => $status,
            'folderId' => $folderId,
            'test' => $test,
            'stylePresetId' => $stylePresetId,
            'createdById' => $createdById,
            'search' => $search,
            'q' => $q,
            'shortCode' => $shortCode,
            'externalId' => $externalId,
            'target' => $target,
            'tag' => $tag,
            'ids' => $ids,
            'types' => $types,
            'statuses' => $statuses,
            'hasFolder' => $hasFolder,
            'dynamic' => $dynamic,
            'demo' => $demo,
            'destinationBroken' => $destinationBroken,
            'createdSince' => $createdSince,
            'createdUntil' => $createdUntil,
            'updatedSince' => $updatedSince,
            'updatedUntil' => $updatedUntil,
            'lastScannedSince' => $lastScannedSince,
            'lastScannedUntil' => $lastScannedUntil,
            'expiresSince' => $expiresSince,
            'expiresUntil' => $expiresUntil,
            'minTotalScans' => $minTotalScans,
            'maxTotalScans' => $maxTotalScans,
            'metadata' => $metadata,
            'sort' => $sort,
        ], $timeout);

        return $result;
    }

    /**
     * Create a QR code.
     *
     * @param CreateQrCode $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return QrCode
     */
    public function createQrCode(
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCode $result */
        $result = $this->call('createQrCode', [
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Get a QR code.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $ifNoneMatch Quoted ETags, or `*`. Returns 304 if the resource still has one of
     *     them.
     * @return QrCode
     */
    public function getQrCode(
        string $id,
        ?string $orgId = null,
        ?string $ifNoneMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCode $result */
        $result = $this->call('getQrCode', [
            'id' => $id,
            'orgId' => $orgId,
            'ifNoneMatch' => $ifNoneMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Update a QR code.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param UpdateQrCode $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @param string|null $ifMatch Quoted ETags, or `*`. Returns 412 if the resource has a different ETag
     *     by now.
     * @return QrCode
     */
    public function updateQrCode(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?string $ifMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCode $result */
        $result = $this->call('updateQrCode', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
            'ifMatch' => $ifMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Update a QR code by a merge patch.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param PatchQrCode $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @param string|null $ifMatch Quoted ETags, or `*`. Returns 412 if the resource has a different ETag
     *     by now.
     * @return QrCode
     */
    public function patchQrCode(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?string $ifMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCode $result */
        $result = $this->call('patchQrCode', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
            'ifMatch' => $ifMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Move a QR code to the trash, or delete it for good.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param string|null $orgId Defaults to that of the client.
     * @param bool|null $purge Whether to delete it for good, even if it is in the trash.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     */
    public function deleteQrCode(
        string $id,
        ?string $orgId = null,
        ?bool $purge = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): void {
        $this->call('deleteQrCode', [
            'id' => $id,
            'orgId' => $orgId,
            'purge' => $purge,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);
    }

    /**
     * Restore a QR code from the trash.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return QrCode
     */
    public function restoreQrCode(
        string $id,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCode $result */
        $result = $this->call('restoreQrCode', [
            'id' => $id,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Download a QR code image.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param string|null $orgId Defaults to that of the client.
     * @param ImageFormat|null $format Image format: PNG (pixels), or SVG, PDF or EPS (vectors).
     * @param int|null $size Width in pixels; in a PDF or EPS, 1/96 inch each. Defaults to 512.
     * @param int|null $widthMm Printed width in millimeters, 10 to 1000, instead of `size`.
     * @param int|null $dpi Pixels per inch of a PNG, 72 to 1200, which it is marked with. With `widthMm`,
     *     defaults to 300.
     * @param bool|null $allowFine Allows a printed width (`widthMm`, or `size` with `dpi`) at which
     *     modules are narrower than 0.4 mm, which some phones cannot scan.
     * @param ColorSpace|null $colorSpace Colors of a PDF or EPS. Default: RGB.
     * @param string|null $spotColor Name of the spot color that replaces the foreground color in CMYK,
     *     such as PANTONE 286 C.
     * @param int|null $bleedMm How far the background of a PDF extends beyond its width, in millimeters,
     *     0 to 20.
     * @param bool|null $cropMarks Adds marks around a PDF that show where to cut.
     * @param string|null $v ETag of the image without quotes, as in `imageUrl` in GraphQL. If it is
     *     current, the image can be cached for a year.
     * @param string|null $ifNoneMatch Quoted ETags, or `*`. Returns 304 if the resource still has one of
     *     them.
     */
    public function downloadQrCode(
        string $id,
        ?string $orgId = null,
        ?string $format = null,
        ?int $size = null,
        ?int $widthMm = null,
        ?int $dpi = null,
        ?bool $allowFine = null,
        ?string $colorSpace = null,
        ?string $spotColor = null,
        ?int $bleedMm = null,
        ?bool $cropMarks = null,
        ?string $v = null,
        ?string $ifNoneMatch = null,
        ?float $timeout = null,
    ): Response {
        $result = $this->call('downloadQrCode', [
            'id' => $id,
            'orgId' => $orgId,
            'format' => $format,
            'size' => $size,
            'widthMm' => $widthMm,
            'dpi' => $dpi,
            'allowFine' => $allowFine,
            'colorSpace' => $colorSpace,
            'spotColor' => $spotColor,
            'bleedMm' => $bleedMm,
            'cropMarks' => $cropMarks,
            'v' => $v,
            'ifNoneMatch' => $ifNoneMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Preview a scan.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param string|null $orgId Defaults to that of the client.
     * @param VisitorDevice|null $device Device type. Default: unknown.
     * @param VisitorOperatingSystem|null $operatingSystem Platform of the device, such as `IOS`. Default:
     *     unknown.
     * @param string|null $language Preferred language, as a BCP 47 tag such as `de-CH`. Default: unknown.
     * @param string|null $country Country as an ISO 3166-1 alpha-2 code, such as `DE`. Default: unknown.
     * @param string|null $at Time of the scan. Default: now.
     * @param string|null $identity Any text that identifies the visitor, up to 200 characters. A rule
     *     with several targets always gives the same visitor the same one.
     * @return QrCodePreview
     */
    public function previewQrCode(
        string $id,
        ?string $orgId = null,
        ?string $device = null,
        ?string $operatingSystem = null,
        ?string $language = null,
        ?string $country = null,
        ?string $at = null,
        ?string $identity = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCodePreview $result */
        $result = $this->call('previewQrCode', [
            'id' => $id,
            'orgId' => $orgId,
            'device' => $device,
            'operatingSystem' => $operatingSystem,
            'language' => $language,
            'country' => $country,
            'at' => $at,
            'identity' => $identity,
        ], $timeout);

        return $result;
    }

    /**
     * List the versions of a QR code.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @return QrCodeVersionPage
     */
    public function listQrCodeVersions(
        string $id,
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCodeVersionPage $result */
        $result = $this->call('listQrCodeVersions', [
            'id' => $id,
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
        ], $timeout);

        return $result;
    }

    /**
     * All items of listQrCodeVersions(); requests pages when they are needed.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @return \Generator<int, QrCodeVersion>
     */
    public function allQrCodeVersions(
        string $id,
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?float $timeout = null,
    ): \Generator {
        $result = $this->all('listQrCodeVersions', [
            'id' => $id,
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
        ], $timeout);

        return $result;
    }

    /**
     * Bring back an earlier version of a QR code.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param RevertQrCode $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @param string|null $ifMatch Quoted ETags, or `*`. Returns 412 if the resource has a different ETag
     *     by now.
     * @return QrCode
     */
    public function revertQrCode(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?string $ifMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCode $result */
        $result = $this->call('revertQrCode', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
            'ifMatch' => $ifMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Duplicate a QR code.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param DuplicateQrCode $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return QrCode
     */
    public function duplicateQrCode(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var QrCode $result */
        $result = $this->call('duplicateQrCode', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * List logos.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param bool|null $deleted Whether to list what is in the trash, instead of what is not.
     * @return LogoPage
     */
    public function listLogos(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?bool $deleted = null,
        ?float $timeout = null,
    ): array {
        /** @var LogoPage $result */
        $result = $this->call('listLogos', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'deleted' => $deleted,
        ], $timeout);

        return $result;
    }

    /**
     * All items of listLogos(); requests pages when they are needed.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param bool|null $deleted Whether to list what is in the trash, instead of what is not.
     * @return \Generator<int, Logo>
     */
    public function allLogos(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?bool $deleted = null,
        ?float $timeout = null,
    ): \Generator {
        $result = $this->all('listLogos', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'deleted' => $deleted,
        ], $timeout);

        return $result;
    }

    /**
     * Upload a logo.
     *
     * @param CreateLogo $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return Logo
     */
    public function createLogo(
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var Logo $result */
        $result = $this->call('createLogo', [
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Get a logo.
     *
     * @param string $id ID of the logo.
     * @param string|null $orgId Defaults to that of the client.
     * @return Logo
     */
    public function getLogo(
        string $id,
        ?string $orgId = null,
        ?float $timeout = null,
    ): array {
        /** @var Logo $result */
        $result = $this->call('getLogo', [
            'id' => $id,
            'orgId' => $orgId,
        ], $timeout);

        return $result;
    }

    /**
     * Move a logo to the trash, or delete an unused one for good.
     *
     * @param string $id ID of the logo.
     * @param string|null $orgId Defaults to that of the client.
     * @param bool|null $purge Whether to delete it for good, even if it is in the trash.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     */
    public function deleteLogo(
        string $id,
        ?string $orgId = null,
        ?bool $purge = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): void {
        $this->call('deleteLogo', [
            'id' => $id,
            'orgId' => $orgId,
            'purge' => $purge,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);
    }

    /**
     * Restore a logo from the trash.
     *
     * @param string $id ID of the logo.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return Logo
     */
    public function restoreLogo(
        string $id,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var Logo $result */
        $result = $this->call('restoreLogo', [
            'id' => $id,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Get the image of a logo.
     *
     * @param string $id ID of the logo.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $ifNoneMatch Quoted ETags, or `*`. Returns 304 if the resource still has one of
     *     them.
     */
    public function getLogoImage(
        string $id,
        ?string $orgId = null,
        ?string $ifNoneMatch = null,
        ?float $timeout = null,
    ): Response {
        $result = $this->call('getLogoImage', [
            'id' => $id,
            'orgId' => $orgId,
            'ifNoneMatch' => $ifNoneMatch,
        ], $timeout);

        return $result;
    }

    /**
     * List style presets.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param bool|null $deleted Whether to list what is in the trash, instead of what is not.
     * @return StylePresetPage
     */
    public function listStylePresets(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?bool $deleted = null,
        ?float $timeout = null,
    ): array {
        /** @var StylePresetPage $result */
        $result = $this->call('listStylePresets', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'deleted' => $deleted,
        ], $timeout);

        return $result;
    }

    /**
     * All items of listStylePresets(); requests pages when they are needed.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param bool|null $deleted Whether to list what is in the trash, instead of what is not.
     * @return \Generator<int, StylePreset>
     */
    public function allStylePresets(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?bool $deleted = null,
        ?float $timeout = null,
    ): \Generator {
        $result = $this->all('listStylePresets', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'deleted' => $deleted,
        ], $timeout);

        return $result;
    }

    /**
     * Create a style preset.
     *
     * @param CreateStylePreset $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return StylePreset
     */
    public function createStylePreset(
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var StylePreset $result */
        $result = $this->call('createStylePreset', [
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Get a style preset.
     *
     * @param string $id ID of the style preset.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $ifNoneMatch Quoted ETags, or `*`. Returns 304 if the resource still has one of
     *     them.
     * @return StylePreset
     */
    public function getStylePreset(
        string $id,
        ?string $orgId = null,
        ?string $ifNoneMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var StylePreset $result */
        $result = $this->call('getStylePreset', [
            'id' => $id,
            'orgId' => $orgId,
            'ifNoneMatch' => $ifNoneMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Update a style preset.
     *
     * @param string $id ID of the style preset.
     * @param UpdateStylePreset $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @param string|null $ifMatch Quoted ETags, or `*`. Returns 412 if the resource has a different ETag
     *     by now.
     * @return StylePreset
     */
    public function updateStylePreset(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?string $ifMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var StylePreset $result */
        $result = $this->call('updateStylePreset', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
            'ifMatch' => $ifMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Update a style preset by a merge patch.
     *
     * @param string $id ID of the style preset.
     * @param PatchStylePreset $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @param string|null $ifMatch Quoted ETags, or `*`. Returns 412 if the resource has a different ETag
     *     by now.
     * @return StylePreset
     */
    public function patchStylePreset(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?string $ifMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var StylePreset $result */
        $result = $this->call('patchStylePreset', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
            'ifMatch' => $ifMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Move a style preset to the trash, or delete it for good.
     *
     * @param string $id ID of the style preset.
     * @param string|null $orgId Defaults to that of the client.
     * @param bool|null $purge Whether to delete it for good, even if it is in the trash.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     */
    public function deleteStylePreset(
        string $id,
        ?string $orgId = null,
        ?bool $purge = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): void {
        $this->call('deleteStylePreset', [
            'id' => $id,
            'orgId' => $orgId,
            'purge' => $purge,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);
    }

    /**
     * Restore a style preset from the trash.
     *
     * @param string $id ID of the style preset.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return StylePreset
     */
    public function restoreStylePreset(
        string $id,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var StylePreset $result */
        $result = $this->call('restoreStylePreset', [
            'id' => $id,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * List folders.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param bool|null $deleted Whether to list what is in the trash, instead of what is not.
     * @param FolderSort|null $sort Sort order; the prefix `-` means descending.
     * @return FolderPage
     */
    public function listFolders(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?bool $deleted = null,
        ?string $sort = null,
        ?float $timeout = null,
    ): array {
        /** @var FolderPage $result */
        $result = $this->call('listFolders', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'deleted' => $deleted,
            'sort' => $sort,
        ], $timeout);

        return $result;
    }

    /**
     * All items of listFolders(); requests pages when they are needed.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param bool|null $deleted Whether to list what is in the trash, instead of what is not.
     * @param FolderSort|null $sort Sort order; the prefix `-` means descending.
     * @return \Generator<int, Folder>
     */
    public function allFolders(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?bool $deleted = null,
        ?string $sort = null,
        ?float $timeout = null,
    ): \Generator {
        $result = $this->all('listFolders', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'deleted' => $deleted,
            'sort' => $sort,
        ], $timeout);

        return $result;
    }

    /**
     * Create a folder.
     *
     * @param CreateFolder $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return Folder
     */
    public function createFolder(
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var Folder $result */
        $result = $this->call('createFolder', [
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Get a folder.
     *
     * @param string $id ID of the folder.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $ifNoneMatch Quoted ETags, or `*`. Returns 304 if the resource still has one of
     *     them.
     * @return Folder
     */
    public function getFolder(
        string $id,
        ?string $orgId = null,
        ?string $ifNoneMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var Folder $result */
        $result = $this->call('getFolder', [
            'id' => $id,
            'orgId' => $orgId,
            'ifNoneMatch' => $ifNoneMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Rename a folder.
     *
     * @param string $id ID of the folder.
     * @param UpdateFolder $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @param string|null $ifMatch Quoted ETags, or `*`. Returns 412 if the resource has a different ETag
     *     by now.
     * @return Folder
     */
    public function updateFolder(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?string $ifMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var Folder $result */
        $result = $this->call('updateFolder', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
            'ifMatch' => $ifMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Rename a folder by a merge patch.
     *
     * @param string $id ID of the folder.
     * @param UpdateFolder $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @param string|null $ifMatch Quoted ETags, or `*`. Returns 412 if the resource has a different ETag
     *     by now.
     * @return Folder
     */
    public function patchFolder(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?string $ifMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var Folder $result */
        $result = $this->call('patchFolder', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
            'ifMatch' => $ifMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Move a folder to the trash, or delete it for good.
     *
     * @param string $id ID of the folder.
     * @param string|null $orgId Defaults to that of the client.
     * @param bool|null $purge Whether to delete it for good, even if it is in the trash.
     * @param bool|null $withQrCodes Whether its QR codes move to the trash with it.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     */
    public function deleteFolder(
        string $id,
        ?string $orgId = null,
        ?bool $purge = null,
        ?bool $withQrCodes = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): void {
        $this->call('deleteFolder', [
            'id' => $id,
            'orgId' => $orgId,
            'purge' => $purge,
            'withQrCodes' => $withQrCodes,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);
    }

    /**
     * Restore a folder from the trash.
     *
     * @param string $id ID of the folder.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return Folder
     */
    public function restoreFolder(
        string $id,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var Folder $result */
        $result = $this->call('restoreFolder', [
            'id' => $id,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * List tags.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $limit Maximum number of tags.
     * @param string|null $search Part of the tag, case-insensitive.
     * @return Tags
     */
    public function listTags(
        ?string $orgId = null,
        ?int $limit = null,
        ?string $search = null,
        ?float $timeout = null,
    ): array {
        /** @var Tags $result */
        $result = $this->call('listTags', [
            'orgId' => $orgId,
            'limit' => $limit,
            'search' => $search,
        ], $timeout);

        return $result;
    }

    /**
     * Export the scans of a QR code as CSV.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $startDate Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
     *     2999-12-31. A date means the whole day in `timeZone`.
     * @param string|null $endDate End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
     *     2999-12-31. A date means the whole day in `timeZone`.
     * @param string|null $timeZone IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.
     * @param CsvDelimiter|null $separator Column separator. Excel expects semicolons in locales with a
     *     decimal comma.
     * @param bool|null $bom Starts the file with a byte order mark, so that Excel recognizes UTF-8.
     * @param ExportedInterval|null $interval Exports the timeline, one line per interval, instead of
     *     individual scans.
     * @param list<string>|null $countries Only scans from one of these countries.
     * @param list<string>|null $regions Only scans from a region with one of these names.
     * @param list<string>|null $cities Only scans from a city with one of these names.
     * @param list<string>|null $devices Only scans by one of these types of device.
     * @param list<string>|null $operatingSystems Only scans on one of these operating systems.
     * @param list<string>|null $browsers Only scans in one of these browsers.
     * @param list<string>|null $languages Only scans by browsers with one of these languages.
     * @param list<string>|null $referrers Only scans with one of these referrers, such as `direct`.
     * @param list<string>|null $targets Only scans that were redirected to one of these URLs.
     */
    public function exportAnalytics(
        string $id,
        ?string $orgId = null,
        ?string $startDate = null,
        ?string $endDate = null,
        ?string $timeZone = null,
        ?string $separator = null,
        ?bool $bom = null,
        ?string $interval = null,
        ?array $countries = null,
        ?array $regions = null,
        ?array $cities = null,
        ?array $devices = null,
        ?array $operatingSystems = null,
        ?array $browsers = null,
        ?array $languages = null,
        ?array $referrers = null,
        ?array $targets = null,
        ?float $timeout = null,
    ): Response {
        $result = $this->call('exportAnalytics', [
            'id' => $id,
            'orgId' => $orgId,
            'startDate' => $startDate,
            'endDate' => $endDate,
            'timeZone' => $timeZone,
            'separator' => $separator,
            'bom' => $bom,
            'interval' => $interval,
            'countries' => $countries,
            'regions' => $regions,
            'cities' => $cities,
            'devices' => $devices,
            'operatingSystems' => $operatingSystems,
            'browsers' => $browsers,
            'languages' => $languages,
            'referrers' => $referrers,
            'targets' => $targets,
        ], $timeout);

        return $result;
    }

    /**
     * List scans of a QR code.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param string|null $startDate Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
     *     2999-12-31. A date means the whole day in `timeZone`.
     * @param string|null $endDate End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
     *     2999-12-31. A date means the whole day in `timeZone`.
     * @param string|null $timeZone IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.
     * @param bool|null $bots Lists only scans by bots.
     * @param string|null $after Cursor from a Link header: returns the scans after it. Overrides `page`.
     * @param string|null $before Cursor from a Link header: returns the scans before it. Overrides
     *     `page`.
     * @return ScanPage
     */
    public function listScans(
        string $id,
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?string $startDate = null,
        ?string $endDate = null,
        ?string $timeZone = null,
        ?bool $bots = null,
        ?string $after = null,
        ?string $before = null,
        ?float $timeout = null,
    ): array {
        /** @var ScanPage $result */
        $result = $this->call('listScans', [
            'id' => $id,
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'startDate' => $startDate,
            'endDate' => $endDate,
            'timeZone' => $timeZone,
            'bots' => $bots,
            'after' => $after,
            'before' => $before,
        ], $timeout);

        return $result;
    }

    /**
     * All items of listScans(); requests pages when they are needed.
     *
     * @param string $id ID of the QR code, or `ext_` followed by its external ID.
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param string|null $startDate Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
     *     2999-12-31. A date means the whole day in `timeZone`.
     * @param string|null $endDate End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
     *     2999-12-31. A date means the whole day in `timeZone`.
     * @param string|null $timeZone IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.
     * @param bool|null $bots Lists only scans by bots.
     * @param string|null $after Cursor from a Link header: returns the scans after it. Overrides `page`.
     * @param string|null $before Cursor from a Link header: returns the scans before it. Overrides
     *     `page`.
     * @return \Generator<int, Scan>
     */
    public function allScans(
        string $id,
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?string $startDate = null,
        ?string $endDate = null,
        ?string $timeZone = null,
        ?bool $bots = null,
        ?string $after = null,
        ?string $before = null,
        ?float $timeout = null,
    ): \Generator {
        $result = $this->all('listScans', [
            'id' => $id,
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'startDate' => $startDate,
            'endDate' => $endDate,
            'timeZone' => $timeZone,
            'bots' => $bots,
            'after' => $after,
            'before' => $before,
        ], $timeout);

        return $result;
    }

    /**
     * List shared reports.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @return SharedReportPage
     */
    public function listSharedReports(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?float $timeout = null,
    ): array {
        /** @var SharedReportPage $result */
        $result = $this->call('listSharedReports', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
        ], $timeout);

        return $result;
    }

    /**
     * All items of listSharedReports(); requests pages when they are needed.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @return \Generator<int, SharedReport>
     */
    public function allSharedReports(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?float $timeout = null,
    ): \Generator {
        $result = $this->all('listSharedReports', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
        ], $timeout);

        return $result;
    }

    /**
     * Create a shared report.
     *
     * @param CreateSharedReport $body
     * @param string|null $orgId Defaults to that of the client.
     * @return SharedReportLink
     */
    public function createSharedReport(
        array $body,
        ?string $orgId = null,
        ?float $timeout = null,
    ): array {
        /** @var SharedReportLink $result */
        $result = $this->call('createSharedReport', [
            'body' => $body,
            'orgId' => $orgId,
        ], $timeout);

        return $result;
    }

    /**
     * Get a shared report.
     *
     * @param string $id ID of the shared report.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $ifNoneMatch Quoted ETags, or `*`. Returns 304 if the resource still has one of
     *     them.
     * @return SharedReport
     */
    public function getSharedReport(
        string $id,
        ?string $orgId = null,
        ?string $ifNoneMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var SharedReport $result */
        $result = $this->call('getSharedReport', [
            'id' => $id,
            'orgId' => $orgId,
            'ifNoneMatch' => $ifNoneMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Update a shared report.
     *
     * @param string $id ID of the shared report.
     * @param UpdateSharedReport $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @param string|null $ifMatch Quoted ETags, or `*`. Returns 412 if the resource has a different ETag
     *     by now.
     * @return SharedReport
     */
    public function updateSharedReport(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?string $ifMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var SharedReport $result */
        $result = $this->call('updateSharedReport', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
            'ifMatch' => $ifMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Update a shared report by a merge patch.
     *
     * @param string $id ID of the shared report.
     * @param UpdateSharedReport $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @param string|null $ifMatch Quoted ETags, or `*`. Returns 412 if the resource has a different ETag
     *     by now.
     * @return SharedReport
     */
    public function patchSharedReport(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?string $ifMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var SharedReport $result */
        $result = $this->call('patchSharedReport', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
            'ifMatch' => $ifMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Delete a shared report.
     *
     * @param string $id ID of the shared report.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     */
    public function deleteSharedReport(
        string $id,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): void {
        $this->call('deleteSharedReport', [
            'id' => $id,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);
    }

    /**
     * Replace the link of a shared report.
     *
     * @param string $id ID of the shared report.
     * @param string|null $orgId Defaults to that of the client.
     * @return NewReportLink
     */
    public function rotateSharedReportLink(
        string $id,
        ?string $orgId = null,
        ?float $timeout = null,
    ): array {
        /** @var NewReportLink $result */
        $result = $this->call('rotateSharedReportLink', [
            'id' => $id,
            'orgId' => $orgId,
        ], $timeout);

        return $result;
    }

    /**
     * List API keys.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @return ApiKeyPage
     */
    public function listApiKeys(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?float $timeout = null,
    ): array {
        /** @var ApiKeyPage $result */
        $result = $this->call('listApiKeys', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
        ], $timeout);

        return $result;
    }

    /**
     * All items of listApiKeys(); requests pages when they are needed.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @return \Generator<int, ApiKey>
     */
    public function allApiKeys(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?float $timeout = null,
    ): \Generator {
        $result = $this->all('listApiKeys', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
        ], $timeout);

        return $result;
    }

    /**
     * Create an API key.
     *
     * @param CreateApiKey $body
     * @param string|null $orgId Defaults to that of the client.
     * @return CreatedApiKey
     */
    public function createApiKey(
        array $body,
        ?string $orgId = null,
        ?float $timeout = null,
    ): array {
        /** @var CreatedApiKey $result */
        $result = $this->call('createApiKey', [
            'body' => $body,
            'orgId' => $orgId,
        ], $timeout);

        return $result;
    }

    /**
     * Get an API key.
     *
     * @param string $id ID of the API key.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $ifNoneMatch Quoted ETags, or `*`. Returns 304 if the resource still has one of
     *     them.
     * @return ApiKey
     */
    public function getApiKey(
        string $id,
        ?string $orgId = null,
        ?string $ifNoneMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var ApiKey $result */
        $result = $this->call('getApiKey', [
            'id' => $id,
            'orgId' => $orgId,
            'ifNoneMatch' => $ifNoneMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Update an API key.
     *
     * @param string $id ID of the API key.
     * @param UpdateApiKey $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @param string|null $ifMatch Quoted ETags, or `*`. Returns 412 if the resource has a different ETag
     *     by now.
     * @return ApiKey
     */
    public function updateApiKey(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?string $ifMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var ApiKey $result */
        $result = $this->call('updateApiKey', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
            'ifMatch' => $ifMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Update an API key by a merge patch.
     *
     * @param string $id ID of the API key.
     * @param UpdateApiKey $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @param string|null $ifMatch Quoted ETags, or `*`. Returns 412 if the resource has a different ETag
     *     by now.
     * @return ApiKey
     */
    public function patchApiKey(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?string $ifMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var ApiKey $result */
        $result = $this->call('patchApiKey', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
            'ifMatch' => $ifMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Revoke an API key.
     *
     * @param string $id ID of the API key.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     */
    public function revokeApiKey(
        string $id,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): void {
        $this->call('revokeApiKey', [
            'id' => $id,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);
    }

    /**
     * Get the usage of an API key.
     *
     * @param string $id ID of the API key.
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $days Number of days (UTC) up to today, 1 to 90. Defaults to 30.
     * @return UsageOfApiKey
     */
    public function getApiKeyUsage(
        string $id,
        ?string $orgId = null,
        ?int $days = null,
        ?float $timeout = null,
    ): array {
        /** @var UsageOfApiKey $result */
        $result = $this->call('getApiKeyUsage', [
            'id' => $id,
            'orgId' => $orgId,
            'days' => $days,
        ], $timeout);

        return $result;
    }

    /**
     * Rotate an API key.
     *
     * @param string $id ID of the API key.
     * @param RotateApiKey|null $body
     * @param string|null $orgId Defaults to that of the client.
     * @return RotatedApiKey
     */
    public function rotateApiKey(
        string $id,
        ?array $body = null,
        ?string $orgId = null,
        ?float $timeout = null,
    ): array {
        /** @var RotatedApiKey $result */
        $result = $this->call('rotateApiKey', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
        ], $timeout);

        return $result;
    }

    /**
     * Export the audit log as CSV.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param CsvDelimiter|null $separator Column separator. Excel expects semicolons in locales with a
     *     decimal comma.
     * @param bool|null $bom Starts the file with a byte order mark, so that Excel recognizes UTF-8.
     * @param string|null $action Only this mutation, such as `updateQrCode`, or `failedLogIn` or
     *     `newDevice`.
     * @param list<string>|null $actions Mutation or other action. Repeat it for several.
     * @param string|null $userId Only entries of this user, including those of their API keys and failed
     *     logins to their account.
     * @param string|null $apiKeyId Only entries of this API key.
     * @param string|null $targetId Only entries about this object, which may be deleted.
     * @param string|null $targetType Only entries about objects of this type, such as `QrCode`.
     * @param string|null $since Only entries of this time or later.
     * @param string|null $until Only entries before this time.
     */
    public function exportAuditLog(
        ?string $orgId = null,
        ?string $separator = null,
        ?bool $bom = null,
        ?string $action = null,
        ?array $actions = null,
        ?string $userId = null,
        ?string $apiKeyId = null,
        ?string $targetId = null,
        ?string $targetType = null,
        ?string $since = null,
        ?string $until = null,
        ?float $timeout = null,
    ): Response {
        $result = $this->call('exportAuditLog', [
            'orgId' => $orgId,
            'separator' => $separator,
            'bom' => $bom,
            'action' => $action,
            'actions' => $actions,
            'userId' => $userId,
            'apiKeyId' => $apiKeyId,
            'targetId' => $targetId,
            'targetType' => $targetType,
            'since' => $since,
            'until' => $until,
        ], $timeout);

        return $result;
    }

    /**
     * List webhooks.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param bool|null $deleted Whether to list what is in the trash, instead of what is not.
     * @return WebhookPage
     */
    public function listWebhooks(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?bool $deleted = null,
        ?float $timeout = null,
    ): array {
        /** @var WebhookPage $result */
        $result = $this->call('listWebhooks', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'deleted' => $deleted,
        ], $timeout);

        return $result;
    }

    /**
     * All items of listWebhooks(); requests pages when they are needed.
     *
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param bool|null $deleted Whether to list what is in the trash, instead of what is not.
     * @return \Generator<int, Webhook>
     */
    public function allWebhooks(
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?bool $deleted = null,
        ?float $timeout = null,
    ): \Generator {
        $result = $this->all('listWebhooks', [
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'deleted' => $deleted,
        ], $timeout);

        return $result;
    }

    /**
     * Create a webhook.
     *
     * @param CreateWebhook $body
     * @param string|null $orgId Defaults to that of the client.
     * @return WebhookWithSecret
     */
    public function createWebhook(
        array $body,
        ?string $orgId = null,
        ?float $timeout = null,
    ): array {
        /** @var WebhookWithSecret $result */
        $result = $this->call('createWebhook', [
            'body' => $body,
            'orgId' => $orgId,
        ], $timeout);

        return $result;
    }

    /**
     * Get a webhook.
     *
     * @param string $id ID of the webhook.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $ifNoneMatch Quoted ETags, or `*`. Returns 304 if the resource still has one of
     *     them.
     * @return Webhook
     */
    public function getWebhook(
        string $id,
        ?string $orgId = null,
        ?string $ifNoneMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var Webhook $result */
        $result = $this->call('getWebhook', [
            'id' => $id,
            'orgId' => $orgId,
            'ifNoneMatch' => $ifNoneMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Update a webhook.
     *
     * @param string $id ID of the webhook.
     * @param UpdateWebhook $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @param string|null $ifMatch Quoted ETags, or `*`. Returns 412 if the resource has a different ETag
     *     by now.
     * @return Webhook
     */
    public function updateWebhook(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?string $ifMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var Webhook $result */
        $result = $this->call('updateWebhook', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
            'ifMatch' => $ifMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Update a webhook by a merge patch.
     *
     * @param string $id ID of the webhook.
     * @param UpdateWebhook $body
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @param string|null $ifMatch Quoted ETags, or `*`. Returns 412 if the resource has a different ETag
     *     by now.
     * @return Webhook
     */
    public function patchWebhook(
        string $id,
        array $body,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?string $ifMatch = null,
        ?float $timeout = null,
    ): array {
        /** @var Webhook $result */
        $result = $this->call('patchWebhook', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
            'ifMatch' => $ifMatch,
        ], $timeout);

        return $result;
    }

    /**
     * Move a webhook to the trash, or delete it and its deliveries for good.
     *
     * @param string $id ID of the webhook.
     * @param string|null $orgId Defaults to that of the client.
     * @param bool|null $purge Whether to delete it for good, even if it is in the trash.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     */
    public function deleteWebhook(
        string $id,
        ?string $orgId = null,
        ?bool $purge = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): void {
        $this->call('deleteWebhook', [
            'id' => $id,
            'orgId' => $orgId,
            'purge' => $purge,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);
    }

    /**
     * Restore a webhook from the trash.
     *
     * @param string $id ID of the webhook.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return Webhook
     */
    public function restoreWebhook(
        string $id,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var Webhook $result */
        $result = $this->call('restoreWebhook', [
            'id' => $id,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * Rotate the signing secret.
     *
     * @param string $id ID of the webhook.
     * @param RotateWebhookSecret|null $body
     * @param string|null $orgId Defaults to that of the client.
     * @return WebhookWithSecret
     */
    public function rotateWebhookSecret(
        string $id,
        ?array $body = null,
        ?string $orgId = null,
        ?float $timeout = null,
    ): array {
        /** @var WebhookWithSecret $result */
        $result = $this->call('rotateWebhookSecret', [
            'id' => $id,
            'body' => $body,
            'orgId' => $orgId,
        ], $timeout);

        return $result;
    }

    /**
     * Send a test event.
     *
     * @param string $id ID of the webhook.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return WebhookDelivery
     */
    public function testWebhook(
        string $id,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var WebhookDelivery $result */
        $result = $this->call('testWebhook', [
            'id' => $id,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }

    /**
     * List deliveries.
     *
     * @param string $id ID of the webhook.
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param WebhookDeliveryStatus|null $status Only deliveries with this status.
     * @param DeliveredEvent|null $event Only deliveries of this event.
     * @return WebhookDeliveryPage
     */
    public function listWebhookDeliveries(
        string $id,
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?string $status = null,
        ?string $event = null,
        ?float $timeout = null,
    ): array {
        /** @var WebhookDeliveryPage $result */
        $result = $this->call('listWebhookDeliveries', [
            'id' => $id,
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'status' => $status,
            'event' => $event,
        ], $timeout);

        return $result;
    }

    /**
     * All items of listWebhookDeliveries(); requests pages when they are needed.
     *
     * @param string $id ID of the webhook.
     * @param string|null $orgId Defaults to that of the client.
     * @param int|null $page Page number, starting at 1. A page past the end is empty.
     * @param int|null $limit Maximum number of items per page.
     * @param WebhookDeliveryStatus|null $status Only deliveries with this status.
     * @param DeliveredEvent|null $event Only deliveries of this event.
     * @return \Generator<int, WebhookDelivery>
     */
    public function allWebhookDeliveries(
        string $id,
        ?string $orgId = null,
        ?int $page = null,
        ?int $limit = null,
        ?string $status = null,
        ?string $event = null,
        ?float $timeout = null,
    ): \Generator {
        $result = $this->all('listWebhookDeliveries', [
            'id' => $id,
            'orgId' => $orgId,
            'page' => $page,
            'limit' => $limit,
            'status' => $status,
            'event' => $event,
        ], $timeout);

        return $result;
    }

    /**
     * Get a delivery.
     *
     * @param string $id ID of the webhook.
     * @param string $deliveryId ID of the webhook delivery.
     * @param string|null $orgId Defaults to that of the client.
     * @return WebhookDelivery
     */
    public function getWebhookDelivery(
        string $id,
        string $deliveryId,
        ?string $orgId = null,
        ?float $timeout = null,
    ): array {
        /** @var WebhookDelivery $result */
        $result = $this->call('getWebhookDelivery', [
            'id' => $id,
            'deliveryId' => $deliveryId,
            'orgId' => $orgId,
        ], $timeout);

        return $result;
    }

    /**
     * Redeliver an event.
     *
     * @param string $id ID of the webhook.
     * @param string $deliveryId ID of the webhook delivery.
     * @param string|null $orgId Defaults to that of the client.
     * @param string|null $idempotencyKey Makes the request idempotent: for 24 hours, the same key returns
     *     the first response, with the header `Idempotent-Replayed: true`. Using it for another request
     *     returns 409.
     * @return WebhookDelivery
     */
    public function redeliverWebhook(
        string $id,
        string $deliveryId,
        ?string $orgId = null,
        ?string $idempotencyKey = null,
        ?float $timeout = null,
    ): array {
        /** @var WebhookDelivery $result */
        $result = $this->call('redeliverWebhook', [
            'id' => $id,
            'deliveryId' => $deliveryId,
            'orgId' => $orgId,
            'idempotencyKey' => $idempotencyKey,
        ], $timeout);

        return $result;
    }
}
