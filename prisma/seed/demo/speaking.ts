import { saveFile } from "#app/conferences/files.server.ts";
import type { Tx } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { SessionAccess, SessionRoleState } from "#prisma/generated/enums.ts";
import { categoryId, conferenceId } from "./conference.ts";
import { drawnPicture } from "./pictures.ts";
import { chanceOf, demoId } from "./random.ts";

const tracks = [
  {
    nameEn: "Electronic evidence",
    nameFr: "Preuves électroniques",
    colour: 1,
    about: /evidence|data|requests?\b|24\/7|search/i,
  },
  {
    nameEn: "Threats and money",
    nameFr: "Menaces et argent",
    colour: 4,
    about: /ransomware|money|fraud|scams|attack|artificial/i,
  },
  {
    nameEn: "Law and safeguards",
    nameFr: "Droit et garanties",
    colour: 2,
    about: /law|protocol|legislation|safeguards|convention|racism/i,
  },
  {
    nameEn: "Building capacity",
    nameFr: "Renforcer les capacités",
    colour: 3,
    about: /training|capacity|unit|statistics|regional/i,
  },
  { nameEn: "Cooperation", nameFr: "Coopération", colour: 6, about: /./ },
];

const trackId = (index: number) => demoId(`track ${index}`);
const noTrack = new Set(["break", "plenary", "keynote"]);

/** Tracks, whom sessions are open to, texts, speakers in every state with portraits, and materials. */
export async function createSpeaking(tx: Tx, now: Date): Promise<void> {
  await createTracks(tx);
  await createAccess(tx);
  await createTexts(tx);
  await createSpeakers(tx, now);
  await createMaterials(tx, now);
}

async function createTracks(tx: Tx): Promise<void> {
  await tx.track.createMany({
    data: tracks.map(({ about: _, ...names }, position) => ({
      ...{ id: trackId(position), conferenceId, position, ...names },
      slug: names.nameEn.toLowerCase().replaceAll(" ", "-"),
    })),
  });
  const sessions = await tx.session.findMany({
    where: { conferenceId },
    select: { id: true, kind: true, titleEn: true },
  });
  const inTrack = sessions.filter(({ kind }) => !noTrack.has(kind));
  for (const index of tracks.keys()) {
    const ids = inTrack.filter(({ titleEn }) => tracks.findIndex(({ about }) => about.test(titleEn)) === index);
    await tx.session.updateMany({
      where: { id: { in: ids.map(({ id }) => id) } },
      data: { trackId: trackId(index) },
    });
  }
}

/** Plenaries are open to everybody; of the others one of each kind of access, most for whoever has registered. */
async function createAccess(tx: Tx): Promise<void> {
  const special: Record<string, SessionAccess> = {
    "the-247-network-at-work-urgent-requests-step-by-step": "category",
    "joint-investigation-teams-for-cases-online": "invitation",
    "bring-your-draft-law-questions-to-legislative-drafters": "closed",
  };
  await tx.session.updateMany({
    where: { conferenceId, kind: { in: ["workshop", "panel", "side_event"] } },
    data: { access: "registered" },
  });
  for (const [slug, access] of Object.entries(special))
    await tx.session.updateMany({ where: { conferenceId, slug }, data: { access } });
  const closed = await tx.session.findMany({ where: { conferenceId, access: "category" }, select: { id: true } });
  await tx.sessionCategory.createMany({
    data: closed.flatMap(({ id: sessionId }) =>
      ["government", "criminal-justice"].map((slug) => ({ sessionId, categoryId: categoryId(slug) })),
    ),
  });
}

const workshop = "electronic-evidence-from-the-preservation-request-to-the-courtroom";

/** One workshop with everything that a session can say. */
async function createTexts(tx: Tx): Promise<void> {
  const session = await tx.session.findFirst({ where: { conferenceId, slug: workshop }, select: { id: true } });
  if (!session) return;
  const sessionId = session.id;
  await tx.session.update({
    where: { id: sessionId },
    data: {
      premise:
        "Data that was preserved in time is of no use when the court cannot rely on it. Where does the chain break?",
      premiseFr:
        "Des données conservées à temps ne servent à rien si le tribunal ne peut s’y fier. Où la chaîne se rompt-elle\u202f?",
      ...{ expected: 60, minutes: 90, equipment: ["beamer"] },
      internalNote: "The moderator needs a lapel microphone.",
    },
    select: { id: true },
  });
  const statements: Pick<Prisma.SessionStatementCreateManyInput, "kind" | "text" | "textFr">[] = [
    {
      kind: "focus_question",
      text: "A common form for preservation requests, or one for each provider?",
      textFr: "Un formulaire commun pour les demandes de conservation, ou un par fournisseur\u202f?",
    },
    {
      kind: "focus_question",
      text: "Who explains to the court how the data was copied?",
      textFr: "Qui explique au tribunal comment les données ont été copiées\u202f?",
    },
    {
      kind: "background",
      text: "Articles 16 to 21 of the Budapest Convention.",
      textFr: "Articles 16 à 21 de la Convention de Budapest.",
    },
  ];
  await tx.sessionStatement.createMany({
    data: statements.map((row, position) => ({ ...row, id: demoId(`statement ${position}`), sessionId, position })),
  });
  // Where the content of the documents is loaded, it goes back to what was discussed before.
  const project = await tx.project.findUnique({
    where: { id: "global-project-on-cybercrime-phase-2" },
    select: { id: true },
  });
  if (project) await tx.sessionProject.create({ data: { sessionId, projectId: project.id, position: 0 } });
  const past = await tx.session.findFirst({
    where: { number: 23, conference: { isDemonstration: false } },
    select: { id: true },
  });
  if (past) await tx.sessionRelation.create({ data: { sessionId, pastId: past.id, position: 0 } });
}

/** Nearly all have confirmed; here and there somebody was not asked, has not answered, or declined. */
const restOf: Record<number, SessionRoleState> = { 5: "invited", 11: "proposed", 17: "declined", 29: "invited" };
const day = 86_400_000;

async function createSpeakers(tx: Tx, now: Date): Promise<void> {
  const people = await tx.person.findMany({
    where: { sessionRoles: { some: { session: { conferenceId } } } },
    orderBy: { slug: "asc" },
    select: { id: true, slug: true, biographyEn: true, biographyFr: true },
  });
  const chance = chanceOf("portraits");
  for (const [index, { id: personId, slug, biographyEn, biographyFr }] of people.entries()) {
    const email = index % 12 === 7 ? null : `${slug}@speakers.example`;
    const portrait = index % 3 === 1 ? null : drawnPicture(chance);
    const file = portrait && { name: "portrait.png", mediaType: portrait.mediaType, bytes: portrait.bytes };
    await tx.speaker.create({
      data: {
        ...{ id: demoId(`speaker of ${slug}`), conferenceId, personId, biographyEn, biographyFr },
        ...{ email, emailKey: email, locale: index % 4 === 2 ? "fr" : "en" },
        portraitId: file ? await saveFile(tx, now, conferenceId, "portrait", file) : null,
        portraitAlt: file ? "A drawn pattern, in the place of a picture" : null,
      },
      select: { id: true },
    });
  }
  await createStates(tx, now);
}

async function createStates(tx: Tx, now: Date): Promise<void> {
  const roles = await tx.sessionRole.findMany({
    where: { session: { conferenceId } },
    orderBy: [{ session: { position: "asc" } }, { role: "asc" }, { position: "asc" }],
    select: { sessionId: true, personId: true, role: true },
  });
  await tx.sessionRole.updateMany({
    where: { session: { conferenceId } },
    data: { invitedAt: new Date(now.getTime() - 21 * day), answeredAt: new Date(now.getTime() - 14 * day) },
  });
  for (const [index, key] of roles.entries()) {
    const state = restOf[index % 37];
    if (!state) continue;
    await tx.sessionRole.update({
      where: { sessionId_personId_role: key },
      data: {
        state,
        ...(state !== "declined" && { answeredAt: null }),
        ...(state === "proposed" && { invitedAt: null }),
      },
      select: { role: true },
    });
  }
}

/** The smallest file that readers show as one empty page. */
const paper = new Uint8Array(
  Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
  ),
);

async function createMaterials(tx: Tx, now: Date): Promise<void> {
  const session = await tx.session.findFirst({ where: { conferenceId, slug: workshop }, select: { id: true } });
  if (!session) return;
  const file = (name: string) =>
    saveFile(tx, now, conferenceId, "material", { name, mediaType: "application/pdf", bytes: paper });
  const materials: Omit<Prisma.SessionMaterialCreateManyInput, "sessionId" | "position">[] = [
    {
      ...{ kind: "slides", titleEn: "From preservation to production", titleFr: "De la conservation à la production" },
      ...{ language: "en", fileId: await file("from-preservation-to-production.pdf") },
    },
    {
      ...{ kind: "paper", titleEn: "Checklist for first responders", titleFr: "Aide-mémoire des primo-intervenants" },
      ...{ language: "en", access: "registered", fileId: await file("checklist.pdf") },
    },
    {
      ...{ kind: "recording", titleEn: "Recording of the rehearsal", titleFr: "Enregistrement de la répétition" },
      ...{ language: "en", url: "https://video.octopus.example/evidence" },
    },
    {
      ...{
        kind: "minutes",
        titleEn: "Minutes of the preparatory meeting",
        titleFr: "Compte rendu de la réunion préparatoire",
      },
      textEn: "The panel met online.\n\n- Each speaker has ten minutes.\n- Questions are taken at the end.",
      textFr:
        "Les intervenants se sont réunis en ligne.\n\n- Chacun a dix minutes.\n- Les questions viennent à la fin.",
    },
  ];
  await tx.sessionMaterial.createMany({
    data: materials.map((row, position) => ({
      ...row,
      id: demoId(`material ${position}`),
      sessionId: session.id,
      position,
      createdAt: now,
    })),
  });
}
