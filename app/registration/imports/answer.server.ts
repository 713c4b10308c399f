import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { delimiters, encodings } from "#app/platform/table.ts";
import type { ImportChoices } from "#app/registration/imports/choices.ts";
import { type ImportColumn, importColumns, lackingColumns } from "#app/registration/imports/columns.ts";
import {
  cancelImport,
  checkWith,
  confirmImport,
  reopenMapping,
  rereadWith,
  startImport,
} from "#app/registration/imports/commands.server.ts";
import { readImport } from "#app/registration/imports/queries.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

const fileFaults = [
  ...(["file_missing", "file_too_large", "file_not_table", "file_unfolds"] as const),
  ...(["file_no_rows", "file_too_many_rows", "file_too_wide"] as const),
];
export type UploadFault = { file: (typeof fileFaults)[number] };

const largestBytes = 5 * 1_048_576;

/** Takes a file in and goes on to its columns, or says why it is none that can be imported. */
export async function answerUpload(
  context: AppContext,
  conference: { id: string; slug: string },
  formData: FormData,
): Promise<Response> {
  const refuse = (file: UploadFault["file"]) => refusedForm({ file } satisfies UploadFault);
  const file = formData.get("file");
  if (!(file instanceof File) || file.size === 0) return refuse("file_missing");
  if (file.size > largestBytes) return refuse("file_too_large");
  try {
    const { id } = await startImport(context.db, actOf(context), {
      conferenceId: conference.id,
      fileName:
        file.name
          .replace(/[\p{C}/\\]+/gu, " ")
          .trim()
          .slice(0, 200) || "–",
      bytes: new Uint8Array(await file.arrayBuffer()),
      locale: context.visitor.locale,
    });
    return await redirectWithFlash(context, `/organise/${conference.slug}/import/${id}`, {
      tone: "success",
      text: translatorFor(context.visitor.locale, "lists.imports")("uploaded"),
    });
  } catch (error) {
    return refuse(fileFaultOf(error));
  }
}

/** Why a file cannot be read, so or otherwise; any other error goes on. */
function fileFaultOf(error: unknown): UploadFault["file"] {
  const code = isAppError(error) && error.params.field === "file" && error.params.code;
  const known = fileFaults.find((one) => one === code);
  if (!known) throw error;
  return known;
}

const mapForm = z.strictObject({
  intent: z.enum(["check", "read_again"]),
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(["comma", "semicolon", "tab", "bar"]).optional(),
  column: z.array(z.enum([...importColumns, "none"])).max(100),
  categoryId: z.string().max(100).default(""),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  locale: z.enum(["en", "fr"]),
  states: z.enum(["as_category", "confirmed"]),
  full: z.enum(["waiting", "leave_out"]),
  known: z.enum(["enter", "leave_out"]),
  mail: z.literal("on").optional(),
});

const byName = { comma: delimiters[0], semicolon: delimiters[1], tab: delimiters[2], bar: delimiters[3] } as const;

/** What the columns lack, or that the same was chosen for two of them. */
export type MapFault = { lacking: ImportColumn[]; doubled: ImportColumn[] };

const stepForm = z.strictObject({
  intent: z.enum(["confirm", "back", "cancel"]),
  /** Rows that cannot be entered stay out. */
  leaveOut: z.literal("on").optional(),
});
export type ConfirmFault = { fault: "leave_out" };

/** One step of an import: its columns, looking at the result, confirming or cancelling. */
export async function answerImport(
  context: AppContext,
  request: Request,
  conferenceId: string,
  id: string,
  formData: FormData,
): Promise<Response> {
  const { db, visitor } = context;
  const known = { conferenceId, id };
  const act = actOf(context);
  const t = translatorFor(visitor.locale, "lists.imports");
  const { pathname } = new URL(request.url);
  const back = (tone: "success" | "warning" | "info", text: string) =>
    redirectWithFlash(context, pathname, { tone, text });
  const intent = formData.get("intent");
  try {
    if (intent === "check" || intent === "read_again") return await answerMapping(context, pathname, known, formData);
    const form = parseForm(formData, stepForm);
    if (!form.ok) throw new AppError("invalid_input");
    if (form.value.intent === "cancel") {
      await cancelImport(db, act, known);
      return await back("success", t("cancelled"));
    }
    if (form.value.intent === "back") {
      await reopenMapping(db, act, known);
      return await back("info", t("mapping_again"));
    }
    const row = await readImport(db, conferenceId, id);
    if (!row) throw new AppError("not_found");
    const faulty = (row.counts.error ?? 0) + (row.counts.twice ?? 0);
    if (faulty > 0 && form.value.leaveOut !== "on") return refusedForm({ fault: "leave_out" } satisfies ConfirmFault);
    await confirmImport(db, act, known);
    context.jobs.wake("imports");
    return await back("info", t("writing_begun"));
  } catch (error) {
    if (!isAppError(error) || error.code !== "wrong_state") throw error;
    return back("warning", t("moved_on"));
  }
}

async function answerMapping(
  context: AppContext,
  pathname: string,
  known: { conferenceId: string; id: string },
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, mapForm);
  if (!form.ok) throw new AppError("invalid_input");
  const before = await readImport(context.db, known.conferenceId, known.id);
  if (!before) throw new AppError("not_found");
  const { intent, column, delimiter, encoding, mail, countryCode = "", ...rest } = form.value;
  const mapping = column.map((one) => (one === "none" ? null : one));
  const choices: ImportChoices = {
    ...rest,
    ...{ mapping, countryCode, mail: mail === "on" },
    encoding: encoding ?? before.choices.encoding,
    delimiter: delimiter ? byName[delimiter] : before.choices.delimiter,
  };
  const act = actOf(context);
  if (intent === "read_again") {
    const t = translatorFor(context.visitor.locale, "lists.imports");
    try {
      await rereadWith(context.db, act, { ...known, choices });
    } catch (error) {
      return redirectWithFlash(context, pathname, { tone: "warning", text: t(fileFaultOf(error)) });
    }
    return redirectWithFlash(context, pathname, { tone: "info", text: t("read_again_done") });
  }
  const doubled = mapping.filter((one, index): one is ImportColumn => one !== null && mapping.indexOf(one) !== index);
  const lacking = lackingColumns(mapping, { country: countryCode !== "" });
  if (doubled.length + lacking.length > 0)
    return refusedForm({ lacking, doubled, choices } satisfies MapFault & { choices: ImportChoices });
  await checkWith(context.db, act, { ...known, choices });
  context.jobs.wake("imports");
  return redirectWithFlash(context, pathname, {
    tone: "info",
    text: translatorFor(context.visitor.locale, "lists.imports")("checking_begun"),
  });
}
