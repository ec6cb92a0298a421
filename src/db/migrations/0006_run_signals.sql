ALTER TABLE "sync_state" ADD COLUMN "fresh_as_of" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "sync_state" ADD COLUMN "refusal" text;
--> statement-breakpoint
ALTER TABLE "sync_state" ADD COLUMN "missing_scope" text;
--> statement-breakpoint
ALTER TABLE "sync_state" ADD COLUMN "last_attempt_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "sync_state" ADD COLUMN "last_success_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "sync_runs" ADD COLUMN "brought" text[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "sync_run_tables" ADD COLUMN "missing_scope" text;
