# Generated from openapi.json.
"""A method for each operation of the API."""

from __future__ import annotations

from typing import Dict, Iterator, Optional, Sequence, Union

from . import types
from ._base import BaseClient
from ._response import Response


class Client(BaseClient):
    """A client of a server, with a method for each operation."""

    def list_my_organizations(
        self,
        *,
        deleted: Optional[bool] = None,
        timeout: Optional[float] = None,
    ) -> types.Organizations:
        """List your organizations.

        Args:
            deleted: Whether to list what is in the trash, instead of what is not.
        """
        result: types.Organizations = self._call(
            "list_my_organizations",
            {
                "deleted": deleted,
            },
            timeout,
        )
        return result

    def list_members(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        timeout: Optional[float] = None,
    ) -> types.MemberPage:
        """List members.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
        """
        result: types.MemberPage = self._call(
            "list_members",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
            },
            timeout,
        )
        return result

    def all_members(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        timeout: Optional[float] = None,
    ) -> Iterator[types.Member]:
        """All items of `list_members`; requests pages when they are needed.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
        """
        result: Iterator[types.Member] = self._all(
            "list_members",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
            },
            timeout,
        )
        return result

    def get_member(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        if_none_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Member:
        """Get a member.

        Args:
            id: ID of the member.
            org_id: Defaults to that of the client.
            if_none_match: Quoted ETags, or `*`. Returns 304 if the resource still has one of them.
        """
        result: types.Member = self._call(
            "get_member",
            {
                "id": id,
                "org_id": org_id,
                "if_none_match": if_none_match,
            },
            timeout,
        )
        return result

    def list_invitations(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        timeout: Optional[float] = None,
    ) -> types.InvitationPage:
        """List invitations.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
        """
        result: types.InvitationPage = self._call(
            "list_invitations",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
            },
            timeout,
        )
        return result

    def all_invitations(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        timeout: Optional[float] = None,
    ) -> Iterator[types.Invitation]:
        """All items of `list_invitations`; requests pages when they are needed.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
        """
        result: Iterator[types.Invitation] = self._all(
            "list_invitations",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
            },
            timeout,
        )
        return result

    def get_invitation(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        if_none_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Invitation:
        """Get an invitation.

        Args:
            id: ID of the invitation.
            org_id: Defaults to that of the client.
            if_none_match: Quoted ETags, or `*`. Returns 304 if the resource still has one of them.
        """
        result: types.Invitation = self._call(
            "get_invitation",
            {
                "id": id,
                "org_id": org_id,
                "if_none_match": if_none_match,
            },
            timeout,
        )
        return result

    def export_qr_codes(
        self,
        *,
        org_id: Optional[str] = None,
        type: Optional[types.QrCodeType] = None,
        status: Optional[types.QrCodeStatus] = None,
        folder_id: Optional[str] = None,
        test: Optional[bool] = None,
        style_preset_id: Optional[str] = None,
        created_by_id: Optional[str] = None,
        search: Optional[str] = None,
        q: Optional[str] = None,
        short_code: Optional[str] = None,
        external_id: Optional[str] = None,
        target: Optional[str] = None,
        tag: Optional[Sequence[str]] = None,
        ids: Optional[Sequence[str]] = None,
        types: Optional[Sequence[types.QrCodeType]] = None,
        statuses: Optional[Sequence[types.QrCodeStatus]] = None,
        has_folder: Optional[bool] = None,
        dynamic: Optional[bool] = None,
        demo: Optional[bool] = None,
        destination_broken: Optional[bool] = None,
        created_since: Optional[str] = None,
        created_until: Optional[str] = None,
        updated_since: Optional[str] = None,
        updated_until: Optional[str] = None,
        last_scanned_since: Optional[str] = None,
        last_scanned_until: Optional[str] = None,
        expires_since: Optional[str] = None,
        expires_until: Optional[str] = None,
        min_total_scans: Optional[int] = None,
        max_total_scans: Optional[int] = None,
        metadata: Optional[Dict[str, str]] = None,
        sort: Optional[types.QrCodeSort] = None,
        separator: Optional[types.CsvDelimiter] = None,
        bom: Optional[bool] = None,
        format: Optional[types.ExportFileFormat] = None,
        image: Optional[types.ImageFormat] = None,
        size: Optional[int] = None,
        timeout: Optional[float] = None,
    ) -> Response:
        """Export QR codes.

        Args:
            org_id: Defaults to that of the client.
            type: Only QR codes of this type.
            status: Only QR codes with this status. By default those that are `ACTIVE` or `PAUSED`,
                not `ARCHIVED` or `DELETED` ones.
            folder_id: Only QR codes in this folder.
            test: Only QR codes that test keys created, or only others.
            style_preset_id: Only QR codes that last took their style from this style preset.
            created_by_id: Only QR codes that the person or API key with this ID created.
            search: Part of the name, or the complete short code; case-insensitive.
            q: What `search` or `target` finds: part of the name or of a destination URL, or the
                complete short code.
            short_code: The QR code with this short code; case-insensitive.
            external_id: The QR code with this `externalId`.
            target: Part of a destination URL, such as its host; also of those of routing rules and
                of `fallbackUrl`. Case-insensitive.
            tag: Only QR codes with this tag. Repeat it for QR codes with all of the tags.
            ids: ID of a QR code. Repeat it for several QR codes.
            types: Type of the QR codes. Repeat it for several types.
            statuses: Status of the QR codes. Repeat it for several statuses.
            has_folder: Only QR codes that are in a folder, or in none.
            dynamic: Only dynamic QR codes, or only static ones.
            demo: Only QR codes of the demo data, or only others.
            destination_broken: Only QR codes with a broken destination, or only others.
            created_since: Created at this time or later.
            created_until: Created before this time.
            updated_since: Last updated at this time or later.
            updated_until: Last updated before this time.
            last_scanned_since: Last scanned at this time or later.
            last_scanned_until: Last scanned before this time.
            expires_since: With a `routing.validUntil` at this time or later.
            expires_until: With a `routing.validUntil` before this time.
            min_total_scans: At least so many scans.
            max_total_scans: At most so many scans.
            metadata: Only QR codes with these entries in their metadata: `metadata[key]=value`.
            sort: Sort order; the prefix `-` means descending.
            separator: Column separator. Excel expects semicolons in locales with a decimal comma.
            bom: Starts the file with a byte order mark, so that Excel recognizes UTF-8.
            format: File format; ZIP includes images.
            image: Image format in a ZIP.
            size: Width of the images in a ZIP in pixels; in a PDF or EPS, 1/96 inch each. QR codes
                that need more are drawn larger.
        """
        result: Response = self._call(
            "export_qr_codes",
            {
                "org_id": org_id,
                "type": type,
                "status": status,
                "folder_id": folder_id,
                "test": test,
                "style_preset_id": style_preset_id,
                "created_by_id": created_by_id,
                "search": search,
                "q": q,
                "short_code": short_code,
                "external_id": external_id,
                "target": target,
                "tag": tag,
                "ids": ids,
                "types": types,
                "statuses": statuses,
                "has_folder": has_folder,
                "dynamic": dynamic,
                "demo": demo,
                "destination_broken": destination_broken,
                "created_since": created_since,
                "created_until": created_until,
                "updated_since": updated_since,
                "updated_until": updated_until,
                "last_scanned_since": last_scanned_since,
                "last_scanned_until": last_scanned_until,
                "expires_since": expires_since,
                "expires_until": expires_until,
                "min_total_scans": min_total_scans,
                "max_total_scans": max_total_scans,
                "metadata": metadata,
                "sort": sort,
                "separator": separator,
                "bom": bom,
                "format": format,
                "image": image,
                "size": size,
            },
            timeout,
        )
        return result

    def download_label_sheet(
        self,
        *,
        org_id: Optional[str] = None,
        type: Optional[types.QrCodeType] = None,
        status: Optional[types.QrCodeStatus] = None,
        folder_id: Optional[str] = None,
        test: Optional[bool] = None,
        style_preset_id: Optional[str] = None,
        created_by_id: Optional[str] = None,
        search: Optional[str] = None,
        q: Optional[str] = None,
        short_code: Optional[str] = None,
        external_id: Optional[str] = None,
        target: Optional[str] = None,
        tag: Optional[Sequence[str]] = None,
        ids: Optional[Sequence[str]] = None,
        types: Optional[Sequence[types.QrCodeType]] = None,
        statuses: Optional[Sequence[types.QrCodeStatus]] = None,
        has_folder: Optional[bool] = None,
        dynamic: Optional[bool] = None,
        demo: Optional[bool] = None,
        destination_broken: Optional[bool] = None,
        created_since: Optional[str] = None,
        created_until: Optional[str] = None,
        updated_since: Optional[str] = None,
        updated_until: Optional[str] = None,
        last_scanned_since: Optional[str] = None,
        last_scanned_until: Optional[str] = None,
        expires_since: Optional[str] = None,
        expires_until: Optional[str] = None,
        min_total_scans: Optional[int] = None,
        max_total_scans: Optional[int] = None,
        metadata: Optional[Dict[str, str]] = None,
        sort: Optional[types.QrCodeSort] = None,
        filter: Optional[str] = None,
        template: Optional[types.LabelTemplate] = None,
        layout: Optional[Dict[str, float]] = None,
        captions: Optional[Sequence[str]] = None,
        start: Optional[int] = None,
        copies: Optional[int] = None,
        cut_marks: Optional[bool] = None,
        allow_fine: Optional[bool] = None,
        timeout: Optional[float] = None,
    ) -> Response:
        """Download a label sheet.

        Args:
            org_id: Defaults to that of the client.
            type: Only QR codes of this type.
            status: Only QR codes with this status. By default those that are `ACTIVE` or `PAUSED`,
                not `ARCHIVED` or `DELETED` ones.
            folder_id: Only QR codes in this folder.
            test: Only QR codes that test keys created, or only others.
            style_preset_id: Only QR codes that last took their style from this style preset.
            created_by_id: Only QR codes that the person or API key with this ID created.
            search: Part of the name, or the complete short code; case-insensitive.
            q: What `search` or `target` finds: part of the name or of a destination URL, or the
                complete short code.
            short_code: The QR code with this short code; case-insensitive.
            external_id: The QR code with this `externalId`.
            target: Part of a destination URL, such as its host; also of those of routing rules and
                of `fallbackUrl`. Case-insensitive.
            tag: Only QR codes with this tag. Repeat it for QR codes with all of the tags.
            ids: ID of a QR code. Repeat it for several QR codes.
            types: Type of the QR codes. Repeat it for several types.
            statuses: Status of the QR codes. Repeat it for several statuses.
            has_folder: Only QR codes that are in a folder, or in none.
            dynamic: Only dynamic QR codes, or only static ones.
            demo: Only QR codes of the demo data, or only others.
            destination_broken: Only QR codes with a broken destination, or only others.
            created_since: Created at this time or later.
            created_until: Created before this time.
            updated_since: Last updated at this time or later.
            updated_until: Last updated before this time.
            last_scanned_since: Last scanned at this time or later.
            last_scanned_until: Last scanned before this time.
            expires_since: With a `routing.validUntil` at this time or later.
            expires_until: With a `routing.validUntil` before this time.
            min_total_scans: At least so many scans.
            max_total_scans: At most so many scans.
            metadata: Only QR codes with these entries in their metadata: `metadata[key]=value`.
            sort: Sort order; the prefix `-` means descending.
            filter: A `QrCodeFilter` of GraphQL as JSON, for what the other parameters cannot say.
                Matches in addition to them.
            template: The sheet of labels. Default: `layout`; one of them is required.
            layout: A sheet of another size. `layout[columns]=3`. Fields: `columns`: Labels across
                the page, up to 50. `rows`: Labels down the page, up to 100. `labelWidthMm`: Width
                of a label, without the gap to the next. `labelHeightMm`: Height of a label,
                without the gap to the next. `pageWidthMm`: Width of the page. Default: 210, as A4.
                `pageHeightMm`: Height of the page. Default: 297, as A4. `marginLeftMm`: From the
                left edge of the page to the first label. Default: centers the labels.
                `marginTopMm`: From the top edge of the page to the first label. Default: centers
                the labels. `horizontalPitchMm`: From the left edge of a label to that of the next.
                Default: `labelWidthMm`, without a gap. `verticalPitchMm`: From the top edge of a
                label to that of the next. Default: `labelHeightMm`, without a gap.
            captions: Up to 4 fields to print on each label, a line each: `name`, `shortUrl`,
                `shortCode`, `externalId`, `notes`, `folder`, or `metadata.` and a key. Long texts
                are shortened. Default: none. Repeat it for several.
            start: Number of the first label to print on the first page, row by row, for a sheet
                that is already used in part. Default: 1.
            copies: Labels of each QR code, up to 100. Default: 1.
            cut_marks: Whether to print cut marks in the margins. Default: false.
            allow_fine: Whether to print QR codes whose modules are less than 0.4 mm wide, which
                some phones cannot read. Default: false.
        """
        result: Response = self._call(
            "download_label_sheet",
            {
                "org_id": org_id,
                "type": type,
                "status": status,
                "folder_id": folder_id,
                "test": test,
                "style_preset_id": style_preset_id,
                "created_by_id": created_by_id,
                "search": search,
                "q": q,
                "short_code": short_code,
                "external_id": external_id,
                "target": target,
                "tag": tag,
                "ids": ids,
                "types": types,
                "statuses": statuses,
                "has_folder": has_folder,
                "dynamic": dynamic,
                "demo": demo,
                "destination_broken": destination_broken,
                "created_since": created_since,
                "created_until": created_until,
                "updated_since": updated_since,
                "updated_until": updated_until,
                "last_scanned_since": last_scanned_since,
                "last_scanned_until": last_scanned_until,
                "expires_since": expires_since,
                "expires_until": expires_until,
                "min_total_scans": min_total_scans,
                "max_total_scans": max_total_scans,
                "metadata": metadata,
                "sort": sort,
                "filter": filter,
                "template": template,
                "layout": layout,
                "captions": captions,
                "start": start,
                "copies": copies,
                "cut_marks": cut_marks,
                "allow_fine": allow_fine,
            },
            timeout,
        )
        return result

    def import_qr_codes(
        self,
        body: Union[str, bytes],
        *,
        org_id: Optional[str] = None,
        dry_run: Optional[bool] = None,
        skip_invalid: Optional[bool] = None,
        create_folders: Optional[bool] = None,
        new_short_codes: Optional[bool] = None,
        reuse_short_code: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCodeImport:
        """Import QR codes from CSV.

        Args:
            org_id: Defaults to that of the client.
            dry_run: Checks the file without creating anything.
            skip_invalid: Skips rows with errors; otherwise nothing is imported if a row has
                errors.
            create_folders: Creates missing folders; otherwise a row with an unknown folder has an
                error.
            new_short_codes: Ignores the columns `shortCode` and `externalId` and generates new
                short codes.
            reuse_short_code: Uses short codes again that the organization used before; otherwise
                such a row has an error, unless its column `reuseShortCode` is `true`.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.QrCodeImport = self._call(
            "import_qr_codes",
            {
                "body": body,
                "org_id": org_id,
                "dry_run": dry_run,
                "skip_invalid": skip_invalid,
                "create_folders": create_folders,
                "new_short_codes": new_short_codes,
                "reuse_short_code": reuse_short_code,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def create_qr_codes(
        self,
        body: types.CreateQrCodes,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCodeResults:
        """Create up to 500 QR codes.

        Args:
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.QrCodeResults = self._call(
            "create_qr_codes",
            {
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def update_qr_codes(
        self,
        body: types.UpdateQrCodes,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCodeResults:
        """Update up to 500 QR codes.

        Args:
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.QrCodeResults = self._call(
            "update_qr_codes",
            {
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def delete_qr_codes(
        self,
        body: types.DeleteQrCodes,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.DeletionResults:
        """Move up to 500 QR codes to the trash.

        Args:
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.DeletionResults = self._call(
            "delete_qr_codes",
            {
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def restore_qr_codes(
        self,
        body: types.RestoreQrCodes,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCodeResults:
        """Restore up to 500 QR codes from the trash.

        Args:
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.QrCodeResults = self._call(
            "restore_qr_codes",
            {
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def purge_qr_codes(
        self,
        body: types.PurgeQrCodes,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.DeletionResults:
        """Delete up to 500 QR codes and their scans for good.

        Args:
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.DeletionResults = self._call(
            "purge_qr_codes",
            {
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def purge_test_data(
        self,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.PurgedTestData:
        """Delete all test codes and their scans for good.

        Args:
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.PurgedTestData = self._call(
            "purge_test_data",
            {
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def create_qr_code_series(
        self,
        body: types.CreateQrCodeSeries,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCodeResults:
        """Create a series of up to 500 QR codes.

        Args:
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.QrCodeResults = self._call(
            "create_qr_code_series",
            {
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def get_organization_analytics(
        self,
        *,
        org_id: Optional[str] = None,
        start_date: Optional[str] = None,
        end_date: Optional[str] = None,
        time_zone: Optional[str] = None,
        interval: Optional[types.TimelineInterval] = None,
        compare_to: Optional[types.ComparedPeriod] = None,
        countries: Optional[Sequence[str]] = None,
        regions: Optional[Sequence[str]] = None,
        cities: Optional[Sequence[str]] = None,
        devices: Optional[Sequence[str]] = None,
        operating_systems: Optional[Sequence[str]] = None,
        browsers: Optional[Sequence[str]] = None,
        languages: Optional[Sequence[str]] = None,
        referrers: Optional[Sequence[str]] = None,
        targets: Optional[Sequence[str]] = None,
        include: Optional[Sequence[types.AnalyticsInclusion]] = None,
        qr_code_ids: Optional[Sequence[str]] = None,
        folder_ids: Optional[Sequence[str]] = None,
        tags: Optional[Sequence[str]] = None,
        timeout: Optional[float] = None,
    ) -> types.OrganizationAnalytics:
        """Get analytics of all QR codes.

        Args:
            org_id: Defaults to that of the client.
            start_date: Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
                2999-12-31. A date means the whole day in `timeZone`.
            end_date: End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A
                date means the whole day in `timeZone`.
            time_zone: IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.
            interval: Interval of the timeline; a day by default.
            compare_to: Adds the same numbers of an earlier period, and the changes since.
            countries: Only scans from one of these countries.
            regions: Only scans from a region with one of these names.
            cities: Only scans from a city with one of these names.
            devices: Only scans by one of these types of device.
            operating_systems: Only scans on one of these operating systems.
            browsers: Only scans in one of these browsers.
            languages: Only scans by browsers with one of these languages.
            referrers: Only scans with one of these referrers, such as `direct`.
            targets: Only scans that were redirected to one of these URLs.
            include: Adds a property to the response. Repeat it for several.
            qr_code_ids: Only these QR codes.
            folder_ids: Only QR codes in one of these folders.
            tags: Only QR codes with all of these tags.
        """
        result: types.OrganizationAnalytics = self._call(
            "get_organization_analytics",
            {
                "org_id": org_id,
                "start_date": start_date,
                "end_date": end_date,
                "time_zone": time_zone,
                "interval": interval,
                "compare_to": compare_to,
                "countries": countries,
                "regions": regions,
                "cities": cities,
                "devices": devices,
                "operating_systems": operating_systems,
                "browsers": browsers,
                "languages": languages,
                "referrers": referrers,
                "targets": targets,
                "include": include,
                "qr_code_ids": qr_code_ids,
                "folder_ids": folder_ids,
                "tags": tags,
            },
            timeout,
        )
        return result

    def get_qr_code_analytics(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        start_date: Optional[str] = None,
        end_date: Optional[str] = None,
        time_zone: Optional[str] = None,
        interval: Optional[types.TimelineInterval] = None,
        compare_to: Optional[types.ComparedPeriod] = None,
        countries: Optional[Sequence[str]] = None,
        regions: Optional[Sequence[str]] = None,
        cities: Optional[Sequence[str]] = None,
        devices: Optional[Sequence[str]] = None,
        operating_systems: Optional[Sequence[str]] = None,
        browsers: Optional[Sequence[str]] = None,
        languages: Optional[Sequence[str]] = None,
        referrers: Optional[Sequence[str]] = None,
        targets: Optional[Sequence[str]] = None,
        include: Optional[Sequence[types.AnalyticsInclusion]] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCodeAnalytics:
        """Get analytics of a QR code.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            start_date: Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
                2999-12-31. A date means the whole day in `timeZone`.
            end_date: End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A
                date means the whole day in `timeZone`.
            time_zone: IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.
            interval: Interval of the timeline; a day by default.
            compare_to: Adds the same numbers of an earlier period, and the changes since.
            countries: Only scans from one of these countries.
            regions: Only scans from a region with one of these names.
            cities: Only scans from a city with one of these names.
            devices: Only scans by one of these types of device.
            operating_systems: Only scans on one of these operating systems.
            browsers: Only scans in one of these browsers.
            languages: Only scans by browsers with one of these languages.
            referrers: Only scans with one of these referrers, such as `direct`.
            targets: Only scans that were redirected to one of these URLs.
            include: Adds a property to the response. Repeat it for several.
        """
        result: types.QrCodeAnalytics = self._call(
            "get_qr_code_analytics",
            {
                "id": id,
                "org_id": org_id,
                "start_date": start_date,
                "end_date": end_date,
                "time_zone": time_zone,
                "interval": interval,
                "compare_to": compare_to,
                "countries": countries,
                "regions": regions,
                "cities": cities,
                "devices": devices,
                "operating_systems": operating_systems,
                "browsers": browsers,
                "languages": languages,
                "referrers": referrers,
                "targets": targets,
                "include": include,
            },
            timeout,
        )
        return result

    def list_qr_codes(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        type: Optional[types.QrCodeType] = None,
        status: Optional[types.QrCodeStatus] = None,
        folder_id: Optional[str] = None,
        test: Optional[bool] = None,
        style_preset_id: Optional[str] = None,
        created_by_id: Optional[str] = None,
        search: Optional[str] = None,
        q: Optional[str] = None,
        short_code: Optional[str] = None,
        external_id: Optional[str] = None,
        target: Optional[str] = None,
        tag: Optional[Sequence[str]] = None,
        ids: Optional[Sequence[str]] = None,
        types: Optional[Sequence[types.QrCodeType]] = None,
        statuses: Optional[Sequence[types.QrCodeStatus]] = None,
        has_folder: Optional[bool] = None,
        dynamic: Optional[bool] = None,
        demo: Optional[bool] = None,
        destination_broken: Optional[bool] = None,
        created_since: Optional[str] = None,
        created_until: Optional[str] = None,
        updated_since: Optional[str] = None,
        updated_until: Optional[str] = None,
        last_scanned_since: Optional[str] = None,
        last_scanned_until: Optional[str] = None,
        expires_since: Optional[str] = None,
        expires_until: Optional[str] = None,
        min_total_scans: Optional[int] = None,
        max_total_scans: Optional[int] = None,
        metadata: Optional[Dict[str, str]] = None,
        sort: Optional[types.QrCodeSort] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCodePage:
        """List QR codes.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            type: Only QR codes of this type.
            status: Only QR codes with this status. By default those that are `ACTIVE` or `PAUSED`,
                not `ARCHIVED` or `DELETED` ones.
            folder_id: Only QR codes in this folder.
            test: Only QR codes that test keys created, or only others.
            style_preset_id: Only QR codes that last took their style from this style preset.
            created_by_id: Only QR codes that the person or API key with this ID created.
            search: Part of the name, or the complete short code; case-insensitive.
            q: What `search` or `target` finds: part of the name or of a destination URL, or the
                complete short code.
            short_code: The QR code with this short code; case-insensitive.
            external_id: The QR code with this `externalId`.
            target: Part of a destination URL, such as its host; also of those of routing rules and
                of `fallbackUrl`. Case-insensitive.
            tag: Only QR codes with this tag. Repeat it for QR codes with all of the tags.
            ids: ID of a QR code. Repeat it for several QR codes.
            types: Type of the QR codes. Repeat it for several types.
            statuses: Status of the QR codes. Repeat it for several statuses.
            has_folder: Only QR codes that are in a folder, or in none.
            dynamic: Only dynamic QR codes, or only static ones.
            demo: Only QR codes of the demo data, or only others.
            destination_broken: Only QR codes with a broken destination, or only others.
            created_since: Created at this time or later.
            created_until: Created before this time.
            updated_since: Last updated at this time or later.
            updated_until: Last updated before this time.
            last_scanned_since: Last scanned at this time or later.
            last_scanned_until: Last scanned before this time.
            expires_since: With a `routing.validUntil` at this time or later.
            expires_until: With a `routing.validUntil` before this time.
            min_total_scans: At least so many scans.
            max_total_scans: At most so many scans.
            metadata: Only QR codes with these entries in their metadata: `metadata[key]=value`.
            sort: Sort order; the prefix `-` means descending.
        """
        result: types.QrCodePage = self._call(
            "list_qr_codes",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "type": type,
                "status": status,
                "folder_id": folder_id,
                "test": test,
                "style_preset_id": style_preset_id,
                "created_by_id": created_by_id,
                "search": search,
                "q": q,
                "short_code": short_code,
                "external_id": external_id,
                "target": target,
                "tag": tag,
                "ids": ids,
                "types": types,
                "statuses": statuses,
                "has_folder": has_folder,
                "dynamic": dynamic,
                "demo": demo,
                "destination_broken": destination_broken,
                "created_since": created_since,
                "created_until": created_until,
                "updated_since": updated_since,
                "updated_until": updated_until,
                "last_scanned_since": last_scanned_since,
                "last_scanned_until": last_scanned_until,
                "expires_since": expires_since,
                "expires_until": expires_until,
                "min_total_scans": min_total_scans,
                "max_total_scans": max_total_scans,
                "metadata": metadata,
                "sort": sort,
            },
            timeout,
        )
        return result

    def all_qr_codes(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        type: Optional[types.QrCodeType] = None,
        status: Optional[types.QrCodeStatus] = None,
        folder_id: Optional[str] = None,
        test: Optional[bool] = None,
        style_preset_id: Optional[str] = None,
        created_by_id: Optional[str] = None,
        search: Optional[str] = None,
        q: Optional[str] = None,
        short_code: Optional[str] = None,
        external_id: Optional[str] = None,
        target: Optional[str] = None,
        tag: Optional[Sequence[str]] = None,
        ids: Optional[Sequence[str]] = None,
        types: Optional[Sequence[types.QrCodeType]] = None,
        statuses: Optional[Sequence[types.QrCodeStatus]] = None,
        has_folder: Optional[bool] = None,
        dynamic: Optional[bool] = None,
        demo: Optional[bool] = None,
        destination_broken: Optional[bool] = None,
        created_since: Optional[str] = None,
        created_until: Optional[str] = None,
        updated_since: Optional[str] = None,
        updated_until: Optional[str] = None,
        last_scanned_since: Optional[str] = None,
        last_scanned_until: Optional[str] = None,
        expires_since: Optional[str] = None,
        expires_until: Optional[str] = None,
        min_total_scans: Optional[int] = None,
        max_total_scans: Optional[int] = None,
        metadata: Optional[Dict[str, str]] = None,
        sort: Optional[types.QrCodeSort] = None,
        timeout: Optional[float] = None,
    ) -> Iterator[types.QrCode]:
        """All items of `list_qr_codes`; requests pages when they are needed.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            type: Only QR codes of this type.
            status: Only QR codes with this status. By default those that are `ACTIVE` or `PAUSED`,
                not `ARCHIVED` or `DELETED` ones.
            folder_id: Only QR codes in this folder.
            test: Only QR codes that test keys created, or only others.
            style_preset_id: Only QR codes that last took their style from this style preset.
            created_by_id: Only QR codes that the person or API key with this ID created.
            search: Part of the name, or the complete short code; case-insensitive.
            q: What `search` or `target` finds: part of the name or of a destination URL, or the
                complete short code.
            short_code: The QR code with this short code; case-insensitive.
            external_id: The QR code with this `externalId`.
            target: Part of a destination URL, such as its host; also of those of routing rules and
                of `fallbackUrl`. Case-insensitive.
            tag: Only QR codes with this tag. Repeat it for QR codes with all of the tags.
            ids: ID of a QR code. Repeat it for several QR codes.
            types: Type of the QR codes. Repeat it for several types.
            statuses: Status of the QR codes. Repeat it for several statuses.
            has_folder: Only QR codes that are in a folder, or in none.
            dynamic: Only dynamic QR codes, or only static ones.
            demo: Only QR codes of the demo data, or only others.
            destination_broken: Only QR codes with a broken destination, or only others.
            created_since: Created at this time or later.
            created_until: Created before this time.
            updated_since: Last updated at this time or later.
            updated_until: Last updated before this time.
            last_scanned_since: Last scanned at this time or later.
            last_scanned_until: Last scanned before this time.
            expires_since: With a `routing.validUntil` at this time or later.
            expires_until: With a `routing.validUntil` before this time.
            min_total_scans: At least so many scans.
            max_total_scans: At most so many scans.
            metadata: Only QR codes with these entries in their metadata: `metadata[key]=value`.
            sort: Sort order; the prefix `-` means descending.
        """
        result: Iterator[types.QrCode] = self._all(
            "list_qr_codes",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "type": type,
                "status": status,
                "folder_id": folder_id,
                "test": test,
                "style_preset_id": style_preset_id,
                "created_by_id": created_by_id,
                "search": search,
                "q": q,
                "short_code": short_code,
                "external_id": external_id,
                "target": target,
                "tag": tag,
                "ids": ids,
                "types": types,
                "statuses": statuses,
                "has_folder": has_folder,
                "dynamic": dynamic,
                "demo": demo,
                "destination_broken": destination_broken,
                "created_since": created_since,
                "created_until": created_until,
                "updated_since": updated_since,
                "updated_until": updated_until,
                "last_scanned_since": last_scanned_since,
                "last_scanned_until": last_scanned_until,
                "expires_since": expires_since,
                "expires_until": expires_until,
                "min_total_scans": min_total_scans,
                "max_total_scans": max_total_scans,
                "metadata": metadata,
                "sort": sort,
            },
            timeout,
        )
        return result

    def create_qr_code(
        self,
        body: types.CreateQrCode,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCode:
        """Create a QR code.

        Args:
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.QrCode = self._call(
            "create_qr_code",
            {
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def get_qr_code(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        if_none_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCode:
        """Get a QR code.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            if_none_match: Quoted ETags, or `*`. Returns 304 if the resource still has one of them.
        """
        result: types.QrCode = self._call(
            "get_qr_code",
            {
                "id": id,
                "org_id": org_id,
                "if_none_match": if_none_match,
            },
            timeout,
        )
        return result

    def update_qr_code(
        self,
        id: str,
        body: types.UpdateQrCode,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        if_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCode:
        """Update a QR code.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
            if_match: Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by
                now.
        """
        result: types.QrCode = self._call(
            "update_qr_code",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
                "if_match": if_match,
            },
            timeout,
        )
        return result

    def patch_qr_code(
        self,
        id: str,
        body: types.PatchQrCode,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        if_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCode:
        """Update a QR code by a merge patch.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
            if_match: Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by
                now.
        """
        result: types.QrCode = self._call(
            "patch_qr_code",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
                "if_match": if_match,
            },
            timeout,
        )
        return result

    def delete_qr_code(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        purge: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> None:
        """Move a QR code to the trash, or delete it for good.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            purge: Whether to delete it for good, even if it is in the trash.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        self._call(
            "delete_qr_code",
            {
                "id": id,
                "org_id": org_id,
                "purge": purge,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )

    def restore_qr_code(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCode:
        """Restore a QR code from the trash.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.QrCode = self._call(
            "restore_qr_code",
            {
                "id": id,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def download_qr_code(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        format: Optional[types.ImageFormat] = None,
        size: Optional[int] = None,
        width_mm: Optional[int] = None,
        dpi: Optional[int] = None,
        allow_fine: Optional[bool] = None,
        color_space: Optional[types.ColorSpace] = None,
        spot_color: Optional[str] = None,
        bleed_mm: Optional[int] = None,
        crop_marks: Optional[bool] = None,
        v: Optional[str] = None,
        if_none_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> Response:
        """Download a QR code image.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            format: Image format: PNG (pixels), or SVG, PDF or EPS (vectors).
            size: Width in pixels; in a PDF or EPS, 1/96 inch each. Defaults to 512.
            width_mm: Printed width in millimeters, 10 to 1000, instead of `size`.
            dpi: Pixels per inch of a PNG, 72 to 1200, which it is marked with. With `widthMm`,
                defaults to 300.
            allow_fine: Allows a printed width (`widthMm`, or `size` with `dpi`) at which modules
                are narrower than 0.4 mm, which some phones cannot scan.
            color_space: Colors of a PDF or EPS. Default: RGB.
            spot_color: Name of the spot color that replaces the foreground color in CMYK, such as
                PANTONE 286 C.
            bleed_mm: How far the background of a PDF extends beyond its width, in millimeters, 0
                to 20.
            crop_marks: Adds marks around a PDF that show where to cut.
            v: ETag of the image without quotes, as in `imageUrl` in GraphQL. If it is current, the
                image can be cached for a year.
            if_none_match: Quoted ETags, or `*`. Returns 304 if the resource still has one of them.
        """
        result: Response = self._call(
            "download_qr_code",
            {
                "id": id,
                "org_id": org_id,
                "format": format,
                "size": size,
                "width_mm": width_mm,
                "dpi": dpi,
                "allow_fine": allow_fine,
                "color_space": color_space,
                "spot_color": spot_color,
                "bleed_mm": bleed_mm,
                "crop_marks": crop_marks,
                "v": v,
                "if_none_match": if_none_match,
            },
            timeout,
        )
        return result

    def preview_qr_code(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        device: Optional[types.VisitorDevice] = None,
        operating_system: Optional[types.VisitorOperatingSystem] = None,
        language: Optional[str] = None,
        country: Optional[str] = None,
        at: Optional[str] = None,
        identity: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCodePreview:
        """Preview a scan.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            device: Device type. Default: unknown.
            operating_system: Platform of the device, such as `IOS`. Default: unknown.
            language: Preferred language, as a BCP 47 tag such as `de-CH`. Default: unknown.
            country: Country as an ISO 3166-1 alpha-2 code, such as `DE`. Default: unknown.
            at: Time of the scan. Default: now.
            identity: Any text that identifies the visitor, up to 200 characters. A rule with
                several targets always gives the same visitor the same one.
        """
        result: types.QrCodePreview = self._call(
            "preview_qr_code",
            {
                "id": id,
                "org_id": org_id,
                "device": device,
                "operating_system": operating_system,
                "language": language,
                "country": country,
                "at": at,
                "identity": identity,
            },
            timeout,
        )
        return result

    def list_qr_code_versions(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCodeVersionPage:
        """List the versions of a QR code.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
        """
        result: types.QrCodeVersionPage = self._call(
            "list_qr_code_versions",
            {
                "id": id,
                "org_id": org_id,
                "page": page,
                "limit": limit,
            },
            timeout,
        )
        return result

    def all_qr_code_versions(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        timeout: Optional[float] = None,
    ) -> Iterator[types.QrCodeVersion]:
        """All items of `list_qr_code_versions`; requests pages when they are needed.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
        """
        result: Iterator[types.QrCodeVersion] = self._all(
            "list_qr_code_versions",
            {
                "id": id,
                "org_id": org_id,
                "page": page,
                "limit": limit,
            },
            timeout,
        )
        return result

    def revert_qr_code(
        self,
        id: str,
        body: types.RevertQrCode,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        if_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCode:
        """Bring back an earlier version of a QR code.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
            if_match: Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by
                now.
        """
        result: types.QrCode = self._call(
            "revert_qr_code",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
                "if_match": if_match,
            },
            timeout,
        )
        return result

    def duplicate_qr_code(
        self,
        id: str,
        body: types.DuplicateQrCode,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.QrCode:
        """Duplicate a QR code.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.QrCode = self._call(
            "duplicate_qr_code",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def list_logos(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        deleted: Optional[bool] = None,
        timeout: Optional[float] = None,
    ) -> types.LogoPage:
        """List logos.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            deleted: Whether to list what is in the trash, instead of what is not.
        """
        result: types.LogoPage = self._call(
            "list_logos",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "deleted": deleted,
            },
            timeout,
        )
        return result

    def all_logos(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        deleted: Optional[bool] = None,
        timeout: Optional[float] = None,
    ) -> Iterator[types.Logo]:
        """All items of `list_logos`; requests pages when they are needed.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            deleted: Whether to list what is in the trash, instead of what is not.
        """
        result: Iterator[types.Logo] = self._all(
            "list_logos",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "deleted": deleted,
            },
            timeout,
        )
        return result

    def create_logo(
        self,
        body: types.CreateLogo,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Logo:
        """Upload a logo.

        Args:
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.Logo = self._call(
            "create_logo",
            {
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def get_logo(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Logo:
        """Get a logo.

        Args:
            id: ID of the logo.
            org_id: Defaults to that of the client.
        """
        result: types.Logo = self._call(
            "get_logo",
            {
                "id": id,
                "org_id": org_id,
            },
            timeout,
        )
        return result

    def delete_logo(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        purge: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> None:
        """Move a logo to the trash, or delete an unused one for good.

        Args:
            id: ID of the logo.
            org_id: Defaults to that of the client.
            purge: Whether to delete it for good, even if it is in the trash.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        self._call(
            "delete_logo",
            {
                "id": id,
                "org_id": org_id,
                "purge": purge,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )

    def restore_logo(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Logo:
        """Restore a logo from the trash.

        Args:
            id: ID of the logo.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.Logo = self._call(
            "restore_logo",
            {
                "id": id,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def get_logo_image(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        if_none_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> Response:
        """Get the image of a logo.

        Args:
            id: ID of the logo.
            org_id: Defaults to that of the client.
            if_none_match: Quoted ETags, or `*`. Returns 304 if the resource still has one of them.
        """
        result: Response = self._call(
            "get_logo_image",
            {
                "id": id,
                "org_id": org_id,
                "if_none_match": if_none_match,
            },
            timeout,
        )
        return result

    def list_style_presets(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        deleted: Optional[bool] = None,
        timeout: Optional[float] = None,
    ) -> types.StylePresetPage:
        """List style presets.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            deleted: Whether to list what is in the trash, instead of what is not.
        """
        result: types.StylePresetPage = self._call(
            "list_style_presets",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "deleted": deleted,
            },
            timeout,
        )
        return result

    def all_style_presets(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        deleted: Optional[bool] = None,
        timeout: Optional[float] = None,
    ) -> Iterator[types.StylePreset]:
        """All items of `list_style_presets`; requests pages when they are needed.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            deleted: Whether to list what is in the trash, instead of what is not.
        """
        result: Iterator[types.StylePreset] = self._all(
            "list_style_presets",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "deleted": deleted,
            },
            timeout,
        )
        return result

    def create_style_preset(
        self,
        body: types.CreateStylePreset,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.StylePreset:
        """Create a style preset.

        Args:
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.StylePreset = self._call(
            "create_style_preset",
            {
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def get_style_preset(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        if_none_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.StylePreset:
        """Get a style preset.

        Args:
            id: ID of the style preset.
            org_id: Defaults to that of the client.
            if_none_match: Quoted ETags, or `*`. Returns 304 if the resource still has one of them.
        """
        result: types.StylePreset = self._call(
            "get_style_preset",
            {
                "id": id,
                "org_id": org_id,
                "if_none_match": if_none_match,
            },
            timeout,
        )
        return result

    def update_style_preset(
        self,
        id: str,
        body: types.UpdateStylePreset,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        if_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.StylePreset:
        """Update a style preset.

        Args:
            id: ID of the style preset.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
            if_match: Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by
                now.
        """
        result: types.StylePreset = self._call(
            "update_style_preset",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
                "if_match": if_match,
            },
            timeout,
        )
        return result

    def patch_style_preset(
        self,
        id: str,
        body: types.PatchStylePreset,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        if_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.StylePreset:
        """Update a style preset by a merge patch.

        Args:
            id: ID of the style preset.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
            if_match: Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by
                now.
        """
        result: types.StylePreset = self._call(
            "patch_style_preset",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
                "if_match": if_match,
            },
            timeout,
        )
        return result

    def delete_style_preset(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        purge: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> None:
        """Move a style preset to the trash, or delete it for good.

        Args:
            id: ID of the style preset.
            org_id: Defaults to that of the client.
            purge: Whether to delete it for good, even if it is in the trash.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        self._call(
            "delete_style_preset",
            {
                "id": id,
                "org_id": org_id,
                "purge": purge,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )

    def restore_style_preset(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.StylePreset:
        """Restore a style preset from the trash.

        Args:
            id: ID of the style preset.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.StylePreset = self._call(
            "restore_style_preset",
            {
                "id": id,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def list_folders(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        deleted: Optional[bool] = None,
        sort: Optional[types.FolderSort] = None,
        timeout: Optional[float] = None,
    ) -> types.FolderPage:
        """List folders.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            deleted: Whether to list what is in the trash, instead of what is not.
            sort: Sort order; the prefix `-` means descending.
        """
        result: types.FolderPage = self._call(
            "list_folders",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "deleted": deleted,
                "sort": sort,
            },
            timeout,
        )
        return result

    def all_folders(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        deleted: Optional[bool] = None,
        sort: Optional[types.FolderSort] = None,
        timeout: Optional[float] = None,
    ) -> Iterator[types.Folder]:
        """All items of `list_folders`; requests pages when they are needed.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            deleted: Whether to list what is in the trash, instead of what is not.
            sort: Sort order; the prefix `-` means descending.
        """
        result: Iterator[types.Folder] = self._all(
            "list_folders",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "deleted": deleted,
                "sort": sort,
            },
            timeout,
        )
        return result

    def create_folder(
        self,
        body: types.CreateFolder,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Folder:
        """Create a folder.

        Args:
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.Folder = self._call(
            "create_folder",
            {
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def get_folder(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        if_none_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Folder:
        """Get a folder.

        Args:
            id: ID of the folder.
            org_id: Defaults to that of the client.
            if_none_match: Quoted ETags, or `*`. Returns 304 if the resource still has one of them.
        """
        result: types.Folder = self._call(
            "get_folder",
            {
                "id": id,
                "org_id": org_id,
                "if_none_match": if_none_match,
            },
            timeout,
        )
        return result

    def update_folder(
        self,
        id: str,
        body: types.UpdateFolder,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        if_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Folder:
        """Rename a folder.

        Args:
            id: ID of the folder.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
            if_match: Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by
                now.
        """
        result: types.Folder = self._call(
            "update_folder",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
                "if_match": if_match,
            },
            timeout,
        )
        return result

    def patch_folder(
        self,
        id: str,
        body: types.UpdateFolder,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        if_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Folder:
        """Rename a folder by a merge patch.

        Args:
            id: ID of the folder.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
            if_match: Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by
                now.
        """
        result: types.Folder = self._call(
            "patch_folder",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
                "if_match": if_match,
            },
            timeout,
        )
        return result

    def delete_folder(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        purge: Optional[bool] = None,
        with_qr_codes: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> None:
        """Move a folder to the trash, or delete it for good.

        Args:
            id: ID of the folder.
            org_id: Defaults to that of the client.
            purge: Whether to delete it for good, even if it is in the trash.
            with_qr_codes: Whether its QR codes move to the trash with it.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        self._call(
            "delete_folder",
            {
                "id": id,
                "org_id": org_id,
                "purge": purge,
                "with_qr_codes": with_qr_codes,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )

    def restore_folder(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Folder:
        """Restore a folder from the trash.

        Args:
            id: ID of the folder.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.Folder = self._call(
            "restore_folder",
            {
                "id": id,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def list_tags(
        self,
        *,
        org_id: Optional[str] = None,
        limit: Optional[int] = None,
        search: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Tags:
        """List tags.

        Args:
            org_id: Defaults to that of the client.
            limit: Maximum number of tags.
            search: Part of the tag, case-insensitive.
        """
        result: types.Tags = self._call(
            "list_tags",
            {
                "org_id": org_id,
                "limit": limit,
                "search": search,
            },
            timeout,
        )
        return result

    def export_analytics(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        start_date: Optional[str] = None,
        end_date: Optional[str] = None,
        time_zone: Optional[str] = None,
        separator: Optional[types.CsvDelimiter] = None,
        bom: Optional[bool] = None,
        interval: Optional[types.ExportedInterval] = None,
        countries: Optional[Sequence[str]] = None,
        regions: Optional[Sequence[str]] = None,
        cities: Optional[Sequence[str]] = None,
        devices: Optional[Sequence[str]] = None,
        operating_systems: Optional[Sequence[str]] = None,
        browsers: Optional[Sequence[str]] = None,
        languages: Optional[Sequence[str]] = None,
        referrers: Optional[Sequence[str]] = None,
        targets: Optional[Sequence[str]] = None,
        timeout: Optional[float] = None,
    ) -> Response:
        """Export the scans of a QR code as CSV.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            start_date: Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
                2999-12-31. A date means the whole day in `timeZone`.
            end_date: End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A
                date means the whole day in `timeZone`.
            time_zone: IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.
            separator: Column separator. Excel expects semicolons in locales with a decimal comma.
            bom: Starts the file with a byte order mark, so that Excel recognizes UTF-8.
            interval: Exports the timeline, one line per interval, instead of individual scans.
            countries: Only scans from one of these countries.
            regions: Only scans from a region with one of these names.
            cities: Only scans from a city with one of these names.
            devices: Only scans by one of these types of device.
            operating_systems: Only scans on one of these operating systems.
            browsers: Only scans in one of these browsers.
            languages: Only scans by browsers with one of these languages.
            referrers: Only scans with one of these referrers, such as `direct`.
            targets: Only scans that were redirected to one of these URLs.
        """
        result: Response = self._call(
            "export_analytics",
            {
                "id": id,
                "org_id": org_id,
                "start_date": start_date,
                "end_date": end_date,
                "time_zone": time_zone,
                "separator": separator,
                "bom": bom,
                "interval": interval,
                "countries": countries,
                "regions": regions,
                "cities": cities,
                "devices": devices,
                "operating_systems": operating_systems,
                "browsers": browsers,
                "languages": languages,
                "referrers": referrers,
                "targets": targets,
            },
            timeout,
        )
        return result

    def list_scans(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        start_date: Optional[str] = None,
        end_date: Optional[str] = None,
        time_zone: Optional[str] = None,
        bots: Optional[bool] = None,
        after: Optional[str] = None,
        before: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.ScanPage:
        """List scans of a QR code.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            start_date: Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
                2999-12-31. A date means the whole day in `timeZone`.
            end_date: End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A
                date means the whole day in `timeZone`.
            time_zone: IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.
            bots: Lists only scans by bots.
            after: Cursor from a Link header: returns the scans after it. Overrides `page`.
            before: Cursor from a Link header: returns the scans before it. Overrides `page`.
        """
        result: types.ScanPage = self._call(
            "list_scans",
            {
                "id": id,
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "start_date": start_date,
                "end_date": end_date,
                "time_zone": time_zone,
                "bots": bots,
                "after": after,
                "before": before,
            },
            timeout,
        )
        return result

    def all_scans(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        start_date: Optional[str] = None,
        end_date: Optional[str] = None,
        time_zone: Optional[str] = None,
        bots: Optional[bool] = None,
        after: Optional[str] = None,
        before: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> Iterator[types.Scan]:
        """All items of `list_scans`; requests pages when they are needed.

        Args:
            id: ID of the QR code, or `ext_` followed by its external ID.
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            start_date: Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to
                2999-12-31. A date means the whole day in `timeZone`.
            end_date: End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A
                date means the whole day in `timeZone`.
            time_zone: IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.
            bots: Lists only scans by bots.
            after: Cursor from a Link header: returns the scans after it. Overrides `page`.
            before: Cursor from a Link header: returns the scans before it. Overrides `page`.
        """
        result: Iterator[types.Scan] = self._all(
            "list_scans",
            {
                "id": id,
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "start_date": start_date,
                "end_date": end_date,
                "time_zone": time_zone,
                "bots": bots,
                "after": after,
                "before": before,
            },
            timeout,
        )
        return result

    def list_shared_reports(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        timeout: Optional[float] = None,
    ) -> types.SharedReportPage:
        """List shared reports.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
        """
        result: types.SharedReportPage = self._call(
            "list_shared_reports",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
            },
            timeout,
        )
        return result

    def all_shared_reports(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        timeout: Optional[float] = None,
    ) -> Iterator[types.SharedReport]:
        """All items of `list_shared_reports`; requests pages when they are needed.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
        """
        result: Iterator[types.SharedReport] = self._all(
            "list_shared_reports",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
            },
            timeout,
        )
        return result

    def create_shared_report(
        self,
        body: types.CreateSharedReport,
        *,
        org_id: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.SharedReportLink:
        """Create a shared report.

        Args:
            org_id: Defaults to that of the client.
        """
        result: types.SharedReportLink = self._call(
            "create_shared_report",
            {
                "body": body,
                "org_id": org_id,
            },
            timeout,
        )
        return result

    def get_shared_report(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        if_none_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.SharedReport:
        """Get a shared report.

        Args:
            id: ID of the shared report.
            org_id: Defaults to that of the client.
            if_none_match: Quoted ETags, or `*`. Returns 304 if the resource still has one of them.
        """
        result: types.SharedReport = self._call(
            "get_shared_report",
            {
                "id": id,
                "org_id": org_id,
                "if_none_match": if_none_match,
            },
            timeout,
        )
        return result

    def update_shared_report(
        self,
        id: str,
        body: types.UpdateSharedReport,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        if_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.SharedReport:
        """Update a shared report.

        Args:
            id: ID of the shared report.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
            if_match: Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by
                now.
        """
        result: types.SharedReport = self._call(
            "update_shared_report",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
                "if_match": if_match,
            },
            timeout,
        )
        return result

    def patch_shared_report(
        self,
        id: str,
        body: types.UpdateSharedReport,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        if_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.SharedReport:
        """Update a shared report by a merge patch.

        Args:
            id: ID of the shared report.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
            if_match: Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by
                now.
        """
        result: types.SharedReport = self._call(
            "patch_shared_report",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
                "if_match": if_match,
            },
            timeout,
        )
        return result

    def delete_shared_report(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> None:
        """Delete a shared report.

        Args:
            id: ID of the shared report.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        self._call(
            "delete_shared_report",
            {
                "id": id,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )

    def rotate_shared_report_link(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.NewReportLink:
        """Replace the link of a shared report.

        Args:
            id: ID of the shared report.
            org_id: Defaults to that of the client.
        """
        result: types.NewReportLink = self._call(
            "rotate_shared_report_link",
            {
                "id": id,
                "org_id": org_id,
            },
            timeout,
        )
        return result

    def list_api_keys(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        timeout: Optional[float] = None,
    ) -> types.ApiKeyPage:
        """List API keys.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
        """
        result: types.ApiKeyPage = self._call(
            "list_api_keys",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
            },
            timeout,
        )
        return result

    def all_api_keys(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        timeout: Optional[float] = None,
    ) -> Iterator[types.ApiKey]:
        """All items of `list_api_keys`; requests pages when they are needed.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
        """
        result: Iterator[types.ApiKey] = self._all(
            "list_api_keys",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
            },
            timeout,
        )
        return result

    def create_api_key(
        self,
        body: types.CreateApiKey,
        *,
        org_id: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.CreatedApiKey:
        """Create an API key.

        Args:
            org_id: Defaults to that of the client.
        """
        result: types.CreatedApiKey = self._call(
            "create_api_key",
            {
                "body": body,
                "org_id": org_id,
            },
            timeout,
        )
        return result

    def get_api_key(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        if_none_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.ApiKey:
        """Get an API key.

        Args:
            id: ID of the API key.
            org_id: Defaults to that of the client.
            if_none_match: Quoted ETags, or `*`. Returns 304 if the resource still has one of them.
        """
        result: types.ApiKey = self._call(
            "get_api_key",
            {
                "id": id,
                "org_id": org_id,
                "if_none_match": if_none_match,
            },
            timeout,
        )
        return result

    def update_api_key(
        self,
        id: str,
        body: types.UpdateApiKey,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        if_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.ApiKey:
        """Update an API key.

        Args:
            id: ID of the API key.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
            if_match: Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by
                now.
        """
        result: types.ApiKey = self._call(
            "update_api_key",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
                "if_match": if_match,
            },
            timeout,
        )
        return result

    def patch_api_key(
        self,
        id: str,
        body: types.UpdateApiKey,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        if_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.ApiKey:
        """Update an API key by a merge patch.

        Args:
            id: ID of the API key.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
            if_match: Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by
                now.
        """
        result: types.ApiKey = self._call(
            "patch_api_key",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
                "if_match": if_match,
            },
            timeout,
        )
        return result

    def revoke_api_key(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> None:
        """Revoke an API key.

        Args:
            id: ID of the API key.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        self._call(
            "revoke_api_key",
            {
                "id": id,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )

    def get_api_key_usage(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        days: Optional[int] = None,
        timeout: Optional[float] = None,
    ) -> types.UsageOfApiKey:
        """Get the usage of an API key.

        Args:
            id: ID of the API key.
            org_id: Defaults to that of the client.
            days: Number of days (UTC) up to today, 1 to 90. Defaults to 30.
        """
        result: types.UsageOfApiKey = self._call(
            "get_api_key_usage",
            {
                "id": id,
                "org_id": org_id,
                "days": days,
            },
            timeout,
        )
        return result

    def rotate_api_key(
        self,
        id: str,
        *,
        body: Optional[types.RotateApiKey] = None,
        org_id: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.RotatedApiKey:
        """Rotate an API key.

        Args:
            id: ID of the API key.
            org_id: Defaults to that of the client.
        """
        result: types.RotatedApiKey = self._call(
            "rotate_api_key",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
            },
            timeout,
        )
        return result

    def export_audit_log(
        self,
        *,
        org_id: Optional[str] = None,
        separator: Optional[types.CsvDelimiter] = None,
        bom: Optional[bool] = None,
        action: Optional[str] = None,
        actions: Optional[Sequence[str]] = None,
        user_id: Optional[str] = None,
        api_key_id: Optional[str] = None,
        target_id: Optional[str] = None,
        target_type: Optional[str] = None,
        since: Optional[str] = None,
        until: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> Response:
        """Export the audit log as CSV.

        Args:
            org_id: Defaults to that of the client.
            separator: Column separator. Excel expects semicolons in locales with a decimal comma.
            bom: Starts the file with a byte order mark, so that Excel recognizes UTF-8.
            action: Only this mutation, such as `updateQrCode`, or `failedLogIn` or `newDevice`.
            actions: Mutation or other action. Repeat it for several.
            user_id: Only entries of this user, including those of their API keys and failed logins
                to their account.
            api_key_id: Only entries of this API key.
            target_id: Only entries about this object, which may be deleted.
            target_type: Only entries about objects of this type, such as `QrCode`.
            since: Only entries of this time or later.
            until: Only entries before this time.
        """
        result: Response = self._call(
            "export_audit_log",
            {
                "org_id": org_id,
                "separator": separator,
                "bom": bom,
                "action": action,
                "actions": actions,
                "user_id": user_id,
                "api_key_id": api_key_id,
                "target_id": target_id,
                "target_type": target_type,
                "since": since,
                "until": until,
            },
            timeout,
        )
        return result

    def list_webhooks(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        deleted: Optional[bool] = None,
        timeout: Optional[float] = None,
    ) -> types.WebhookPage:
        """List webhooks.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            deleted: Whether to list what is in the trash, instead of what is not.
        """
        result: types.WebhookPage = self._call(
            "list_webhooks",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "deleted": deleted,
            },
            timeout,
        )
        return result

    def all_webhooks(
        self,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        deleted: Optional[bool] = None,
        timeout: Optional[float] = None,
    ) -> Iterator[types.Webhook]:
        """All items of `list_webhooks`; requests pages when they are needed.

        Args:
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            deleted: Whether to list what is in the trash, instead of what is not.
        """
        result: Iterator[types.Webhook] = self._all(
            "list_webhooks",
            {
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "deleted": deleted,
            },
            timeout,
        )
        return result

    def create_webhook(
        self,
        body: types.CreateWebhook,
        *,
        org_id: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.WebhookWithSecret:
        """Create a webhook.

        Args:
            org_id: Defaults to that of the client.
        """
        result: types.WebhookWithSecret = self._call(
            "create_webhook",
            {
                "body": body,
                "org_id": org_id,
            },
            timeout,
        )
        return result

    def get_webhook(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        if_none_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Webhook:
        """Get a webhook.

        Args:
            id: ID of the webhook.
            org_id: Defaults to that of the client.
            if_none_match: Quoted ETags, or `*`. Returns 304 if the resource still has one of them.
        """
        result: types.Webhook = self._call(
            "get_webhook",
            {
                "id": id,
                "org_id": org_id,
                "if_none_match": if_none_match,
            },
            timeout,
        )
        return result

    def update_webhook(
        self,
        id: str,
        body: types.UpdateWebhook,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        if_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Webhook:
        """Update a webhook.

        Args:
            id: ID of the webhook.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
            if_match: Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by
                now.
        """
        result: types.Webhook = self._call(
            "update_webhook",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
                "if_match": if_match,
            },
            timeout,
        )
        return result

    def patch_webhook(
        self,
        id: str,
        body: types.UpdateWebhook,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        if_match: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Webhook:
        """Update a webhook by a merge patch.

        Args:
            id: ID of the webhook.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
            if_match: Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by
                now.
        """
        result: types.Webhook = self._call(
            "patch_webhook",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
                "if_match": if_match,
            },
            timeout,
        )
        return result

    def delete_webhook(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        purge: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> None:
        """Move a webhook to the trash, or delete it and its deliveries for good.

        Args:
            id: ID of the webhook.
            org_id: Defaults to that of the client.
            purge: Whether to delete it for good, even if it is in the trash.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        self._call(
            "delete_webhook",
            {
                "id": id,
                "org_id": org_id,
                "purge": purge,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )

    def restore_webhook(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.Webhook:
        """Restore a webhook from the trash.

        Args:
            id: ID of the webhook.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.Webhook = self._call(
            "restore_webhook",
            {
                "id": id,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def rotate_webhook_secret(
        self,
        id: str,
        *,
        body: Optional[types.RotateWebhookSecret] = None,
        org_id: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.WebhookWithSecret:
        """Rotate the signing secret.

        Args:
            id: ID of the webhook.
            org_id: Defaults to that of the client.
        """
        result: types.WebhookWithSecret = self._call(
            "rotate_webhook_secret",
            {
                "id": id,
                "body": body,
                "org_id": org_id,
            },
            timeout,
        )
        return result

    def test_webhook(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.WebhookDelivery:
        """Send a test event.

        Args:
            id: ID of the webhook.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.WebhookDelivery = self._call(
            "test_webhook",
            {
                "id": id,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result

    def list_webhook_deliveries(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        status: Optional[types.WebhookDeliveryStatus] = None,
        event: Optional[types.DeliveredEvent] = None,
        timeout: Optional[float] = None,
    ) -> types.WebhookDeliveryPage:
        """List deliveries.

        Args:
            id: ID of the webhook.
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            status: Only deliveries with this status.
            event: Only deliveries of this event.
        """
        result: types.WebhookDeliveryPage = self._call(
            "list_webhook_deliveries",
            {
                "id": id,
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "status": status,
                "event": event,
            },
            timeout,
        )
        return result

    def all_webhook_deliveries(
        self,
        id: str,
        *,
        org_id: Optional[str] = None,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        status: Optional[types.WebhookDeliveryStatus] = None,
        event: Optional[types.DeliveredEvent] = None,
        timeout: Optional[float] = None,
    ) -> Iterator[types.WebhookDelivery]:
        """All items of `list_webhook_deliveries`; requests pages when they are needed.

        Args:
            id: ID of the webhook.
            org_id: Defaults to that of the client.
            page: Page number, starting at 1. A page past the end is empty.
            limit: Maximum number of items per page.
            status: Only deliveries with this status.
            event: Only deliveries of this event.
        """
        result: Iterator[types.WebhookDelivery] = self._all(
            "list_webhook_deliveries",
            {
                "id": id,
                "org_id": org_id,
                "page": page,
                "limit": limit,
                "status": status,
                "event": event,
            },
            timeout,
        )
        return result

    def get_webhook_delivery(
        self,
        id: str,
        delivery_id: str,
        *,
        org_id: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.WebhookDelivery:
        """Get a delivery.

        Args:
            id: ID of the webhook.
            delivery_id: ID of the webhook delivery.
            org_id: Defaults to that of the client.
        """
        result: types.WebhookDelivery = self._call(
            "get_webhook_delivery",
            {
                "id": id,
                "delivery_id": delivery_id,
                "org_id": org_id,
            },
            timeout,
        )
        return result

    def redeliver_webhook(
        self,
        id: str,
        delivery_id: str,
        *,
        org_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> types.WebhookDelivery:
        """Redeliver an event.

        Args:
            id: ID of the webhook.
            delivery_id: ID of the webhook delivery.
            org_id: Defaults to that of the client.
            idempotency_key: Makes the request idempotent: for 24 hours, the same key returns the
                first response, with the header `Idempotent-Replayed: true`. Using it for another
                request returns 409.
        """
        result: types.WebhookDelivery = self._call(
            "redeliver_webhook",
            {
                "id": id,
                "delivery_id": delivery_id,
                "org_id": org_id,
                "idempotency_key": idempotency_key,
            },
            timeout,
        )
        return result
