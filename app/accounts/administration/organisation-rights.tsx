import { useTranslations } from "use-intl";
import { AccountForm, type FormAnswer } from "#app/accounts/components/form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { LongSelectField } from "#app/ui/long-select.tsx";

type Name = { text: string; lang: string };
type Props = {
  mayHold: boolean;
  organisations: { id: string; slug: string; name: Name }[];
  choices: { id: string; name: Name }[];
  answer: FormAnswer;
};

/** The entries of the directory that an account may edit. */
export function OrganisationRights({ mayHold, organisations, choices, answer }: Props) {
  const t = useTranslations("administration.account");
  const held = new Set(organisations.map(({ id }) => id));
  const options = choices
    .filter(({ id }) => !held.has(id))
    .map(({ id, name }) => ({ value: id, label: name.text, lang: name.lang }));
  const labels = { organisationId: t("organisation") };
  return (
    <>
      {organisations.length === 0 && <p>{t("noOrganisations")}</p>}
      <ul className="space-y-2">
        {organisations.map(({ id, slug, name }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4">
            <Link to={`/organisations/${slug}`} lang={name.lang}>
              {name.text}
            </Link>
            <Form method="post">
              <input type="hidden" name="organisationId" value={id} />
              <Button
                size="sm"
                variant="quiet"
                name="intent"
                value="remove-editor"
                aria-label={t("removeOrganisationLabel", { name: name.text })}
              >
                {t("removeOrganisation")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {mayHold ? (
        <div className="mt-4">
          <AccountForm
            // A new form after each change, so that the choice just made is not offered again.
            key={organisations.length}
            id="add-editor"
            answer={answer}
            hidden={{ intent: "add-editor" }}
            labels={labels}
            submit={t("addOrganisation")}
            variant="secondary"
          >
            {(fields) => (
              <LongSelectField
                field={fields.organisationId}
                label={labels.organisationId}
                options={options}
                placeholder={t("chooseOrganisation")}
                required
              />
            )}
          </AccountForm>
        </div>
      ) : (
        <p className="mt-2 text-muted">{t("cannotHold")}</p>
      )}
    </>
  );
}
