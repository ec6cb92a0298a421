CREATE TABLE "sync_state" (
	"table_name" text PRIMARY KEY NOT NULL,
	"last_sync_timestamp" timestamp with time zone,
	"records_synced" bigint DEFAULT 0 NOT NULL,
	"sync_duration_seconds" double precision,
	"status" text DEFAULT 'idle' NOT NULL,
	"reason" text,
	"last_error" text,
	"watermark" timestamp with time zone,
	"looked_back_at" timestamp with time zone,
	"checkpoint" jsonb,
	"checkpoint_at" timestamp with time zone,
	"row_count" bigint DEFAULT 0 NOT NULL,
	"deletions_withheld" integer DEFAULT 0 NOT NULL,
	"deletions_approved" integer DEFAULT 0 NOT NULL,
	"last_verified_at" timestamp with time zone,
	"fence" bigint DEFAULT 0 NOT NULL,
	"owner" text,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);

--> statement-breakpoint
CREATE TABLE "sync_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"trigger" text NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"tables" text[] NOT NULL,
	"scheduled_for" timestamp with time zone,
	"error" text,
	"token_expires_at" timestamp with time zone,
	"cancel_requested_at" timestamp with time zone,
	"owner" text NOT NULL,
	"lease_until" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);

--> statement-breakpoint
CREATE TABLE "sync_run_tables" (
	"run_id" uuid NOT NULL,
	"table_name" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"reason" text,
	"error" text,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"last_sync" timestamp with time zone,
	"new_sync_time" timestamp with time zone,
	"requests" bigint DEFAULT 0 NOT NULL,
	"retries" bigint DEFAULT 0 NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL,
	"pages" bigint DEFAULT 0 NOT NULL,
	"rows_read" bigint DEFAULT 0 NOT NULL,
	"inserted" bigint DEFAULT 0 NOT NULL,
	"updated" bigint DEFAULT 0 NOT NULL,
	"unchanged" bigint DEFAULT 0 NOT NULL,
	"deleted" bigint DEFAULT 0 NOT NULL,
	"quarantined" bigint DEFAULT 0 NOT NULL,
	"placeholders" bigint DEFAULT 0 NOT NULL,
	"drift" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "sync_run_tables_pkey" PRIMARY KEY("run_id","table_name")
);

--> statement-breakpoint
CREATE TABLE "quarantine" (
	"table_name" text NOT NULL,
	"record_key" text NOT NULL,
	"record" text NOT NULL,
	"code" text NOT NULL,
	"reason" text NOT NULL,
	"attempts" integer DEFAULT 1 NOT NULL,
	"run_id" uuid,
	"first_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "quarantine_pkey" PRIMARY KEY("table_name","record_key")
);

--> statement-breakpoint
CREATE TABLE "record_aliases" (
	"table_name" text NOT NULL,
	"old_id" text NOT NULL,
	"new_id" text NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_aliases_pkey" PRIMARY KEY("table_name","old_id")
);

--> statement-breakpoint
CREATE TABLE "sync_seen" (
	"table_name" text NOT NULL,
	"slice" integer NOT NULL,
	"page" integer NOT NULL,
	"keys" jsonb NOT NULL,
	CONSTRAINT "sync_seen_pkey" PRIMARY KEY("table_name","slice","page")
);

--> statement-breakpoint
CREATE TABLE "sync_schedule" (
	"id" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"cron" text NOT NULL,
	"timezone" text NOT NULL,
	"last_slot" timestamp with time zone NOT NULL,
	CONSTRAINT "sync_schedule_one_row" CHECK ("sync_schedule"."id")
);

--> statement-breakpoint
CREATE TABLE "catalog_categories" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"custom_attribute_values" jsonb,
	"name" text,
	"category_type" text,
	"parent_category_id" text,
	"parent_category_ordinal" bigint,
	"root_category_id" text,
	"is_top_level" boolean,
	"online_visibility" boolean,
	"channels" text[],
	"image_ids" text[],
	"availability_period_ids" text[],
	"ecom_seo_data" jsonb,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_categories_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_inventory" (
	"catalog_object_id" text NOT NULL,
	"location_id" text NOT NULL,
	"state" text NOT NULL,
	"catalog_object_type" text,
	"variation_id" text,
	"quantity" numeric,
	"is_estimated" boolean,
	"calculated_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_inventory_pkey" PRIMARY KEY("catalog_object_id","location_id","state")
);

--> statement-breakpoint
CREATE TABLE "catalog_items" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"custom_attribute_values" jsonb,
	"name" text,
	"buyer_facing_name" text,
	"kitchen_name" text,
	"sort_name" text,
	"abbreviation" text,
	"label_color" text,
	"description" text,
	"description_html" text,
	"description_plaintext" text,
	"product_type" text,
	"category_id" text,
	"reporting_category_id" text,
	"reporting_category_ordinal" bigint,
	"is_taxable" boolean,
	"is_archived" boolean,
	"is_alcoholic" boolean,
	"skip_modifier_screen" boolean,
	"ecom_uri" text,
	"ecom_image_uris" text[],
	"image_ids" text[],
	"channels" text[],
	"item_options" jsonb,
	"ecom_seo_data" jsonb,
	"food_and_beverage_details" jsonb,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_items_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_item_categories" (
	"item_id" text NOT NULL,
	"category_id" text NOT NULL,
	"ordinal" bigint,
	CONSTRAINT "catalog_item_categories_pkey" PRIMARY KEY("item_id","category_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_item_taxes" (
	"item_id" text NOT NULL,
	"tax_id" text NOT NULL,
	CONSTRAINT "catalog_item_taxes_pkey" PRIMARY KEY("item_id","tax_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_item_modifier_lists" (
	"item_id" text NOT NULL,
	"modifier_list_id" text NOT NULL,
	"min_selected_modifiers" integer,
	"max_selected_modifiers" integer,
	"enabled" boolean,
	"ordinal" integer,
	"modifier_overrides" jsonb,
	CONSTRAINT "catalog_item_modifier_lists_pkey" PRIMARY KEY("item_id","modifier_list_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_variations" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"custom_attribute_values" jsonb,
	"item_id" text,
	"name" text,
	"kitchen_name" text,
	"sku" text,
	"upc" text,
	"ordinal" integer,
	"pricing_type" text,
	"price_amount" bigint,
	"price_currency" text,
	"track_inventory" boolean,
	"inventory_alert_type" text,
	"inventory_alert_threshold" bigint,
	"user_data" text,
	"service_duration" bigint,
	"available_for_booking" boolean,
	"sellable" boolean,
	"stockable" boolean,
	"measurement_unit_id" text,
	"stockable_item_variation_id" text,
	"stockable_quantity" numeric,
	"nonstockable_quantity" numeric,
	"item_option_values" jsonb,
	"image_ids" text[],
	"team_member_ids" text[],
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_variations_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_vendor_info" (
	"variation_id" text NOT NULL,
	"position" integer NOT NULL,
	"vendor_id" text,
	"vendor_code" text,
	"unit_cost_amount" bigint,
	"unit_cost_currency" text,
	CONSTRAINT "catalog_vendor_info_pkey" PRIMARY KEY("variation_id","position")
);

--> statement-breakpoint
CREATE TABLE "catalog_location_availability" (
	"variation_id" text NOT NULL,
	"location_id" text NOT NULL,
	"price_amount" bigint,
	"price_currency" text,
	"pricing_type" text,
	"track_inventory" boolean,
	"inventory_alert_type" text,
	"inventory_alert_threshold" bigint,
	"sold_out" boolean,
	"sold_out_valid_until" timestamp with time zone,
	CONSTRAINT "catalog_location_availability_pkey" PRIMARY KEY("variation_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "locations" (
	"id" text NOT NULL,
	"merchant_id" text,
	"name" text,
	"business_name" text,
	"status" text,
	"type" text,
	"description" text,
	"timezone" text,
	"country" text,
	"language_code" text,
	"currency" text,
	"mcc" text,
	"phone_number" text,
	"business_email" text,
	"website_url" text,
	"facebook_url" text,
	"instagram_username" text,
	"twitter_username" text,
	"logo_url" text,
	"full_format_logo_url" text,
	"pos_background_url" text,
	"custom_receipt_text" text,
	"return_policy" text,
	"capabilities" text[],
	"address_line_1" text,
	"address_line_2" text,
	"address_line_3" text,
	"address_locality" text,
	"address_sublocality" text,
	"address_administrative_district_level_1" text,
	"address_postal_code" text,
	"address_country" text,
	"address_first_name" text,
	"address_last_name" text,
	"latitude" numeric,
	"longitude" numeric,
	"business_hours" jsonb,
	"tax_ids" jsonb,
	"created_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "locations_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "merchants" (
	"id" text NOT NULL,
	"business_name" text,
	"country" text,
	"language_code" text,
	"currency" text,
	"status" text,
	"main_location_id" text,
	"created_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "merchants_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "vendors" (
	"id" text NOT NULL,
	"name" text,
	"status" text,
	"account_number" text,
	"note" text,
	"address_line_1" text,
	"address_line_2" text,
	"address_line_3" text,
	"address_locality" text,
	"address_sublocality" text,
	"address_administrative_district_level_1" text,
	"address_postal_code" text,
	"address_country" text,
	"address_first_name" text,
	"address_last_name" text,
	"version" integer,
	"created_at" timestamp with time zone,
	"updated_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "vendors_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "vendor_contacts" (
	"vendor_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text,
	"email_address" text,
	"phone_number" text,
	"removed" boolean,
	"ordinal" integer,
	CONSTRAINT "vendor_contacts_pkey" PRIMARY KEY("vendor_id","id")
);

--> statement-breakpoint
ALTER TABLE "sync_run_tables" ADD CONSTRAINT "sync_run_tables_run_id_sync_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "sync_runs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_inventory" ADD CONSTRAINT "catalog_inventory_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_inventory" ADD CONSTRAINT "catalog_inventory_variation_id_fkey" FOREIGN KEY ("variation_id") REFERENCES "catalog_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_items" ADD CONSTRAINT "catalog_items_reporting_category_id_fkey" FOREIGN KEY ("reporting_category_id") REFERENCES "catalog_categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_categories" ADD CONSTRAINT "catalog_item_categories_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "catalog_categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_categories" ADD CONSTRAINT "catalog_item_categories_parent_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_taxes" ADD CONSTRAINT "catalog_item_taxes_parent_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_modifier_lists" ADD CONSTRAINT "catalog_item_modifier_lists_parent_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_variations" ADD CONSTRAINT "catalog_variations_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_vendor_info" ADD CONSTRAINT "catalog_vendor_info_parent_fkey" FOREIGN KEY ("variation_id") REFERENCES "catalog_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_location_availability" ADD CONSTRAINT "catalog_location_availability_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_location_availability" ADD CONSTRAINT "catalog_location_availability_parent_fkey" FOREIGN KEY ("variation_id") REFERENCES "catalog_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "vendor_contacts" ADD CONSTRAINT "vendor_contacts_parent_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "sync_runs_one_running" ON "sync_runs" USING btree ("status") WHERE status = 'running';
--> statement-breakpoint
CREATE UNIQUE INDEX "sync_runs_scheduled_for_key" ON "sync_runs" USING btree ("scheduled_for");
--> statement-breakpoint
CREATE INDEX "sync_runs_started_at_idx" ON "sync_runs" USING btree ("started_at" DESC NULLS LAST);
--> statement-breakpoint
CREATE INDEX "catalog_categories_parent_category_id_idx" ON "catalog_categories" USING btree ("parent_category_id");
--> statement-breakpoint
CREATE INDEX "catalog_categories_root_category_id_idx" ON "catalog_categories" USING btree ("root_category_id");
--> statement-breakpoint
CREATE INDEX "catalog_inventory_location_id_idx" ON "catalog_inventory" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_inventory_variation_id_idx" ON "catalog_inventory" USING btree ("variation_id");
--> statement-breakpoint
CREATE INDEX "catalog_items_category_id_idx" ON "catalog_items" USING btree ("category_id");
--> statement-breakpoint
CREATE INDEX "catalog_items_reporting_category_id_idx" ON "catalog_items" USING btree ("reporting_category_id");
--> statement-breakpoint
CREATE INDEX "catalog_item_categories_category_id_idx" ON "catalog_item_categories" USING btree ("category_id");
--> statement-breakpoint
CREATE INDEX "catalog_item_taxes_tax_id_idx" ON "catalog_item_taxes" USING btree ("tax_id");
--> statement-breakpoint
CREATE INDEX "catalog_item_modifier_lists_modifier_list_id_idx" ON "catalog_item_modifier_lists" USING btree ("modifier_list_id");
--> statement-breakpoint
CREATE INDEX "catalog_variations_item_id_idx" ON "catalog_variations" USING btree ("item_id");
--> statement-breakpoint
CREATE INDEX "catalog_variations_measurement_unit_id_idx" ON "catalog_variations" USING btree ("measurement_unit_id");
--> statement-breakpoint
CREATE INDEX "catalog_variations_stockable_item_variation_id_idx" ON "catalog_variations" USING btree ("stockable_item_variation_id");
--> statement-breakpoint
CREATE INDEX "catalog_vendor_info_vendor_id_idx" ON "catalog_vendor_info" USING btree ("vendor_id");
--> statement-breakpoint
CREATE INDEX "catalog_location_availability_location_id_idx" ON "catalog_location_availability" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "locations_merchant_id_idx" ON "locations" USING btree ("merchant_id");
--> statement-breakpoint
CREATE INDEX "merchants_main_location_id_idx" ON "merchants" USING btree ("main_location_id");
