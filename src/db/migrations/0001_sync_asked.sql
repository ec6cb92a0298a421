CREATE TABLE "sync_asked" (
	"table_name" text NOT NULL,
	"parent_key" text NOT NULL,
	"parent_synced_at" timestamp with time zone,
	"run_id" uuid NOT NULL,
	"answered" boolean NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sync_asked_pkey" PRIMARY KEY("table_name","parent_key")
);

