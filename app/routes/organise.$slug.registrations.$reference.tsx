import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { BadgeLink } from "#app/registration/badges/components/badge-link.tsx";
import { sendPersonalLink } from "#app/registration/commands/link.server.ts";
import { StateTag } from "#app/registration/components/state-tag.tsx";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { answerDecision, answerUndo, type DecisionFault } from "#app/registration/desk/answer.server.ts";
import { Decide } from "#app/registration/desk/components/decide.tsx";
import { DelegateFacts } from "#app/registration/desk/components/delegate-facts.tsx";
import { History } from "#app/registration/desk/components/history.tsx";
import { Mails } from "#app/registration/desk/components/mails.tsx";
import { UndoBar } from "#app/registration/desk/components/undo-bar.tsx";
import { sendLinkForm } from "#app/registration/desk/filter.server.ts";
import { Notes, TagForms } from "#app/registration/desk/list/components/notes-and-tags.tsx";
import { answerNotes, isAboutNotes, type NoteFault } from "#app/registration/desk/list/registration-answer.server.ts";
import { listMailsOf } from "#app/registration/desk/mails.server.ts";
import { LettersLink } from "#app/registration/papers/components/letters-link.tsx";
import { getRegistrationForDesk, undoableDecision } from "#app/registration/queries/desk.server.ts";
import { countryChoices } from "#app/registration/queries/form.server.ts";
import { registrationHistory } from "#app/registration/queries/history.server.ts";
import { listTags } from "#app/registration/queries/lists.server.ts";
import { isFullFor } from "#app/registration/queries/places.server.ts";
import { shownAnswers } from "#app/registration/questions/answers.server.ts";
import { DeskAnswers, OrganisersForm } from "#app/registration/questions/components/desk-answers.tsx";
import { type AnswersFault, answerOrganisers } from "#app/registration/questions/desk-answer.server.ts";
import { askingFor } from "#app/registration/questions/receive.server.ts";
import { isErased } from "#app/registration/rules.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { restingPlace } from "#app/ui/focus.ts";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights, accountId } = await requireDesk(context, request, params.slug);
  const { db, clock, visitor } = context;
  const registration = await getRegistrationForDesk(db, conference.id, params.reference ?? "");
  if (!registration) throw notFound();
  const about = { conferenceId: conference.id, registrationId: registration.id, categoryId: registration.category.id };
  const [full, history, mails, undoable, tags, answers, asking, countries] = await Promise.all([
    isFullFor(db, conference.id, registration.id),
    registrationHistory(db, registration.id, visitor.locale),
    listMailsOf(db, registration.id),
    undoableDecision(db, conference.id, accountId, clock.now()),
    listTags(db, conference.id),
    shownAnswers(db, registration.id, visitor.locale),
    askingFor(context, { ...about, audience: "organiser" }),
    countryChoices(db, visitor.locale),
  ]);
  return {
    ...{ registration, rights, full, history, mails, undoable, tags, answers, asking, countries },
    slug: conference.slug,
    timeZone: conference.timeZone ?? "UTC",
    now: clock.now(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(async () => {
    const intent = formData.get("intent");
    if (intent === "undo") return answerUndo(context, request, formData);
    if (intent !== "send_link" && intent !== "answers" && !isAboutNotes(formData))
      return answerDecision(context, request, conference.id, formData);
    const registration = await getRegistrationForDesk(context.db, conference.id, params.reference ?? "");
    if (!registration) throw notFound();
    const about = { conferenceId: conference.id, registrationId: registration.id };
    if (intent === "answers") {
      return answerOrganisers(context, request, { ...about, categoryId: registration.category.id }, formData);
    }
    if (isAboutNotes(formData)) {
      return answerNotes(context, request, about, formData);
    }
    if (!parseForm(formData, sendLinkForm).ok) throw new AppError("invalid_input");
    const { sent } = await sendPersonalLink(context.db, actOf(context), registration.id);
    context.jobs.wake("mail");
    const t = translatorFor(context.visitor.locale, "desk.detail");
    return redirectWithFlash(context, new URL(request.url).pathname, {
      tone: sent ? "success" : "info",
      text: t(sent ? "link_sent" : "link_sent_before", { email: registration.email }),
    });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.registration.reference ?? ""} · Octopus` },
];

export default function DeskRegistration() {
  const { registration, rights, full, history, mails, undoable, tags, slug, timeZone, now } =
    useLoaderData<typeof loader>();
  const { answers, asking, countries } = useLoaderData<typeof loader>();
  const refused = useActionData<DecisionFault | NoteFault | AnswersFault>();
  const questions = useTranslations("questions.desk");
  const t = useTranslations("desk");
  const lists = useTranslations("lists");
  const decision = refused && "fault" in refused ? refused.fault : null;
  return (
    <Page
      title={<span dir="auto">{registration.name}</span>}
      kicker={registration.reference}
      lead={
        <span {...restingPlace}>
          <StateTag state={registration.state} />
        </span>
      }
      actions={
        !isErased(registration) &&
        !registration.mergedInto && <Decide registration={registration} decides={rights.decides} full={full} />
      }
      breadcrumbs={[{ label: t("detail.back"), to: `/organise/${slug}/registrations` }, { label: registration.name }]}
      wide
    >
      {undoable && <UndoBar key={undoable.id} decision={undoable} now={now} />}
      <div role="alert">{decision && <Notice tone="danger">{t(`list.${decision}`)}</Notice>}</div>
      {registration.mergedInto && registration.state === "withdrawn" && (
        <Notice tone="info">
          <Link to={`/organise/${slug}/registrations/${registration.mergedInto.reference}`}>
            {lists("duplicates.merged_into", { reference: registration.mergedInto.reference })}
          </Link>
        </Notice>
      )}
      <div className="desk-columns">
        <div>
          <Section
            title={t("detail.facts")}
            id="facts"
            actions={
              <div className="desk-buttons">
                <BadgeLink slug={slug} reference={registration.reference} />
                {rights.decides && registration.state === "confirmed" && (
                  <LettersLink slug={slug} reference={registration.reference} />
                )}
              </div>
            }
          >
            <DelegateFacts registration={registration} timeZone={timeZone} />
          </Section>
          {answers.length > 0 && (
            <Section title={questions("title")} id="answers">
              <DeskAnswers answers={answers} base={`/organise/${slug}/registrations/${registration.reference}`} />
            </Section>
          )}
          {rights.decides &&
            !isErased(registration) &&
            asking.sections.some((section) => section.questions.some(({ organisersOnly }) => organisersOnly)) && (
              <Section title={questions("organisers")} id="organisers-questions">
                <p className="text-muted">{questions("organisersHelp")}</p>
                <OrganisersForm
                  key={registration.updatedAt}
                  asking={asking}
                  received={refused && "answers" in refused ? refused.answers : undefined}
                  countries={countries}
                />
              </Section>
            )}
          <Section title={t("detail.mails")} id="mails">
            <Mails mails={mails} timeZone={timeZone} />
          </Section>
        </div>
        <div>
          {!isErased(registration) && (
            <>
              <Section title={lists("tags.title")} id="tags">
                <TagForms registration={registration} all={tags} />
              </Section>
              <Section title={lists("notes.title")} id="notes">
                <Notes
                  notes={registration.notes}
                  timeZone={timeZone}
                  fault={refused && "note" in refused ? lists("notes.missing") : undefined}
                />
              </Section>
            </>
          )}
          <Section title={t("detail.history")} id="history">
            <History entries={history} timeZone={timeZone} />
          </Section>
        </div>
      </div>
    </Page>
  );
}
