// Made from openapi.json.
export interface components {
    schemas: {
        UpdateQrCodeItem: {
            id: string;
            /**
             * @description An ETag; 412 if it is old.
             * @example "3-17"
             */
            ifMatch?: string;
            /**
             * @description Cannot change.
             * @enum {string}
             */
            type?: "URL" | "VCARD" | "WIFI" | "TEXT" | "EMAIL" | "SMS" | "PHONE" | "GEO" | "EVENT";
            /** @description Cannot change. */
            dynamic?: boolean;
            name?: string;
            /** @description Of the type that the code has. */
            data?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            status?: "ACTIVE" | "PAUSED" | "ARCHIVED";
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: string | null;
            style?: {
                foregroundColor?: string | null;
                backgroundColor?: string | null;
                cornerRadius?: number | null;
                /** @enum {string|null} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR" | null;
                /** @enum {string|null} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                /** @enum {string|null} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                eyeFrameColor?: string | null;
                eyeBallColor?: string | null;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                } | null;
                lightOnDark?: boolean | null;
                transparentBackground?: boolean | null;
                quietZone?: number | null;
                /** @enum {string|null} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH" | null;
                capitalLetters?: boolean | null;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                } | null;
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                } | null;
            } | null;
            routing?: components["schemas"]["QrCodeRoutingInput"];
            folderId?: string | null;
            tags?: string[] | null;
        };
        /** @description Takes the place of all rules that were there, except `password`, which stays when it is left out, and is removed by null. */
        QrCodeRoutingInput: {
            /** Format: date-time */
            validFrom?: string | null;
            /** Format: date-time */
            validUntil?: string | null;
            scanLimit?: number | null;
            password?: string | null;
            passwordProtected?: boolean | null;
            /** Format: uri */
            fallbackUrl?: string | null;
            utm?: {
                source?: string | null;
                medium?: string | null;
                campaign?: string | null;
                term?: string | null;
                content?: string | null;
            } | null;
            rules?: {
                name?: string | null;
                when?: {
                    devices?: ("MOBILE" | "TABLET" | "DESKTOP" | "TV")[] | null;
                    operatingSystems?: ("IOS" | "ANDROID" | "HARMONY_OS" | "WINDOWS" | "MACOS" | "LINUX" | "CHROME_OS")[] | null;
                    languages?: string[] | null;
                    countries?: string[] | null;
                    hours?: {
                        from: string;
                        to: string;
                        days?: ("MON" | "TUE" | "WED" | "THU" | "FRI" | "SAT" | "SUN")[] | null;
                        timeZone: string;
                    } | null;
                } | null;
                targets: {
                    /** Format: uri */
                    url: string;
                    weight?: number | null;
                }[];
            }[] | null;
        } | null;
        DeleteQrCodeItem: {
            id: string;
        };
        /**
         * @example {
         *       "id": "org_abc123",
         *       "name": "My Company",
         *       "slug": "my-company",
         *       "role": "ADMIN"
         *     }
         */
        Organization: {
            id: string;
            name: string;
            slug: string;
            /** @enum {string} */
            role: "ADMIN" | "EDITOR" | "VIEWER";
        };
        /**
         * @example {
         *       "statusCode": 401,
         *       "message": "Invalid or missing API key",
         *       "error": "Unauthorized",
         *       "code": "UNAUTHORIZED"
         *     }
         */
        Error: {
            statusCode: number;
            message: string;
            /** @description The reason phrase of the status. */
            error: string;
            /** @enum {string} */
            code: "BAD_REQUEST" | "UNAUTHORIZED" | "FORBIDDEN" | "API_KEY_REVOKED" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "CONFLICT" | "PRECONDITION_FAILED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "UNPROCESSABLE" | "RATE_LIMITED" | "INTERNAL" | "UNAVAILABLE";
            /** @description For input that is not valid: each wrong field. */
            details?: {
                field: string;
                message: string;
                /** @description In a file, as an editor counts. */
                line?: number;
            }[];
            /** @description Of long work that was stopped: what came of it until then. */
            report?: {
                [key: string]: number;
            };
        };
        QrCodeImport: {
            /** @description Codes; of a dry run, how many would be made. */
            created: number;
            /** @description Rows that are wrong. */
            failed: number;
            /** @description The first 1,000. */
            errors: {
                /** @description Where the row begins, as an editor counts. */
                line: number;
                /** @description The column; empty for the whole row. */
                field: string;
                message: string;
            }[];
            errorCount: number;
            dryRun: boolean;
        };
        QrCodeResults: {
            /** @description One for each item, in their order. */
            results: {
                /** @description Of the item, from 0. */
                index: number;
                qrCode: components["schemas"]["QrCode"];
                /** @description For `ifMatch`. */
                etag: string | null;
                /** @description Why it was not done. */
                error: {
                    /** @enum {string} */
                    code: "BAD_REQUEST" | "UNAUTHORIZED" | "FORBIDDEN" | "API_KEY_REVOKED" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "CONFLICT" | "PRECONDITION_FAILED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "UNPROCESSABLE" | "RATE_LIMITED" | "INTERNAL" | "UNAVAILABLE";
                    message: string;
                    /** @description For input that is not valid: each wrong field. */
                    details?: {
                        field: string;
                        message: string;
                        /** @description In a file, as an editor counts. */
                        line?: number;
                    }[];
                } | null;
            }[];
            succeeded: number;
            failed: number;
        };
        /**
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
         *       "totalScans": 0,
         *       "createdAt": "2024-01-15T10:30:00Z",
         *       "updatedAt": "2024-01-15T10:30:00Z",
         *       "folderId": null,
         *       "tags": []
         *     }
         */
        QrCode: {
            id: string;
            /** @enum {string} */
            type: "URL" | "VCARD" | "WIFI" | "TEXT" | "EMAIL" | "SMS" | "PHONE" | "GEO" | "EVENT";
            name: string;
            shortUrl: string;
            shortCode: string;
            data: components["schemas"]["QrCodeData"];
            style: components["schemas"]["QrCodeStyle"];
            /** @enum {string} */
            status: "ACTIVE" | "PAUSED" | "ARCHIVED";
            totalScans: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            folderId: string | null;
            tags: string[];
            /**
             * @description The picture of this code, which is no URL, holds the short link, which opens a page with the content.
             * @enum {boolean}
             */
            dynamic?: true;
            routing?: components["schemas"]["QrCodeRouting"];
        } | null;
        /** @description What the code holds, by its type. */
        QrCodeData: {
            /** Format: uri */
            url: string;
        } | {
            firstName?: string | null;
            lastName?: string | null;
            organization?: string | null;
            title?: string | null;
            phone?: string | null;
            /** Format: email */
            email?: string | null;
            /** Format: uri */
            website?: string | null;
            address?: {
                street?: string | null;
                city?: string | null;
                region?: string | null;
                postalCode?: string | null;
                country?: string | null;
            } | null;
        } | {
            ssid: string;
            password?: string | null;
            /** @enum {string|null} */
            encryption?: "WPA" | "WEP" | "NONE" | null;
            hidden?: boolean | null;
        } | {
            text: string;
        } | {
            /** Format: email */
            to: string;
            subject?: string | null;
            body?: string | null;
        } | {
            phone: string;
            message?: string | null;
        } | {
            phone: string;
        } | {
            latitude: number;
            longitude: number;
            query?: string | null;
        } | {
            title: string;
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            end?: string | null;
            location?: string | null;
            description?: string | null;
        };
        /** @description How it looks; what is left out is as plain as can be. */
        QrCodeStyle: {
            foregroundColor: string;
            backgroundColor: string;
            cornerRadius: number;
            /** @enum {string} */
            moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR";
            /** @enum {string} */
            eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF";
            /** @enum {string} */
            eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF";
            eyeFrameColor?: string;
            eyeBallColor?: string;
            gradient?: {
                /** @enum {string} */
                type: "LINEAR" | "RADIAL";
                angle?: number | null;
                stops: {
                    offset: number;
                    color: string;
                }[];
            };
            lightOnDark?: boolean;
            transparentBackground?: boolean;
            quietZone?: number;
            /** @enum {string} */
            errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH";
            capitalLetters?: boolean;
            logo?: {
                id: string;
                size?: number | null;
                /** @enum {string|null} */
                shape?: "SQUARE" | "CIRCLE" | null;
            };
            frame?: {
                /** @enum {string} */
                shape: "NONE" | "SQUARE" | "ROUNDED";
                color?: string | null;
                caption?: string | null;
                captionColor?: string | null;
                /** @enum {string|null} */
                captionPosition?: "TOP" | "BOTTOM" | null;
            };
        };
        /** @description Who is led where, when; not there if everybody is always led to the target. */
        QrCodeRouting: {
            /** Format: date-time */
            validFrom?: string;
            /** Format: date-time */
            validUntil?: string;
            scanLimit?: number;
            /** Format: uri */
            fallbackUrl?: string;
            utm?: {
                source?: string | null;
                medium?: string | null;
                campaign?: string | null;
                term?: string | null;
                content?: string | null;
            };
            rules?: {
                name?: string | null;
                when?: {
                    devices?: ("MOBILE" | "TABLET" | "DESKTOP" | "TV")[] | null;
                    operatingSystems?: ("IOS" | "ANDROID" | "HARMONY_OS" | "WINDOWS" | "MACOS" | "LINUX" | "CHROME_OS")[] | null;
                    languages?: string[] | null;
                    countries?: string[] | null;
                    hours?: {
                        from: string;
                        to: string;
                        days?: ("MON" | "TUE" | "WED" | "THU" | "FRI" | "SAT" | "SUN")[] | null;
                        timeZone: string;
                    } | null;
                } | null;
                targets: {
                    /** Format: uri */
                    url: string;
                    weight?: number | null;
                }[];
            }[];
            /**
             * @description A password is asked for before a scan is led on.
             * @enum {boolean}
             */
            passwordProtected?: true;
        };
        CreateQrCodes: {
            items: components["schemas"]["CreateQrCode"][];
            /**
             * @description All or nothing; false: each item by itself, with its own error.
             * @default true
             */
            atomic?: boolean;
        };
        UpdateQrCodes: {
            items: components["schemas"]["UpdateQrCodeItem"][];
            /**
             * @description All or nothing; false: each item by itself, with its own error.
             * @default true
             */
            atomic?: boolean;
        };
        DeletedQrCodeResults: {
            /** @description One for each item, in their order. */
            results: {
                /** @description Of the item, from 0. */
                index: number;
                id: string | null;
                /** @description Why it was not done. */
                error: {
                    /** @enum {string} */
                    code: "BAD_REQUEST" | "UNAUTHORIZED" | "FORBIDDEN" | "API_KEY_REVOKED" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "CONFLICT" | "PRECONDITION_FAILED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "UNPROCESSABLE" | "RATE_LIMITED" | "INTERNAL" | "UNAVAILABLE";
                    message: string;
                    /** @description For input that is not valid: each wrong field. */
                    details?: {
                        field: string;
                        message: string;
                        /** @description In a file, as an editor counts. */
                        line?: number;
                    }[];
                } | null;
            }[];
            succeeded: number;
            failed: number;
        };
        DeleteQrCodes: {
            items: components["schemas"]["DeleteQrCodeItem"][];
            /**
             * @description All or nothing; false: each item by itself, with its own error.
             * @default true
             */
            atomic?: boolean;
        };
        OrganizationAnalytics: {
            organizationId: string;
            period: {
                /** Format: date-time */
                start: string;
                /** Format: date-time */
                end: string;
            };
            summary: {
                totalScans: number;
                uniqueScans: number;
                avgDailyScans: number;
            };
            timeline: {
                /** @description The first day of the point. */
                date: string;
                scans: number;
                uniqueScans: number;
            }[];
            geography: {
                countries: {
                    country: string;
                    scans: number;
                    percentage: number;
                }[];
                cities: {
                    city: string;
                    country: string;
                    scans: number;
                    percentage: number;
                }[];
            };
            devices: {
                /** @enum {string} */
                device: "mobile" | "tablet" | "desktop" | "other";
                scans: number;
                percentage: number;
            }[];
            browsers: {
                browser: string;
                scans: number;
                percentage: number;
            }[];
            operatingSystems: {
                os: string;
                scans: number;
                percentage: number;
            }[];
            referrers: {
                referrer: string;
                scans: number;
                percentage: number;
            }[];
        };
        QrCodeAnalytics: {
            qrCodeId: string;
            period: {
                /** Format: date-time */
                start: string;
                /** Format: date-time */
                end: string;
            };
            summary: {
                totalScans: number;
                uniqueScans: number;
                avgDailyScans: number;
            };
            timeline: {
                /** @description The first day of the point. */
                date: string;
                scans: number;
                uniqueScans: number;
            }[];
            geography: {
                countries: {
                    country: string;
                    scans: number;
                    percentage: number;
                }[];
                cities: {
                    city: string;
                    country: string;
                    scans: number;
                    percentage: number;
                }[];
            };
            devices: {
                /** @enum {string} */
                device: "mobile" | "tablet" | "desktop" | "other";
                scans: number;
                percentage: number;
            }[];
            browsers: {
                browser: string;
                scans: number;
                percentage: number;
            }[];
            operatingSystems: {
                os: string;
                scans: number;
                percentage: number;
            }[];
            referrers: {
                referrer: string;
                scans: number;
                percentage: number;
            }[];
        };
        /**
         * @example {
         *       "type": "URL",
         *       "name": "Company Website",
         *       "data": {
         *         "url": "https://example.com"
         *       },
         *       "style": {
         *         "foregroundColor": "#000000",
         *         "backgroundColor": "#FFFFFF",
         *         "cornerRadius": 10
         *       }
         *     }
         */
        CreateQrCode: {
            /** @enum {string} */
            type: "URL";
            data: {
                /** Format: uri */
                url: string;
            };
            name: string;
            dynamic?: boolean | null;
            shortCode?: string | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: string | null;
            style?: {
                foregroundColor?: string | null;
                backgroundColor?: string | null;
                cornerRadius?: number | null;
                /** @enum {string|null} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR" | null;
                /** @enum {string|null} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                /** @enum {string|null} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                eyeFrameColor?: string | null;
                eyeBallColor?: string | null;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                } | null;
                lightOnDark?: boolean | null;
                transparentBackground?: boolean | null;
                quietZone?: number | null;
                /** @enum {string|null} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH" | null;
                capitalLetters?: boolean | null;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                } | null;
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                } | null;
            } | null;
            routing?: components["schemas"]["QrCodeRoutingInput"];
            folderId?: string | null;
            tags?: string[] | null;
        } | {
            /** @enum {string} */
            type: "VCARD";
            data: {
                firstName?: string | null;
                lastName?: string | null;
                organization?: string | null;
                title?: string | null;
                phone?: string | null;
                /** Format: email */
                email?: string | null;
                /** Format: uri */
                website?: string | null;
                address?: {
                    street?: string | null;
                    city?: string | null;
                    region?: string | null;
                    postalCode?: string | null;
                    country?: string | null;
                } | null;
            };
            name: string;
            dynamic?: boolean | null;
            shortCode?: string | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: string | null;
            style?: {
                foregroundColor?: string | null;
                backgroundColor?: string | null;
                cornerRadius?: number | null;
                /** @enum {string|null} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR" | null;
                /** @enum {string|null} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                /** @enum {string|null} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                eyeFrameColor?: string | null;
                eyeBallColor?: string | null;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                } | null;
                lightOnDark?: boolean | null;
                transparentBackground?: boolean | null;
                quietZone?: number | null;
                /** @enum {string|null} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH" | null;
                capitalLetters?: boolean | null;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                } | null;
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                } | null;
            } | null;
            routing?: components["schemas"]["QrCodeRoutingInput"];
            folderId?: string | null;
            tags?: string[] | null;
        } | {
            /** @enum {string} */
            type: "WIFI";
            data: {
                ssid: string;
                password?: string | null;
                /** @enum {string|null} */
                encryption?: "WPA" | "WEP" | "NONE" | null;
                hidden?: boolean | null;
            };
            name: string;
            dynamic?: boolean | null;
            shortCode?: string | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: string | null;
            style?: {
                foregroundColor?: string | null;
                backgroundColor?: string | null;
                cornerRadius?: number | null;
                /** @enum {string|null} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR" | null;
                /** @enum {string|null} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                /** @enum {string|null} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                eyeFrameColor?: string | null;
                eyeBallColor?: string | null;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                } | null;
                lightOnDark?: boolean | null;
                transparentBackground?: boolean | null;
                quietZone?: number | null;
                /** @enum {string|null} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH" | null;
                capitalLetters?: boolean | null;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                } | null;
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                } | null;
            } | null;
            routing?: components["schemas"]["QrCodeRoutingInput"];
            folderId?: string | null;
            tags?: string[] | null;
        } | {
            /** @enum {string} */
            type: "TEXT";
            data: {
                text: string;
            };
            name: string;
            dynamic?: boolean | null;
            shortCode?: string | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: string | null;
            style?: {
                foregroundColor?: string | null;
                backgroundColor?: string | null;
                cornerRadius?: number | null;
                /** @enum {string|null} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR" | null;
                /** @enum {string|null} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                /** @enum {string|null} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                eyeFrameColor?: string | null;
                eyeBallColor?: string | null;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                } | null;
                lightOnDark?: boolean | null;
                transparentBackground?: boolean | null;
                quietZone?: number | null;
                /** @enum {string|null} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH" | null;
                capitalLetters?: boolean | null;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                } | null;
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                } | null;
            } | null;
            routing?: components["schemas"]["QrCodeRoutingInput"];
            folderId?: string | null;
            tags?: string[] | null;
        } | {
            /** @enum {string} */
            type: "EMAIL";
            data: {
                /** Format: email */
                to: string;
                subject?: string | null;
                body?: string | null;
            };
            name: string;
            dynamic?: boolean | null;
            shortCode?: string | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: string | null;
            style?: {
                foregroundColor?: string | null;
                backgroundColor?: string | null;
                cornerRadius?: number | null;
                /** @enum {string|null} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR" | null;
                /** @enum {string|null} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                /** @enum {string|null} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                eyeFrameColor?: string | null;
                eyeBallColor?: string | null;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                } | null;
                lightOnDark?: boolean | null;
                transparentBackground?: boolean | null;
                quietZone?: number | null;
                /** @enum {string|null} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH" | null;
                capitalLetters?: boolean | null;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                } | null;
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                } | null;
            } | null;
            routing?: components["schemas"]["QrCodeRoutingInput"];
            folderId?: string | null;
            tags?: string[] | null;
        } | {
            /** @enum {string} */
            type: "SMS";
            data: {
                phone: string;
                message?: string | null;
            };
            name: string;
            dynamic?: boolean | null;
            shortCode?: string | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: string | null;
            style?: {
                foregroundColor?: string | null;
                backgroundColor?: string | null;
                cornerRadius?: number | null;
                /** @enum {string|null} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR" | null;
                /** @enum {string|null} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                /** @enum {string|null} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                eyeFrameColor?: string | null;
                eyeBallColor?: string | null;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                } | null;
                lightOnDark?: boolean | null;
                transparentBackground?: boolean | null;
                quietZone?: number | null;
                /** @enum {string|null} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH" | null;
                capitalLetters?: boolean | null;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                } | null;
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                } | null;
            } | null;
            routing?: components["schemas"]["QrCodeRoutingInput"];
            folderId?: string | null;
            tags?: string[] | null;
        } | {
            /** @enum {string} */
            type: "PHONE";
            data: {
                phone: string;
            };
            name: string;
            dynamic?: boolean | null;
            shortCode?: string | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: string | null;
            style?: {
                foregroundColor?: string | null;
                backgroundColor?: string | null;
                cornerRadius?: number | null;
                /** @enum {string|null} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR" | null;
                /** @enum {string|null} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                /** @enum {string|null} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                eyeFrameColor?: string | null;
                eyeBallColor?: string | null;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                } | null;
                lightOnDark?: boolean | null;
                transparentBackground?: boolean | null;
                quietZone?: number | null;
                /** @enum {string|null} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH" | null;
                capitalLetters?: boolean | null;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                } | null;
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                } | null;
            } | null;
            routing?: components["schemas"]["QrCodeRoutingInput"];
            folderId?: string | null;
            tags?: string[] | null;
        } | {
            /** @enum {string} */
            type: "GEO";
            data: {
                latitude: number;
                longitude: number;
                query?: string | null;
            };
            name: string;
            dynamic?: boolean | null;
            shortCode?: string | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: string | null;
            style?: {
                foregroundColor?: string | null;
                backgroundColor?: string | null;
                cornerRadius?: number | null;
                /** @enum {string|null} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR" | null;
                /** @enum {string|null} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                /** @enum {string|null} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                eyeFrameColor?: string | null;
                eyeBallColor?: string | null;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                } | null;
                lightOnDark?: boolean | null;
                transparentBackground?: boolean | null;
                quietZone?: number | null;
                /** @enum {string|null} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH" | null;
                capitalLetters?: boolean | null;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                } | null;
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                } | null;
            } | null;
            routing?: components["schemas"]["QrCodeRoutingInput"];
            folderId?: string | null;
            tags?: string[] | null;
        } | {
            /** @enum {string} */
            type: "EVENT";
            data: {
                title: string;
                /** Format: date-time */
                start: string;
                /** Format: date-time */
                end?: string | null;
                location?: string | null;
                description?: string | null;
            };
            name: string;
            dynamic?: boolean | null;
            shortCode?: string | null;
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: string | null;
            style?: {
                foregroundColor?: string | null;
                backgroundColor?: string | null;
                cornerRadius?: number | null;
                /** @enum {string|null} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR" | null;
                /** @enum {string|null} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                /** @enum {string|null} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                eyeFrameColor?: string | null;
                eyeBallColor?: string | null;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                } | null;
                lightOnDark?: boolean | null;
                transparentBackground?: boolean | null;
                quietZone?: number | null;
                /** @enum {string|null} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH" | null;
                capitalLetters?: boolean | null;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                } | null;
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                } | null;
            } | null;
            routing?: components["schemas"]["QrCodeRoutingInput"];
            folderId?: string | null;
            tags?: string[] | null;
        };
        QrCodePage: {
            qrCodes: components["schemas"]["QrCode"][];
            pagination: components["schemas"]["Pagination"];
        };
        Pagination: {
            page: number;
            limit: number;
            total: number;
            totalPages: number;
        };
        /** @description Fields left out keep their value. */
        UpdateQrCode: {
            /**
             * @description Cannot change.
             * @enum {string}
             */
            type?: "URL" | "VCARD" | "WIFI" | "TEXT" | "EMAIL" | "SMS" | "PHONE" | "GEO" | "EVENT";
            /** @description Cannot change. */
            dynamic?: boolean;
            name?: string;
            /** @description Of the type that the code has. */
            data?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            status?: "ACTIVE" | "PAUSED" | "ARCHIVED";
            /** @description Starts from the style of this preset, which is copied, with `style` on top. */
            stylePresetId?: string | null;
            style?: {
                foregroundColor?: string | null;
                backgroundColor?: string | null;
                cornerRadius?: number | null;
                /** @enum {string|null} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR" | null;
                /** @enum {string|null} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                /** @enum {string|null} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                eyeFrameColor?: string | null;
                eyeBallColor?: string | null;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                } | null;
                lightOnDark?: boolean | null;
                transparentBackground?: boolean | null;
                quietZone?: number | null;
                /** @enum {string|null} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH" | null;
                capitalLetters?: boolean | null;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                } | null;
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                } | null;
            } | null;
            routing?: components["schemas"]["QrCodeRoutingInput"];
            folderId?: string | null;
            tags?: string[] | null;
        };
        QrCodePreview: {
            /** @enum {string} */
            outcome: "REDIRECT" | "PAGE" | "PASSWORD" | "NOT_YET_VALID" | "NO_LONGER_VALID" | "SCAN_LIMIT_REACHED" | "PAUSED" | "ARCHIVED" | "NOT_DYNAMIC";
            /** @description Where they would be led, after the password if one is asked for; null: to a page. */
            url: string | null;
            /** @description Which rule matches, counted from 0. */
            rule: number | null;
            ruleName: string | null;
            reason: string;
            /** @description All targets of that rule; share is in percent. */
            targets: {
                url: string;
                share: number;
            }[];
        };
        Logo: {
            id: string;
            name: string;
            /** @enum {string} */
            mediaType: "image/png" | "image/jpeg" | "image/svg+xml";
            width: number;
            height: number;
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * @example {
         *       "name": "Company",
         *       "url": "https://example.com/logo.svg"
         *     }
         */
        CreateLogo: {
            name: string;
            /** @description A PNG, JPEG or SVG in base64, or as a `data:` URI. */
            data?: string | null;
            /** @description Instead of `data`: where it is, on the public internet; it is fetched now. */
            url?: string | null;
        };
        StylePreset: {
            id: string;
            name: string;
            style: {
                foregroundColor: string;
                backgroundColor: string;
                cornerRadius: number;
                /** @enum {string} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR";
                /** @enum {string} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF";
                /** @enum {string} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF";
                eyeFrameColor?: string;
                eyeBallColor?: string;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                };
                lightOnDark?: boolean;
                transparentBackground?: boolean;
                quietZone?: number;
                /** @enum {string} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH";
                capitalLetters?: boolean;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                };
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                };
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @example {
         *       "name": "Company",
         *       "style": {
         *         "foregroundColor": "#003366",
         *         "moduleShape": "DOT"
         *       }
         *     }
         */
        CreateStylePreset: {
            name: string;
            style: {
                foregroundColor?: string | null;
                backgroundColor?: string | null;
                cornerRadius?: number | null;
                /** @enum {string|null} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR" | null;
                /** @enum {string|null} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                /** @enum {string|null} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                eyeFrameColor?: string | null;
                eyeBallColor?: string | null;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                } | null;
                lightOnDark?: boolean | null;
                transparentBackground?: boolean | null;
                quietZone?: number | null;
                /** @enum {string|null} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH" | null;
                capitalLetters?: boolean | null;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                } | null;
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                } | null;
            };
        };
        /** @description Fields left out keep their value. */
        UpdateStylePreset: {
            name?: string;
            style?: {
                foregroundColor?: string | null;
                backgroundColor?: string | null;
                cornerRadius?: number | null;
                /** @enum {string|null} */
                moduleShape?: "SQUARE" | "DOT" | "DIAMOND" | "HORIZONTAL_BAR" | "VERTICAL_BAR" | null;
                /** @enum {string|null} */
                eyeFrameShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                /** @enum {string|null} */
                eyeBallShape?: "SQUARE" | "ROUNDED" | "CIRCLE" | "LEAF" | null;
                eyeFrameColor?: string | null;
                eyeBallColor?: string | null;
                gradient?: {
                    /** @enum {string} */
                    type: "LINEAR" | "RADIAL";
                    angle?: number | null;
                    stops: {
                        offset: number;
                        color: string;
                    }[];
                } | null;
                lightOnDark?: boolean | null;
                transparentBackground?: boolean | null;
                quietZone?: number | null;
                /** @enum {string|null} */
                errorCorrection?: "LOW" | "MEDIUM" | "QUARTILE" | "HIGH" | null;
                capitalLetters?: boolean | null;
                logo?: {
                    id: string;
                    size?: number | null;
                    /** @enum {string|null} */
                    shape?: "SQUARE" | "CIRCLE" | null;
                } | null;
                frame?: {
                    /** @enum {string} */
                    shape: "NONE" | "SQUARE" | "ROUNDED";
                    color?: string | null;
                    caption?: string | null;
                    captionColor?: string | null;
                    /** @enum {string|null} */
                    captionPosition?: "TOP" | "BOTTOM" | null;
                } | null;
            };
        };
        Folder: {
            id: string;
            name: string;
            qrCodeCount: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @example {
         *       "name": "Menus"
         *     }
         */
        CreateFolder: {
            name: string;
        };
        FolderPage: {
            folders: components["schemas"]["Folder"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description Fields left out keep their value. */
        UpdateFolder: {
            name?: string;
        };
        TagCount: {
            tag: string;
            count: number;
        };
        Scan: {
            id: string;
            /** Format: date-time */
            scannedAt: string;
            country: string | null;
            region: string | null;
            city: string | null;
            /** @enum {string|null} */
            device: "mobile" | "tablet" | "desktop" | "other" | null;
            os: string | null;
            browser: string | null;
            language: string | null;
            referrer: string | null;
            target: string | null;
            unique: boolean;
        };
        ApiKey: {
            id: string;
            name: string;
            preview: string;
            permissions: ("ORGANIZATION_READ" | "QR_CODES_READ" | "QR_CODES_WRITE" | "ANALYTICS_READ" | "WEBHOOKS_READ" | "WEBHOOKS_WRITE" | "API_KEYS_READ" | "API_KEYS_WRITE")[];
            allowedIps: string[];
            /** @enum {string} */
            status: "ACTIVE" | "EXPIRED" | "REVOKED";
            /** Format: date-time */
            createdAt: string;
            createdBy: {
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
        };
        /**
         * @example {
         *       "name": "Website",
         *       "permissions": [
         *         "QR_CODES_READ"
         *       ]
         *     }
         */
        CreateApiKey: {
            name: string;
            permissions?: ("ORGANIZATION_READ" | "QR_CODES_READ" | "QR_CODES_WRITE" | "ANALYTICS_READ" | "WEBHOOKS_READ" | "WEBHOOKS_WRITE" | "API_KEYS_READ" | "API_KEYS_WRITE")[] | null;
            /** Format: date-time */
            expiresAt?: string | null;
            allowedIps?: string[] | null;
        };
        /**
         * @example {
         *       "overlapSeconds": 3600
         *     }
         */
        RotateApiKey: {
            overlapSeconds?: number | null;
        };
        Webhook: {
            id: string;
            url: string;
            events: string[];
            active: boolean;
            batch: boolean;
            /** @description Why the server itself switched it off. */
            disabledReason: string | null;
            /** Format: date-time */
            disabledAt: string | null;
            /**
             * Format: date-time
             * @description Since when every request has failed.
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Since when new events are dropped, because too many wait.
             */
            queueFullSince: string | null;
            /**
             * Format: date-time
             * @description Until when the secret before the last rotation signs too.
             */
            previousSecretEndsAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @example {
         *       "url": "https://example.com/webhooks",
         *       "events": [
         *         "qr.scanned",
         *         "qr.created",
         *         "qr.updated"
         *       ],
         *       "secret": "a long text that only the receiver knows"
         *     }
         */
        CreateWebhook: {
            /** Format: uri */
            url: string;
            /** @description Of qr.created, qr.updated, qr.deleted, qr.scanned, qr.archived, qr.restored, member.joined, member.left, member.role_changed. */
            events: string[];
            /** @description Any text, or `whsec_` with a key in base64. Left out: made at random, shown once. */
            secret?: string | null;
            /** @description Whether a request holds up to 100 events, as `{"events": […]}`. */
            batch?: boolean | null;
        };
        /** @description Fields left out keep their value. */
        UpdateWebhook: {
            /** Format: uri */
            url?: string | null;
            /** @description Of qr.created, qr.updated, qr.deleted, qr.scanned, qr.archived, qr.restored, member.joined, member.left, member.role_changed. */
            events?: string[] | null;
            active?: boolean | null;
            /** @description Whether a request holds up to 100 events, as `{"events": […]}`. */
            batch?: boolean | null;
        };
        /**
         * @example {
         *       "overlapSeconds": 3600
         *     }
         */
        RotateWebhookSecret: {
            /**
             * @description How long the old secret signs too.
             * @default 86400
             */
            overlapSeconds?: number | null;
            /** @description Any text, or `whsec_` with a key in base64. Left out: made at random, shown once. */
            secret?: string | null;
        };
        WebhookDelivery: {
            id: string;
            webhookId: string;
            event: string;
            /** @description The header `webhook-id` of every attempt. */
            eventId: string;
            /** @enum {string} */
            status: "PENDING" | "DELIVERED" | "FAILED" | "DEAD";
            attempts: number;
            responseStatus: number | null;
            /** @description How the last answer began: up to 1,000 characters. */
            responseBody: string | null;
            /** @description Why nothing was answered. */
            error: string | null;
            durationMs: number | null;
            /** Format: date-time */
            nextAttemptAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            deliveredAt: string | null;
            /** @description What is sent; null for a caller who may not read what it tells of. */
            payload?: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
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
            /** @description The organizations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organizations: components["schemas"]["Organization"][];
                    };
                };
            };
        };
    };
    exportQrCodes: {
        parameters: {
            query?: {
                type?: "URL" | "VCARD" | "WIFI" | "TEXT" | "EMAIL" | "SMS" | "PHONE" | "GEO" | "EVENT";
                status?: "ACTIVE" | "PAUSED" | "ARCHIVED";
                folderId?: string;
                /** @description Given several times: codes that carry all of them. */
                tag?: string | string[];
                /** @description A part of the name, or the whole short code. */
                search?: string;
                sort?: "createdAt" | "-createdAt" | "name" | "-name" | "-totalScans";
                format?: "csv" | "zip";
                /** @description Of the pictures in a ZIP. */
                image?: "png" | "svg" | "pdf";
                /** @description Width of the pictures in a ZIP: pixels, in a PDF 1/96 inch each. A code that needs more is drawn larger. */
                size?: number;
            };
            header?: never;
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    /** @description How many codes there were at the start. */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/zip": string;
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description What came of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCodeImport"];
                    "application/x-ndjson": string;
                };
            };
        };
    };
    createQrCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateQrCodes"];
            };
        };
        responses: {
            /** @description What came of each item */
            200: {
                headers: {
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateQrCodes"];
            };
        };
        responses: {
            /** @description What came of each item */
            200: {
                headers: {
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteQrCodes"];
            };
        };
        responses: {
            /** @description What came of each item */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedQrCodeResults"];
                };
            };
        };
    };
    getOrganizationAnalytics: {
        parameters: {
            query?: {
                /** @description ISO 8601; a date alone is the whole day, in `timeZone`. */
                startDate?: string;
                /** @description ISO 8601; a date alone is the whole day, in `timeZone`. */
                endDate?: string;
                /** @description As `Europe/Berlin`; left out: `UTC`. */
                timeZone?: string;
                interval?: "day" | "week" | "month";
            };
            header?: never;
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The analytics */
            200: {
                headers: {
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
                /** @description ISO 8601; a date alone is the whole day, in `timeZone`. */
                startDate?: string;
                /** @description ISO 8601; a date alone is the whole day, in `timeZone`. */
                endDate?: string;
                /** @description As `Europe/Berlin`; left out: `UTC`. */
                timeZone?: string;
                interval?: "day" | "week" | "month";
            };
            header?: never;
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The analytics */
            200: {
                headers: {
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
                page?: number;
                limit?: number;
                type?: "URL" | "VCARD" | "WIFI" | "TEXT" | "EMAIL" | "SMS" | "PHONE" | "GEO" | "EVENT";
                status?: "ACTIVE" | "PAUSED" | "ARCHIVED";
                folderId?: string;
                /** @description Given several times: codes that carry all of them. */
                tag?: string | string[];
                /** @description A part of the name, or the whole short code. */
                search?: string;
                sort?: "createdAt" | "-createdAt" | "name" | "-name" | "-totalScans";
            };
            header?: never;
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; Link (RFC 8288) names first, prev, next, last */
            200: {
                headers: {
                    Link?: string;
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateQrCode"];
            };
        };
        responses: {
            /** @description The new QR code; Location is its address */
            201: {
                headers: {
                    ETag?: string;
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
            header?: never;
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The QR code */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCode"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
                /** @description An ETag; 412 if it is old. */
                "If-Match"?: string;
            };
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateQrCode"];
            };
        };
        responses: {
            /** @description The QR code as it is now */
            200: {
                headers: {
                    ETag?: string;
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    downloadQrCode: {
        parameters: {
            query?: {
                format?: "png" | "svg" | "pdf";
                /** @description Width in pixels; in a PDF 1/96 inch each. */
                size?: number;
                /** @description Width of a PDF in millimetres, instead of `size`. */
                widthMm?: number;
                /** @description The ETag that the picture has, without quotes, as `imageUrl` of GraphQL gives it: then it may be kept for a year. */
                v?: string;
            };
            header?: never;
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/svg+xml": string;
                    "application/pdf": string;
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    previewQrCode: {
        parameters: {
            query?: {
                device?: "MOBILE" | "TABLET" | "DESKTOP" | "TV";
                operatingSystem?: "IOS" | "ANDROID" | "HARMONY_OS" | "WINDOWS" | "MACOS" | "LINUX" | "CHROME_OS";
                /** @description The one they like best: `de-CH`. */
                language?: string;
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
                /** @description Left out: now. */
                at?: string;
                /** @description Any text that stands for one visitor: it always gets the same of several targets. */
                identity?: string;
            };
            header?: never;
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outcome, with the reason in words */
            200: {
                headers: {
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
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        logos: components["schemas"]["Logo"][];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
        };
    };
    createLogo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLogo"];
            };
        };
        responses: {
            /** @description The same picture, which the organization had already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Logo"];
                };
            };
            /** @description The new logo; Location is its address */
            201: {
                headers: {
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
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The logo; its picture is at `/image` */
            200: {
                headers: {
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getLogoImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture, which never changes */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/svg+xml": string;
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listStylePresets: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stylePresets: components["schemas"]["StylePreset"][];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
        };
    };
    createStylePreset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStylePreset"];
            };
        };
        responses: {
            /** @description The new preset; Location is its address */
            201: {
                headers: {
                    ETag?: string;
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
            header?: never;
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preset */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StylePreset"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
                /** @description An ETag; 412 if it is old. */
                "If-Match"?: string;
            };
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateStylePreset"];
            };
        };
        responses: {
            /** @description The preset as it is now */
            200: {
                headers: {
                    ETag?: string;
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listFolders: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
            };
            header?: never;
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; Link (RFC 8288) names first, prev, next, last */
            200: {
                headers: {
                    Link?: string;
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFolder"];
            };
        };
        responses: {
            /** @description The new folder; Location is its address */
            201: {
                headers: {
                    ETag?: string;
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
            header?: never;
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The folder */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Folder"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
                /** @description An ETag; 412 if it is old. */
                "If-Match"?: string;
            };
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateFolder"];
            };
        };
        responses: {
            /** @description The folder as it is now */
            200: {
                headers: {
                    ETag?: string;
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listTags: {
        parameters: {
            query?: {
                limit?: number;
                /** @description A part of the tag. */
                search?: string;
            };
            header?: never;
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each with the number of QR codes that carry it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tags: components["schemas"]["TagCount"][];
                    };
                };
            };
        };
    };
    exportAnalytics: {
        parameters: {
            query?: {
                /** @description ISO 8601; a date alone is the whole day, in `timeZone`. */
                startDate?: string;
                /** @description ISO 8601; a date alone is the whole day, in `timeZone`. */
                endDate?: string;
                /** @description As `Europe/Berlin`; left out: `UTC`. */
                timeZone?: string;
                /** @description Given: a line for each point of the timeline instead of each scan. */
                interval?: "day" | "week" | "month";
            };
            header?: never;
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line for each scan, or each point */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    listScans: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
                /** @description ISO 8601; a date alone is the whole day, in `timeZone`. */
                startDate?: string;
                /** @description ISO 8601; a date alone is the whole day, in `timeZone`. */
                endDate?: string;
                /** @description As `Europe/Berlin`; left out: `UTC`. */
                timeZone?: string;
                /** @description From a Link header: the page that begins after there, whatever `page` is. */
                after?: string;
                /** @description From a Link header: the page that ends before there, whatever `page` is. */
                before?: string;
                /** @description true: those of bots instead. */
                bots?: boolean;
            };
            header?: never;
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; Link (RFC 8288) names first, prev, next, last */
            200: {
                headers: {
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scans: components["schemas"]["Scan"][];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, newest first, revoked ones included */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        apiKeys: components["schemas"]["ApiKey"][];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description The key */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        apiKey: components["schemas"]["ApiKey"];
                        /** @description The whole key, shown only here. */
                        secret: string;
                    };
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotateApiKey"];
            };
        };
        responses: {
            /** @description The new key, and the old one as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        apiKey: components["schemas"]["ApiKey"];
                        /** @description The whole key, shown only here. */
                        secret: string;
                        replaced: components["schemas"]["ApiKey"];
                    };
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    exportAuditLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line for each mutation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhooks: components["schemas"]["Webhook"][];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhook"];
            };
        };
        responses: {
            /** @description The new webhook; Location is its address */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"] & {
                        /** @description Only if it was made here; shown in this answer alone. */
                        secret?: string;
                    };
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
                /** @description An ETag; 412 if it is old. */
                "If-Match"?: string;
            };
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhook"];
            };
        };
        responses: {
            /** @description The webhook as it is now */
            200: {
                headers: {
                    ETag?: string;
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
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
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotateWebhookSecret"];
            };
        };
        responses: {
            /** @description The webhook, with the secret */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"] & {
                        /** @description Only if it was made here; shown in this answer alone. */
                        secret?: string;
                    };
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, which is sent in a moment; Location is its address */
            202: {
                headers: {
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
                page?: number;
                limit?: number;
                status?: "PENDING" | "DELIVERED" | "FAILED" | "DEAD";
                event?: "qr.created" | "qr.updated" | "qr.deleted" | "qr.scanned" | "qr.archived" | "qr.restored" | "member.joined" | "member.left" | "member.role_changed" | "webhook.test";
            };
            header?: never;
            path: {
                orgId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: components["schemas"]["WebhookDelivery"][];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orgId: string;
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery */
            200: {
                headers: {
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
                /** @description The same key again gets the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                orgId: string;
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, which is sent in a moment; Location is its address */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
}
