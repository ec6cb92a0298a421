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
	"refused_locations" text[] DEFAULT '{}' NOT NULL,
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
	"repair" boolean DEFAULT false NOT NULL,
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
	"name" text PRIMARY KEY NOT NULL,
	"cron" text NOT NULL,
	"timezone" text NOT NULL,
	"last_slot" timestamp with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "verifications" (
	"run_id" uuid NOT NULL,
	"table_name" text NOT NULL,
	"verified_at" timestamp with time zone DEFAULT now() NOT NULL,
	"listed" bigint DEFAULT 0 NOT NULL,
	"missing" bigint DEFAULT 0 NOT NULL,
	"stale" bigint DEFAULT 0 NOT NULL,
	"ghost" bigint DEFAULT 0 NOT NULL,
	"repaired" boolean NOT NULL,
	"examples" jsonb NOT NULL,
	CONSTRAINT "verifications_pkey" PRIMARY KEY("run_id","table_name")
);

--> statement-breakpoint
CREATE TABLE "bank_accounts" (
	"id" text NOT NULL,
	"location_id" text,
	"customer_id" text,
	"status" text,
	"account_type" text,
	"account_number_suffix" text,
	"primary_bank_identification_number" text,
	"secondary_bank_identification_number" text,
	"holder_name" text,
	"bank_name" text,
	"country" text,
	"currency" text,
	"debit_mandate_reference_id" text,
	"reference_id" text,
	"fingerprint" text,
	"creditable" boolean,
	"debitable" boolean,
	"version" integer,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "bank_accounts_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "booking_custom_attribute_definitions" (
	"key" text NOT NULL,
	"name" text,
	"description" text,
	"visibility" text,
	"schema" jsonb,
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
	CONSTRAINT "booking_custom_attribute_definitions_pkey" PRIMARY KEY("key")
);

--> statement-breakpoint
CREATE TABLE "booking_custom_attributes" (
	"booking_id" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb,
	"visibility" text,
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
	CONSTRAINT "booking_custom_attributes_pkey" PRIMARY KEY("booking_id","key")
);

--> statement-breakpoint
CREATE TABLE "bookings" (
	"id" text NOT NULL,
	"status" text,
	"start_at" timestamp with time zone,
	"all_day" boolean,
	"transition_time_minutes" integer,
	"location_id" text,
	"location_type" text,
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
	"customer_id" text,
	"customer_note" text,
	"seller_note" text,
	"source" text,
	"creator_type" text,
	"creator_team_member_id" text,
	"creator_customer_id" text,
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
	CONSTRAINT "bookings_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "booking_segments" (
	"booking_id" text NOT NULL,
	"position" integer NOT NULL,
	"service_variation_id" text,
	"service_variation_version" bigint,
	"team_member_id" text,
	"any_team_member" boolean,
	"duration_minutes" integer,
	"intermission_minutes" integer,
	CONSTRAINT "booking_segments_pkey" PRIMARY KEY("booking_id","position")
);

--> statement-breakpoint
CREATE TABLE "booking_segment_resources" (
	"booking_id" text NOT NULL,
	"segment_position" integer NOT NULL,
	"resource_id" text NOT NULL,
	CONSTRAINT "booking_segment_resources_pkey" PRIMARY KEY("booking_id","segment_position","resource_id")
);

--> statement-breakpoint
CREATE TABLE "break_types" (
	"id" text NOT NULL,
	"location_id" text,
	"break_name" text,
	"expected_duration" text,
	"is_paid" boolean,
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
	CONSTRAINT "break_types_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "business_booking_profiles" (
	"seller_id" text NOT NULL,
	"booking_enabled" boolean,
	"booking_policy" text,
	"customer_timezone_choice" text,
	"allow_user_cancel" boolean,
	"support_seller_level_writes" boolean,
	"location_types" text[],
	"alignment_time" text,
	"min_booking_lead_time_seconds" integer,
	"max_booking_lead_time_seconds" integer,
	"any_team_member_booking_enabled" boolean,
	"multiple_service_booking_enabled" boolean,
	"max_appointments_per_day_limit_type" text,
	"max_appointments_per_day_limit" integer,
	"cancellation_window_seconds" integer,
	"cancellation_fee_amount" bigint,
	"cancellation_fee_currency" text,
	"cancellation_policy" text,
	"cancellation_policy_text" text,
	"skip_booking_flow_staff_selection" boolean,
	"created_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "business_booking_profiles_pkey" PRIMARY KEY("seller_id")
);

--> statement-breakpoint
CREATE TABLE "cards" (
	"id" text NOT NULL,
	"customer_id" text,
	"merchant_id" text,
	"reference_id" text,
	"card_brand" text,
	"card_co_brand" text,
	"card_type" text,
	"prepaid_type" text,
	"last_4" text,
	"bin" text,
	"exp_month" bigint,
	"exp_year" bigint,
	"cardholder_name" text,
	"billing_address_line_1" text,
	"billing_address_line_2" text,
	"billing_address_line_3" text,
	"billing_address_locality" text,
	"billing_address_sublocality" text,
	"billing_address_administrative_district_level_1" text,
	"billing_address_postal_code" text,
	"billing_address_country" text,
	"billing_address_first_name" text,
	"billing_address_last_name" text,
	"fingerprint" text,
	"enabled" boolean,
	"issuer_alert" text,
	"issuer_alert_at" timestamp with time zone,
	"hsa_fsa" boolean,
	"version" bigint,
	"created_at" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "cards_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "cash_drawer_shift_details" (
	"id" text NOT NULL,
	"location_id" text,
	"state" text,
	"description" text,
	"opened_cash_amount" bigint,
	"opened_cash_currency" text,
	"cash_payment_amount" bigint,
	"cash_payment_currency" text,
	"cash_refunds_amount" bigint,
	"cash_refunds_currency" text,
	"cash_paid_in_amount" bigint,
	"cash_paid_in_currency" text,
	"cash_paid_out_amount" bigint,
	"cash_paid_out_currency" text,
	"expected_cash_amount" bigint,
	"expected_cash_currency" text,
	"closed_cash_amount" bigint,
	"closed_cash_currency" text,
	"device_id" text,
	"device_name" text,
	"opening_team_member_id" text,
	"ending_team_member_id" text,
	"closing_team_member_id" text,
	"opened_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
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
	CONSTRAINT "cash_drawer_shift_details_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "cash_drawer_shift_team_members" (
	"cash_drawer_shift_id" text NOT NULL,
	"team_member_id" text NOT NULL,
	CONSTRAINT "cash_drawer_shift_team_members_pkey" PRIMARY KEY("cash_drawer_shift_id","team_member_id")
);

--> statement-breakpoint
CREATE TABLE "cash_drawer_shift_events" (
	"cash_drawer_shift_id" text NOT NULL,
	"id" text NOT NULL,
	"location_id" text,
	"team_member_id" text,
	"event_type" text,
	"event_amount" bigint,
	"event_currency" text,
	"description" text,
	"created_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "cash_drawer_shift_events_pkey" PRIMARY KEY("cash_drawer_shift_id","id")
);

--> statement-breakpoint
CREATE TABLE "cash_drawer_shifts" (
	"id" text NOT NULL,
	"location_id" text,
	"state" text,
	"description" text,
	"opened_cash_amount" bigint,
	"opened_cash_currency" text,
	"expected_cash_amount" bigint,
	"expected_cash_currency" text,
	"closed_cash_amount" bigint,
	"closed_cash_currency" text,
	"opened_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
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
	CONSTRAINT "cash_drawer_shifts_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_availability_periods" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"day_of_week" text,
	"start_local_time" text,
	"end_local_time" text,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_availability_periods_pkey" PRIMARY KEY("id")
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
	"catalog_v1_ids" jsonb,
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
CREATE TABLE "catalog_category_images" (
	"category_id" text NOT NULL,
	"image_id" text NOT NULL,
	"position" integer,
	CONSTRAINT "catalog_category_images_pkey" PRIMARY KEY("category_id","image_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_category_channels" (
	"category_id" text NOT NULL,
	"channel_id" text NOT NULL,
	CONSTRAINT "catalog_category_channels_pkey" PRIMARY KEY("category_id","channel_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_category_availability_periods" (
	"category_id" text NOT NULL,
	"availability_period_id" text NOT NULL,
	CONSTRAINT "catalog_category_availability_periods_pkey" PRIMARY KEY("category_id","availability_period_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_category_present_locations" (
	"category_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_category_present_locations_pkey" PRIMARY KEY("category_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_category_absent_locations" (
	"category_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_category_absent_locations_pkey" PRIMARY KEY("category_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_category_custom_attribute_values" (
	"category_id" text NOT NULL,
	"key" text NOT NULL,
	"custom_attribute_definition_id" text,
	"name" text,
	"type" text,
	"string_value" text,
	"number_value" numeric,
	"boolean_value" boolean,
	"selection_uid_values" text[],
	CONSTRAINT "catalog_category_custom_attribute_values_pkey" PRIMARY KEY("category_id","key")
);

--> statement-breakpoint
CREATE TABLE "catalog_custom_attribute_definitions" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"key" text,
	"name" text,
	"description" text,
	"type" text,
	"allowed_object_types" text[],
	"seller_visibility" text,
	"app_visibility" text,
	"source_product" text,
	"source_application_id" text,
	"source_application_name" text,
	"enforce_uniqueness" boolean,
	"number_precision" integer,
	"max_allowed_selections" integer,
	"custom_attribute_usage_count" integer,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_custom_attribute_definitions_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_custom_attribute_definition_selections" (
	"custom_attribute_definition_id" text NOT NULL,
	"uid" text NOT NULL,
	"name" text,
	CONSTRAINT "catalog_custom_attribute_definition_selections_pkey" PRIMARY KEY("custom_attribute_definition_id","uid")
);

--> statement-breakpoint
CREATE TABLE "catalog_discounts" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"name" text,
	"discount_type" text,
	"percentage" numeric,
	"amount_amount" bigint,
	"amount_currency" text,
	"maximum_amount_amount" bigint,
	"maximum_amount_currency" text,
	"pin_required" boolean,
	"label_color" text,
	"modify_tax_basis" text,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_discounts_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_discount_present_locations" (
	"discount_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_discount_present_locations_pkey" PRIMARY KEY("discount_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_discount_absent_locations" (
	"discount_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_discount_absent_locations_pkey" PRIMARY KEY("discount_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_images" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"name" text,
	"url" text,
	"caption" text,
	"photo_studio_order_id" text,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_images_pkey" PRIMARY KEY("id")
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
CREATE TABLE "catalog_item_option_values" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"item_option_id" text,
	"name" text,
	"description" text,
	"color" text,
	"ordinal" integer,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_item_option_values_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_item_options" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"name" text,
	"display_name" text,
	"description" text,
	"show_colors" boolean,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_item_options_pkey" PRIMARY KEY("id")
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
	"catalog_v1_ids" jsonb,
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
	"calorie_count" bigint,
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
	"allow_quantities" text,
	"is_conversational" text,
	"hidden_from_customer_override" text,
	"modifier_overrides" jsonb,
	CONSTRAINT "catalog_item_modifier_lists_pkey" PRIMARY KEY("item_id","modifier_list_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_item_modifier_overrides" (
	"item_id" text NOT NULL,
	"modifier_list_id" text NOT NULL,
	"modifier_id" text NOT NULL,
	"on_by_default" boolean,
	"on_by_default_override" text,
	"hidden_online_override" text,
	CONSTRAINT "catalog_item_modifier_overrides_pkey" PRIMARY KEY("item_id","modifier_list_id","modifier_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_item_item_options" (
	"item_id" text NOT NULL,
	"item_option_id" text NOT NULL,
	"position" integer,
	CONSTRAINT "catalog_item_item_options_pkey" PRIMARY KEY("item_id","item_option_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_item_channels" (
	"item_id" text NOT NULL,
	"channel_id" text NOT NULL,
	CONSTRAINT "catalog_item_channels_pkey" PRIMARY KEY("item_id","channel_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_item_images" (
	"item_id" text NOT NULL,
	"image_id" text NOT NULL,
	"position" integer,
	CONSTRAINT "catalog_item_images_pkey" PRIMARY KEY("item_id","image_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_item_present_locations" (
	"item_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_item_present_locations_pkey" PRIMARY KEY("item_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_item_absent_locations" (
	"item_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_item_absent_locations_pkey" PRIMARY KEY("item_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_item_custom_attribute_values" (
	"item_id" text NOT NULL,
	"key" text NOT NULL,
	"custom_attribute_definition_id" text,
	"name" text,
	"type" text,
	"string_value" text,
	"number_value" numeric,
	"boolean_value" boolean,
	"selection_uid_values" text[],
	CONSTRAINT "catalog_item_custom_attribute_values_pkey" PRIMARY KEY("item_id","key")
);

--> statement-breakpoint
CREATE TABLE "catalog_limits" (
	"id" text NOT NULL,
	"batch_upsert_max_objects_per_batch" integer,
	"batch_upsert_max_total_objects" integer,
	"batch_retrieve_max_object_ids" integer,
	"search_max_page_limit" integer,
	"batch_delete_max_object_ids" integer,
	"update_item_taxes_max_item_ids" integer,
	"update_item_taxes_max_taxes_to_enable" integer,
	"update_item_taxes_max_taxes_to_disable" integer,
	"update_item_modifier_lists_max_item_ids" integer,
	"update_item_modifier_lists_max_modifier_lists_to_enable" integer,
	"update_item_modifier_lists_max_modifier_lists_to_disable" integer,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_limits_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_measurement_units" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"precision" integer,
	"type" text,
	"custom_unit_name" text,
	"custom_unit_abbreviation" text,
	"area_unit" text,
	"length_unit" text,
	"volume_unit" text,
	"weight_unit" text,
	"time_unit" text,
	"generic_unit" text,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_measurement_units_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_modifier_lists" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"name" text,
	"internal_name" text,
	"ordinal" integer,
	"selection_type" text,
	"modifier_type" text,
	"min_selected_modifiers" bigint,
	"max_selected_modifiers" bigint,
	"allow_quantities" boolean,
	"is_conversational" boolean,
	"hidden_from_customer" boolean,
	"max_length" integer,
	"text_required" boolean,
	"image_ids" text[],
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_modifier_lists_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_modifier_list_images" (
	"modifier_list_id" text NOT NULL,
	"image_id" text NOT NULL,
	"position" integer,
	CONSTRAINT "catalog_modifier_list_images_pkey" PRIMARY KEY("modifier_list_id","image_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_modifier_list_present_locations" (
	"modifier_list_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_modifier_list_present_locations_pkey" PRIMARY KEY("modifier_list_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_modifier_list_absent_locations" (
	"modifier_list_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_modifier_list_absent_locations_pkey" PRIMARY KEY("modifier_list_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_modifier_list_custom_attribute_values" (
	"modifier_list_id" text NOT NULL,
	"key" text NOT NULL,
	"custom_attribute_definition_id" text,
	"name" text,
	"type" text,
	"string_value" text,
	"number_value" numeric,
	"boolean_value" boolean,
	"selection_uid_values" text[],
	CONSTRAINT "catalog_modifier_list_custom_attribute_values_pkey" PRIMARY KEY("modifier_list_id","key")
);

--> statement-breakpoint
CREATE TABLE "catalog_modifiers" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"modifier_list_id" text,
	"name" text,
	"kitchen_name" text,
	"price_amount" bigint,
	"price_currency" text,
	"on_by_default" boolean,
	"hidden_online" boolean,
	"ordinal" integer,
	"image_id" text,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_modifiers_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_modifier_location_overrides" (
	"modifier_id" text NOT NULL,
	"location_id" text NOT NULL,
	"price_amount" bigint,
	"price_currency" text,
	"sold_out" boolean,
	CONSTRAINT "catalog_modifier_location_overrides_pkey" PRIMARY KEY("modifier_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_modifier_child_lists" (
	"modifier_id" text NOT NULL,
	"modifier_list_id" text NOT NULL,
	CONSTRAINT "catalog_modifier_child_lists_pkey" PRIMARY KEY("modifier_id","modifier_list_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_modifier_present_locations" (
	"modifier_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_modifier_present_locations_pkey" PRIMARY KEY("modifier_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_modifier_absent_locations" (
	"modifier_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_modifier_absent_locations_pkey" PRIMARY KEY("modifier_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_modifier_custom_attribute_values" (
	"modifier_id" text NOT NULL,
	"key" text NOT NULL,
	"custom_attribute_definition_id" text,
	"name" text,
	"type" text,
	"string_value" text,
	"number_value" numeric,
	"boolean_value" boolean,
	"selection_uid_values" text[],
	CONSTRAINT "catalog_modifier_custom_attribute_values_pkey" PRIMARY KEY("modifier_id","key")
);

--> statement-breakpoint
CREATE TABLE "catalog_pricing_rules" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"name" text,
	"discount_id" text,
	"match_products_id" text,
	"apply_products_id" text,
	"exclude_products_id" text,
	"exclude_strategy" text,
	"valid_from_date" date,
	"valid_from_local_time" text,
	"valid_until_date" date,
	"valid_until_local_time" text,
	"minimum_order_subtotal_amount" bigint,
	"minimum_order_subtotal_currency" text,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_pricing_rules_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_pricing_rule_time_periods" (
	"pricing_rule_id" text NOT NULL,
	"time_period_id" text NOT NULL,
	CONSTRAINT "catalog_pricing_rule_time_periods_pkey" PRIMARY KEY("pricing_rule_id","time_period_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_pricing_rule_customer_groups" (
	"pricing_rule_id" text NOT NULL,
	"customer_group_id" text NOT NULL,
	CONSTRAINT "catalog_pricing_rule_customer_groups_pkey" PRIMARY KEY("pricing_rule_id","customer_group_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_pricing_rule_present_locations" (
	"pricing_rule_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_pricing_rule_present_locations_pkey" PRIMARY KEY("pricing_rule_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_pricing_rule_absent_locations" (
	"pricing_rule_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_pricing_rule_absent_locations_pkey" PRIMARY KEY("pricing_rule_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_product_sets" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"name" text,
	"all_products" boolean,
	"quantity_exact" bigint,
	"quantity_min" bigint,
	"quantity_max" bigint,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_product_sets_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_product_set_products_any" (
	"product_set_id" text NOT NULL,
	"product_id" text NOT NULL,
	CONSTRAINT "catalog_product_set_products_any_pkey" PRIMARY KEY("product_set_id","product_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_product_set_products_all" (
	"product_set_id" text NOT NULL,
	"product_id" text NOT NULL,
	CONSTRAINT "catalog_product_set_products_all_pkey" PRIMARY KEY("product_set_id","product_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_quick_amounts_settings" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"option" text,
	"eligible_for_auto_amounts" boolean,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_quick_amounts_settings_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_quick_amounts_setting_amounts" (
	"quick_amounts_settings_id" text NOT NULL,
	"position" integer NOT NULL,
	"type" text,
	"amount_amount" bigint,
	"amount_currency" text,
	"score" bigint,
	"ordinal" bigint,
	CONSTRAINT "catalog_quick_amounts_setting_amounts_pkey" PRIMARY KEY("quick_amounts_settings_id","position")
);

--> statement-breakpoint
CREATE TABLE "catalog_subscription_plan_variations" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"subscription_plan_id" text,
	"name" text,
	"monthly_billing_anchor_date" bigint,
	"can_prorate" boolean,
	"successor_plan_variation_id" text,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_subscription_plan_variations_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_subscription_plan_variation_phases" (
	"subscription_plan_variation_id" text NOT NULL,
	"uid" text NOT NULL,
	"ordinal" bigint,
	"cadence" text,
	"periods" integer,
	"recurring_price_amount" bigint,
	"recurring_price_currency" text,
	"pricing_type" text,
	"pricing_price_amount" bigint,
	"pricing_price_currency" text,
	CONSTRAINT "catalog_subscription_plan_variation_phases_pkey" PRIMARY KEY("subscription_plan_variation_id","uid")
);

--> statement-breakpoint
CREATE TABLE "catalog_subscription_plan_variation_discounts" (
	"subscription_plan_variation_id" text NOT NULL,
	"phase_uid" text NOT NULL,
	"discount_id" text NOT NULL,
	CONSTRAINT "catalog_subscription_plan_variation_discounts_pkey" PRIMARY KEY("subscription_plan_variation_id","phase_uid","discount_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_subscription_plans" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"name" text,
	"all_items" boolean,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_subscription_plans_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_subscription_plan_items" (
	"subscription_plan_id" text NOT NULL,
	"item_id" text NOT NULL,
	CONSTRAINT "catalog_subscription_plan_items_pkey" PRIMARY KEY("subscription_plan_id","item_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_subscription_plan_categories" (
	"subscription_plan_id" text NOT NULL,
	"category_id" text NOT NULL,
	CONSTRAINT "catalog_subscription_plan_categories_pkey" PRIMARY KEY("subscription_plan_id","category_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_subscription_plan_phases" (
	"subscription_plan_id" text NOT NULL,
	"uid" text NOT NULL,
	"ordinal" bigint,
	"cadence" text,
	"periods" integer,
	"recurring_price_amount" bigint,
	"recurring_price_currency" text,
	"pricing_type" text,
	"pricing_price_amount" bigint,
	"pricing_price_currency" text,
	CONSTRAINT "catalog_subscription_plan_phases_pkey" PRIMARY KEY("subscription_plan_id","uid")
);

--> statement-breakpoint
CREATE TABLE "catalog_taxes" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"name" text,
	"calculation_phase" text,
	"inclusion_type" text,
	"percentage" numeric,
	"applies_to_custom_amounts" boolean,
	"enabled" boolean,
	"applies_to_product_set_id" text,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_taxes_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "catalog_tax_present_locations" (
	"tax_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_tax_present_locations_pkey" PRIMARY KEY("tax_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_tax_absent_locations" (
	"tax_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_tax_absent_locations_pkey" PRIMARY KEY("tax_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_time_periods" (
	"id" text NOT NULL,
	"version" bigint,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"present_at_all_locations" boolean,
	"present_at_location_ids" text[],
	"absent_at_location_ids" text[],
	"catalog_v1_ids" jsonb,
	"custom_attribute_values" jsonb,
	"event" text,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "catalog_time_periods_pkey" PRIMARY KEY("id")
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
	"catalog_v1_ids" jsonb,
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
CREATE TABLE "catalog_variation_item_option_values" (
	"variation_id" text NOT NULL,
	"position" integer NOT NULL,
	"item_option_id" text,
	"item_option_value_id" text,
	CONSTRAINT "catalog_variation_item_option_values_pkey" PRIMARY KEY("variation_id","position")
);

--> statement-breakpoint
CREATE TABLE "catalog_variation_team_members" (
	"variation_id" text NOT NULL,
	"team_member_id" text NOT NULL,
	CONSTRAINT "catalog_variation_team_members_pkey" PRIMARY KEY("variation_id","team_member_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_variation_images" (
	"variation_id" text NOT NULL,
	"image_id" text NOT NULL,
	"position" integer,
	CONSTRAINT "catalog_variation_images_pkey" PRIMARY KEY("variation_id","image_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_variation_present_locations" (
	"variation_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_variation_present_locations_pkey" PRIMARY KEY("variation_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_variation_absent_locations" (
	"variation_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "catalog_variation_absent_locations_pkey" PRIMARY KEY("variation_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "catalog_variation_custom_attribute_values" (
	"variation_id" text NOT NULL,
	"key" text NOT NULL,
	"custom_attribute_definition_id" text,
	"name" text,
	"type" text,
	"string_value" text,
	"number_value" numeric,
	"boolean_value" boolean,
	"selection_uid_values" text[],
	CONSTRAINT "catalog_variation_custom_attribute_values_pkey" PRIMARY KEY("variation_id","key")
);

--> statement-breakpoint
CREATE TABLE "channels" (
	"id" text NOT NULL,
	"merchant_id" text,
	"name" text,
	"status" text,
	"reference_type" text,
	"reference_id" text,
	"location_id" text,
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
	CONSTRAINT "channels_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "checkout_location_settings" (
	"location_id" text NOT NULL,
	"customer_notes_enabled" boolean,
	"branding_header_type" text,
	"branding_button_color" text,
	"branding_button_shape" text,
	"tipping_percentages" jsonb,
	"tipping_default_percent" integer,
	"tipping_smart_tipping_enabled" boolean,
	"tipping_smart_tips" jsonb,
	"tipping_default_smart_tip_amount" bigint,
	"tipping_default_smart_tip_currency" text,
	"coupons_enabled" boolean,
	"updated_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "checkout_location_settings_pkey" PRIMARY KEY("location_id")
);

--> statement-breakpoint
CREATE TABLE "checkout_location_policies" (
	"location_id" text NOT NULL,
	"uid" text NOT NULL,
	"title" text,
	"description" text,
	CONSTRAINT "checkout_location_policies_pkey" PRIMARY KEY("location_id","uid")
);

--> statement-breakpoint
CREATE TABLE "checkout_merchant_settings" (
	"id" text NOT NULL,
	"apple_pay_enabled" boolean,
	"google_pay_enabled" boolean,
	"cash_app_enabled" boolean,
	"afterpay_clearpay_enabled" boolean,
	"afterpay_clearpay_order_min_amount" bigint,
	"afterpay_clearpay_order_min_currency" text,
	"afterpay_clearpay_order_max_amount" bigint,
	"afterpay_clearpay_order_max_currency" text,
	"afterpay_clearpay_item_min_amount" bigint,
	"afterpay_clearpay_item_min_currency" text,
	"afterpay_clearpay_item_max_amount" bigint,
	"afterpay_clearpay_item_max_currency" text,
	"updated_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "checkout_merchant_settings_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "customer_custom_attribute_definitions" (
	"key" text NOT NULL,
	"name" text,
	"description" text,
	"visibility" text,
	"schema" jsonb,
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
	CONSTRAINT "customer_custom_attribute_definitions_pkey" PRIMARY KEY("key")
);

--> statement-breakpoint
CREATE TABLE "customer_custom_attributes" (
	"customer_id" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb,
	"visibility" text,
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
	CONSTRAINT "customer_custom_attributes_pkey" PRIMARY KEY("customer_id","key")
);

--> statement-breakpoint
CREATE TABLE "customer_groups" (
	"id" text NOT NULL,
	"name" text,
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
	CONSTRAINT "customer_groups_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "customer_segments" (
	"id" text NOT NULL,
	"name" text,
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
	CONSTRAINT "customer_segments_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "customers" (
	"id" text NOT NULL,
	"given_name" text,
	"family_name" text,
	"nickname" text,
	"company_name" text,
	"email_address" text,
	"phone_number" text,
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
	"birthday" text,
	"reference_id" text,
	"note" text,
	"email_unsubscribed" boolean,
	"creation_source" text,
	"tax_id_eu_vat" text,
	"version" bigint,
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
	CONSTRAINT "customers_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "customer_group_memberships" (
	"customer_id" text NOT NULL,
	"group_id" text NOT NULL,
	CONSTRAINT "customer_group_memberships_pkey" PRIMARY KEY("customer_id","group_id")
);

--> statement-breakpoint
CREATE TABLE "customer_segment_memberships" (
	"customer_id" text NOT NULL,
	"segment_id" text NOT NULL,
	CONSTRAINT "customer_segment_memberships_pkey" PRIMARY KEY("customer_id","segment_id")
);

--> statement-breakpoint
CREATE TABLE "device_codes" (
	"id" text NOT NULL,
	"name" text,
	"code" text,
	"device_id" text,
	"product_type" text,
	"location_id" text,
	"status" text,
	"pair_by" timestamp with time zone,
	"created_at" timestamp with time zone,
	"status_changed_at" timestamp with time zone,
	"paired_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "device_codes_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "devices" (
	"id" text NOT NULL,
	"status" text,
	"type" text,
	"manufacturer" text,
	"manufacturers_id" text,
	"model" text,
	"name" text,
	"version" text,
	"merchant_id" text,
	"updated_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "devices_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "device_components" (
	"device_id" text NOT NULL,
	"position" integer NOT NULL,
	"type" text,
	"application_type" text,
	"application_version" text,
	"session_location_id" text,
	"device_code_id" text,
	"card_reader_version" text,
	"battery_visible_percent" integer,
	"battery_external_power" text,
	"wifi_active" boolean,
	"wifi_ssid" text,
	"wifi_ip_address_v4" text,
	"wifi_secure_connection" text,
	"wifi_signal_strength" integer,
	"wifi_mac_address" text,
	"ethernet_active" boolean,
	"ethernet_ip_address_v4" text,
	"ethernet_mac_address" text,
	CONSTRAINT "device_components_pkey" PRIMARY KEY("device_id","position")
);

--> statement-breakpoint
CREATE TABLE "dispute_evidence" (
	"dispute_id" text NOT NULL,
	"id" text NOT NULL,
	"evidence_type" text,
	"evidence_text" text,
	"filename" text,
	"filetype" text,
	"uploaded_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "dispute_evidence_pkey" PRIMARY KEY("dispute_id","id")
);

--> statement-breakpoint
CREATE TABLE "disputes" (
	"id" text NOT NULL,
	"location_id" text,
	"payment_id" text,
	"state" text,
	"reason" text,
	"amount_amount" bigint,
	"amount_currency" text,
	"card_brand" text,
	"brand_dispute_id" text,
	"due_at" timestamp with time zone,
	"reported_at" timestamp with time zone,
	"reported_date" text,
	"evidence_ids" text[],
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
	CONSTRAINT "disputes_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "events" (
	"event_id" text NOT NULL,
	"type" text,
	"merchant_id" text,
	"location_id" text,
	"data_type" text,
	"data_id" text,
	"data_deleted" boolean,
	"data_object" jsonb,
	"created_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "events_pkey" PRIMARY KEY("event_id")
);

--> statement-breakpoint
CREATE TABLE "gift_card_activities" (
	"id" text NOT NULL,
	"location_id" text,
	"gift_card_id" text,
	"gift_card_gan" text,
	"type" text,
	"gift_card_balance_amount" bigint,
	"gift_card_balance_currency" text,
	"amount_amount" bigint,
	"amount_currency" text,
	"order_id" text,
	"line_item_uid" text,
	"buyer_payment_instrument_ids" text[],
	"payment_id" text,
	"reference_id" text,
	"reason" text,
	"redeem_status" text,
	"redeem_activity_id" text,
	"transfer_from_gift_card_id" text,
	"transfer_to_gift_card_id" text,
	"created_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "gift_card_activities_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "gift_cards" (
	"id" text NOT NULL,
	"gan" text,
	"gan_source" text,
	"type" text,
	"state" text,
	"balance_amount" bigint,
	"balance_currency" text,
	"created_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "gift_cards_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "gift_card_customers" (
	"gift_card_id" text NOT NULL,
	"customer_id" text NOT NULL,
	CONSTRAINT "gift_card_customers_pkey" PRIMARY KEY("gift_card_id","customer_id")
);

--> statement-breakpoint
CREATE TABLE "inventory_adjustment_reasons" (
	"id" text NOT NULL,
	"type" text,
	"custom_reason_id" text,
	"name" text,
	"direction" text,
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
	CONSTRAINT "inventory_adjustment_reasons_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "inventory_changes" (
	"type" text,
	"id" text NOT NULL,
	"reference_id" text,
	"catalog_object_id" text,
	"catalog_object_type" text,
	"quantity" numeric,
	"location_id" text,
	"source_product" text,
	"source_application_id" text,
	"source_name" text,
	"employee_id" text,
	"team_member_id" text,
	"occurred_at" timestamp with time zone,
	"created_at" timestamp with time zone,
	"state" text,
	"adjustment_id" text,
	"from_state" text,
	"to_state" text,
	"from_location_id" text,
	"to_location_id" text,
	"total_price_amount" bigint,
	"total_price_currency" text,
	"cost_amount" bigint,
	"cost_currency" text,
	"reason_type" text,
	"transaction_id" text,
	"refund_id" text,
	"vendor_id" text,
	"physical_count_id" text,
	"purchase_order_id" text,
	"goods_receipt_id" text,
	"adjustment_group_id" text,
	"root_adjustment_id" text,
	"group_from_state" text,
	"group_to_state" text,
	"reason_id" text,
	"measurement_unit_id" text,
	"measurement_unit" jsonb,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "inventory_changes_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "invoices" (
	"id" text NOT NULL,
	"location_id" text,
	"order_id" text,
	"subscription_id" text,
	"creator_team_member_id" text,
	"invoice_number" text,
	"title" text,
	"description" text,
	"status" text,
	"delivery_method" text,
	"public_url" text,
	"payment_conditions" text,
	"timezone" text,
	"scheduled_at" timestamp with time zone,
	"sale_or_service_date" date,
	"next_payment_amount_amount" bigint,
	"next_payment_amount_currency" text,
	"store_payment_method_enabled" boolean,
	"accepts_card" boolean,
	"accepts_square_gift_card" boolean,
	"accepts_bank_account" boolean,
	"accepts_buy_now_pay_later" boolean,
	"accepts_cash_app_pay" boolean,
	"customer_id" text,
	"recipient_given_name" text,
	"recipient_family_name" text,
	"recipient_company_name" text,
	"recipient_email_address" text,
	"recipient_phone_number" text,
	"recipient_eu_vat" text,
	"recipient_address_line_1" text,
	"recipient_address_line_2" text,
	"recipient_address_line_3" text,
	"recipient_address_locality" text,
	"recipient_address_sublocality" text,
	"recipient_address_administrative_district_level_1" text,
	"recipient_address_postal_code" text,
	"recipient_address_country" text,
	"recipient_address_first_name" text,
	"recipient_address_last_name" text,
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
	CONSTRAINT "invoices_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "invoice_payment_requests" (
	"invoice_id" text NOT NULL,
	"uid" text NOT NULL,
	"ordinal" integer,
	"request_type" text,
	"request_method" text,
	"due_date" date,
	"fixed_amount_requested_amount" bigint,
	"fixed_amount_requested_currency" text,
	"percentage_requested" numeric,
	"tipping_enabled" boolean,
	"automatic_payment_source" text,
	"card_id" text,
	"computed_amount_amount" bigint,
	"computed_amount_currency" text,
	"total_completed_amount_amount" bigint,
	"total_completed_amount_currency" text,
	"rounding_adjustment_included_amount" bigint,
	"rounding_adjustment_included_currency" text,
	CONSTRAINT "invoice_payment_requests_pkey" PRIMARY KEY("invoice_id","uid")
);

--> statement-breakpoint
CREATE TABLE "invoice_reminders" (
	"invoice_id" text NOT NULL,
	"payment_request_uid" text NOT NULL,
	"uid" text NOT NULL,
	"relative_scheduled_days" integer,
	"message" text,
	"status" text,
	"sent_at" timestamp with time zone,
	CONSTRAINT "invoice_reminders_pkey" PRIMARY KEY("invoice_id","payment_request_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "invoice_custom_fields" (
	"invoice_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"label" text,
	"value" text,
	"placement" text,
	CONSTRAINT "invoice_custom_fields_pkey" PRIMARY KEY("invoice_id","ordinal")
);

--> statement-breakpoint
CREATE TABLE "invoice_attachments" (
	"invoice_id" text NOT NULL,
	"id" text NOT NULL,
	"filename" text,
	"description" text,
	"filesize" integer,
	"hash" text,
	"mime_type" text,
	"uploaded_at" timestamp with time zone,
	CONSTRAINT "invoice_attachments_pkey" PRIMARY KEY("invoice_id","id")
);

--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text NOT NULL,
	"title" text,
	"is_tip_eligible" boolean,
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
	CONSTRAINT "jobs_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "location_booking_profiles" (
	"location_id" text NOT NULL,
	"booking_site_url" text,
	"online_booking_enabled" boolean,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "location_booking_profiles_pkey" PRIMARY KEY("location_id")
);

--> statement-breakpoint
CREATE TABLE "location_custom_attribute_definitions" (
	"key" text NOT NULL,
	"name" text,
	"description" text,
	"visibility" text,
	"schema" jsonb,
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
	CONSTRAINT "location_custom_attribute_definitions_pkey" PRIMARY KEY("key")
);

--> statement-breakpoint
CREATE TABLE "location_custom_attributes" (
	"location_id" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb,
	"visibility" text,
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
	CONSTRAINT "location_custom_attributes_pkey" PRIMARY KEY("location_id","key")
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
CREATE TABLE "loyalty_accounts" (
	"id" text NOT NULL,
	"program_id" text,
	"customer_id" text,
	"balance" integer,
	"lifetime_points" integer,
	"phone_number" text,
	"mapping_id" text,
	"mapping_created_at" timestamp with time zone,
	"enrolled_at" timestamp with time zone,
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
	CONSTRAINT "loyalty_accounts_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "loyalty_account_expiring_point_deadlines" (
	"loyalty_account_id" text NOT NULL,
	"position" integer NOT NULL,
	"points" integer,
	"expires_at" timestamp with time zone,
	CONSTRAINT "loyalty_account_expiring_point_deadlines_pkey" PRIMARY KEY("loyalty_account_id","position")
);

--> statement-breakpoint
CREATE TABLE "loyalty_events" (
	"id" text NOT NULL,
	"type" text,
	"loyalty_account_id" text,
	"location_id" text,
	"source" text,
	"created_at" timestamp with time zone,
	"loyalty_program_id" text,
	"points" integer,
	"order_id" text,
	"reward_id" text,
	"loyalty_promotion_id" text,
	"reason" text,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "loyalty_events_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "loyalty_programs" (
	"id" text NOT NULL,
	"status" text,
	"terminology_one" text,
	"terminology_other" text,
	"expiration_duration" text,
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
	CONSTRAINT "loyalty_programs_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "loyalty_program_reward_tiers" (
	"loyalty_program_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text,
	"points" integer,
	"pricing_rule_id" text,
	"pricing_rule_version" bigint,
	"created_at" timestamp with time zone,
	CONSTRAINT "loyalty_program_reward_tiers_pkey" PRIMARY KEY("loyalty_program_id","id")
);

--> statement-breakpoint
CREATE TABLE "loyalty_program_accrual_rules" (
	"loyalty_program_id" text NOT NULL,
	"position" integer NOT NULL,
	"accrual_type" text,
	"points" integer,
	"visit_minimum_amount_amount" bigint,
	"visit_minimum_amount_currency" text,
	"visit_tax_mode" text,
	"spend_amount_amount" bigint,
	"spend_amount_currency" text,
	"spend_tax_mode" text,
	"item_variation_id" text,
	"category_id" text,
	CONSTRAINT "loyalty_program_accrual_rules_pkey" PRIMARY KEY("loyalty_program_id","position")
);

--> statement-breakpoint
CREATE TABLE "loyalty_program_excluded_categories" (
	"loyalty_program_id" text NOT NULL,
	"rule_position" integer NOT NULL,
	"category_id" text NOT NULL,
	CONSTRAINT "loyalty_program_excluded_categories_pkey" PRIMARY KEY("loyalty_program_id","rule_position","category_id")
);

--> statement-breakpoint
CREATE TABLE "loyalty_program_excluded_item_variations" (
	"loyalty_program_id" text NOT NULL,
	"rule_position" integer NOT NULL,
	"item_variation_id" text NOT NULL,
	CONSTRAINT "loyalty_program_excluded_item_variations_pkey" PRIMARY KEY("loyalty_program_id","rule_position","item_variation_id")
);

--> statement-breakpoint
CREATE TABLE "loyalty_program_locations" (
	"loyalty_program_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "loyalty_program_locations_pkey" PRIMARY KEY("loyalty_program_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "loyalty_promotions" (
	"id" text NOT NULL,
	"loyalty_program_id" text,
	"name" text,
	"status" text,
	"incentive_type" text,
	"points_multiplier" numeric,
	"points_addition" integer,
	"start_date" date,
	"end_date" date,
	"time_periods" text[],
	"trigger_limit_times" integer,
	"trigger_limit_interval" text,
	"minimum_spend_amount_amount" bigint,
	"minimum_spend_amount_currency" text,
	"created_at" timestamp with time zone,
	"canceled_at" timestamp with time zone,
	"updated_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "loyalty_promotions_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "loyalty_promotion_item_variations" (
	"loyalty_promotion_id" text NOT NULL,
	"item_variation_id" text NOT NULL,
	CONSTRAINT "loyalty_promotion_item_variations_pkey" PRIMARY KEY("loyalty_promotion_id","item_variation_id")
);

--> statement-breakpoint
CREATE TABLE "loyalty_promotion_categories" (
	"loyalty_promotion_id" text NOT NULL,
	"category_id" text NOT NULL,
	CONSTRAINT "loyalty_promotion_categories_pkey" PRIMARY KEY("loyalty_promotion_id","category_id")
);

--> statement-breakpoint
CREATE TABLE "loyalty_rewards" (
	"id" text NOT NULL,
	"status" text,
	"loyalty_account_id" text,
	"reward_tier_id" text,
	"order_id" text,
	"points" integer,
	"created_at" timestamp with time zone,
	"updated_at" timestamp with time zone,
	"redeemed_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "loyalty_rewards_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "merchant_custom_attribute_definitions" (
	"key" text NOT NULL,
	"name" text,
	"description" text,
	"visibility" text,
	"schema" jsonb,
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
	CONSTRAINT "merchant_custom_attribute_definitions_pkey" PRIMARY KEY("key")
);

--> statement-breakpoint
CREATE TABLE "merchant_custom_attributes" (
	"merchant_id" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb,
	"visibility" text,
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
	CONSTRAINT "merchant_custom_attributes_pkey" PRIMARY KEY("merchant_id","key")
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
CREATE TABLE "order_custom_attribute_definitions" (
	"key" text NOT NULL,
	"name" text,
	"description" text,
	"visibility" text,
	"schema" jsonb,
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
	CONSTRAINT "order_custom_attribute_definitions_pkey" PRIMARY KEY("key")
);

--> statement-breakpoint
CREATE TABLE "order_custom_attributes" (
	"order_id" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb,
	"visibility" text,
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
	CONSTRAINT "order_custom_attributes_pkey" PRIMARY KEY("order_id","key")
);

--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text NOT NULL,
	"location_id" text,
	"customer_id" text,
	"state" text,
	"reference_id" text,
	"source_name" text,
	"ticket_name" text,
	"auto_apply_discounts" boolean,
	"auto_apply_taxes" boolean,
	"total_amount" bigint,
	"total_currency" text,
	"total_tax_amount" bigint,
	"total_tax_currency" text,
	"total_discount_amount" bigint,
	"total_discount_currency" text,
	"total_tip_amount" bigint,
	"total_tip_currency" text,
	"total_service_charge_amount" bigint,
	"total_service_charge_currency" text,
	"net_amount_due_amount" bigint,
	"net_amount_due_currency" text,
	"net_total_amount" bigint,
	"net_total_currency" text,
	"net_tax_amount" bigint,
	"net_tax_currency" text,
	"net_discount_amount" bigint,
	"net_discount_currency" text,
	"net_tip_amount" bigint,
	"net_tip_currency" text,
	"net_service_charge_amount" bigint,
	"net_service_charge_currency" text,
	"return_total_amount" bigint,
	"return_total_currency" text,
	"return_tax_amount" bigint,
	"return_tax_currency" text,
	"return_discount_amount" bigint,
	"return_discount_currency" text,
	"return_tip_amount" bigint,
	"return_tip_currency" text,
	"return_service_charge_amount" bigint,
	"return_service_charge_currency" text,
	"rounding_adjustment_uid" text,
	"rounding_adjustment_name" text,
	"rounding_adjustment_amount" bigint,
	"rounding_adjustment_currency" text,
	"version" integer,
	"created_at" timestamp with time zone,
	"updated_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "orders_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "order_line_items" (
	"order_id" text NOT NULL,
	"uid" text NOT NULL,
	"ordinal" integer,
	"name" text,
	"variation_name" text,
	"item_type" text,
	"catalog_object_id" text,
	"catalog_version" bigint,
	"quantity" numeric,
	"quantity_unit_catalog_object_id" text,
	"quantity_unit_catalog_version" bigint,
	"quantity_unit_precision" integer,
	"quantity_unit_type" text,
	"quantity_unit_measurement_unit" jsonb,
	"note" text,
	"base_price_amount" bigint,
	"base_price_currency" text,
	"variation_total_price_amount" bigint,
	"variation_total_price_currency" text,
	"total_tax_amount" bigint,
	"total_tax_currency" text,
	"total_discount_amount" bigint,
	"total_discount_currency" text,
	"total_service_charge_amount" bigint,
	"total_service_charge_currency" text,
	"total_amount" bigint,
	"total_currency" text,
	"gross_sales_amount" bigint,
	"gross_sales_currency" text,
	"pricing_blocklists" jsonb,
	"metadata" jsonb,
	CONSTRAINT "order_line_items_pkey" PRIMARY KEY("order_id","uid")
);

--> statement-breakpoint
CREATE TABLE "order_line_item_modifiers" (
	"order_id" text NOT NULL,
	"line_item_uid" text NOT NULL,
	"uid" text NOT NULL,
	"catalog_object_id" text,
	"catalog_version" bigint,
	"name" text,
	"quantity" numeric,
	"base_price_amount" bigint,
	"base_price_currency" text,
	"total_price_amount" bigint,
	"total_price_currency" text,
	"parent_modifier_uid" text,
	"metadata" jsonb,
	CONSTRAINT "order_line_item_modifiers_pkey" PRIMARY KEY("order_id","line_item_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_line_item_applied_taxes" (
	"order_id" text NOT NULL,
	"line_item_uid" text NOT NULL,
	"uid" text NOT NULL,
	"tax_uid" text,
	"applied_amount" bigint,
	"applied_currency" text,
	"auto_applied" boolean,
	CONSTRAINT "order_line_item_applied_taxes_pkey" PRIMARY KEY("order_id","line_item_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_line_item_applied_discounts" (
	"order_id" text NOT NULL,
	"line_item_uid" text NOT NULL,
	"uid" text NOT NULL,
	"discount_uid" text,
	"applied_amount" bigint,
	"applied_currency" text,
	CONSTRAINT "order_line_item_applied_discounts_pkey" PRIMARY KEY("order_id","line_item_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_line_item_applied_service_charges" (
	"order_id" text NOT NULL,
	"line_item_uid" text NOT NULL,
	"uid" text NOT NULL,
	"service_charge_uid" text,
	"applied_amount" bigint,
	"applied_currency" text,
	CONSTRAINT "order_line_item_applied_service_charges_pkey" PRIMARY KEY("order_id","line_item_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_taxes" (
	"order_id" text NOT NULL,
	"uid" text NOT NULL,
	"catalog_object_id" text,
	"catalog_version" bigint,
	"name" text,
	"type" text,
	"percentage" numeric,
	"scope" text,
	"applied_amount" bigint,
	"applied_currency" text,
	"auto_applied" boolean,
	"metadata" jsonb,
	CONSTRAINT "order_taxes_pkey" PRIMARY KEY("order_id","uid")
);

--> statement-breakpoint
CREATE TABLE "order_discounts" (
	"order_id" text NOT NULL,
	"uid" text NOT NULL,
	"catalog_object_id" text,
	"catalog_version" bigint,
	"name" text,
	"type" text,
	"percentage" numeric,
	"scope" text,
	"applied_amount" bigint,
	"applied_currency" text,
	"amount_amount" bigint,
	"amount_currency" text,
	"pricing_rule_id" text,
	"metadata" jsonb,
	CONSTRAINT "order_discounts_pkey" PRIMARY KEY("order_id","uid")
);

--> statement-breakpoint
CREATE TABLE "order_discount_rewards" (
	"order_id" text NOT NULL,
	"discount_uid" text NOT NULL,
	"reward_id" text NOT NULL,
	CONSTRAINT "order_discount_rewards_pkey" PRIMARY KEY("order_id","discount_uid","reward_id")
);

--> statement-breakpoint
CREATE TABLE "order_service_charges" (
	"order_id" text NOT NULL,
	"uid" text NOT NULL,
	"catalog_object_id" text,
	"catalog_version" bigint,
	"name" text,
	"type" text,
	"percentage" numeric,
	"scope" text,
	"applied_amount" bigint,
	"applied_currency" text,
	"amount_amount" bigint,
	"amount_currency" text,
	"total_amount" bigint,
	"total_currency" text,
	"total_tax_amount" bigint,
	"total_tax_currency" text,
	"calculation_phase" text,
	"treatment_type" text,
	"taxable" boolean,
	"metadata" jsonb,
	CONSTRAINT "order_service_charges_pkey" PRIMARY KEY("order_id","uid")
);

--> statement-breakpoint
CREATE TABLE "order_service_charge_applied_taxes" (
	"order_id" text NOT NULL,
	"service_charge_uid" text NOT NULL,
	"uid" text NOT NULL,
	"tax_uid" text,
	"applied_amount" bigint,
	"applied_currency" text,
	"auto_applied" boolean,
	CONSTRAINT "order_service_charge_applied_taxes_pkey" PRIMARY KEY("order_id","service_charge_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_fulfillments" (
	"order_id" text NOT NULL,
	"uid" text NOT NULL,
	"type" text,
	"state" text,
	"line_item_application" text,
	"placed_at" timestamp with time zone,
	"recipient_customer_id" text,
	"recipient_display_name" text,
	"recipient_email_address" text,
	"recipient_phone_number" text,
	"recipient_address_line_1" text,
	"recipient_address_line_2" text,
	"recipient_address_line_3" text,
	"recipient_address_locality" text,
	"recipient_address_sublocality" text,
	"recipient_address_administrative_district_level_1" text,
	"recipient_address_postal_code" text,
	"recipient_address_country" text,
	"recipient_address_first_name" text,
	"recipient_address_last_name" text,
	"pickup_schedule_type" text,
	"pickup_pickup_at" timestamp with time zone,
	"pickup_pickup_window_duration" text,
	"pickup_prep_time_duration" text,
	"pickup_auto_complete_duration" text,
	"pickup_note" text,
	"pickup_accepted_at" timestamp with time zone,
	"pickup_rejected_at" timestamp with time zone,
	"pickup_ready_at" timestamp with time zone,
	"pickup_expires_at" timestamp with time zone,
	"pickup_expired_at" timestamp with time zone,
	"pickup_picked_up_at" timestamp with time zone,
	"pickup_canceled_at" timestamp with time zone,
	"pickup_cancel_reason" text,
	"pickup_is_curbside_pickup" boolean,
	"pickup_curbside_details" text,
	"pickup_buyer_arrived_at" timestamp with time zone,
	"shipment_carrier" text,
	"shipment_shipping_note" text,
	"shipment_shipping_type" text,
	"shipment_tracking_number" text,
	"shipment_tracking_url" text,
	"shipment_in_progress_at" timestamp with time zone,
	"shipment_packaged_at" timestamp with time zone,
	"shipment_expected_shipped_at" timestamp with time zone,
	"shipment_shipped_at" timestamp with time zone,
	"shipment_canceled_at" timestamp with time zone,
	"shipment_cancel_reason" text,
	"shipment_failed_at" timestamp with time zone,
	"shipment_failure_reason" text,
	"delivery_schedule_type" text,
	"delivery_deliver_at" timestamp with time zone,
	"delivery_delivery_window_duration" text,
	"delivery_prep_time_duration" text,
	"delivery_note" text,
	"delivery_in_progress_at" timestamp with time zone,
	"delivery_rejected_at" timestamp with time zone,
	"delivery_ready_at" timestamp with time zone,
	"delivery_courier_pickup_at" timestamp with time zone,
	"delivery_courier_pickup_window_duration" text,
	"delivery_courier_provider_name" text,
	"delivery_courier_support_phone_number" text,
	"delivery_delivered_at" timestamp with time zone,
	"delivery_completed_at" timestamp with time zone,
	"delivery_canceled_at" timestamp with time zone,
	"delivery_cancel_reason" text,
	"delivery_is_no_contact_delivery" boolean,
	"delivery_dropoff_notes" text,
	"delivery_square_delivery_id" text,
	"delivery_external_delivery_id" text,
	"delivery_managed_delivery" boolean,
	"in_store_note" text,
	"in_store_in_progress_at" timestamp with time zone,
	"in_store_prepared_at" timestamp with time zone,
	"in_store_completed_at" timestamp with time zone,
	"in_store_canceled_at" timestamp with time zone,
	"metadata" jsonb,
	CONSTRAINT "order_fulfillments_pkey" PRIMARY KEY("order_id","uid")
);

--> statement-breakpoint
CREATE TABLE "order_fulfillment_entries" (
	"order_id" text NOT NULL,
	"fulfillment_uid" text NOT NULL,
	"uid" text NOT NULL,
	"line_item_uid" text,
	"quantity" numeric,
	"metadata" jsonb,
	CONSTRAINT "order_fulfillment_entries_pkey" PRIMARY KEY("order_id","fulfillment_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_returns" (
	"order_id" text NOT NULL,
	"uid" text NOT NULL,
	"ordinal" integer,
	"source_order_id" text,
	"total_amount" bigint,
	"total_currency" text,
	"tax_amount" bigint,
	"tax_currency" text,
	"discount_amount" bigint,
	"discount_currency" text,
	"tip_amount" bigint,
	"tip_currency" text,
	"service_charge_amount" bigint,
	"service_charge_currency" text,
	"rounding_adjustment_uid" text,
	"rounding_adjustment_name" text,
	"rounding_adjustment_amount" bigint,
	"rounding_adjustment_currency" text,
	CONSTRAINT "order_returns_pkey" PRIMARY KEY("order_id","uid")
);

--> statement-breakpoint
CREATE TABLE "order_return_line_items" (
	"order_id" text NOT NULL,
	"return_uid" text NOT NULL,
	"uid" text NOT NULL,
	"ordinal" integer,
	"name" text,
	"variation_name" text,
	"item_type" text,
	"catalog_object_id" text,
	"catalog_version" bigint,
	"quantity" numeric,
	"quantity_unit_catalog_object_id" text,
	"quantity_unit_catalog_version" bigint,
	"quantity_unit_precision" integer,
	"quantity_unit_type" text,
	"quantity_unit_measurement_unit" jsonb,
	"note" text,
	"base_price_amount" bigint,
	"base_price_currency" text,
	"variation_total_price_amount" bigint,
	"variation_total_price_currency" text,
	"total_tax_amount" bigint,
	"total_tax_currency" text,
	"total_discount_amount" bigint,
	"total_discount_currency" text,
	"total_service_charge_amount" bigint,
	"total_service_charge_currency" text,
	"total_amount" bigint,
	"total_currency" text,
	"source_line_item_uid" text,
	"gross_return_amount" bigint,
	"gross_return_currency" text,
	CONSTRAINT "order_return_line_items_pkey" PRIMARY KEY("order_id","return_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_return_line_item_modifiers" (
	"order_id" text NOT NULL,
	"return_uid" text NOT NULL,
	"return_line_item_uid" text NOT NULL,
	"uid" text NOT NULL,
	"catalog_object_id" text,
	"catalog_version" bigint,
	"name" text,
	"quantity" numeric,
	"base_price_amount" bigint,
	"base_price_currency" text,
	"total_price_amount" bigint,
	"total_price_currency" text,
	"source_modifier_uid" text,
	CONSTRAINT "order_return_line_item_modifiers_pkey" PRIMARY KEY("order_id","return_uid","return_line_item_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_return_line_item_applied_taxes" (
	"order_id" text NOT NULL,
	"return_uid" text NOT NULL,
	"return_line_item_uid" text NOT NULL,
	"uid" text NOT NULL,
	"tax_uid" text,
	"applied_amount" bigint,
	"applied_currency" text,
	"auto_applied" boolean,
	CONSTRAINT "order_return_line_item_applied_taxes_pkey" PRIMARY KEY("order_id","return_uid","return_line_item_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_return_line_item_applied_discounts" (
	"order_id" text NOT NULL,
	"return_uid" text NOT NULL,
	"return_line_item_uid" text NOT NULL,
	"uid" text NOT NULL,
	"discount_uid" text,
	"applied_amount" bigint,
	"applied_currency" text,
	CONSTRAINT "order_return_line_item_applied_discounts_pkey" PRIMARY KEY("order_id","return_uid","return_line_item_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_return_line_item_applied_service_charges" (
	"order_id" text NOT NULL,
	"return_uid" text NOT NULL,
	"return_line_item_uid" text NOT NULL,
	"uid" text NOT NULL,
	"service_charge_uid" text,
	"applied_amount" bigint,
	"applied_currency" text,
	CONSTRAINT "order_return_line_item_applied_service_charges_pkey" PRIMARY KEY("order_id","return_uid","return_line_item_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_return_taxes" (
	"order_id" text NOT NULL,
	"return_uid" text NOT NULL,
	"uid" text NOT NULL,
	"catalog_object_id" text,
	"catalog_version" bigint,
	"name" text,
	"type" text,
	"percentage" numeric,
	"scope" text,
	"applied_amount" bigint,
	"applied_currency" text,
	"source_tax_uid" text,
	CONSTRAINT "order_return_taxes_pkey" PRIMARY KEY("order_id","return_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_return_discounts" (
	"order_id" text NOT NULL,
	"return_uid" text NOT NULL,
	"uid" text NOT NULL,
	"catalog_object_id" text,
	"catalog_version" bigint,
	"name" text,
	"type" text,
	"percentage" numeric,
	"scope" text,
	"applied_amount" bigint,
	"applied_currency" text,
	"amount_amount" bigint,
	"amount_currency" text,
	"source_discount_uid" text,
	CONSTRAINT "order_return_discounts_pkey" PRIMARY KEY("order_id","return_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_return_service_charges" (
	"order_id" text NOT NULL,
	"return_uid" text NOT NULL,
	"uid" text NOT NULL,
	"catalog_object_id" text,
	"catalog_version" bigint,
	"name" text,
	"type" text,
	"percentage" numeric,
	"scope" text,
	"applied_amount" bigint,
	"applied_currency" text,
	"amount_amount" bigint,
	"amount_currency" text,
	"total_amount" bigint,
	"total_currency" text,
	"total_tax_amount" bigint,
	"total_tax_currency" text,
	"calculation_phase" text,
	"treatment_type" text,
	"taxable" boolean,
	"source_service_charge_uid" text,
	CONSTRAINT "order_return_service_charges_pkey" PRIMARY KEY("order_id","return_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_return_service_charge_applied_taxes" (
	"order_id" text NOT NULL,
	"return_uid" text NOT NULL,
	"return_service_charge_uid" text NOT NULL,
	"uid" text NOT NULL,
	"tax_uid" text,
	"applied_amount" bigint,
	"applied_currency" text,
	"auto_applied" boolean,
	CONSTRAINT "order_return_service_charge_applied_taxes_pkey" PRIMARY KEY("order_id","return_uid","return_service_charge_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_return_tips" (
	"order_id" text NOT NULL,
	"return_uid" text NOT NULL,
	"uid" text NOT NULL,
	"applied_amount" bigint,
	"applied_currency" text,
	"source_tender_uid" text,
	"source_tender_id" text,
	CONSTRAINT "order_return_tips_pkey" PRIMARY KEY("order_id","return_uid","uid")
);

--> statement-breakpoint
CREATE TABLE "order_refunds" (
	"order_id" text NOT NULL,
	"id" text NOT NULL,
	"location_id" text,
	"transaction_id" text,
	"tender_id" text,
	"status" text,
	"reason" text,
	"amount_amount" bigint,
	"amount_currency" text,
	"processing_fee_amount" bigint,
	"processing_fee_currency" text,
	"additional_recipients" jsonb,
	"created_at" timestamp with time zone,
	CONSTRAINT "order_refunds_pkey" PRIMARY KEY("order_id","id")
);

--> statement-breakpoint
CREATE TABLE "tenders" (
	"order_id" text NOT NULL,
	"id" text NOT NULL,
	"location_id" text,
	"transaction_id" text,
	"payment_id" text,
	"customer_id" text,
	"type" text,
	"note" text,
	"amount_amount" bigint,
	"amount_currency" text,
	"tip_amount" bigint,
	"tip_currency" text,
	"processing_fee_amount" bigint,
	"processing_fee_currency" text,
	"card_id" text,
	"card_brand" text,
	"card_last_4" text,
	"card_exp_month" bigint,
	"card_exp_year" bigint,
	"card_cardholder_name" text,
	"card_fingerprint" text,
	"card_type" text,
	"card_prepaid_type" text,
	"card_bin" text,
	"card_co_brand" text,
	"card_issuer_alert" text,
	"card_issuer_alert_at" timestamp with time zone,
	"card_hsa_fsa" boolean,
	"card_entry_method" text,
	"cash_buyer_tendered_amount" bigint,
	"cash_buyer_tendered_currency" text,
	"cash_change_back_amount" bigint,
	"cash_change_back_currency" text,
	"buy_now_pay_later_brand" text,
	"status" text,
	"additional_recipients" jsonb,
	"created_at" timestamp with time zone,
	CONSTRAINT "tenders_pkey" PRIMARY KEY("order_id","id")
);

--> statement-breakpoint
CREATE TABLE "order_rewards" (
	"order_id" text NOT NULL,
	"id" text NOT NULL,
	"reward_tier_id" text,
	CONSTRAINT "order_rewards_pkey" PRIMARY KEY("order_id","id")
);

--> statement-breakpoint
CREATE TABLE "order_metadata" (
	"order_id" text NOT NULL,
	"key" text NOT NULL,
	"value" text,
	CONSTRAINT "order_metadata_pkey" PRIMARY KEY("order_id","key")
);

--> statement-breakpoint
CREATE TABLE "payment_links" (
	"id" text NOT NULL,
	"order_id" text,
	"description" text,
	"url" text,
	"long_url" text,
	"payment_note" text,
	"allow_tipping" boolean,
	"subscription_plan_id" text,
	"redirect_url" text,
	"merchant_support_email" text,
	"ask_for_shipping_address" boolean,
	"accepts_apple_pay" boolean,
	"accepts_google_pay" boolean,
	"accepts_cash_app_pay" boolean,
	"accepts_afterpay_clearpay" boolean,
	"app_fee_amount" bigint,
	"app_fee_currency" text,
	"shipping_fee_name" text,
	"shipping_fee_amount" bigint,
	"shipping_fee_currency" text,
	"enable_coupon" boolean,
	"enable_loyalty" boolean,
	"buyer_email" text,
	"buyer_phone_number" text,
	"buyer_address_line_1" text,
	"buyer_address_line_2" text,
	"buyer_address_line_3" text,
	"buyer_address_locality" text,
	"buyer_address_sublocality" text,
	"buyer_address_administrative_district_level_1" text,
	"buyer_address_postal_code" text,
	"buyer_address_country" text,
	"buyer_address_first_name" text,
	"buyer_address_last_name" text,
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
	CONSTRAINT "payment_links_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "payment_link_custom_fields" (
	"payment_link_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text,
	CONSTRAINT "payment_link_custom_fields_pkey" PRIMARY KEY("payment_link_id","ordinal")
);

--> statement-breakpoint
CREATE TABLE "payments" (
	"id" text NOT NULL,
	"location_id" text,
	"order_id" text,
	"customer_id" text,
	"team_member_id" text,
	"employee_id" text,
	"terminal_checkout_id" text,
	"status" text,
	"source_type" text,
	"amount_amount" bigint,
	"amount_currency" text,
	"tip_amount" bigint,
	"tip_currency" text,
	"total_amount" bigint,
	"total_currency" text,
	"app_fee_amount" bigint,
	"app_fee_currency" text,
	"approved_amount" bigint,
	"approved_currency" text,
	"refunded_amount" bigint,
	"refunded_currency" text,
	"app_fee_allocations" jsonb,
	"delay_duration" text,
	"delay_action" text,
	"delayed_until" timestamp with time zone,
	"card_id" text,
	"card_brand" text,
	"card_last_4" text,
	"card_exp_month" bigint,
	"card_exp_year" bigint,
	"card_cardholder_name" text,
	"card_fingerprint" text,
	"card_type" text,
	"card_prepaid_type" text,
	"card_bin" text,
	"card_co_brand" text,
	"card_issuer_alert" text,
	"card_issuer_alert_at" timestamp with time zone,
	"card_hsa_fsa" boolean,
	"card_status" text,
	"card_entry_method" text,
	"card_cvv_status" text,
	"card_avs_status" text,
	"card_auth_result_code" text,
	"card_application_identifier" text,
	"card_application_name" text,
	"card_application_cryptogram" text,
	"card_verification_method" text,
	"card_verification_results" text,
	"card_statement_description" text,
	"card_wallet_type" text,
	"card_authorized_at" timestamp with time zone,
	"card_captured_at" timestamp with time zone,
	"card_voided_at" timestamp with time zone,
	"card_refund_requires_card_presence" boolean,
	"card_surcharge_amount" bigint,
	"card_surcharge_currency" text,
	"cash_buyer_supplied_amount" bigint,
	"cash_buyer_supplied_currency" text,
	"cash_change_back_amount" bigint,
	"cash_change_back_currency" text,
	"bank_name" text,
	"bank_transfer_type" text,
	"bank_account_ownership_type" text,
	"bank_account_fingerprint" text,
	"bank_country" text,
	"bank_statement_description" text,
	"ach_routing_number" text,
	"ach_account_number_suffix" text,
	"ach_account_type" text,
	"external_type" text,
	"external_source" text,
	"external_source_id" text,
	"external_source_fee_amount" bigint,
	"external_source_fee_currency" text,
	"wallet_status" text,
	"wallet_brand" text,
	"cash_app_buyer_full_name" text,
	"cash_app_buyer_country_code" text,
	"cash_app_buyer_cashtag" text,
	"lightning_payment_url" text,
	"electronic_money_details" jsonb,
	"buy_now_pay_later_brand" text,
	"buy_now_pay_later_email_address" text,
	"square_account_payment_source_token" text,
	"errors" jsonb,
	"reference_id" text,
	"note" text,
	"buyer_email_address" text,
	"billing_address_line_1" text,
	"billing_address_line_2" text,
	"billing_address_line_3" text,
	"billing_address_locality" text,
	"billing_address_sublocality" text,
	"billing_address_administrative_district_level_1" text,
	"billing_address_postal_code" text,
	"billing_address_country" text,
	"billing_address_first_name" text,
	"billing_address_last_name" text,
	"shipping_address_line_1" text,
	"shipping_address_line_2" text,
	"shipping_address_line_3" text,
	"shipping_address_locality" text,
	"shipping_address_sublocality" text,
	"shipping_address_administrative_district_level_1" text,
	"shipping_address_postal_code" text,
	"shipping_address_country" text,
	"shipping_address_first_name" text,
	"shipping_address_last_name" text,
	"statement_description_identifier" text,
	"risk_level" text,
	"risk_evaluated_at" timestamp with time zone,
	"capabilities" text[],
	"receipt_number" text,
	"receipt_url" text,
	"device_id" text,
	"device_installation_id" text,
	"device_name" text,
	"square_product" text,
	"application_id" text,
	"buyer_currency_exchange" jsonb,
	"is_offline_payment" boolean,
	"client_created_at" timestamp with time zone,
	"version_token" text,
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
	CONSTRAINT "payments_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "payment_processing_fees" (
	"payment_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"type" text,
	"effective_at" timestamp with time zone,
	"amount_amount" bigint,
	"amount_currency" text,
	CONSTRAINT "payment_processing_fees_pkey" PRIMARY KEY("payment_id","ordinal")
);

--> statement-breakpoint
CREATE TABLE "payment_refund_ids" (
	"payment_id" text NOT NULL,
	"refund_id" text NOT NULL,
	CONSTRAINT "payment_refund_ids_pkey" PRIMARY KEY("payment_id","refund_id")
);

--> statement-breakpoint
CREATE TABLE "payout_entries" (
	"id" text NOT NULL,
	"payout_id" text,
	"type" text,
	"effective_at" timestamp with time zone,
	"gross_amount_amount" bigint,
	"gross_amount_currency" text,
	"fee_amount_amount" bigint,
	"fee_amount_currency" text,
	"net_amount_amount" bigint,
	"net_amount_currency" text,
	"payment_id" text,
	"refund_id" text,
	"dispute_id" text,
	"related_payout_id" text,
	"app_fee_location_id" text,
	"tax_rate_description" text,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "payout_entries_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "payouts" (
	"id" text NOT NULL,
	"location_id" text,
	"status" text,
	"type" text,
	"amount_amount" bigint,
	"amount_currency" text,
	"destination_type" text,
	"destination_id" text,
	"bank_account_id" text,
	"arrival_date" date,
	"end_to_end_id" text,
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
	CONSTRAINT "payouts_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "payout_fees" (
	"payout_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"type" text,
	"effective_at" timestamp with time zone,
	"amount_amount" bigint,
	"amount_currency" text,
	CONSTRAINT "payout_fees_pkey" PRIMARY KEY("payout_id","ordinal")
);

--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" text NOT NULL,
	"location_id" text,
	"payment_id" text,
	"order_id" text,
	"team_member_id" text,
	"terminal_refund_id" text,
	"status" text,
	"reason" text,
	"unlinked" boolean,
	"amount_amount" bigint,
	"amount_currency" text,
	"app_fee_amount" bigint,
	"app_fee_currency" text,
	"app_fee_allocations" jsonb,
	"destination_type" text,
	"card_id" text,
	"card_brand" text,
	"card_last_4" text,
	"card_exp_month" bigint,
	"card_exp_year" bigint,
	"card_cardholder_name" text,
	"card_fingerprint" text,
	"card_type" text,
	"card_prepaid_type" text,
	"card_bin" text,
	"card_co_brand" text,
	"card_issuer_alert" text,
	"card_issuer_alert_at" timestamp with time zone,
	"card_hsa_fsa" boolean,
	"card_entry_method" text,
	"card_auth_result_code" text,
	"cash_seller_supplied_amount" bigint,
	"cash_seller_supplied_currency" text,
	"cash_change_back_amount" bigint,
	"cash_change_back_currency" text,
	"external_type" text,
	"external_source" text,
	"external_source_id" text,
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
	CONSTRAINT "refunds_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "refund_processing_fees" (
	"refund_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"type" text,
	"effective_at" timestamp with time zone,
	"amount_amount" bigint,
	"amount_currency" text,
	CONSTRAINT "refund_processing_fees_pkey" PRIMARY KEY("refund_id","ordinal")
);

--> statement-breakpoint
CREATE TABLE "scheduled_shifts" (
	"id" text NOT NULL,
	"draft_team_member_id" text,
	"draft_location_id" text,
	"draft_job_id" text,
	"draft_start_at" timestamp with time zone,
	"draft_end_at" timestamp with time zone,
	"draft_timezone" text,
	"draft_notes" text,
	"draft_is_deleted" boolean,
	"published_team_member_id" text,
	"published_location_id" text,
	"published_job_id" text,
	"published_start_at" timestamp with time zone,
	"published_end_at" timestamp with time zone,
	"published_timezone" text,
	"published_notes" text,
	"published_is_deleted" boolean,
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
	CONSTRAINT "scheduled_shifts_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "sites" (
	"id" text NOT NULL,
	"site_title" text,
	"domain" text,
	"is_published" boolean,
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
	CONSTRAINT "sites_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "snippets" (
	"id" text NOT NULL,
	"site_id" text,
	"content" text,
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
	CONSTRAINT "snippets_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "subscription_events" (
	"id" text NOT NULL,
	"subscription_id" text,
	"subscription_event_type" text,
	"plan_variation_id" text,
	"effective_date" date,
	"monthly_billing_anchor_date" integer,
	"info_code" text,
	"info_detail" text,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "subscription_events_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "subscription_event_phases" (
	"subscription_event_id" text NOT NULL,
	"uid" text NOT NULL,
	"ordinal" bigint,
	"order_template_id" text,
	"plan_phase_uid" text,
	CONSTRAINT "subscription_event_phases_pkey" PRIMARY KEY("subscription_event_id","uid")
);

--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" text NOT NULL,
	"location_id" text,
	"customer_id" text,
	"plan_variation_id" text,
	"card_id" text,
	"status" text,
	"start_date" date,
	"canceled_date" date,
	"completed_date" date,
	"charged_through_date" date,
	"monthly_billing_anchor_date" integer,
	"tax_percentage" numeric,
	"price_override_amount" bigint,
	"price_override_currency" text,
	"timezone" text,
	"source_name" text,
	"version" bigint,
	"created_at" timestamp with time zone,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "subscriptions_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "subscription_invoices" (
	"subscription_id" text NOT NULL,
	"invoice_id" text NOT NULL,
	CONSTRAINT "subscription_invoices_pkey" PRIMARY KEY("subscription_id","invoice_id")
);

--> statement-breakpoint
CREATE TABLE "subscription_phases" (
	"subscription_id" text NOT NULL,
	"uid" text NOT NULL,
	"ordinal" bigint,
	"order_template_id" text,
	"plan_phase_uid" text,
	CONSTRAINT "subscription_phases_pkey" PRIMARY KEY("subscription_id","uid")
);

--> statement-breakpoint
CREATE TABLE "subscription_actions" (
	"subscription_id" text NOT NULL,
	"id" text NOT NULL,
	"type" text,
	"effective_date" date,
	"monthly_billing_anchor_date" integer,
	"new_plan_variation_id" text,
	CONSTRAINT "subscription_actions_pkey" PRIMARY KEY("subscription_id","id")
);

--> statement-breakpoint
CREATE TABLE "subscription_action_phases" (
	"subscription_id" text NOT NULL,
	"action_id" text NOT NULL,
	"uid" text NOT NULL,
	"ordinal" bigint,
	"order_template_id" text,
	"plan_phase_uid" text,
	CONSTRAINT "subscription_action_phases_pkey" PRIMARY KEY("subscription_id","action_id","uid")
);

--> statement-breakpoint
CREATE TABLE "team_member_booking_profiles" (
	"team_member_id" text NOT NULL,
	"display_name" text,
	"description" text,
	"is_bookable" boolean,
	"profile_image_url" text,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "team_member_booking_profiles_pkey" PRIMARY KEY("team_member_id")
);

--> statement-breakpoint
CREATE TABLE "team_member_wages" (
	"id" text NOT NULL,
	"team_member_id" text,
	"job_id" text,
	"title" text,
	"hourly_rate_amount" bigint,
	"hourly_rate_currency" text,
	"tip_eligible" boolean,
	"raw" jsonb NOT NULL,
	"raw_hash" text,
	"source_updated_at" timestamp with time zone,
	"is_deleted" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run_id" uuid,
	CONSTRAINT "team_member_wages_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "team_members" (
	"id" text NOT NULL,
	"reference_id" text,
	"is_owner" boolean,
	"status" text,
	"given_name" text,
	"family_name" text,
	"email_address" text,
	"phone_number" text,
	"assigned_locations_type" text,
	"wage_setting_is_overtime_exempt" boolean,
	"wage_setting_version" integer,
	"wage_setting_created_at" timestamp with time zone,
	"wage_setting_updated_at" timestamp with time zone,
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
	CONSTRAINT "team_members_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "team_member_assigned_locations" (
	"team_member_id" text NOT NULL,
	"location_id" text NOT NULL,
	CONSTRAINT "team_member_assigned_locations_pkey" PRIMARY KEY("team_member_id","location_id")
);

--> statement-breakpoint
CREATE TABLE "team_member_job_assignments" (
	"team_member_id" text NOT NULL,
	"position" integer NOT NULL,
	"job_id" text,
	"job_title" text,
	"pay_type" text,
	"hourly_rate_amount" bigint,
	"hourly_rate_currency" text,
	"annual_rate_amount" bigint,
	"annual_rate_currency" text,
	"weekly_hours" integer,
	CONSTRAINT "team_member_job_assignments_pkey" PRIMARY KEY("team_member_id","position")
);

--> statement-breakpoint
CREATE TABLE "terminal_actions" (
	"id" text NOT NULL,
	"location_id" text,
	"device_id" text,
	"app_id" text,
	"type" text,
	"status" text,
	"cancel_reason" text,
	"deadline_duration" text,
	"await_next_action" boolean,
	"await_next_action_duration" text,
	"title" text,
	"body" text,
	"barcode_contents" text,
	"save_card_customer_id" text,
	"save_card_card_id" text,
	"save_card_reference_id" text,
	"signature" jsonb,
	"agree_button_text" text,
	"disagree_button_text" text,
	"has_agreed" boolean,
	"receipt_payment_id" text,
	"receipt_print_only" boolean,
	"receipt_is_duplicate" boolean,
	"input_type" text,
	"input_text" text,
	"select_options" jsonb,
	"selected_option_reference_id" text,
	"selected_option_title" text,
	"device_metadata" jsonb,
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
	CONSTRAINT "terminal_actions_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "terminal_checkouts" (
	"id" text NOT NULL,
	"location_id" text,
	"order_id" text,
	"customer_id" text,
	"team_member_id" text,
	"app_id" text,
	"reference_id" text,
	"note" text,
	"status" text,
	"cancel_reason" text,
	"payment_type" text,
	"amount_amount" bigint,
	"amount_currency" text,
	"tip_amount" bigint,
	"tip_currency" text,
	"app_fee_amount" bigint,
	"app_fee_currency" text,
	"statement_description_identifier" text,
	"deadline_duration" text,
	"device_id" text,
	"skip_receipt_screen" boolean,
	"collect_signature" boolean,
	"show_itemized_cart" boolean,
	"allow_auto_card_surcharge" boolean,
	"allow_tipping" boolean,
	"separate_tip_screen" boolean,
	"custom_tip_field" boolean,
	"smart_tipping" boolean,
	"tip_percentages" jsonb,
	"autocomplete" boolean,
	"delay_duration" text,
	"delay_action" text,
	"accept_partial_authorization" boolean,
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
	CONSTRAINT "terminal_checkouts_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "terminal_checkout_payments" (
	"terminal_checkout_id" text NOT NULL,
	"payment_id" text NOT NULL,
	CONSTRAINT "terminal_checkout_payments_pkey" PRIMARY KEY("terminal_checkout_id","payment_id")
);

--> statement-breakpoint
CREATE TABLE "terminal_refunds" (
	"id" text NOT NULL,
	"location_id" text,
	"refund_id" text,
	"payment_id" text,
	"order_id" text,
	"device_id" text,
	"app_id" text,
	"amount_amount" bigint,
	"amount_currency" text,
	"reason" text,
	"status" text,
	"cancel_reason" text,
	"deadline_duration" text,
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
	CONSTRAINT "terminal_refunds_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "timecards" (
	"id" text NOT NULL,
	"location_id" text,
	"team_member_id" text,
	"timezone" text,
	"start_at" timestamp with time zone,
	"end_at" timestamp with time zone,
	"status" text,
	"wage_title" text,
	"wage_hourly_rate_amount" bigint,
	"wage_hourly_rate_currency" text,
	"wage_job_id" text,
	"wage_tip_eligible" boolean,
	"declared_cash_tip_amount" bigint,
	"declared_cash_tip_currency" text,
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
	CONSTRAINT "timecards_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "timecard_breaks" (
	"timecard_id" text NOT NULL,
	"id" text NOT NULL,
	"break_type_id" text,
	"name" text,
	"start_at" timestamp with time zone,
	"end_at" timestamp with time zone,
	"expected_duration" text,
	"is_paid" boolean,
	CONSTRAINT "timecard_breaks_pkey" PRIMARY KEY("timecard_id","id")
);

--> statement-breakpoint
CREATE TABLE "transfer_orders" (
	"id" text NOT NULL,
	"source_location_id" text,
	"destination_location_id" text,
	"status" text,
	"expected_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"notes" text,
	"tracking_number" text,
	"created_by_team_member_id" text,
	"version" bigint,
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
	CONSTRAINT "transfer_orders_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "transfer_order_line_items" (
	"transfer_order_id" text NOT NULL,
	"uid" text NOT NULL,
	"item_variation_id" text,
	"quantity_ordered" numeric,
	"quantity_pending" numeric,
	"quantity_received" numeric,
	"quantity_damaged" numeric,
	"quantity_canceled" numeric,
	CONSTRAINT "transfer_order_line_items_pkey" PRIMARY KEY("transfer_order_id","uid")
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
CREATE TABLE "webhook_subscriptions" (
	"id" text NOT NULL,
	"name" text,
	"enabled" boolean,
	"event_types" text[],
	"notification_url" text,
	"api_version" text,
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
	CONSTRAINT "webhook_subscriptions_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
CREATE TABLE "workweek_configs" (
	"id" text NOT NULL,
	"start_of_week" text,
	"start_of_day_local_time" text,
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
	CONSTRAINT "workweek_configs_pkey" PRIMARY KEY("id")
);

--> statement-breakpoint
ALTER TABLE "sync_run_tables" ADD CONSTRAINT "sync_run_tables_run_id_sync_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "sync_runs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_run_id_sync_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "sync_runs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "booking_custom_attributes" ADD CONSTRAINT "booking_custom_attributes_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "booking_segments" ADD CONSTRAINT "booking_segments_parent_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "booking_segment_resources" ADD CONSTRAINT "booking_segment_resources_parent_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "break_types" ADD CONSTRAINT "break_types_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cash_drawer_shift_details" ADD CONSTRAINT "cash_drawer_shift_details_id_fkey" FOREIGN KEY ("id") REFERENCES "cash_drawer_shifts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cash_drawer_shift_details" ADD CONSTRAINT "cash_drawer_shift_details_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cash_drawer_shift_team_members" ADD CONSTRAINT "cash_drawer_shift_team_members_parent_fkey" FOREIGN KEY ("cash_drawer_shift_id") REFERENCES "cash_drawer_shift_details"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cash_drawer_shift_events" ADD CONSTRAINT "cash_drawer_shift_events_cash_drawer_shift_id_fkey" FOREIGN KEY ("cash_drawer_shift_id") REFERENCES "cash_drawer_shifts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cash_drawer_shift_events" ADD CONSTRAINT "cash_drawer_shift_events_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cash_drawer_shifts" ADD CONSTRAINT "cash_drawer_shifts_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_category_images" ADD CONSTRAINT "catalog_category_images_parent_fkey" FOREIGN KEY ("category_id") REFERENCES "catalog_categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_category_channels" ADD CONSTRAINT "catalog_category_channels_parent_fkey" FOREIGN KEY ("category_id") REFERENCES "catalog_categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_category_availability_periods" ADD CONSTRAINT "catalog_category_availability_periods_parent_fkey" FOREIGN KEY ("category_id") REFERENCES "catalog_categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_category_present_locations" ADD CONSTRAINT "catalog_category_present_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_category_present_locations" ADD CONSTRAINT "catalog_category_present_locations_parent_fkey" FOREIGN KEY ("category_id") REFERENCES "catalog_categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_category_absent_locations" ADD CONSTRAINT "catalog_category_absent_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_category_absent_locations" ADD CONSTRAINT "catalog_category_absent_locations_parent_fkey" FOREIGN KEY ("category_id") REFERENCES "catalog_categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_category_custom_attribute_values" ADD CONSTRAINT "catalog_category_custom_attribute_values_parent_fkey" FOREIGN KEY ("category_id") REFERENCES "catalog_categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_custom_attribute_definition_selections" ADD CONSTRAINT "catalog_custom_attribute_definition_selections_parent_fkey" FOREIGN KEY ("custom_attribute_definition_id") REFERENCES "catalog_custom_attribute_definitions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_discount_present_locations" ADD CONSTRAINT "catalog_discount_present_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_discount_present_locations" ADD CONSTRAINT "catalog_discount_present_locations_parent_fkey" FOREIGN KEY ("discount_id") REFERENCES "catalog_discounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_discount_absent_locations" ADD CONSTRAINT "catalog_discount_absent_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_discount_absent_locations" ADD CONSTRAINT "catalog_discount_absent_locations_parent_fkey" FOREIGN KEY ("discount_id") REFERENCES "catalog_discounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_inventory" ADD CONSTRAINT "catalog_inventory_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_inventory" ADD CONSTRAINT "catalog_inventory_variation_id_fkey" FOREIGN KEY ("variation_id") REFERENCES "catalog_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_option_values" ADD CONSTRAINT "catalog_item_option_values_item_option_id_fkey" FOREIGN KEY ("item_option_id") REFERENCES "catalog_item_options"("id") ON DELETE no action ON UPDATE no action;
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
ALTER TABLE "catalog_item_modifier_overrides" ADD CONSTRAINT "catalog_item_modifier_overrides_parent_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_item_options" ADD CONSTRAINT "catalog_item_item_options_parent_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_channels" ADD CONSTRAINT "catalog_item_channels_parent_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_images" ADD CONSTRAINT "catalog_item_images_parent_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_present_locations" ADD CONSTRAINT "catalog_item_present_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_present_locations" ADD CONSTRAINT "catalog_item_present_locations_parent_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_absent_locations" ADD CONSTRAINT "catalog_item_absent_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_absent_locations" ADD CONSTRAINT "catalog_item_absent_locations_parent_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_custom_attribute_values" ADD CONSTRAINT "catalog_item_custom_attribute_values_parent_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_list_images" ADD CONSTRAINT "catalog_modifier_list_images_parent_fkey" FOREIGN KEY ("modifier_list_id") REFERENCES "catalog_modifier_lists"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_list_present_locations" ADD CONSTRAINT "catalog_modifier_list_present_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_list_present_locations" ADD CONSTRAINT "catalog_modifier_list_present_locations_parent_fkey" FOREIGN KEY ("modifier_list_id") REFERENCES "catalog_modifier_lists"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_list_absent_locations" ADD CONSTRAINT "catalog_modifier_list_absent_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_list_absent_locations" ADD CONSTRAINT "catalog_modifier_list_absent_locations_parent_fkey" FOREIGN KEY ("modifier_list_id") REFERENCES "catalog_modifier_lists"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_list_custom_attribute_values" ADD CONSTRAINT "catalog_modifier_list_custom_attribute_values_parent_fkey" FOREIGN KEY ("modifier_list_id") REFERENCES "catalog_modifier_lists"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifiers" ADD CONSTRAINT "catalog_modifiers_modifier_list_id_fkey" FOREIGN KEY ("modifier_list_id") REFERENCES "catalog_modifier_lists"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_location_overrides" ADD CONSTRAINT "catalog_modifier_location_overrides_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_location_overrides" ADD CONSTRAINT "catalog_modifier_location_overrides_parent_fkey" FOREIGN KEY ("modifier_id") REFERENCES "catalog_modifiers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_child_lists" ADD CONSTRAINT "catalog_modifier_child_lists_parent_fkey" FOREIGN KEY ("modifier_id") REFERENCES "catalog_modifiers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_present_locations" ADD CONSTRAINT "catalog_modifier_present_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_present_locations" ADD CONSTRAINT "catalog_modifier_present_locations_parent_fkey" FOREIGN KEY ("modifier_id") REFERENCES "catalog_modifiers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_absent_locations" ADD CONSTRAINT "catalog_modifier_absent_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_absent_locations" ADD CONSTRAINT "catalog_modifier_absent_locations_parent_fkey" FOREIGN KEY ("modifier_id") REFERENCES "catalog_modifiers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_modifier_custom_attribute_values" ADD CONSTRAINT "catalog_modifier_custom_attribute_values_parent_fkey" FOREIGN KEY ("modifier_id") REFERENCES "catalog_modifiers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_pricing_rule_time_periods" ADD CONSTRAINT "catalog_pricing_rule_time_periods_parent_fkey" FOREIGN KEY ("pricing_rule_id") REFERENCES "catalog_pricing_rules"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_pricing_rule_customer_groups" ADD CONSTRAINT "catalog_pricing_rule_customer_groups_parent_fkey" FOREIGN KEY ("pricing_rule_id") REFERENCES "catalog_pricing_rules"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_pricing_rule_present_locations" ADD CONSTRAINT "catalog_pricing_rule_present_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_pricing_rule_present_locations" ADD CONSTRAINT "catalog_pricing_rule_present_locations_parent_fkey" FOREIGN KEY ("pricing_rule_id") REFERENCES "catalog_pricing_rules"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_pricing_rule_absent_locations" ADD CONSTRAINT "catalog_pricing_rule_absent_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_pricing_rule_absent_locations" ADD CONSTRAINT "catalog_pricing_rule_absent_locations_parent_fkey" FOREIGN KEY ("pricing_rule_id") REFERENCES "catalog_pricing_rules"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_product_set_products_any" ADD CONSTRAINT "catalog_product_set_products_any_parent_fkey" FOREIGN KEY ("product_set_id") REFERENCES "catalog_product_sets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_product_set_products_all" ADD CONSTRAINT "catalog_product_set_products_all_parent_fkey" FOREIGN KEY ("product_set_id") REFERENCES "catalog_product_sets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_quick_amounts_setting_amounts" ADD CONSTRAINT "catalog_quick_amounts_setting_amounts_parent_fkey" FOREIGN KEY ("quick_amounts_settings_id") REFERENCES "catalog_quick_amounts_settings"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_subscription_plan_variations" ADD CONSTRAINT "catalog_subscription_plan_variations_subscription_plan_id_fkey" FOREIGN KEY ("subscription_plan_id") REFERENCES "catalog_subscription_plans"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_subscription_plan_variation_phases" ADD CONSTRAINT "catalog_subscription_plan_variation_phases_parent_fkey" FOREIGN KEY ("subscription_plan_variation_id") REFERENCES "catalog_subscription_plan_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_subscription_plan_variation_discounts" ADD CONSTRAINT "catalog_subscription_plan_variation_discounts_parent_fkey" FOREIGN KEY ("subscription_plan_variation_id") REFERENCES "catalog_subscription_plan_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_subscription_plan_items" ADD CONSTRAINT "catalog_subscription_plan_items_parent_fkey" FOREIGN KEY ("subscription_plan_id") REFERENCES "catalog_subscription_plans"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_subscription_plan_categories" ADD CONSTRAINT "catalog_subscription_plan_categories_parent_fkey" FOREIGN KEY ("subscription_plan_id") REFERENCES "catalog_subscription_plans"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_subscription_plan_phases" ADD CONSTRAINT "catalog_subscription_plan_phases_parent_fkey" FOREIGN KEY ("subscription_plan_id") REFERENCES "catalog_subscription_plans"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_tax_present_locations" ADD CONSTRAINT "catalog_tax_present_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_tax_present_locations" ADD CONSTRAINT "catalog_tax_present_locations_parent_fkey" FOREIGN KEY ("tax_id") REFERENCES "catalog_taxes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_tax_absent_locations" ADD CONSTRAINT "catalog_tax_absent_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_tax_absent_locations" ADD CONSTRAINT "catalog_tax_absent_locations_parent_fkey" FOREIGN KEY ("tax_id") REFERENCES "catalog_taxes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_variations" ADD CONSTRAINT "catalog_variations_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_vendor_info" ADD CONSTRAINT "catalog_vendor_info_parent_fkey" FOREIGN KEY ("variation_id") REFERENCES "catalog_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_location_availability" ADD CONSTRAINT "catalog_location_availability_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_location_availability" ADD CONSTRAINT "catalog_location_availability_parent_fkey" FOREIGN KEY ("variation_id") REFERENCES "catalog_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_variation_item_option_values" ADD CONSTRAINT "catalog_variation_item_option_values_parent_fkey" FOREIGN KEY ("variation_id") REFERENCES "catalog_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_variation_team_members" ADD CONSTRAINT "catalog_variation_team_members_parent_fkey" FOREIGN KEY ("variation_id") REFERENCES "catalog_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_variation_images" ADD CONSTRAINT "catalog_variation_images_parent_fkey" FOREIGN KEY ("variation_id") REFERENCES "catalog_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_variation_present_locations" ADD CONSTRAINT "catalog_variation_present_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_variation_present_locations" ADD CONSTRAINT "catalog_variation_present_locations_parent_fkey" FOREIGN KEY ("variation_id") REFERENCES "catalog_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_variation_absent_locations" ADD CONSTRAINT "catalog_variation_absent_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_variation_absent_locations" ADD CONSTRAINT "catalog_variation_absent_locations_parent_fkey" FOREIGN KEY ("variation_id") REFERENCES "catalog_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_variation_custom_attribute_values" ADD CONSTRAINT "catalog_variation_custom_attribute_values_parent_fkey" FOREIGN KEY ("variation_id") REFERENCES "catalog_variations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "checkout_location_settings" ADD CONSTRAINT "checkout_location_settings_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "checkout_location_policies" ADD CONSTRAINT "checkout_location_policies_parent_fkey" FOREIGN KEY ("location_id") REFERENCES "checkout_location_settings"("location_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "customer_custom_attributes" ADD CONSTRAINT "customer_custom_attributes_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "customer_group_memberships" ADD CONSTRAINT "customer_group_memberships_parent_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "customer_segment_memberships" ADD CONSTRAINT "customer_segment_memberships_parent_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "device_codes" ADD CONSTRAINT "device_codes_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "device_components" ADD CONSTRAINT "device_components_parent_fkey" FOREIGN KEY ("device_id") REFERENCES "devices"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "dispute_evidence" ADD CONSTRAINT "dispute_evidence_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "disputes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "gift_card_activities" ADD CONSTRAINT "gift_card_activities_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "gift_card_activities" ADD CONSTRAINT "gift_card_activities_gift_card_id_fkey" FOREIGN KEY ("gift_card_id") REFERENCES "gift_cards"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "gift_card_customers" ADD CONSTRAINT "gift_card_customers_parent_fkey" FOREIGN KEY ("gift_card_id") REFERENCES "gift_cards"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_changes" ADD CONSTRAINT "inventory_changes_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_changes" ADD CONSTRAINT "inventory_changes_from_location_id_fkey" FOREIGN KEY ("from_location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_changes" ADD CONSTRAINT "inventory_changes_to_location_id_fkey" FOREIGN KEY ("to_location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "subscriptions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invoice_payment_requests" ADD CONSTRAINT "invoice_payment_requests_parent_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invoice_reminders" ADD CONSTRAINT "invoice_reminders_parent_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invoice_custom_fields" ADD CONSTRAINT "invoice_custom_fields_parent_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invoice_attachments" ADD CONSTRAINT "invoice_attachments_parent_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "location_booking_profiles" ADD CONSTRAINT "location_booking_profiles_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "location_custom_attributes" ADD CONSTRAINT "location_custom_attributes_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loyalty_accounts" ADD CONSTRAINT "loyalty_accounts_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "loyalty_programs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loyalty_account_expiring_point_deadlines" ADD CONSTRAINT "loyalty_account_expiring_point_deadlines_parent_fkey" FOREIGN KEY ("loyalty_account_id") REFERENCES "loyalty_accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loyalty_events" ADD CONSTRAINT "loyalty_events_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loyalty_program_reward_tiers" ADD CONSTRAINT "loyalty_program_reward_tiers_parent_fkey" FOREIGN KEY ("loyalty_program_id") REFERENCES "loyalty_programs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loyalty_program_accrual_rules" ADD CONSTRAINT "loyalty_program_accrual_rules_parent_fkey" FOREIGN KEY ("loyalty_program_id") REFERENCES "loyalty_programs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loyalty_program_excluded_categories" ADD CONSTRAINT "loyalty_program_excluded_categories_parent_fkey" FOREIGN KEY ("loyalty_program_id") REFERENCES "loyalty_programs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loyalty_program_excluded_item_variations" ADD CONSTRAINT "loyalty_program_excluded_item_variations_parent_fkey" FOREIGN KEY ("loyalty_program_id") REFERENCES "loyalty_programs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loyalty_program_locations" ADD CONSTRAINT "loyalty_program_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loyalty_program_locations" ADD CONSTRAINT "loyalty_program_locations_parent_fkey" FOREIGN KEY ("loyalty_program_id") REFERENCES "loyalty_programs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loyalty_promotions" ADD CONSTRAINT "loyalty_promotions_loyalty_program_id_fkey" FOREIGN KEY ("loyalty_program_id") REFERENCES "loyalty_programs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loyalty_promotion_item_variations" ADD CONSTRAINT "loyalty_promotion_item_variations_parent_fkey" FOREIGN KEY ("loyalty_promotion_id") REFERENCES "loyalty_promotions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loyalty_promotion_categories" ADD CONSTRAINT "loyalty_promotion_categories_parent_fkey" FOREIGN KEY ("loyalty_promotion_id") REFERENCES "loyalty_promotions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "merchant_custom_attributes" ADD CONSTRAINT "merchant_custom_attributes_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_custom_attributes" ADD CONSTRAINT "order_custom_attributes_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_line_items" ADD CONSTRAINT "order_line_items_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_line_item_modifiers" ADD CONSTRAINT "order_line_item_modifiers_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_line_item_applied_taxes" ADD CONSTRAINT "order_line_item_applied_taxes_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_line_item_applied_discounts" ADD CONSTRAINT "order_line_item_applied_discounts_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_line_item_applied_service_charges" ADD CONSTRAINT "order_line_item_applied_service_charges_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_taxes" ADD CONSTRAINT "order_taxes_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_discounts" ADD CONSTRAINT "order_discounts_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_discount_rewards" ADD CONSTRAINT "order_discount_rewards_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_service_charges" ADD CONSTRAINT "order_service_charges_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_service_charge_applied_taxes" ADD CONSTRAINT "order_service_charge_applied_taxes_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_fulfillments" ADD CONSTRAINT "order_fulfillments_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_fulfillment_entries" ADD CONSTRAINT "order_fulfillment_entries_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_returns" ADD CONSTRAINT "order_returns_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_return_line_items" ADD CONSTRAINT "order_return_line_items_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_return_line_item_modifiers" ADD CONSTRAINT "order_return_line_item_modifiers_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_return_line_item_applied_taxes" ADD CONSTRAINT "order_return_line_item_applied_taxes_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_return_line_item_applied_discounts" ADD CONSTRAINT "order_return_line_item_applied_discounts_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_return_line_item_applied_service_charges" ADD CONSTRAINT "order_return_line_item_applied_service_charges_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_return_taxes" ADD CONSTRAINT "order_return_taxes_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_return_discounts" ADD CONSTRAINT "order_return_discounts_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_return_service_charges" ADD CONSTRAINT "order_return_service_charges_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_return_service_charge_applied_taxes" ADD CONSTRAINT "order_return_service_charge_applied_taxes_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_return_tips" ADD CONSTRAINT "order_return_tips_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_refunds" ADD CONSTRAINT "order_refunds_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_refunds" ADD CONSTRAINT "order_refunds_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tenders" ADD CONSTRAINT "tenders_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tenders" ADD CONSTRAINT "tenders_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_rewards" ADD CONSTRAINT "order_rewards_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_metadata" ADD CONSTRAINT "order_metadata_parent_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payment_links" ADD CONSTRAINT "payment_links_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payment_link_custom_fields" ADD CONSTRAINT "payment_link_custom_fields_parent_fkey" FOREIGN KEY ("payment_link_id") REFERENCES "payment_links"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payment_processing_fees" ADD CONSTRAINT "payment_processing_fees_parent_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payment_refund_ids" ADD CONSTRAINT "payment_refund_ids_parent_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payout_entries" ADD CONSTRAINT "payout_entries_payout_id_fkey" FOREIGN KEY ("payout_id") REFERENCES "payouts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payout_fees" ADD CONSTRAINT "payout_fees_parent_fkey" FOREIGN KEY ("payout_id") REFERENCES "payouts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "refund_processing_fees" ADD CONSTRAINT "refund_processing_fees_parent_fkey" FOREIGN KEY ("refund_id") REFERENCES "refunds"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "scheduled_shifts" ADD CONSTRAINT "scheduled_shifts_draft_team_member_id_fkey" FOREIGN KEY ("draft_team_member_id") REFERENCES "team_members"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "scheduled_shifts" ADD CONSTRAINT "scheduled_shifts_draft_location_id_fkey" FOREIGN KEY ("draft_location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "scheduled_shifts" ADD CONSTRAINT "scheduled_shifts_draft_job_id_fkey" FOREIGN KEY ("draft_job_id") REFERENCES "jobs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "scheduled_shifts" ADD CONSTRAINT "scheduled_shifts_published_team_member_id_fkey" FOREIGN KEY ("published_team_member_id") REFERENCES "team_members"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "scheduled_shifts" ADD CONSTRAINT "scheduled_shifts_published_location_id_fkey" FOREIGN KEY ("published_location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "scheduled_shifts" ADD CONSTRAINT "scheduled_shifts_published_job_id_fkey" FOREIGN KEY ("published_job_id") REFERENCES "jobs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "snippets" ADD CONSTRAINT "snippets_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "sites"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "subscription_events" ADD CONSTRAINT "subscription_events_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "subscriptions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "subscription_event_phases" ADD CONSTRAINT "subscription_event_phases_parent_fkey" FOREIGN KEY ("subscription_event_id") REFERENCES "subscription_events"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "subscription_invoices" ADD CONSTRAINT "subscription_invoices_parent_fkey" FOREIGN KEY ("subscription_id") REFERENCES "subscriptions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "subscription_phases" ADD CONSTRAINT "subscription_phases_parent_fkey" FOREIGN KEY ("subscription_id") REFERENCES "subscriptions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "subscription_actions" ADD CONSTRAINT "subscription_actions_parent_fkey" FOREIGN KEY ("subscription_id") REFERENCES "subscriptions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "subscription_action_phases" ADD CONSTRAINT "subscription_action_phases_parent_fkey" FOREIGN KEY ("subscription_id") REFERENCES "subscriptions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "team_member_wages" ADD CONSTRAINT "team_member_wages_team_member_id_fkey" FOREIGN KEY ("team_member_id") REFERENCES "team_members"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "team_member_wages" ADD CONSTRAINT "team_member_wages_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "team_member_assigned_locations" ADD CONSTRAINT "team_member_assigned_locations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "team_member_assigned_locations" ADD CONSTRAINT "team_member_assigned_locations_parent_fkey" FOREIGN KEY ("team_member_id") REFERENCES "team_members"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "team_member_job_assignments" ADD CONSTRAINT "team_member_job_assignments_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "team_member_job_assignments" ADD CONSTRAINT "team_member_job_assignments_parent_fkey" FOREIGN KEY ("team_member_id") REFERENCES "team_members"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "terminal_actions" ADD CONSTRAINT "terminal_actions_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "terminal_checkouts" ADD CONSTRAINT "terminal_checkouts_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "terminal_checkout_payments" ADD CONSTRAINT "terminal_checkout_payments_parent_fkey" FOREIGN KEY ("terminal_checkout_id") REFERENCES "terminal_checkouts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "terminal_refunds" ADD CONSTRAINT "terminal_refunds_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "timecards" ADD CONSTRAINT "timecards_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "timecards" ADD CONSTRAINT "timecards_team_member_id_fkey" FOREIGN KEY ("team_member_id") REFERENCES "team_members"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "timecards" ADD CONSTRAINT "timecards_wage_job_id_fkey" FOREIGN KEY ("wage_job_id") REFERENCES "jobs"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "timecard_breaks" ADD CONSTRAINT "timecard_breaks_parent_fkey" FOREIGN KEY ("timecard_id") REFERENCES "timecards"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transfer_orders" ADD CONSTRAINT "transfer_orders_source_location_id_fkey" FOREIGN KEY ("source_location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transfer_orders" ADD CONSTRAINT "transfer_orders_destination_location_id_fkey" FOREIGN KEY ("destination_location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transfer_order_line_items" ADD CONSTRAINT "transfer_order_line_items_parent_fkey" FOREIGN KEY ("transfer_order_id") REFERENCES "transfer_orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "vendor_contacts" ADD CONSTRAINT "vendor_contacts_parent_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "sync_runs_one_running" ON "sync_runs" USING btree ("status") WHERE status = 'running';
--> statement-breakpoint
CREATE UNIQUE INDEX "sync_runs_scheduled_for_key" ON "sync_runs" USING btree ("scheduled_for","kind");
--> statement-breakpoint
CREATE INDEX "sync_runs_started_at_idx" ON "sync_runs" USING btree ("started_at" DESC NULLS LAST);
--> statement-breakpoint
CREATE INDEX "bank_accounts_location_id_idx" ON "bank_accounts" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "bank_accounts_customer_id_idx" ON "bank_accounts" USING btree ("customer_id");
--> statement-breakpoint
CREATE INDEX "booking_custom_attributes_key_idx" ON "booking_custom_attributes" USING btree ("key");
--> statement-breakpoint
CREATE INDEX "bookings_location_id_idx" ON "bookings" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "bookings_customer_id_idx" ON "bookings" USING btree ("customer_id");
--> statement-breakpoint
CREATE INDEX "bookings_creator_team_member_id_idx" ON "bookings" USING btree ("creator_team_member_id");
--> statement-breakpoint
CREATE INDEX "bookings_creator_customer_id_idx" ON "bookings" USING btree ("creator_customer_id");
--> statement-breakpoint
CREATE INDEX "booking_segments_service_variation_id_idx" ON "booking_segments" USING btree ("service_variation_id");
--> statement-breakpoint
CREATE INDEX "booking_segments_team_member_id_idx" ON "booking_segments" USING btree ("team_member_id");
--> statement-breakpoint
CREATE INDEX "break_types_location_id_idx" ON "break_types" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "cards_customer_id_idx" ON "cards" USING btree ("customer_id");
--> statement-breakpoint
CREATE INDEX "cards_merchant_id_idx" ON "cards" USING btree ("merchant_id");
--> statement-breakpoint
CREATE INDEX "cash_drawer_shift_details_location_id_idx" ON "cash_drawer_shift_details" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "cash_drawer_shift_details_device_id_idx" ON "cash_drawer_shift_details" USING btree ("device_id");
--> statement-breakpoint
CREATE INDEX "cash_drawer_shift_details_opening_team_member_id_idx" ON "cash_drawer_shift_details" USING btree ("opening_team_member_id");
--> statement-breakpoint
CREATE INDEX "cash_drawer_shift_details_ending_team_member_id_idx" ON "cash_drawer_shift_details" USING btree ("ending_team_member_id");
--> statement-breakpoint
CREATE INDEX "cash_drawer_shift_details_closing_team_member_id_idx" ON "cash_drawer_shift_details" USING btree ("closing_team_member_id");
--> statement-breakpoint
CREATE INDEX "cash_drawer_shift_team_members_team_member_id_idx" ON "cash_drawer_shift_team_members" USING btree ("team_member_id");
--> statement-breakpoint
CREATE INDEX "cash_drawer_shift_events_location_id_idx" ON "cash_drawer_shift_events" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "cash_drawer_shift_events_team_member_id_idx" ON "cash_drawer_shift_events" USING btree ("team_member_id");
--> statement-breakpoint
CREATE INDEX "cash_drawer_shifts_location_id_idx" ON "cash_drawer_shifts" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_categories_parent_category_id_idx" ON "catalog_categories" USING btree ("parent_category_id");
--> statement-breakpoint
CREATE INDEX "catalog_categories_root_category_id_idx" ON "catalog_categories" USING btree ("root_category_id");
--> statement-breakpoint
CREATE INDEX "catalog_category_images_image_id_idx" ON "catalog_category_images" USING btree ("image_id");
--> statement-breakpoint
CREATE INDEX "catalog_category_channels_channel_id_idx" ON "catalog_category_channels" USING btree ("channel_id");
--> statement-breakpoint
CREATE INDEX "catalog_category_availability_periods_availability_period_i_idx" ON "catalog_category_availability_periods" USING btree ("availability_period_id");
--> statement-breakpoint
CREATE INDEX "catalog_category_present_locations_location_id_idx" ON "catalog_category_present_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_category_absent_locations_location_id_idx" ON "catalog_category_absent_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_category_custom_attribute_values_custom_attribute_d_idx" ON "catalog_category_custom_attribute_values" USING btree ("custom_attribute_definition_id");
--> statement-breakpoint
CREATE INDEX "catalog_discount_present_locations_location_id_idx" ON "catalog_discount_present_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_discount_absent_locations_location_id_idx" ON "catalog_discount_absent_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_inventory_location_id_idx" ON "catalog_inventory" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_inventory_variation_id_idx" ON "catalog_inventory" USING btree ("variation_id");
--> statement-breakpoint
CREATE INDEX "catalog_item_option_values_item_option_id_idx" ON "catalog_item_option_values" USING btree ("item_option_id");
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
CREATE INDEX "catalog_item_modifier_overrides_modifier_id_idx" ON "catalog_item_modifier_overrides" USING btree ("modifier_id");
--> statement-breakpoint
CREATE INDEX "catalog_item_item_options_item_option_id_idx" ON "catalog_item_item_options" USING btree ("item_option_id");
--> statement-breakpoint
CREATE INDEX "catalog_item_channels_channel_id_idx" ON "catalog_item_channels" USING btree ("channel_id");
--> statement-breakpoint
CREATE INDEX "catalog_item_images_image_id_idx" ON "catalog_item_images" USING btree ("image_id");
--> statement-breakpoint
CREATE INDEX "catalog_item_present_locations_location_id_idx" ON "catalog_item_present_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_item_absent_locations_location_id_idx" ON "catalog_item_absent_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_item_custom_attribute_values_custom_attribute_defin_idx" ON "catalog_item_custom_attribute_values" USING btree ("custom_attribute_definition_id");
--> statement-breakpoint
CREATE INDEX "catalog_modifier_list_images_image_id_idx" ON "catalog_modifier_list_images" USING btree ("image_id");
--> statement-breakpoint
CREATE INDEX "catalog_modifier_list_present_locations_location_id_idx" ON "catalog_modifier_list_present_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_modifier_list_absent_locations_location_id_idx" ON "catalog_modifier_list_absent_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_modifier_list_custom_attribute_values_custom_attrib_idx" ON "catalog_modifier_list_custom_attribute_values" USING btree ("custom_attribute_definition_id");
--> statement-breakpoint
CREATE INDEX "catalog_modifiers_modifier_list_id_idx" ON "catalog_modifiers" USING btree ("modifier_list_id");
--> statement-breakpoint
CREATE INDEX "catalog_modifiers_image_id_idx" ON "catalog_modifiers" USING btree ("image_id");
--> statement-breakpoint
CREATE INDEX "catalog_modifier_location_overrides_location_id_idx" ON "catalog_modifier_location_overrides" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_modifier_child_lists_modifier_list_id_idx" ON "catalog_modifier_child_lists" USING btree ("modifier_list_id");
--> statement-breakpoint
CREATE INDEX "catalog_modifier_present_locations_location_id_idx" ON "catalog_modifier_present_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_modifier_absent_locations_location_id_idx" ON "catalog_modifier_absent_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_modifier_custom_attribute_values_custom_attribute_d_idx" ON "catalog_modifier_custom_attribute_values" USING btree ("custom_attribute_definition_id");
--> statement-breakpoint
CREATE INDEX "catalog_pricing_rules_discount_id_idx" ON "catalog_pricing_rules" USING btree ("discount_id");
--> statement-breakpoint
CREATE INDEX "catalog_pricing_rules_match_products_id_idx" ON "catalog_pricing_rules" USING btree ("match_products_id");
--> statement-breakpoint
CREATE INDEX "catalog_pricing_rules_apply_products_id_idx" ON "catalog_pricing_rules" USING btree ("apply_products_id");
--> statement-breakpoint
CREATE INDEX "catalog_pricing_rules_exclude_products_id_idx" ON "catalog_pricing_rules" USING btree ("exclude_products_id");
--> statement-breakpoint
CREATE INDEX "catalog_pricing_rule_time_periods_time_period_id_idx" ON "catalog_pricing_rule_time_periods" USING btree ("time_period_id");
--> statement-breakpoint
CREATE INDEX "catalog_pricing_rule_customer_groups_customer_group_id_idx" ON "catalog_pricing_rule_customer_groups" USING btree ("customer_group_id");
--> statement-breakpoint
CREATE INDEX "catalog_pricing_rule_present_locations_location_id_idx" ON "catalog_pricing_rule_present_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_pricing_rule_absent_locations_location_id_idx" ON "catalog_pricing_rule_absent_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_subscription_plan_variations_subscription_plan_id_idx" ON "catalog_subscription_plan_variations" USING btree ("subscription_plan_id");
--> statement-breakpoint
CREATE INDEX "catalog_subscription_plan_variations_successor_plan_variati_idx" ON "catalog_subscription_plan_variations" USING btree ("successor_plan_variation_id");
--> statement-breakpoint
CREATE INDEX "catalog_subscription_plan_variation_discounts_discount_id_idx" ON "catalog_subscription_plan_variation_discounts" USING btree ("discount_id");
--> statement-breakpoint
CREATE INDEX "catalog_subscription_plan_items_item_id_idx" ON "catalog_subscription_plan_items" USING btree ("item_id");
--> statement-breakpoint
CREATE INDEX "catalog_subscription_plan_categories_category_id_idx" ON "catalog_subscription_plan_categories" USING btree ("category_id");
--> statement-breakpoint
CREATE INDEX "catalog_taxes_applies_to_product_set_id_idx" ON "catalog_taxes" USING btree ("applies_to_product_set_id");
--> statement-breakpoint
CREATE INDEX "catalog_tax_present_locations_location_id_idx" ON "catalog_tax_present_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_tax_absent_locations_location_id_idx" ON "catalog_tax_absent_locations" USING btree ("location_id");
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
CREATE INDEX "catalog_variation_item_option_values_item_option_id_idx" ON "catalog_variation_item_option_values" USING btree ("item_option_id");
--> statement-breakpoint
CREATE INDEX "catalog_variation_item_option_values_item_option_value_id_idx" ON "catalog_variation_item_option_values" USING btree ("item_option_value_id");
--> statement-breakpoint
CREATE INDEX "catalog_variation_team_members_team_member_id_idx" ON "catalog_variation_team_members" USING btree ("team_member_id");
--> statement-breakpoint
CREATE INDEX "catalog_variation_images_image_id_idx" ON "catalog_variation_images" USING btree ("image_id");
--> statement-breakpoint
CREATE INDEX "catalog_variation_present_locations_location_id_idx" ON "catalog_variation_present_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_variation_absent_locations_location_id_idx" ON "catalog_variation_absent_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "catalog_variation_custom_attribute_values_custom_attribute__idx" ON "catalog_variation_custom_attribute_values" USING btree ("custom_attribute_definition_id");
--> statement-breakpoint
CREATE INDEX "channels_merchant_id_idx" ON "channels" USING btree ("merchant_id");
--> statement-breakpoint
CREATE INDEX "channels_location_id_idx" ON "channels" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "customer_custom_attributes_key_idx" ON "customer_custom_attributes" USING btree ("key");
--> statement-breakpoint
CREATE INDEX "customer_group_memberships_group_id_idx" ON "customer_group_memberships" USING btree ("group_id");
--> statement-breakpoint
CREATE INDEX "customer_segment_memberships_segment_id_idx" ON "customer_segment_memberships" USING btree ("segment_id");
--> statement-breakpoint
CREATE INDEX "device_codes_device_id_idx" ON "device_codes" USING btree ("device_id");
--> statement-breakpoint
CREATE INDEX "device_codes_location_id_idx" ON "device_codes" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "devices_merchant_id_idx" ON "devices" USING btree ("merchant_id");
--> statement-breakpoint
CREATE INDEX "device_components_session_location_id_idx" ON "device_components" USING btree ("session_location_id");
--> statement-breakpoint
CREATE INDEX "device_components_device_code_id_idx" ON "device_components" USING btree ("device_code_id");
--> statement-breakpoint
CREATE INDEX "disputes_location_id_idx" ON "disputes" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "disputes_payment_id_idx" ON "disputes" USING btree ("payment_id");
--> statement-breakpoint
CREATE INDEX "events_merchant_id_idx" ON "events" USING btree ("merchant_id");
--> statement-breakpoint
CREATE INDEX "events_location_id_idx" ON "events" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "gift_card_activities_location_id_idx" ON "gift_card_activities" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "gift_card_activities_gift_card_id_idx" ON "gift_card_activities" USING btree ("gift_card_id");
--> statement-breakpoint
CREATE INDEX "gift_card_activities_order_id_idx" ON "gift_card_activities" USING btree ("order_id");
--> statement-breakpoint
CREATE INDEX "gift_card_activities_payment_id_idx" ON "gift_card_activities" USING btree ("payment_id");
--> statement-breakpoint
CREATE INDEX "gift_card_activities_redeem_activity_id_idx" ON "gift_card_activities" USING btree ("redeem_activity_id");
--> statement-breakpoint
CREATE INDEX "gift_card_activities_transfer_from_gift_card_id_idx" ON "gift_card_activities" USING btree ("transfer_from_gift_card_id");
--> statement-breakpoint
CREATE INDEX "gift_card_activities_transfer_to_gift_card_id_idx" ON "gift_card_activities" USING btree ("transfer_to_gift_card_id");
--> statement-breakpoint
CREATE INDEX "gift_card_customers_customer_id_idx" ON "gift_card_customers" USING btree ("customer_id");
--> statement-breakpoint
CREATE INDEX "inventory_changes_catalog_object_id_idx" ON "inventory_changes" USING btree ("catalog_object_id");
--> statement-breakpoint
CREATE INDEX "inventory_changes_location_id_idx" ON "inventory_changes" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "inventory_changes_team_member_id_idx" ON "inventory_changes" USING btree ("team_member_id");
--> statement-breakpoint
CREATE INDEX "inventory_changes_adjustment_id_idx" ON "inventory_changes" USING btree ("adjustment_id");
--> statement-breakpoint
CREATE INDEX "inventory_changes_from_location_id_idx" ON "inventory_changes" USING btree ("from_location_id");
--> statement-breakpoint
CREATE INDEX "inventory_changes_to_location_id_idx" ON "inventory_changes" USING btree ("to_location_id");
--> statement-breakpoint
CREATE INDEX "inventory_changes_transaction_id_idx" ON "inventory_changes" USING btree ("transaction_id");
--> statement-breakpoint
CREATE INDEX "inventory_changes_refund_id_idx" ON "inventory_changes" USING btree ("refund_id");
--> statement-breakpoint
CREATE INDEX "inventory_changes_vendor_id_idx" ON "inventory_changes" USING btree ("vendor_id");
--> statement-breakpoint
CREATE INDEX "inventory_changes_physical_count_id_idx" ON "inventory_changes" USING btree ("physical_count_id");
--> statement-breakpoint
CREATE INDEX "inventory_changes_root_adjustment_id_idx" ON "inventory_changes" USING btree ("root_adjustment_id");
--> statement-breakpoint
CREATE INDEX "inventory_changes_reason_id_idx" ON "inventory_changes" USING btree ("reason_id");
--> statement-breakpoint
CREATE INDEX "inventory_changes_measurement_unit_id_idx" ON "inventory_changes" USING btree ("measurement_unit_id");
--> statement-breakpoint
CREATE INDEX "invoices_location_id_idx" ON "invoices" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "invoices_order_id_idx" ON "invoices" USING btree ("order_id");
--> statement-breakpoint
CREATE INDEX "invoices_subscription_id_idx" ON "invoices" USING btree ("subscription_id");
--> statement-breakpoint
CREATE INDEX "invoices_creator_team_member_id_idx" ON "invoices" USING btree ("creator_team_member_id");
--> statement-breakpoint
CREATE INDEX "invoices_customer_id_idx" ON "invoices" USING btree ("customer_id");
--> statement-breakpoint
CREATE INDEX "invoice_payment_requests_card_id_idx" ON "invoice_payment_requests" USING btree ("card_id");
--> statement-breakpoint
CREATE INDEX "location_custom_attributes_key_idx" ON "location_custom_attributes" USING btree ("key");
--> statement-breakpoint
CREATE INDEX "locations_merchant_id_idx" ON "locations" USING btree ("merchant_id");
--> statement-breakpoint
CREATE INDEX "loyalty_accounts_program_id_idx" ON "loyalty_accounts" USING btree ("program_id");
--> statement-breakpoint
CREATE INDEX "loyalty_accounts_customer_id_idx" ON "loyalty_accounts" USING btree ("customer_id");
--> statement-breakpoint
CREATE INDEX "loyalty_events_loyalty_account_id_idx" ON "loyalty_events" USING btree ("loyalty_account_id");
--> statement-breakpoint
CREATE INDEX "loyalty_events_location_id_idx" ON "loyalty_events" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "loyalty_events_loyalty_program_id_idx" ON "loyalty_events" USING btree ("loyalty_program_id");
--> statement-breakpoint
CREATE INDEX "loyalty_events_order_id_idx" ON "loyalty_events" USING btree ("order_id");
--> statement-breakpoint
CREATE INDEX "loyalty_events_reward_id_idx" ON "loyalty_events" USING btree ("reward_id");
--> statement-breakpoint
CREATE INDEX "loyalty_events_loyalty_promotion_id_idx" ON "loyalty_events" USING btree ("loyalty_promotion_id");
--> statement-breakpoint
CREATE INDEX "loyalty_program_reward_tiers_pricing_rule_id_idx" ON "loyalty_program_reward_tiers" USING btree ("pricing_rule_id");
--> statement-breakpoint
CREATE INDEX "loyalty_program_accrual_rules_item_variation_id_idx" ON "loyalty_program_accrual_rules" USING btree ("item_variation_id");
--> statement-breakpoint
CREATE INDEX "loyalty_program_accrual_rules_category_id_idx" ON "loyalty_program_accrual_rules" USING btree ("category_id");
--> statement-breakpoint
CREATE INDEX "loyalty_program_excluded_categories_category_id_idx" ON "loyalty_program_excluded_categories" USING btree ("category_id");
--> statement-breakpoint
CREATE INDEX "loyalty_program_excluded_item_variations_item_variation_id_idx" ON "loyalty_program_excluded_item_variations" USING btree ("item_variation_id");
--> statement-breakpoint
CREATE INDEX "loyalty_program_locations_location_id_idx" ON "loyalty_program_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "loyalty_promotions_loyalty_program_id_idx" ON "loyalty_promotions" USING btree ("loyalty_program_id");
--> statement-breakpoint
CREATE INDEX "loyalty_promotion_item_variations_item_variation_id_idx" ON "loyalty_promotion_item_variations" USING btree ("item_variation_id");
--> statement-breakpoint
CREATE INDEX "loyalty_promotion_categories_category_id_idx" ON "loyalty_promotion_categories" USING btree ("category_id");
--> statement-breakpoint
CREATE INDEX "loyalty_rewards_loyalty_account_id_idx" ON "loyalty_rewards" USING btree ("loyalty_account_id");
--> statement-breakpoint
CREATE INDEX "loyalty_rewards_reward_tier_id_idx" ON "loyalty_rewards" USING btree ("reward_tier_id");
--> statement-breakpoint
CREATE INDEX "loyalty_rewards_order_id_idx" ON "loyalty_rewards" USING btree ("order_id");
--> statement-breakpoint
CREATE INDEX "merchant_custom_attributes_key_idx" ON "merchant_custom_attributes" USING btree ("key");
--> statement-breakpoint
CREATE INDEX "merchants_main_location_id_idx" ON "merchants" USING btree ("main_location_id");
--> statement-breakpoint
CREATE INDEX "order_custom_attributes_key_idx" ON "order_custom_attributes" USING btree ("key");
--> statement-breakpoint
CREATE INDEX "orders_location_id_idx" ON "orders" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "orders_customer_id_idx" ON "orders" USING btree ("customer_id");
--> statement-breakpoint
CREATE INDEX "order_line_items_catalog_object_id_idx" ON "order_line_items" USING btree ("catalog_object_id");
--> statement-breakpoint
CREATE INDEX "order_line_items_quantity_unit_catalog_object_id_idx" ON "order_line_items" USING btree ("quantity_unit_catalog_object_id");
--> statement-breakpoint
CREATE INDEX "order_line_item_modifiers_catalog_object_id_idx" ON "order_line_item_modifiers" USING btree ("catalog_object_id");
--> statement-breakpoint
CREATE INDEX "order_taxes_catalog_object_id_idx" ON "order_taxes" USING btree ("catalog_object_id");
--> statement-breakpoint
CREATE INDEX "order_discounts_catalog_object_id_idx" ON "order_discounts" USING btree ("catalog_object_id");
--> statement-breakpoint
CREATE INDEX "order_discounts_pricing_rule_id_idx" ON "order_discounts" USING btree ("pricing_rule_id");
--> statement-breakpoint
CREATE INDEX "order_discount_rewards_reward_id_idx" ON "order_discount_rewards" USING btree ("reward_id");
--> statement-breakpoint
CREATE INDEX "order_fulfillments_recipient_customer_id_idx" ON "order_fulfillments" USING btree ("recipient_customer_id");
--> statement-breakpoint
CREATE INDEX "order_returns_source_order_id_idx" ON "order_returns" USING btree ("source_order_id");
--> statement-breakpoint
CREATE INDEX "order_return_line_items_catalog_object_id_idx" ON "order_return_line_items" USING btree ("catalog_object_id");
--> statement-breakpoint
CREATE INDEX "order_return_line_items_quantity_unit_catalog_object_id_idx" ON "order_return_line_items" USING btree ("quantity_unit_catalog_object_id");
--> statement-breakpoint
CREATE INDEX "order_return_line_item_modifiers_catalog_object_id_idx" ON "order_return_line_item_modifiers" USING btree ("catalog_object_id");
--> statement-breakpoint
CREATE INDEX "order_return_taxes_catalog_object_id_idx" ON "order_return_taxes" USING btree ("catalog_object_id");
--> statement-breakpoint
CREATE INDEX "order_return_discounts_catalog_object_id_idx" ON "order_return_discounts" USING btree ("catalog_object_id");
--> statement-breakpoint
CREATE INDEX "order_return_tips_source_tender_id_idx" ON "order_return_tips" USING btree ("source_tender_id");
--> statement-breakpoint
CREATE INDEX "order_refunds_id_idx" ON "order_refunds" USING btree ("id");
--> statement-breakpoint
CREATE INDEX "order_refunds_location_id_idx" ON "order_refunds" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "order_refunds_transaction_id_idx" ON "order_refunds" USING btree ("transaction_id");
--> statement-breakpoint
CREATE INDEX "order_refunds_tender_id_idx" ON "order_refunds" USING btree ("tender_id");
--> statement-breakpoint
CREATE INDEX "tenders_location_id_idx" ON "tenders" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "tenders_transaction_id_idx" ON "tenders" USING btree ("transaction_id");
--> statement-breakpoint
CREATE INDEX "tenders_payment_id_idx" ON "tenders" USING btree ("payment_id");
--> statement-breakpoint
CREATE INDEX "tenders_customer_id_idx" ON "tenders" USING btree ("customer_id");
--> statement-breakpoint
CREATE INDEX "tenders_card_id_idx" ON "tenders" USING btree ("card_id");
--> statement-breakpoint
CREATE INDEX "order_rewards_id_idx" ON "order_rewards" USING btree ("id");
--> statement-breakpoint
CREATE INDEX "payment_links_order_id_idx" ON "payment_links" USING btree ("order_id");
--> statement-breakpoint
CREATE INDEX "payment_links_subscription_plan_id_idx" ON "payment_links" USING btree ("subscription_plan_id");
--> statement-breakpoint
CREATE INDEX "payments_location_id_idx" ON "payments" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "payments_order_id_idx" ON "payments" USING btree ("order_id");
--> statement-breakpoint
CREATE INDEX "payments_customer_id_idx" ON "payments" USING btree ("customer_id");
--> statement-breakpoint
CREATE INDEX "payments_team_member_id_idx" ON "payments" USING btree ("team_member_id");
--> statement-breakpoint
CREATE INDEX "payments_employee_id_idx" ON "payments" USING btree ("employee_id");
--> statement-breakpoint
CREATE INDEX "payments_terminal_checkout_id_idx" ON "payments" USING btree ("terminal_checkout_id");
--> statement-breakpoint
CREATE INDEX "payments_card_id_idx" ON "payments" USING btree ("card_id");
--> statement-breakpoint
CREATE INDEX "payments_device_id_idx" ON "payments" USING btree ("device_id");
--> statement-breakpoint
CREATE INDEX "payment_refund_ids_refund_id_idx" ON "payment_refund_ids" USING btree ("refund_id");
--> statement-breakpoint
CREATE INDEX "payout_entries_payout_id_idx" ON "payout_entries" USING btree ("payout_id");
--> statement-breakpoint
CREATE INDEX "payout_entries_payment_id_idx" ON "payout_entries" USING btree ("payment_id");
--> statement-breakpoint
CREATE INDEX "payout_entries_refund_id_idx" ON "payout_entries" USING btree ("refund_id");
--> statement-breakpoint
CREATE INDEX "payout_entries_dispute_id_idx" ON "payout_entries" USING btree ("dispute_id");
--> statement-breakpoint
CREATE INDEX "payout_entries_related_payout_id_idx" ON "payout_entries" USING btree ("related_payout_id");
--> statement-breakpoint
CREATE INDEX "payout_entries_app_fee_location_id_idx" ON "payout_entries" USING btree ("app_fee_location_id");
--> statement-breakpoint
CREATE INDEX "payouts_location_id_idx" ON "payouts" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "payouts_bank_account_id_idx" ON "payouts" USING btree ("bank_account_id");
--> statement-breakpoint
CREATE INDEX "refunds_location_id_idx" ON "refunds" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "refunds_payment_id_idx" ON "refunds" USING btree ("payment_id");
--> statement-breakpoint
CREATE INDEX "refunds_order_id_idx" ON "refunds" USING btree ("order_id");
--> statement-breakpoint
CREATE INDEX "refunds_team_member_id_idx" ON "refunds" USING btree ("team_member_id");
--> statement-breakpoint
CREATE INDEX "refunds_terminal_refund_id_idx" ON "refunds" USING btree ("terminal_refund_id");
--> statement-breakpoint
CREATE INDEX "refunds_card_id_idx" ON "refunds" USING btree ("card_id");
--> statement-breakpoint
CREATE INDEX "scheduled_shifts_draft_team_member_id_idx" ON "scheduled_shifts" USING btree ("draft_team_member_id");
--> statement-breakpoint
CREATE INDEX "scheduled_shifts_draft_location_id_idx" ON "scheduled_shifts" USING btree ("draft_location_id");
--> statement-breakpoint
CREATE INDEX "scheduled_shifts_draft_job_id_idx" ON "scheduled_shifts" USING btree ("draft_job_id");
--> statement-breakpoint
CREATE INDEX "scheduled_shifts_published_team_member_id_idx" ON "scheduled_shifts" USING btree ("published_team_member_id");
--> statement-breakpoint
CREATE INDEX "scheduled_shifts_published_location_id_idx" ON "scheduled_shifts" USING btree ("published_location_id");
--> statement-breakpoint
CREATE INDEX "scheduled_shifts_published_job_id_idx" ON "scheduled_shifts" USING btree ("published_job_id");
--> statement-breakpoint
CREATE INDEX "snippets_site_id_idx" ON "snippets" USING btree ("site_id");
--> statement-breakpoint
CREATE INDEX "subscription_events_subscription_id_idx" ON "subscription_events" USING btree ("subscription_id");
--> statement-breakpoint
CREATE INDEX "subscription_events_plan_variation_id_idx" ON "subscription_events" USING btree ("plan_variation_id");
--> statement-breakpoint
CREATE INDEX "subscription_event_phases_order_template_id_idx" ON "subscription_event_phases" USING btree ("order_template_id");
--> statement-breakpoint
CREATE INDEX "subscriptions_location_id_idx" ON "subscriptions" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "subscriptions_customer_id_idx" ON "subscriptions" USING btree ("customer_id");
--> statement-breakpoint
CREATE INDEX "subscriptions_plan_variation_id_idx" ON "subscriptions" USING btree ("plan_variation_id");
--> statement-breakpoint
CREATE INDEX "subscriptions_card_id_idx" ON "subscriptions" USING btree ("card_id");
--> statement-breakpoint
CREATE INDEX "subscription_invoices_invoice_id_idx" ON "subscription_invoices" USING btree ("invoice_id");
--> statement-breakpoint
CREATE INDEX "subscription_phases_order_template_id_idx" ON "subscription_phases" USING btree ("order_template_id");
--> statement-breakpoint
CREATE INDEX "subscription_actions_new_plan_variation_id_idx" ON "subscription_actions" USING btree ("new_plan_variation_id");
--> statement-breakpoint
CREATE INDEX "subscription_action_phases_order_template_id_idx" ON "subscription_action_phases" USING btree ("order_template_id");
--> statement-breakpoint
CREATE INDEX "team_member_wages_team_member_id_idx" ON "team_member_wages" USING btree ("team_member_id");
--> statement-breakpoint
CREATE INDEX "team_member_wages_job_id_idx" ON "team_member_wages" USING btree ("job_id");
--> statement-breakpoint
CREATE INDEX "team_member_assigned_locations_location_id_idx" ON "team_member_assigned_locations" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "team_member_job_assignments_job_id_idx" ON "team_member_job_assignments" USING btree ("job_id");
--> statement-breakpoint
CREATE INDEX "terminal_actions_location_id_idx" ON "terminal_actions" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "terminal_actions_device_id_idx" ON "terminal_actions" USING btree ("device_id");
--> statement-breakpoint
CREATE INDEX "terminal_actions_save_card_customer_id_idx" ON "terminal_actions" USING btree ("save_card_customer_id");
--> statement-breakpoint
CREATE INDEX "terminal_actions_save_card_card_id_idx" ON "terminal_actions" USING btree ("save_card_card_id");
--> statement-breakpoint
CREATE INDEX "terminal_actions_receipt_payment_id_idx" ON "terminal_actions" USING btree ("receipt_payment_id");
--> statement-breakpoint
CREATE INDEX "terminal_checkouts_location_id_idx" ON "terminal_checkouts" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "terminal_checkouts_order_id_idx" ON "terminal_checkouts" USING btree ("order_id");
--> statement-breakpoint
CREATE INDEX "terminal_checkouts_customer_id_idx" ON "terminal_checkouts" USING btree ("customer_id");
--> statement-breakpoint
CREATE INDEX "terminal_checkouts_team_member_id_idx" ON "terminal_checkouts" USING btree ("team_member_id");
--> statement-breakpoint
CREATE INDEX "terminal_checkouts_device_id_idx" ON "terminal_checkouts" USING btree ("device_id");
--> statement-breakpoint
CREATE INDEX "terminal_checkout_payments_payment_id_idx" ON "terminal_checkout_payments" USING btree ("payment_id");
--> statement-breakpoint
CREATE INDEX "terminal_refunds_location_id_idx" ON "terminal_refunds" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "terminal_refunds_refund_id_idx" ON "terminal_refunds" USING btree ("refund_id");
--> statement-breakpoint
CREATE INDEX "terminal_refunds_payment_id_idx" ON "terminal_refunds" USING btree ("payment_id");
--> statement-breakpoint
CREATE INDEX "terminal_refunds_order_id_idx" ON "terminal_refunds" USING btree ("order_id");
--> statement-breakpoint
CREATE INDEX "terminal_refunds_device_id_idx" ON "terminal_refunds" USING btree ("device_id");
--> statement-breakpoint
CREATE INDEX "timecards_location_id_idx" ON "timecards" USING btree ("location_id");
--> statement-breakpoint
CREATE INDEX "timecards_team_member_id_idx" ON "timecards" USING btree ("team_member_id");
--> statement-breakpoint
CREATE INDEX "timecards_wage_job_id_idx" ON "timecards" USING btree ("wage_job_id");
--> statement-breakpoint
CREATE INDEX "timecard_breaks_break_type_id_idx" ON "timecard_breaks" USING btree ("break_type_id");
--> statement-breakpoint
CREATE INDEX "transfer_orders_source_location_id_idx" ON "transfer_orders" USING btree ("source_location_id");
--> statement-breakpoint
CREATE INDEX "transfer_orders_destination_location_id_idx" ON "transfer_orders" USING btree ("destination_location_id");
--> statement-breakpoint
CREATE INDEX "transfer_orders_created_by_team_member_id_idx" ON "transfer_orders" USING btree ("created_by_team_member_id");
--> statement-breakpoint
CREATE INDEX "transfer_order_line_items_item_variation_id_idx" ON "transfer_order_line_items" USING btree ("item_variation_id");
