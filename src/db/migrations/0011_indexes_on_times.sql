DROP INDEX "orders_location_id_idx";
--> statement-breakpoint
CREATE INDEX "bookings_start_at_idx" ON "bookings" USING btree ("start_at");
--> statement-breakpoint
CREATE INDEX "cash_drawer_shifts_opened_at_idx" ON "cash_drawer_shifts" USING btree ("opened_at");
--> statement-breakpoint
CREATE INDEX "customers_created_at_idx" ON "customers" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "gift_card_activities_created_at_idx" ON "gift_card_activities" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "inventory_changes_occurred_at_idx" ON "inventory_changes" USING btree ("occurred_at");
--> statement-breakpoint
CREATE INDEX "invoices_created_at_idx" ON "invoices" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "loyalty_events_created_at_idx" ON "loyalty_events" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "orders_location_id_closed_at_idx" ON "orders" USING btree ("location_id","closed_at");
--> statement-breakpoint
CREATE INDEX "orders_created_at_idx" ON "orders" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "payments_created_at_idx" ON "payments" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "payout_entries_effective_at_idx" ON "payout_entries" USING btree ("effective_at");
--> statement-breakpoint
CREATE INDEX "payouts_created_at_idx" ON "payouts" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "refunds_created_at_idx" ON "refunds" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "timecards_start_at_idx" ON "timecards" USING btree ("start_at");
