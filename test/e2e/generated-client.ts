// @ts-nocheck
/**
 * square-sync
 * 0.1.0
 * DO NOT MODIFY - This file has been generated using oazapfts.
 * See https://www.npmjs.com/package/oazapfts
 */
import * as Oazapfts from "@oazapfts/runtime";
import * as QS from "@oazapfts/runtime/query";
export const defaults: Oazapfts.Defaults<Oazapfts.CustomHeaders> = {
    headers: {},
    baseUrl: "/"
};
const oazapfts = Oazapfts.runtime(defaults);
export const servers = {
    thisService: "/"
};
export type Health = {
    status: "ok";
    uptime_seconds: number;
};
export type Readiness = {
    success: true;
    status: "ok" | "degraded";
    postgres: "ok" | "error";
    queue: "ok" | "paused" | "error";
    schema: "ok" | "error";
    /** ISO 8601, UTC */
    timestamp: string;
    cause?: string;
};
export type ApiError = {
    success: false;
    /** What is wrong, in one line */
    error: string;
    /** Also in the log */
    request_id: string;
    /** ISO 8601, UTC */
    timestamp: string;
};
export type NotReady = ApiError & {
    postgres?: "ok" | "error";
    queue?: "ok" | "paused" | "error";
    schema?: "ok" | "error";
};
export type RunRequest = {
    /** The tables to sync; absent: all of this installation */
    tables?: string[];
    /** The older name of `tables` */
    sync_types?: string[];
};
export type TableStatus = "waiting" | "running" | "completed" | "unavailable" | "forbidden" | "skipped" | "failed" | "cancelled";
export type VerificationResult = {
    listed: number;
    missing: number;
    stale: number;
    ghost: number;
    left: number;
    uncompared: number;
    repaired: boolean;
    examples: {
        missing: string[];
        stale: string[];
        ghost: string[];
    };
};
export type TableResult = {
    /** True if the table was read, or is unavailable and always was: the seller does not use the product */
    success: boolean;
    status: TableStatus;
    changes_applied: number;
    inserted: number;
    updated: number;
    unchanged: number;
    deleted: number;
    quarantined: number;
    placeholders: number;
    pages: number;
    requests: number;
    retries: number;
    duration_seconds: number;
    /** ISO 8601, UTC */
    last_sync: string | null;
    /** ISO 8601, UTC */
    new_sync_time: string | null;
    reason?: string;
    error?: string;
    /** Of a forbidden table: the OAuth scopes to grant; none where only a personal access token may read it */
    missing_scope?: string | null;
    /** Values of the wrong type, by path in the record */
    drift?: {
        [key: string]: number;
    };
    verification?: VerificationResult;
};
export type RunKind = "incremental" | "foundation" | "verify";
export type RunStatus = "running" | "completed" | "partial" | "failed" | "cancelled";
export type AwaitedRun = {
    /** True if the run is complete */
    success: boolean;
    message: string;
    total_changes: number;
    results: {
        [key: string]: TableResult;
    };
    /** Tables that nobody asked for: the others are listed per their rows */
    brought_tables: string[];
    run_id: string;
    kind: RunKind;
    status: RunStatus;
    duration_seconds: number;
    /** ISO 8601, UTC */
    timestamp: string;
    started: boolean;
    error?: string;
};
export type StartedRun = {
    success: true;
    message: string;
    run_id: string;
    status: "running";
    started: boolean;
    /** ISO 8601, UTC */
    timestamp: string;
};
export type LastVerification = {
    missing: number;
    stale: number;
    ghost: number;
    left: number;
    uncompared: number;
    repaired: boolean;
};
export type TableProgress = {
    kind: "changes" | "full" | "verify";
    pages: number;
    partitions_done: number;
    partitions_total: number;
    /** ISO 8601, UTC */
    checkpoint_at: string | null;
};
export type TableStanding = {
    table_name: string;
    domain: string;
    /** ISO 8601, UTC */
    last_sync_timestamp: string | null;
    records_synced: number;
    sync_duration_seconds: number | null;
    /** ISO 8601, UTC */
    updated_at: string | null;
    /** `never` before the first sync, `running`, or how the last one ended */
    status: "never" | "idle" | "waiting" | "running" | "completed" | "unavailable" | "forbidden" | "skipped" | "failed" | "cancelled";
    reason: string | null;
    /** Of a forbidden table: the OAuth scopes to grant; none where only a personal access token may read it */
    missing_scope: string | null;
    /** When the last run that had the table in it came to it */
    last_attempt: string | null;
    /** The last attempt that read the table to its end: equal to `last_attempt` if that was the last one */
    last_success: string | null;
    /** All that Square had then is here: the start of the last run that read everything of it to its end, the tables per whose rows it is listed too */
    fresh_as_of: string | null;
    /** Whether it was read in the last slot of SYNC_CRON, with two hours of grace; null: Square shows the table to this account never */
    fresh: boolean | null;
    /** Source time up to which the table is complete */
    watermark: string | null;
    /** How long ago `fresh_as_of` is */
    lag_seconds: number | null;
    /** Live rows: not deleted, no placeholders */
    row_count: number;
    quarantined: number;
    deletions_withheld: number;
    /** When a change is seen at the latest: `at once` (by the next run), `within N days` or `weekly` (by the verification) */
    changes_seen: string;
    /** The same of deletions */
    deletions_seen: string;
    last_error: string | null;
    /** ISO 8601, UTC */
    last_verified_at: string | null;
    verification: LastVerification | null;
    progress: TableProgress | null;
};
export type RunTrigger = "schedule" | "http" | "cli" | "recovery";
export type CurrentRun = {
    run_id: string;
    kind: RunKind;
    trigger: RunTrigger;
    /** ISO 8601, UTC */
    started_at: string;
    tables: {
        [key: string]: TableStatus;
    };
};
export type LastRun = {
    run_id: string;
    kind: RunKind;
    trigger: RunTrigger;
    status: RunStatus;
    error: string | null;
    /** ISO 8601, UTC */
    finished_at: string | null;
    /** When the access token ends, where Square says so */
    token_expires_at: string | null;
};
export type MirrorStatus = {
    success: true;
    /** That of the oldest table of this installation that Square shows */
    fresh_as_of: string | null;
    /** Whether it was read in the last slot of SYNC_CRON, with two hours of grace */
    fresh: boolean;
    sync_status: {
        sync_statuses: TableStanding[];
        total_tables_tracked: number;
    };
    table_counts: {
        [key: string]: number;
    };
    current_run: CurrentRun | null;
    last_run: LastRun | null;
    /** The next slot of SYNC_CRON */
    next_run_at: string;
    /** ISO 8601, UTC */
    timestamp: string;
};
export type RunSummary = {
    run_id: string;
    kind: RunKind;
    trigger: RunTrigger;
    status: RunStatus;
    tables: string[];
    /** ISO 8601, UTC */
    scheduled_for: string | null;
    /** ISO 8601, UTC */
    started_at: string;
    /** ISO 8601, UTC */
    finished_at: string | null;
    error: string | null;
};
export type RunList = {
    success: true;
    runs: RunSummary[];
    /** ISO 8601, UTC */
    timestamp: string;
};
export type Run = {
    /** True if the run is complete */
    success: boolean;
    message: string;
    total_changes: number;
    results: {
        [key: string]: TableResult;
    };
    /** Tables that nobody asked for: the others are listed per their rows */
    brought_tables: string[];
    run_id: string;
    kind: RunKind;
    status: RunStatus;
    duration_seconds: number;
    /** ISO 8601, UTC */
    timestamp: string;
    trigger: RunTrigger;
    /** ISO 8601, UTC */
    started_at: string;
    /** ISO 8601, UTC */
    finished_at: string | null;
    error?: string;
};
export type CancellingRun = {
    success: true;
    message: string;
    run_id: string;
    status: "running";
    /** ISO 8601, UTC */
    timestamp: string;
};
export type Migrations = {
    success: true;
    message: string;
    /** ISO 8601, UTC */
    timestamp: string;
    applied?: string[];
    pending?: string[];
};
export type RefusedRecord = {
    table_name: string;
    record_key: string;
    code: string;
    reason: string;
    attempts: number;
    /** ISO 8601, UTC */
    first_seen_at: string;
    /** ISO 8601, UTC */
    last_seen_at: string;
};
export type Quarantine = {
    success: true;
    quarantine: RefusedRecord[];
    /** ISO 8601, UTC */
    timestamp: string;
};
export type QuarantineRetry = {
    success: true;
    message: string;
    tables: string[];
    run_id: string | null;
    started: boolean;
    /** ISO 8601, UTC */
    timestamp: string;
};
export type DeletionsToApprove = {
    /** At most so many; absent: as many as were withheld */
    limit?: number;
};
export type DeletionApproval = {
    success: true;
    message: string;
    approved: number;
    run_id: string | null;
    started: boolean;
    /** ISO 8601, UTC */
    timestamp: string;
};
/**
 * Whether the process lives
 */
export function getHealth(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Health;
    }>("/health", {
        ...opts
    });
}
/**
 * Whether everything needed is there
 */
export function getReadiness(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Readiness;
    } | {
        status: 401;
        data: ApiError;
    } | {
        status: 429;
        data: ApiError;
    } | {
        status: 500;
        data: ApiError;
    } | {
        status: 503;
        data: NotReady;
    }>("/ready", {
        ...opts
    });
}
/**
 * Start a run: incremental
 */
export function startIncrementalSync(runRequest?: RunRequest, { wait, repair, prefer }: {
    wait?: number;
    repair?: boolean;
    prefer?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AwaitedRun;
    } | {
        status: 202;
        data: StartedRun;
    } | {
        status: 207;
        data: AwaitedRun;
    } | {
        status: 400;
        data: ApiError;
    } | {
        status: 401;
        data: ApiError;
    } | {
        status: 403;
        data: ApiError;
    } | {
        status: 413;
        data: ApiError;
    } | {
        status: 415;
        data: ApiError;
    } | {
        status: 429;
        data: ApiError;
    } | {
        status: 500;
        data: ApiError;
    } | {
        status: 502;
        data: AwaitedRun;
    } | {
        status: 503;
        data: ApiError;
    }>(`/admin/incremental-sync${QS.query(QS.explode({
        wait,
        repair
    }))}`, oazapfts.json({
        ...opts,
        method: "POST",
        body: runRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            prefer
        })
    }));
}
/**
 * Start a run: foundation
 */
export function startFoundationSync(runRequest?: RunRequest, { wait, repair, prefer }: {
    wait?: number;
    repair?: boolean;
    prefer?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AwaitedRun;
    } | {
        status: 202;
        data: StartedRun;
    } | {
        status: 207;
        data: AwaitedRun;
    } | {
        status: 400;
        data: ApiError;
    } | {
        status: 401;
        data: ApiError;
    } | {
        status: 403;
        data: ApiError;
    } | {
        status: 413;
        data: ApiError;
    } | {
        status: 415;
        data: ApiError;
    } | {
        status: 429;
        data: ApiError;
    } | {
        status: 500;
        data: ApiError;
    } | {
        status: 502;
        data: AwaitedRun;
    } | {
        status: 503;
        data: ApiError;
    }>(`/admin/foundation-sync${QS.query(QS.explode({
        wait,
        repair
    }))}`, oazapfts.json({
        ...opts,
        method: "POST",
        body: runRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            prefer
        })
    }));
}
/**
 * Start a run: verify
 */
export function startVerification(runRequest?: RunRequest, { wait, repair, prefer }: {
    wait?: number;
    repair?: boolean;
    prefer?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AwaitedRun;
    } | {
        status: 202;
        data: StartedRun;
    } | {
        status: 207;
        data: AwaitedRun;
    } | {
        status: 400;
        data: ApiError;
    } | {
        status: 401;
        data: ApiError;
    } | {
        status: 403;
        data: ApiError;
    } | {
        status: 413;
        data: ApiError;
    } | {
        status: 415;
        data: ApiError;
    } | {
        status: 429;
        data: ApiError;
    } | {
        status: 500;
        data: ApiError;
    } | {
        status: 502;
        data: AwaitedRun;
    } | {
        status: 503;
        data: ApiError;
    }>(`/admin/verify${QS.query(QS.explode({
        wait,
        repair
    }))}`, oazapfts.json({
        ...opts,
        method: "POST",
        body: runRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            prefer
        })
    }));
}
/**
 * Where every table stands
 */
export function getStatus(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MirrorStatus;
    } | {
        status: 401;
        data: ApiError;
    } | {
        status: 429;
        data: ApiError;
    } | {
        status: 500;
        data: ApiError;
    } | {
        status: 503;
        data: ApiError;
    }>("/admin/sync-status", {
        ...opts
    });
}
/**
 * The latest runs
 */
export function listRuns({ limit }: {
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RunList;
    } | {
        status: 400;
        data: ApiError;
    } | {
        status: 401;
        data: ApiError;
    } | {
        status: 429;
        data: ApiError;
    } | {
        status: 500;
        data: ApiError;
    } | {
        status: 503;
        data: ApiError;
    }>(`/admin/runs${QS.query(QS.explode({
        limit
    }))}`, {
        ...opts
    });
}
/**
 * One run, per table
 */
export function getRun(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Run;
    } | {
        status: 400;
        data: ApiError;
    } | {
        status: 401;
        data: ApiError;
    } | {
        status: 404;
        data: ApiError;
    } | {
        status: 414;
        data: ApiError;
    } | {
        status: 429;
        data: ApiError;
    } | {
        status: 500;
        data: ApiError;
    } | {
        status: 503;
        data: ApiError;
    }>(`/admin/runs/${encodeURIComponent(id)}`, {
        ...opts
    });
}
/**
 * Cancel a run
 */
export function cancelRun(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 202;
        data: CancellingRun;
    } | {
        status: 400;
        data: ApiError;
    } | {
        status: 401;
        data: ApiError;
    } | {
        status: 403;
        data: ApiError;
    } | {
        status: 404;
        data: ApiError;
    } | {
        status: 409;
        data: ApiError;
    } | {
        status: 413;
        data: ApiError;
    } | {
        status: 414;
        data: ApiError;
    } | {
        status: 415;
        data: ApiError;
    } | {
        status: 429;
        data: ApiError;
    } | {
        status: 500;
        data: ApiError;
    } | {
        status: 503;
        data: ApiError;
    }>(`/admin/runs/${encodeURIComponent(id)}/cancel`, {
        ...opts,
        method: "POST"
    });
}
/**
 * Apply pending migrations
 */
export function applyMigrations({ dryRun }: {
    dryRun?: boolean;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Migrations;
    } | {
        status: 400;
        data: ApiError;
    } | {
        status: 401;
        data: ApiError;
    } | {
        status: 403;
        data: ApiError;
    } | {
        status: 409;
        data: ApiError;
    } | {
        status: 413;
        data: ApiError;
    } | {
        status: 415;
        data: ApiError;
    } | {
        status: 429;
        data: ApiError;
    } | {
        status: 500;
        data: ApiError;
    } | {
        status: 503;
        data: ApiError;
    }>(`/admin/table-migration${QS.query(QS.explode({
        dry_run: dryRun
    }))}`, {
        ...opts,
        method: "POST"
    });
}
/**
 * Records in quarantine
 */
export function listQuarantine({ table, limit }: {
    table?: string;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Quarantine;
    } | {
        status: 400;
        data: ApiError;
    } | {
        status: 401;
        data: ApiError;
    } | {
        status: 429;
        data: ApiError;
    } | {
        status: 500;
        data: ApiError;
    } | {
        status: 503;
        data: ApiError;
    }>(`/admin/quarantine${QS.query(QS.explode({
        table,
        limit
    }))}`, {
        ...opts
    });
}
/**
 * Try the quarantine again
 */
export function retryQuarantine(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 202;
        data: QuarantineRetry;
    } | {
        status: 400;
        data: ApiError;
    } | {
        status: 401;
        data: ApiError;
    } | {
        status: 403;
        data: ApiError;
    } | {
        status: 413;
        data: ApiError;
    } | {
        status: 415;
        data: ApiError;
    } | {
        status: 429;
        data: ApiError;
    } | {
        status: 500;
        data: ApiError;
    } | {
        status: 503;
        data: ApiError;
    }>("/admin/quarantine/retry", {
        ...opts,
        method: "POST"
    });
}
/**
 * Approve deletions that the guard has withheld
 */
export function approveDeletions(table: string, deletionsToApprove?: DeletionsToApprove, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 202;
        data: DeletionApproval;
    } | {
        status: 400;
        data: ApiError;
    } | {
        status: 401;
        data: ApiError;
    } | {
        status: 403;
        data: ApiError;
    } | {
        status: 409;
        data: ApiError;
    } | {
        status: 413;
        data: ApiError;
    } | {
        status: 414;
        data: ApiError;
    } | {
        status: 415;
        data: ApiError;
    } | {
        status: 429;
        data: ApiError;
    } | {
        status: 500;
        data: ApiError;
    } | {
        status: 503;
        data: ApiError;
    }>(`/admin/tables/${encodeURIComponent(table)}/approve-deletions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: deletionsToApprove
    }));
}
