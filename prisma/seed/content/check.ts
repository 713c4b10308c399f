import { zoneOf } from "./dates.ts";
import { ContentError, fieldName } from "./errors.ts";
import { type Content, type FileName, fileNames, type RowOf, type SessionRow } from "./schemas.ts";

type Path = (string | number)[];
type Refuse = (path: Path, problem: string) => never;

/** What the schemas of single rows cannot see: identifiers, references, and rows that contradict themselves. */
export function checkContent(content: Content): void {
  const known = collectIds(content);
  for (const file of fileNames) {
    content[file].forEach((row, index) => {
      const refuse: Refuse = (path, problem) => {
        throw new ContentError({ file, index, id: "id" in row ? row.id : row.code, field: fieldName(path) }, problem);
      };
      checkReferences(row, [], known, refuse);
    });
  }
  checkRows(content, "organisations", checkAncestors);
  checkRows(content, "people", checkPerson);
  checkRows(content, "projects", checkProject);
  checkRows(content, "activities", checkActivity);
  checkRows(content, "conferences", checkConference);
  checkRows(content, "partnerships", checkPartnership);
  checkRows(content, "conclusions", checkConclusion);
  checkRows(content, "publications", (row, refuse) => checkDates({ ...row, startDate: row.date }, refuse));
}

function checkRows<File extends FileName>(
  content: Content,
  file: File,
  check: (row: RowOf<File>, refuse: Refuse, content: Content) => void,
): void {
  content[file].forEach((row: RowOf<File>, index: number) => {
    const id = "id" in row ? row.id : row.code;
    check(
      row,
      (path, problem) => {
        throw new ContentError({ file, index, id, field: fieldName(path) }, problem);
      },
      content,
    );
  });
}

type KnownIds = Record<FileName | "sessions", Set<string>>;

function collectIds(content: Content): KnownIds {
  const known = Object.fromEntries([...fileNames, "sessions"].map((file) => [file, new Set()])) as KnownIds;
  const everywhere = new Set<string>();
  for (const file of fileNames) {
    content[file].forEach((row, index) => {
      const [id, field] = "id" in row ? [row.id, "id"] : [row.code, "code"];
      if (everywhere.has(id)) throw new ContentError({ file, index, id, field }, "is used twice");
      everywhere.add(id);
      known[file].add(id);
    });
  }
  content.conferences.forEach((conference, index) => {
    conference.sessions?.forEach((session, position) => {
      const field = fieldName(["sessions", position, "id"]);
      if (everywhere.has(session.id)) {
        throw new ContentError({ file: "conferences", index, id: conference.id, field }, "is used twice");
      }
      everywhere.add(session.id);
      known.sessions.add(session.id);
    });
  });
  return known;
}

/** Which file a field points into, wherever it stands. */
const targets: Record<string, FileName | "sessions"> = {
  organisationId: "organisations",
  organisationIds: "organisations",
  parentId: "organisations",
  hostOrganisationIds: "organisations",
  participatingOrganisationIds: "organisations",
  organiserIds: "organisations",
  sponsorIds: "organisations",
  partnerIds: "organisations",
  implementedBy: "organisations",
  feedsInto: "organisations",
  workingGroupId: "organisations",
  workingGroupMemberIds: "organisations",
  supportedByOrganisationIds: "organisations",
  carriedOutByOrganisationIds: "organisations",
  publisherId: "organisations",
  approvedById: "organisations",
  moderatorOrganisationIds: "organisations",
  panelOrganisationIds: "organisations",
  ownerIds: "organisations",
  partnershipIds: "partnerships",
  projectIds: "projects",
  projectId: "projects",
  fundingProjectId: "projects",
  predecessorId: "projects",
  activityId: "activities",
  activityIds: "activities",
  conferenceId: "conferences",
  sessionId: "sessions",
  panellistIds: "people",
  moderatorIds: "people",
  authorIds: "people",
  relatedStudyIds: "studies",
  relatedStudyId: "studies",
  countryCode: "countries",
  countryCodes: "countries",
  subjectCountryCodes: "countries",
  participatingCountryCodes: "countries",
  coveredCountryCodes: "countries",
  carriedOutByCountryCodes: "countries",
};
/** Lists that become rows of their own, where a repetition would be lost. */
const lists = new Set([...Object.keys(targets), "aliases", "outputs"]);

function checkReferences(value: unknown, path: Path, known: KnownIds, refuse: Refuse): void {
  const field = String(path.findLast((part) => typeof part === "string") ?? "");
  if (Array.isArray(value)) {
    if (lists.has(field) && new Set(value).size !== value.length) refuse(path, "names something twice");
    for (const [index, item] of value.entries()) checkReferences(item, [...path, index], known, refuse);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) checkReferences(item, [...path, key], known, refuse);
  } else if (typeof value === "string") {
    const target = targets[field];
    if (target && !known[target].has(value)) refuse(path, `"${value}" is not in ${target}`);
  }
}

function checkAncestors(row: RowOf<"organisations">, refuse: Refuse, content: Content): void {
  const parents = new Map(content.organisations.map(({ id, parentId }) => [id, parentId]));
  const seen = new Set([row.id]);
  for (let parent = row.parentId; parent; parent = parents.get(parent)) {
    if (seen.has(parent)) refuse(["parentId"], "makes the organisation its own ancestor");
    seen.add(parent);
  }
}

function checkPerson(row: RowOf<"people">, refuse: Refuse, content: Content): void {
  if (!row.organisationId && !row.countryCode) refuse(["organisationId"], "and countryCode are both missing");
  const seen = new Set<string>();
  row.appearances?.forEach((appearance, index) => {
    const key = JSON.stringify([appearance.conferenceId, appearance.sessionId, appearance.role]);
    if (seen.has(key)) refuse(["appearances", index], "is printed twice");
    seen.add(key);
    const sessions = content.conferences.find(({ id }) => id === appearance.conferenceId)?.sessions ?? [];
    const session = sessions.find(({ id }) => id === appearance.sessionId);
    if (!appearance.sessionId) return;
    const named = { moderator: session?.moderatorIds, panellist: session?.panellistIds }[appearance.role as string];
    if (!session) refuse(["appearances", index, "sessionId"], "is a session of another conference");
    if (!named?.includes(row.id)) refuse(["appearances", index, "role"], "differs from what the session says");
  });
}

type Dated = { startDate?: string; endDate?: string; datePrecision?: string; year?: number };

function checkDates({ startDate, endDate, datePrecision, year }: Dated, refuse: Refuse): void {
  if (endDate && !startDate) refuse(["endDate"], "stands without a start");
  if (startDate && endDate) {
    const shared = Math.min(startDate.length, endDate.length);
    if (endDate.slice(0, shared) < startDate.slice(0, shared)) refuse(["endDate"], "is before the start");
  }
  const lengths = { day: 10, month: 7 } as Record<string, number>;
  const wanted = lengths[datePrecision ?? ""];
  if (wanted && [startDate, endDate].some((date) => date && date.length !== wanted)) {
    refuse(["datePrecision"], "does not agree with the dates");
  }
  const needsStart = ["day", "month", "range"].includes(datePrecision ?? "");
  if (needsStart && !startDate) refuse(["startDate"], `is missing, though datePrecision is "${datePrecision}"`);
  if (year !== undefined && (datePrecision !== "year" || startDate)) refuse(["year"], "stands beside another date");
}

function checkProject(row: RowOf<"projects">, refuse: Refuse): void {
  checkDates(row, refuse);
  if (row.predecessorId === row.id) refuse(["predecessorId"], "is the project itself");
  const numbers = row.outputs.map(({ number }) => number);
  numbers.forEach((number, index) => {
    if (number !== index + 1) refuse(["outputs", index, "number"], "is out of order");
  });
  for (const list of ["results", "workToDate", "plannedWork"] as const) {
    row[list]?.forEach(({ outputNumber }, index) => {
      if (outputNumber && !numbers.includes(outputNumber)) {
        refuse([list, index, "outputNumber"], "is not an output of the project");
      }
    });
  }
  row.contributions.forEach((contribution, index) => {
    checkMoney(contribution, ["contributions", index], refuse);
    if (contribution.date && contribution.year) refuse(["contributions", index, "year"], "stands beside a date");
  });
  if (row.target === undefined && row.targetSource) refuse(["targetSource"], "has no target");
}

function checkMoney(row: { amount?: number; currency?: string }, path: Path, refuse: Refuse): void {
  if ((row.amount === undefined) !== (row.currency === undefined)) {
    refuse([...path, row.amount === undefined ? "amount" : "currency"], "is missing: amount and currency go together");
  }
}

type WithRoles = Pick<RowOf<"partnerships">, "organisationIds" | "organisationRoles">;

function checkRoles(row: WithRoles, refuse: Refuse): void {
  const seen = new Set<string>();
  row.organisationRoles.forEach(({ organisationId, role }, index) => {
    if (!row.organisationIds.includes(organisationId)) {
      refuse(["organisationRoles", index, "organisationId"], "is not among organisationIds");
    }
    if (seen.has(`${organisationId} ${role}`)) refuse(["organisationRoles", index], "is printed twice");
    seen.add(`${organisationId} ${role}`);
  });
  const named = new Set(row.organisationRoles.map(({ organisationId }) => organisationId));
  row.organisationIds.forEach((id, index) => {
    if (!named.has(id)) refuse(["organisationIds", index], "has no role in organisationRoles");
  });
}

function checkActivity(row: RowOf<"activities">, refuse: Refuse, content: Content): void {
  checkDates(row, refuse);
  checkRoles(row, refuse);
  if (row.source.row && !row.source.table) refuse(["source", "table"], "is missing, though a row is given");
  const numbers = content.projects.find(({ id }) => id === row.projectId)?.outputs.map(({ number }) => number) ?? [];
  row.outputs.forEach((number, index) => {
    if (numbers.length && !numbers.includes(number)) refuse(["outputs", index], "is not an output of the project");
  });
}

function checkPartnership(row: RowOf<"partnerships">, refuse: Refuse): void {
  checkDates(row, refuse);
  checkRoles(row, refuse);
  checkMoney(row, [], refuse);
  if (row.datePrecision === "year" && !row.year) refuse(["year"], 'is missing, though datePrecision is "year"');
  if (row.organisationIds.length + (row.countryCodes?.length ?? 0) < 2) {
    refuse(["organisationIds"], "names fewer than two parties");
  }
}

function checkConference(row: RowOf<"conferences">, refuse: Refuse, content: Content): void {
  checkDates(row, refuse);
  if (row.startDate && Number(row.startDate.slice(0, 4)) !== row.editionYear) {
    refuse(["editionYear"], "differs from the start");
  }
  row.activityIds.forEach((id, index) => {
    const activity = content.activities.find((candidate) => candidate.id === id);
    if (activity?.conferenceId !== row.id) refuse(["activityIds", index], "is an activity of another conference");
  });
  const back = content.activities.find(
    ({ id, conferenceId }) => conferenceId === row.id && !row.activityIds.includes(id),
  );
  if (back) refuse(["activityIds"], `lacks "${back.id}", which names this conference`);
  for (const [index, session] of row.sessions?.entries() ?? []) checkSession(session, row, ["sessions", index], refuse);
}

function checkSession(session: SessionRow, conference: RowOf<"conferences">, path: Path, refuse: Refuse): void {
  const last = conference.endDate ?? conference.startDate;
  if (session.date && conference.startDate && last && (session.date < conference.startDate || session.date > last)) {
    refuse([...path, "date"], "is outside the conference");
  }
  const { startTime, endTime } = session;
  if (!startTime && !endTime && !session.room) return;
  if (!startTime || !endTime || startTime >= endTime) refuse([...path, "endTime"], "is not after the start");
  if (!session.room) refuse([...path, "room"], "is missing, though times are given");
  if (session.date?.length !== 10) refuse([...path, "date"], "is not a day, though times are given");
  if (!zoneOf(conference.city))
    refuse([...path, "startTime"], `cannot be placed: no time zone for "${conference.city}"`);
}

function checkConclusion(row: RowOf<"conclusions">, refuse: Refuse, content: Content): void {
  const printed = content.conferences.find(({ id }) => id === row.conferenceId)?.conclusions ?? [];
  if (row.position > printed.length) refuse(["position"], "is beyond the conclusions of the conference");
  const alike = content.conclusions.filter(
    ({ conferenceId, position }) => conferenceId === row.conferenceId && position === row.position,
  );
  if (alike.length > 1) refuse(["position"], "is said of two rows");
}
