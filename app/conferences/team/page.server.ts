import { mend, titled } from "#app/accounts/forms.server.ts";
import { canManageTeam } from "#app/conferences/rules.ts";
import { addTeamMember, changeTeamMember } from "#app/conferences/team/commands.server.ts";
import { findTeamConference, listTeam } from "#app/conferences/team/queries.server.ts";
import { addMemberSchema, changeMemberSchema, removeMemberSchema } from "#app/conferences/team/schemas.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering, notFound, refusal, requireAccount } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** The conference in the address, for somebody who may choose its team. */
async function requireTeam(context: AppContext, request: Request, slug: string | undefined) {
  const account = requireAccount(context, request);
  const conference = isSlug(slug) ? await findTeamConference(context.db, slug) : null;
  if (!conference) throw notFound();
  if (!canManageTeam(account, conference.id)) throw refusal(new AppError("forbidden"));
  return conference;
}

/** What the page of a team shows; the same at the desk and in the administration. */
export async function loadTeamPage(context: AppContext, request: Request, slug: string | undefined) {
  const conference = await requireTeam(context, request, slug);
  const { locale } = context.visitor;
  return {
    title: titled(translatorFor(locale, "team")("title")),
    slug: conference.slug,
    conference: pickText({ en: conference.nameEn, fr: conference.nameFr }, locale) ?? {
      text: conference.slug,
      lang: locale,
    },
    members: await listTeam(context.db, conference.id),
  };
}

/** Adds, changes or removes a member, then shows the page at `here` again. */
export async function actOnTeamPage(context: AppContext, request: Request, slug: string | undefined, here: string) {
  const conference = await requireTeam(context, request, slug);
  const formData = await request.formData();
  const intent = formData.get("intent");
  formData.delete("intent");
  return answering(async () => {
    if (intent === "add-member") return add(context, conference.id, formData, here);
    if (intent === "change-member") return change(context, conference.id, formData, here);
    if (intent === "remove-member") return remove(context, conference.id, formData, here);
    throw new AppError("invalid_input");
  });
}

async function add(context: AppContext, conferenceId: string, formData: FormData, here: string) {
  const parsed = parseForm(formData, addMemberSchema);
  if (!parsed.ok) return mend({ form: parsed.reply }, {}, "add-member");
  const fault = await addTeamMember(context.db, actOf(context), { conferenceId, ...parsed.value });
  if (fault) return mend(parsed, { email: [fault] }, "add-member");
  const text = translatorFor(context.visitor.locale, "team")("done.added");
  return redirectWithFlash(context, here, { tone: "success", text });
}

async function change(context: AppContext, conferenceId: string, formData: FormData, here: string) {
  const parsed = parseForm(formData, changeMemberSchema);
  if (!parsed.ok) throw new AppError("invalid_input");
  const name = await changeTeamMember(context.db, actOf(context), { conferenceId, ...parsed.value });
  const text = translatorFor(context.visitor.locale, "team")("done.changed", { name });
  return redirectWithFlash(context, here, { tone: "success", text });
}

async function remove(context: AppContext, conferenceId: string, formData: FormData, here: string) {
  const parsed = parseForm(formData, removeMemberSchema);
  if (!parsed.ok) throw new AppError("invalid_input");
  const input = { conferenceId, accountId: parsed.value.accountId, role: null };
  const name = await changeTeamMember(context.db, actOf(context), input);
  const text = translatorFor(context.visitor.locale, "team")("done.removed", { name });
  return redirectWithFlash(context, here, { tone: "success", text });
}
