import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { textStream } from "#app/platform/byte-stream.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db.ts";
import { languageName } from "#app/platform/language-names.ts";
import type { Locale } from "#app/platform/locale.ts";
import { dayIn, wallTime } from "#app/platform/time-zone.ts";
import { answerWords, type Call, requireCall } from "#app/programme/call/call.server.ts";
import { recordProposalExport } from "#app/programme/call/commands/record-export.server.ts";
import { parseProposalFilter } from "#app/programme/call/filter.server.ts";
import { idsOfProposals } from "#app/programme/call/queries/proposals.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import type { FileColumn } from "#app/registration/desk/export/columns.server.ts";
import {
  contentTypes,
  csvStream,
  type ExportFormat,
  xlsxStream,
} from "#app/registration/desk/export/formats.server.ts";
import { textIn } from "#app/registration/questions/form.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const batchSize = 200;
const named = { select: { nameEn: true, nameFr: true } } as const;

const exportSelect = {
  ...{ id: true, reference: true, state: true, titleEn: true, titleFr: true, abstractEn: true, abstractFr: true },
  ...{ language: true, notes: true, reviewCount: true, scoreMean: true, scoreSpread: true },
  ...{ submittedAt: true, decidedAt: true },
  type: { select: { nameEn: true, nameFr: true, minutes: true } },
  track: named,
  session: { select: { slug: true } },
  answers: { select: { questionId: true, values: true } },
  authors: {
    orderBy: { position: "asc" },
    select: {
      ...{
        name: true,
        email: true,
        jobTitle: true,
        organisationName: true,
        countryCode: true,
        role: true,
        state: true,
      },
      country: named,
    },
  },
} satisfies Prisma.ProposalSelect;

type Row = Prisma.ProposalGetPayload<{ select: typeof exportSelect }>;

/** The view of the desk's list that the address names, all pages of it, as a file: for whoever may see the list. */
export async function answerProposalExport(
  context: AppContext,
  request: Request,
  slug: string | undefined,
  format: ExportFormat,
): Promise<Response> {
  const { conference } = await requireDesk(context, request, slug);
  const { db, visitor, clock } = context;
  const call = await requireCall(db, conference.id);
  const ids = await idsOfProposals(db, call, parseProposalFilter(new URL(request.url).searchParams));
  await recordProposalExport(db, actOf(context), {
    ...{ callId: call.id, conferenceId: conference.id, format, count: ids.length },
  });
  const zone = conference.timeZone ?? "UTC";
  const rows = batches(db, ids);
  const columns = columnsFor(call, visitor.locale, zone);
  const body =
    format === "json"
      ? jsonOf(rows, call, { conference: conference.slug, exportedAt: clock.now(), count: ids.length })
      : format === "csv"
        ? csvStream(rows, columns, visitor.locale === "fr" ? ";" : ",")
        : xlsxStream(rows, columns, translatorFor(visitor.locale, "callDesk.list")("title"));
  const filename = `${conference.slug}-proposals-${dayIn(clock.now(), zone)}.${format}`.replace(/[^\w.-]/g, "-");
  return new Response(body, {
    headers: {
      "Content-Type": contentTypes[format],
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Cache-Control": "no-store",
    },
  });
}

async function* batches(db: Db, ids: readonly string[]): AsyncGenerator<Row[]> {
  for (let start = 0; start < ids.length; start += batchSize) {
    const some = ids.slice(start, start + batchSize);
    const rows = await db.proposal.findMany({ where: { id: { in: some } }, select: exportSelect });
    const found = new Map(rows.map((row) => [row.id, row]));
    yield some.flatMap((id) => found.get(id) ?? []);
  }
}

function columnsFor(call: Call, locale: Locale, zone: string): FileColumn<Row>[] {
  const fields = translatorFor(locale, "call.fields");
  const states = translatorFor(locale, "call.states");
  const file = translatorFor(locale, "callDesk.file");
  const moment = { width: 22, numFmt: "yyyy-mm-dd hh:mm" };
  const words = (row: { nameEn: string; nameFr: string | null } | null) =>
    row && textIn(row.nameEn, row.nameFr, locale).text;
  const round = (figure: number | null) => figure && Math.round(figure * 100) / 100;
  const ofLead = (row: Row) => row.authors[0];
  return [
    { key: "reference", heading: file("reference"), width: 16, cell: ({ reference }) => reference },
    { key: "state", heading: file("state"), width: 16, cell: ({ state }) => states(state) },
    { key: "titleEn", heading: fields("titleEn"), width: 40, cell: ({ titleEn }) => titleEn },
    { key: "titleFr", heading: fields("titleFr"), width: 40, cell: ({ titleFr }) => titleFr },
    { key: "abstractEn", heading: fields("abstractEn"), width: 60, cell: ({ abstractEn }) => abstractEn },
    { key: "abstractFr", heading: fields("abstractFr"), width: 60, cell: ({ abstractFr }) => abstractFr },
    { key: "type", heading: file("type"), width: 20, cell: ({ type }) => words(type) },
    { key: "minutes", heading: file("minutes"), width: 8, cell: ({ type }) => type?.minutes ?? null },
    { key: "track", heading: fields("trackId"), width: 24, cell: ({ track }) => words(track) },
    {
      key: "language",
      heading: file("language"),
      width: 14,
      cell: ({ language }) => language && languageName(language, locale),
    },
    { key: "lead", heading: file("lead"), width: 28, cell: (row) => ofLead(row)?.name ?? null },
    { key: "email", heading: fields("email"), width: 32, cell: (row) => ofLead(row)?.email ?? null },
    {
      key: "organisation",
      heading: fields("organisationName"),
      width: 32,
      cell: (row) => ofLead(row)?.organisationName ?? null,
    },
    { key: "country", heading: fields("countryCode"), width: 20, cell: (row) => words(ofLead(row)?.country ?? null) },
    {
      key: "authors",
      heading: file("authors"),
      width: 40,
      cell: ({ authors }) =>
        authors
          .slice(1)
          .map(({ name, email }) => `${name} <${email}>`)
          .join("; "),
    },
    ...call.questions.map(
      (question): FileColumn<Row> => ({
        key: `q-${question.id}`,
        heading: textIn(question.labelEn, question.labelFr, locale).text,
        width: 32,
        cell: ({ answers }) => {
          const values = answers.find(({ questionId }) => questionId === question.id)?.values ?? [];
          return question.kind === "consent" && values.length > 0
            ? file("yes")
            : answerWords(question, values, locale).join(", ");
        },
      }),
    ),
    { key: "notes", heading: fields("notes"), width: 40, cell: ({ notes }) => notes },
    { key: "reviews", heading: file("reviews"), width: 10, cell: ({ reviewCount }) => reviewCount },
    { key: "score", heading: file("score"), width: 10, cell: ({ scoreMean }) => round(scoreMean) },
    { key: "spread", heading: file("spread"), width: 10, cell: ({ scoreSpread }) => round(scoreSpread) },
    {
      key: "submitted",
      heading: file("submitted", { zone }),
      ...moment,
      cell: ({ submittedAt }) => submittedAt && wallTime(submittedAt, zone),
    },
    {
      key: "decided",
      heading: file("decided", { zone }),
      ...moment,
      cell: ({ decidedAt }) => decidedAt && wallTime(decidedAt, zone),
    },
  ];
}

/** JSON whose keys and values are the same in every language. */
function jsonOf(rows: AsyncIterable<Row[]>, { questions }: Call, head: object) {
  async function* pieces() {
    yield `${JSON.stringify(head).slice(0, -1)},"proposals":[`;
    let before = "\n";
    for await (const some of rows) {
      for (const { id: _, type, track, session, answers, authors, ...row } of some) {
        const whole = {
          ...row,
          type: type && { nameEn: type.nameEn, nameFr: type.nameFr, minutes: type.minutes },
          track,
          session: session?.slug ?? null,
          authors: authors.map(({ country: _country, ...author }) => author),
          answers: answers.flatMap(({ questionId, values }) => {
            const question = questions.find((one) => one.id === questionId);
            return question
              ? [{ questionId, question: question.labelEn, values: answerWords(question, values, "en") }]
              : [];
          }),
        };
        yield before + JSON.stringify(whole);
        before = ",\n";
      }
    }
    yield "\n]}\n";
  }
  return textStream(pieces());
}
