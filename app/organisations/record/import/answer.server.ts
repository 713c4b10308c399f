import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import {
  cancelRecordImport,
  confirmRecordImport,
  decideRows,
  startRecordImport,
} from "#app/organisations/record/import/commands.server.ts";
import type { Decided } from "#app/organisations/record/import/compare.server.ts";
import { readSourceIds } from "#app/organisations/record/import/compare.server.ts";
import { type ImportSettings, type LeaveReason, planImport } from "#app/organisations/record/import/plan.ts";
import { readAllRows } from "#app/organisations/record/import/rows.server.ts";
import { type FileFault, limits, UnreadableFile } from "#app/organisations/record/import/shape.ts";
import { type GivenSource, sourceFields, sourceOf } from "#app/organisations/record/source-form.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { PartnershipKind } from "#prisma/generated/enums.ts";

export type UploadFault = { file: FileFault; line: number | null };

/** Takes a file in (or a pair of tables) and goes on to what would become of it, or says why it cannot be read. */
export async function answerUpload(context: AppContext, formData: FormData): Promise<Response> {
  const files = formData.getAll("file").filter((file): file is File => file instanceof File && file.size > 0);
  const refuse = (file: FileFault, line: number | null = null) => refusedForm({ file, line } satisfies UploadFault);
  if (files.length === 0 || files.length > 2) return refuse("empty");
  if (files.some(({ size }) => size > limits.bytes)) return refuse("too_large");
  const names = files.map(
    ({ name }) =>
      name
        .replace(/[\p{C}/\\]+/gu, " ")
        .trim()
        .slice(0, 100) || "–",
  );
  try {
    const { id } = await startRecordImport(context.db, actOf(context), {
      fileName: names.join(" + "),
      files: await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer()))),
    });
    const text = translatorFor(context.visitor.locale, "gathering.imports")("uploaded");
    return await redirectWithFlash(context, `/record/import/${id}`, { tone: "success", text });
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.fault, error.line);
    throw error;
  }
}

const confirmForm = z.strictObject({
  intent: z.literal("confirm"),
  ...sourceFields,
  kind: z.enum(PartnershipKind).optional(),
  leaveOut: z.literal("on").optional(),
});

export type ConfirmFault = { form: FormReply } | { undone: Partial<Record<LeaveReason, number>> };

/** Answers what is posted on an import's page: choices for rows, a confirmation, or the end of it. */
export async function answerImport(
  context: AppContext,
  request: Request,
  { id, formData }: { id: string; formData: FormData },
): Promise<Response> {
  const { db, visitor } = context;
  const t = translatorFor(visitor.locale, "gathering.imports");
  const { pathname, search } = new URL(request.url);
  const act = actOf(context);
  const intent = formData.get("intent");
  try {
    if (intent === "cancel") {
      await cancelRecordImport(db, act, id);
      return await redirectWithFlash(context, "/record/import", { tone: "info", text: t("cancelled") });
    }
    if (intent === "decide") {
      await decideRows(db, act, { id, decided: decidedIn(formData) });
      return await redirectWithFlash(context, pathname + search, { tone: "success", text: t("decided") });
    }
    const form = parseForm(formData, confirmForm);
    if (!form.ok) return refusedForm({ form: form.reply } satisfies ConfirmFault);
    const { kind = null, leaveOut, ...given } = form.value;
    const source = sourceOf(given);
    if ("errors" in source) return refusedForm({ form: form.reply(source.errors) } satisfies ConfirmFault);
    const settings: ImportSettings = { ...source, kind };
    const undone = await leftUndone(db, id, settings);
    if (leaveOut !== "on" && Object.keys(undone).length > 0) return refusedForm({ undone } satisfies ConfirmFault);
    await confirmRecordImport(db, act, { id, settings });
    context.jobs.wake("imports");
    return await redirectWithFlash(context, pathname, { tone: "info", text: t("writing_begun") });
  } catch (error) {
    if (!isAppError(error) || error.code !== "wrong_state") throw error;
    return redirectWithFlash(context, pathname, { tone: "warning", text: t("moved_on") });
  }
}

/** What would be left out although nobody chose that: it has to be said knowingly. */
async function leftUndone(db: AppContext["db"], id: string, settings: ImportSettings) {
  const undone: Partial<Record<LeaveReason, number>> = {};
  for (const { reason } of planImport(await readAllRows(db, id), settings, await readSourceIds(db)))
    if (reason !== null && reason !== "chosen") undone[reason] = (undone[reason] ?? 0) + 1;
  return undone;
}

const rowField = /^row-(\d{1,5})$/;

/** `row-7`: what becomes of row 7; `take-7`: its fields in which the file is right. */
function decidedIn(formData: FormData): Decided {
  const decided: Decided = new Map();
  for (const [name, value] of formData.entries()) {
    const position = rowField.exec(name)?.[1];
    if (position === undefined || typeof value !== "string" || value.length > 160) continue;
    const take = formData.getAll(`take-${position}`).filter((field): field is string => typeof field === "string");
    if (take.some((field) => !/^[a-zA-Z]{1,40}$/.test(field)) || take.length > 40) throw new AppError("invalid_input");
    decided.set(Number(position), { choice: value === "" ? null : value, take });
  }
  return decided;
}

export type { GivenSource };
