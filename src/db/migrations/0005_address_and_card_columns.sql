ALTER TABLE "bookings" ADD COLUMN "address_sublocality_2" text;
--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "address_sublocality_3" text;
--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "address_administrative_district_level_2" text;
--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "address_administrative_district_level_3" text;
--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "billing_address_sublocality_2" text;
--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "billing_address_sublocality_3" text;
--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "billing_address_administrative_district_level_2" text;
--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "billing_address_administrative_district_level_3" text;
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "address_sublocality_2" text;
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "address_sublocality_3" text;
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "address_administrative_district_level_2" text;
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "address_administrative_district_level_3" text;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "recipient_address_sublocality_2" text;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "recipient_address_sublocality_3" text;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "recipient_address_administrative_district_level_2" text;
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "recipient_address_administrative_district_level_3" text;
--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "address_sublocality_2" text;
--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "address_sublocality_3" text;
--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "address_administrative_district_level_2" text;
--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "address_administrative_district_level_3" text;
--> statement-breakpoint
ALTER TABLE "order_fulfillments" ADD COLUMN "recipient_address_sublocality_2" text;
--> statement-breakpoint
ALTER TABLE "order_fulfillments" ADD COLUMN "recipient_address_sublocality_3" text;
--> statement-breakpoint
ALTER TABLE "order_fulfillments" ADD COLUMN "recipient_address_administrative_district_level_2" text;
--> statement-breakpoint
ALTER TABLE "order_fulfillments" ADD COLUMN "recipient_address_administrative_district_level_3" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_line_1" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_line_2" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_line_3" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_locality" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_sublocality" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_sublocality_2" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_sublocality_3" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_administrative_district_level_1" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_administrative_district_level_2" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_administrative_district_level_3" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_postal_code" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_country" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_first_name" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_billing_address_last_name" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_customer_id" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_merchant_id" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_reference_id" text;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_enabled" boolean;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_version" bigint;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_created_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "card_disabled_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "payment_links" ADD COLUMN "buyer_address_sublocality_2" text;
--> statement-breakpoint
ALTER TABLE "payment_links" ADD COLUMN "buyer_address_sublocality_3" text;
--> statement-breakpoint
ALTER TABLE "payment_links" ADD COLUMN "buyer_address_administrative_district_level_2" text;
--> statement-breakpoint
ALTER TABLE "payment_links" ADD COLUMN "buyer_address_administrative_district_level_3" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_line_1" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_line_2" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_line_3" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_locality" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_sublocality" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_sublocality_2" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_sublocality_3" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_administrative_district_level_1" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_administrative_district_level_2" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_administrative_district_level_3" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_postal_code" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_country" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_first_name" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_billing_address_last_name" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_customer_id" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_merchant_id" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_reference_id" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_enabled" boolean;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_version" bigint;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_created_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "card_disabled_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "billing_address_sublocality_2" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "billing_address_sublocality_3" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "billing_address_administrative_district_level_2" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "billing_address_administrative_district_level_3" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "shipping_address_sublocality_2" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "shipping_address_sublocality_3" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "shipping_address_administrative_district_level_2" text;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "shipping_address_administrative_district_level_3" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_line_1" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_line_2" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_line_3" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_locality" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_sublocality" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_sublocality_2" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_sublocality_3" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_administrative_district_level_1" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_administrative_district_level_2" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_administrative_district_level_3" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_postal_code" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_country" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_first_name" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_billing_address_last_name" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_customer_id" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_merchant_id" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_reference_id" text;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_enabled" boolean;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_version" bigint;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_created_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "card_disabled_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "vendors" ADD COLUMN "address_sublocality_2" text;
--> statement-breakpoint
ALTER TABLE "vendors" ADD COLUMN "address_sublocality_3" text;
--> statement-breakpoint
ALTER TABLE "vendors" ADD COLUMN "address_administrative_district_level_2" text;
--> statement-breakpoint
ALTER TABLE "vendors" ADD COLUMN "address_administrative_district_level_3" text;
--> statement-breakpoint
CREATE INDEX "tenders_card_customer_id_idx" ON "tenders" USING btree ("card_customer_id");
--> statement-breakpoint
CREATE INDEX "tenders_card_merchant_id_idx" ON "tenders" USING btree ("card_merchant_id");
--> statement-breakpoint
CREATE INDEX "payments_card_customer_id_idx" ON "payments" USING btree ("card_customer_id");
--> statement-breakpoint
CREATE INDEX "payments_card_merchant_id_idx" ON "payments" USING btree ("card_merchant_id");
--> statement-breakpoint
CREATE INDEX "refunds_card_customer_id_idx" ON "refunds" USING btree ("card_customer_id");
--> statement-breakpoint
CREATE INDEX "refunds_card_merchant_id_idx" ON "refunds" USING btree ("card_merchant_id");
