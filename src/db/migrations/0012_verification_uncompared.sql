ALTER TABLE "verifications" ADD COLUMN "uncompared" bigint DEFAULT 0 NOT NULL;
