import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { answerColumns, type ExportNames, exportColumns } from "#app/registration/desk/export/columns.server.ts";
import {
  contentTypes,
  csvStream,
  type ExportFormat,
  jsonStream,
  xlsxStream,
} from "#app/registration/desk/export/formats.server.ts";
import { type DeskFilter, listInputOf, parseDeskFilter } from "#app/registration/desk/filter.server.ts";
import { type ExportRow, idsInListOrder, rowsForExport } from "#app/registration/queries/desk.server.ts";
import {
  type AnswerCell,
  type AnswerCells,
  answerData,
  answerFileValues,
  type QuestionColumn,
  questionColumns,
} from "#app/registration/questions/answers.server.ts";

const batchSize = 500;

/**
 * The view of the desk's list that the address names, all pages of it, as a file: for whoever may see the list. Which
 * registrations it holds is settled, and written in the log, before the first of them is sent.
 */
export async function answerExport(
  context: AppContext,
  request: Request,
  slug: string | undefined,
  format: ExportFormat,
): Promise<Response> {
  const { conference } = await requireDesk(context, request, slug);
  const { db, visitor, clock } = context;
  const filter = parseDeskFilter(new URL(request.url).searchParams);
  const ids = await idsInListOrder(db, listInputOf(conference.id, filter));
  const names = await namesFor(db, conference.id, visitor.locale);
  await recordExport(context, conference, filter, { format, count: ids.length });
  const questions = await questionColumns(db, conference.id, visitor.locale);
  const rows = batches(context, ids, questions, format);
  const body = () => {
    if (format === "json") {
      const head = {
        conference: conference.slug,
        exportedAt: clock.now(),
        filter: inWords(filter, names),
        count: ids.length,
      };
      return jsonStream(rows, head, names.slugs, questions, filter.columns);
    }
    const columns = exportColumns(
      visitor.locale,
      conference.timeZone ?? "UTC",
      names,
      answerColumns(questions),
      filter.columns,
    );
    if (format === "csv") return csvStream(rows, columns, visitor.locale === "fr" ? ";" : ",");
    return xlsxStream(rows, columns, translatorFor(visitor.locale, "desk.list")("title"));
  };
  const day = dayIn(clock.now(), conference.timeZone ?? "UTC");
  const filename = `${conference.slug}-registrations-${day}.${format}`.replace(/[^\w.-]/g, "-");
  return new Response(body(), {
    headers: {
      "Content-Type": contentTypes[format],
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Cache-Control": "no-store",
    },
  });
}

async function* batches(
  { db, log, visitor }: AppContext,
  ids: readonly string[],
  questions: QuestionColumn[],
  format: ExportFormat,
): AsyncGenerator<ExportRow[]> {
  const asked = questions.map(({ id }) => id);
  try {
    for (let start = 0; start < ids.length; start += batchSize) {
      const some = ids.slice(start, start + batchSize);
      const rows = await rowsForExport(db, some);
      const answers: AnswerCells<AnswerCell> =
        format === "json" ? await answerData(db, some, asked) : await answerFileValues(db, some, asked, visitor.locale);
      yield rows.map((row) => ({ ...row, answers: answers.get(row.id) ?? new Map() }));
    }
  } catch (error) {
    // The answer has begun: the reader sees a file that breaks off.
    log.error({ err: error }, "an export broke off");
    throw error;
  }
}

type Names = ExportNames & { slugs: Map<string, string> };

/** What the rows point to, read once instead of with each. */
async function namesFor(db: Db, conferenceId: string, locale: Locale): Promise<Names> {
  const categories = await db.category.findMany({
    where: { conferenceId },
    select: { id: true, slug: true, nameEn: true, nameFr: true },
  });
  const countries = await db.country.findMany({ select: { code: true, nameEn: true, nameFr: true } });
  const nameOf = (row: { nameEn: string; nameFr: string | null }) =>
    pickText({ en: row.nameEn, fr: row.nameFr }, locale)?.text ?? row.nameEn;
  return {
    categories: new Map(categories.map((row) => [row.id, nameOf(row)])),
    slugs: new Map(categories.map(({ id, slug }) => [id, slug])),
    countries: new Map(countries.map((row) => [row.code, nameOf(row)])),
  };
}

/** What was asked for, by names that stay the same. */
function inWords(filter: DeskFilter, { slugs }: Names) {
  const { search, state, category, country, tag, note, answers, sort, direction, columns } = filter;
  return {
    search: search || null,
    state,
    category: slugs.get(category) ?? null,
    country: country || null,
    ...{ tag: tag || null, note, answers, sort, direction, columns },
  };
}

/** Who has had which data is kept. What was searched for often is a person's name, which the log does not keep. */
async function recordExport(
  context: AppContext,
  conference: ConferenceForRegistration,
  { search, state, category, country, tag, note, answers, columns }: DeskFilter,
  file: { format: ExportFormat; count: number },
): Promise<void> {
  const asked = {
    state,
    categoryId: category,
    ...{ country, tag, note, columns },
    search: search && "given",
    answers: Object.keys(answers).length > 0 && "given",
  };
  const narrowed = Object.entries(asked).filter(([, value]) => value);
  const changes = Object.fromEntries(
    [...Object.entries(file), ...narrowed].map(([key, value]): [string, [unknown, unknown]] => [key, [null, value]]),
  );
  await inTransaction(context.db, (tx) =>
    writeAudit(tx, actOf(context), {
      action: "registrations.exported",
      subjectType: "conference",
      subjectId: conference.id,
      conferenceId: conference.id,
      changes,
    }),
  );
}
