-- Reads that an older version began are begun anew: their checkpoints are of another shape.
UPDATE "sync_state" SET "checkpoint" = NULL, "checkpoint_at" = NULL WHERE "checkpoint" IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "sync_seen" RENAME COLUMN "slice" TO "partition";
