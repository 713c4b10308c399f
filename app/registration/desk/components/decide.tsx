import { useTranslations } from "use-intl";
import { OverbookDialog, ReasonField } from "#app/registration/desk/components/decision-buttons.tsx";
import { decisionsFor, type RegistrationState } from "#app/registration/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/link.tsx";

type DecideProps = {
  registration: { id: string; state: RegistrationState };
  decides: boolean;
  /** No place is free for this person. */
  full: boolean;
};

/** The decisions that make sense for one registration, and sending the personal link again. */
export function Decide({ registration, decides, full }: DecideProps) {
  const t = useTranslations("desk");
  const possible = decides ? decisionsFor(registration.state) : [];
  const beyond = full && registration.state === "waiting" && possible.includes("approve");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" aria-label={t("detail.decide")} className="desk-buttons">
      {possible
        .filter((decision) => decision !== "decline" && !(beyond && decision === "approve"))
        .map((decision) => (
          <Form method="post" key={decision}>
            <input type="hidden" name="id" value={registration.id} />
            <Button name="decision" value={decision} variant={decision === "approve" ? "primary" : "secondary"}>
              {t(`list.${decision}`)}
            </Button>
          </Form>
        ))}
      {beyond && (
        <OverbookDialog>
          <input type="hidden" name="id" value={registration.id} />
        </OverbookDialog>
      )}
      {possible.includes("decline") && (
        <ConfirmDialog
          trigger={t("list.decline")}
          title={t("detail.decline_title")}
          confirm={t("list.decline")}
          tone="danger"
          name="decision"
          value="decline"
        >
          <input type="hidden" name="id" value={registration.id} />
          <ReasonField required />
        </ConfirmDialog>
      )}
      <Form method="post">
        <Button name="intent" value="send_link" variant="quiet">
          {t("detail.send_link")}
        </Button>
      </Form>
    </div>
  );
}
