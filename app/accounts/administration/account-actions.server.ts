import { z } from "zod";
import { disableAccount, enableAccount, setAdministrator } from "#app/accounts/commands/admin.server.ts";
import { mend } from "#app/accounts/forms.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** An own step that another domain adds to this page: what it does, and the words to say afterwards. */
export type EditorStep = (input: { accountId: string; organisationId: string; value: boolean }) => Promise<void>;

type Done = "grant" | "revoke" | "disable" | "enable" | "addEditor" | "removeEditor";

const empty = z.strictObject({});
const reasonSchema = z.strictObject({ reason: z.string().trim().min(1).max(500) });
const editorSchema = z.strictObject({ organisationId: z.string().regex(/^[\w.-]{1,100}$/) });

/** Carries out what an administrator asked for on the page of an account. */
export async function actOnAccount(
  context: AppContext,
  account: { id: string; name: string },
  formData: FormData,
  setEditor: EditorStep,
): Promise<Response> {
  const { db } = context;
  const act = actOf(context);
  const accountId = account.id;
  const intent = formData.get("intent");
  formData.delete("intent");
  const done = (what: Done) => {
    const text = translatorFor(context.visitor.locale, "administration")(`account.done.${what}`, {
      name: account.name,
    });
    return redirectWithFlash(context, `/admin/accounts/${accountId}`, { tone: "success", text });
  };
  switch (intent) {
    case "grant":
    case "revoke":
      read(formData, empty);
      await setAdministrator(db, act, { accountId, value: intent === "grant" });
      return done(intent);
    case "disable":
      await disableAccount(db, act, { accountId, ...read(formData, reasonSchema) });
      return done("disable");
    case "enable":
      read(formData, empty);
      await enableAccount(db, act, { accountId });
      return done("enable");
    case "add-editor": {
      const parsed = parseForm(formData, editorSchema);
      if (!parsed.ok) return mend({ form: parsed.reply }, {}, "add-editor");
      await setEditor({ accountId, ...parsed.value, value: true });
      return done("addEditor");
    }
    case "remove-editor":
      await setEditor({ accountId, ...read(formData, editorSchema), value: false });
      return done("removeEditor");
    default:
      throw new AppError("invalid_input");
  }
}

/** For forms without fields that somebody could fill in wrongly. */
function read<Schema extends z.ZodType>(formData: FormData, schema: Schema): z.output<Schema> {
  const parsed = parseForm(formData, schema);
  if (!parsed.ok) throw new AppError("invalid_input");
  return parsed.value;
}
