CREATE TABLE "sync_wanted" (
	"table_name" text NOT NULL,
	"id" text NOT NULL,
	"found" boolean,
	"attempts" integer DEFAULT 0 NOT NULL,
	"asked_at" timestamp with time zone,
	CONSTRAINT "sync_wanted_pkey" PRIMARY KEY("table_name","id")
);

--> statement-breakpoint
CREATE INDEX "sync_wanted_open_idx" ON "sync_wanted" USING btree ("table_name","id") WHERE found is null;
