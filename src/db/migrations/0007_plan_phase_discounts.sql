CREATE TABLE "catalog_subscription_plan_discounts" (
	"subscription_plan_id" text NOT NULL,
	"phase_uid" text NOT NULL,
	"discount_id" text NOT NULL,
	CONSTRAINT "catalog_subscription_plan_discounts_pkey" PRIMARY KEY("subscription_plan_id","phase_uid","discount_id")
);

--> statement-breakpoint
ALTER TABLE "catalog_subscription_plan_discounts" ADD CONSTRAINT "catalog_subscription_plan_discounts_parent_fkey" FOREIGN KEY ("subscription_plan_id") REFERENCES "catalog_subscription_plans"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "catalog_subscription_plan_discounts_discount_id_idx" ON "catalog_subscription_plan_discounts" USING btree ("discount_id");
