ALTER TABLE "sync_state" ADD COLUMN "listed_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "sync_state" ADD COLUMN "list_requests" integer;
--> statement-breakpoint
ALTER TABLE "sync_state" ADD COLUMN "count_gap" integer DEFAULT 0 NOT NULL;
