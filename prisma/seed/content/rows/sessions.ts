import type { SessionOrganisationRole, SessionRoleKind, SessionStatementKind } from "#prisma/generated/enums.ts";
import { citations } from "../citations.ts";
import { utcOf, zoneOf } from "../dates.ts";
import type { RowOf, SessionRow } from "../schemas.ts";
import { type Row, row } from "../tables.ts";
import { roomId } from "./conferences.ts";

/** An item of a programme with its people, organisations and words. */
export function sessionRows(session: SessionRow, conference: RowOf<"conferences">, position: number): Row[] {
  const { id } = session;
  return [
    row("Session", {
      id,
      conferenceId: conference.id,
      slug: id,
      kind: session.kind,
      number: session.number ? Number(session.number) : null,
      track: null,
      titleEn: session.title,
      titleFr: null,
      descriptionEn: null,
      descriptionFr: null,
      premise: session.premise ?? null,
      language: null,
      interpretedInto: [],
      dateFrom: session.date ?? null,
      weekday: session.weekday ?? null,
      note: session.note ?? null,
      position,
    }),
    ...statementRows(id, "focus_question", session.focusQuestions),
    ...statementRows(id, "background", session.background),
    ...statementRows(id, "conclusion", session.conclusions),
    ...(session.facts ?? []).map(({ label, value, qualifier }, at) =>
      row("SessionFact", {
        id: `${id}:fact:${at}`,
        sessionId: id,
        position: at,
        label,
        value,
        qualifier: qualifier ?? null,
      }),
    ),
    ...slotRows(session, conference),
    ...personRows(id, "moderator", session.moderatorIds),
    ...personRows(id, "panellist", session.panellistIds),
    ...organisationRows(id, "organiser", session.organiserIds),
    ...organisationRows(id, "sponsor", session.sponsorIds),
    ...organisationRows(id, "moderator", session.moderatorOrganisationIds),
    ...organisationRows(id, "panel", session.panelOrganisationIds),
    ...citations({ owner: "Session", id }, session.sources),
  ];
}

function statementRows(sessionId: string, kind: SessionStatementKind, texts: string[] = []): Row[] {
  return texts.map((text, position) =>
    row("SessionStatement", { id: `${sessionId}:${kind}:${position}`, sessionId, kind, position, text }),
  );
}

function slotRows(session: SessionRow, conference: RowOf<"conferences">): Row[] {
  const { date, startTime, endTime, room } = session;
  const zone = zoneOf(conference.city);
  if (!date || !startTime || !endTime || !room || !zone) return [];
  return [
    row("Slot", {
      id: `${session.id}:slot`,
      sessionId: session.id,
      roomId: roomId(conference.id, room),
      startsAt: utcOf(date, startTime, zone),
      endsAt: utcOf(date, endTime, zone),
    }),
  ];
}

function personRows(sessionId: string, role: SessionRoleKind, people: string[] = []): Row[] {
  return people.map((personId, position) => row("SessionRole", { sessionId, personId, role, position }));
}

function organisationRows(sessionId: string, role: SessionOrganisationRole, ids: string[] = []): Row[] {
  return ids.map((organisationId, position) =>
    row("SessionOrganisation", { sessionId, organisationId, role, position }),
  );
}
