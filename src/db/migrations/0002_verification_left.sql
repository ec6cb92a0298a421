ALTER TABLE "verifications" ADD COLUMN "left" bigint DEFAULT 0 NOT NULL;
