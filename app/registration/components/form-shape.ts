import type { FieldMetadata } from "@conform-to/react";

/** The fields that registering and changing have in common, as the browser knows them. */
export type DetailsShape = {
  categoryId: string;
  name: string;
  position: string;
  organisationId: string;
  organisationName: string;
  countryCode: string;
  locale: string;
  languages: string[];
  interpretation: string[];
  accessNeeds: string;
  companions: string[];
  listConsent: string;
};

export type DetailsFields = { [Name in keyof DetailsShape]: FieldMetadata<DetailsShape[Name]> };
