// Generated from openapi.json.
export interface components {
    schemas: {
        /** @description A routing rule with several targets, and how many scans each got. A scan is an impression: this compares the shares with those configured, not what visitors did afterwards. */
        AbTest: {
            /**
             * Format: int32
             * @description Index of the rule, starting at 0.
             */
            rule: number;
            /** @description Name of the rule. */
            name: string | null;
            /** @description Compares each share with the configured one: `DIFFERENT` from three standard errors on, √(p(1−p)/n), once there are 100 scans and 10 expected for each target. */
            result: components["schemas"]["AbTestResult"];
            /** @description The same as a sentence. */
            message: string;
            /** @description Targets in the order of the rule. */
            targets: components["schemas"]["AbTestTarget"][];
        };
        /**
         * @description Whether the shares of the targets of an A/B test differ from those configured. `AS_CONFIGURED`: The shares are as configured; differences are no larger than by chance. `DIFFERENT`: The shares differ from those configured by more than chance, for example because the weights were changed during the period. `NOT_ENOUGH_SCANS`: Not enough scans yet: at least 100 in total, and as many as let 10 be expected for each target. `NOT_SEPARABLE`: Scans cannot be assigned to the targets, because another rule, another target or the QR code itself has the same URL.
         * @enum {string}
         */
        AbTestResult: "AS_CONFIGURED" | "DIFFERENT" | "NOT_ENOUGH_SCANS" | "NOT_SEPARABLE";
        /** @description A target of an A/B test. */
        AbTestTarget: {
            /** @description Destination URL, without campaign parameters. */
            url: components["schemas"]["WebAddress"];
            /** @description Share that the weights of the rule give it now, in percent. */
            configuredShare: number;
            /**
             * Format: int64
             * @description Number of scans; null if they cannot be separated.
             */
            scans: number | null;
            /** @description Share of the scans of all targets of the rule, in percent. */
            share: number | null;
        };
        /** @description IP addresses, and CIDR ranges such as 203.0.113.0/24, that can use the key; any if empty. */
        AllowedIps: string[];
        /** @description Changes in percent with one decimal place, such as 25 for a quarter more; null if the earlier number is 0. */
        AnalyticsChange: {
            /** @description Change of the number of scans. */
            totalScans: number | null;
            /** @description Change of the number of unique scans. */
            uniqueScans: number | null;
            /** @description Change of the average per day: the measure for months of different lengths. Counts the days until now if the period is not over. */
            avgDailyScans: number | null;
        };
        /** @description The same of an earlier period, and the changes since. */
        AnalyticsComparison: {
            /** @description The earlier period. */
            period: components["schemas"]["AnalyticsPeriod"];
            /** @description Totals for the earlier period. */
            summary: components["schemas"]["AnalyticsSummary"];
            /** @description Changes from the earlier period to the later one. */
            change: components["schemas"]["AnalyticsChange"];
            /** @description All points of the earlier period. There can be more or fewer of them, for example in a month of another length. */
            timeline: components["schemas"]["TimelinePoint"][];
        };
        /**
         * @description A property to add to analytics.
         * @enum {string}
         */
        AnalyticsInclusion: "regions" | "languages" | "targets" | "abTests" | "hours" | "topCodes" | "topFolders" | "topTags";
        /**
         * @description Interval of the timeline points. `DAY`: One day, from midnight to midnight in the time zone. `MONTH`: One calendar month. `WEEK`: One week, Monday to Sunday.
         * @enum {string}
         */
        AnalyticsInterval: "DAY" | "WEEK" | "MONTH";
        /** @description The analyzed period, rounded to quarters of an hour. */
        AnalyticsPeriod: {
            /** @description First second of the period. */
            start: components["schemas"]["DateTime"];
            /** @description Last second of the period. */
            end: components["schemas"]["DateTime"];
        };
        /** @description Totals for the period. */
        AnalyticsSummary: {
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            totalScans: number;
            /**
             * Format: int64
             * @description Unique scans: the first scan per visitor, QR code and day (UTC). Visitors who opt out of tracking are never counted as unique.
             */
            uniqueScans: number;
            /** @description Average number of scans per day, with one decimal place. */
            avgDailyScans: number;
        };
        /**
         * @description An API key that gives a program access to an organization.
         * @example {
         *       "id": "key_abc123",
         *       "name": "Website",
         *       "preview": "ilqr_3f9kX2mQ7bTz…",
         *       "permissions": [
         *         "QR_CODES_READ"
         *       ],
         *       "allowedIps": [],
         *       "folderIds": null,
         *       "serviceAccount": false,
         *       "test": false,
         *       "status": "ACTIVE",
         *       "createdAt": "2024-01-15T10:30:00Z",
         *       "createdBy": {
         *         "id": "usr_abc123",
         *         "name": "Ada"
         *       },
         *       "lastUsedAt": null,
         *       "lastAddress": null,
         *       "expiresAt": null,
         *       "revokedAt": null
         *     }
         */
        ApiKey: {
            /** @description Starts with `key_`. */
            id: string;
            name: components["schemas"]["ApiKeyName"];
            /** @description First characters of the key, to tell keys apart. */
            preview: string;
            /** @description Permissions of the key, effective only as far as the role of `createdBy` has them too; all of them for a service account. */
            permissions: components["schemas"]["ApiKeyPermission"][];
            allowedIps: components["schemas"]["AllowedIps"];
            /** @description IDs of the folders that the key is limited to, also of deleted ones; null if it is not limited. */
            folderIds: components["schemas"]["FolderIds"] | null;
            /** @description Whether the key is a service account, which belongs to the organization: no role limits it, and it has no `createdBy`. */
            serviceAccount: boolean;
            /** @description Whether the key is a test key, which only reaches QR codes of test keys. */
            test: boolean;
            /** @description Current status. */
            status: components["schemas"]["ApiKeyStatus"];
            /** @description When it was created. */
            createdAt: components["schemas"]["DateTime"];
            /** @description Owner of the key, whose role limits its permissions; null for a service account, and if their account was deleted. */
            createdBy: components["schemas"]["ApiKeyMaker"] | null;
            /** @description When the key was last used, accurate to a minute; null if never. */
            lastUsedAt: components["schemas"]["DateTime"] | null;
            /** @description IP address from which the key was last used; null if never, or more than 90 days ago. */
            lastAddress: string | null;
            /** @description When the key expires; null if never. */
            expiresAt: components["schemas"]["DateTime"] | null;
            /** @description When the key is revoked; in the future during the overlap of a rotation, null if it was not revoked. */
            revokedAt: components["schemas"]["DateTime"] | null;
        };
        /** @description Requests that failed with a code. */
        ApiKeyErrorCount: {
            /** @description Error code, the first one if a response has several. */
            code: string;
            /**
             * Format: int64
             * @description Number of requests.
             */
            count: number;
        };
        /** @description A user account. */
        ApiKeyMaker: {
            /** @description Starts with `usr_`. */
            id: string;
            /** @description Display name; not necessarily unique. */
            name: string;
        };
        /** @description Display name, 1 to 200 characters; does not have to be unique. */
        ApiKeyName: string;
        /** @description A page of a list. */
        ApiKeyPage: {
            /** @description Items of the page. */
            apiKeys: components["schemas"]["ApiKey"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description Permission of an API key, or of a member through their role. `ANALYTICS_READ`: View scans and analytics. `API_KEYS_READ`: View API keys, without their secrets. `API_KEYS_WRITE`: Create, update, rotate and revoke API keys. `ORGANIZATION_READ`: View the organization and its members. `QR_CODES_READ`: View QR codes, folders, tags, logos and style presets. `QR_CODES_WRITE`: Create, update and delete QR codes, folders, logos and style presets. `WEBHOOKS_READ`: View webhooks and their deliveries. `WEBHOOKS_WRITE`: Create, update, test and delete webhooks.
         * @enum {string}
         */
        ApiKeyPermission: "ORGANIZATION_READ" | "QR_CODES_READ" | "ANALYTICS_READ" | "QR_CODES_WRITE" | "WEBHOOKS_READ" | "WEBHOOKS_WRITE" | "API_KEYS_READ" | "API_KEYS_WRITE";
        /**
         * @description Whether an API key works. `ACTIVE`: The key works. `EXPIRED`: The key is past its `expiresAt`; requests fail with 401. `REVOKED`: The key was revoked; requests fail with 403 `API_KEY_REVOKED`.
         * @enum {string}
         */
        ApiKeyStatus: "ACTIVE" | "EXPIRED" | "REVOKED";
        /** @description Requests with an API key on a day. */
        ApiKeyUsage: {
            /**
             * Format: date
             * @description Day (UTC), such as `2024-01-15`.
             */
            day: string;
            /**
             * Format: int64
             * @description Number of requests, including those that failed.
             */
            requests: number;
            /** @description Requests that failed, most frequent codes first. */
            errors: components["schemas"]["ApiKeyErrorCount"][];
        };
        /** @description A field that was changed. */
        AuditChange: {
            /** @description Name of the field, such as `name` or `content`. */
            field: string;
            /** @description Value before; null if there was none. Of a secret, only `set`. */
            from: unknown;
            /** @description Value after; null if there is none. Of a secret, only `set` or `changed`. */
            to: unknown;
        };
        /** @description Who did it. */
        Author: {
            /** @description Its ID. */
            id: string;
            type: components["schemas"]["AuthorType"];
            /** @description Its name; null if the account was deleted. */
            name: string | null;
        };
        /**
         * @description A person or an API key.
         * @enum {string}
         */
        AuthorType: "USER" | "API_KEY";
        /**
         * Format: binary
         * @description A binary file.
         */
        BinaryFile: string;
        /** @description Number of scans with one value. */
        BrowserScans: {
            /** @description Browser name, such as `Safari`; `Other` for less common browsers. */
            browser: string;
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
            /** @description Share of all scans in the period, 0 to 100 with one decimal place. */
            percentage: number;
        };
        /** @description New tags, which replace the current ones: up to 50 of 1 to 100 characters; duplicates are removed. Null removes all. */
        ChangedQrCodeTags: string[] | null;
        /** @description Number of scans from a city. */
        CityScans: {
            /** @description English name of the city. */
            city: string;
            /** @description Country code (ISO 3166-1 alpha-2), such as `DE`. */
            country: string;
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
            /** @description Share of all scans in the period, 0 to 100 with one decimal place. */
            percentage: number;
        };
        /** @description Color as `#RRGGBB` or `#RGB`. */
        Color: string;
        /**
         * @description Colors of an image.
         * @default rgb
         * @enum {string}
         */
        ColorSpace: "rgb" | "cmyk";
        /**
         * @description The earlier period to compare with. If the period is not over yet, the earlier one ends after as many days and hours. `PREVIOUS_PERIOD`: The period just before: of whole calendar months as many months, otherwise as many days. `PREVIOUS_YEAR`: The same dates one year earlier; February 28 for February 29.
         * @enum {string}
         */
        ComparedPeriod: "PREVIOUS_PERIOD" | "PREVIOUS_YEAR";
        /** @description ISO 3166-1 alpha-2 code, case-insensitive; XK for Kosovo. */
        Country: string;
        /** @description Number of scans with one value. */
        CountryScans: {
            /** @description Country code (ISO 3166-1 alpha-2), such as `DE`. */
            country: string;
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
            /** @description Share of all scans in the period, 0 to 100 with one decimal place. */
            percentage: number;
        };
        /** @description A new API key. */
        CreateApiKey: {
            name: components["schemas"]["ApiKeyName"];
            /** @description Defaults to all permissions except `API_KEYS_READ` and `API_KEYS_WRITE`. */
            permissions?: components["schemas"]["ApiKeyPermission"][] | null;
            /**
             * Format: date-time
             * @description Must be in the future; null for never. Defaults to never, or to the expiry of the calling API key.
             */
            expiresAt?: string | null;
            /** @description Addresses that can use the key; any if empty or null. Defaults to any, or to those of the calling API key. */
            allowedIps?: components["schemas"]["AllowedIps"] | null;
            folderIds?: components["schemas"]["FolderIds"] | null;
            /** @description Makes a service account: a key of the organization, which no role limits and which keeps working when its creator leaves. Requires the `ADMIN` role and a session, or a service account, which creates nothing else. */
            serviceAccount?: boolean | null;
            /** @description Makes a test key, which begins with `ilqr_test_`: it only reaches QR codes that test keys created, and cannot have permissions for webhooks or API keys. */
            test?: boolean | null;
        };
        /** @description A new folder. */
        CreateFolder: {
            name: components["schemas"]["FolderName"];
        };
        /** @description A new logo. Either `data` or `url` is required. */
        CreateLogo: {
            name: components["schemas"]["LogoName"];
            /** @description PNG, JPEG or SVG file in base64 or as a `data:` URI. Request bodies can have up to 1 MiB. */
            data?: string | null;
            /** @description Public URL of the image, instead of `data`. It is downloaded once. */
            url?: string | null;
        };
        /** @description A new code, depending on its type. */
        CreateQrCode: components["schemas"]["NewQrCode"] & components["schemas"]["QrCodeContent"];
        /** @description Up to 500 QR codes that differ by a number. */
        CreateQrCodeSeries: {
            /**
             * Format: int32
             * @description First number. Default: 1.
             * @default 1
             */
            from?: number | null;
            /**
             * Format: int32
             * @description Last number; at most 500 QR codes.
             */
            to: number;
            /** @description Fields of `CreateQrCode` that all QR codes of the series have. In its texts, `{n}` stands for the number and `{001}` for the number with at least as many digits. */
            qrCode: {
                [key: string]: unknown;
            };
            /**
             * @description Whether to reject all QR codes if one fails. If false, each succeeds or fails on its own.
             * @default true
             */
            atomic?: boolean;
        };
        /** @description Up to 500 items in one request. */
        CreateQrCodes: {
            /** @description 1 to 500 items, each for a different QR code. */
            items: components["schemas"]["CreateQrCode"][];
            /**
             * @description Whether to reject all items if one fails. If false, each succeeds or fails on its own.
             * @default true
             */
            atomic?: boolean;
        };
        /** @description A new shared report. */
        CreateSharedReport: {
            name: components["schemas"]["SharedReportName"];
            /** @description ID of the only QR code that the report shows. Defaults to all QR codes. */
            qrCodeId?: components["schemas"]["Id"] | null;
            /**
             * Format: int32
             * @description Shows the last so many days, including today, whenever the report is opened. Cannot be combined with dates, without which it defaults to 30.
             */
            days?: number | null;
            /**
             * @description Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`.
             * @example 2024-01-01
             */
            startDate?: string;
            /**
             * @description End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`.
             * @example 2024-01-31
             */
            endDate?: string;
            /**
             * @description IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.
             * @example Europe/Berlin
             */
            timeZone?: string;
            /** @description Interval of the timeline; a day by default. */
            interval?: components["schemas"]["AnalyticsInterval"];
            /** @description Adds the same numbers of an earlier period, and the changes since. */
            compareTo?: components["schemas"]["ComparedPeriod"];
            /** @description Visitors must enter it before they see the report. Null for no password. */
            password?: string | null;
            /**
             * Format: date-time
             * @description When the link stops working, in the future; null for never.
             */
            expiresAt?: string | null;
            /** @description Which scans are shown. */
            filter?: {
                /** @description Only these QR codes. */
                qrCodeIds?: components["schemas"]["Id"][];
                /** @description Only QR codes in one of these folders. */
                folderIds?: components["schemas"]["Id"][];
                /** @description Only QR codes with all of these tags. */
                tags?: string[];
                /** @description Only scans from one of these countries. */
                countries?: components["schemas"]["Country"][];
                /** @description Only scans from a region with one of these names. */
                regions?: string[];
                /** @description Only scans from a city with one of these names. */
                cities?: string[];
                /** @description Only scans by one of these types of device. */
                devices?: string[];
                /** @description Only scans on one of these operating systems. */
                operatingSystems?: string[];
                /** @description Only scans in one of these browsers. */
                browsers?: string[];
                /** @description Only scans by browsers with one of these languages. */
                languages?: components["schemas"]["Language"][];
                /** @description Only scans with one of these referrers, such as `direct`. */
                referrers?: string[];
                /** @description Only scans that were redirected to one of these URLs. */
                targets?: string[];
            } | null;
        };
        /** @description A new style preset. */
        CreateStylePreset: {
            name: components["schemas"]["StylePresetName"];
            style: components["schemas"]["QrCodeStyleInput"];
        };
        /** @description A new webhook. */
        CreateWebhook: {
            /** @description Endpoint URL: http or https, publicly reachable, without credentials. */
            url: components["schemas"]["WebAddress"];
            /** @description Event types to send, at least one. */
            events: components["schemas"]["WebhookEvent"][];
            /** @description Signing secret: any text of up to 256 characters, or `whsec_` and a base64 key (Standard Webhooks). By default a random secret is generated and shown once. */
            secret?: string | null;
            /**
             * @description Whether to send up to 100 events per request, as `{"events": […]}`.
             * @default false
             */
            batch?: boolean | null;
            /** @description Only events about these QR codes; null for all. */
            filter?: components["schemas"]["EventFilterInput"] | null;
            /** @description GraphQL query whose result is sent as `data` instead of the documented payload; null for that. See `Query.webhookEvent`. */
            document?: string | null;
        };
        /**
         * @description A new API key.
         * @example {
         *       "apiKey": {
         *         "id": "key_abc123",
         *         "name": "Website",
         *         "preview": "ilqr_3f9kX2mQ7bTz…",
         *         "permissions": [
         *           "QR_CODES_READ"
         *         ],
         *         "allowedIps": [],
         *         "folderIds": null,
         *         "serviceAccount": false,
         *         "test": false,
         *         "status": "ACTIVE",
         *         "createdAt": "2024-01-15T10:30:00Z",
         *         "createdBy": {
         *           "id": "usr_abc123",
         *           "name": "Ada"
         *         },
         *         "lastUsedAt": null,
         *         "lastAddress": null,
         *         "expiresAt": null,
         *         "revokedAt": null
         *       },
         *       "secret": "ilqr_3f9kX2mQ3f9kX2mQ3f9kX2mQ3f9kX2mQ3f9kX2mQ3f9kX2mQ"
         *     }
         */
        CreatedApiKey: {
            /** @description The new API key, without its secret. */
            apiKey: components["schemas"]["ApiKey"];
            /** @description The new API key in full. It is only shown in this response. */
            secret: string;
        };
        /**
         * @description Column separator.
         * @default comma
         * @enum {string}
         */
        CsvDelimiter: "comma" | "semicolon" | "tab";
        /** @description Custom short code: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some words are reserved by the server. */
        CustomShortCode: string;
        /**
         * Format: date-time
         * @description Date and time in UTC (ISO 8601), to the second.
         */
        DateTime: string;
        /** @description A QR code to delete. */
        DeleteQrCodeItem: {
            /** @description ID of the QR code. */
            id: components["schemas"]["Id"];
        };
        /** @description Up to 500 items in one request. */
        DeleteQrCodes: {
            /** @description 1 to 500 items, each for a different QR code. */
            items: components["schemas"]["DeleteQrCodeItem"][];
            /**
             * @description Whether to reject all items if one fails. If false, each succeeds or fails on its own.
             * @default true
             */
            atomic?: boolean;
        };
        /** @description Result of one item. */
        DeletionResult: {
            /** @description ID of the deleted QR code; null if the item failed. */
            id: string | null;
            /**
             * Format: int32
             * @description Index of the item, starting at 0.
             */
            index: number;
            /** @description Why the item failed; null if it succeeded. */
            error: components["schemas"]["ItemError"] | null;
        };
        /**
         * @description The result of each item.
         * @example {
         *       "results": [
         *         {
         *           "index": 0,
         *           "id": "qr_xyz789",
         *           "error": null
         *         }
         *       ],
         *       "succeeded": 1,
         *       "failed": 0
         *     }
         */
        DeletionResults: {
            /** @description One result for each item, in the same order. */
            results: components["schemas"]["DeletionResult"][];
            /**
             * Format: int64
             * @description Number of items that succeeded.
             */
            succeeded: number;
            /**
             * Format: int64
             * @description Number of items that failed.
             */
            failed: number;
        };
        /**
         * @description Event type, such as `qr.created`; `webhook.test` for a test.
         * @enum {string}
         */
        DeliveredEvent: "qr.created" | "qr.updated" | "qr.deleted" | "qr.scanned" | "qr.archived" | "qr.restored" | "member.joined" | "member.left" | "member.role_changed" | "webhook.test";
        /** @description Number of scans with one value. */
        DeviceScans: {
            /** @description Device type: `mobile`, `tablet`, `desktop`, `tv` or `other`. */
            device: components["schemas"]["ScanDevice"];
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
            /** @description Share of all scans in the period, 0 to 100 with one decimal place. */
            percentage: number;
        };
        /** @description What the copy has of its own. */
        DuplicateQrCode: {
            name?: components["schemas"]["QrCodeName"];
        };
        /**
         * Format: idn-email
         * @description Email address, up to 254 characters.
         */
        EmailAddress: string;
        /** @description A new email, encoded as a `mailto:` URI. */
        EmailContent: {
            /** @description Recipient: a single email address, up to 254 characters. */
            to: components["schemas"]["EmailAddress"];
            /** @description Subject, up to 1,000 characters. */
            subject?: string | null;
            /** @description Message, up to 5,000 characters. */
            body?: string | null;
        };
        /** @description Content of type EMAIL. */
        EmailQrCodeContent: {
            /**
             * @description Type of the content. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "EMAIL";
            data: components["schemas"]["EmailContent"];
        };
        /**
         * @description Stable, machine-readable error code, the same in `extensions.code` of GraphQL and in REST. `API_KEY_REVOKED`: The API key was revoked. `BAD_REQUEST`: The document or its input is invalid, or exceeds a limit. `CONFLICT`: The request conflicts with the current state, such as a short code that is taken. `FORBIDDEN`: The caller lacks a permission, which the message names. `INTERNAL`: The server failed. Report the request ID to its operator. `METHOD_NOT_ALLOWED`: The HTTP method is not allowed here, such as a mutation by `GET`. `NOT_FOUND`: The object does not exist, or the caller cannot see it. `PAYLOAD_TOO_LARGE`: The request body is too large. `PERSISTED_QUERY_NOT_FOUND`: Only for automatic persisted queries: send the document with its hash. `PRECONDITION_FAILED`: The object has changed since you read it. `RATE_LIMITED`: Too many requests; `Retry-After` says how long to wait. `REAUTHENTICATION_REQUIRED`: Only in sessions: confirm that it is you with one of `extensions.methods`, then try again. `SECOND_FACTOR_REQUIRED`: Only from `logIn`: confirm the login with the token in `extensions.secondFactor`. `UNAUTHORIZED`: There is no API key or session, or the key is wrong or expired. `UNAVAILABLE`: The server is temporarily unavailable; `Retry-After` says when to try again. `UNPROCESSABLE`: The request is valid but cannot be carried out, such as a code that would not scan. `UNSUPPORTED_MEDIA_TYPE`: The `Content-Type` of the request is not supported.
         * @enum {string}
         */
        ErrorCode: "BAD_REQUEST" | "UNAUTHORIZED" | "SECOND_FACTOR_REQUIRED" | "FORBIDDEN" | "API_KEY_REVOKED" | "REAUTHENTICATION_REQUIRED" | "NOT_FOUND" | "PERSISTED_QUERY_NOT_FOUND" | "METHOD_NOT_ALLOWED" | "CONFLICT" | "PRECONDITION_FAILED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "UNPROCESSABLE" | "RATE_LIMITED" | "INTERNAL" | "UNAVAILABLE";
        /** @description A calendar event. */
        EventContent: {
            /** @description Title, 1 to 500 characters. */
            title: string;
            /** @description Start time, or first day of an all-day event. */
            start: components["schemas"]["EventTime"];
            /** @description End time, or last day of an all-day event; not before the start. Default: none, or the first day. */
            end?: components["schemas"]["EventTime"] | null;
            /** @description Location, up to 500 characters. */
            location?: string | null;
            /** @description Description, up to 5,000 characters. */
            description?: string | null;
        };
        /** @description Which QR codes events are about. All lists must match; omitted and empty ones match every QR code. Other events, such as those about members, always match. */
        EventFilter: {
            /** @description IDs of folders; empty for any or none. */
            folderIds: components["schemas"]["Id"][];
            /** @description Tags; empty for any or none. */
            tags: string[];
            /** @description IDs of QR codes; empty for any. */
            qrCodeIds: components["schemas"]["Id"][];
        };
        /** @description Which QR codes events are about. All lists must match; omitted and empty ones match every QR code. Other events, such as those about members, always match. */
        EventFilterInput: {
            /** @description IDs of folders: the QR code is in one of them. */
            folderIds?: components["schemas"]["Id"][] | null;
            /** @description Tags: the QR code has one of them. */
            tags?: string[] | null;
            /** @description IDs of QR codes: it is one of them. */
            qrCodeIds?: components["schemas"]["Id"][] | null;
        };
        /** @description Content of type EVENT. */
        EventQrCodeContent: {
            /**
             * @description Type of the content. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "EVENT";
            data: components["schemas"]["EventContent"];
        };
        /** @description ISO 8601 time with an offset, in the years 1 to 9999; stored in UTC, to the second. For an all-day event, a date such as `2024-01-15`. */
        EventTime: string;
        /**
         * @description File format.
         * @default csv
         * @enum {string}
         */
        ExportFileFormat: "csv" | "zip";
        /**
         * @description Interval of an exported timeline.
         * @enum {string}
         */
        ExportedInterval: "day" | "week" | "month";
        /** @description Your own identifier, unique in the organization: 1 to 255 printable characters, case-sensitive. A QR code in the trash keeps it. */
        ExternalIdOfQrCode: string | null;
        /** @description Path of the field, such as `data.url`, or the column of a file. Empty if it concerns the whole input. */
        FieldPath: string;
        /** @description A problem with one field of the input. */
        FieldProblem: {
            field: components["schemas"]["FieldPath"];
            message: components["schemas"]["Sentence"];
            /**
             * Format: int64
             * @description Line number in the file, starting at 1.
             */
            line?: number;
        };
        /**
         * @description A folder for QR codes. A QR code is in one folder at most.
         * @example {
         *       "id": "fld_abc123",
         *       "name": "Menus",
         *       "qrCodeCount": 3,
         *       "createdAt": "2024-01-15T10:30:00Z",
         *       "updatedAt": "2024-01-15T10:30:00Z",
         *       "deletedAt": null,
         *       "purgeAt": null
         *     }
         */
        Folder: {
            /** @description Starts with `fld_`. */
            id: string;
            name: components["schemas"]["FolderName"];
            /**
             * Format: int64
             * @description Number of QR codes in the folder.
             */
            qrCodeCount: number;
            /** @description When it was created. */
            createdAt: components["schemas"]["DateTime"];
            /** @description When the folder was last renamed. Adding or removing QR codes does not change it. */
            updatedAt: components["schemas"]["DateTime"];
            /** @description When it was moved to the trash; null if it is not in the trash. */
            deletedAt: components["schemas"]["DateTime"] | null;
            /** @description When the trash deletes it for good; null if it is not in the trash. */
            purgeAt: components["schemas"]["DateTime"] | null;
        };
        /** @description IDs of the folders that the key is limited to: it then only reaches QR codes in them, and cannot have permissions for webhooks or API keys. Null for no limit. */
        FolderIds: components["schemas"]["Id"][];
        /** @description Display name, 1 to 200 characters; unique within the organization. */
        FolderName: string;
        /** @description ID of the folder; null for none. */
        FolderOfQrCode: components["schemas"]["Id"] | null;
        /** @description A page of a list. */
        FolderPage: {
            /** @description Items of the page. */
            folders: components["schemas"]["Folder"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description Number of scans of the QR codes in a folder. */
        FolderScans: {
            /** @description ID of the folder of these QR codes. */
            folderId: string;
            /** @description Name of the folder. */
            name: string;
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
            /**
             * Format: int64
             * @description Unique scans, as in `AnalyticsSummary`.
             */
            uniqueScans: number;
            /** @description Share of all scans in the period, 0 to 100 with one decimal place. */
            percentage: number;
        };
        /**
         * @description Sort order.
         * @default name
         * @enum {string}
         */
        FolderSort: "createdAt" | "-createdAt" | "name" | "-name";
        /** @description A location (WGS 84); the code encodes 7 decimal places. */
        GeoContent: {
            /** @description Degrees north (WGS 84), -90 to 90. */
            latitude: number;
            /** @description Degrees east (WGS 84), -180 to 180. */
            longitude: number;
            /** @description Label on the map, up to 500 characters. */
            query?: string | null;
        };
        /** @description Content of type GEO. */
        GeoQrCodeContent: {
            /**
             * @description Type of the content. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "GEO";
            data: components["schemas"]["GeoContent"];
        };
        /** @description Number of scans in an hour of the week. */
        HourScans: {
            /** @description Day of the week in the time zone. */
            weekday: components["schemas"]["Weekday"];
            /**
             * Format: int32
             * @description Hour of the day in the time zone, 0 to 23.
             */
            hour: number;
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
        };
        /** @description ID of an object. */
        Id: string;
        /**
         * @description Image format.
         * @default png
         * @enum {string}
         */
        ImageFormat: "png" | "svg" | "pdf" | "eps";
        /**
         * @description An invitation link that lets one person join the organization.
         * @example {
         *       "id": "inv_abc123",
         *       "email": "bob@example.com",
         *       "role": "EDITOR",
         *       "status": "PENDING",
         *       "createdBy": {
         *         "id": "usr_abc123",
         *         "name": "Ada"
         *       },
         *       "createdAt": "2024-01-15T10:30:00Z",
         *       "expiresAt": "2024-01-22T10:30:00Z",
         *       "acceptedAt": null,
         *       "revokedAt": null
         *     }
         */
        Invitation: {
            /** @description Starts with `inv_`. */
            id: string;
            /** @description Email address of the invited person. */
            email: string;
            /** @description Role that the person gets when they join. */
            role: components["schemas"]["OrganizationRole"];
            /** @description Current status. */
            status: components["schemas"]["InvitationStatus"];
            /** @description The inviter; null if their account was deleted. */
            createdBy: components["schemas"]["User"] | null;
            /** @description When it was created. */
            createdAt: components["schemas"]["DateTime"];
            /** @description When the invitation expires, 7 days after it was created. */
            expiresAt: components["schemas"]["DateTime"];
            /** @description When the invitation was accepted; null if it was not. */
            acceptedAt: components["schemas"]["DateTime"] | null;
            /** @description When the invitation was revoked; null if it was not. */
            revokedAt: components["schemas"]["DateTime"] | null;
        };
        /** @description A page of a list. */
        InvitationPage: {
            /** @description Items of the page. */
            invitations: components["schemas"]["Invitation"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description Whether an invitation can be accepted. `ACCEPTED`: The invitation was accepted. `EXPIRED`: The invitation was not accepted within 7 days. `PENDING`: The invitation can be accepted. `REVOKED`: An admin revoked the invitation, or the inviter or the invited person lost their role.
         * @enum {string}
         */
        InvitationStatus: "ACCEPTED" | "EXPIRED" | "PENDING" | "REVOKED";
        /** @description Why an item failed. */
        ItemError: {
            code: components["schemas"]["ErrorCode"];
            message: components["schemas"]["Sentence"];
            /** @description For invalid input: each field with a problem, up to 1,000. */
            details?: components["schemas"]["FieldProblem"][];
        };
        /**
         * @description A sheet of labels that you can buy. `AVERY_5160`: Avery 5160: US Letter, 30 labels of 2 5/8 × 1 in (66.7 × 25.4 mm). `AVERY_22806`: Avery 22806: US Letter, 12 square labels of 2 in (50.8 mm). `AVERY_L7160`: Avery L7160: A4, 21 labels of 63.5 × 38.1 mm. `AVERY_L7163`: Avery L7163: A4, 14 labels of 99.1 × 38.1 mm.
         * @enum {string}
         */
        LabelTemplate: "AVERY_L7160" | "AVERY_L7163" | "AVERY_5160" | "AVERY_22806";
        /** @description BCP 47 language tag, such as `de` or `pt-BR`, up to 35 characters. */
        Language: string;
        /** @description Number of scans with one value. */
        LanguageScans: {
            /** @description Language tag (BCP 47), such as `de`. */
            language: string;
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
            /** @description Share of all scans in the period, 0 to 100 with one decimal place. */
            percentage: number;
        };
        /**
         * @description An image for the center of QR codes. Logos are immutable.
         * @example {
         *       "id": "lgo_abc123",
         *       "name": "Company",
         *       "mediaType": "image/svg+xml",
         *       "width": 512,
         *       "height": 512,
         *       "createdAt": "2024-01-15T10:30:00Z",
         *       "deletedAt": null,
         *       "purgeAt": null
         *     }
         */
        Logo: {
            /** @description Starts with `lgo_`. */
            id: string;
            name: components["schemas"]["LogoName"];
            /** @description Media type: `image/png`, `image/jpeg` or `image/svg+xml`. */
            mediaType: components["schemas"]["LogoMediaType"];
            /**
             * Format: int64
             * @description Width in pixels, at most 512.
             */
            width: number;
            /**
             * Format: int64
             * @description Height in pixels, at most 512.
             */
            height: number;
            /** @description When it was created. */
            createdAt: components["schemas"]["DateTime"];
            /** @description When it was moved to the trash; null if it is not in the trash. */
            deletedAt: components["schemas"]["DateTime"] | null;
            /** @description When the trash deletes it for good; null if it is not in the trash. A logo is kept for as long as QR codes, style presets or scan pages use it. */
            purgeAt: components["schemas"]["DateTime"] | null;
        };
        /**
         * @description Media type of a logo.
         * @enum {string}
         */
        LogoMediaType: "image/png" | "image/jpeg" | "image/svg+xml";
        /** @description Display name, 1 to 200 characters. */
        LogoName: string;
        /** @description A page of a list. */
        LogoPage: {
            /** @description Items of the page. */
            logos: components["schemas"]["Logo"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description A member of an organization.
         * @example {
         *       "id": "mem_abc123",
         *       "role": "EDITOR",
         *       "joinedAt": "2024-01-15T10:30:00Z",
         *       "user": {
         *         "id": "usr_abc123",
         *         "name": "Ada",
         *         "email": "ada@example.com"
         *       }
         *     }
         */
        Member: {
            /** @description Starts with `mem_`. */
            id: string;
            /** @description Role in the organization. */
            role: components["schemas"]["OrganizationRole"];
            /** @description When the user joined the organization. */
            joinedAt: components["schemas"]["DateTime"];
            /** @description The user account. */
            user: components["schemas"]["MemberUser"];
        };
        /** @description A member joined or left. */
        MemberEventBody: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "member.joined" | "member.left";
            data: components["schemas"]["Member"];
        };
        /**
         * @description Event type.
         * @enum {string}
         */
        MemberEventType: "member.joined" | "member.left";
        /** @description A page of a list. */
        MemberPage: {
            /** @description Items of the page. */
            members: components["schemas"]["Member"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description The role of a member was changed. */
        MemberRoleEventBody: {
            /**
             * @description Event type. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event: "member.role_changed";
            /** @description The member. */
            data: components["schemas"]["Member"] & {
                /** @description Role before the change. */
                previousRole: components["schemas"]["OrganizationRole"];
            };
        };
        /** @description A user account. */
        MemberUser: {
            /** @description Starts with `usr_`. */
            id: string;
            /** @description Display name; not necessarily unique. */
            name: string;
            /** @description Email address in lowercase, unique on the server. */
            email: string;
        };
        /** @description Up to 50 pairs of strings of your own; keys have 1 to 40 characters without square brackets, values up to 500. */
        Metadata: {
            [key: string]: string;
        };
        /** @description Pairs to set; keys have 1 to 40 characters without square brackets, values up to 500. Null or an empty value removes a key. Up to 50 pairs remain. */
        MetadataChange: {
            [key: string]: string | null;
        };
        /** @description Phone number with 3 to 20 digits (at most 15 with a country code), with `+` before the country code. Spaces, hyphens, periods, slashes and parentheses are ignored. No 0 after the country code: `+49 30 123456`, not `+49 (0)30 123456`. */
        MobileNumber: string;
        /**
         * Format: date-time
         * @description ISO 8601 with an offset, in the years 1 to 9999; stored in UTC, to the second.
         */
        Moment: string;
        /** @description What new QR codes of all types have. */
        NewQrCode: {
            name: components["schemas"]["QrCodeName"];
            dynamic?: components["schemas"]["QrCodeDynamic"];
            /** @description Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some words are reserved by the server. Default: random. */
            shortCode?: components["schemas"]["CustomShortCode"] | null;
            /** @description Whether `shortCode` may be one that this organization used before: its printed copies lead to the new QR code. One that another organization used cannot be used again. */
            reuseShortCode?: boolean | null;
            stylePresetId?: components["schemas"]["StylePresetOfQrCode"];
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            routing?: components["schemas"]["RoutingOfQrCode"];
            metadata?: components["schemas"]["Metadata"] | null;
            folderId?: components["schemas"]["FolderOfQrCode"];
            externalId?: components["schemas"]["ExternalIdOfQrCode"];
            notes?: components["schemas"]["QrCodeNotes"];
            tags?: components["schemas"]["QrCodeTags"] | null;
        };
        /**
         * @description Result of the mutation `rotateSharedReportLink`.
         * @example {
         *       "sharedReport": {
         *         "id": "rpt_abc123",
         *         "name": "Summer campaign",
         *         "qrCodeId": null,
         *         "filter": null,
         *         "days": 30,
         *         "startDate": null,
         *         "endDate": null,
         *         "timeZone": "Europe/Berlin",
         *         "interval": null,
         *         "compareTo": null,
         *         "active": false,
         *         "passwordProtected": false,
         *         "expiresAt": null,
         *         "lastOpenedAt": null,
         *         "createdAt": "2024-01-15T10:30:00Z",
         *         "updatedAt": "2024-01-15T10:30:00Z"
         *       },
         *       "url": "https://qr.example.com/reports/Zq3xV1n0T5uY7wA2bC4dEg"
         *     }
         */
        NewReportLink: {
            /** @description The resulting shared report. */
            sharedReport: components["schemas"]["SharedReport"];
            /** @description The link. Anybody who has it can open the report. It is only shown in this response. */
            url: string;
        };
        /** @description Number of scans with one value. */
        OperatingSystemScans: {
            /** @description Operating system, such as `iOS`; `Other` for less common systems. */
            os: string;
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
            /** @description Share of all scans in the period, 0 to 100 with one decimal place. */
            percentage: number;
        };
        /**
         * @description An organization, which owns QR codes, API keys and webhooks.
         * @example {
         *       "id": "org_abc123",
         *       "name": "My Company",
         *       "slug": "my-company",
         *       "role": "ADMIN"
         *     }
         */
        Organization: {
            /** @description Starts with `org_`. */
            id: string;
            /** @description Display name; not necessarily unique. */
            name: string;
            /** @description URL name, unique on the server. */
            slug: string;
            /** @description Your role in the organization; for an API key, the role of its owner, or `ADMIN` for a service account. */
            role: components["schemas"]["OrganizationRole"];
        };
        /**
         * @description Scan statistics of all QR codes for a period.
         * @example {
         *       "period": {
         *         "start": "2024-01-01T00:00:00Z",
         *         "end": "2024-01-31T23:59:59Z"
         *       },
         *       "summary": {
         *         "totalScans": 1542,
         *         "uniqueScans": 1203,
         *         "avgDailyScans": 49.7
         *       },
         *       "timeline": [
         *         {
         *           "date": "2024-01-01",
         *           "scans": 45,
         *           "uniqueScans": 38
         *         }
         *       ],
         *       "geography": {
         *         "countries": [
         *           {
         *             "country": "US",
         *             "scans": 823,
         *             "percentage": 53.4
         *           }
         *         ],
         *         "cities": [
         *           {
         *             "city": "New York",
         *             "country": "US",
         *             "scans": 245,
         *             "percentage": 15.9
         *           }
         *         ]
         *       },
         *       "devices": [
         *         {
         *           "device": "mobile",
         *           "scans": 1200,
         *           "percentage": 77.8
         *         }
         *       ],
         *       "browsers": [
         *         {
         *           "browser": "Safari",
         *           "scans": 800,
         *           "percentage": 51.9
         *         }
         *       ],
         *       "operatingSystems": [
         *         {
         *           "os": "iOS",
         *           "scans": 790,
         *           "percentage": 51.2
         *         }
         *       ],
         *       "referrers": [
         *         {
         *           "referrer": "direct",
         *           "scans": 900,
         *           "percentage": 58.4
         *         }
         *       ],
         *       "organizationId": "org_abc123"
         *     }
         */
        OrganizationAnalytics: {
            /** @description Unique ID. */
            organizationId: string;
        } & components["schemas"]["ScanAnalytics"];
        /**
         * @description Role of a member in an organization. `ADMIN`: Can also manage webhooks, API keys, members and the organization. `EDITOR`: Can also create and edit QR codes, folders, logos and style presets, and view webhooks. `VIEWER`: Can view members, QR codes and scans.
         * @enum {string}
         */
        OrganizationRole: "ADMIN" | "EDITOR" | "VIEWER";
        /**
         * @description Organizations that the caller has access to.
         * @example {
         *       "organizations": [
         *         {
         *           "id": "org_abc123",
         *           "name": "My Company",
         *           "slug": "my-company",
         *           "role": "ADMIN"
         *         }
         *       ]
         *     }
         */
        Organizations: {
            /** @description Organizations that the caller has access to. */
            organizations: components["schemas"]["Organization"][];
        };
        /**
         * @description Pagination information. The `Link` header holds links to the other pages.
         * @example {
         *       "page": 1,
         *       "limit": 20,
         *       "total": 1,
         *       "totalPages": 1
         *     }
         */
        Pagination: {
            /**
             * Format: int64
             * @description Number of this page.
             */
            page: number;
            /**
             * Format: int32
             * @description Maximum number of items per page.
             */
            limit: number;
            /**
             * Format: int64
             * @description Number of items on all pages.
             */
            total: number;
            /**
             * Format: int64
             * @description Number of pages.
             */
            totalPages: number;
        };
        /** @description Fields to change. */
        PatchQrCode: {
            /** @description Cannot be changed; accepted if it is the current type. */
            type?: components["schemas"]["QrCodeType"];
            /** @description Cannot be changed; accepted if it is the current value. */
            dynamic?: boolean;
            /** @description Display name, 1 to 200 characters; does not have to be unique. */
            name?: string;
            /** @description New status: `PAUSED` and `ACTIVE` stop and resume the short link and take the QR code out of the archive; `ARCHIVED` puts it there and does not change what visitors get. Cannot be `DELETED`. */
            status?: components["schemas"]["QrCodeStatus"];
            stylePresetId?: components["schemas"]["StylePresetOfQrCode"];
            /** @description Fields of `QrCodeStyleInput` to change. */
            style?: {
                [key: string]: unknown;
            };
            /** @description Fields of `QrCodeRoutingInput` to change; null removes the routing. */
            routing?: {
                [key: string]: unknown;
            } | null;
            metadata?: components["schemas"]["MetadataChange"] | null;
            folderId?: components["schemas"]["FolderOfQrCode"];
            externalId?: components["schemas"]["ExternalIdOfQrCode"];
            notes?: components["schemas"]["QrCodeNotes"];
            tags?: components["schemas"]["ChangedQrCodeTags"];
            /** @description Fields of the content to change. */
            data?: {
                [key: string]: unknown;
            };
        };
        /** @description Fields to change. */
        PatchStylePreset: {
            name?: components["schemas"]["StylePresetName"];
            /** @description Fields of `QrCodeStyleInput` to change. */
            style?: {
                [key: string]: unknown;
            };
        };
        /** @description A phone number to call, encoded as a `tel:` URI. */
        PhoneContent: {
            phone: components["schemas"]["PhoneNumber"];
        };
        /** @description Phone number with 3 to 20 digits (at most 15 with a country code), with `+` before the country code. Spaces, hyphens, periods, slashes and parentheses are ignored. No 0 after the country code: `+49 30 123456`, not `+49 (0)30 123456`. Extensions: `ext. 12`, `x12`, `#12` or `;ext=12`. */
        PhoneNumber: string;
        /** @description Content of type PHONE. */
        PhoneQrCodeContent: {
            /**
             * @description Type of the content. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "PHONE";
            data: components["schemas"]["PhoneContent"];
        };
        /** @description Postal address of a contact. */
        PostalAddress: {
            /** @description Street and house number. Up to 200 characters. */
            street?: string | null;
            /** @description City or town. Up to 200 characters. */
            city?: string | null;
            /** @description State, province or canton. Up to 200 characters. */
            region?: string | null;
            /** @description Postal code. Up to 200 characters. */
            postalCode?: string | null;
            /** @description Country name. Up to 200 characters. */
            country?: string | null;
        };
        /** @description An error: the request was not carried out. */
        Problem: {
            /**
             * Format: int32
             * @description HTTP status code.
             */
            statusCode: number;
            message: components["schemas"]["Sentence"];
            error: components["schemas"]["ReasonPhrase"];
            code: components["schemas"]["ErrorCode"];
            /** @description For invalid input: each field with a problem, up to 1,000. */
            details?: components["schemas"]["FieldProblem"][];
            /**
             * Format: int64
             * @description Number of problems beyond those in `details`. Omitted if there are none.
             */
            moreDetails?: number;
            /**
             * @description Only for long-running requests that were stopped: what was done by then, in numbers.
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
        /** @description A QR code to delete for good. */
        PurgeQrCodeItem: {
            /** @description ID of the QR code. */
            id: components["schemas"]["Id"];
        };
        /** @description Up to 500 items in one request. */
        PurgeQrCodes: {
            /** @description 1 to 500 items, each for a different QR code. */
            items: components["schemas"]["PurgeQrCodeItem"][];
            /**
             * @description Whether to reject all items if one fails. If false, each succeeds or fails on its own.
             * @default true
             */
            atomic?: boolean;
        };
        /**
         * @description Result of the mutation `purgeTestData`.
         * @example {
         *       "purgedCount": 12,
         *       "hasMore": false
         *     }
         */
        PurgedTestData: {
            /**
             * Format: int64
             * @description Number of QR codes that were deleted for good.
             */
            purgedCount: number;
            /** @description Whether there are more; repeat the mutation. */
            hasMore: boolean;
        };
        /**
         * @description Where the caption is drawn. `BOTTOM`: Below the code. `TOP`: Above the code.
         * @enum {string}
         */
        QrCaptionPosition: "TOP" | "BOTTOM";
        /**
         * @description A QR code with its content, style and status.
         * @example {
         *       "id": "qr_xyz789",
         *       "type": "URL",
         *       "name": "Company Website",
         *       "shortUrl": "https://ilqr.co/xyz789",
         *       "shortCode": "xyz789",
         *       "data": {
         *         "url": "https://example.com"
         *       },
         *       "style": {
         *         "foregroundColor": "#000000",
         *         "backgroundColor": "#FFFFFF",
         *         "cornerRadius": 10
         *       },
         *       "status": "ACTIVE",
         *       "dynamic": true,
         *       "paused": false,
         *       "externalId": null,
         *       "metadata": {
         *         "sku": "A-1"
         *       },
         *       "notes": null,
         *       "totalScans": 0,
         *       "lastScannedAt": null,
         *       "createdAt": "2024-01-15T10:30:00Z",
         *       "updatedAt": "2024-01-15T10:30:00Z",
         *       "createdBy": {
         *         "type": "USER",
         *         "id": "usr_abc123",
         *         "name": "Ada Lovelace"
         *       },
         *       "updatedBy": {
         *         "type": "USER",
         *         "id": "usr_abc123",
         *         "name": "Ada Lovelace"
         *       },
         *       "archivedAt": null,
         *       "deletedAt": null,
         *       "purgeAt": null,
         *       "folderId": null,
         *       "tags": [],
         *       "test": false
         *     }
         */
        QrCode: components["schemas"]["QrCodeProperties"] & components["schemas"]["QrCodeContent"];
        /**
         * @description Scan statistics of a QR code for a period.
         * @example {
         *       "period": {
         *         "start": "2024-01-01T00:00:00Z",
         *         "end": "2024-01-31T23:59:59Z"
         *       },
         *       "summary": {
         *         "totalScans": 1542,
         *         "uniqueScans": 1203,
         *         "avgDailyScans": 49.7
         *       },
         *       "timeline": [
         *         {
         *           "date": "2024-01-01",
         *           "scans": 45,
         *           "uniqueScans": 38
         *         }
         *       ],
         *       "geography": {
         *         "countries": [
         *           {
         *             "country": "US",
         *             "scans": 823,
         *             "percentage": 53.4
         *           }
         *         ],
         *         "cities": [
         *           {
         *             "city": "New York",
         *             "country": "US",
         *             "scans": 245,
         *             "percentage": 15.9
         *           }
         *         ]
         *       },
         *       "devices": [
         *         {
         *           "device": "mobile",
         *           "scans": 1200,
         *           "percentage": 77.8
         *         }
         *       ],
         *       "browsers": [
         *         {
         *           "browser": "Safari",
         *           "scans": 800,
         *           "percentage": 51.9
         *         }
         *       ],
         *       "operatingSystems": [
         *         {
         *           "os": "iOS",
         *           "scans": 790,
         *           "percentage": 51.2
         *         }
         *       ],
         *       "referrers": [
         *         {
         *           "referrer": "direct",
         *           "scans": 900,
         *           "percentage": 58.4
         *         }
         *       ],
         *       "qrCodeId": "qr_xyz789"
         *     }
         */
        QrCodeAnalytics: {
            /** @description Unique ID. */
            qrCodeId: string;
        } & components["schemas"]["ScanAnalytics"];
        /** @description Type and content of a QR code. */
        QrCodeContent: components["schemas"]["UrlQrCodeContent"] | components["schemas"]["VcardQrCodeContent"] | components["schemas"]["WifiQrCodeContent"] | components["schemas"]["TextQrCodeContent"] | components["schemas"]["EmailQrCodeContent"] | components["schemas"]["SmsQrCodeContent"] | components["schemas"]["PhoneQrCodeContent"] | components["schemas"]["GeoQrCodeContent"] | components["schemas"]["EventQrCodeContent"];
        /** @description Content of the code, depending on its type. */
        QrCodeData: components["schemas"]["UrlContent"] | components["schemas"]["VCardContent"] | components["schemas"]["WifiContent"] | components["schemas"]["TextContent"] | components["schemas"]["EmailContent"] | components["schemas"]["SmsContent"] | components["schemas"]["PhoneContent"] | components["schemas"]["GeoContent"] | components["schemas"]["EventContent"];
        /** @description Whether the QR code is dynamic. A dynamic code encodes a short link, so its content can be changed and scans are counted. A static code encodes the content itself and works offline. Defaults to true; always true for URLs. */
        QrCodeDynamic: boolean | null;
        /** @description A QR code was created, changed or deleted. */
        QrCodeEventBody: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "qr.created" | "qr.updated" | "qr.deleted" | "qr.archived" | "qr.restored";
            data: components["schemas"]["QrCode"];
        };
        /**
         * @description Event type.
         * @enum {string}
         */
        QrCodeEventType: "qr.created" | "qr.updated" | "qr.deleted" | "qr.archived" | "qr.restored";
        /**
         * @description Result of an import.
         * @example {
         *       "created": 1,
         *       "qrCodeIds": [
         *         "qr_01m8z3v9k2e4rbq0s6h1x7c5dn"
         *       ],
         *       "folderIds": [],
         *       "failed": 1,
         *       "errors": [
         *         {
         *           "line": 3,
         *           "field": "url",
         *           "message": "is required"
         *         }
         *       ],
         *       "errorCount": 1,
         *       "dryRun": false
         *     }
         */
        QrCodeImport: {
            /**
             * Format: int64
             * @description Number of QR codes created; in a dry run, the number that would be created.
             */
            created: number;
            /** @description IDs of the QR codes created, in the order of their rows. Empty in a dry run. */
            qrCodeIds: unknown[];
            /** @description IDs of the folders created. Empty in a dry run. */
            folderIds: unknown[];
            /**
             * Format: int64
             * @description Number of rows with errors.
             */
            failed: number;
            /** @description Problems by line, the first 1000. A row can have several. */
            errors: components["schemas"]["RowProblem"][];
            /**
             * Format: int64
             * @description Total number of problems, including those not listed in `errors`.
             */
            errorCount: number;
            /** @description Whether this was a dry run. */
            dryRun: boolean;
        };
        /** @description Display name, 1 to 200 characters; does not have to be unique. */
        QrCodeName: string;
        /** @description Notes for the people of the organization, up to 5000 characters. Visitors never see them. */
        QrCodeNotes: string | null;
        /** @description A page of a list. */
        QrCodePage: {
            /** @description Items of the page. */
            qrCodes: components["schemas"]["QrCode"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description Result of a simulated scan, which is not counted.
         * @example {
         *       "outcome": "REDIRECT",
         *       "url": "https://example.com/de",
         *       "rule": 0,
         *       "ruleName": "German",
         *       "reason": "rule 1 “German” matches: language de",
         *       "targets": [
         *         {
         *           "url": "https://example.com/de",
         *           "share": 100
         *         }
         *       ]
         *     }
         */
        QrCodePreview: {
            /** @description Outcome of the scan. */
            outcome: components["schemas"]["QrScanOutcome"];
            /**
             * Format: uri
             * @description URL that the visitor is redirected to, after entering a password if one is required; null for a page of this server.
             */
            url: string | null;
            /**
             * Format: int32
             * @description Index of the matching rule, starting at 0; null if none.
             */
            rule: number | null;
            /** @description Name of the matching rule; null if no rule matches or it has no name. */
            ruleName: string | null;
            reason: components["schemas"]["Sentence"];
            /** @description All targets of the matching rule. */
            targets: components["schemas"]["QrCodePreviewTarget"][];
        };
        /** @description A target and its share of visitors. */
        QrCodePreviewTarget: {
            /** @description Destination URL, without campaign parameters. */
            url: components["schemas"]["WebAddress"];
            /** @description Share of visitors in percent, with one decimal. */
            share: number;
        };
        /** @description What QR codes of all types have. */
        QrCodeProperties: {
            /** @description Starts with `qr_`. */
            id: string;
            /** @description Display name; not necessarily unique. */
            name: string;
            /**
             * Format: uri
             * @description Short link, which counts the scan and redirects to the destination.
             */
            shortUrl: string;
            /** @description Last part of the short link. */
            shortCode: string;
            /** @description Style as a JSON object without null values. */
            style: components["schemas"]["QrCodeStyle"];
            /** @description Status of the QR code. */
            status: components["schemas"]["QrCodeStatus"];
            /** @description Whether the short link is stopped, also while the QR code is archived. */
            paused: boolean;
            /** @description Your own identifier, unique in the organization; null if there is none. */
            externalId: string | null;
            /** @description Pairs of strings of your own as a JSON object. */
            metadata: components["schemas"]["Metadata"];
            /** @description Notes for the people of the organization; null if there are none. */
            notes: string | null;
            /**
             * Format: int64
             * @description Total number of scans, excluding bots.
             */
            totalScans: number;
            /** @description Time of the latest scan, excluding bots; null if there is none. */
            lastScannedAt: components["schemas"]["DateTime"] | null;
            /** @description When it was created. */
            createdAt: components["schemas"]["DateTime"];
            /** @description When the QR code was last updated; scans do not change it. */
            updatedAt: components["schemas"]["DateTime"];
            /** @description Type, ID and name of who created it as a JSON object; null if not recorded. */
            createdBy: components["schemas"]["Author"] | null;
            /** @description Type, ID and name of who last updated it as a JSON object; null if not recorded. */
            updatedBy: components["schemas"]["Author"] | null;
            /** @description When the QR code was archived; null if it is not. */
            archivedAt: components["schemas"]["DateTime"] | null;
            /** @description When it was moved to the trash; null if it is not in the trash. */
            deletedAt: components["schemas"]["DateTime"] | null;
            /** @description When the trash deletes it for good; null if it is not in the trash. */
            purgeAt: components["schemas"]["DateTime"] | null;
            /** @description ID of the folder; null if there is none. */
            folderId: string | null;
            /** @description Tags, unique and in the order they were set. */
            tags: string[];
            /** @description Whether a test key created the QR code. `purgeTestData` deletes all of these for good. */
            test: boolean;
            /** @description Whether the QR code is dynamic: it encodes a short link, so its content can be changed. A static code encodes the content itself. */
            dynamic: boolean;
            routing?: components["schemas"]["QrCodeRouting"];
        };
        /** @description Result of one item. */
        QrCodeResult: {
            /**
             * Format: int32
             * @description Index of the item, starting at 0.
             */
            index: number;
            /** @description The resulting QR code; null if the item failed. */
            qrCode: components["schemas"]["QrCode"] | null;
            /** @description ETag for `ifMatch`; null if the item failed. */
            etag: string | null;
            /** @description Why the item failed; null if it succeeded. */
            error: components["schemas"]["ItemError"] | null;
        };
        /**
         * @description The result of each item.
         * @example {
         *       "results": [
         *         {
         *           "index": 0,
         *           "qrCode": {
         *             "id": "qr_xyz789",
         *             "type": "URL",
         *             "name": "Company Website",
         *             "shortUrl": "https://ilqr.co/xyz789",
         *             "shortCode": "xyz789",
         *             "data": {
         *               "url": "https://example.com"
         *             },
         *             "style": {
         *               "foregroundColor": "#000000",
         *               "backgroundColor": "#FFFFFF",
         *               "cornerRadius": 10
         *             },
         *             "status": "ACTIVE",
         *             "dynamic": true,
         *             "paused": false,
         *             "externalId": null,
         *             "metadata": {
         *               "sku": "A-1"
         *             },
         *             "notes": null,
         *             "totalScans": 0,
         *             "lastScannedAt": null,
         *             "createdAt": "2024-01-15T10:30:00Z",
         *             "updatedAt": "2024-01-15T10:30:00Z",
         *             "createdBy": {
         *               "type": "USER",
         *               "id": "usr_abc123",
         *               "name": "Ada Lovelace"
         *             },
         *             "updatedBy": {
         *               "type": "USER",
         *               "id": "usr_abc123",
         *               "name": "Ada Lovelace"
         *             },
         *             "archivedAt": null,
         *             "deletedAt": null,
         *             "purgeAt": null,
         *             "folderId": null,
         *             "tags": [],
         *             "test": false
         *           },
         *           "etag": "\"1-0\"",
         *           "error": null
         *         }
         *       ],
         *       "succeeded": 1,
         *       "failed": 0
         *     }
         */
        QrCodeResults: {
            /** @description One result for each item, in the same order. */
            results: components["schemas"]["QrCodeResult"][];
            /**
             * Format: int64
             * @description Number of items that succeeded.
             */
            succeeded: number;
            /**
             * Format: int64
             * @description Number of items that failed.
             */
            failed: number;
        };
        /** @description Routing: rules, dates, scan limit, password, fallback URL and campaign parameters. Absent if there is none. */
        QrCodeRouting: {
            /** @description Start. */
            validFrom?: components["schemas"]["Moment"];
            /** @description End (exclusive), after `validFrom`. */
            validUntil?: components["schemas"]["Moment"];
            /**
             * Format: int32
             * @description Total number of scans after which the code stops working.
             */
            scanLimit?: number;
            /** @description Where visitors are redirected while the code is paused, archived, outside its dates or over its scan limit. Default: a notice. */
            fallbackUrl?: components["schemas"]["WebAddress"];
            /** @description Whether to pass on the query of the short link; parameters of the destination take precedence. Default: true. */
            forwardQuery?: boolean;
            utm?: components["schemas"]["QrUtm"];
            /** @description Up to 50; the first match wins. Other visitors get the content of the code. */
            rules?: components["schemas"]["QrRoutingRule"][];
            /**
             * @description Whether visitors must enter a password.
             * @constant
             */
            passwordProtected?: true;
        };
        /** @description Rules, dates, scan limit, password, fallback URL and campaign parameters. Replaces the routing, except that an omitted `password` is kept. */
        QrCodeRoutingInput: {
            validFrom?: components["schemas"]["Moment"] | null;
            validUntil?: components["schemas"]["Moment"] | null;
            /**
             * Format: int32
             * @description Total number of scans after which the code stops working.
             */
            scanLimit?: number | null;
            /** @description Password that visitors must enter, 1 to 200 characters; never returned. If omitted, it is unchanged; null removes it. */
            password?: string | null;
            /** @description Optional; must be true if and only if there is a password. */
            passwordProtected?: boolean | null;
            fallbackUrl?: components["schemas"]["WebAddress"] | null;
            /** @description Whether to pass on the query of the short link; parameters of the destination take precedence. Default: true. */
            forwardQuery?: boolean | null;
            utm?: components["schemas"]["QrUtm"] | null;
            /** @description Up to 50; the first match wins. Other visitors get the content of the code. */
            rules?: components["schemas"]["QrRoutingRule"][] | null;
        };
        /** @description Number of scans of a QR code. */
        QrCodeScans: {
            /** @description ID of the QR code that was scanned. */
            qrCodeId: string;
            /** @description Name of the QR code. */
            name: string;
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
            /**
             * Format: int64
             * @description Unique scans, as in `AnalyticsSummary`.
             */
            uniqueScans: number;
            /** @description Share of all scans in the period, 0 to 100 with one decimal place. */
            percentage: number;
        };
        /**
         * @description Sort order.
         * @default -createdAt
         * @enum {string}
         */
        QrCodeSort: "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt" | "name" | "-name" | "-totalScans" | "-lastScannedAt" | "expiresAt";
        /**
         * @description Whether a QR code is in use, and where it is shown. `ACTIVE`: The short link works; visitors are redirected. `ARCHIVED`: Hidden: lists contain the QR code only when they are filtered by this status. Its short link works as before, unless it is `paused`. `DELETED`: In the trash: lists contain the QR code only when they are filtered by this status, and its short link does not work until it is restored. `PAUSED`: Temporarily disabled: visitors are redirected to `fallbackUrl` or see a notice.
         * @enum {string}
         */
        QrCodeStatus: "ACTIVE" | "PAUSED" | "ARCHIVED" | "DELETED";
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
            /** @description Makes the background transparent; contrast is still checked against the background color. Default: false. */
            transparentBackground?: boolean;
            /**
             * Format: int32
             * @description Width of the empty margin in modules, 2 to 16. Default: 4.
             */
            quietZone?: number;
            errorCorrection?: components["schemas"]["QrErrorCorrection"];
            /** @description Encodes the short link in capital letters, which makes the code less dense. Default: false. */
            capitalLetters?: boolean;
            logo?: components["schemas"]["QrLogoPlacement"];
            frame?: components["schemas"]["QrFrame"];
        };
        /** @description Omitted fields keep their values (new codes: black on white with square modules); null resets an optional field. Styles that cannot be scanned reliably are rejected. */
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
            /** @description Makes the background transparent; contrast is still checked against the background color. Default: false. */
            transparentBackground?: boolean | null;
            /**
             * Format: int32
             * @description Width of the empty margin in modules, 2 to 16. Default: 4.
             */
            quietZone?: number | null;
            errorCorrection?: components["schemas"]["QrErrorCorrection"] | null;
            /** @description Encodes the short link in capital letters, which makes the code less dense. Default: false. */
            capitalLetters?: boolean | null;
            logo?: components["schemas"]["QrLogoPlacement"] | null;
            frame?: components["schemas"]["QrFrame"] | null;
        };
        /** @description Up to 50 tags of 1 to 100 characters; duplicates are removed. */
        QrCodeTags: components["schemas"]["Tag"][];
        /**
         * @description Type of content. `EMAIL`: Opens a new email. `EVENT`: Adds an event to a calendar. `GEO`: Shows a location on a map. `PHONE`: Calls a phone number. `SMS`: Opens a new text message. `TEXT`: Shows text. `URL`: Opens a website; always dynamic. `VCARD`: Saves a contact. `WIFI`: Joins a Wi-Fi network.
         * @enum {string}
         */
        QrCodeType: "URL" | "VCARD" | "WIFI" | "TEXT" | "EMAIL" | "SMS" | "PHONE" | "GEO" | "EVENT";
        /**
         * @description What a QR code was after a change.
         * @example {
         *       "number": 3,
         *       "createdAt": "2024-01-15T10:30:00Z",
         *       "source": "DASHBOARD",
         *       "userId": null,
         *       "userName": "Ada Lovelace",
         *       "apiKeyId": null,
         *       "apiKeyName": null,
         *       "changes": [
         *         {
         *           "field": "data",
         *           "from": {
         *             "url": "https://example.com/spring"
         *           },
         *           "to": {
         *             "url": "https://example.com/summer"
         *           }
         *         }
         *       ]
         *     }
         */
        QrCodeVersion: {
            /**
             * Format: int64
             * @description `QrCode.version` after the change.
             */
            number: number;
            /** @description When the QR code was changed. */
            createdAt: components["schemas"]["DateTime"];
            /** @description Where the change came from. */
            source: components["schemas"]["QrCodeVersionSource"];
            /** @description ID of the user, or of the owner of the API key; null if not recorded. */
            userId: string | null;
            /** @description Name of the user at that time. */
            userName: string | null;
            /** @description ID of the API key that was used; null for a session. */
            apiKeyId: string | null;
            /** @description Name of the API key at that time. */
            apiKeyName: string | null;
            /** @description What changed, from what to what. All fields if the QR code was created; empty if the version before is not kept. */
            changes: components["schemas"]["AuditChange"][];
        };
        /** @description A page of a list. */
        QrCodeVersionPage: {
            /** @description Items of the page. */
            versions: components["schemas"]["QrCodeVersion"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description Where a change of a QR code came from. `API`: A request with an API key. `BULK`: A request for many QR codes at once. `DASHBOARD`: A person who was logged in, usually in the dashboard. `IMPORT`: An import from CSV. `OTHER`: Not recorded: the change is older than the history, or was made by the operator. `RESTORE`: A return from the trash. `REVERT`: A return to an earlier version.
         * @enum {string}
         */
        QrCodeVersionSource: "API" | "BULK" | "DASHBOARD" | "IMPORT" | "OTHER" | "RESTORE" | "REVERT";
        /**
         * @description How much of the code can be damaged and still be read. Higher levels make it denser. Default: MEDIUM, or higher with a logo. `HIGH`: About 30%. `LOW`: About 7%. `MEDIUM`: About 15%. `QUARTILE`: About 25%.
         * @enum {string}
         */
        QrErrorCorrection: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH";
        /**
         * @description Shape of the finder patterns. `CIRCLE`: A circle. As `eyeFrameShape`, for symbols of up to 61 modules per side. `LEAF`: Two rounded corners, opposite each other. `ROUNDED`: Rounded corners. `SQUARE`: Sharp corners.
         * @enum {string}
         */
        QrEyeShape: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF";
        /** @description A border, a caption, or both. */
        QrFrame: {
            shape: components["schemas"]["QrFrameShape"];
            /** @description Border color. Default: the foreground color. */
            color?: components["schemas"]["Color"] | null;
            /** @description One line of up to 40 characters (Latin, Greek, Cyrillic, Vietnamese or Devanagari). */
            caption?: string | null;
            /** @description Text color. Default: the background color with a border, otherwise the foreground color. */
            captionColor?: components["schemas"]["Color"] | null;
            /** @description Default: BOTTOM. */
            captionPosition?: components["schemas"]["QrCaptionPosition"] | null;
        };
        /**
         * @description Border around the code. `NONE`: No border; the caption is drawn on the background. `ROUNDED`: A border with rounded corners; the caption is drawn on it. `SQUARE`: A border with sharp corners; the caption is drawn on it.
         * @enum {string}
         */
        QrFrameShape: "NONE" | "SQUARE" | "ROUNDED";
        /** @description A gradient across the code. */
        QrGradient: {
            type: components["schemas"]["QrGradientType"];
            /**
             * Format: int32
             * @description Angle in degrees, 0 to 359, clockwise; 0 is left to right. For LINEAR. Default: 0.
             */
            angle?: number | null;
            /** @description 2 to 8 colors in ascending order of offset. */
            stops: components["schemas"]["QrGradientStop"][];
        };
        /** @description A color stop of a gradient. */
        QrGradientStop: {
            /**
             * Format: int32
             * @description Position in percent, 0 to 100.
             */
            offset: number;
            color: components["schemas"]["Color"];
        };
        /**
         * @description Direction of the gradient. `LINEAR`: Along a line across the code. `RADIAL`: From the center to the corners.
         * @enum {string}
         */
        QrGradientType: "LINEAR" | "RADIAL";
        /** @description A logo in the center of the code. */
        QrLogoPlacement: {
            /** @description ID of a logo of the organization. */
            id: string;
            /**
             * Format: int32
             * @description Width in percent of the width of the code, 5 to 40. Default: about 20.
             */
            size?: number | null;
            /** @description Shape of the area for the logo. Default: SQUARE. */
            shape?: components["schemas"]["QrLogoShape"] | null;
        };
        /**
         * @description Shape of the area for the logo. `CIRCLE`: For round logos. `SQUARE`: For rectangular logos.
         * @enum {string}
         */
        QrLogoShape: "SQUARE" | "CIRCLE";
        /**
         * @description Shape of the dark modules. Default: SQUARE. `DIAMOND`: Separate squares, turned by 45 degrees. `DOT`: Separate circles. `HORIZONTAL_BAR`: Joined horizontally, with rounded ends. `SQUARE`: Squares, joined where they touch; `cornerRadius` rounds their corners. `VERTICAL_BAR`: Joined vertically, with rounded ends.
         * @enum {string}
         */
        QrModuleShape: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR";
        /** @description All conditions must match; in a list, one matching value is enough. */
        QrRoutingCondition: {
            /** @description Device types. */
            devices?: components["schemas"]["VisitorDevice"][] | null;
            /** @description Platforms of the device, such as `IOS`. */
            operatingSystems?: components["schemas"]["VisitorOperatingSystem"][] | null;
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
            days?: components["schemas"]["Weekday"][] | null;
            /** @description IANA time zone, such as `Europe/Berlin`. */
            timeZone: string;
        };
        /** @description Redirects matching visitors. */
        QrRoutingRule: {
            /** @description Name of the rule. 1 to 200 characters. */
            name?: string | null;
            /** @description Conditions. Default: matches everyone. */
            when?: components["schemas"]["QrRoutingCondition"] | null;
            /** @description 1 to 10 destinations. Several split the traffic; a returning visitor always gets the same one. */
            targets: components["schemas"]["QrRoutingTarget"][];
        };
        /** @description A destination of a rule, one of its variants. */
        QrRoutingTarget: {
            /** @description Destination URL: http or https, without credentials. */
            url: components["schemas"]["WebAddress"];
            /**
             * Format: int32
             * @description Share of the traffic, relative to the other targets: 0 to 1,000. Default: 1.
             */
            weight?: number | null;
        };
        /**
         * @description What happens to a scan. `DELETED`: The code is in the trash. `NOT_DYNAMIC`: The code is static; its short link is not used. `NOT_YET_VALID`: Before `validFrom`. `NO_LONGER_VALID`: At or after `validUntil`. `PAGE`: Shown a page with the content. `PASSWORD`: Asked for the password, then redirected. `PAUSED`: The code is paused. `REDIRECT`: Redirected to the URL. `SCAN_LIMIT_REACHED`: The scan limit has been reached.
         * @enum {string}
         */
        QrScanOutcome: "DELETED" | "NOT_DYNAMIC" | "NOT_YET_VALID" | "NO_LONGER_VALID" | "PAGE" | "PASSWORD" | "PAUSED" | "REDIRECT" | "SCAN_LIMIT_REACHED";
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
        /**
         * @description Reason phrase of the status code.
         * @enum {string}
         */
        ReasonPhrase: "Bad Request" | "Unauthorized" | "Forbidden" | "Not Found" | "Method Not Allowed" | "Conflict" | "Precondition Failed" | "Payload Too Large" | "Unsupported Media Type" | "Unprocessable Entity" | "Too Many Requests" | "Internal Server Error" | "Service Unavailable";
        /** @description Number of scans with one value. */
        ReferrerScans: {
            /** @description Host of the referring page, or `direct`. */
            referrer: string;
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
            /** @description Share of all scans in the period, 0 to 100 with one decimal place. */
            percentage: number;
        };
        /** @description Number of scans from a state or province. */
        RegionScans: {
            /** @description English name of the state or province. */
            region: string;
            /** @description Country code (ISO 3166-1 alpha-2), such as `DE`. */
            country: string;
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
            /** @description Share of all scans in the period, 0 to 100 with one decimal place. */
            percentage: number;
        };
        /** @description A QR code to take out of the trash. */
        RestoreQrCodeItem: {
            /** @description ID of the QR code. */
            id: components["schemas"]["Id"];
        };
        /** @description Up to 500 items in one request. */
        RestoreQrCodes: {
            /** @description 1 to 500 items, each for a different QR code. */
            items: components["schemas"]["RestoreQrCodeItem"][];
            /**
             * @description Whether to reject all items if one fails. If false, each succeeds or fails on its own.
             * @default true
             */
            atomic?: boolean;
        };
        /** @description The version to bring back. */
        RevertQrCode: {
            /**
             * Format: int32
             * @description Number of the version to bring back.
             */
            version: number;
        };
        /** @description Options for rotating an API key. */
        RotateApiKey: {
            /**
             * Format: int32
             * @description Seconds the old key keeps working, up to 30 days. Defaults to 0, which revokes it immediately.
             * @default 0
             */
            overlapSeconds?: number | null;
        };
        /** @description Options for rotating the signing secret. */
        RotateWebhookSecret: {
            /**
             * Format: int32
             * @description Seconds the old secret keeps signing as well, up to 30 days. Defaults to one day; 0 ends it immediately.
             * @default 86400
             */
            overlapSeconds?: number | null;
            /** @description Signing secret: any text of up to 256 characters, or `whsec_` and a base64 key (Standard Webhooks). By default a random secret is generated and shown once. */
            secret?: string | null;
        };
        /**
         * @description The new API key, and the old one.
         * @example {
         *       "apiKey": {
         *         "id": "key_abc123",
         *         "name": "Website",
         *         "preview": "ilqr_3f9kX2mQ7bTz…",
         *         "permissions": [
         *           "QR_CODES_READ"
         *         ],
         *         "allowedIps": [],
         *         "folderIds": null,
         *         "serviceAccount": false,
         *         "test": false,
         *         "status": "ACTIVE",
         *         "createdAt": "2024-01-15T10:30:00Z",
         *         "createdBy": {
         *           "id": "usr_abc123",
         *           "name": "Ada"
         *         },
         *         "lastUsedAt": null,
         *         "lastAddress": null,
         *         "expiresAt": null,
         *         "revokedAt": null
         *       },
         *       "secret": "ilqr_3f9kX2mQ3f9kX2mQ3f9kX2mQ3f9kX2mQ3f9kX2mQ3f9kX2mQ",
         *       "replaced": {
         *         "id": "key_abc122",
         *         "name": "Website",
         *         "preview": "ilqr_3f9kX2mQ7bTz…",
         *         "permissions": [
         *           "QR_CODES_READ"
         *         ],
         *         "allowedIps": [],
         *         "folderIds": null,
         *         "serviceAccount": false,
         *         "test": false,
         *         "status": "ACTIVE",
         *         "createdAt": "2024-01-15T10:30:00Z",
         *         "createdBy": {
         *           "id": "usr_abc123",
         *           "name": "Ada"
         *         },
         *         "lastUsedAt": null,
         *         "lastAddress": null,
         *         "expiresAt": null,
         *         "revokedAt": "2024-01-15T11:30:00Z"
         *       }
         *     }
         */
        RotatedApiKey: {
            /** @description The new API key, with the same name, permissions, expiry and limits. */
            apiKey: components["schemas"]["ApiKey"];
            /** @description The new API key in full. It is only shown in this response. */
            secret: string;
            /** @description The old API key; `revokedAt` is when it stops working. */
            replaced: components["schemas"]["ApiKey"];
        };
        /** @description Routing of a dynamic code: rules, dates, scan limit, password, fallback URL and campaign parameters. Replaces the current routing, except that an omitted `password` is kept; null removes it. */
        RoutingOfQrCode: components["schemas"]["QrCodeRoutingInput"] | null;
        /** @description A problem in a row. */
        RowProblem: {
            /**
             * Format: int64
             * @description Line number where the row starts, counted from 1.
             */
            line: number;
            field: components["schemas"]["FieldPath"];
            message: components["schemas"]["Sentence"];
        };
        /**
         * @description A scan of a QR code. Unknown values are null, as are details of visitors who opt out of tracking.
         * @example {
         *       "id": "scn_01hm6xq8e0f9vb5w3y7k2n4p6r",
         *       "scannedAt": "2024-01-15T14:30:00Z",
         *       "country": "US",
         *       "region": "New York",
         *       "city": "New York",
         *       "device": "mobile",
         *       "os": "iOS",
         *       "browser": "Safari",
         *       "language": "en-US",
         *       "referrer": "direct",
         *       "target": "https://example.com",
         *       "unique": true
         *     }
         */
        Scan: {
            /** @description Starts with `scn_`. */
            id: string;
            /** @description When the QR code was scanned. */
            scannedAt: components["schemas"]["DateTime"];
            /** @description Country code (ISO 3166-1 alpha-2), such as `DE`. */
            country: string | null;
            /** @description English name of the state or province. */
            region: string | null;
            /** @description English name of the city. */
            city: string | null;
            /** @description Device type: `mobile`, `tablet`, `desktop`, `tv` or `other`. */
            device: components["schemas"]["ScanDevice"] | null;
            /** @description Operating system, such as `iOS`; `Other` for less common systems. */
            os: string | null;
            /** @description Browser name, such as `Safari`; `Other` for less common browsers. */
            browser: string | null;
            /** @description Preferred browser language (BCP 47), such as `de`. */
            language: string | null;
            /** @description Host of the referring page, or `direct`. */
            referrer: string | null;
            /** @description Destination URL of the redirect; null if the visitor saw a page of this server. */
            target: string | null;
            /** @description Whether this was the visitor’s first scan of this QR code on this day (UTC). */
            unique: boolean;
        };
        /**
         * @description Scan analytics for a period. Lists contain the 100 most frequent values, each with its share of all scans; unknown values are left out.
         * @example {
         *       "period": {
         *         "start": "2024-01-01T00:00:00Z",
         *         "end": "2024-01-31T23:59:59Z"
         *       },
         *       "summary": {
         *         "totalScans": 1542,
         *         "uniqueScans": 1203,
         *         "avgDailyScans": 49.7
         *       },
         *       "timeline": [
         *         {
         *           "date": "2024-01-01",
         *           "scans": 45,
         *           "uniqueScans": 38
         *         }
         *       ],
         *       "geography": {
         *         "countries": [
         *           {
         *             "country": "US",
         *             "scans": 823,
         *             "percentage": 53.4
         *           }
         *         ],
         *         "cities": [
         *           {
         *             "city": "New York",
         *             "country": "US",
         *             "scans": 245,
         *             "percentage": 15.9
         *           }
         *         ]
         *       },
         *       "devices": [
         *         {
         *           "device": "mobile",
         *           "scans": 1200,
         *           "percentage": 77.8
         *         }
         *       ],
         *       "browsers": [
         *         {
         *           "browser": "Safari",
         *           "scans": 800,
         *           "percentage": 51.9
         *         }
         *       ],
         *       "operatingSystems": [
         *         {
         *           "os": "iOS",
         *           "scans": 790,
         *           "percentage": 51.2
         *         }
         *       ],
         *       "referrers": [
         *         {
         *           "referrer": "direct",
         *           "scans": 900,
         *           "percentage": 58.4
         *         }
         *       ]
         *     }
         */
        ScanAnalytics: {
            /** @description The requested period, by default the last 30 days. */
            period: components["schemas"]["AnalyticsPeriod"];
            summary: components["schemas"]["AnalyticsSummary"];
            /** @description All points of the period, including those without scans. */
            timeline: components["schemas"]["TimelinePoint"][];
            /** @description Scans by country and city. */
            geography: components["schemas"]["ScanGeography"];
            /** @description Scans by device type. */
            devices: components["schemas"]["DeviceScans"][];
            /** @description Scans by browser. */
            browsers: components["schemas"]["BrowserScans"][];
            /** @description Scans by operating system. */
            operatingSystems: components["schemas"]["OperatingSystemScans"][];
            /** @description Scans by referring site. */
            referrers: components["schemas"]["ReferrerScans"][];
            /** @description Scans by state or province, most frequent first. Read from single scans: fails for a period of which some are deleted, and has none of QR codes that are deleted for good. Costs 100 of complexity. */
            regions?: components["schemas"]["RegionScans"][];
            /** @description Scans by preferred browser language. */
            languages?: components["schemas"]["LanguageScans"][];
            /** @description Scans by destination URL. */
            targets?: components["schemas"]["TargetScans"][];
            /** @description Routing rules with several targets, if these are the analytics of one QR code; otherwise empty. Compares with the targets and weights that the rules have now. */
            abTests?: components["schemas"]["AbTest"][];
            /** @description Scans by hour of the week in the time zone of the period, from Monday at midnight: always 168. Costs 50 of complexity. */
            hours?: components["schemas"]["HourScans"][];
            /** @description QR codes with the most scans. As they are now, without QR codes that are deleted for good. Costs 50 of complexity. */
            topCodes?: components["schemas"]["QrCodeScans"][];
            /** @description Folders with the most scans. As they are now, without QR codes that are deleted for good. Costs 50 of complexity. */
            topFolders?: components["schemas"]["FolderScans"][];
            /** @description Tags with the most scans; a scan counts for each tag of its QR code. As they are now, without QR codes that are deleted for good. Costs 50 of complexity. */
            topTags?: components["schemas"]["TagScans"][];
            /** @description The earlier period of `compareTo`; null without it. Costs 20 of complexity. */
            comparison?: components["schemas"]["AnalyticsComparison"] | null;
        };
        /**
         * @description Type of device.
         * @enum {string}
         */
        ScanDevice: "mobile" | "tablet" | "desktop" | "tv" | "other";
        /** @description A scan was stored. */
        ScanEventBody: {
            /**
             * @description Event type. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event: "qr.scanned";
            /** @description The scan. */
            data: components["schemas"]["Scan"] & {
                /** @description ID of the scanned QR code. */
                qrCodeId: string;
            };
        };
        /** @description Location of scans, estimated from IP addresses. Empty if the server has no GeoIP data. */
        ScanGeography: {
            /** @description Scans by country, most frequent first. */
            countries: components["schemas"]["CountryScans"][];
            /** @description Scans by city, most frequent first. */
            cities: components["schemas"]["CityScans"][];
        };
        /** @description A page of a list. */
        ScanPage: {
            /** @description Items of the page. */
            scans: components["schemas"]["Scan"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description A human-readable explanation in English. The wording may change. */
        Sentence: string;
        /**
         * @description A link with which anybody reads a view of the analytics, without an account.
         * @example {
         *       "id": "rpt_abc123",
         *       "name": "Summer campaign",
         *       "qrCodeId": null,
         *       "filter": null,
         *       "days": 30,
         *       "startDate": null,
         *       "endDate": null,
         *       "timeZone": "Europe/Berlin",
         *       "interval": null,
         *       "compareTo": null,
         *       "active": false,
         *       "passwordProtected": false,
         *       "expiresAt": null,
         *       "lastOpenedAt": null,
         *       "createdAt": "2024-01-15T10:30:00Z",
         *       "updatedAt": "2024-01-15T10:30:00Z"
         *     }
         */
        SharedReport: {
            /** @description Starts with `rpt_`. */
            id: string;
            name: components["schemas"]["SharedReportName"];
            /** @description ID of the only QR code that it shows; null for all. */
            qrCodeId: string | null;
            /** @description Which scans it shows, in the form of `AnalyticsFilter`; null for all. */
            filter: unknown;
            /**
             * Format: int64
             * @description It shows the last so many days, including today; null for a period by dates.
             */
            days: number | null;
            /** @description Start of its period (inclusive); null with `days`, or if it was omitted. */
            startDate: string | null;
            /** @description End of its period (inclusive); null with `days`, or if it was omitted. */
            endDate: string | null;
            /** @description Time zone of its days and hours; null for UTC. */
            timeZone: string | null;
            /** @description Interval of its timeline; null for a day. */
            interval: components["schemas"]["AnalyticsInterval"] | null;
            /** @description The earlier period with which it compares; null for none. */
            compareTo: components["schemas"]["ComparedPeriod"] | null;
            /** @description Whether the link works, until it expires. False after its owner has left the organization, until an admin activates it. */
            active: boolean;
            /** @description Whether visitors must enter a password. */
            passwordProtected: boolean;
            /** @description When the link stops working; null for never. */
            expiresAt: components["schemas"]["DateTime"] | null;
            /** @description When the report was last opened, accurate to a minute; null if never. */
            lastOpenedAt: components["schemas"]["DateTime"] | null;
            /** @description When it was created. */
            createdAt: components["schemas"]["DateTime"];
            /** @description When it was last updated; opening it does not change this. */
            updatedAt: components["schemas"]["DateTime"];
        };
        /**
         * @description Result of the mutation `createSharedReport`.
         * @example {
         *       "sharedReport": {
         *         "id": "rpt_abc123",
         *         "name": "Summer campaign",
         *         "qrCodeId": null,
         *         "filter": null,
         *         "days": 30,
         *         "startDate": null,
         *         "endDate": null,
         *         "timeZone": "Europe/Berlin",
         *         "interval": null,
         *         "compareTo": null,
         *         "active": false,
         *         "passwordProtected": false,
         *         "expiresAt": null,
         *         "lastOpenedAt": null,
         *         "createdAt": "2024-01-15T10:30:00Z",
         *         "updatedAt": "2024-01-15T10:30:00Z"
         *       },
         *       "url": "https://qr.example.com/reports/Zq3xV1n0T5uY7wA2bC4dEg"
         *     }
         */
        SharedReportLink: {
            /** @description The resulting shared report. */
            sharedReport: components["schemas"]["SharedReport"];
            /** @description The link. Anybody who has it can open the report. It is only shown in this response. */
            url: string;
        };
        /** @description Title of the page, 1 to 200 characters; does not have to be unique. */
        SharedReportName: string;
        /** @description A page of a list. */
        SharedReportPage: {
            /** @description Items of the page. */
            sharedReports: components["schemas"]["SharedReport"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description A new text message. */
        SmsContent: {
            phone: components["schemas"]["MobileNumber"];
            /** @description Message, up to 2,000 characters. */
            message?: string | null;
        };
        /** @description Content of type SMS. */
        SmsQrCodeContent: {
            /**
             * @description Type of the content. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "SMS";
            data: components["schemas"]["SmsContent"];
        };
        /**
         * @description A reusable style. QR codes copy it, so later changes to the preset do not affect them.
         * @example {
         *       "id": "sty_abc123",
         *       "name": "Company",
         *       "style": {
         *         "foregroundColor": "#003366",
         *         "backgroundColor": "#FFFFFF",
         *         "cornerRadius": 0
         *       },
         *       "createdAt": "2024-01-15T10:30:00Z",
         *       "updatedAt": "2024-01-15T10:30:00Z",
         *       "deletedAt": null,
         *       "purgeAt": null
         *     }
         */
        StylePreset: {
            /** @description Starts with `sty_`. */
            id: string;
            name: components["schemas"]["StylePresetName"];
            /** @description Style as a JSON object without null values. */
            style: components["schemas"]["QrCodeStyle"];
            /** @description When it was created. */
            createdAt: components["schemas"]["DateTime"];
            /** @description When it was last updated. */
            updatedAt: components["schemas"]["DateTime"];
            /** @description When it was moved to the trash; null if it is not in the trash. */
            deletedAt: components["schemas"]["DateTime"] | null;
            /** @description When the trash deletes it for good; null if it is not in the trash. */
            purgeAt: components["schemas"]["DateTime"] | null;
        };
        /** @description Display name, 1 to 200 characters; unique within the organization. */
        StylePresetName: string;
        /** @description Preset whose style is copied; `style` is applied on top. Later changes to the preset do not affect the code. */
        StylePresetOfQrCode: components["schemas"]["Id"] | null;
        /** @description A page of a list. */
        StylePresetPage: {
            /** @description Items of the page. */
            stylePresets: components["schemas"]["StylePreset"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description Tag, 1 to 100 characters. */
        Tag: string;
        /**
         * @description A tag and how often it is used.
         * @example {
         *       "tag": "print",
         *       "count": 12
         *     }
         */
        TagCount: {
            /** @description Text of the tag. */
            tag: string;
            /**
             * Format: int64
             * @description Number of QR codes with the tag.
             */
            count: number;
        };
        /** @description Number of scans of the QR codes with a tag. */
        TagScans: {
            /** @description The tag of these QR codes. */
            tag: string;
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
            /**
             * Format: int64
             * @description Unique scans, as in `AnalyticsSummary`.
             */
            uniqueScans: number;
            /** @description Share of all scans in the period, 0 to 100 with one decimal place. */
            percentage: number;
        };
        /**
         * @description Tags of an organization.
         * @example {
         *       "tags": [
         *         {
         *           "tag": "print",
         *           "count": 12
         *         }
         *       ]
         *     }
         */
        Tags: {
            /** @description Tags, most used first. */
            tags: components["schemas"]["TagCount"][];
        };
        /** @description Number of scans with one value. */
        TargetScans: {
            /** @description Destination URL of the redirect. */
            target: string;
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
            /** @description Share of all scans in the period, 0 to 100 with one decimal place. */
            percentage: number;
        };
        /** @description Somebody sent a test. */
        TestEventBody: {
            /**
             * @description Event type. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event: "webhook.test";
            /** @description The webhook. */
            data: {
                /** @description ID of the webhook. */
                webhookId: string;
            };
        };
        /** @description Plain text. */
        TextContent: {
            /** @description 1 to 10,000 characters. A static code can hold fewer; text that does not fit is rejected. */
            text: string;
        };
        /** @description A UTF-8 text file. */
        TextFile: string;
        /** @description Content of type TEXT. */
        TextQrCodeContent: {
            /**
             * @description Type of the content. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "TEXT";
            data: components["schemas"]["TextContent"];
        };
        /**
         * @description Interval of a timeline.
         * @default day
         * @enum {string}
         */
        TimelineInterval: "day" | "week" | "month";
        /** @description A day, week or month of the timeline, cut off at the ends of the period. */
        TimelinePoint: {
            /**
             * Format: date
             * @description First day of the interval, such as `2024-01-15`.
             */
            date: string;
            /**
             * Format: int64
             * @description Number of scans, excluding bots.
             */
            scans: number;
            /**
             * Format: int64
             * @description Unique scans, as in `AnalyticsSummary`.
             */
            uniqueScans: number;
        };
        /** @description Omitted fields keep their current values. */
        UpdateApiKey: {
            readonly id?: string;
            name?: components["schemas"]["ApiKeyName"];
            /** @description Replaces all permissions. To add one, you need all that the key will have. */
            permissions?: components["schemas"]["ApiKeyPermission"][];
            /** @description IP addresses, and CIDR ranges such as 203.0.113.0/24, that can use the key; any if empty or null. */
            allowedIps?: components["schemas"]["AllowedIps"] | null;
            folderIds?: components["schemas"]["FolderIds"] | null;
            readonly preview?: string;
            readonly serviceAccount?: boolean;
            readonly test?: boolean;
            readonly status?: string;
            readonly createdAt?: string;
            readonly createdBy?: components["schemas"]["ApiKeyMaker"] | null;
            /** @description Ignored. */
            readonly lastUsedAt?: string | null;
            /** @description Ignored. */
            readonly lastAddress?: string | null;
            readonly expiresAt?: string | null;
            readonly revokedAt?: string | null;
        };
        /** @description Omitted fields keep their current values. */
        UpdateFolder: {
            readonly id?: string;
            name?: components["schemas"]["FolderName"];
            /**
             * Format: int32
             * @description Ignored.
             */
            readonly qrCodeCount?: number;
            readonly createdAt?: string;
            /** @description Ignored. */
            readonly updatedAt?: string;
            readonly deletedAt?: string | null;
            readonly purgeAt?: string | null;
        };
        /** @description Omitted fields keep their current values. */
        UpdateQrCode: {
            readonly id?: string;
            /** @description Cannot be changed; accepted if it is the current type. */
            type?: components["schemas"]["QrCodeType"];
            /** @description Cannot be changed; accepted if it is the current value. */
            dynamic?: boolean;
            /** @description Display name, 1 to 200 characters; does not have to be unique. */
            name?: string;
            /** @description New status: `PAUSED` and `ACTIVE` stop and resume the short link and take the QR code out of the archive; `ARCHIVED` puts it there and does not change what visitors get. Cannot be `DELETED`. */
            status?: components["schemas"]["QrCodeStatus"];
            stylePresetId?: components["schemas"]["StylePresetOfQrCode"];
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            routing?: components["schemas"]["RoutingOfQrCode"];
            metadata?: components["schemas"]["MetadataChange"] | null;
            folderId?: components["schemas"]["FolderOfQrCode"];
            externalId?: components["schemas"]["ExternalIdOfQrCode"];
            notes?: components["schemas"]["QrCodeNotes"];
            tags?: components["schemas"]["ChangedQrCodeTags"];
            /** @description New content, complete and of the same type. */
            data?: components["schemas"]["QrCodeData"];
            readonly shortUrl?: string;
            readonly shortCode?: string;
            readonly paused?: boolean;
            /**
             * Format: int32
             * @description Ignored.
             */
            readonly totalScans?: number;
            /** @description Ignored. */
            readonly lastScannedAt?: string | null;
            readonly createdAt?: string;
            /** @description Ignored. */
            readonly updatedAt?: string;
            /** @description Ignored. */
            readonly createdBy?: components["schemas"]["Author"] | null;
            /** @description Ignored. */
            readonly updatedBy?: components["schemas"]["Author"] | null;
            readonly archivedAt?: string | null;
            readonly deletedAt?: string | null;
            readonly purgeAt?: string | null;
            readonly test?: boolean;
        };
        /** @description Changes to one QR code. Omitted fields keep their value. */
        UpdateQrCodeItem: {
            /** @description ID of the QR code. */
            id: components["schemas"]["Id"];
            /**
             * @description Quoted ETags; fails with PRECONDITION_FAILED if the QR code has a different one by now.
             * @example "3-17"
             */
            ifMatch?: string;
            /** @description Cannot be changed; accepted if it is the current type. */
            type?: components["schemas"]["QrCodeType"];
            /** @description Cannot be changed; accepted if it is the current value. */
            dynamic?: boolean;
            /** @description Display name, 1 to 200 characters; does not have to be unique. */
            name?: string;
            /** @description New status: `PAUSED` and `ACTIVE` stop and resume the short link and take the QR code out of the archive; `ARCHIVED` puts it there and does not change what visitors get. Cannot be `DELETED`. */
            status?: components["schemas"]["QrCodeStatus"];
            stylePresetId?: components["schemas"]["StylePresetOfQrCode"];
            style?: components["schemas"]["QrCodeStyleInput"] | null;
            routing?: components["schemas"]["RoutingOfQrCode"];
            metadata?: components["schemas"]["MetadataChange"] | null;
            folderId?: components["schemas"]["FolderOfQrCode"];
            externalId?: components["schemas"]["ExternalIdOfQrCode"];
            notes?: components["schemas"]["QrCodeNotes"];
            tags?: components["schemas"]["ChangedQrCodeTags"];
            /** @description New content, complete and of the same type. */
            data?: components["schemas"]["QrCodeData"];
        };
        /** @description Up to 500 items in one request. */
        UpdateQrCodes: {
            /** @description 1 to 500 items, each for a different QR code. */
            items: components["schemas"]["UpdateQrCodeItem"][];
            /**
             * @description Whether to reject all items if one fails. If false, each succeeds or fails on its own.
             * @default true
             */
            atomic?: boolean;
        };
        /** @description Omitted fields keep their current values. */
        UpdateSharedReport: {
            readonly id?: string;
            name?: components["schemas"]["SharedReportName"];
            /** @description Whether the link works. Setting it to true makes you the owner of the report. */
            active?: boolean;
            /** @description A new password, or null for none. Visitors have to enter it again. */
            password?: string | null;
            /**
             * Format: date-time
             * @description When the link stops working, in the future; null for never.
             */
            expiresAt?: string | null;
            readonly qrCodeId?: string | null;
            readonly filter?: unknown;
            /** Format: int32 */
            readonly days?: number | null;
            readonly startDate?: string | null;
            readonly endDate?: string | null;
            readonly timeZone?: string | null;
            readonly interval?: string | null;
            readonly compareTo?: string | null;
            readonly passwordProtected?: boolean;
            /** @description Ignored. */
            readonly lastOpenedAt?: string | null;
            readonly createdAt?: string;
            /** @description Ignored. */
            readonly updatedAt?: string;
        };
        /** @description Omitted fields keep their current values. */
        UpdateStylePreset: {
            readonly id?: string;
            name?: components["schemas"]["StylePresetName"];
            style?: components["schemas"]["QrCodeStyleInput"];
            readonly createdAt?: string;
            /** @description Ignored. */
            readonly updatedAt?: string;
            readonly deletedAt?: string | null;
            readonly purgeAt?: string | null;
        };
        /** @description Omitted fields keep their current values. */
        UpdateWebhook: {
            readonly id?: string;
            /** @description Endpoint URL: http or https, publicly reachable, without credentials. */
            url?: components["schemas"]["WebAddress"];
            /** @description Event types to send, at least one. */
            events?: components["schemas"]["WebhookEvent"][];
            /** @description Whether events are sent. Setting it to true also re-enables a webhook that the server disabled. Enabling it or changing its URL or document makes you its owner. */
            active?: boolean;
            /** @description Whether to send up to 100 events per request, as `{"events": […]}`. */
            batch?: boolean;
            /** @description Only events about these QR codes; null for all. */
            filter?: components["schemas"]["EventFilterInput"] | null;
            /** @description GraphQL query whose result is sent as `data` instead of the documented payload; null for that. See `Query.webhookEvent`. */
            document?: string | null;
            /** @description Ignored. */
            readonly disabledReason?: string | null;
            /** @description Ignored. */
            readonly disabledAt?: string | null;
            /** @description Ignored. */
            readonly failingSince?: string | null;
            /** @description Ignored. */
            readonly queueFullSince?: string | null;
            /** @description Ignored. */
            readonly previousSecretEndsAt?: string | null;
            readonly createdAt?: string;
            /** @description Ignored. */
            readonly updatedAt?: string;
            readonly deletedAt?: string | null;
            readonly purgeAt?: string | null;
            readonly createdBy?: components["schemas"]["WebhookMaker"] | null;
        };
        /** @description A website. The code encodes the short link. */
        UrlContent: {
            /** @description Destination URL: http or https, without credentials, up to 4,096 characters. */
            url: components["schemas"]["WebAddress"];
        };
        /** @description Content of type URL. */
        UrlQrCodeContent: {
            /**
             * @description Type of the content. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "URL";
            data: components["schemas"]["UrlContent"];
        };
        /**
         * @description An API key that gives a program access to an organization.
         * @example {
         *       "lastAddress": "203.0.113.7",
         *       "usage": [
         *         {
         *           "day": "2024-01-15",
         *           "requests": 42,
         *           "errors": [
         *             {
         *               "code": "NOT_FOUND",
         *               "count": 2
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        UsageOfApiKey: {
            /** @description IP address from which the key was last used; null if never, or more than 90 days ago. */
            lastAddress: string | null;
            /** @description Requests by day, oldest first, including days without any. Kept for 90 days, and accurate to a minute. Costs 10 of complexity. */
            usage: components["schemas"]["ApiKeyUsage"][];
        };
        /** @description A user account. */
        User: {
            /** @description Starts with `usr_`. */
            id: string;
            /** @description Display name; not necessarily unique. */
            name: string;
        };
        /** @description A contact with at least a first name, a last name or an organization. */
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
        /** @description Content of type VCARD. */
        VcardQrCodeContent: {
            /**
             * @description Type of the content. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "VCARD";
            data: components["schemas"]["VCardContent"];
        };
        /**
         * @description Type of device. An iPad whose Safari requests desktop sites is a DESKTOP. `DESKTOP`: A computer with a keyboard, including Chromebooks. `MOBILE`: A phone or a watch. `TABLET`: Larger than a phone, without a built-in keyboard. `TV`: A television, or a set-top box or game console.
         * @enum {string}
         */
        VisitorDevice: "MOBILE" | "TABLET" | "DESKTOP" | "TV";
        /**
         * @description Operating system, as the browser reports it. `ANDROID`: Android, from any manufacturer. `CHROME_OS`: Chromebook. `HARMONY_OS`: HarmonyOS (Huawei). `IOS`: iPhone and iPad. `LINUX`: Linux, any distribution. `MACOS`: Mac. `WINDOWS`: Windows, any version.
         * @enum {string}
         */
        VisitorOperatingSystem: "IOS" | "ANDROID" | "HARMONY_OS" | "WINDOWS" | "MACOS" | "LINUX" | "CHROME_OS";
        /** @description http or https URL without credentials, white space or backslashes; up to 4,096 characters as sent in a redirect, percent-encoded and with campaign parameters. Non-ASCII letters are allowed. */
        WebAddress: string;
        /**
         * @description An endpoint that receives events of an organization.
         * @example {
         *       "id": "wh_abc123",
         *       "url": "https://example.com/webhooks",
         *       "events": [
         *         "qr.scanned",
         *         "qr.created",
         *         "qr.updated"
         *       ],
         *       "active": true,
         *       "batch": false,
         *       "filter": null,
         *       "document": null,
         *       "disabledReason": null,
         *       "disabledAt": null,
         *       "failingSince": null,
         *       "queueFullSince": null,
         *       "previousSecretEndsAt": null,
         *       "createdAt": "2024-01-15T10:30:00Z",
         *       "updatedAt": "2024-01-15T10:30:00Z",
         *       "deletedAt": null,
         *       "purgeAt": null,
         *       "createdBy": {
         *         "id": "usr_abc123",
         *         "name": "Ada"
         *       }
         *     }
         */
        Webhook: {
            /** @description Starts with `wh_`. */
            id: string;
            /** @description Endpoint URL. */
            url: components["schemas"]["WebAddress"];
            /** @description Event types to send, such as `qr.created`. */
            events: components["schemas"]["WebhookEvent"][];
            /** @description Whether events are sent. If false, new events are dropped and pending deliveries wait. */
            active: boolean;
            /** @description Whether up to 100 events are sent per request, as `{"events": […]}`. */
            batch: boolean;
            /** @description Which QR codes events are about; null for all. */
            filter: components["schemas"]["EventFilter"] | null;
            /** @description GraphQL query whose result is sent as `data`, executed for each event with the permissions of the owner, or of the API key with which they set it; null for the documented payload. See `Query.webhookEvent`. */
            document: string | null;
            /** @description Why the server disabled the webhook; null if it did not. */
            disabledReason: components["schemas"]["Sentence"] | null;
            /** @description When the server disabled the webhook; null if it did not. */
            disabledAt: components["schemas"]["DateTime"] | null;
            /** @description Since when all requests have failed; null if the last one succeeded. */
            failingSince: components["schemas"]["DateTime"] | null;
            /** @description Since when new events have been dropped because the queue is full; null if it is not. */
            queueFullSince: components["schemas"]["DateTime"] | null;
            /** @description When the secret before the last rotation stops signing. */
            previousSecretEndsAt: components["schemas"]["DateTime"] | null;
            /** @description When it was created. */
            createdAt: components["schemas"]["DateTime"];
            /** @description When the webhook was last updated; deliveries do not change it. */
            updatedAt: components["schemas"]["DateTime"];
            /** @description When it was moved to the trash; null if it is not in the trash. */
            deletedAt: components["schemas"]["DateTime"] | null;
            /** @description When the trash deletes it for good; null if it is not in the trash. */
            purgeAt: components["schemas"]["DateTime"] | null;
            /** @description Owner of the webhook: who created it, or last changed its URL or document or enabled it. It is disabled when they can no longer manage webhooks. Null if their account was deleted. */
            createdBy: components["schemas"]["WebhookMaker"] | null;
        };
        /** @description Several events, for webhooks with `batch`. */
        WebhookBatch: {
            /** @description 1 to 100 events. */
            events: components["schemas"]["WebhookPayload"][];
        };
        /** @description An event, or several for webhooks with `batch`. */
        WebhookBody: components["schemas"]["WebhookPayload"] | components["schemas"]["WebhookBatch"];
        /** @description Type and data of an event. */
        WebhookContent: components["schemas"]["QrCodeEventBody"] | components["schemas"]["ScanEventBody"] | components["schemas"]["MemberEventBody"] | components["schemas"]["MemberRoleEventBody"] | components["schemas"]["TestEventBody"];
        /**
         * @description Delivery of an event to a webhook endpoint. Kept for 30 days.
         * @example {
         *       "id": "dlv_abc123",
         *       "webhookId": "wh_abc123",
         *       "event": "qr.created",
         *       "eventId": "evt_1a2b3c4d5e6f",
         *       "status": "DELIVERED",
         *       "attempts": 1,
         *       "responseStatus": 200,
         *       "responseBody": "ok",
         *       "error": null,
         *       "durationMs": 120,
         *       "nextAttemptAt": null,
         *       "createdAt": "2024-01-15T14:30:00Z",
         *       "deliveredAt": "2024-01-15T14:30:01Z",
         *       "payload": {
         *         "id": "evt_1a2b3c4d5e6f",
         *         "event": "qr.created",
         *         "createdAt": "2024-01-15T14:30:00Z",
         *         "organizationId": "org_abc123",
         *         "data": {}
         *       }
         *     }
         */
        WebhookDelivery: {
            /** @description Starts with `dlv_`. */
            id: string;
            /** @description ID of the webhook that receives the event. */
            webhookId: string;
            event: components["schemas"]["DeliveredEvent"];
            /** @description ID of the event, sent as the header `webhook-id`. The same for all webhooks and attempts. */
            eventId: string;
            /** @description Status of the delivery. */
            status: components["schemas"]["WebhookDeliveryStatus"];
            /**
             * Format: int64
             * @description Number of attempts since the delivery was created or last redelivered.
             */
            attempts: number;
            /**
             * Format: int32
             * @description HTTP status of the last response; null if there was none.
             */
            responseStatus: number | null;
            /** @description First 1,000 characters of the last response; null if there was none. */
            responseBody: string | null;
            /** @description Why the last attempt got no response; null if it got one. */
            error: components["schemas"]["Sentence"] | null;
            /**
             * Format: int64
             * @description Duration of the last attempt in milliseconds; null if there was none.
             */
            durationMs: number | null;
            /** @description When the delivery is retried; null unless its status is `FAILED`. */
            nextAttemptAt: components["schemas"]["DateTime"] | null;
            /** @description When the event occurred. */
            createdAt: components["schemas"]["DateTime"];
            /** @description When the event was delivered; null if it was not. */
            deliveredAt: components["schemas"]["DateTime"] | null;
            /** @description Request body; null if you cannot read its data, or before the first attempt if the webhook has a document. */
            payload: unknown;
        };
        /** @description A page of a list. */
        WebhookDeliveryPage: {
            /** @description Items of the page. */
            deliveries: components["schemas"]["WebhookDelivery"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description Progress of a webhook delivery. `DEAD`: All attempts failed; it is not retried unless you redeliver it. `DELIVERED`: Delivered: the endpoint responded with a 2xx status. `FAILED`: The last attempt failed; it will be retried. `PENDING`: Waiting for the first attempt.
         * @enum {string}
         */
        WebhookDeliveryStatus: "PENDING" | "DELIVERED" | "FAILED" | "DEAD";
        /** @description What events of all types have. */
        WebhookEnvelope: {
            /** @description ID of the event; the same for all webhooks and attempts. */
            id: string;
            /**
             * @description Changes when a field is removed or changes its meaning.
             * @constant
             * @enum {string}
             */
            version: "1";
            /** @description When the event occurred. */
            createdAt: components["schemas"]["DateTime"];
            /** @description ID of the organization. */
            organizationId: string;
        };
        /**
         * @description Event type:
         *     - `qr.created`: a QR code was created, alone, in bulk or from a file
         *     - `qr.updated`: a QR code was changed other than by archiving, restoring or deleting it
         *     - `qr.deleted`: a QR code was moved to the trash, or deleted for good without having been there
         *     - `qr.scanned`: a scan was stored
         *     - `qr.archived`: a QR code was moved to the archive
         *     - `qr.restored`: a QR code left the archive or the trash
         *     - `member.joined`: an invitation was accepted
         *     - `member.left`: a member left or was removed, or deleted their account
         *     - `member.role_changed`: the role of a member was changed
         *     - `subscription.*`: accepted but never sent, because a self-hosted server has no billing
         * @enum {string}
         */
        WebhookEvent: "qr.created" | "qr.updated" | "qr.deleted" | "qr.scanned" | "qr.archived" | "qr.restored" | "member.joined" | "member.left" | "member.role_changed" | "subscription.created" | "subscription.updated" | "subscription.cancelled" | "subscription.payment_succeeded" | "subscription.payment_failed";
        /** @description A user account. */
        WebhookMaker: {
            /** @description Starts with `usr_`. */
            id: string;
            /** @description Display name; not necessarily unique. */
            name: string;
        };
        /** @description A page of a list. */
        WebhookPage: {
            /** @description Items of the page. */
            webhooks: components["schemas"]["Webhook"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description An event. */
        WebhookPayload: components["schemas"]["WebhookEnvelope"] & components["schemas"]["WebhookContent"];
        /** @description An event, with the result of a document. */
        WebhookResult: components["schemas"]["WebhookEnvelope"] & {
            event: components["schemas"]["DeliveredEvent"];
            /** @description What the document returned; null if it failed as a whole. */
            data: {
                [key: string]: unknown;
            } | null;
            /** @description Errors of the document. Omitted if there are none. */
            errors?: ({
                message: components["schemas"]["Sentence"];
            } & {
                [key: string]: unknown;
            })[];
        };
        /** @description Several events, for webhooks with `batch`. */
        WebhookResultBatch: {
            /** @description 1 to 100 events. */
            events: components["schemas"]["WebhookResult"][];
        };
        /** @description An event, or several for webhooks with `batch`. */
        WebhookResultBody: components["schemas"]["WebhookResult"] | components["schemas"]["WebhookResultBatch"];
        /**
         * @description A webhook and its generated secret.
         * @example {
         *       "secret": "whsec_bG9uZ2VyIHRobG9uZ2VyIHRobG9uZ2VyIHRoYW4geW8=",
         *       "id": "wh_abc123",
         *       "url": "https://example.com/webhooks",
         *       "events": [
         *         "qr.scanned",
         *         "qr.created",
         *         "qr.updated"
         *       ],
         *       "active": true,
         *       "batch": false,
         *       "filter": null,
         *       "document": null,
         *       "disabledReason": null,
         *       "disabledAt": null,
         *       "failingSince": null,
         *       "queueFullSince": null,
         *       "previousSecretEndsAt": null,
         *       "createdAt": "2024-01-15T10:30:00Z",
         *       "updatedAt": "2024-01-15T10:30:00Z",
         *       "deletedAt": null,
         *       "purgeAt": null,
         *       "createdBy": {
         *         "id": "usr_abc123",
         *         "name": "Ada"
         *       }
         *     }
         */
        WebhookWithSecret: components["schemas"]["Webhook"] & {
            /** @description The generated secret, which is only shown in this response; none if you provided one. */
            secret?: string;
        };
        /**
         * @description Day of the week, in the time zone. `FRI`: Friday. `MON`: Monday. `SAT`: Saturday. `SUN`: Sunday. `THU`: Thursday. `TUE`: Tuesday. `WED`: Wednesday.
         * @enum {string}
         */
        Weekday: "MON" | "TUE" | "WED" | "THU" | "FRI" | "SAT" | "SUN";
        /** @description A Wi-Fi network. */
        WifiContent: {
            /** @description Network name (SSID): 1 to 32 bytes in UTF-8. */
            ssid: string;
            /** @description For WPA, 8 to 63 characters or 64 hexadecimal digits. Omit for NONE. */
            password?: string | null;
            /** @description Names such as `WPA2`, `WPA/WPA3`, `nopass` or `open` are accepted too. Default: WPA with a password, otherwise NONE. */
            encryption?: components["schemas"]["WifiEncryption"] | null;
            /** @description Whether the network name is hidden (not broadcast). Default: false. */
            hidden?: boolean | null;
        };
        /**
         * @description Encryption of a Wi-Fi network. `NONE`: Open network, without a password. `WEP`: WEP (outdated and insecure). `WPA`: WPA, WPA2 or WPA3 (most networks).
         * @enum {string}
         */
        WifiEncryption: "WPA" | "WEP" | "NONE";
        /** @description Content of type WIFI. */
        WifiQrCodeContent: {
            /**
             * @description Type of the content. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "WIFI";
            data: components["schemas"]["WifiContent"];
        };
    };
    responses: {
        /** @description The new QR code; `Location` holds its path. */
        CreatedQrCode: {
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
        /** @description The API key as it is now. */
        CurrentApiKey: {
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
        /** @description The folder as it is now. */
        CurrentFolder: {
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
        /** @description The QR code as it is now. */
        CurrentQrCode: {
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
        /** @description The shared report as it is now. */
        CurrentSharedReport: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SharedReport"];
            };
        };
        /** @description The style preset as it is now. */
        CurrentStylePreset: {
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
        /** @description The webhook as it is now. */
        CurrentWebhook: {
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
        /** @description Deleted. */
        Deleted: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The result of each item. */
        EachDeletion: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DeletionResults"];
            };
        };
        /** @description The result of each item. */
        EachQrCode: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["QrCodeResults"];
            };
        };
        /** @description Not modified: the ETag in `If-None-Match` is current. */
        NotModified: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The delivery, which is sent shortly; `Location` holds its path. */
        QueuedDelivery: {
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
        /** @description The input is invalid; `details` lists each field with a problem. */
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
        /** @description The API key is missing, invalid or expired. */
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
        /** @description The API key is revoked (API_KEY_REVOKED) or lacks the permission. */
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
        /** @description The resource does not exist, or the caller has no access to it. */
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
        /** @description The Idempotency-Key was used for another request. */
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
        /** @description The resource has changed: no ETag in `If-Match` is current. */
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
        /** @description The request body is too large. */
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
        /** @description The media type of the request body is not supported. */
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
        /** @description The request is well-formed, but cannot be carried out. */
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
        /** @description The rate limit is exceeded. */
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
        /** @description An internal server error. */
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
        /** @description The server is temporarily unavailable. */
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
        /**
         * @description ID of the API key.
         * @example key_abc123
         */
        ApiKeyIdInPath: string;
        /** @description Starts the file with a byte order mark, so that Excel recognizes UTF-8. */
        BomInQuery: boolean;
        /** @description Only scans in one of these browsers. */
        BrowsersInQuery: string[];
        /** @description Only scans from a city with one of these names. */
        CitiesInQuery: string[];
        /** @description Adds the same numbers of an earlier period, and the changes since. */
        CompareToInQuery: components["schemas"]["ComparedPeriod"];
        /** @description Only scans from one of these countries. */
        CountriesInQuery: string[];
        /** @description Only QR codes that the person or API key with this ID created. */
        CreatedByIdInQuery: components["schemas"]["Id"];
        /** @description Created at this time or later. */
        CreatedSinceInQuery: string;
        /** @description Created before this time. */
        CreatedUntilInQuery: string;
        /** @description Whether to list what is in the trash, instead of what is not. */
        DeletedInQuery: boolean;
        /** @description Only QR codes of the demo data, or only others. */
        DemoInQuery: boolean;
        /** @description Only QR codes with a broken destination, or only others. */
        DestinationBrokenInQuery: boolean;
        /** @description Only scans by one of these types of device. */
        DevicesInQuery: string[];
        /** @description Only dynamic QR codes, or only static ones. */
        DynamicInQuery: boolean;
        /** @description End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`. */
        EndDateInQuery: string;
        /** @description With a `routing.validUntil` at this time or later. */
        ExpiresSinceInQuery: string;
        /** @description With a `routing.validUntil` before this time. */
        ExpiresUntilInQuery: string;
        /** @description The QR code with this `externalId`. */
        ExternalIdInQuery: string;
        /**
         * @description ID of the folder.
         * @example fld_abc123
         */
        FolderIdInPath: string;
        /** @description Only QR codes in this folder. */
        FolderIdInQuery: components["schemas"]["Id"];
        /** @description Only QR codes that are in a folder, or in none. */
        HasFolderInQuery: boolean;
        /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
        IdempotencyKey: string;
        /** @description ID of a QR code. Repeat it for several QR codes. */
        IdsInQuery: components["schemas"]["Id"][];
        /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
        IfMatch: string;
        /** @description Quoted ETags, or `*`. Returns 304 if the resource still has one of them. */
        IfNoneMatch: string;
        /** @description Adds a property to the response. Repeat it for several. */
        IncludeInQuery: components["schemas"]["AnalyticsInclusion"][];
        /** @description Interval of the timeline; a day by default. */
        IntervalInQuery: components["schemas"]["TimelineInterval"];
        /** @description Only scans by browsers with one of these languages. */
        LanguagesInQuery: string[];
        /** @description Last scanned at this time or later. */
        LastScannedSinceInQuery: string;
        /** @description Last scanned before this time. */
        LastScannedUntilInQuery: string;
        /** @description Maximum number of items per page. */
        LimitInQuery: number;
        /**
         * @description ID of the logo.
         * @example lgo_abc123
         */
        LogoIdInPath: string;
        /** @description At most so many scans. */
        MaxTotalScansInQuery: number;
        /** @description Only QR codes with these entries in their metadata: `metadata[key]=value`. */
        MetadataInQuery: {
            [key: string]: string;
        };
        /** @description At least so many scans. */
        MinTotalScansInQuery: number;
        /** @description Only scans on one of these operating systems. */
        OperatingSystemsInQuery: string[];
        /**
         * @description ID of the organization.
         * @example org_abc123
         */
        OrganizationIdInPath: string;
        /** @description Page number, starting at 1. A page past the end is empty. */
        PageInQuery: number;
        /** @description Whether to delete it for good, even if it is in the trash. */
        PurgeInQuery: boolean;
        /** @description What `search` or `target` finds: part of the name or of a destination URL, or the complete short code. */
        QInQuery: string;
        /**
         * @description ID of the QR code, or `ext_` followed by its external ID.
         * @example qr_abc123
         */
        QrCodeIdInPath: string;
        /** @description Only scans with one of these referrers, such as `direct`. */
        ReferrersInQuery: string[];
        /** @description Only scans from a region with one of these names. */
        RegionsInQuery: string[];
        /** @description Part of the name, or the complete short code; case-insensitive. */
        SearchInQuery: string;
        /** @description Column separator. Excel expects semicolons in locales with a decimal comma. */
        SeparatorInQuery: components["schemas"]["CsvDelimiter"];
        /**
         * @description ID of the shared report.
         * @example rpt_abc123
         */
        SharedReportIdInPath: string;
        /** @description The QR code with this short code; case-insensitive. */
        ShortCodeInQuery: string;
        /** @description Sort order; the prefix `-` means descending. */
        SortInQuery: components["schemas"]["QrCodeSort"];
        /** @description Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`. */
        StartDateInQuery: string;
        /** @description Only QR codes with this status. By default those that are `ACTIVE` or `PAUSED`, not `ARCHIVED` or `DELETED` ones. */
        StatusInQuery: components["schemas"]["QrCodeStatus"];
        /** @description Status of the QR codes. Repeat it for several statuses. */
        StatusesInQuery: components["schemas"]["QrCodeStatus"][];
        /**
         * @description ID of the style preset.
         * @example sty_abc123
         */
        StylePresetIdInPath: string;
        /** @description Only QR codes that last took their style from this style preset. */
        StylePresetIdInQuery: components["schemas"]["Id"];
        /** @description Only QR codes with this tag. Repeat it for QR codes with all of the tags. */
        TagInQuery: string[];
        /** @description Part of a destination URL, such as its host; also of those of routing rules and of `fallbackUrl`. Case-insensitive. */
        TargetInQuery: string;
        /** @description Only scans that were redirected to one of these URLs. */
        TargetsInQuery: string[];
        /** @description Only QR codes that test keys created, or only others. */
        TestInQuery: boolean;
        /** @description IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`. */
        TimeZoneInQuery: string;
        /** @description Only QR codes of this type. */
        TypeInQuery: components["schemas"]["QrCodeType"];
        /** @description Type of the QR codes. Repeat it for several types. */
        TypesInQuery: components["schemas"]["QrCodeType"][];
        /** @description Last updated at this time or later. */
        UpdatedSinceInQuery: string;
        /** @description Last updated before this time. */
        UpdatedUntilInQuery: string;
        /**
         * @description ID of the webhook delivery.
         * @example dlv_abc123
         */
        WebhookDeliveryIdInPath: string;
        /**
         * @description ID of the webhook.
         * @example wh_abc123
         */
        WebhookIdInPath: string;
    };
    requestBodies: never;
    headers: {
        /** @description Request ID for support and logs. A value that you send is kept if it has 8 to 64 letters, digits, `_` or `-`. */
        "X-Request-Id": string;
        /** @description Points left and the seconds until the quota resets (draft-ietf-httpapi-ratelimit-headers); sent only if the operator set a rate limit. RateLimit-Policy holds the quota. X-RateLimit-Limit, X-RateLimit-Remaining and X-RateLimit-Reset hold the same values for older tools. */
        RateLimit: string;
        /** @description Seconds to wait before retrying. */
        "Retry-After": number;
        /** @description Current version of the resource. Send it in `If-None-Match` or, for updates, `If-Match`. */
        ETag: string;
        /** @description Path of the resource. */
        Location: string;
        /** @description Links to the pages `first`, `prev`, `next` and `last`, if they exist (RFC 8288). */
        Link: string;
        /** @description Suggested file name (RFC 6266). */
        "Content-Disposition": string;
        /** @description Number of QR codes when the export started. */
        "X-Total-Count": number;
    };
    pathItems: never;
}
export interface operations {
    listMyOrganizations: {
        parameters: {
            query?: {
                /** @description Whether to list what is in the trash, instead of what is not. */
                deleted?: components["parameters"]["DeletedInQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your organizations. */
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
                /** @description Page number, starting at 1. A page past the end is empty. */
                page?: components["parameters"]["PageInQuery"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["LimitInQuery"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members, in the order in which they joined. */
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
                /** @description Quoted ETags, or `*`. Returns 304 if the resource still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the member.
                 * @example mem_abc123
                 */
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
            304: components["responses"]["NotModified"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description Page number, starting at 1. A page past the end is empty. */
                page?: components["parameters"]["PageInQuery"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["LimitInQuery"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invitations, newest first. */
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
                /** @description Quoted ETags, or `*`. Returns 304 if the resource still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the invitation.
                 * @example inv_abc123
                 */
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
            304: components["responses"]["NotModified"];
        };
    };
    exportQrCodes: {
        parameters: {
            query?: {
                /** @description Only QR codes of this type. */
                type?: components["parameters"]["TypeInQuery"];
                /** @description Only QR codes with this status. By default those that are `ACTIVE` or `PAUSED`, not `ARCHIVED` or `DELETED` ones. */
                status?: components["parameters"]["StatusInQuery"];
                /** @description Only QR codes in this folder. */
                folderId?: components["parameters"]["FolderIdInQuery"];
                /** @description Only QR codes that test keys created, or only others. */
                test?: components["parameters"]["TestInQuery"];
                /** @description Only QR codes that last took their style from this style preset. */
                stylePresetId?: components["parameters"]["StylePresetIdInQuery"];
                /** @description Only QR codes that the person or API key with this ID created. */
                createdById?: components["parameters"]["CreatedByIdInQuery"];
                /** @description Part of the name, or the complete short code; case-insensitive. */
                search?: components["parameters"]["SearchInQuery"];
                /** @description What `search` or `target` finds: part of the name or of a destination URL, or the complete short code. */
                q?: components["parameters"]["QInQuery"];
                /** @description The QR code with this short code; case-insensitive. */
                shortCode?: components["parameters"]["ShortCodeInQuery"];
                /** @description The QR code with this `externalId`. */
                externalId?: components["parameters"]["ExternalIdInQuery"];
                /** @description Part of a destination URL, such as its host; also of those of routing rules and of `fallbackUrl`. Case-insensitive. */
                target?: components["parameters"]["TargetInQuery"];
                /** @description Only QR codes with this tag. Repeat it for QR codes with all of the tags. */
                tag?: components["parameters"]["TagInQuery"];
                /** @description ID of a QR code. Repeat it for several QR codes. */
                ids?: components["parameters"]["IdsInQuery"];
                /** @description Type of the QR codes. Repeat it for several types. */
                types?: components["parameters"]["TypesInQuery"];
                /** @description Status of the QR codes. Repeat it for several statuses. */
                statuses?: components["parameters"]["StatusesInQuery"];
                /** @description Only QR codes that are in a folder, or in none. */
                hasFolder?: components["parameters"]["HasFolderInQuery"];
                /** @description Only dynamic QR codes, or only static ones. */
                dynamic?: components["parameters"]["DynamicInQuery"];
                /** @description Only QR codes of the demo data, or only others. */
                demo?: components["parameters"]["DemoInQuery"];
                /** @description Only QR codes with a broken destination, or only others. */
                destinationBroken?: components["parameters"]["DestinationBrokenInQuery"];
                /** @description Created at this time or later. */
                createdSince?: components["parameters"]["CreatedSinceInQuery"];
                /** @description Created before this time. */
                createdUntil?: components["parameters"]["CreatedUntilInQuery"];
                /** @description Last updated at this time or later. */
                updatedSince?: components["parameters"]["UpdatedSinceInQuery"];
                /** @description Last updated before this time. */
                updatedUntil?: components["parameters"]["UpdatedUntilInQuery"];
                /** @description Last scanned at this time or later. */
                lastScannedSince?: components["parameters"]["LastScannedSinceInQuery"];
                /** @description Last scanned before this time. */
                lastScannedUntil?: components["parameters"]["LastScannedUntilInQuery"];
                /** @description With a `routing.validUntil` at this time or later. */
                expiresSince?: components["parameters"]["ExpiresSinceInQuery"];
                /** @description With a `routing.validUntil` before this time. */
                expiresUntil?: components["parameters"]["ExpiresUntilInQuery"];
                /** @description At least so many scans. */
                minTotalScans?: components["parameters"]["MinTotalScansInQuery"];
                /** @description At most so many scans. */
                maxTotalScans?: components["parameters"]["MaxTotalScansInQuery"];
                /** @description Only QR codes with these entries in their metadata: `metadata[key]=value`. */
                metadata?: components["parameters"]["MetadataInQuery"];
                /** @description Sort order; the prefix `-` means descending. */
                sort?: components["parameters"]["SortInQuery"];
                /** @description Column separator. Excel expects semicolons in locales with a decimal comma. */
                separator?: components["parameters"]["SeparatorInQuery"];
                /** @description Starts the file with a byte order mark, so that Excel recognizes UTF-8. */
                bom?: components["parameters"]["BomInQuery"];
                /** @description File format; ZIP includes images. */
                format?: components["schemas"]["ExportFileFormat"];
                /** @description Image format in a ZIP. */
                image?: components["schemas"]["ImageFormat"];
                /** @description Width of the images in a ZIP in pixels; in a PDF or EPS, 1/96 inch each. QR codes that need more are drawn larger. */
                size?: number;
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each QR code; in a ZIP, `codes.csv` and an image of each QR code. */
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
    downloadLabelSheet: {
        parameters: {
            query?: {
                /** @description Only QR codes of this type. */
                type?: components["parameters"]["TypeInQuery"];
                /** @description Only QR codes with this status. By default those that are `ACTIVE` or `PAUSED`, not `ARCHIVED` or `DELETED` ones. */
                status?: components["parameters"]["StatusInQuery"];
                /** @description Only QR codes in this folder. */
                folderId?: components["parameters"]["FolderIdInQuery"];
                /** @description Only QR codes that test keys created, or only others. */
                test?: components["parameters"]["TestInQuery"];
                /** @description Only QR codes that last took their style from this style preset. */
                stylePresetId?: components["parameters"]["StylePresetIdInQuery"];
                /** @description Only QR codes that the person or API key with this ID created. */
                createdById?: components["parameters"]["CreatedByIdInQuery"];
                /** @description Part of the name, or the complete short code; case-insensitive. */
                search?: components["parameters"]["SearchInQuery"];
                /** @description What `search` or `target` finds: part of the name or of a destination URL, or the complete short code. */
                q?: components["parameters"]["QInQuery"];
                /** @description The QR code with this short code; case-insensitive. */
                shortCode?: components["parameters"]["ShortCodeInQuery"];
                /** @description The QR code with this `externalId`. */
                externalId?: components["parameters"]["ExternalIdInQuery"];
                /** @description Part of a destination URL, such as its host; also of those of routing rules and of `fallbackUrl`. Case-insensitive. */
                target?: components["parameters"]["TargetInQuery"];
                /** @description Only QR codes with this tag. Repeat it for QR codes with all of the tags. */
                tag?: components["parameters"]["TagInQuery"];
                /** @description ID of a QR code. Repeat it for several QR codes. */
                ids?: components["parameters"]["IdsInQuery"];
                /** @description Type of the QR codes. Repeat it for several types. */
                types?: components["parameters"]["TypesInQuery"];
                /** @description Status of the QR codes. Repeat it for several statuses. */
                statuses?: components["parameters"]["StatusesInQuery"];
                /** @description Only QR codes that are in a folder, or in none. */
                hasFolder?: components["parameters"]["HasFolderInQuery"];
                /** @description Only dynamic QR codes, or only static ones. */
                dynamic?: components["parameters"]["DynamicInQuery"];
                /** @description Only QR codes of the demo data, or only others. */
                demo?: components["parameters"]["DemoInQuery"];
                /** @description Only QR codes with a broken destination, or only others. */
                destinationBroken?: components["parameters"]["DestinationBrokenInQuery"];
                /** @description Created at this time or later. */
                createdSince?: components["parameters"]["CreatedSinceInQuery"];
                /** @description Created before this time. */
                createdUntil?: components["parameters"]["CreatedUntilInQuery"];
                /** @description Last updated at this time or later. */
                updatedSince?: components["parameters"]["UpdatedSinceInQuery"];
                /** @description Last updated before this time. */
                updatedUntil?: components["parameters"]["UpdatedUntilInQuery"];
                /** @description Last scanned at this time or later. */
                lastScannedSince?: components["parameters"]["LastScannedSinceInQuery"];
                /** @description Last scanned before this time. */
                lastScannedUntil?: components["parameters"]["LastScannedUntilInQuery"];
                /** @description With a `routing.validUntil` at this time or later. */
                expiresSince?: components["parameters"]["ExpiresSinceInQuery"];
                /** @description With a `routing.validUntil` before this time. */
                expiresUntil?: components["parameters"]["ExpiresUntilInQuery"];
                /** @description At least so many scans. */
                minTotalScans?: components["parameters"]["MinTotalScansInQuery"];
                /** @description At most so many scans. */
                maxTotalScans?: components["parameters"]["MaxTotalScansInQuery"];
                /** @description Only QR codes with these entries in their metadata: `metadata[key]=value`. */
                metadata?: components["parameters"]["MetadataInQuery"];
                /** @description Sort order; the prefix `-` means descending. */
                sort?: components["parameters"]["SortInQuery"];
                /** @description A `QrCodeFilter` of GraphQL as JSON, for what the other parameters cannot say. Matches in addition to them. */
                filter?: string;
                /** @description The sheet of labels. Default: `layout`; one of them is required. */
                template?: components["schemas"]["LabelTemplate"];
                /** @description A sheet of another size. `layout[columns]=3`. Fields: `columns`: Labels across the page, up to 50. `rows`: Labels down the page, up to 100. `labelWidthMm`: Width of a label, without the gap to the next. `labelHeightMm`: Height of a label, without the gap to the next. `pageWidthMm`: Width of the page. Default: 210, as A4. `pageHeightMm`: Height of the page. Default: 297, as A4. `marginLeftMm`: From the left edge of the page to the first label. Default: centers the labels. `marginTopMm`: From the top edge of the page to the first label. Default: centers the labels. `horizontalPitchMm`: From the left edge of a label to that of the next. Default: `labelWidthMm`, without a gap. `verticalPitchMm`: From the top edge of a label to that of the next. Default: `labelHeightMm`, without a gap. */
                layout?: {
                    [key: string]: number;
                };
                /** @description Up to 4 fields to print on each label, a line each: `name`, `shortUrl`, `shortCode`, `externalId`, `notes`, `folder`, or `metadata.` and a key. Long texts are shortened. Default: none. Repeat it for several. */
                captions?: string[];
                /** @description Number of the first label to print on the first page, row by row, for a sheet that is already used in part. Default: 1. */
                start?: number;
                /** @description Labels of each QR code, up to 100. Default: 1. */
                copies?: number;
                /** @description Whether to print cut marks in the margins. Default: false. */
                cutMarks?: boolean;
                /** @description Whether to print QR codes whose modules are less than 0.4 mm wide, which some phones cannot read. Default: false. */
                allowFine?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The labels. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "X-Total-Count": components["headers"]["X-Total-Count"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["BinaryFile"];
                };
            };
        };
    };
    importQrCodes: {
        parameters: {
            query?: {
                /** @description Checks the file without creating anything. */
                dryRun?: boolean;
                /** @description Skips rows with errors; otherwise nothing is imported if a row has errors. */
                skipInvalid?: boolean;
                /** @description Creates missing folders; otherwise a row with an unknown folder has an error. */
                createFolders?: boolean;
                /** @description Ignores the columns `shortCode` and `externalId` and generates new short codes. */
                newShortCodes?: boolean;
                /** @description Uses short codes again that the organization used before; otherwise such a row has an error, unless its column `reuseShortCode` is `true`. */
                reuseShortCode?: boolean;
            };
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        /** @description CSV in UTF-8, UTF-16 with a byte order mark, or the encoding named by `charset` (such as `windows-1252`): a header with the column names, then a row for each QR code. Columns are separated by commas, semicolons or tabs. */
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
            /** @description The result; as NDJSON, one line of progress per part, then a line with the result. */
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
                     *     {"created":1,"qrCodeIds":["qr_01m8z3v9k2e4rbq0s6h1x7c5dn"],"folderIds":[],"failed":0,"errors":[],"errorCount":0,"dryRun":false}
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
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
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
            200: components["responses"]["EachQrCode"];
        };
    };
    updateQrCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
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
            200: components["responses"]["EachQrCode"];
        };
    };
    deleteQrCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
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
            200: components["responses"]["EachDeletion"];
        };
    };
    restoreQrCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreQrCodes"];
            };
        };
        responses: {
            200: components["responses"]["EachQrCode"];
        };
    };
    purgeQrCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurgeQrCodes"];
            };
        };
        responses: {
            200: components["responses"]["EachDeletion"];
        };
    };
    purgeTestData: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was deleted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurgedTestData"];
                };
            };
        };
    };
    createQrCodeSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateQrCodeSeries"];
            };
        };
        responses: {
            200: components["responses"]["EachQrCode"];
        };
    };
    getOrganizationAnalytics: {
        parameters: {
            query?: {
                /** @description Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`. */
                startDate?: components["parameters"]["StartDateInQuery"];
                /** @description End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`. */
                endDate?: components["parameters"]["EndDateInQuery"];
                /** @description IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`. */
                timeZone?: components["parameters"]["TimeZoneInQuery"];
                /** @description Interval of the timeline; a day by default. */
                interval?: components["parameters"]["IntervalInQuery"];
                /** @description Adds the same numbers of an earlier period, and the changes since. */
                compareTo?: components["parameters"]["CompareToInQuery"];
                /** @description Only scans from one of these countries. */
                countries?: components["parameters"]["CountriesInQuery"];
                /** @description Only scans from a region with one of these names. */
                regions?: components["parameters"]["RegionsInQuery"];
                /** @description Only scans from a city with one of these names. */
                cities?: components["parameters"]["CitiesInQuery"];
                /** @description Only scans by one of these types of device. */
                devices?: components["parameters"]["DevicesInQuery"];
                /** @description Only scans on one of these operating systems. */
                operatingSystems?: components["parameters"]["OperatingSystemsInQuery"];
                /** @description Only scans in one of these browsers. */
                browsers?: components["parameters"]["BrowsersInQuery"];
                /** @description Only scans by browsers with one of these languages. */
                languages?: components["parameters"]["LanguagesInQuery"];
                /** @description Only scans with one of these referrers, such as `direct`. */
                referrers?: components["parameters"]["ReferrersInQuery"];
                /** @description Only scans that were redirected to one of these URLs. */
                targets?: components["parameters"]["TargetsInQuery"];
                /** @description Adds a property to the response. Repeat it for several. */
                include?: components["parameters"]["IncludeInQuery"];
                /** @description Only these QR codes. */
                qrCodeIds?: string[];
                /** @description Only QR codes in one of these folders. */
                folderIds?: string[];
                /** @description Only QR codes with all of these tags. */
                tags?: string[];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Scan statistics for the period. */
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
                /** @description Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`. */
                startDate?: components["parameters"]["StartDateInQuery"];
                /** @description End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`. */
                endDate?: components["parameters"]["EndDateInQuery"];
                /** @description IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`. */
                timeZone?: components["parameters"]["TimeZoneInQuery"];
                /** @description Interval of the timeline; a day by default. */
                interval?: components["parameters"]["IntervalInQuery"];
                /** @description Adds the same numbers of an earlier period, and the changes since. */
                compareTo?: components["parameters"]["CompareToInQuery"];
                /** @description Only scans from one of these countries. */
                countries?: components["parameters"]["CountriesInQuery"];
                /** @description Only scans from a region with one of these names. */
                regions?: components["parameters"]["RegionsInQuery"];
                /** @description Only scans from a city with one of these names. */
                cities?: components["parameters"]["CitiesInQuery"];
                /** @description Only scans by one of these types of device. */
                devices?: components["parameters"]["DevicesInQuery"];
                /** @description Only scans on one of these operating systems. */
                operatingSystems?: components["parameters"]["OperatingSystemsInQuery"];
                /** @description Only scans in one of these browsers. */
                browsers?: components["parameters"]["BrowsersInQuery"];
                /** @description Only scans by browsers with one of these languages. */
                languages?: components["parameters"]["LanguagesInQuery"];
                /** @description Only scans with one of these referrers, such as `direct`. */
                referrers?: components["parameters"]["ReferrersInQuery"];
                /** @description Only scans that were redirected to one of these URLs. */
                targets?: components["parameters"]["TargetsInQuery"];
                /** @description Adds a property to the response. Repeat it for several. */
                include?: components["parameters"]["IncludeInQuery"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the QR code, or `ext_` followed by its external ID.
                 * @example qr_abc123
                 */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Scan statistics for the period. */
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
                /** @description Page number, starting at 1. A page past the end is empty. */
                page?: components["parameters"]["PageInQuery"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["LimitInQuery"];
                /** @description Only QR codes of this type. */
                type?: components["parameters"]["TypeInQuery"];
                /** @description Only QR codes with this status. By default those that are `ACTIVE` or `PAUSED`, not `ARCHIVED` or `DELETED` ones. */
                status?: components["parameters"]["StatusInQuery"];
                /** @description Only QR codes in this folder. */
                folderId?: components["parameters"]["FolderIdInQuery"];
                /** @description Only QR codes that test keys created, or only others. */
                test?: components["parameters"]["TestInQuery"];
                /** @description Only QR codes that last took their style from this style preset. */
                stylePresetId?: components["parameters"]["StylePresetIdInQuery"];
                /** @description Only QR codes that the person or API key with this ID created. */
                createdById?: components["parameters"]["CreatedByIdInQuery"];
                /** @description Part of the name, or the complete short code; case-insensitive. */
                search?: components["parameters"]["SearchInQuery"];
                /** @description What `search` or `target` finds: part of the name or of a destination URL, or the complete short code. */
                q?: components["parameters"]["QInQuery"];
                /** @description The QR code with this short code; case-insensitive. */
                shortCode?: components["parameters"]["ShortCodeInQuery"];
                /** @description The QR code with this `externalId`. */
                externalId?: components["parameters"]["ExternalIdInQuery"];
                /** @description Part of a destination URL, such as its host; also of those of routing rules and of `fallbackUrl`. Case-insensitive. */
                target?: components["parameters"]["TargetInQuery"];
                /** @description Only QR codes with this tag. Repeat it for QR codes with all of the tags. */
                tag?: components["parameters"]["TagInQuery"];
                /** @description ID of a QR code. Repeat it for several QR codes. */
                ids?: components["parameters"]["IdsInQuery"];
                /** @description Type of the QR codes. Repeat it for several types. */
                types?: components["parameters"]["TypesInQuery"];
                /** @description Status of the QR codes. Repeat it for several statuses. */
                statuses?: components["parameters"]["StatusesInQuery"];
                /** @description Only QR codes that are in a folder, or in none. */
                hasFolder?: components["parameters"]["HasFolderInQuery"];
                /** @description Only dynamic QR codes, or only static ones. */
                dynamic?: components["parameters"]["DynamicInQuery"];
                /** @description Only QR codes of the demo data, or only others. */
                demo?: components["parameters"]["DemoInQuery"];
                /** @description Only QR codes with a broken destination, or only others. */
                destinationBroken?: components["parameters"]["DestinationBrokenInQuery"];
                /** @description Created at this time or later. */
                createdSince?: components["parameters"]["CreatedSinceInQuery"];
                /** @description Created before this time. */
                createdUntil?: components["parameters"]["CreatedUntilInQuery"];
                /** @description Last updated at this time or later. */
                updatedSince?: components["parameters"]["UpdatedSinceInQuery"];
                /** @description Last updated before this time. */
                updatedUntil?: components["parameters"]["UpdatedUntilInQuery"];
                /** @description Last scanned at this time or later. */
                lastScannedSince?: components["parameters"]["LastScannedSinceInQuery"];
                /** @description Last scanned before this time. */
                lastScannedUntil?: components["parameters"]["LastScannedUntilInQuery"];
                /** @description With a `routing.validUntil` at this time or later. */
                expiresSince?: components["parameters"]["ExpiresSinceInQuery"];
                /** @description With a `routing.validUntil` before this time. */
                expiresUntil?: components["parameters"]["ExpiresUntilInQuery"];
                /** @description At least so many scans. */
                minTotalScans?: components["parameters"]["MinTotalScansInQuery"];
                /** @description At most so many scans. */
                maxTotalScans?: components["parameters"]["MaxTotalScansInQuery"];
                /** @description Only QR codes with these entries in their metadata: `metadata[key]=value`. */
                metadata?: components["parameters"]["MetadataInQuery"];
                /** @description Sort order; the prefix `-` means descending. */
                sort?: components["parameters"]["SortInQuery"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of QR codes. */
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
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
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
            201: components["responses"]["CreatedQrCode"];
        };
    };
    getQrCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Quoted ETags, or `*`. Returns 304 if the resource still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the QR code, or `ext_` followed by its external ID.
                 * @example qr_abc123
                 */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CurrentQrCode"];
            304: components["responses"]["NotModified"];
        };
    };
    updateQrCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the QR code, or `ext_` followed by its external ID.
                 * @example qr_abc123
                 */
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
            200: components["responses"]["CurrentQrCode"];
            201: components["responses"]["CreatedQrCode"];
        };
    };
    deleteQrCode: {
        parameters: {
            query?: {
                /** @description Whether to delete it for good, even if it is in the trash. */
                purge?: components["parameters"]["PurgeInQuery"];
            };
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the QR code, or `ext_` followed by its external ID.
                 * @example qr_abc123
                 */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
        };
    };
    patchQrCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the QR code, or `ext_` followed by its external ID.
                 * @example qr_abc123
                 */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["PatchQrCode"];
            };
        };
        responses: {
            200: components["responses"]["CurrentQrCode"];
        };
    };
    restoreQrCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the QR code, or `ext_` followed by its external ID.
                 * @example qr_abc123
                 */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CurrentQrCode"];
        };
    };
    downloadQrCode: {
        parameters: {
            query?: {
                /** @description Image format: PNG (pixels), or SVG, PDF or EPS (vectors). */
                format?: components["schemas"]["ImageFormat"];
                /** @description Width in pixels; in a PDF or EPS, 1/96 inch each. Defaults to 512. */
                size?: number;
                /** @description Printed width in millimeters, 10 to 1000, instead of `size`. */
                widthMm?: number;
                /** @description Pixels per inch of a PNG, 72 to 1200, which it is marked with. With `widthMm`, defaults to 300. */
                dpi?: number;
                /** @description Allows a printed width (`widthMm`, or `size` with `dpi`) at which modules are narrower than 0.4 mm, which some phones cannot scan. */
                allowFine?: boolean;
                /** @description Colors of a PDF or EPS. Default: RGB. */
                colorSpace?: components["schemas"]["ColorSpace"];
                /** @description Name of the spot color that replaces the foreground color in CMYK, such as PANTONE 286 C. */
                spotColor?: string;
                /** @description How far the background of a PDF extends beyond its width, in millimeters, 0 to 20. */
                bleedMm?: number;
                /** @description Adds marks around a PDF that show where to cut. */
                cropMarks?: boolean;
                /** @description ETag of the image without quotes, as in `imageUrl` in GraphQL. If it is current, the image can be cached for a year. */
                v?: string;
            };
            header?: {
                /** @description Quoted ETags, or `*`. Returns 304 if the resource still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the QR code, or `ext_` followed by its external ID.
                 * @example qr_abc123
                 */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image. */
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
                    "application/postscript": components["schemas"]["BinaryFile"];
                };
            };
            304: components["responses"]["NotModified"];
        };
    };
    previewQrCode: {
        parameters: {
            query?: {
                /** @description Device type. Default: unknown. */
                device?: components["schemas"]["VisitorDevice"];
                /** @description Platform of the device, such as `IOS`. Default: unknown. */
                operatingSystem?: components["schemas"]["VisitorOperatingSystem"];
                /** @description Preferred language, as a BCP 47 tag such as `de-CH`. Default: unknown. */
                language?: components["schemas"]["Language"];
                /** @description Country as an ISO 3166-1 alpha-2 code, such as `DE`. Default: unknown. */
                country?: components["schemas"]["Country"];
                /** @description Time of the scan. Default: now. */
                at?: components["schemas"]["Moment"];
                /** @description Any text that identifies the visitor, up to 200 characters. A rule with several targets always gives the same visitor the same one. */
                identity?: string;
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the QR code, or `ext_` followed by its external ID.
                 * @example qr_abc123
                 */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outcome and its reason. */
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
    listQrCodeVersions: {
        parameters: {
            query?: {
                /** @description Page number, starting at 1. A page past the end is empty. */
                page?: components["parameters"]["PageInQuery"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["LimitInQuery"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the QR code, or `ext_` followed by its external ID.
                 * @example qr_abc123
                 */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCodeVersionPage"];
                };
            };
        };
    };
    revertQrCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the QR code, or `ext_` followed by its external ID.
                 * @example qr_abc123
                 */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevertQrCode"];
            };
        };
        responses: {
            200: components["responses"]["CurrentQrCode"];
        };
    };
    duplicateQrCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the QR code, or `ext_` followed by its external ID.
                 * @example qr_abc123
                 */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateQrCode"];
            };
        };
        responses: {
            201: components["responses"]["CreatedQrCode"];
        };
    };
    listLogos: {
        parameters: {
            query?: {
                /** @description Page number, starting at 1. A page past the end is empty. */
                page?: components["parameters"]["PageInQuery"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["LimitInQuery"];
                /** @description Whether to list what is in the trash, instead of what is not. */
                deleted?: components["parameters"]["DeletedInQuery"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of logos, newest first. */
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
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
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
            /** @description The organization already has a logo with this image. */
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
            /** @description The new logo; `Location` holds its path. */
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
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the logo.
                 * @example lgo_abc123
                 */
                id: components["parameters"]["LogoIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The logo; its image is at `/image`. */
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
            query?: {
                /** @description Whether to delete it for good, even if it is in the trash. */
                purge?: components["parameters"]["PurgeInQuery"];
            };
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the logo.
                 * @example lgo_abc123
                 */
                id: components["parameters"]["LogoIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
        };
    };
    restoreLogo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the logo.
                 * @example lgo_abc123
                 */
                id: components["parameters"]["LogoIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The restored logo. */
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
    getLogoImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Quoted ETags, or `*`. Returns 304 if the resource still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the logo.
                 * @example lgo_abc123
                 */
                id: components["parameters"]["LogoIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image, which never changes. */
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
            304: components["responses"]["NotModified"];
        };
    };
    listStylePresets: {
        parameters: {
            query?: {
                /** @description Page number, starting at 1. A page past the end is empty. */
                page?: components["parameters"]["PageInQuery"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["LimitInQuery"];
                /** @description Whether to list what is in the trash, instead of what is not. */
                deleted?: components["parameters"]["DeletedInQuery"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of style presets, newest first. */
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
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
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
            /** @description The new style preset; `Location` holds its path. */
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
                /** @description Quoted ETags, or `*`. Returns 304 if the resource still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the style preset.
                 * @example sty_abc123
                 */
                id: components["parameters"]["StylePresetIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CurrentStylePreset"];
            304: components["responses"]["NotModified"];
        };
    };
    updateStylePreset: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the style preset.
                 * @example sty_abc123
                 */
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
            200: components["responses"]["CurrentStylePreset"];
        };
    };
    deleteStylePreset: {
        parameters: {
            query?: {
                /** @description Whether to delete it for good, even if it is in the trash. */
                purge?: components["parameters"]["PurgeInQuery"];
            };
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the style preset.
                 * @example sty_abc123
                 */
                id: components["parameters"]["StylePresetIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
        };
    };
    patchStylePreset: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the style preset.
                 * @example sty_abc123
                 */
                id: components["parameters"]["StylePresetIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["PatchStylePreset"];
            };
        };
        responses: {
            200: components["responses"]["CurrentStylePreset"];
        };
    };
    restoreStylePreset: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the style preset.
                 * @example sty_abc123
                 */
                id: components["parameters"]["StylePresetIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CurrentStylePreset"];
        };
    };
    listFolders: {
        parameters: {
            query?: {
                /** @description Page number, starting at 1. A page past the end is empty. */
                page?: components["parameters"]["PageInQuery"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["LimitInQuery"];
                /** @description Whether to list what is in the trash, instead of what is not. */
                deleted?: components["parameters"]["DeletedInQuery"];
                /** @description Sort order; the prefix `-` means descending. */
                sort?: components["schemas"]["FolderSort"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of folders. */
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
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
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
            /** @description The new folder; `Location` holds its path. */
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
                /** @description Quoted ETags, or `*`. Returns 304 if the resource still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the folder.
                 * @example fld_abc123
                 */
                id: components["parameters"]["FolderIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CurrentFolder"];
            304: components["responses"]["NotModified"];
        };
    };
    updateFolder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the folder.
                 * @example fld_abc123
                 */
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
            200: components["responses"]["CurrentFolder"];
        };
    };
    deleteFolder: {
        parameters: {
            query?: {
                /** @description Whether to delete it for good, even if it is in the trash. */
                purge?: components["parameters"]["PurgeInQuery"];
                /** @description Whether its QR codes move to the trash with it. */
                withQrCodes?: boolean;
            };
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the folder.
                 * @example fld_abc123
                 */
                id: components["parameters"]["FolderIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
        };
    };
    patchFolder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the folder.
                 * @example fld_abc123
                 */
                id: components["parameters"]["FolderIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateFolder"];
            };
        };
        responses: {
            200: components["responses"]["CurrentFolder"];
        };
    };
    restoreFolder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the folder.
                 * @example fld_abc123
                 */
                id: components["parameters"]["FolderIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CurrentFolder"];
        };
    };
    listTags: {
        parameters: {
            query?: {
                /** @description Maximum number of tags. */
                limit?: number;
                /** @description Part of the tag, case-insensitive. */
                search?: string;
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tags, most used first, each with its number of QR codes. */
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
                /** @description Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`. */
                startDate?: components["parameters"]["StartDateInQuery"];
                /** @description End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`. */
                endDate?: components["parameters"]["EndDateInQuery"];
                /** @description IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`. */
                timeZone?: components["parameters"]["TimeZoneInQuery"];
                /** @description Column separator. Excel expects semicolons in locales with a decimal comma. */
                separator?: components["parameters"]["SeparatorInQuery"];
                /** @description Starts the file with a byte order mark, so that Excel recognizes UTF-8. */
                bom?: components["parameters"]["BomInQuery"];
                /** @description Exports the timeline, one line per interval, instead of individual scans. */
                interval?: components["schemas"]["ExportedInterval"];
                /** @description Only scans from one of these countries. */
                countries?: components["parameters"]["CountriesInQuery"];
                /** @description Only scans from a region with one of these names. */
                regions?: components["parameters"]["RegionsInQuery"];
                /** @description Only scans from a city with one of these names. */
                cities?: components["parameters"]["CitiesInQuery"];
                /** @description Only scans by one of these types of device. */
                devices?: components["parameters"]["DevicesInQuery"];
                /** @description Only scans on one of these operating systems. */
                operatingSystems?: components["parameters"]["OperatingSystemsInQuery"];
                /** @description Only scans in one of these browsers. */
                browsers?: components["parameters"]["BrowsersInQuery"];
                /** @description Only scans by browsers with one of these languages. */
                languages?: components["parameters"]["LanguagesInQuery"];
                /** @description Only scans with one of these referrers, such as `direct`. */
                referrers?: components["parameters"]["ReferrersInQuery"];
                /** @description Only scans that were redirected to one of these URLs. */
                targets?: components["parameters"]["TargetsInQuery"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the QR code, or `ext_` followed by its external ID.
                 * @example qr_abc123
                 */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each scan or interval. */
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
                /** @description Page number, starting at 1. A page past the end is empty. */
                page?: components["parameters"]["PageInQuery"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["LimitInQuery"];
                /** @description Start (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`. */
                startDate?: components["parameters"]["StartDateInQuery"];
                /** @description End (inclusive): ISO 8601 date or date-time, from 1970-01-01 to 2999-12-31. A date means the whole day in `timeZone`. */
                endDate?: components["parameters"]["EndDateInQuery"];
                /** @description IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`. */
                timeZone?: components["parameters"]["TimeZoneInQuery"];
                /** @description Lists only scans by bots. */
                bots?: boolean;
                /** @description Cursor from a Link header: returns the scans after it. Overrides `page`. */
                after?: string;
                /** @description Cursor from a Link header: returns the scans before it. Overrides `page`. */
                before?: string;
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the QR code, or `ext_` followed by its external ID.
                 * @example qr_abc123
                 */
                id: components["parameters"]["QrCodeIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of scans. */
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
    listSharedReports: {
        parameters: {
            query?: {
                /** @description Page number, starting at 1. A page past the end is empty. */
                page?: components["parameters"]["PageInQuery"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["LimitInQuery"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shared reports, newest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedReportPage"];
                };
            };
        };
    };
    createSharedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSharedReport"];
            };
        };
        responses: {
            /** @description The report and its link. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedReportLink"];
                };
            };
        };
    };
    getSharedReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Quoted ETags, or `*`. Returns 304 if the resource still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the shared report.
                 * @example rpt_abc123
                 */
                id: components["parameters"]["SharedReportIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CurrentSharedReport"];
            304: components["responses"]["NotModified"];
        };
    };
    updateSharedReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the shared report.
                 * @example rpt_abc123
                 */
                id: components["parameters"]["SharedReportIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSharedReport"];
            };
        };
        responses: {
            200: components["responses"]["CurrentSharedReport"];
        };
    };
    deleteSharedReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the shared report.
                 * @example rpt_abc123
                 */
                id: components["parameters"]["SharedReportIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
        };
    };
    patchSharedReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the shared report.
                 * @example rpt_abc123
                 */
                id: components["parameters"]["SharedReportIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateSharedReport"];
            };
        };
        responses: {
            200: components["responses"]["CurrentSharedReport"];
        };
    };
    rotateSharedReportLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the shared report.
                 * @example rpt_abc123
                 */
                id: components["parameters"]["SharedReportIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report and its new link. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewReportLink"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description Page number, starting at 1. A page past the end is empty. */
                page?: components["parameters"]["PageInQuery"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["LimitInQuery"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of API keys, newest first, including revoked ones. */
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
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
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
            /** @description The API key. */
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
                /** @description Quoted ETags, or `*`. Returns 304 if the resource still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the API key.
                 * @example key_abc123
                 */
                id: components["parameters"]["ApiKeyIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CurrentApiKey"];
            304: components["responses"]["NotModified"];
        };
    };
    updateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the API key.
                 * @example key_abc123
                 */
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
            200: components["responses"]["CurrentApiKey"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the API key.
                 * @example key_abc123
                 */
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
    patchApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the API key.
                 * @example key_abc123
                 */
                id: components["parameters"]["ApiKeyIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateApiKey"];
            };
        };
        responses: {
            200: components["responses"]["CurrentApiKey"];
        };
    };
    getApiKeyUsage: {
        parameters: {
            query?: {
                /** @description Number of days (UTC) up to today, 1 to 90. Defaults to 30. */
                days?: number;
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the API key.
                 * @example key_abc123
                 */
                id: components["parameters"]["ApiKeyIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests by day. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageOfApiKey"];
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the API key.
                 * @example key_abc123
                 */
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
            /** @description The new API key, and the old one. */
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
                /** @description Column separator. Excel expects semicolons in locales with a decimal comma. */
                separator?: components["parameters"]["SeparatorInQuery"];
                /** @description Starts the file with a byte order mark, so that Excel recognizes UTF-8. */
                bom?: components["parameters"]["BomInQuery"];
                /** @description Only this mutation, such as `updateQrCode`, or `failedLogIn` or `newDevice`. */
                action?: string;
                /** @description Mutation or other action. Repeat it for several. */
                actions?: string[];
                /** @description Only entries of this user, including those of their API keys and failed logins to their account. */
                userId?: string;
                /** @description Only entries of this API key. */
                apiKeyId?: string;
                /** @description Only entries about this object, which may be deleted. */
                targetId?: string;
                /** @description Only entries about objects of this type, such as `QrCode`. */
                targetType?: string;
                /** @description Only entries of this time or later. */
                since?: string;
                /** @description Only entries before this time. */
                until?: string;
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each entry. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example createdAt,action,targetId,userId,apiKeyId,sessionId,address,requestId,targets,details */
                    "text/csv": components["schemas"]["TextFile"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Page number, starting at 1. A page past the end is empty. */
                page?: components["parameters"]["PageInQuery"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["LimitInQuery"];
                /** @description Whether to list what is in the trash, instead of what is not. */
                deleted?: components["parameters"]["DeletedInQuery"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
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
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
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
            /** @description The new webhook; `Location` holds its path. */
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
                /** @description Quoted ETags, or `*`. Returns 304 if the resource still has one of them. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the webhook.
                 * @example wh_abc123
                 */
                id: components["parameters"]["WebhookIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CurrentWebhook"];
            304: components["responses"]["NotModified"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the webhook.
                 * @example wh_abc123
                 */
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
            200: components["responses"]["CurrentWebhook"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: {
                /** @description Whether to delete it for good, even if it is in the trash. */
                purge?: components["parameters"]["PurgeInQuery"];
            };
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the webhook.
                 * @example wh_abc123
                 */
                id: components["parameters"]["WebhookIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
        };
    };
    patchWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the webhook.
                 * @example wh_abc123
                 */
                id: components["parameters"]["WebhookIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateWebhook"];
            };
        };
        responses: {
            200: components["responses"]["CurrentWebhook"];
        };
    };
    restoreWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the webhook.
                 * @example wh_abc123
                 */
                id: components["parameters"]["WebhookIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CurrentWebhook"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the webhook.
                 * @example wh_abc123
                 */
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
            /** @description The webhook and its new secret. */
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
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the webhook.
                 * @example wh_abc123
                 */
                id: components["parameters"]["WebhookIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["QueuedDelivery"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Page number, starting at 1. A page past the end is empty. */
                page?: components["parameters"]["PageInQuery"];
                /** @description Maximum number of items per page. */
                limit?: components["parameters"]["LimitInQuery"];
                /** @description Only deliveries with this status. */
                status?: components["schemas"]["WebhookDeliveryStatus"];
                /** @description Only deliveries of this event. */
                event?: components["schemas"]["DeliveredEvent"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the webhook.
                 * @example wh_abc123
                 */
                id: components["parameters"]["WebhookIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
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
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the webhook.
                 * @example wh_abc123
                 */
                id: components["parameters"]["WebhookIdInPath"];
                /**
                 * @description ID of the webhook delivery.
                 * @example dlv_abc123
                 */
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
                /** @description Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description ID of the organization.
                 * @example org_abc123
                 */
                orgId: components["parameters"]["OrganizationIdInPath"];
                /**
                 * @description ID of the webhook.
                 * @example wh_abc123
                 */
                id: components["parameters"]["WebhookIdInPath"];
                /**
                 * @description ID of the webhook delivery.
                 * @example dlv_abc123
                 */
                deliveryId: components["parameters"]["WebhookDeliveryIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["QueuedDelivery"];
        };
    };
    receiveEvents: {
        parameters: {
            query?: never;
            header: {
                /** @description ID of the event or batch, the same in each attempt. */
                "webhook-id": string;
                /** @description When this attempt was signed, in seconds since 1970. */
                "webhook-timestamp": number;
                /** @description `v1,` and the base64 of HMAC-SHA-256 of ID, `.`, timestamp, `.`, body. Two signatures separated by a space while a secret is being rotated. */
                "webhook-signature": string;
                /** @description ID of the request that caused the events; not sent for scans or events of several requests. */
                "x-request-id"?: string;
                /** @description W3C Trace Context, if the server sends traces. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            /** @description Turns the webhook off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Failed; the request is retried. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveResults: {
        parameters: {
            query?: never;
            header: {
                /** @description ID of the event or batch, the same in each attempt. */
                "webhook-id": string;
                /** @description When this attempt was signed, in seconds since 1970. */
                "webhook-timestamp": number;
                /** @description `v1,` and the base64 of HMAC-SHA-256 of ID, `.`, timestamp, `.`, body. Two signatures separated by a space while a secret is being rotated. */
                "webhook-signature": string;
                /** @description ID of the request that caused the events; not sent for scans or events of several requests. */
                "x-request-id"?: string;
                /** @description W3C Trace Context, if the server sends traces. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookResultBody"];
            };
        };
        responses: {
            /** @description Turns the webhook off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Failed; the request is retried. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
