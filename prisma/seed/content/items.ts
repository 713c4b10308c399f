import type { Item } from "./item.ts";
import { activityItem } from "./rows/activities.ts";
import { conclusionItem } from "./rows/conclusions.ts";
import { conferenceItem } from "./rows/conferences.ts";
import { countryItem } from "./rows/countries.ts";
import { instrumentItem } from "./rows/instruments.ts";
import { organisationItem } from "./rows/organisations.ts";
import { partnershipItem } from "./rows/partnerships.ts";
import { personItem } from "./rows/people.ts";
import { projectItem } from "./rows/projects.ts";
import { publicationItem } from "./rows/publications.ts";
import { sourceItems } from "./rows/sources.ts";
import { studyItem } from "./rows/studies.ts";
import { tourItems } from "./rows/tours.ts";
import type { Content } from "./schemas.ts";

/** Everything that the content amounts to in the database. */
export function itemsOf(content: Content): Item[] {
  return [
    ...sourceItems(),
    ...content.organisations.map(organisationItem),
    ...content.countries.map(countryItem),
    ...content.instruments.map(instrumentItem),
    ...content.people.map(personItem),
    ...content.projects.map(projectItem),
    ...content.conferences.map((conference) => conferenceItem(conference, content)),
    ...content.activities.map((activity) => activityItem(activity, content)),
    ...content.partnerships.map(partnershipItem),
    ...content.studies.map(studyItem),
    ...content.publications.map(publicationItem),
    ...content.conclusions.map(conclusionItem),
    ...content.tours.flatMap(tourItems),
  ];
}
