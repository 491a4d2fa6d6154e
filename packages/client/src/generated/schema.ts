// Generated from docs/openapi.json by packages/client/generate.ts; do not edit.
export interface paths {
    "/dev/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom one can sign in as (development only) */
        get: {
            parameters: {
                query?: {
                    /** @description Id or name of the district */
                    district?: string;
                    limit?: number;
                    /** @description Part of a name, an organisation or a role */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DevPeople"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bearer token for one of these people (development only) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DevTokenRequest"];
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DevToken"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process is alive and its work goes on; 503 asks for a restart */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alive"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics in the Prometheus text format */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this process can serve; 503 says what it waits for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ready"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/conservation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who performs each reclaimed duty on each day; a day without anybody is a finding (auditor) */
        get: {
            parameters: {
                query: {
                    listId: string;
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Conservation"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events of the district's directory, lists and proposals (auditor) */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    /** @description Only this stream, e.g. list-{listId} */
                    stream?: string;
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditPage"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Holidays and make-up days that deadlines are counted by, in force or in an earlier version */
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkingCalendar"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change the working calendar, for deadlines set from now on (coordinating office) */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeCalendar"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns, latest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignPage"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Open a campaign over all lists (a department for duties that name it; the coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OpenCampaign"];
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A campaign with the progress of each list (a township: of its own list) */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    campaignId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Campaign"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{campaignId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a campaign before it is released (head of the initiator, coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    campaignId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CancelCampaign"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{campaignId}/lists/{listId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Confirm the items of a list (initiator), or exclude the list (also the coordinating office) */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    campaignId: string;
                    listId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReviewList"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{campaignId}/matching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search the lists again (initiator) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    campaignId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{campaignId}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish every list of a campaign at once, or none (coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    campaignId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PublishCampaign"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{campaignId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start what others have reviewed (head of the initiating organisation) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    campaignId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delegations of the own organisation (coordinating office and auditor: of the district), latest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DelegationPage"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Let somebody give verdicts on behalf of a head (the head, or for an absent one another head or the coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GrantDelegation"];
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a delegation before its time (a head of the organisation, or the coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    delegationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisations of the reader's district */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Directory"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/mergers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge departments into another one, known or new (coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MergeDepartments"];
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter townships and departments (coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RegisterOrganisations"];
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/organisations/{organisationId}/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add other names of an organisation (coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    organisationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddAliases"];
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/organisations/{organisationId}/aliases/{alias}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a name that was entered by mistake (coordinating office) */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    alias: string;
                    organisationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/organisations/{organisationId}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename an organisation; the former name stays as an alias (coordinating office) */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    organisationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RenameOrganisation"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names that look like one body, to be made aliases or merged (coordinating office, auditor) */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DirectorySuggestions"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/districts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a district with its coordinating office (administrator) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OpenDistrict"];
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/districts/{districtId}/editions.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest published editions of a district as an Atom feed (public) */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    districtId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Atom feed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/atom+xml": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: the inbox of the reader's organisation, anew whenever it changes */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that were brought in, latest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    status?: components["schemas"]["ImportStatus"];
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportPage"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Bring in a duty list as a draft (coordinating office); one file, `file` */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description The document: text, .docx, .xlsx, .csv, .pdf or .json, told by its content
                         */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportDrafted"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document as it was understood, with findings and corrections */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Import"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a draft as the baseline of a list, or as a proposal to revise it */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Acceptance"];
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Accepted"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a new version of a list would change in the list as it is now */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Comparison"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct a draft: items, township, findings that were dealt with */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Corrections"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a draft */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WithdrawImport"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reader's organisation must act on */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InboxPage"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The duty lists of the reader's district */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListPage"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A duty list, now or as of a revision, an instant or an edition; with `format` as a document to download */
        get: {
            parameters: {
                query?: {
                    /** @description The list at this instant, ISO 8601 with offset */
                    at?: string;
                    /** @description The list as published: the number of an edition, or in-force. Needs no token */
                    edition?: string;
                    /** @description A document that can be brought in again, instead of the DutyList */
                    format?: "docx" | "xlsx" | "pdf" | "csv" | "json";
                    /** @description The list after this revision */
                    revision?: number;
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    listId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DutyList"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed in a list between two revisions, editions or instants, with the proposals behind it */
        get: {
            parameters: {
                query: {
                    /** @description now, revision:12, edition:3, edition:in-force, or an instant, ISO 8601 with offset */
                    from: string;
                    /** @description now, revision:12, edition:3, edition:in-force, or an instant, ISO 8601 with offset */
                    to: string;
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    listId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListChanges"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published editions of a list, and how they stand on a day (public) */
        get: {
            parameters: {
                query?: {
                    /** @description How they stand on this day in China; today by default */
                    on?: string;
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    listId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Editions"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Publish a list as its next edition, or correct an earlier one (coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    listId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PublishEdition"];
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/editions.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published editions of a list as an Atom feed (public) */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    listId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Atom feed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/atom+xml": string;
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring in a new version of a list as a draft (township, coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    listId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description The document: text, .docx, .xlsx, .csv, .pdf or .json, told by its content
                         */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportDrafted"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/items/{itemId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to an item: before, after, who and why */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    itemId: string;
                    listId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ItemHistory"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{listId}/items/{itemId}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which items an item came from and went into */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    itemId: string;
                    listId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Lineage"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is kept about your mail */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotificationPreferenceShown"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Set your address and when you want mail; for the role and organisation you act in now */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NotificationPreference"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotificationPreferenceShown"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Erase your address; you get no more mail */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotificationPreferenceShown"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Objections of the own township or addressed to the own department (coordinating office and auditor: of the district), latest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    itemId?: string;
                    limit?: number;
                    listId?: string;
                    status?: components["schemas"]["ObjectionStatus"];
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ObjectionPage"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Object to a duty on the own list (head of the township) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RaiseObjection"];
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{objectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An objection: its grounds, who must answer by when, what was decided, and who acts next */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    objectionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Objection"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{objectionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sustain or dismiss an objection, with grounds (coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    objectionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecideObjection"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{objectionId}/responses/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer an objection for a department that was asked (its head) */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    objectionId: string;
                    organisationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RespondToObjection"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections/{objectionId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw an objection that is open or was sustained (head of the township) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    objectionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WithdrawObjection"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proposals that the reader may see */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    listId?: string;
                    status?: components["schemas"]["ProposalStatus"];
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProposalPage"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Draft a proposal (the township; a department for duties that name it; the coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProposeRevision"];
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proposal: its differences, who must sign, what happened and who acts next */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Proposal"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}/adjudication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept, reject or send back a proposal whose verdicts are mixed, or missing for too long (coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Ruling"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}/amendment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the changes of a returned, stale or unsubmitted proposal (its proposer) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AmendProposal"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Comment on an open proposal without a vote (proposer, those asked, coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CommentOnProposal"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask an organisation for its opinion (proposer, those asked to sign, coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RequestConsultation"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}/consultations/{organisationId}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer a consultation (anybody of the organisation that was consulted) */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    organisationId: string;
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GiveOpinion"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an open proposal would make of the list as it is now */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Preview"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}/rebase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a stale proposal a draft against the present list, if its fields meet no others (its proposer) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}/sign-offs/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Approve, reject or return for an organisation that was asked (its head, or on behalf of the head by delegation) */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    organisationId: string;
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Verdict"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}/sign-offs/{organisationId}/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Prepare a verdict for the head of an organisation that was asked (its reviewer) */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    organisationId: string;
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}/sign-offs/{organisationId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose that another department signs (head of a department that was asked) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    organisationId: string;
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProposeTransfer"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}/sign-offs/{organisationId}/transfer/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Consent to a transfer or refuse it (coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    organisationId: string;
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TransferDecision"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a draft for sign-off (head of the organisation that proposes) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{proposalId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a proposal before it is decided (its proposer) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WithdrawProposal"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/routing-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who must sign for which change, in force or in an earlier version */
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoutingRules"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change the routing rules; refused when they break their own examples (coordinating office) */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeRoutingRules"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks of the own organisation (its head; coordinating office and auditor: of the district), latest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookPage"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Have an organisation told at an address of its own (its head, or the coordinating office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubscribeWebhook"];
                };
            };
            responses: {
                /** @description Success */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookSubscribed"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A webhook, and how many deliveries are owed and given up */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Webhook"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change where and of what an organisation is told, or let it rest (its head, or the office) */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeWebhook"];
                };
            };
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries to a webhook, latest first; state=dead shows those that were given up */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    state?: "pending" | "delivered" | "dead";
                };
                header?: {
                    /** @description The read waits until it is at least this fresh */
                    "Dutybook-Min-Position"?: string;
                };
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookDeliveryPage"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries/{deliveryId}/redelivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deliver once more what was given up or lost, under the same webhook-id (its head, or the office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    deliveryId: string;
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a webhook; what it was not told yet is dropped (its head, or the office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recorded"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renew the secret; for a day requests carry signatures with both (its head, or the office) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command */
                    "Idempotency-Key": string;
                    /** @description ETag of the revision that the command is meant for */
                    "If-Match"?: string;
                };
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Success */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookSecretRenewed"];
                    };
                };
                /** @description Problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description baseline: opens the list, or replaces what it was opened with (`replace`); proposal: drafts the differences as a proposal */
        Acceptance: {
            /** @constant */
            as: "baseline";
            replace?: boolean;
        } | {
            /** @constant */
            as: "proposal";
            reason: string;
            title: string;
        };
        Accepted: {
            /** Format: uuid */
            importId: string;
            /** Format: uuid */
            listId: string;
            /** @description Place in the log. Opaque; positions of one installation compare as text */
            position: string;
            /** Format: uuid */
            proposalId?: string;
            /** @description Of the list, or of the proposal */
            revision: number;
        };
        /** @description Who acted, for which organisation, in which role */
        Actor: {
            id: string;
            organisation: string;
            role: string;
        };
        /** @description Other names of an organisation; those it has already are left out */
        AddAliases: {
            aliases: string[];
        };
        /** @description 新增: a new item */
        AddChange: {
            content: components["schemas"]["ItemContent"];
            /** @constant */
            kind: "add";
            place: components["schemas"]["PlaceInSector"];
        };
        /** @description How far an item agrees with each thing looked for, 0 to 1 */
        Agreement: {
            department?: number;
            legalBasis?: number;
            name?: number;
        };
        /** @description A warning: a changed item is like a reclaimed one, or like another of its list */
        Alarm: {
            /** @description Index of the change, from 0 */
            change: number;
            itemId: string;
            /**
             * @description rebound 反弹, duplicate 重复
             * @enum {string}
             */
            kind: "rebound" | "duplicate";
            name: string;
            /** @description 0 to 1 */
            resemblance: {
                details: number;
                name: number;
            };
            resembles: {
                category: components["schemas"]["Category"];
                itemId: string;
                name: string;
                number: number;
            };
        };
        Alive: {
            /** @constant */
            status: "alive";
        };
        /** @description 修改: sets the given fields of an item */
        AmendChange: {
            fields: components["schemas"]["ItemFields"];
            /** Format: uuid */
            itemId: string;
            /** @constant */
            kind: "amend";
        };
        /** @description The changes anew; title and reason as before when not given */
        AmendProposal: {
            /** @description Revision of the list that the proposer saw */
            baseRevision: number;
            changes: components["schemas"]["Change"][];
            reason?: string;
            title?: string;
        };
        /** @description approve 同意, reject 不同意 or return 退回修改 */
        Answer: {
            comment?: string;
            /** @constant */
            verdict: "approve";
        } | {
            reason: string;
            /** @constant */
            verdict: "reject";
        } | {
            comments?: components["schemas"]["FieldComment"][];
            reason: string;
            /** @constant */
            verdict: "return";
        };
        /** @description An event as it stands in the log */
        AuditEvent: {
            data: unknown;
            id: string;
            metadata: {
                actor: components["schemas"]["Actor"];
                causationId: string;
                commandHash: string;
                commandId: string;
                correlationId: string;
                schemaVersion: number;
            };
            /** @description Place in the log. Opaque; positions of one installation compare as text */
            position: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            recordedAt: string;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
            stream: string;
            type: string;
        };
        /** @description Events of the district in log order. A page may be empty and still have a next one */
        AuditPage: {
            items: components["schemas"]["AuditEvent"][];
            /** @description Continue after this; absent at the end of the log */
            next?: string;
            /** @description How far the log was read for this page */
            readTo: string;
        };
        /** @description 基本履职事项: a duty the township performs itself */
        BasicContent: {
            /** @constant */
            category: "basic";
            /** @description 设定依据 */
            legalBasis?: string;
            name: string;
            /** @description 执法标记: penalty 行政处罚, licensing 行政许可, enforcement 行政强制和其他执法. In a change that leaves it out the item keeps those it had; an empty list takes them away */
            powers?: ("penalty" | "licensing" | "enforcement")[];
            /** @description 履职保障 promised at its admission */
            support?: string;
        };
        BasicItem: {
            /** Format: uuid */
            itemId: string;
            /** @description 设定依据 */
            legalBasis?: string;
            name: string;
            /** @description 序号: its place in the category */
            number: number;
            /** @description 执法标记: penalty 行政处罚, licensing 行政许可, enforcement 行政强制和其他执法. In a change that leaves it out the item keeps those it had; an empty list takes them away */
            powers?: ("penalty" | "licensing" | "enforcement")[];
            /** @description 履职保障 promised at its admission */
            support?: string;
        };
        Bilingual: {
            en: string;
            zh: string;
        };
        /** @description What was published for a year */
        CalendarYear: {
            /** @description 节假日: days off, both included */
            holidays: {
                /**
                 * Format: date
                 * @description Day in China, ISO 8601
                 */
                from: string;
                name: string;
                /**
                 * Format: date
                 * @description Day in China, ISO 8601
                 */
                to: string;
            }[];
            /** @description 调休: days of a weekend on which people work */
            makeUpDays: {
                /**
                 * Format: date
                 * @description Day in China, ISO 8601
                 */
                day: string;
                name: string;
            }[];
            year: number;
        };
        /** @description 专项调整: one change over many lists, with its progress */
        Campaign: {
            /** @description Campaigns on the same lists that are to be published before this one is released */
            behind: string[];
            /** Format: uuid */
            campaignId: string;
            cancellation?: {
                cancelledBy: components["schemas"]["Actor"];
                reason: string;
            };
            change: components["schemas"]["CampaignChange"];
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            createdAt: string;
            /** Format: uuid */
            districtId: string;
            editions: {
                listId: string;
                number: number;
            }[];
            initiator: string;
            initiatorId: string;
            lines: components["schemas"]["CampaignLine"][];
            matchings: number;
            next: {
                /** @enum {string} */
                act: "review-campaign" | "start-campaign" | "settle-campaign" | "publish-campaign";
                organisation: string;
                organisationId: string;
            }[];
            openedBy: string;
            /** @description How many lists stand where: status of the proposal, else of the line */
            progress: {
                [key: string]: number;
            };
            publication?: {
                /**
                 * Format: date-time
                 * @description UTC, ISO 8601 with milliseconds
                 */
                at: string;
                /** Format: date */
                decidedOn: string;
                /** Format: date */
                effectiveOn: string;
                lists: {
                    listId: string;
                    /** @description Number of the last event of a stream, from 0; -1 when there is none */
                    revision: number;
                }[];
                note: string;
                orderedBy: components["schemas"]["Actor"];
            };
            publicationFailure?: {
                listId: string;
                obstacle: components["schemas"]["Refusal"];
            };
            reason: string;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
            search: {
                department?: string;
                /** @description 设定依据 */
                legalBasis?: string;
                /** @description Words of the name */
                name?: string;
            };
            startedBy?: components["schemas"]["Actor"];
            status: components["schemas"]["CampaignStatus"];
            title: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            updatedAt: string;
        };
        /** @description An item that may be meant */
        CampaignCandidate: {
            agreement: components["schemas"]["Agreement"];
            /** @enum {string} */
            category: "basic" | "cooperative" | "reclaimed";
            confidence: number;
            /** @description The matching that found it first, from 1 */
            found: number;
            itemId: string;
            name: string;
            number: number;
        };
        /** @description The one change, made for every item that is confirmed */
        CampaignChange: {
            cancelled?: boolean;
            /** @constant */
            kind: "reclaim";
            reason?: string;
            receivingDepartments: string[];
            workMethod: string;
        } | {
            /** @constant */
            kind: "retire";
            reason: string;
        } | {
            fields?: components["schemas"]["ItemFields"];
            /** @constant */
            kind: "amend";
            replacements?: components["schemas"]["Replacement"][];
        } | {
            content: {
                /** @constant */
                category: "basic";
                /** @description 执法标记: penalty 行政处罚, licensing 行政许可, enforcement 行政强制和其他执法. In a change that leaves it out the item keeps those it had; an empty list takes them away */
                powers?: ("penalty" | "licensing" | "enforcement")[];
                /** @description 履职保障 promised at its admission */
                support?: string;
            } | {
                /** @constant */
                category: "cooperative";
                /** @description 上级部门职责 */
                departmentDuties: string;
                /** @description 对应上级部门, in the order of the list */
                departments: string[];
                /** @description 牵头部门, one of `departments` */
                leadDepartment?: string;
                /** @description 执法标记: penalty 行政处罚, licensing 行政许可, enforcement 行政强制和其他执法. In a change that leaves it out the item keeps those it had; an empty list takes them away */
                powers?: ("penalty" | "licensing" | "enforcement")[];
                /** @description 履职保障 */
                support?: string;
                /** @description 乡镇（街道）配合职责 */
                townshipDuties: string;
            };
            /** @constant */
            kind: "reclassify";
        };
        /** @description One list in a campaign, and where its proposal stands */
        CampaignLine: {
            candidates: components["schemas"]["CampaignCandidate"][];
            confirmation?: {
                confirmedBy: components["schemas"]["Actor"];
                items: {
                    confidence?: number;
                    itemId: string;
                    name: string;
                }[];
                /** @description Number of the last event of a stream, from 0; -1 when there is none */
                listRevision: number;
            };
            exclusion?: {
                excludedBy: components["schemas"]["Actor"];
                reason: string;
            };
            listId: string;
            /** @description How many more were found than are shown */
            more?: number;
            next: components["schemas"]["NextStep"][];
            obstacle?: components["schemas"]["Refusal"];
            proposalId?: string;
            proposalStatus?: components["schemas"]["ProposalStatus"];
            /** @description Revision of the list now */
            revision: number;
            /**
             * @description unmatched 未匹配, candidate 待核对, confirmed 已确认, excluded 已排除, started 已启动, proposed 已提案, refused 未能提案
             * @enum {string}
             */
            status: "unmatched" | "candidate" | "confirmed" | "excluded" | "started" | "proposed" | "refused";
            township: string;
            townshipId: string;
        };
        CampaignPage: {
            items: components["schemas"]["CampaignSummary"][];
            next?: string;
        };
        /**
         * @description absent (never served), review 核对中, started 进行中, released 已放行, publishing 公布中, published 已公布, cancelled 已取消
         * @enum {string}
         */
        CampaignStatus: "absent" | "review" | "started" | "released" | "publishing" | "published" | "cancelled";
        CampaignSummary: {
            /** Format: uuid */
            campaignId: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            createdAt: string;
            /** Format: uuid */
            districtId: string;
            initiator: string;
            initiatorId: string;
            status: components["schemas"]["CampaignStatus"];
            title: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            updatedAt: string;
        };
        CancelCampaign: {
            reason: string;
        };
        /**
         * @description basic 基本履职, cooperative 配合履职, reclaimed 上级部门收回
         * @enum {string}
         */
        Category: "basic" | "cooperative" | "reclaimed";
        /** @description The proposal behind a change, its reason and who signed it */
        Cause: {
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            appliedAt?: number;
            /** Format: uuid */
            proposalId: string;
            reason: string;
            signatures: components["schemas"]["Signature"][];
            title: string;
        };
        /** @description One of the nine changes; the server gives new items their ids */
        Change: components["schemas"]["AddChange"] | components["schemas"]["AmendChange"] | components["schemas"]["ReclassifyChange"] | components["schemas"]["ReclaimChange"] | components["schemas"]["ReturnChange"] | components["schemas"]["MergeChange"] | components["schemas"]["SplitChange"] | components["schemas"]["MoveChange"] | components["schemas"]["RetireChange"];
        /** @description All published years anew */
        ChangeCalendar: {
            /** @description Version that the new calendar was made from */
            basedOn: number;
            reason: string;
            years: components["schemas"]["CalendarYear"][];
        };
        /** @description What another revision did to an item of a stale proposal; without `after` the item ended */
        ChangedSince: {
            after?: components["schemas"]["ItemContent"];
            before?: components["schemas"]["ItemContent"];
            fields: string[];
            itemId: string;
            itemName: string;
            proposalId?: string;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
        };
        /** @enum {string} */
        ChangeKind: "add" | "amend" | "reclassify" | "reclaim" | "return" | "merge" | "split" | "move" | "retire";
        /** @description The whole table anew, with what it promises */
        ChangeRoutingRules: {
            /** @description Version that the new table was made from */
            basedOn: number;
            /** @description What the new rules promise; without them, what the present ones do */
            examples?: components["schemas"]["RoutingExample"][];
            reason: string;
            rules: components["schemas"]["RoutingRule"][];
        };
        /** @description Where, of what, and whether it rests; what it misses waits */
        ChangeWebhook: {
            /** @description Types of events to be told of; empty: all */
            events: ("ProposalDrafted" | "ProposalSubmitted" | "ProposalWithdrawn" | "SignOffsRequested" | "SignOffsMoved" | "ProposerMoved" | "DepartmentsResolved" | "VerdictGiven" | "ProposalAccepted" | "ProposalRejected" | "ProposalApplied" | "ProposalBecameStale" | "ProposalReturned" | "ProposalAmended" | "ProposalRebased" | "SignOffLapsed" | "SignOffReleased" | "VerdictPrepared" | "StageOpened" | "ConsultationRequested" | "OpinionGiven" | "TransferProposed" | "SignOffTransferred" | "TransferRefused" | "AdjudicationRequested" | "ProposalAdjudicated" | "ProposalCommented" | "SignOffReminded" | "SignOffEscalated" | "DeskReminded" | "DeskOverdue" | "ObjectionRaised" | "ObjectionAnswered" | "ObjectionMoved" | "ObjectionPutToOffice" | "ObjectionOverdue" | "ObjectionDecided" | "ObjectionWithdrawn" | "CampaignOpened" | "CandidatesMatched" | "CampaignItemsConfirmed" | "CampaignListExcluded" | "CampaignStarted" | "CampaignProposalMade" | "CampaignProposalRefused" | "CampaignReleased" | "CampaignCancelled" | "CampaignPublicationOrdered" | "CampaignPublicationFailed" | "CampaignPublished")[];
            paused: boolean;
            /** @description https, without user name; a private address only where the operator allows its network */
            url: string;
        };
        /** @description 意见 without a vote */
        Comment: {
            commentedBy: string;
            comments: components["schemas"]["FieldComment"][];
            organisation: string;
            organisationId: string;
            text: string;
        };
        /** @description 意见: words without a vote, and remarks on single fields */
        CommentOnProposal: {
            comments?: components["schemas"]["FieldComment"][];
            text: string;
        };
        /** @description What the document would change in the list as it is now */
        Comparison: {
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            baseRevision: number;
            differences: components["schemas"]["Difference"][];
            /** Format: uuid */
            listId: string;
            unexpressed: components["schemas"]["Unexpressed"][];
        };
        /** @description Why an organisation is asked */
        Concern: {
            /** @description Index of the change, from 0 */
            change: number;
            /** @enum {string} */
            effect: "gains-duties" | "loses-duties" | "duties-change" | "receives-duty" | "releases-duty" | "takes-duty-back" | "township-load-grows" | "duty-is-cancelled" | "editorial" | "oversees" | "list-changes" | "is-heard" | "department-unresolved";
            itemId: string;
            itemName: string;
            namedAs?: string;
        };
        /** @description Who performs each reclaimed duty of a list on each day */
        Conservation: {
            /** @description Duties with a day without anybody */
            findings: number;
            items: {
                /** Format: uuid */
                itemId: string;
                name: string;
                periods: components["schemas"]["Period"][];
            }[];
            /** Format: uuid */
            listId: string;
        };
        /** @description 征求意见 and what became of it */
        Consultation: {
            /** @description Person */
            askedBy: string;
            asker: string;
            askerName: string;
            name: string;
            opinion?: {
                givenBy: string;
                text: string;
            };
            organisationId: string;
            question: string;
            /** @description Round of sign-off; 0 before the first */
            round: number;
            /**
             * @description closed: the proposal was decided before an opinion came
             * @enum {string}
             */
            status: "open" | "answered" | "closed";
        };
        /** @description 配合履职事项: a duty of departments that the township helps with */
        CooperativeContent: {
            /** @constant */
            category: "cooperative";
            /** @description 上级部门职责 */
            departmentDuties: string;
            /** @description 对应上级部门, in the order of the list */
            departments: string[];
            /** @description 牵头部门, one of `departments` */
            leadDepartment?: string;
            /** @description 设定依据 */
            legalBasis?: string;
            name: string;
            /** @description 执法标记: penalty 行政处罚, licensing 行政许可, enforcement 行政强制和其他执法. In a change that leaves it out the item keeps those it had; an empty list takes them away */
            powers?: ("penalty" | "licensing" | "enforcement")[];
            /** @description 履职保障 */
            support?: string;
            /** @description 乡镇（街道）配合职责 */
            townshipDuties: string;
        };
        CooperativeItem: {
            /** @description 上级部门职责 */
            departmentDuties: string;
            /** @description 对应上级部门, in the order of the list */
            departments: string[];
            /** Format: uuid */
            itemId: string;
            /** @description 牵头部门, one of `departments` */
            leadDepartment?: string;
            /** @description 设定依据 */
            legalBasis?: string;
            name: string;
            /** @description 序号: its place in the category */
            number: number;
            /** @description 执法标记: penalty 行政处罚, licensing 行政许可, enforcement 行政强制和其他执法. In a change that leaves it out the item keeps those it had; an empty list takes them away */
            powers?: ("penalty" | "licensing" | "enforcement")[];
            /** @description 履职保障 */
            support?: string;
            /** @description 乡镇（街道）配合职责 */
            townshipDuties: string;
        };
        /** @description What a person changes in a draft before accepting it */
        Correction: {
            fields?: components["schemas"]["ItemFields"];
            /** Format: uuid */
            itemId: string;
            /** @constant */
            kind: "set-item";
            sector?: string;
        } | {
            /**
             * Format: uuid
             * @description Item to stand behind; the end when not given
             */
            after?: string;
            content: components["schemas"]["ItemContent"];
            /** @constant */
            kind: "add-item";
            sector: string;
        } | {
            /** Format: uuid */
            itemId: string;
            /** @constant */
            kind: "remove-item";
            reason: string;
        } | {
            /** @constant */
            kind: "name-township";
            name: string;
        } | {
            finding: number;
            /** @constant */
            kind: "settle-finding";
            note: string;
        };
        Corrections: {
            corrections: components["schemas"]["Correction"][];
        };
        /** @description Items in force in each category */
        Counts: {
            basic: number;
            cooperative: number;
            reclaimed: number;
        };
        /** @description 办理期限: what happens when while the answer is missing; UTC */
        Deadline: {
            /** @description Working days to answer */
            days: number;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            due: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            overdueSince?: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            remindAt: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            remindedAt?: string;
            /**
             * Format: date-time
             * @description When it was asked; working days count from here
             */
            since: string;
            /**
             * Format: date-time
             * @description When silence goes before the coordinating office; absent when it was asked itself
             */
            toOfficeAt?: string;
            /** @description Years for which no calendar was published: only Saturdays and Sundays were left out */
            weekendsOnlyIn?: number[];
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            withOfficeSince?: string;
        };
        /** @description 裁定异议: sustained 成立 or dismissed 不成立, with grounds */
        DecideObjection: {
            grounds: string;
            /** @enum {string} */
            ruling: "sustained" | "dismissed";
        };
        /** @description 授权: who may give verdicts on behalf of whom, and when */
        Delegation: {
            delegate: string;
            /** Format: uuid */
            delegationId: string;
            delegator: string;
            /**
             * Format: date-time
             * @description Ended before its time
             */
            endedAt?: string;
            endedBy?: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            from: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            grantedAt: string;
            grantedBy: string;
            organisation: string;
            /** Format: uuid */
            organisationId: string;
            reason: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            until: string;
        };
        DelegationPage: {
            items: components["schemas"]["Delegation"][];
            next?: string;
        };
        DevPeople: {
            items: components["schemas"]["DevPerson"][];
        };
        /** @description Somebody the development issuer can sign in as */
        DevPerson: {
            district?: string;
            /** Format: uuid */
            districtId?: string;
            name: string;
            organisation: string;
            /** Format: uuid */
            organisationId: string;
            /** Format: uuid */
            personId: string;
            role: components["schemas"]["Role"];
        };
        DevToken: {
            /** Format: date-time */
            expiresAt: string;
            token: string;
        };
        DevTokenRequest: {
            /** Format: uuid */
            personId: string;
        };
        /** @description What one change does: items before it, items after it */
        Difference: {
            after: components["schemas"]["Standing"][];
            before: components["schemas"]["Standing"][];
            kind: components["schemas"]["ChangeKind"];
        };
        /** @description 机构名录: the organisations of one district */
        Directory: {
            city?: string;
            /** Format: uuid */
            districtId: string;
            mergers: components["schemas"]["Merger"][];
            name: string;
            organisations: components["schemas"]["ListedOrganisation"][];
            province?: string;
        };
        /** @description Two names that look like one body */
        DirectorySuggestion: {
            /**
             * @description add-alias: nobody has the name yet; merge: both stand in the directory
             * @enum {string}
             */
            act: "add-alias" | "merge";
            like: {
                name: string;
                /** Format: uuid */
                organisationId: string;
            };
            name: string;
            /** Format: uuid */
            organisationId?: string;
            /** @description Whether open proposals wait for somebody to say whom the name means */
            proposals: boolean;
        };
        DirectorySuggestions: {
            items: components["schemas"]["DirectorySuggestion"][];
        };
        /** @description 履职事项清单 as it was after one revision */
        DutyList: {
            categories: ({
                /** @constant */
                category: "basic";
                count: number;
                sectors: {
                    count: number;
                    items: components["schemas"]["BasicItem"][];
                    name: string;
                    ordinal: number;
                }[];
            } | {
                /** @constant */
                category: "cooperative";
                count: number;
                sectors: {
                    count: number;
                    items: components["schemas"]["CooperativeItem"][];
                    name: string;
                    ordinal: number;
                }[];
            } | {
                /** @constant */
                category: "reclaimed";
                count: number;
                sectors: {
                    count: number;
                    items: components["schemas"]["ReclaimedItem"][];
                    name: string;
                    ordinal: number;
                }[];
            })[];
            counts: components["schemas"]["Counts"];
            /** Format: uuid */
            districtId: string;
            /** @description When an edition was asked for */
            edition?: components["schemas"]["Edition"];
            /** Format: uuid */
            listId: string;
            /** @description Place in the log. Opaque; positions of one installation compare as text */
            position: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            recordedAt: string;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
            title: string;
            township: string;
            /** Format: uuid */
            townshipId: string;
        };
        /** @description 版本: a published state of a list */
        Edition: {
            correctedBy?: number;
            /** @description 更正: the edition whose place it takes */
            corrects?: {
                number: number;
                reason: string;
            };
            /**
             * Format: date
             * @description 审定
             */
            decidedOn: string;
            /**
             * Format: date
             * @description 施行; may lie in the future
             */
            effectiveOn: string;
            note: string;
            /** @description 1, 2, 3 … in each list */
            number: number;
            /**
             * Format: date-time
             * @description 公布
             */
            publishedAt: string;
            /** @description Revision of the list that it freezes */
            revision: number;
            /**
             * @description awaited 待施行, in-force 现行, superseded 已被取代, corrected 已更正, on the day asked for
             * @enum {string}
             */
            standing: "awaited" | "in-force" | "superseded" | "corrected";
        };
        /** @description All editions of a list, by number */
        Editions: {
            items: components["schemas"]["Edition"][];
            /** Format: uuid */
            listId: string;
            /** Format: date */
            on: string;
        };
        /** @description As much of an item as routing looks at */
        ExampleItem: {
            cancelled?: boolean;
            category: components["schemas"]["Category"];
            departments?: string[];
            lead?: string;
        };
        ExpectedAsking: {
            /** @description Its name, when the party is a department */
            department?: string;
            /** @enum {string} */
            effect: "gains-duties" | "loses-duties" | "duties-change" | "receives-duty" | "releases-duty" | "takes-duty-back" | "township-load-grows" | "duty-is-cancelled" | "editorial" | "oversees" | "list-changes" | "is-heard" | "department-unresolved";
            /** @enum {string} */
            party: "department" | "coordinating-office" | "township";
            /** @description Stage in which it is asked; any when not given */
            stage?: number;
        };
        /** @description A field that says something else, with what was taken out and put in */
        FieldChange: {
            /** @enum {string} */
            field: "name" | "legalBasis" | "leadDepartment" | "departments" | "departmentDuties" | "support" | "townshipDuties" | "receivingDepartments" | "workMethod" | "workMethodByDepartment" | "reason" | "cancelled" | "powers";
            marks: components["schemas"]["Mark"][];
        };
        /** @description 批注: a remark on one field */
        FieldComment: {
            /** @description Index of the change, from 0 */
            change: number;
            comment: string;
            /** @description Field of an item in that change, e.g. workMethod, or sector */
            field: string;
        };
        /** @description Something in the document that contradicts itself or is missing */
        Finding: {
            category?: components["schemas"]["Category"];
            /** @description Address in the sheet, such as B12 */
            cell?: string;
            code: string;
            line: number;
            lines?: number[];
            message: components["schemas"]["Bilingual"];
            no?: number;
            /** @description Page of a PDF, from 1 */
            page?: number;
            sector?: string;
            /** @enum {string} */
            severity: "error" | "warning" | "note";
            /** @description Sheet of a workbook */
            sheet?: string;
            suggestion: components["schemas"]["Bilingual"];
            text?: string;
        };
        /** @description What the consulted organisation says, once */
        GiveOpinion: {
            text: string;
        };
        /** @description 授权: verdicts are given on behalf of a head for a time */
        GrantDelegation: {
            /** @description The absent head for whom it is arranged; without it you delegate your own authority */
            absent?: {
                delegator: string;
                /** Format: uuid */
                organisationId: string;
            };
            /** @description Person of the same organisation who may then give its verdicts */
            delegate: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            from: string;
            reason: string;
            /**
             * Format: date-time
             * @description First instant at which it does not hold any more
             */
            until: string;
        };
        /** @description One event of an item; what it said before and after */
        HistoryEntry: {
            actor: components["schemas"]["Actor"];
            after?: components["schemas"]["ItemContent"];
            before?: components["schemas"]["ItemContent"];
            /** @description The people behind the proposal, in the order in which they acted */
            decidedBy?: {
                /** @enum {string} */
                act: "drafted" | "amended" | "submitted" | "signed" | "adjudicated";
                actor: components["schemas"]["Actor"];
            }[];
            /** Format: uuid */
            eventId: string;
            /** @description Place in the log. Opaque; positions of one installation compare as text */
            position: string;
            /** @description Items it was merged or split from */
            predecessors?: string[];
            /** Format: uuid */
            proposalId?: string;
            reason?: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            recordedAt: string;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
            /** @description Items it was merged or split into */
            successors?: string[];
            type: string;
        };
        /** @description A document as it was understood, before it is accepted */
        Import: {
            counts: components["schemas"]["Counts"];
            /** Format: uuid */
            districtId: string;
            findings: components["schemas"]["NumberedFinding"][];
            /** Format: uuid */
            importId: string;
            items: components["schemas"]["ImportedItem"][];
            /**
             * Format: uuid
             * @description List that the document is a new version of
             */
            listId?: string;
            /** @description Errors that nobody has settled; with any, it is not accepted */
            openErrors: number;
            result?: {
                /** Format: uuid */
                listId: string;
                /** Format: uuid */
                proposalId?: string;
            };
            /** @description Why the last acceptance came to nothing */
            returned?: components["schemas"]["Refusal"];
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
            source: {
                name?: string;
                sha256: string;
            };
            status: components["schemas"]["ImportStatus"];
            title: string;
            township?: string;
            /** Format: uuid */
            townshipId?: string;
        };
        /** @description The draft that was made; GET /v1/imports/{importId} shows its items */
        ImportDrafted: {
            counts: components["schemas"]["Counts"];
            findings: components["schemas"]["NumberedFinding"][];
            /** Format: uuid */
            id: string;
            openErrors: number;
            /** @description Place in the log. Opaque; positions of one installation compare as text */
            position: string;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
            township?: string;
        };
        /** @description An item as it was read; its fields are those of ItemContent */
        ImportedItem: {
            content: {
                category: components["schemas"]["Category"];
                name: string;
            } & {
                [key: string]: unknown;
            };
            /** @description What it lacks to stand in a list */
            defects: string[];
            /** Format: uuid */
            itemId: string;
            /** @description Line, paragraph or row of the document */
            line: number;
            /** @description Number in the document; 0 for an item that a correction added */
            no: number;
            sector: string;
        };
        ImportPage: {
            items: components["schemas"]["ImportSummary"][];
            next?: string;
        };
        /**
         * @description absent (never served), draft 草稿, accepted 已确认, completed 已完成, withdrawn 已撤回
         * @enum {string}
         */
        ImportStatus: "absent" | "draft" | "accepted" | "completed" | "withdrawn";
        ImportSummary: {
            counts: components["schemas"]["Counts"];
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            createdAt: string;
            /** Format: uuid */
            districtId: string;
            fileName?: string;
            findings: number;
            /** Format: uuid */
            importId: string;
            /**
             * Format: uuid
             * @description List that the document is a new version of
             */
            listId?: string;
            status: components["schemas"]["ImportStatus"];
            title: string;
            township?: string;
            /** Format: uuid */
            townshipId?: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            updatedAt: string;
        };
        /** @description Something the organisation must act on; only the differences that concern it */
        InboxEntry: {
            /** @enum {string} */
            act: "submit" | "sign-off" | "resolve-department" | "consent-to-transfer" | "give-opinion" | "amend" | "rebase" | "adjudicate" | "adjudicate-overdue" | "respond-to-objection" | "decide-objection" | "follow-up" | "review-campaign" | "start-campaign" | "settle-campaign" | "publish-campaign";
            /** @description Of an act of a campaign */
            campaignId?: string;
            consultation?: components["schemas"]["Consultation"];
            differences: components["schemas"]["Difference"][];
            /**
             * Format: date-time
             * @description By when to act, UTC
             */
            due?: string;
            lane?: components["schemas"]["Lane"];
            /**
             * Format: uuid
             * @description Absent for an act of a campaign
             */
            listId?: string;
            objection?: {
                addressees: components["schemas"]["ObjectionAddressee"][];
                decision?: {
                    decidedBy: string;
                    grounds: string;
                    /** @enum {string} */
                    ruling: "sustained" | "dismissed";
                };
                itemId: string;
            };
            /** Format: uuid */
            objectionId?: string;
            opinions?: components["schemas"]["Opinion"][];
            /**
             * Format: date-time
             * @description When it was found overdue; absent while in time
             */
            overdueSince?: string;
            prepared?: {
                answer: components["schemas"]["Answer"];
                preparedBy: string;
            };
            /**
             * Format: uuid
             * @description Absent for an act on an objection or a campaign
             */
            proposalId?: string;
            /** @description Of the proposal; of an objection its grounds */
            reason: string;
            /**
             * Format: date-time
             * @description When the reminder was recorded
             */
            remindedAt?: string;
            request?: components["schemas"]["SignOffRequest"];
            returned?: components["schemas"]["Returned"];
            silent?: components["schemas"]["Silence"][];
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            since: string;
            staleness?: components["schemas"]["Refusal"];
            /** @description Of the proposal; of an objection the name of the duty */
            title: string;
            /** @description Of an act of a campaign: the organisation that initiated it */
            township: string;
            transfers?: components["schemas"]["Transfer"][];
            /** @description To settle a campaign: the lists that hold it up */
            trouble?: {
                listId: string;
                proposalId?: string;
                proposalStatus?: components["schemas"]["ProposalStatus"];
                township: string;
            }[];
        };
        InboxPage: {
            items: components["schemas"]["InboxEntry"][];
            next?: string;
        };
        /** @description What an item says; the fields depend on its category */
        ItemContent: components["schemas"]["BasicContent"] | components["schemas"]["CooperativeContent"] | components["schemas"]["ReclaimedContent"];
        /** @description Fields to set; `null` takes an optional field away */
        ItemFields: {
            cancelled?: boolean;
            departmentDuties?: string;
            departments?: string[];
            leadDepartment?: string | null;
            legalBasis?: string | null;
            name?: string;
            powers?: ("penalty" | "licensing" | "enforcement")[] | null;
            reason?: string | null;
            receivingDepartments?: string[];
            support?: string | null;
            townshipDuties?: string;
            workMethod?: string;
            workMethodByDepartment?: {
                departments: string[];
                workMethod: string;
            }[] | null;
        };
        ItemHistory: {
            items: components["schemas"]["HistoryEntry"][];
        };
        /**
         * @description adjustment 动态调整; admission 准入: a department or the coordinating office adds duties to the list of a township, which is heard; the coordinating office decides
         * @enum {string}
         */
        Lane: "adjustment" | "admission";
        /** @description A sign-off that no longer counts, for its clauses are others now */
        Lapse: {
            /** @enum {string} */
            verdict: "approve" | "reject";
            /** @enum {string} */
            why: "clauses-changed" | "not-bound";
        };
        /** @description 沿革: every item that this one came from or went into */
        Lineage: {
            edges: components["schemas"]["LineageEdge"][];
            nodes: components["schemas"]["LineageNode"][];
        };
        LineageEdge: {
            /** Format: uuid */
            from: string;
            /** @enum {string} */
            how: "merged" | "split";
            /** Format: uuid */
            proposalId: string;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
            /** Format: uuid */
            to: string;
        };
        LineageNode: {
            category: components["schemas"]["Category"];
            /** Format: uuid */
            itemId: string;
            name: string;
            number?: number;
            /** @enum {string} */
            status: "in-force" | "merged" | "split" | "retired" | "withdrawn";
        };
        /** @description What became of an item, or of items that were merged or split */
        ListChange: {
            after: components["schemas"]["Standing"][];
            before: components["schemas"]["Standing"][];
            fields: components["schemas"]["FieldChange"][];
            /** @description added 新增, removed 减少, merged 合并, split 拆分, reclaimed 收回, returned 交还, reclassified 调整类别, moved 移动, amended 修改 */
            kinds: ("added" | "removed" | "merged" | "split" | "reclaimed" | "returned" | "reclassified" | "moved" | "amended")[];
            /** @description 设定依据 of the items, after and before */
            legalBasis: string[];
            proposals: components["schemas"]["Cause"][];
        };
        /** @description What changed between two states of a list, by identity of items */
        ListChanges: {
            from: {
                counts: components["schemas"]["Counts"];
                edition?: number;
                /**
                 * Format: date-time
                 * @description UTC, ISO 8601 with milliseconds
                 */
                recordedAt: string;
                /** @description Number of the last event of a stream, from 0; -1 when there is none */
                revision: number;
            };
            items: components["schemas"]["ListChange"][];
            /** Format: uuid */
            listId: string;
            to: {
                counts: components["schemas"]["Counts"];
                edition?: number;
                /**
                 * Format: date-time
                 * @description UTC, ISO 8601 with milliseconds
                 */
                recordedAt: string;
                /** @description Number of the last event of a stream, from 0; -1 when there is none */
                revision: number;
            };
        };
        /** @description An organisation as the directory shows it */
        ListedOrganisation: {
            aliases: string[];
            kind: components["schemas"]["OrganisationKind"];
            name: string;
            /** Format: uuid */
            organisationId: string;
            /**
             * Format: uuid
             * @description The organisation that its names and requests lead to now, after mergers
             */
            successorId?: string;
        };
        ListPage: {
            items: components["schemas"]["ListSummary"][];
            next?: string;
        };
        ListSummary: {
            counts: components["schemas"]["Counts"];
            /** Format: uuid */
            districtId: string;
            /** Format: uuid */
            listId: string;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
            title: string;
            township: string;
            /** Format: uuid */
            townshipId: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            updatedAt: string;
        };
        /** @description A piece of two texts: in both, only in the later, or only in the earlier */
        Mark: {
            /** @enum {string} */
            kind: "same" | "added" | "removed";
            text: string;
        };
        /** @description A proposal that was drafted to meet the objection */
        MeetingProposal: {
            /** Format: uuid */
            proposalId: string;
            /** @enum {string} */
            status: "absent" | "draft" | "submitted" | "in-sign-off" | "returned" | "in-adjudication" | "accepted" | "applied" | "rejected" | "stale" | "withdrawn";
            title: string;
        };
        /** @description 合并: two or more items of one category become one */
        MergeChange: {
            into: components["schemas"]["NewItem"];
            itemIds: string[];
            /** @constant */
            kind: "merge";
            place?: components["schemas"]["WantedPlace"];
        };
        /** @description Departments that went into another one, known or new */
        MergeDepartments: {
            /**
             * Format: date
             * @description Day in China
             */
            from: string;
            into: {
                /** Format: uuid */
                organisationId: string;
            } | {
                /** @description Other names under which lists mention it */
                aliases?: string[];
                name: string;
            };
            merged: string[];
            reason: string;
        };
        /** @description 机构合并: departments that went into another one */
        Merger: {
            /**
             * Format: date
             * @description Day in China
             */
            from: string;
            /** Format: uuid */
            into: string;
            merged: string[];
            reason: string;
        };
        /** @description 移动: to another place of its category */
        MoveChange: {
            /** Format: uuid */
            itemId: string;
            /** @constant */
            kind: "move";
            place: components["schemas"]["WantedPlace"];
        };
        /** @description An item to be made; the server gives it its id */
        NewItem: {
            content: components["schemas"]["ItemContent"];
        };
        /** @description Who acts next; without organisation it is the program */
        NextStep: {
            /** @enum {string} */
            act: "submit" | "sign-off" | "resolve-department" | "consent-to-transfer" | "give-opinion" | "amend" | "rebase" | "adjudicate" | "adjudicate-overdue" | "route" | "apply" | "await-campaign";
            /**
             * Format: date-time
             * @description By when to act, UTC
             */
            due?: string;
            /** @description Department names that nobody knows yet */
            names?: string[];
            organisation?: string;
            organisationId?: string;
            /**
             * Format: date-time
             * @description When it was found overdue; absent while in time
             */
            overdueSince?: string;
            /**
             * Format: date-time
             * @description When the reminder was recorded
             */
            remindedAt?: string;
        };
        /** @description 我的通知: your address, and when you want mail */
        NotificationPreference: {
            /** Format: email */
            email: string;
            /**
             * @description A mail for each notification that concerns you, one digest a day, or none
             * @enum {string}
             */
            when: "each" | "daily" | "never";
        };
        /** @description What is kept about your mail */
        NotificationPreferenceShown: {
            email?: string;
            lastDigest?: string;
            /**
             * @description Whether this installation sends mail at all
             * @enum {string}
             */
            mail: "configured" | "not-configured";
            /** @description The mail server refused the address; set it again */
            rejected?: {
                /**
                 * Format: date-time
                 * @description UTC, ISO 8601 with milliseconds
                 */
                at: string;
                reason: string;
            };
            /** @enum {string} */
            when: "each" | "daily" | "never";
        };
        NumberedFinding: {
            finding: components["schemas"]["Finding"];
            index: number;
            /** @description How somebody dealt with it */
            settled?: string;
        };
        /** @description 异议 with its answers and what became of it */
        Objection: {
            addressees: components["schemas"]["ObjectionAddressee"][];
            calendarVersion: number;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            createdAt: string;
            decision?: {
                decidedBy: string;
                grounds: string;
                /** @enum {string} */
                ruling: "sustained" | "dismissed";
            };
            /** Format: uuid */
            districtId: string;
            /** @description The duty as it stands now; absent when it is not on the list any more */
            duty?: components["schemas"]["ItemContent"];
            grounds: string;
            itemId: string;
            /** @description The duty, as it was called when the township objected */
            itemName: string;
            /** Format: uuid */
            listId: string;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            listRevision: number;
            next: components["schemas"]["ObjectionStep"][];
            /** Format: uuid */
            objectionId: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            overdueSince?: string;
            /** @description What became of it, as far as the reader may see */
            proposals: components["schemas"]["MeetingProposal"][];
            raisedBy: string;
            /**
             * Format: date-time
             * @description From this instant on an answer is late, UTC
             */
            respondBy: string;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
            status: components["schemas"]["ObjectionStatus"];
            timeline: components["schemas"]["ObjectionTimelineEntry"][];
            township: string;
            /** Format: uuid */
            townshipId: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            updatedAt: string;
            withdrawal?: {
                reason: string;
                withdrawnBy: string;
            };
        };
        /** @description Whom an objection is addressed to, and the answer */
        ObjectionAddressee: {
            /** @enum {string} */
            kind: "department" | "coordinating-office";
            /**
             * @description It had not answered when the clock ran out
             * @constant
             */
            late?: true;
            /** @description The department that it went into, which answers in its place */
            movedTo?: {
                name: string;
                organisationId: string;
            };
            name: string;
            /** @description The name in the item, when nobody knows it and the coordinating office stands in */
            namedAs?: string;
            organisationId: string;
            reason?: string;
            respondedBy?: string;
            /** @enum {string} */
            response?: "uphold" | "maintain";
        };
        ObjectionPage: {
            items: components["schemas"]["ObjectionSummary"][];
            next?: string;
        };
        /**
         * @description absent (never served), awaiting-responses 待答复, awaiting-decision 待裁定, sustained 异议成立, dismissed 异议不成立, withdrawn 已撤回
         * @enum {string}
         */
        ObjectionStatus: "absent" | "awaiting-responses" | "awaiting-decision" | "sustained" | "dismissed" | "withdrawn";
        /** @description Who acts next on an objection */
        ObjectionStep: {
            /** @enum {string} */
            act: "respond-to-objection" | "decide-objection" | "follow-up";
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            due?: string;
            organisation: string;
            organisationId: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            overdueSince?: string;
        };
        ObjectionSummary: {
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            createdAt: string;
            /** Format: uuid */
            districtId: string;
            itemId: string;
            /** @description The duty, as it was called when the township objected */
            itemName: string;
            /** Format: uuid */
            listId: string;
            /** Format: uuid */
            objectionId: string;
            /**
             * Format: date-time
             * @description From this instant on an answer is late, UTC
             */
            respondBy: string;
            status: components["schemas"]["ObjectionStatus"];
            township: string;
            /** Format: uuid */
            townshipId: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            updatedAt: string;
        };
        ObjectionTimelineEntry: {
            actor: components["schemas"]["Actor"];
            organisationId?: string;
            /** @description Place in the log. Opaque; positions of one installation compare as text */
            position: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            recordedAt: string;
            type: string;
        };
        /** @description 专项调整: one change over many lists; at least one thing to look for */
        OpenCampaign: {
            change: components["schemas"]["CampaignChange"];
            reason: string;
            search: {
                /** @description A department that the item names, by any name the directory knows */
                department?: string;
                /** @description 设定依据 */
                legalBasis?: string;
                /** @description Words of the name */
                name?: string;
            };
            title: string;
        };
        /** @description A district and its coordinating office */
        OpenDistrict: {
            city?: string;
            coordinatingOffice: {
                /** @description Other names under which lists mention it */
                aliases?: string[];
                name: string;
            };
            /** @description 区、县 */
            name: string;
            province?: string;
        };
        /** @description What an organisation said, for whoever adjudicates */
        Opinion: {
            comment?: string;
            name: string;
            organisationId: string;
            reason?: string;
            /** @enum {string} */
            verdict: "approve" | "reject";
        };
        /**
         * @description 编办, 上级部门, 乡镇（街道）
         * @enum {string}
         */
        OrganisationKind: "coordinating-office" | "department" | "township";
        /** @description Content of an item that the township performs or helps with */
        OwnContent: components["schemas"]["BasicContent"] | components["schemas"]["CooperativeContent"];
        Performer: {
            /** @enum {string} */
            as: "township" | "department";
            name: string;
            /** @description Absent when the directory does not know it */
            organisationId?: string;
        };
        /** @description Days on which the same perform a duty */
        Period: {
            edition?: number;
            /** @description Nobody performs it, and nobody has decided that nobody should */
            finding: boolean;
            /** Format: date */
            from: string;
            /** @enum {string} */
            nobody?: "cancelled" | "retired" | "receiver-unresolved";
            performers: components["schemas"]["Performer"][];
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
            /**
             * Format: date
             * @description First day on which it is otherwise
             */
            to?: string;
        };
        /** @description Where a new item is wanted */
        PlaceInSector: {
            /**
             * Format: uuid
             * @description Item of the sector to stand after
             */
            after?: string;
            /**
             * Format: uuid
             * @description Item of the sector to stand before
             */
            before?: string;
            sector: string;
        };
        /** @description What an open proposal would make of the list as it is now */
        Preview: {
            alarms: components["schemas"]["Alarm"][];
            counts: {
                after: components["schemas"]["Counts"];
                before: components["schemas"]["Counts"];
            };
            items: components["schemas"]["PreviewLine"][];
            /** Format: uuid */
            listId: string;
            /** Format: uuid */
            proposalId: string;
            /** @description Why the list could not take the proposal now */
            refusal?: components["schemas"]["Refusal"];
            /** @description Revision of the list that it is compared with */
            revision: number;
            status: components["schemas"]["ProposalStatus"];
            unflagged: components["schemas"]["UnflaggedPower"][];
        };
        PreviewLine: {
            after: components["schemas"]["Standing"][];
            before: components["schemas"]["Standing"][];
            fields: components["schemas"]["FieldChange"][];
            /** @description added 新增, removed 减少, merged 合并, split 拆分, reclaimed 收回, returned 交还, reclassified 调整类别, moved 移动, amended 修改 */
            kinds: ("added" | "removed" | "merged" | "split" | "reclaimed" | "returned" | "reclassified" | "moved" | "amended")[];
            /** @description 设定依据 of the items, after and before */
            legalBasis: string[];
        };
        /** @description What is wrong, where, and what would be right (RFC 9457) */
        Problem: {
            detail: string;
            details: components["schemas"]["Bilingual"];
            /** @description What the detail was made from */
            facts: {
                [key: string]: unknown;
            };
            /** @description urn:uuid: of the request, for support */
            instance: string;
            status: number;
            title: string;
            titles: components["schemas"]["Bilingual"];
            /** @description Stable: urn:dutybook:problem:{code} */
            type: string;
        };
        /** @description 修订提案 with its way through sign-off */
        Proposal: {
            adjudication?: {
                adjudicatedBy: string;
                grounds: string;
                /** @enum {string} */
                ruling: "accept" | "reject" | "return";
                /** @description Organisations whose answer was missing when the office ruled */
                silent?: string[];
            };
            alarms: components["schemas"]["Alarm"][];
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            appliedAt?: number;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            baseRevision: number;
            /** @description 专项调整 that it belongs to */
            campaignId?: string;
            changedSince?: components["schemas"]["ChangedSince"][];
            comments: components["schemas"]["Comment"][];
            consultations: components["schemas"]["Consultation"][];
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            createdAt: string;
            differences: components["schemas"]["Difference"][];
            /** Format: uuid */
            districtId: string;
            lane: components["schemas"]["Lane"];
            /** Format: uuid */
            listId: string;
            next: components["schemas"]["NextStep"][];
            /** @description The sustained objection that it was drafted to meet */
            objection?: {
                itemId: string;
                objectionId: string;
            };
            /** Format: uuid */
            proposalId: string;
            /** @description The township itself, a department or the coordinating office */
            proposer: string;
            /** Format: uuid */
            proposerId: string;
            reason: string;
            rejection?: {
                organisationId: string;
                reason: string;
            };
            released: {
                name: string;
                organisationId: string;
            }[];
            returns: components["schemas"]["Returned"][];
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
            signOffs: components["schemas"]["SignOff"][];
            staleness?: components["schemas"]["Refusal"];
            status: components["schemas"]["ProposalStatus"];
            timeline: components["schemas"]["TimelineEntry"][];
            title: string;
            township: string;
            /** Format: uuid */
            townshipId: string;
            transfers: components["schemas"]["Transfer"][];
            unflagged: components["schemas"]["UnflaggedPower"][];
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            updatedAt: string;
            withdrawal?: string;
        };
        ProposalPage: {
            items: components["schemas"]["ProposalSummary"][];
            next?: string;
        };
        /**
         * @description absent (never served), draft 起草, submitted 已提交, in-sign-off 会签中, returned 退回修改, in-adjudication 待裁定, accepted 会签通过, applied 已生效, rejected 不同意, stale 已过期, withdrawn 已撤回
         * @enum {string}
         */
        ProposalStatus: "absent" | "draft" | "submitted" | "in-sign-off" | "returned" | "in-adjudication" | "accepted" | "applied" | "rejected" | "stale" | "withdrawn";
        ProposalSummary: {
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            createdAt: string;
            /** Format: uuid */
            districtId: string;
            /** Format: uuid */
            listId: string;
            /** Format: uuid */
            proposalId: string;
            /** @description The township itself, a department or the coordinating office */
            proposer: string;
            /** Format: uuid */
            proposerId: string;
            status: components["schemas"]["ProposalStatus"];
            title: string;
            township: string;
            /** Format: uuid */
            townshipId: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            updatedAt: string;
        };
        /** @description One atomic set of changes to one list */
        ProposeRevision: {
            /** @description Revision of the list that the proposer saw */
            baseRevision: number;
            changes: components["schemas"]["Change"][];
            lane?: components["schemas"]["Lane"];
            /** Format: uuid */
            listId: string;
            /**
             * Format: uuid
             * @description A sustained objection to a duty of this list that the changes meet
             */
            objectionId?: string;
            reason: string;
            title: string;
        };
        /** @description 转办: another department is to sign */
        ProposeTransfer: {
            reason: string;
            /**
             * Format: uuid
             * @description The department whose matter it is
             */
            to: string;
        };
        /** @description 公布: an edition of every list, all at once or none */
        PublishCampaign: {
            /**
             * Format: date
             * @description 审定; today in China by default
             */
            decidedOn?: string;
            /**
             * Format: date
             * @description 施行
             */
            effectiveOn: string;
            /** @description Revision of each list that the publisher saw */
            lists: {
                /** Format: uuid */
                listId: string;
                revision: number;
            }[];
            note?: string;
        };
        /** @description 公布: freezes the list as its next edition */
        PublishEdition: {
            corrects?: {
                number: number;
                reason: string;
            };
            /**
             * Format: date
             * @description 审定; today in China by default
             */
            decidedOn?: string;
            /**
             * Format: date
             * @description 施行
             */
            effectiveOn: string;
            note?: string;
            /** @description Revision of the list that the publisher saw */
            revision: number;
        };
        /** @description 异议 of a township to a duty on its list */
        RaiseObjection: {
            /** @description 异议理由: why the township should not have the duty */
            grounds: string;
            itemId: string;
            /** Format: uuid */
            listId: string;
        };
        /** @description Every check that passed */
        Ready: {
            checks: string[];
            /** @constant */
            status: "ready";
        };
        /** @description 收回: departments take the duty, or it is cancelled */
        ReclaimChange: {
            cancelled?: boolean;
            /** Format: uuid */
            itemId: string;
            /** @constant */
            kind: "reclaim";
            place?: components["schemas"]["WantedPlace"];
            reason?: string;
            receivingDepartments: string[];
            workMethod: string;
        };
        /** @description 上级部门收回事项: a duty that departments took back */
        ReclaimedContent: {
            /** @description 收回并取消: nobody performs the duty any more */
            cancelled: boolean;
            /** @constant */
            category: "reclaimed";
            /** @description 设定依据 */
            legalBasis?: string;
            name: string;
            /** @description 执法标记: penalty 行政处罚, licensing 行政许可, enforcement 行政强制和其他执法. In a change that leaves it out the item keeps those it had; an empty list takes them away */
            powers?: ("penalty" | "licensing" | "enforcement")[];
            /** @description 收回理由 */
            reason?: string;
            /** @description 承接部门; empty only for a cancelled duty */
            receivingDepartments: string[];
            /** @description 工作方式 */
            workMethod: string;
            /** @description Where several receiving departments each have a method of their own */
            workMethodByDepartment?: {
                departments: string[];
                workMethod: string;
            }[];
        };
        ReclaimedItem: {
            /** @description 收回并取消: nobody performs the duty any more */
            cancelled: boolean;
            /** Format: uuid */
            itemId: string;
            /** @description 设定依据 */
            legalBasis?: string;
            name: string;
            /** @description 序号: its place in the category */
            number: number;
            /** @description 执法标记: penalty 行政处罚, licensing 行政许可, enforcement 行政强制和其他执法. In a change that leaves it out the item keeps those it had; an empty list takes them away */
            powers?: ("penalty" | "licensing" | "enforcement")[];
            /** @description 收回理由 */
            reason?: string;
            /** @description 承接部门; empty only for a cancelled duty */
            receivingDepartments: string[];
            /** @description 工作方式 */
            workMethod: string;
            /** @description Where several receiving departments each have a method of their own */
            workMethodByDepartment?: {
                departments: string[];
                workMethod: string;
            }[];
        };
        /** @description 调整类别: between basic and cooperative */
        ReclassifyChange: {
            content: components["schemas"]["OwnContent"];
            /** Format: uuid */
            itemId: string;
            /** @constant */
            kind: "reclassify";
            place?: components["schemas"]["WantedPlace"];
        };
        /** @description What a command made or changed, and where its last event stands */
        Recorded: {
            /** Format: uuid */
            id: string;
            /** @description Place in the log. Opaque; positions of one installation compare as text */
            position: string;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
        };
        /** @description Why something was refused: a stable code and its facts */
        Refusal: {
            code: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Organisations to enter; known ones are left as they are */
        RegisterOrganisations: {
            organisations: {
                /** @description Other names under which lists mention it */
                aliases?: string[];
                /** @enum {string} */
                kind: "department" | "township";
                name: string;
            }[];
        };
        /** @description A new canonical name; the former one stays as an alias */
        RenameOrganisation: {
            name: string;
        };
        /** @description Text that takes the place of other text in one field */
        Replacement: {
            /** @enum {string} */
            field: "name" | "legalBasis" | "departments" | "leadDepartment" | "departmentDuties" | "support" | "townshipDuties" | "receivingDepartments" | "workMethod" | "workMethodByDepartment" | "reason" | "cancelled" | "powers";
            find: string;
            put: string;
        };
        /** @description 征求意见: an opinion is asked for, without a vote */
        RequestConsultation: {
            /**
             * Format: uuid
             * @description The organisation of the district that is asked
             */
            organisationId: string;
            question: string;
        };
        /** @description 答复异议 with its reason */
        RespondToObjection: {
            reason: string;
            /**
             * @description uphold: the department agrees that the duty goes; maintain: it wants the duty to stay
             * @enum {string}
             */
            response: "uphold" | "maintain";
        };
        /** @description 废止: the item ends */
        RetireChange: {
            /** Format: uuid */
            itemId: string;
            /** @constant */
            kind: "retire";
            reason: string;
        };
        /** @description 交还: a reclaimed duty comes back to the township */
        ReturnChange: {
            content: components["schemas"]["OwnContent"];
            /** Format: uuid */
            itemId: string;
            /** @constant */
            kind: "return";
            place?: components["schemas"]["WantedPlace"];
        };
        /** @description 退回修改: by whom, why, and remarks on single fields */
        Returned: {
            comments: components["schemas"]["FieldComment"][];
            /** @description Person whose authority the signer held by delegation */
            onBehalfOf?: string;
            organisation: string;
            organisationId: string;
            reason: string;
        };
        /** @description confirm 确认 the items of a list, or exclude 排除 the list */
        ReviewList: {
            /** @constant */
            decision: "confirm";
            /** @description The items that are meant, found or not; by default the one that stands out */
            itemIds?: string[];
        } | {
            /** @constant */
            decision: "exclude";
            reason: string;
        };
        /**
         * @description Whose part somebody acts in
         * @enum {string}
         */
        Role: "administrator" | "coordinator" | "township-editor" | "township-head" | "department-reviewer" | "department-head" | "auditor" | "system";
        /** @description 规则示例: a change, and exactly who is asked for what reason */
        RoutingExample: {
            after: components["schemas"]["ExampleItem"][];
            before: components["schemas"]["ExampleItem"][];
            change: components["schemas"]["ChangeKind"];
            expected: components["schemas"]["ExpectedAsking"][];
            title: string;
        };
        /** @description Who is asked about a change, and what it means for them */
        RoutingRule: {
            ask: {
                /** @enum {string} */
                effect: "gains-duties" | "loses-duties" | "duties-change" | "receives-duty" | "releases-duty" | "takes-duty-back" | "township-load-grows" | "duty-is-cancelled" | "editorial" | "oversees" | "list-changes" | "is-heard" | "department-unresolved";
                /** @enum {string} */
                party: "departments-before" | "departments-after" | "departments-leaving" | "coordinating-office" | "township";
                /** @description Asked when everybody of the stages before has approved; 1 when not given */
                stage?: number;
                /** @description Working days to answer in; as the program has it when not given */
                within?: number;
            }[];
            /**
             * @description Only when the duty is cancelled
             * @constant
             */
            cancelled?: true;
            change: components["schemas"]["ChangeKind"];
            /** @description Category before; any when not given */
            from?: components["schemas"]["Category"];
            /** @description Category after; any when not given */
            to?: components["schemas"]["Category"];
        };
        /** @description 会签规则: who must sign for which change, and what the rules promise */
        RoutingRules: {
            examples: components["schemas"]["RoutingExample"][];
            /** @description The version in force */
            latest: number;
            /** @description Why it replaced the version before */
            reason?: string;
            rules: components["schemas"]["RoutingRule"][];
            version: number;
        };
        /** @description 裁定 with grounds: accept, reject, or return to the proposer */
        Ruling: {
            grounds: string;
            /** @constant */
            ruling: "accept";
        } | {
            grounds: string;
            /** @constant */
            ruling: "reject";
        } | {
            comments?: components["schemas"]["FieldComment"][];
            grounds: string;
            /** @constant */
            ruling: "return";
        };
        /** @description An organisation that signed, and when; its persons are in the proposal */
        Signature: {
            organisation: string;
            organisationId: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            signedAt: string;
            verdict: string;
        };
        /** @description 会签: what was asked of an organisation, and what it answered */
        SignOff: {
            /** @description SHA-256 of the fields that this organisation answers for; its sign-off is bound to it */
            clauses?: string;
            comment?: string;
            concerns: components["schemas"]["Concern"][];
            deadline?: components["schemas"]["Deadline"];
            kind: components["schemas"]["OrganisationKind"];
            lapsed?: components["schemas"]["Lapse"];
            /** @description The department that it went into, or that it was transferred to, which answers in its place */
            movedTo?: {
                name: string;
                organisationId: string;
            };
            name: string;
            /** @description Person whose authority the signer held by delegation */
            onBehalfOf?: string;
            organisationId: string;
            reason?: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            signedAt?: string;
            signedBy?: components["schemas"]["Actor"];
            /** @description 会签阶段 in which it is asked; 1 when absent */
            stage?: number;
            /** @enum {string} */
            verdict?: "approve" | "reject";
        };
        /** @description 会签要求: one organisation that must sign, and why */
        SignOffRequest: {
            /** @description SHA-256 of the fields that this organisation answers for; its sign-off is bound to it */
            clauses?: string;
            concerns: components["schemas"]["Concern"][];
            kind: components["schemas"]["OrganisationKind"];
            /** @description The department that it went into, or that it was transferred to, which answers in its place */
            movedTo?: {
                name: string;
                organisationId: string;
            };
            name: string;
            organisationId: string;
            /** @description 会签阶段 in which it is asked; 1 when absent */
            stage?: number;
        };
        /** @description An organisation that did not answer in its time */
        Silence: {
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            due: string;
            movedTo?: {
                name: string;
                organisationId: string;
            };
            name: string;
            organisationId: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            withOfficeSince: string;
        };
        /** @description 拆分: one item becomes two or more of its category */
        SplitChange: {
            /** Format: uuid */
            itemId: string;
            /** @constant */
            kind: "split";
            parts: components["schemas"]["NewItem"][];
        };
        /** @description An item as it stands at some moment */
        Standing: {
            content: components["schemas"]["ItemContent"];
            itemId: string;
            number: number;
            sector: string;
        };
        /** @description 订阅: the organisation is told at this address */
        SubscribeWebhook: {
            /** @description Types of events to be told of; empty: all */
            events?: ("ProposalDrafted" | "ProposalSubmitted" | "ProposalWithdrawn" | "SignOffsRequested" | "SignOffsMoved" | "ProposerMoved" | "DepartmentsResolved" | "VerdictGiven" | "ProposalAccepted" | "ProposalRejected" | "ProposalApplied" | "ProposalBecameStale" | "ProposalReturned" | "ProposalAmended" | "ProposalRebased" | "SignOffLapsed" | "SignOffReleased" | "VerdictPrepared" | "StageOpened" | "ConsultationRequested" | "OpinionGiven" | "TransferProposed" | "SignOffTransferred" | "TransferRefused" | "AdjudicationRequested" | "ProposalAdjudicated" | "ProposalCommented" | "SignOffReminded" | "SignOffEscalated" | "DeskReminded" | "DeskOverdue" | "ObjectionRaised" | "ObjectionAnswered" | "ObjectionMoved" | "ObjectionPutToOffice" | "ObjectionOverdue" | "ObjectionDecided" | "ObjectionWithdrawn" | "CampaignOpened" | "CandidatesMatched" | "CampaignItemsConfirmed" | "CampaignListExcluded" | "CampaignStarted" | "CampaignProposalMade" | "CampaignProposalRefused" | "CampaignReleased" | "CampaignCancelled" | "CampaignPublicationOrdered" | "CampaignPublicationFailed" | "CampaignPublished")[];
            /**
             * Format: uuid
             * @description For another organisation (coordinating office); your own when left out
             */
            organisationId?: string;
            /** @description https, without user name; a private address only where the operator allows its network */
            url: string;
        };
        TimelineEntry: {
            actor: components["schemas"]["Actor"];
            /** @description Person whose authority the signer held by delegation */
            onBehalfOf?: string;
            organisationId?: string;
            /** @description Place in the log. Opaque; positions of one installation compare as text */
            position: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            recordedAt: string;
            type: string;
        };
        /** @description 转办 and what became of it */
        Transfer: {
            /** @description Person */
            decidedBy?: string;
            name: string;
            organisationId: string;
            /** @description Person */
            proposedBy: string;
            reason: string;
            /** @description Why it was refused */
            refusal?: string;
            round: number;
            /**
             * @description lapsed: what it was about was answered or asked anew before anybody decided
             * @enum {string}
             */
            status: "pending" | "consented" | "refused" | "lapsed";
            to: {
                name: string;
                organisationId: string;
            };
        };
        /** @description What the coordinating office says to a transfer */
        TransferDecision: {
            /** @constant */
            decision: "consent";
        } | {
            /** @constant */
            decision: "refuse";
            reason: string;
        };
        /** @description What the document leaves open (a category it has no item of), or says and changes to items cannot: sectors in another order, a sector renamed (its items move), a sector that the document comes back to */
        Unexpressed: {
            category: components["schemas"]["Category"];
            /** @constant */
            code: "category-absent";
        } | {
            category: components["schemas"]["Category"];
            /** @constant */
            code: "sector-order";
            instead: string[];
            wanted: string[];
        } | {
            category: components["schemas"]["Category"];
            /** @constant */
            code: "sector-renamed";
            from: string;
            to: string;
        } | {
            category: components["schemas"]["Category"];
            /** @constant */
            code: "sector-divided";
            sector: string;
        };
        /** @description A warning: a duty of the township speaks of 处罚, 许可 or 执法 and has no such flag */
        UnflaggedPower: {
            /** @description Index of the change, from 0 */
            change: number;
            /** @enum {string} */
            field: "name" | "townshipDuties";
            itemId: string;
            name: string;
            /** @enum {string} */
            power: "penalty" | "licensing" | "enforcement";
            /** @description The words that tell */
            words: string;
        };
        /** @description approve 同意, reject 不同意 or return 退回修改 */
        Verdict: {
            /** @description Hash of the clauses that were read; refused when they are others by now */
            clauses?: string;
            comment?: string;
            /** @constant */
            verdict: "approve";
        } | {
            /** @description Hash of the clauses that were read; refused when they are others by now */
            clauses?: string;
            reason: string;
            /** @constant */
            verdict: "reject";
        } | {
            /** @description Hash of the clauses that were read; refused when they are others by now */
            clauses?: string;
            comments?: components["schemas"]["FieldComment"][];
            reason: string;
            /** @constant */
            verdict: "return";
        };
        /** @description Where an item is wanted: 领域 and neighbour; at the end of the sector by default */
        WantedPlace: {
            /**
             * Format: uuid
             * @description Item of the sector to stand after
             */
            after?: string;
            /**
             * Format: uuid
             * @description Item of the sector to stand before
             */
            before?: string;
            sector?: string;
        };
        /** @description 订阅 of an organisation */
        Webhook: {
            /** @description Deliveries that were given up */
            dead: number;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            endedAt?: string;
            events: string[];
            organisation: string;
            /** Format: uuid */
            organisationId: string;
            /** @description Deliveries that are owed */
            pending: number;
            secretVersion: number;
            /** @enum {string} */
            state: "active" | "paused" | "ended";
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            subscribedAt: string;
            subscribedBy: string;
            url: string;
            /** Format: uuid */
            webhookId: string;
        };
        /** @description What became of telling a webhook of one event */
        WebhookDelivery: {
            attempts?: number;
            /** Format: uuid */
            campaignId?: string;
            /**
             * Format: uuid
             * @description The header `webhook-id`; the same in every attempt
             */
            deliveryId: string;
            /** Format: uuid */
            eventId: string;
            failure?: {
                status: number;
                /** @enum {string} */
                why: "answered" | "redirected";
            } | {
                reason: string;
                /** @enum {string} */
                why: "forbidden-address" | "unreachable";
            } | {
                /** @constant */
                why: "too-old";
            };
            /** Format: uuid */
            objectionId?: string;
            /** Format: uuid */
            proposalId?: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            recordedAt: string;
            /** @description How often it was asked for again */
            round: number;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            since: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "dead";
            /** @description HTTP status of the receiver */
            status?: number;
            type: string;
        };
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            next?: string;
        };
        WebhookPage: {
            items: components["schemas"]["Webhook"][];
            next?: string;
        };
        /** @description The new secret; until that instant requests are signed with the former one, too */
        WebhookSecretRenewed: {
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            formerSecretUntil: string;
            /** Format: uuid */
            id: string;
            /** @description Place in the log. Opaque; positions of one installation compare as text */
            position: string;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
            /** @description Verifies the signature (Standard Webhooks); `whsec_` and base64. Shown in this answer only */
            secret: string;
        };
        /** @description A new webhook and its secret */
        WebhookSubscribed: {
            /** Format: uuid */
            id: string;
            /** @description Place in the log. Opaque; positions of one installation compare as text */
            position: string;
            /** @description Number of the last event of a stream, from 0; -1 when there is none */
            revision: number;
            /** @description Verifies the signature (Standard Webhooks); `whsec_` and base64. Shown in this answer only */
            secret: string;
        };
        WithdrawImport: {
            reason: string;
        };
        WithdrawObjection: {
            reason: string;
        };
        WithdrawProposal: {
            reason: string;
        };
        /** @description 工作日历: weekends, and what was published of single years */
        WorkingCalendar: {
            /** @description The version in force */
            latest: number;
            /** @description Why it replaced the version before */
            reason?: string;
            version: number;
            /** @description In years that are not here only Saturdays and Sundays are off */
            years: components["schemas"]["CalendarYear"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
