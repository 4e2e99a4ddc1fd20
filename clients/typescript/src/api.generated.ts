// Made from openapi.json.
export interface components {
    schemas: {
        /** @description From where it may be used; empty: from anywhere. */
        AllowedIps: string[];
        /** @description From the first second to the last. */
        AnalyticsPeriod: {
            start: components["schemas"]["DateTime"];
            end: components["schemas"]["DateTime"];
        };
        /** @description The period as a whole. */
        AnalyticsSummary: {
            /**
             * Format: int64
             * @description All scans of the period.
             */
            totalScans: number;
            /**
             * Format: int64
             * @description Of them, the first of each visitor on each day (UTC).
             */
            uniqueScans: number;
            /** @description All scans, by days. */
            avgDailyScans: number;
        };
        /** @description A key, without what would let one use it. */
        ApiKey: {
            /** @description Names it for good. */
            id: string;
            name: components["schemas"]["ApiKeyName"];
            /** @description How the key begins: enough to tell keys apart, never enough to use one. */
            preview: string;
            /** @description What it may do. */
            permissions: components["schemas"]["ApiKeyPermission"][];
            allowedIps: components["schemas"]["AllowedIps"];
            /**
             * @description Only an ACTIVE key is let in.
             * @enum {string}
             */
            status: "ACTIVE" | "EXPIRED" | "REVOKED";
            createdAt: components["schemas"]["DateTime"];
            /** @description null: they are gone. */
            createdBy: components["schemas"]["ApiKeyMaker"] | null;
            /** @description To within a minute; null: never. */
            lastUsedAt: components["schemas"]["DateTime"] | null;
            /** @description null: it does not expire. */
            expiresAt: components["schemas"]["DateTime"] | null;
            /** @description From when on it is refused; in the future while a rotation overlaps. */
            revokedAt: components["schemas"]["DateTime"] | null;
        };
        /** @description Whose role bounds what a key may do. */
        ApiKeyMaker: {
            /** @description Names it for good. */
            id: string;
            /** @description What people call them. */
            name: string;
        };
        /** @description What people call it. 1 to 200 characters. */
        ApiKeyName: string;
        /** @description A page of a list. */
        ApiKeyPage: {
            /** @description What the page holds. */
            apiKeys: components["schemas"]["ApiKey"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What a key may do.
         * @enum {string}
         */
        ApiKeyPermission: "ORGANIZATION_READ" | "QR_CODES_READ" | "QR_CODES_WRITE" | "ANALYTICS_READ" | "WEBHOOKS_READ" | "WEBHOOKS_WRITE" | "API_KEYS_READ" | "API_KEYS_WRITE";
        /**
         * Format: binary
         * @description A file, as it is.
         */
        BinaryFile: string;
        /** @description A browser, counted. */
        BrowserScans: {
            /** @description As `Safari`. */
            browser: string;
            /**
             * Format: int64
             * @description How many scans.
             */
            scans: number;
            /** @description Of all scans of the period, with one decimal. */
            percentage: number;
        };
        /** @description A city, counted. */
        CityScans: {
            /** @description Its name. */
            city: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /**
             * Format: int64
             * @description How many scans.
             */
            scans: number;
            /** @description Of all scans of the period, with one decimal. */
            percentage: number;
        };
        /** @description `#RRGGBB` or `#RGB`. */
        Color: string;
        /** @description ISO 3166-1 alpha-2, in either case; XK for Kosovo. */
        Country: string;
        /** @description A country, counted. */
        CountryScans: {
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /**
             * Format: int64
             * @description How many scans.
             */
            scans: number;
            /** @description Of all scans of the period, with one decimal. */
            percentage: number;
        };
        /** @description A new key. */
        CreateApiKey: {
            name: components["schemas"]["ApiKeyName"];
            /** @description Left out: every permission but API_KEYS_READ and API_KEYS_WRITE. */
            permissions?: components["schemas"]["ApiKeyPermission"][] | null;
            /**
             * Format: date-time
             * @description In the future; null: never. Left out: never, or, if a key creates it, when that key ends.
             */
            expiresAt?: string | null;
            /** @description From where it may be used; empty or null: from anywhere. Left out: from anywhere, or, if a key creates it, from where that key may be used. */
            allowedIps?: components["schemas"]["AllowedIps"] | null;
        };
        /** @description A new code of the type EMAIL. */
        CreateEmailQrCode: {
            /**
             * @description What it holds. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "EMAIL";
            data: components["schemas"]["EmailContent"];
            name: components["schemas"]["QrCodeName"];
            /** @description Whether the picture holds the short link, which opens a page with the content; false: the picture holds the content itself, for good. Left out: true. Always true for a URL. */
            dynamic?: boolean | null;
            /** @description The end of the short link. Left out: made at random. */
            shortCode?: components["schemas"]["CustomShortCode"] | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: components["schemas"]["Id"] | null;
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            /** @description Routing rules; null removes them. */
            routing?: components["schemas"]["QrCodeRoutingInput"] | null;
            /** @description Where it is kept; null: in no folder. */
            folderId?: components["schemas"]["Id"] | null;
            tags?: components["schemas"]["QrCodeTags"] | null;
        };
        /** @description A new code of the type EVENT. */
        CreateEventQrCode: {
            /**
             * @description What it holds. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "EVENT";
            data: components["schemas"]["EventContent"];
            name: components["schemas"]["QrCodeName"];
            /** @description Whether the picture holds the short link, which opens a page with the content; false: the picture holds the content itself, for good. Left out: true. Always true for a URL. */
            dynamic?: boolean | null;
            /** @description The end of the short link. Left out: made at random. */
            shortCode?: components["schemas"]["CustomShortCode"] | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: components["schemas"]["Id"] | null;
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            /** @description Routing rules; null removes them. */
            routing?: components["schemas"]["QrCodeRoutingInput"] | null;
            /** @description Where it is kept; null: in no folder. */
            folderId?: components["schemas"]["Id"] | null;
            tags?: components["schemas"]["QrCodeTags"] | null;
        };
        /** @description A new folder. */
        CreateFolder: {
            name: components["schemas"]["FolderName"];
        };
        /** @description A new code of the type GEO. */
        CreateGeoQrCode: {
            /**
             * @description What it holds. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "GEO";
            data: components["schemas"]["GeoContent"];
            name: components["schemas"]["QrCodeName"];
            /** @description Whether the picture holds the short link, which opens a page with the content; false: the picture holds the content itself, for good. Left out: true. Always true for a URL. */
            dynamic?: boolean | null;
            /** @description The end of the short link. Left out: made at random. */
            shortCode?: components["schemas"]["CustomShortCode"] | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: components["schemas"]["Id"] | null;
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            /** @description Routing rules; null removes them. */
            routing?: components["schemas"]["QrCodeRoutingInput"] | null;
            /** @description Where it is kept; null: in no folder. */
            folderId?: components["schemas"]["Id"] | null;
            tags?: components["schemas"]["QrCodeTags"] | null;
        };
        /** @description A new logo, with either `data` or `url`. */
        CreateLogo: {
            name: components["schemas"]["LogoName"];
            /** @description A PNG, JPEG or SVG in base64, or as a `data:` URI, as long as the body is at most 1 MiB. */
            data?: string | null;
            /** @description Instead of `data`: where it is, on the public internet; it is fetched now. */
            url?: string | null;
        };
        /** @description A new code of the type PHONE. */
        CreatePhoneQrCode: {
            /**
             * @description What it holds. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "PHONE";
            data: components["schemas"]["PhoneContent"];
            name: components["schemas"]["QrCodeName"];
            /** @description Whether the picture holds the short link, which opens a page with the content; false: the picture holds the content itself, for good. Left out: true. Always true for a URL. */
            dynamic?: boolean | null;
            /** @description The end of the short link. Left out: made at random. */
            shortCode?: components["schemas"]["CustomShortCode"] | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: components["schemas"]["Id"] | null;
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            /** @description Routing rules; null removes them. */
            routing?: components["schemas"]["QrCodeRoutingInput"] | null;
            /** @description Where it is kept; null: in no folder. */
            folderId?: components["schemas"]["Id"] | null;
            tags?: components["schemas"]["QrCodeTags"] | null;
        };
        /** @description A new code, by what it holds. */
        CreateQrCode: components["schemas"]["CreateUrlQrCode"] | components["schemas"]["CreateVcardQrCode"] | components["schemas"]["CreateWifiQrCode"] | components["schemas"]["CreateTextQrCode"] | components["schemas"]["CreateEmailQrCode"] | components["schemas"]["CreateSmsQrCode"] | components["schemas"]["CreatePhoneQrCode"] | components["schemas"]["CreateGeoQrCode"] | components["schemas"]["CreateEventQrCode"];
        /** @description Up to 500 at once. */
        CreateQrCodes: {
            /** @description 1 to 500, each of another code. */
            items: components["schemas"]["CreateQrCode"][];
            /**
             * @description All or nothing; false: each item by itself, with its own error, also if its shape is wrong.
             * @default true
             */
            atomic?: boolean;
        };
        /** @description A new code of the type SMS. */
        CreateSmsQrCode: {
            /**
             * @description What it holds. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "SMS";
            data: components["schemas"]["SmsContent"];
            name: components["schemas"]["QrCodeName"];
            /** @description Whether the picture holds the short link, which opens a page with the content; false: the picture holds the content itself, for good. Left out: true. Always true for a URL. */
            dynamic?: boolean | null;
            /** @description The end of the short link. Left out: made at random. */
            shortCode?: components["schemas"]["CustomShortCode"] | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: components["schemas"]["Id"] | null;
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            /** @description Routing rules; null removes them. */
            routing?: components["schemas"]["QrCodeRoutingInput"] | null;
            /** @description Where it is kept; null: in no folder. */
            folderId?: components["schemas"]["Id"] | null;
            tags?: components["schemas"]["QrCodeTags"] | null;
        };
        /** @description A new preset. */
        CreateStylePreset: {
            name: components["schemas"]["StylePresetName"];
            style: components["schemas"]["QrCodeStyleInput"];
        };
        /** @description A new code of the type TEXT. */
        CreateTextQrCode: {
            /**
             * @description What it holds. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "TEXT";
            data: components["schemas"]["TextContent"];
            name: components["schemas"]["QrCodeName"];
            /** @description Whether the picture holds the short link, which opens a page with the content; false: the picture holds the content itself, for good. Left out: true. Always true for a URL. */
            dynamic?: boolean | null;
            /** @description The end of the short link. Left out: made at random. */
            shortCode?: components["schemas"]["CustomShortCode"] | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: components["schemas"]["Id"] | null;
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            /** @description Routing rules; null removes them. */
            routing?: components["schemas"]["QrCodeRoutingInput"] | null;
            /** @description Where it is kept; null: in no folder. */
            folderId?: components["schemas"]["Id"] | null;
            tags?: components["schemas"]["QrCodeTags"] | null;
        };
        /** @description A new code of the type URL. */
        CreateUrlQrCode: {
            /**
             * @description What it holds. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "URL";
            data: components["schemas"]["UrlContent"];
            name: components["schemas"]["QrCodeName"];
            /** @description Whether the picture holds the short link, which opens a page with the content; false: the picture holds the content itself, for good. Left out: true. Always true for a URL. */
            dynamic?: boolean | null;
            /** @description The end of the short link. Left out: made at random. */
            shortCode?: components["schemas"]["CustomShortCode"] | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: components["schemas"]["Id"] | null;
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            /** @description Routing rules; null removes them. */
            routing?: components["schemas"]["QrCodeRoutingInput"] | null;
            /** @description Where it is kept; null: in no folder. */
            folderId?: components["schemas"]["Id"] | null;
            tags?: components["schemas"]["QrCodeTags"] | null;
        };
        /** @description A new code of the type VCARD. */
        CreateVcardQrCode: {
            /**
             * @description What it holds. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "VCARD";
            data: components["schemas"]["VCardContent"];
            name: components["schemas"]["QrCodeName"];
            /** @description Whether the picture holds the short link, which opens a page with the content; false: the picture holds the content itself, for good. Left out: true. Always true for a URL. */
            dynamic?: boolean | null;
            /** @description The end of the short link. Left out: made at random. */
            shortCode?: components["schemas"]["CustomShortCode"] | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: components["schemas"]["Id"] | null;
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            /** @description Routing rules; null removes them. */
            routing?: components["schemas"]["QrCodeRoutingInput"] | null;
            /** @description Where it is kept; null: in no folder. */
            folderId?: components["schemas"]["Id"] | null;
            tags?: components["schemas"]["QrCodeTags"] | null;
        };
        /** @description A new webhook. */
        CreateWebhook: {
            url: components["schemas"]["WebAddress"];
            /** @description What it is told of, each once. */
            events: components["schemas"]["WebhookEvent"][];
            /** @description Any text of up to 256 characters, or `whsec_` with a key in base64. Left out: made at random, shown once. */
            secret?: string | null;
            /** @description Whether a request holds up to 100 events, as `{"events": […]}`. */
            batch?: boolean | null;
        };
        /** @description A new code of the type WIFI. */
        CreateWifiQrCode: {
            /**
             * @description What it holds. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "WIFI";
            data: components["schemas"]["WifiContent"];
            name: components["schemas"]["QrCodeName"];
            /** @description Whether the picture holds the short link, which opens a page with the content; false: the picture holds the content itself, for good. Left out: true. Always true for a URL. */
            dynamic?: boolean | null;
            /** @description The end of the short link. Left out: made at random. */
            shortCode?: components["schemas"]["CustomShortCode"] | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: components["schemas"]["Id"] | null;
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            /** @description Routing rules; null removes them. */
            routing?: components["schemas"]["QrCodeRoutingInput"] | null;
            /** @description Where it is kept; null: in no folder. */
            folderId?: components["schemas"]["Id"] | null;
            tags?: components["schemas"]["QrCodeTags"] | null;
        };
        /** @description A new key. */
        CreatedApiKey: {
            apiKey: components["schemas"]["ApiKey"];
            /** @description The whole key, shown only here. */
            secret: string;
        };
        /** @description A short code of one’s choice, 3 to 64 letters a to z, digits or hyphens, in either case. Words that the server needs itself are refused. */
        CustomShortCode: string;
        /**
         * Format: date-time
         * @description ISO 8601 in UTC, in whole seconds.
         */
        DateTime: string;
        /** @description A code that goes. */
        DeleteQrCodeItem: {
            /** @description Of the code. */
            id: components["schemas"]["Id"];
        };
        /** @description Up to 500 at once. */
        DeleteQrCodes: {
            /** @description 1 to 500, each of another code. */
            items: components["schemas"]["DeleteQrCodeItem"][];
            /**
             * @description All or nothing; false: each item by itself, with its own error, also if its shape is wrong.
             * @default true
             */
            atomic?: boolean;
        };
        /** @description What came of an item. */
        DeletionResult: {
            /** @description Of the code that went; null if it failed. */
            id: string | null;
            /**
             * Format: int32
             * @description Of the item, from 0.
             */
            index: number;
            /** @description Why it was not done; null if it was. */
            error: components["schemas"]["ItemError"] | null;
        };
        /** @description What came of each item. */
        DeletionResults: {
            /** @description One for each item, in their order. */
            results: components["schemas"]["DeletionResult"][];
            /**
             * Format: int64
             * @description How many items were done.
             */
            succeeded: number;
            /**
             * Format: int64
             * @description How many items were not done.
             */
            failed: number;
        };
        /**
         * @description What is told; `webhook.test`: a test.
         * @enum {string}
         */
        DeliveredEvent: "qr.created" | "qr.updated" | "qr.deleted" | "qr.scanned" | "qr.archived" | "qr.restored" | "member.joined" | "member.left" | "member.role_changed" | "webhook.test";
        /** @description A kind of device, counted. */
        DeviceScans: {
            /**
             * @description What was scanned with.
             * @enum {string}
             */
            device: "mobile" | "tablet" | "desktop" | "tv" | "other";
            /**
             * Format: int64
             * @description How many scans.
             */
            scans: number;
            /** @description Of all scans of the period, with one decimal. */
            percentage: number;
        };
        /**
         * Format: idn-email
         * @description Email address, up to 254 characters.
         */
        EmailAddress: string;
        /** @description An email to write, as a `mailto:` URI. */
        EmailContent: {
            /** @description Recipient: one address, up to 254 characters. */
            to: components["schemas"]["EmailAddress"];
            /** @description Subject, up to 1,000 characters. */
            subject?: string | null;
            /** @description Message, up to 5,000 characters. */
            body?: string | null;
        };
        /**
         * @description What is wrong, as a word that never changes.
         * @enum {string}
         */
        ErrorCode: "BAD_REQUEST" | "UNAUTHORIZED" | "FORBIDDEN" | "API_KEY_REVOKED" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "CONFLICT" | "PRECONDITION_FAILED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "UNPROCESSABLE" | "RATE_LIMITED" | "INTERNAL" | "UNAVAILABLE";
        /** @description A calendar event. */
        EventContent: {
            /** @description Title, 1 to 500 characters. */
            title: string;
            /** @description Start; of an all-day event, its first day. */
            start: components["schemas"]["EventTime"];
            /** @description End, not before the start; of an all-day event, its last day. Default: none, or the first day. */
            end?: components["schemas"]["EventTime"] | null;
            /** @description Location, up to 500 characters. */
            location?: string | null;
            /** @description Description, up to 5,000 characters. */
            description?: string | null;
        };
        /** @description ISO 8601 with an offset, in the years 1 to 9999; stored in UTC, to the second. For an all-day event a date, such as `2024-01-15`. */
        EventTime: string;
        /** @description A path such as `data.url`, or the column of a file; empty for the whole. */
        FieldPath: string;
        /** @description What is wrong with a field. */
        FieldProblem: {
            field: components["schemas"]["FieldPath"];
            message: components["schemas"]["Sentence"];
            /**
             * Format: int64
             * @description In a file, as an editor counts.
             */
            line?: number;
        };
        /** @description Where QR codes are kept. */
        Folder: {
            /** @description Names it for good. */
            id: string;
            name: components["schemas"]["FolderName"];
            /**
             * Format: int64
             * @description How many QR codes are in it.
             */
            qrCodeCount: number;
            createdAt: components["schemas"]["DateTime"];
            /** @description When it was last edited. */
            updatedAt: components["schemas"]["DateTime"];
        };
        /** @description What people call it. 1 to 200 characters. */
        FolderName: string;
        /** @description A page of a list. */
        FolderPage: {
            /** @description What the page holds. */
            folders: components["schemas"]["Folder"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description A location (WGS 84), kept to 7 decimal places in the code. */
        GeoContent: {
            /** @description Degrees north (WGS 84), -90 to 90. */
            latitude: number;
            /** @description Degrees east (WGS 84), -180 to 180. */
            longitude: number;
            /** @description Label on the map, up to 500 characters. */
            query?: string | null;
        };
        /** @description Names something. */
        Id: string;
        /** @description A link with which somebody may join, once; without the link itself. */
        Invitation: {
            /** @description Names it for good. */
            id: string;
            /** @description For whom it is meant. */
            email: string;
            /**
             * @description What they may do once they joined.
             * @enum {string}
             */
            role: "ADMIN" | "EDITOR" | "VIEWER";
            status: components["schemas"]["InvitationStatus"];
            /** @description Who invites; null: they have no account any more. */
            createdBy: {
                /** @description Names it for good. */
                id: string;
                /** @description What people call them. */
                name: string;
            } | null;
            createdAt: components["schemas"]["DateTime"];
            expiresAt: components["schemas"]["DateTime"];
            /** @description null: nobody joined by it. */
            acceptedAt: components["schemas"]["DateTime"] | null;
            /** @description null: nobody ended it. */
            revokedAt: components["schemas"]["DateTime"] | null;
        };
        /** @description A page of a list. */
        InvitationPage: {
            /** @description What the page holds. */
            invitations: components["schemas"]["Invitation"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description Whether the link still works, or why not.
         * @enum {string}
         */
        InvitationStatus: "PENDING" | "ACCEPTED" | "REVOKED" | "EXPIRED";
        /** @description Why an item was not done. */
        ItemError: {
            code: components["schemas"]["ErrorCode"];
            message: components["schemas"]["Sentence"];
            /** @description For input that is not valid: each wrong field, up to 1,000. */
            details?: components["schemas"]["FieldProblem"][];
        };
        /** @description A BCP 47 tag such as de or pt-BR, up to 35 characters. */
        Language: string;
        /** @description A picture for the middle of codes. */
        Logo: {
            /** @description Names it for good. */
            id: string;
            name: components["schemas"]["LogoName"];
            /**
             * @description Of its picture.
             * @enum {string}
             */
            mediaType: "image/png" | "image/jpeg" | "image/svg+xml";
            /**
             * Format: int64
             * @description Pixels, or what the SVG counts as such.
             */
            width: number;
            /**
             * Format: int64
             * @description Pixels, or what the SVG counts as such.
             */
            height: number;
            createdAt: components["schemas"]["DateTime"];
        };
        /** @description What people call it. 1 to 200 characters. */
        LogoName: string;
        /** @description A page of a list. */
        LogoPage: {
            /** @description What the page holds. */
            logos: components["schemas"]["Logo"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description A person in an organization. */
        Member: {
            /** @description Names it for good. */
            id: string;
            /**
             * @description What they may do here.
             * @enum {string}
             */
            role: "ADMIN" | "EDITOR" | "VIEWER";
            joinedAt: components["schemas"]["DateTime"];
            user: components["schemas"]["MemberUser"];
        };
        /** @description A page of a list. */
        MemberPage: {
            /** @description What the page holds. */
            members: components["schemas"]["Member"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description The account behind the membership. */
        MemberUser: {
            /** @description Names it for good. */
            id: string;
            /** @description What people call them. */
            name: string;
            /** @description An email address. */
            email: string;
        };
        /** @description Phone number with 3 to 20 digits (at most 15 with a country code), with `+` before the country code. Spaces, hyphens, periods, slashes and parentheses are ignored. No 0 after the country code: `+49 30 123456`, not `+49 (0)30 123456`. */
        MobileNumber: string;
        /**
         * Format: date-time
         * @description ISO 8601 with an offset, in the years 1 to 9999; stored in UTC, to the second.
         */
        Moment: string;
        /** @description An operating system, counted. */
        OperatingSystemScans: {
            /** @description As `iOS`. */
            os: string;
            /**
             * Format: int64
             * @description How many scans.
             */
            scans: number;
            /** @description Of all scans of the period, with one decimal. */
            percentage: number;
        };
        /** @description Who owns codes. */
        Organization: {
            /** @description Names it for good. */
            id: string;
            /** @description What people call it. */
            name: string;
            /** @description A short name, unique on this server. */
            slug: string;
            /**
             * @description Of the caller; with a key, of whoever answers for it.
             * @enum {string}
             */
            role: "ADMIN" | "EDITOR" | "VIEWER";
        };
        /** @description The scans of all codes in a period, counted. */
        OrganizationAnalytics: {
            /** @description Names it for good. */
            organizationId: string;
            period: components["schemas"]["AnalyticsPeriod"];
            summary: components["schemas"]["AnalyticsSummary"];
            /** @description Every point of the period, those without a scan too. */
            timeline: components["schemas"]["TimelinePoint"][];
            geography: components["schemas"]["ScanGeography"];
            /** @description Up to 100, the most frequent first. */
            devices: components["schemas"]["DeviceScans"][];
            /** @description Up to 100, the most frequent first. */
            browsers: components["schemas"]["BrowserScans"][];
            /** @description Up to 100, the most frequent first. */
            operatingSystems: components["schemas"]["OperatingSystemScans"][];
            /** @description Up to 100, the most frequent first. */
            referrers: components["schemas"]["ReferrerScans"][];
        };
        /** @description The organizations of the caller. */
        Organizations: {
            /** @description Those of the caller. */
            organizations: components["schemas"]["Organization"][];
        };
        /** @description Where a page stands. The header `Link` names the pages beside it. */
        Pagination: {
            /**
             * Format: int64
             * @description Which page this is.
             */
            page: number;
            /**
             * Format: int32
             * @description How many it holds at most.
             */
            limit: number;
            /**
             * Format: int64
             * @description How many there are on all pages.
             */
            total: number;
            /**
             * Format: int64
             * @description How many pages there are.
             */
            totalPages: number;
        };
        /** @description A number to call, as a `tel:` URI. */
        PhoneContent: {
            phone: components["schemas"]["PhoneNumber"];
        };
        /** @description Phone number with 3 to 20 digits (at most 15 with a country code), with `+` before the country code. Spaces, hyphens, periods, slashes and parentheses are ignored. No 0 after the country code: `+49 30 123456`, not `+49 (0)30 123456`. Extensions: `ext. 12`, `x12`, `#12` or `;ext=12`. */
        PhoneNumber: string;
        /** @description Where a contact lives or works. */
        PostalAddress: {
            /** @description Street and house number. Up to 200 characters. */
            street?: string | null;
            /** @description City or town. Up to 200 characters. */
            city?: string | null;
            /** @description State, province or canton. Up to 200 characters. */
            region?: string | null;
            /** @description Postal code. Up to 200 characters. */
            postalCode?: string | null;
            /** @description Name of the country. Up to 200 characters. */
            country?: string | null;
        };
        /** @description Why nothing was done. */
        Problem: {
            /**
             * Format: int32
             * @description The status of the answer.
             */
            statusCode: number;
            message: components["schemas"]["Sentence"];
            /**
             * @description The reason phrase of the status.
             * @enum {string}
             */
            error: "Bad Request" | "Unauthorized" | "Forbidden" | "Not Found" | "Method Not Allowed" | "Conflict" | "Precondition Failed" | "Payload Too Large" | "Unsupported Media Type" | "Unprocessable Entity" | "Too Many Requests" | "Internal Server Error" | "Service Unavailable";
            code: components["schemas"]["ErrorCode"];
            /** @description For input that is not valid: each wrong field, up to 1,000. */
            details?: components["schemas"]["FieldProblem"][];
            /**
             * Format: int64
             * @description How many wrong fields there are besides; left out if there are none.
             */
            moreDetails?: number;
            /**
             * @description Of long work that was stopped: what came of it until then, in numbers.
             * @example {
             *       "created": 500,
             *       "failed": 0,
             *       "errorCount": 0,
             *       "done": 500,
             *       "total": 900,
             *       "nextLine": 502
             *     }
             */
            report?: {
                [key: string]: number;
            };
        };
        /** @description A QR code, what it holds, how it looks. */
        QrCode: {
            /** @description Names it for good. */
            id: string;
            type: components["schemas"]["QrCodeType"];
            /** @description What people call it. New ones have 1 to 200 characters. */
            name: string;
            /**
             * Format: uri
             * @description The short link, which leads to the target and counts the scan.
             */
            shortUrl: string;
            /** @description The end of the short link. */
            shortCode: string;
            data: components["schemas"]["QrCodeData"];
            style: components["schemas"]["QrCodeStyle"];
            status: components["schemas"]["QrCodeStatus"];
            /**
             * Format: int64
             * @description All scans since it was made, without those of bots.
             */
            totalScans: number;
            createdAt: components["schemas"]["DateTime"];
            /** @description When it was last edited; scans do not change it. */
            updatedAt: components["schemas"]["DateTime"];
            /** @description Where it is kept; null: in no folder. */
            folderId: string | null;
            /** @description Words to find it by. */
            tags: string[];
            /** @description Whether the picture holds the short link, whose target or content can change; false: the picture holds the content itself. */
            dynamic: boolean;
            routing?: components["schemas"]["QrCodeRouting"];
        };
        /** @description The scans of a code in a period, counted. */
        QrCodeAnalytics: {
            /** @description Names it for good. */
            qrCodeId: string;
            period: components["schemas"]["AnalyticsPeriod"];
            summary: components["schemas"]["AnalyticsSummary"];
            /** @description Every point of the period, those without a scan too. */
            timeline: components["schemas"]["TimelinePoint"][];
            geography: components["schemas"]["ScanGeography"];
            /** @description Up to 100, the most frequent first. */
            devices: components["schemas"]["DeviceScans"][];
            /** @description Up to 100, the most frequent first. */
            browsers: components["schemas"]["BrowserScans"][];
            /** @description Up to 100, the most frequent first. */
            operatingSystems: components["schemas"]["OperatingSystemScans"][];
            /** @description Up to 100, the most frequent first. */
            referrers: components["schemas"]["ReferrerScans"][];
        };
        /** @description What the code holds, by its type. */
        QrCodeData: components["schemas"]["UrlContent"] | components["schemas"]["VCardContent"] | components["schemas"]["WifiContent"] | components["schemas"]["TextContent"] | components["schemas"]["EmailContent"] | components["schemas"]["SmsContent"] | components["schemas"]["PhoneContent"] | components["schemas"]["GeoContent"] | components["schemas"]["EventContent"];
        /** @description What came of an import. */
        QrCodeImport: {
            /**
             * Format: int64
             * @description Codes; of a dry run, how many would be made.
             */
            created: number;
            /**
             * Format: int64
             * @description Rows that are wrong.
             */
            failed: number;
            /** @description The first 1,000. */
            errors: components["schemas"]["RowProblem"][];
            /**
             * Format: int64
             * @description All of them.
             */
            errorCount: number;
            /** @description Whether nothing was made because of `dryRun`. */
            dryRun: boolean;
        };
        /** @description What people call it. 1 to 200 characters. */
        QrCodeName: string;
        /** @description A page of a list. */
        QrCodePage: {
            /** @description What the page holds. */
            qrCodes: components["schemas"]["QrCode"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description What a scan would lead to. */
        QrCodePreview: {
            /**
             * @description What happens to the scan.
             * @enum {string}
             */
            outcome: "REDIRECT" | "PAGE" | "PASSWORD" | "NOT_YET_VALID" | "NO_LONGER_VALID" | "SCAN_LIMIT_REACHED" | "PAUSED" | "ARCHIVED" | "NOT_DYNAMIC";
            /**
             * Format: uri
             * @description Where they would be led, after the password if one is asked for; null: to a page.
             */
            url: string | null;
            /**
             * Format: int32
             * @description Which rule matches, counted from 0; null: none.
             */
            rule: number | null;
            /** @description Its name; null if it has none. */
            ruleName: string | null;
            reason: components["schemas"]["Sentence"];
            /** @description All targets of that rule. */
            targets: components["schemas"]["QrCodePreviewTarget"][];
        };
        /** @description Where some visitors are led. */
        QrCodePreviewTarget: {
            url: components["schemas"]["WebAddress"];
            /** @description In percent of the visitors. */
            share: number;
        };
        /** @description What came of an item. */
        QrCodeResult: {
            /**
             * Format: int32
             * @description Of the item, from 0.
             */
            index: number;
            /** @description As it is now; null if it failed. */
            qrCode: components["schemas"]["QrCode"] | null;
            /** @description For `ifMatch`; null if it failed. */
            etag: string | null;
            /** @description Why it was not done; null if it was. */
            error: components["schemas"]["ItemError"] | null;
        };
        /** @description What came of each item. */
        QrCodeResults: {
            /** @description One for each item, in their order. */
            results: components["schemas"]["QrCodeResult"][];
            /**
             * Format: int64
             * @description How many items were done.
             */
            succeeded: number;
            /**
             * Format: int64
             * @description How many items were not done.
             */
            failed: number;
        };
        /** @description Routing rules: which visitors are redirected where; absent if there are none. */
        QrCodeRouting: {
            /** @description Start: not valid before. */
            validFrom?: components["schemas"]["Moment"];
            /** @description End: not valid from then on; after `validFrom`. */
            validUntil?: components["schemas"]["Moment"];
            /**
             * Format: int32
             * @description Total scans, since the code was created, after which it stops working.
             */
            scanLimit?: number;
            /** @description Where visitors go while the code is paused, archived, outside its dates or over its limit. Default: a page that says so. */
            fallbackUrl?: components["schemas"]["WebAddress"];
            /** @description Whether the query of the short link is passed on to the destination, whose own parameters win. Default: true. */
            forwardQuery?: boolean;
            utm?: components["schemas"]["QrUtm"];
            /** @description Up to 50 rules; the first match wins. Everyone else gets the content of the code. */
            rules?: components["schemas"]["QrRoutingRule"][];
            /**
             * @description Visitors must enter a password.
             * @constant
             */
            passwordProtected?: true;
        };
        /** @description Replaces all rules, except that an omitted `password` stays; null removes the password. */
        QrCodeRoutingInput: {
            validFrom?: components["schemas"]["Moment"] | null;
            validUntil?: components["schemas"]["Moment"] | null;
            /**
             * Format: int32
             * @description Total scans, since the code was created, after which it stops working.
             */
            scanLimit?: number | null;
            /** @description Password that visitors must enter, 1 to 200 characters; never shown again. Omitted: unchanged; null removes it. */
            password?: string | null;
            /** @description Optional; must match whether there is a password. */
            passwordProtected?: boolean | null;
            fallbackUrl?: components["schemas"]["WebAddress"] | null;
            /** @description Whether the query of the short link is passed on to the destination, whose own parameters win. Default: true. */
            forwardQuery?: boolean | null;
            utm?: components["schemas"]["QrUtm"] | null;
            /** @description Up to 50 rules; the first match wins. Everyone else gets the content of the code. */
            rules?: components["schemas"]["QrRoutingRule"][] | null;
        };
        /**
         * @description Only the short link of an ACTIVE code leads anywhere.
         * @enum {string}
         */
        QrCodeStatus: "ACTIVE" | "PAUSED" | "ARCHIVED";
        /** @description Design of a QR code. */
        QrCodeStyle: {
            /** @description Color of the modules: `#RRGGBB` or `#RGB`. */
            foregroundColor: components["schemas"]["Color"];
            /** @description Background color: `#RRGGBB` or `#RGB`. */
            backgroundColor: components["schemas"]["Color"];
            /**
             * Format: int32
             * @description Corner radius in percent of a module, 0 to 50.
             */
            cornerRadius: number;
            moduleShape?: components["schemas"]["QrModuleShape"];
            /** @description Shape of the finder-pattern frames. Default: matches the modules. */
            eyeFrameShape?: components["schemas"]["QrEyeShape"];
            /** @description Shape of the finder-pattern centers. Default: matches the modules. */
            eyeBallShape?: components["schemas"]["QrEyeShape"];
            /** @description Color of the finder-pattern frames. Default: matches the modules. */
            eyeFrameColor?: components["schemas"]["Color"];
            /** @description Color of the finder-pattern centers. Default: matches the modules. */
            eyeBallColor?: components["schemas"]["Color"];
            /** @description Used instead of the foreground color. */
            gradient?: components["schemas"]["QrGradient"];
            /** @description Allows modules lighter than the background, which some scanners cannot read. Default: false. */
            lightOnDark?: boolean;
            /** @description Leaves the background out; contrast is checked against the background color. Default: false. */
            transparentBackground?: boolean;
            /**
             * Format: int32
             * @description Empty margin in modules, 2 to 16. Default: 4.
             */
            quietZone?: number;
            errorCorrection?: components["schemas"]["QrErrorCorrection"];
            /** @description Encodes the short link in capital letters, which makes the code simpler. Default: false. */
            capitalLetters?: boolean;
            logo?: components["schemas"]["QrLogoPlacement"];
            frame?: components["schemas"]["QrFrame"];
        };
        /** @description Omitted fields keep their value (new codes: black on white, square modules); null resets an optional field. Styles that cannot be scanned reliably are refused. */
        QrCodeStyleInput: {
            foregroundColor?: components["schemas"]["Color"] | null;
            backgroundColor?: components["schemas"]["Color"] | null;
            /**
             * Format: int32
             * @description Corner radius in percent of a module, 0 to 50.
             */
            cornerRadius?: number | null;
            moduleShape?: components["schemas"]["QrModuleShape"] | null;
            eyeFrameShape?: components["schemas"]["QrEyeShape"] | null;
            eyeBallShape?: components["schemas"]["QrEyeShape"] | null;
            eyeFrameColor?: components["schemas"]["Color"] | null;
            eyeBallColor?: components["schemas"]["Color"] | null;
            gradient?: components["schemas"]["QrGradient"] | null;
            /** @description Allows modules lighter than the background, which some scanners cannot read. Default: false. */
            lightOnDark?: boolean | null;
            /** @description Leaves the background out; contrast is checked against the background color. Default: false. */
            transparentBackground?: boolean | null;
            /**
             * Format: int32
             * @description Empty margin in modules, 2 to 16. Default: 4.
             */
            quietZone?: number | null;
            errorCorrection?: components["schemas"]["QrErrorCorrection"] | null;
            /** @description Encodes the short link in capital letters, which makes the code simpler. Default: false. */
            capitalLetters?: boolean | null;
            logo?: components["schemas"]["QrLogoPlacement"] | null;
            frame?: components["schemas"]["QrFrame"] | null;
        };
        /** @description Up to 50 words to find it by, each kept once. */
        QrCodeTags: components["schemas"]["Tag"][];
        /**
         * @description What a code holds; it never changes.
         * @enum {string}
         */
        QrCodeType: "URL" | "VCARD" | "WIFI" | "TEXT" | "EMAIL" | "SMS" | "PHONE" | "GEO" | "EVENT";
        /**
         * @description How much of the code can be damaged; higher levels make the code denser. Default: MEDIUM, or higher with a logo.
         * @enum {string}
         */
        QrErrorCorrection: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH";
        /**
         * @description Shape of the finder patterns.
         * @enum {string}
         */
        QrEyeShape: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF";
        /** @description A border, a caption, or both. */
        QrFrame: {
            /**
             * @description Border around the code.
             * @enum {string}
             */
            shape: "NONE" | "SQUARE" | "ROUNDED";
            /** @description Border color. Default: the foreground color. */
            color?: components["schemas"]["Color"] | null;
            /** @description One line of up to 40 characters (Latin, Greek, Cyrillic, Vietnamese or Devanagari). */
            caption?: string | null;
            /** @description Text color. Default: the background color on a border, otherwise the foreground color. */
            captionColor?: components["schemas"]["Color"] | null;
            /**
             * @description Default: BOTTOM.
             * @enum {string|null}
             */
            captionPosition?: "TOP" | "BOTTOM" | null;
        };
        /** @description A gradient across the code. */
        QrGradient: {
            /**
             * @description Direction of the gradient.
             * @enum {string}
             */
            type: "LINEAR" | "RADIAL";
            /**
             * Format: int32
             * @description Degrees (0 to 359), clockwise from left to right; for LINEAR. Default: 0.
             */
            angle?: number | null;
            /** @description 2 to 8 colors, in order of their offsets. */
            stops: components["schemas"]["QrGradientStop"][];
        };
        /** @description A color of the gradient. */
        QrGradientStop: {
            /**
             * Format: int32
             * @description Position in percent, 0 to 100.
             */
            offset: number;
            color: components["schemas"]["Color"];
        };
        /** @description A logo in the center of the code. */
        QrLogoPlacement: {
            /** @description ID of a logo of the organization. */
            id: string;
            /**
             * Format: int32
             * @description Width in percent of the code, 5 to 40. Default: about 20.
             */
            size?: number | null;
            /**
             * @description Shape of the space for the logo. Default: SQUARE.
             * @enum {string|null}
             */
            shape?: "SQUARE" | "CIRCLE" | null;
        };
        /**
         * @description Shape of the dark modules. Default: SQUARE.
         * @enum {string}
         */
        QrModuleShape: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR";
        /** @description All given conditions must match; of a list, any one value. */
        QrRoutingCondition: {
            /** @description Types of device. */
            devices?: ("MOBILE" | "TABLET" | "DESKTOP" | "TV")[] | null;
            /** @description Platforms the device runs. */
            operatingSystems?: ("IOS" | "ANDROID" | "HARMONY_OS" | "WINDOWS" | "MACOS" | "LINUX" | "CHROME_OS")[] | null;
            /** @description Preferred language of the browser, as BCP 47 tags; `de` includes `de-CH`. Up to 100. */
            languages?: components["schemas"]["Language"][] | null;
            /** @description Countries (ISO 3166-1 alpha-2), by IP address. */
            countries?: components["schemas"]["Country"][] | null;
            /** @description Time of the scan. */
            hours?: components["schemas"]["QrRoutingHours"] | null;
        };
        /** @description Hours of the day in a time zone. */
        QrRoutingHours: {
            /** @description Start, `00:00` to `23:59`. */
            from: string;
            /** @description End (exclusive), `00:00` to `24:00`; before `from`, it is on the next day. */
            to: string;
            /** @description Days on which the hours start. Default: every day. */
            days?: ("MON" | "TUE" | "WED" | "THU" | "FRI" | "SAT" | "SUN")[] | null;
            /** @description IANA time zone, such as `Europe/Berlin`. */
            timeZone: string;
        };
        /** @description Redirects the visitors that match. */
        QrRoutingRule: {
            /** @description Name of the rule, for people. 1 to 200 characters. */
            name?: string | null;
            /** @description Conditions. Default: everyone. */
            when?: components["schemas"]["QrRoutingCondition"] | null;
            /** @description 1 to 10 destinations; with several, traffic is split, and returning visitors always get the same one. */
            targets: components["schemas"]["QrRoutingTarget"][];
        };
        /** @description A destination, one of the variants of a rule. */
        QrRoutingTarget: {
            /** @description Destination URL: http or https, without credentials. */
            url: components["schemas"]["WebAddress"];
            /**
             * Format: int32
             * @description Share of the traffic, relative to the other targets: 0 to 1,000. Default: 1.
             */
            weight?: number | null;
        };
        /** @description Campaign parameters, added to every destination URL that does not have them. */
        QrUtm: {
            /** @description `utm_source`, 1 to 100 characters. */
            source?: string | null;
            /** @description `utm_medium`, 1 to 100 characters. */
            medium?: string | null;
            /** @description `utm_campaign`, 1 to 100 characters. */
            campaign?: string | null;
            /** @description `utm_term`, 1 to 100 characters. */
            term?: string | null;
            /** @description `utm_content`, 1 to 100 characters. */
            content?: string | null;
        };
        /** @description A referrer, counted. */
        ReferrerScans: {
            /** @description The host of the page that led here, or `direct`. */
            referrer: string;
            /**
             * Format: int64
             * @description How many scans.
             */
            scans: number;
            /** @description Of all scans of the period, with one decimal. */
            percentage: number;
        };
        /** @description How a key is replaced. */
        RotateApiKey: {
            /**
             * Format: int32
             * @description How long the old key works too.
             * @default 0
             */
            overlapSeconds?: number | null;
        };
        /** @description How the secret is replaced. */
        RotateWebhookSecret: {
            /**
             * Format: int32
             * @description How long the old secret signs too.
             * @default 86400
             */
            overlapSeconds?: number | null;
            /** @description Any text of up to 256 characters, or `whsec_` with a key in base64. Left out: made at random, shown once. */
            secret?: string | null;
        };
        /** @description The new key, and the old one. */
        RotatedApiKey: {
            apiKey: components["schemas"]["ApiKey"];
            /** @description The whole key, shown only here. */
            secret: string;
            /** @description The old key as it is now. */
            replaced: components["schemas"]["ApiKey"];
        };
        /** @description What is wrong in a row. */
        RowProblem: {
            /**
             * Format: int64
             * @description Where the row begins, as an editor counts.
             */
            line: number;
            field: components["schemas"]["FieldPath"];
            message: components["schemas"]["Sentence"];
        };
        /** @description A scan of a code. */
        Scan: {
            /** @description Names it for good. */
            id: string;
            scannedAt: components["schemas"]["DateTime"];
            /** @description ISO 3166-1 alpha-2. null: not known. */
            country: string | null;
            /** @description Of the country. null: not known. */
            region: string | null;
            /** @description Of the address. null: not known. */
            city: string | null;
            /**
             * @description What was scanned with. null: not known.
             * @enum {string|null}
             */
            device: "mobile" | "tablet" | "desktop" | "tv" | "other" | null;
            /** @description As `iOS`. null: not known. */
            os: string | null;
            /** @description As `Safari`. null: not known. */
            browser: string | null;
            /** @description BCP 47. null: not known. */
            language: string | null;
            /** @description The host of the page that led here, or `direct`. null: not known. */
            referrer: string | null;
            /** @description How the address begins where it was led. null: not known. */
            target: string | null;
            /** @description The first of this visitor, of this code, on this day (UTC). */
            unique: boolean;
        };
        /** @description Where the visitors were, as far as it is known. */
        ScanGeography: {
            /** @description Up to 100, the most frequent first. */
            countries: components["schemas"]["CountryScans"][];
            /** @description Up to 100, the most frequent first. */
            cities: components["schemas"]["CityScans"][];
        };
        /** @description A page of a list. */
        ScanPage: {
            /** @description What the page holds. */
            scans: components["schemas"]["Scan"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description What is wrong, or why, in English for people; the words may change. */
        Sentence: string;
        /** @description A text message to write. */
        SmsContent: {
            phone: components["schemas"]["MobileNumber"];
            /** @description Message, up to 2,000 characters. */
            message?: string | null;
        };
        /** @description A look to make codes with. */
        StylePreset: {
            /** @description Names it for good. */
            id: string;
            name: components["schemas"]["StylePresetName"];
            style: components["schemas"]["QrCodeStyle"];
            createdAt: components["schemas"]["DateTime"];
            /** @description When it was last edited. */
            updatedAt: components["schemas"]["DateTime"];
        };
        /** @description Unique in the organization. 1 to 200 characters. */
        StylePresetName: string;
        /** @description A page of a list. */
        StylePresetPage: {
            /** @description What the page holds. */
            stylePresets: components["schemas"]["StylePreset"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description A word to find codes by. 1 to 100 characters. */
        Tag: string;
        /** @description A tag, with how often it is used. */
        TagCount: {
            /** @description A word to find codes by. New ones have 1 to 100 characters. */
            tag: string;
            /**
             * Format: int64
             * @description How many QR codes carry it.
             */
            count: number;
        };
        /** @description The tags of an organization. */
        Tags: {
            /** @description The most used first. */
            tags: components["schemas"]["TagCount"][];
        };
        /** @description Plain text. */
        TextContent: {
            /** @description 1 to 10,000 characters. A static code holds fewer; what does not fit is refused. */
            text: string;
        };
        /** @description A file of text in UTF-8. */
        TextFile: string;
        /** @description A day, a week or a month. */
        TimelinePoint: {
            /**
             * Format: date
             * @description The first day of the point.
             */
            date: string;
            /**
             * Format: int64
             * @description How many scans.
             */
            scans: number;
            /**
             * Format: int64
             * @description How many of them were unique.
             */
            uniqueScans: number;
        };
        /** @description Fields left out keep their value. */
        UpdateApiKey: {
            name?: components["schemas"]["ApiKeyName"];
            /** @description All that it may do from now on. */
            permissions?: components["schemas"]["ApiKeyPermission"][];
            allowedIps?: components["schemas"]["AllowedIps"];
        };
        /** @description Fields left out keep their value. */
        UpdateFolder: {
            name?: components["schemas"]["FolderName"];
        };
        /** @description Fields left out keep their value. */
        UpdateQrCode: {
            /** @description Need not be given; it cannot change. */
            type?: components["schemas"]["QrCodeType"];
            /** @description Need not be given; it cannot change. */
            dynamic?: boolean;
            /** @description What people call it. 1 to 200 characters. */
            name?: string;
            /** @description The whole content, of the type that the code has. */
            data?: components["schemas"]["QrCodeData"];
            status?: components["schemas"]["QrCodeStatus"];
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: components["schemas"]["Id"] | null;
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            /** @description Routing rules; null removes them. */
            routing?: components["schemas"]["QrCodeRoutingInput"] | null;
            /** @description Where it is kept; null: in no folder. */
            folderId?: components["schemas"]["Id"] | null;
            /** @description Up to 50 words to find it by, each kept once. */
            tags?: string[] | null;
        };
        /** @description A code, with what changes of it. */
        UpdateQrCodeItem: {
            /** @description Of the code. */
            id: components["schemas"]["Id"];
            /**
             * @description ETags that the code may have; PRECONDITION_FAILED if it has another by now.
             * @example "3-17"
             */
            ifMatch?: string;
            /** @description Need not be given; it cannot change. */
            type?: components["schemas"]["QrCodeType"];
            /** @description Need not be given; it cannot change. */
            dynamic?: boolean;
            /** @description What people call it. 1 to 200 characters. */
            name?: string;
            /** @description The whole content, of the type that the code has. */
            data?: components["schemas"]["QrCodeData"];
            status?: components["schemas"]["QrCodeStatus"];
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: components["schemas"]["Id"] | null;
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            /** @description Routing rules; null removes them. */
            routing?: components["schemas"]["QrCodeRoutingInput"] | null;
            /** @description Where it is kept; null: in no folder. */
            folderId?: components["schemas"]["Id"] | null;
            /** @description Up to 50 words to find it by, each kept once. */
            tags?: string[] | null;
        };
        /** @description Up to 500 at once. */
        UpdateQrCodes: {
            /** @description 1 to 500, each of another code. */
            items: components["schemas"]["UpdateQrCodeItem"][];
            /**
             * @description All or nothing; false: each item by itself, with its own error, also if its shape is wrong.
             * @default true
             */
            atomic?: boolean;
        };
        /** @description Fields left out keep their value. */
        UpdateStylePreset: {
            name?: components["schemas"]["StylePresetName"];
            style?: components["schemas"]["QrCodeStyleInput"];
        };
        /** @description Fields left out, or null, keep their value. */
        UpdateWebhook: {
            url?: components["schemas"]["WebAddress"] | null;
            /** @description What it is told of, each once. */
            events?: components["schemas"]["WebhookEvent"][] | null;
            /** @description false: new events are not kept for it, and what waits is not sent. */
            active?: boolean | null;
            /** @description Whether a request holds up to 100 events, as `{"events": […]}`. */
            batch?: boolean | null;
        };
        /** @description A website. The code encodes the short link. */
        UrlContent: {
            /** @description Destination URL: http or https, without credentials, up to 4,096 characters. */
            url: components["schemas"]["WebAddress"];
        };
        /** @description A contact with at least one name or an organization. */
        VCardContent: {
            /** @description First name. Up to 200 characters. */
            firstName?: string | null;
            /** @description Last name. Up to 200 characters. */
            lastName?: string | null;
            /** @description Company or organization. Up to 200 characters. */
            organization?: string | null;
            /** @description Job title. Up to 200 characters. */
            title?: string | null;
            phone?: components["schemas"]["PhoneNumber"] | null;
            email?: components["schemas"]["EmailAddress"] | null;
            website?: components["schemas"]["WebAddress"] | null;
            address?: components["schemas"]["PostalAddress"] | null;
        };
        /**
         * Format: iri
         * @description http or https, without credentials, white space or backslashes; up to 4,096 characters, also as a redirect sends it: percent-encoded, with campaign parameters. Letters beyond ASCII are allowed.
         */
        WebAddress: string;
        /** @description An address that is told of events. */
        Webhook: {
            /** @description Names it for good. */
            id: string;
            url: components["schemas"]["WebAddress"];
            /** @description What it is told of. */
            events: components["schemas"]["WebhookEvent"][];
            /** @description false: new events are not kept for it, and what waits is not sent. */
            active: boolean;
            /** @description Whether a request holds up to 100 events, as `{"events": […]}`. */
            batch: boolean;
            /** @description Why the server itself switched it off; null if it did not. */
            disabledReason: components["schemas"]["Sentence"] | null;
            /** @description When the server itself switched it off; null if it did not. */
            disabledAt: components["schemas"]["DateTime"] | null;
            /** @description Since when every request has failed; null if the last did not. */
            failingSince: components["schemas"]["DateTime"] | null;
            /** @description Since when new events are dropped, because too many wait; null if they are kept. */
            queueFullSince: components["schemas"]["DateTime"] | null;
            /** @description Until when the secret before the last rotation signs too. */
            previousSecretEndsAt: components["schemas"]["DateTime"] | null;
            createdAt: components["schemas"]["DateTime"];
            /** @description When it was last edited. */
            updatedAt: components["schemas"]["DateTime"];
            /** @description Who is responsible for it: created it, or was the last to change its address or to switch it on. It is switched off when they may not change webhooks any more. null: they are gone. */
            createdBy: components["schemas"]["WebhookMaker"] | null;
        };
        /** @description An event on its way to an address, with what came of it. */
        WebhookDelivery: {
            /** @description Names it for good. */
            id: string;
            /** @description Of the webhook that is told. */
            webhookId: string;
            event: components["schemas"]["DeliveredEvent"];
            /** @description The header `webhook-id` of every attempt. */
            eventId: string;
            status: components["schemas"]["WebhookDeliveryStatus"];
            /**
             * Format: int64
             * @description Since it was last asked for.
             */
            attempts: number;
            /**
             * Format: int32
             * @description Of the last attempt; null if nothing was answered.
             */
            responseStatus: number | null;
            /** @description How the last answer began. */
            responseBody: string | null;
            /** @description Why nothing was answered; null if something was. */
            error: components["schemas"]["Sentence"] | null;
            /**
             * Format: int64
             * @description Of the last attempt.
             */
            durationMs: number | null;
            /** @description From when on it is tried again; null unless it is FAILED. */
            nextAttemptAt: components["schemas"]["DateTime"] | null;
            /** @description When it happened. */
            createdAt: components["schemas"]["DateTime"];
            /** @description When it was answered with a 2xx; null: not yet. */
            deliveredAt: components["schemas"]["DateTime"] | null;
            /** @description What is sent; null for a caller who may not read what it tells of. */
            payload: unknown;
        };
        /** @description A page of a list. */
        WebhookDeliveryPage: {
            /** @description What the page holds. */
            deliveries: components["schemas"]["WebhookDelivery"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description PENDING: not tried yet; DELIVERED: answered with a 2xx; FAILED: to be tried again; DEAD: failed too often.
         * @enum {string}
         */
        WebhookDeliveryStatus: "PENDING" | "DELIVERED" | "FAILED" | "DEAD";
        /**
         * @description What an address can be told of. Events of `subscription` can be registered, and are never sent: a self-hosted server has no billing.
         * @enum {string}
         */
        WebhookEvent: "qr.created" | "qr.updated" | "qr.deleted" | "qr.scanned" | "qr.archived" | "qr.restored" | "member.joined" | "member.left" | "member.role_changed" | "subscription.created" | "subscription.updated" | "subscription.cancelled" | "subscription.payment_succeeded" | "subscription.payment_failed";
        /** @description Who is responsible for a webhook. */
        WebhookMaker: {
            /** @description Names it for good. */
            id: string;
            /** @description What people call them. */
            name: string;
        };
        /** @description A page of a list. */
        WebhookPage: {
            /** @description What the page holds. */
            webhooks: components["schemas"]["Webhook"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description A webhook, with the secret that was made for it. */
        WebhookWithSecret: {
            /** @description Names it for good. */
            id: string;
            url: components["schemas"]["WebAddress"];
            /** @description What it is told of. */
            events: components["schemas"]["WebhookEvent"][];
            /** @description false: new events are not kept for it, and what waits is not sent. */
            active: boolean;
            /** @description Whether a request holds up to 100 events, as `{"events": […]}`. */
            batch: boolean;
            /** @description Why the server itself switched it off; null if it did not. */
            disabledReason: components["schemas"]["Sentence"] | null;
            /** @description When the server itself switched it off; null if it did not. */
            disabledAt: components["schemas"]["DateTime"] | null;
            /** @description Since when every request has failed; null if the last did not. */
            failingSince: components["schemas"]["DateTime"] | null;
            /** @description Since when new events are dropped, because too many wait; null if they are kept. */
            queueFullSince: components["schemas"]["DateTime"] | null;
            /** @description Until when the secret before the last rotation signs too. */
            previousSecretEndsAt: components["schemas"]["DateTime"] | null;
            createdAt: components["schemas"]["DateTime"];
            /** @description When it was last edited. */
            updatedAt: components["schemas"]["DateTime"];
            /** @description Who is responsible for it: created it, or was the last to change its address or to switch it on. It is switched off when they may not change webhooks any more. null: they are gone. */
            createdBy: components["schemas"]["WebhookMaker"] | null;
            /** @description Only if it was made here; shown in this answer alone. */
            secret?: string;
        };
        /** @description A Wi-Fi network. */
        WifiContent: {
            /** @description Network name (SSID): 1 to 32 bytes in UTF-8. */
            ssid: string;
            /** @description For WPA, 8 to 63 characters or 64 hexadecimal digits. Omit for NONE. */
            password?: string | null;
            /**
             * @description Words such as `WPA2`, `WPA/WPA3`, `nopass` or `open` are accepted too. Default: WPA with a password, otherwise NONE.
             * @enum {string|null}
             */
            encryption?: "WPA" | "WEP" | "NONE" | null;
            /** @description Whether the router does not broadcast the network name. Default: false. */
            hidden?: boolean | null;
        };
    };
    responses: {
        /** @description The input is not valid; `details` names each field. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The key is missing, wrong or expired. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The key is revoked (API_KEY_REVOKED), or lacks the permission. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Not there, for this caller. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The Idempotency-Key came with another request. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description It has changed since it was read. */
        PreconditionFailed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of another media type. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description It is well-formed, but cannot be done. */
        Unprocessable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller has spent all points. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of the server. */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The server cannot answer right now. */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Of the api key. */
        ApiKeyIdInPath: string;
        /** @description Whether the file begins with a byte order mark, by which Excel recognizes UTF-8. */
        Bom: boolean;
        /** @description The last moment. ISO 8601, from 1970-01-01 to 2999-12-31; a date alone is the whole day, in `timeZone`. */
        EndDate: string;
        /** @description Codes in this folder alone. */
        FolderId: components["schemas"]["Id"];
        /** @description Of the folder. */
        FolderIdInPath: string;
        /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
        IdempotencyKey: string;
        /** @description ETags that it may have, in quotation marks, or `*`; 412 if it has another by now. */
        IfMatch: string;
        /** @description ETags that are known, or `*`; 304 if it still has one of them. */
        IfNoneMatch: string;
        /** @description How long each point of the timeline is. */
        Interval: "day" | "week" | "month";
        /** @description How many a page holds at most. */
        Limit: number;
        /** @description Of the logo. */
        LogoIdInPath: string;
        /** @description Of the organization. */
        OrganizationIdInPath: string;
        /** @description Which page, counted from 1; behind the last: an empty one. */
        Page: number;
        /** @description Of the qr code. */
        QrCodeIdInPath: string;
        /** @description A part of the name, or the whole short code. */
        Search: string;
        /** @description What separates the cells. Excel expects a semicolon where numbers have a decimal comma. */
        Separator: "comma" | "semicolon" | "tab";
        /** @description The order; `-`: the highest or newest first. */
        Sort: "createdAt" | "-createdAt" | "name" | "-name" | "-totalScans";
        /** @description The first moment. ISO 8601, from 1970-01-01 to 2999-12-31; a date alone is the whole day, in `timeZone`. */
        StartDate: string;
        /** @description Codes of this status alone. */
        Status: components["schemas"]["QrCodeStatus"];
        /** @description Of the style preset. */
        StylePresetIdInPath: string;
        /** @description Given several times: codes that carry all of them. */
        Tag: string[];
        /** @description As `Europe/Berlin`; left out: `UTC`. */
        TimeZone: string;
        /** @description Codes of this type alone. */
        Type: components["schemas"]["QrCodeType"];
        /** @description Of the webhook delivery. */
        WebhookDeliveryIdInPath: string;
        /** @description Of the webhook. */
        WebhookIdInPath: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names the request to the operator. One that was sent along, of 8 to 64 letters, digits, `_` or `-`, is kept. */
        "X-Request-Id": string;
        /** @description How many points are left, and in how many seconds all are there again (draft-ietf-httpapi-ratelimit-headers); only where the operator set a limit. Beside it stands RateLimit-Policy with how many there are, and the same in X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset for older tools. */
        RateLimit: string;
        /** @description After how many seconds it can be tried again. */
        "Retry-After": number;
        /** @description What is there now, for `If-None-Match` and, if it can be changed, `If-Match`. */
        ETag: string;
        /** @description The address of what the answer is about, as a path. */
        Location: string;
        /** @description The pages `first`, `prev`, `next`, `last`, as far as they are there (RFC 8288). */
        Link: string;
        /** @description A name for the file (RFC 6266). */
        "Content-Disposition": string;
        /** @description How many codes there were at the start. */
        "X-Total-Count": number;
    };
    pathItems: never;
}
export interface operations {
    listMyOrganizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organizations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organizations"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description Which page, counted from 1; behind the last: an empty one. */
                page?: components["parameters"]["Page"];
                /** @description How many a page holds at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, in the order in which they joined. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are known, or `*`; 304 if it still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the member. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description What `If-None-Match` names is what is there. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description Which page, counted from 1; behind the last: an empty one. */
                page?: components["parameters"]["Page"];
                /** @description How many a page holds at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, newest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are known, or `*`; 304 if it still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the invitation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description What `If-None-Match` names is what is there. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    exportQrCodes: {
        parameters: {
            query?: {
                /** @description Codes of this type alone. */
                type?: components["parameters"]["Type"];
                /** @description Codes of this status alone. */
                status?: components["parameters"]["Status"];
                /** @description Codes in this folder alone. */
                folderId?: components["parameters"]["FolderId"];
                /** @description Given several times: codes that carry all of them. */
                tag?: components["parameters"]["Tag"];
                /** @description A part of the name, or the whole short code. */
                search?: components["parameters"]["Search"];
                /** @description The order; `-`: the highest or newest first. */
                sort?: components["parameters"]["Sort"];
                /** @description What separates the cells. Excel expects a semicolon where numbers have a decimal comma. */
                separator?: components["parameters"]["Separator"];
                /** @description Whether the file begins with a byte order mark, by which Excel recognizes UTF-8. */
                bom?: components["parameters"]["Bom"];
                /** @description ZIP: with the pictures. */
                format?: "csv" | "zip";
                /** @description Of the pictures in a ZIP. */
                image?: "png" | "svg" | "pdf";
                /** @description Width of the pictures in a ZIP: pixels, in a PDF 1/96 inch each. A code that needs more is drawn larger. */
                size?: number;
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line for each code; in a ZIP `codes.csv`, with a picture of each. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "X-Total-Count": components["headers"]["X-Total-Count"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example type,name,url
                     *     URL,Company Website,https://example.com
                     */
                    "text/csv": components["schemas"]["TextFile"];
                    "application/zip": components["schemas"]["BinaryFile"];
                };
            };
        };
    };
    importQrCodes: {
        parameters: {
            query?: {
                /** @description Everything is checked, nothing is made. */
                dryRun?: boolean;
                /** @description Rows that are wrong are passed over; otherwise one such row stops all. */
                skipInvalid?: boolean;
                /** @description Folders that are named but not there are made; otherwise such a row is wrong. */
                createFolders?: boolean;
                /** @description The column `shortCode` is passed over: every code gets a new one. */
                newShortCodes?: boolean;
            };
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        /** @description UTF-8, or UTF-16 with a byte order mark, or what `charset` names (`windows-1252`); a header with the names of the columns, then a row for each code, with a comma, a semicolon or a tab between the cells. */
        requestBody: {
            content: {
                /**
                 * @example name,url,tags
                 *     Company Website,https://example.com,print|window
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description What came of it; as lines, one for each part that is done, then one with what came of it. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCodeImport"];
                    /**
                     * @example {"phase":"create","done":1,"total":1}
                     *     {"created":1,"failed":0,"errors":[],"errorCount":0,"dryRun":false}
                     */
                    "application/x-ndjson": components["schemas"]["TextFile"];
                };
            };
        };
    };
    createQrCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateQrCodes"];
            };
        };
        responses: {
            /** @description What came of each item. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCodeResults"];
                };
            };
        };
    };
    updateQrCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateQrCodes"];
            };
        };
        responses: {
            /** @description What came of each item. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCodeResults"];
                };
            };
        };
    };
    deleteQrCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteQrCodes"];
            };
        };
        responses: {
            /** @description What came of each item. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletionResults"];
                };
            };
        };
    };
    getOrganizationAnalytics: {
        parameters: {
            query?: {
                /** @description The first moment. ISO 8601, from 1970-01-01 to 2999-12-31; a date alone is the whole day, in `timeZone`. */
                startDate?: components["parameters"]["StartDate"];
                /** @description The last moment. ISO 8601, from 1970-01-01 to 2999-12-31; a date alone is the whole day, in `timeZone`. */
                endDate?: components["parameters"]["EndDate"];
                /** @description As `Europe/Berlin`; left out: `UTC`. */
                timeZone?: components["parameters"]["TimeZone"];
                /** @description How long each point of the timeline is. */
                interval?: components["parameters"]["Interval"];
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The analytics. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationAnalytics"];
                };
            };
        };
    };
    getQrCodeAnalytics: {
        parameters: {
            query?: {
                /** @description The first moment. ISO 8601, from 1970-01-01 to 2999-12-31; a date alone is the whole day, in `timeZone`. */
                startDate?: components["parameters"]["StartDate"];
                /** @description The last moment. ISO 8601, from 1970-01-01 to 2999-12-31; a date alone is the whole day, in `timeZone`. */
                endDate?: components["parameters"]["EndDate"];
                /** @description As `Europe/Berlin`; left out: `UTC`. */
                timeZone?: components["parameters"]["TimeZone"];
                /** @description How long each point of the timeline is. */
                interval?: components["parameters"]["Interval"];
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the qr code. */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The analytics. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCodeAnalytics"];
                };
            };
        };
    };
    listQrCodes: {
        parameters: {
            query?: {
                /** @description Which page, counted from 1; behind the last: an empty one. */
                page?: components["parameters"]["Page"];
                /** @description How many a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Codes of this type alone. */
                type?: components["parameters"]["Type"];
                /** @description Codes of this status alone. */
                status?: components["parameters"]["Status"];
                /** @description Codes in this folder alone. */
                folderId?: components["parameters"]["FolderId"];
                /** @description Given several times: codes that carry all of them. */
                tag?: components["parameters"]["Tag"];
                /** @description A part of the name, or the whole short code. */
                search?: components["parameters"]["Search"];
                /** @description The order; `-`: the highest or newest first. */
                sort?: components["parameters"]["Sort"];
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCodePage"];
                };
            };
        };
    };
    createQrCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateQrCode"];
            };
        };
        responses: {
            /** @description The new QR code; Location is its address. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCode"];
                };
            };
        };
    };
    getQrCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are known, or `*`; 304 if it still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the qr code. */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The QR code. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCode"];
                };
            };
            /** @description What `If-None-Match` names is what is there. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateQrCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description ETags that it may have, in quotation marks, or `*`; 412 if it has another by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the qr code. */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateQrCode"];
            };
        };
        responses: {
            /** @description The QR code as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCode"];
                };
            };
        };
    };
    deleteQrCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the qr code. */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    downloadQrCode: {
        parameters: {
            query?: {
                /** @description PNG has pixels, SVG and PDF lines. */
                format?: "png" | "svg" | "pdf";
                /** @description Width in pixels; in a PDF 1/96 inch each. Left out: 512. */
                size?: number;
                /** @description Width of a PDF in millimetres, instead of `size`. */
                widthMm?: number;
                /** @description The ETag that the picture has, without quotes, as `imageUrl` of GraphQL gives it: then it may be kept for a year. */
                v?: string;
            };
            header?: {
                /** @description ETags that are known, or `*`; 304 if it still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the qr code. */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "image/png": components["schemas"]["BinaryFile"];
                    /** @example <svg xmlns="http://www.w3.org/2000/svg"/> */
                    "image/svg+xml": components["schemas"]["TextFile"];
                    "application/pdf": components["schemas"]["BinaryFile"];
                };
            };
            /** @description What `If-None-Match` names is what is there. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    previewQrCode: {
        parameters: {
            query?: {
                /** @description Left out: not known. */
                device?: "MOBILE" | "TABLET" | "DESKTOP" | "TV";
                /** @description Left out: not known. */
                operatingSystem?: "IOS" | "ANDROID" | "HARMONY_OS" | "WINDOWS" | "MACOS" | "LINUX" | "CHROME_OS";
                /** @description The one they like best: `de-CH`. */
                language?: components["schemas"]["Language"];
                /** @description Where they are, in ISO 3166-1 alpha-2. */
                country?: components["schemas"]["Country"];
                /** @description When they scan. Left out: now. */
                at?: components["schemas"]["Moment"];
                /** @description Any text that stands for one visitor: it always gets the same of several targets. */
                identity?: string;
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the qr code. */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outcome, with the reason in words. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCodePreview"];
                };
            };
        };
    };
    listLogos: {
        parameters: {
            query?: {
                /** @description Which page, counted from 1; behind the last: an empty one. */
                page?: components["parameters"]["Page"];
                /** @description How many a page holds at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, newest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogoPage"];
                };
            };
        };
    };
    createLogo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLogo"];
            };
        };
        responses: {
            /** @description The same picture, which the organization had already. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Logo"];
                };
            };
            /** @description The new logo; Location is its address. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Logo"];
                };
            };
        };
    };
    getLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the logo. */
                id: components["parameters"]["LogoIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The logo; its picture is at `/image`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Logo"];
                };
            };
        };
    };
    deleteLogo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the logo. */
                id: components["parameters"]["LogoIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getLogoImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are known, or `*`; 304 if it still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the logo. */
                id: components["parameters"]["LogoIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture, which never changes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "image/png": components["schemas"]["BinaryFile"];
                    "image/jpeg": components["schemas"]["BinaryFile"];
                    /** @example <svg xmlns="http://www.w3.org/2000/svg"/> */
                    "image/svg+xml": components["schemas"]["TextFile"];
                };
            };
            /** @description What `If-None-Match` names is what is there. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listStylePresets: {
        parameters: {
            query?: {
                /** @description Which page, counted from 1; behind the last: an empty one. */
                page?: components["parameters"]["Page"];
                /** @description How many a page holds at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, newest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StylePresetPage"];
                };
            };
        };
    };
    createStylePreset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStylePreset"];
            };
        };
        responses: {
            /** @description The new preset; Location is its address. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StylePreset"];
                };
            };
        };
    };
    getStylePreset: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are known, or `*`; 304 if it still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the style preset. */
                id: components["parameters"]["StylePresetIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preset. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StylePreset"];
                };
            };
            /** @description What `If-None-Match` names is what is there. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateStylePreset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description ETags that it may have, in quotation marks, or `*`; 412 if it has another by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the style preset. */
                id: components["parameters"]["StylePresetIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateStylePreset"];
            };
        };
        responses: {
            /** @description The preset as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StylePreset"];
                };
            };
        };
    };
    deleteStylePreset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the style preset. */
                id: components["parameters"]["StylePresetIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listFolders: {
        parameters: {
            query?: {
                /** @description Which page, counted from 1; behind the last: an empty one. */
                page?: components["parameters"]["Page"];
                /** @description How many a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description The order; `-`: the last or newest first. */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FolderPage"];
                };
            };
        };
    };
    createFolder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFolder"];
            };
        };
        responses: {
            /** @description The new folder; Location is its address. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Folder"];
                };
            };
        };
    };
    getFolder: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are known, or `*`; 304 if it still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the folder. */
                id: components["parameters"]["FolderIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The folder. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Folder"];
                };
            };
            /** @description What `If-None-Match` names is what is there. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateFolder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description ETags that it may have, in quotation marks, or `*`; 412 if it has another by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the folder. */
                id: components["parameters"]["FolderIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateFolder"];
            };
        };
        responses: {
            /** @description The folder as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Folder"];
                };
            };
        };
    };
    deleteFolder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the folder. */
                id: components["parameters"]["FolderIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listTags: {
        parameters: {
            query?: {
                /** @description How many are listed at most. */
                limit?: number;
                /** @description A part of the tag. */
                search?: string;
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each with the number of QR codes that carry it. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tags"];
                };
            };
        };
    };
    exportAnalytics: {
        parameters: {
            query?: {
                /** @description The first moment. ISO 8601, from 1970-01-01 to 2999-12-31; a date alone is the whole day, in `timeZone`. */
                startDate?: components["parameters"]["StartDate"];
                /** @description The last moment. ISO 8601, from 1970-01-01 to 2999-12-31; a date alone is the whole day, in `timeZone`. */
                endDate?: components["parameters"]["EndDate"];
                /** @description As `Europe/Berlin`; left out: `UTC`. */
                timeZone?: components["parameters"]["TimeZone"];
                /** @description What separates the cells. Excel expects a semicolon where numbers have a decimal comma. */
                separator?: components["parameters"]["Separator"];
                /** @description Whether the file begins with a byte order mark, by which Excel recognizes UTF-8. */
                bom?: components["parameters"]["Bom"];
                /** @description Given: a line for each point of the timeline instead of each scan. */
                interval?: "day" | "week" | "month";
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the qr code. */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line for each scan, or each point. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example date,scans,uniqueScans
                     *     2024-01-01,45,38
                     */
                    "text/csv": components["schemas"]["TextFile"];
                };
            };
        };
    };
    listScans: {
        parameters: {
            query?: {
                /** @description Which page, counted from 1; behind the last: an empty one. */
                page?: components["parameters"]["Page"];
                /** @description How many a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description The first moment. ISO 8601, from 1970-01-01 to 2999-12-31; a date alone is the whole day, in `timeZone`. */
                startDate?: components["parameters"]["StartDate"];
                /** @description The last moment. ISO 8601, from 1970-01-01 to 2999-12-31; a date alone is the whole day, in `timeZone`. */
                endDate?: components["parameters"]["EndDate"];
                /** @description As `Europe/Berlin`; left out: `UTC`. */
                timeZone?: components["parameters"]["TimeZone"];
                /** @description From a Link header: the page that begins after there, whatever `page` is. */
                after?: string;
                /** @description From a Link header: the page that ends before there, whatever `page` is. */
                before?: string;
                /** @description true: those of bots instead. */
                bots?: boolean;
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the qr code. */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanPage"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description Which page, counted from 1; behind the last: an empty one. */
                page?: components["parameters"]["Page"];
                /** @description How many a page holds at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, newest first, revoked ones included. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description The key. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are known, or `*`; 304 if it still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the api key. */
                id: components["parameters"]["ApiKeyIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description What `If-None-Match` names is what is there. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description ETags that it may have, in quotation marks, or `*`; 412 if it has another by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the api key. */
                id: components["parameters"]["ApiKeyIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateApiKey"];
            };
        };
        responses: {
            /** @description The key as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the api key. */
                id: components["parameters"]["ApiKeyIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the api key. */
                id: components["parameters"]["ApiKeyIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotateApiKey"];
            };
        };
        responses: {
            /** @description The new key, and the old one as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedApiKey"];
                };
            };
        };
    };
    exportAuditLog: {
        parameters: {
            query?: {
                /** @description What separates the cells. Excel expects a semicolon where numbers have a decimal comma. */
                separator?: components["parameters"]["Separator"];
                /** @description Whether the file begins with a byte order mark, by which Excel recognizes UTF-8. */
                bom?: components["parameters"]["Bom"];
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line for each mutation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example createdAt,action,targetId,userId,apiKeyId,sessionId,address,requestId,details */
                    "text/csv": components["schemas"]["TextFile"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Which page, counted from 1; behind the last: an empty one. */
                page?: components["parameters"]["Page"];
                /** @description How many a page holds at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, newest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhook"];
            };
        };
        responses: {
            /** @description The new webhook; Location is its address. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are known, or `*`; 304 if it still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the webhook. */
                id: components["parameters"]["WebhookIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description What `If-None-Match` names is what is there. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description ETags that it may have, in quotation marks, or `*`; 412 if it has another by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the webhook. */
                id: components["parameters"]["WebhookIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhook"];
            };
        };
        responses: {
            /** @description The webhook as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the webhook. */
                id: components["parameters"]["WebhookIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the webhook. */
                id: components["parameters"]["WebhookIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotateWebhookSecret"];
            };
        };
        responses: {
            /** @description The webhook, with the secret. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the webhook. */
                id: components["parameters"]["WebhookIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, which is sent in a moment; Location is its address. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Which page, counted from 1; behind the last: an empty one. */
                page?: components["parameters"]["Page"];
                /** @description How many a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Deliveries of this status alone. */
                status?: components["schemas"]["WebhookDeliveryStatus"];
                /** @description Deliveries of this event alone. */
                event?: components["schemas"]["DeliveredEvent"];
            };
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the webhook. */
                id: components["parameters"]["WebhookIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the webhook. */
                id: components["parameters"]["WebhookIdInPath"];
                /** @description Of the webhook delivery. */
                deliveryId: components["parameters"]["WebhookDeliveryIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours; with another request 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Of the organization. */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /** @description Of the webhook. */
                id: components["parameters"]["WebhookIdInPath"];
                /** @description Of the webhook delivery. */
                deliveryId: components["parameters"]["WebhookDeliveryIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, which is sent in a moment; Location is its address. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
}
