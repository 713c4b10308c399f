import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { SnapshotSession } from "#app/programme/releases/snapshot.ts";
import type { Profile } from "#app/programme/views.ts";
import type { SessionStatementKind } from "#prisma/generated/client.ts";

/** Texts, figures, people and everything that restored sessions point at, as far as it is still there. */
export async function restoreParts(tx: Tx, sessions: SnapshotSession[], people: Profile[]): Promise<void> {
  const sessionId = { in: sessions.map(({ id }) => id) };
  await tx.sessionStatement.deleteMany({ where: { sessionId } });
  await tx.sessionStatement.createMany({ data: sessions.flatMap(statementsOf) });
  await tx.sessionFact.deleteMany({ where: { sessionId } });
  await tx.sessionFact.createMany({
    data: sessions.flatMap(({ id, facts }) =>
      facts.map((fact, position) => ({ id: randomUUID(), sessionId: id, position, ...fact })),
    ),
  });
  await restoreRelated(tx, sessions);
  const speakers = await tx.speaker.findMany({
    where: { id: { in: people.map(({ id }) => id) } },
    select: { id: true, personId: true },
  });
  const personOf = new Map(speakers.map(({ id, personId }) => [id, personId]));
  await tx.sessionRole.createMany({
    data: sessions.flatMap((session) =>
      session.people.flatMap(({ role, personId: speakerId, title }, position) => {
        const personId = personOf.get(speakerId);
        const titles = { titleEn: title.en, titleFr: title.fr };
        return personId ? [{ sessionId: session.id, personId, role, position, ...titles }] : [];
      }),
    ),
    skipDuplicates: true,
  });
}

function statementsOf({ id: sessionId, focusQuestions, background, conclusions }: SnapshotSession) {
  const rows = (kind: SessionStatementKind, texts: Bilingual[]) =>
    texts.map(({ en, fr }, position) => ({
      ...{ id: randomUUID(), sessionId, kind, position },
      text: en ?? fr ?? "",
      textFr: fr,
    }));
  return [
    ...rows("focus_question", focusQuestions),
    ...rows("background", background),
    ...rows("conclusion", conclusions),
  ];
}

async function restoreRelated(tx: Tx, sessions: SnapshotSession[]): Promise<void> {
  const sessionId = { in: sessions.map(({ id }) => id) };
  const categories = await tx.category.findMany({
    where: { id: { in: sessions.flatMap((one) => one.categories.map(({ id }) => id)) } },
    select: { id: true },
  });
  const bodies = await tx.organisation.findMany({
    where: { slug: { in: sessions.flatMap((one) => one.organisations.map(({ organisation }) => organisation.slug)) } },
    select: { id: true, slug: true },
  });
  const projects = await tx.project.findMany({
    where: { slug: { in: sessions.flatMap((one) => one.projects.map(({ slug }) => slug)) } },
    select: { id: true, slug: true },
  });
  await tx.sessionCategory.deleteMany({ where: { sessionId } });
  await tx.sessionCategory.createMany({
    data: sessions.flatMap((one) =>
      categories
        .filter(({ id }) => one.categories.some((category) => category.id === id))
        .map(({ id }) => ({ sessionId: one.id, categoryId: id })),
    ),
  });
  await tx.sessionOrganisation.deleteMany({ where: { sessionId } });
  await tx.sessionOrganisation.createMany({
    data: sessions.flatMap((one) =>
      one.organisations.flatMap(({ role, organisation }, position) => {
        const body = bodies.find(({ slug }) => slug === organisation.slug);
        return body ? [{ sessionId: one.id, organisationId: body.id, role, position }] : [];
      }),
    ),
    skipDuplicates: true,
  });
  await tx.sessionProject.deleteMany({ where: { sessionId } });
  await tx.sessionProject.createMany({
    data: sessions.flatMap((one) =>
      one.projects.flatMap(({ slug }, position) => {
        const project = projects.find((found) => found.slug === slug);
        return project ? [{ sessionId: one.id, projectId: project.id, position }] : [];
      }),
    ),
  });
  await restoreFollowed(tx, sessions);
}

async function restoreFollowed(tx: Tx, sessions: SnapshotSession[]): Promise<void> {
  const named = sessions.flatMap((one) => one.follows);
  const past = await tx.session.findMany({
    where: { OR: named.map(({ slug, conference }) => ({ slug, conference: { slug: conference.slug } })) },
    select: { id: true, slug: true, conference: { select: { slug: true } } },
  });
  await tx.sessionRelation.deleteMany({ where: { sessionId: { in: sessions.map(({ id }) => id) } } });
  await tx.sessionRelation.createMany({
    data: sessions.flatMap((one) =>
      one.follows.flatMap(({ slug, conference }, position) => {
        const found = past.find((row) => row.slug === slug && row.conference.slug === conference.slug);
        return found ? [{ sessionId: one.id, pastId: found.id, position }] : [];
      }),
    ),
    skipDuplicates: true,
  });
}
