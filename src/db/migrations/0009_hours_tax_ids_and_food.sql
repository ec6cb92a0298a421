CREATE TABLE "catalog_item_dietary_preferences" (
	"item_id" text NOT NULL,
	"position" integer NOT NULL,
	"type" text,
	"standard_name" text,
	"custom_name" text,
	CONSTRAINT "catalog_item_dietary_preferences_pkey" PRIMARY KEY("item_id","position")
);

--> statement-breakpoint
CREATE TABLE "catalog_item_ingredients" (
	"item_id" text NOT NULL,
	"position" integer NOT NULL,
	"type" text,
	"standard_name" text,
	"custom_name" text,
	CONSTRAINT "catalog_item_ingredients_pkey" PRIMARY KEY("item_id","position")
);

--> statement-breakpoint
CREATE TABLE "location_business_hours" (
	"location_id" text NOT NULL,
	"position" integer NOT NULL,
	"day_of_week" text,
	"start_local_time" text,
	"end_local_time" text,
	CONSTRAINT "location_business_hours_pkey" PRIMARY KEY("location_id","position")
);

--> statement-breakpoint
ALTER TABLE "catalog_categories" ADD COLUMN "ecom_seo_page_title" text;
--> statement-breakpoint
ALTER TABLE "catalog_categories" ADD COLUMN "ecom_seo_page_description" text;
--> statement-breakpoint
ALTER TABLE "catalog_categories" ADD COLUMN "ecom_seo_permalink" text;
--> statement-breakpoint
ALTER TABLE "catalog_items" ADD COLUMN "ecom_seo_page_title" text;
--> statement-breakpoint
ALTER TABLE "catalog_items" ADD COLUMN "ecom_seo_page_description" text;
--> statement-breakpoint
ALTER TABLE "catalog_items" ADD COLUMN "ecom_seo_permalink" text;
--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "tax_id_eu_vat" text;
--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "tax_id_fr_siret" text;
--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "tax_id_fr_naf" text;
--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "tax_id_es_nif" text;
--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "tax_id_jp_qii" text;
--> statement-breakpoint
ALTER TABLE "catalog_item_dietary_preferences" ADD CONSTRAINT "catalog_item_dietary_preferences_parent_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "catalog_item_ingredients" ADD CONSTRAINT "catalog_item_ingredients_parent_fkey" FOREIGN KEY ("item_id") REFERENCES "catalog_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "location_business_hours" ADD CONSTRAINT "location_business_hours_parent_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE no action ON UPDATE no action;
