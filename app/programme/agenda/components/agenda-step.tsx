import type { ReactNode } from "react";
import { Button, type ButtonVariant } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";

/** Whose agenda, of which conference, in which zone. */
export type AgendaPlace = { slug: string; reference: string; timeZone: string };

type AgendaStepProps = {
  place: AgendaPlace;
  sessionId: string;
  intent: "sign-up" | "leave" | "wish-up" | "wish-down" | "dismiss";
  variant?: ButtonVariant;
  children: ReactNode;
};

/** A button for one step about a session of one's own agenda. */
export function AgendaStep({ place, sessionId, intent, variant = "secondary", children }: AgendaStepProps) {
  return (
    <Form method="post" action={`/conferences/${place.slug}/agenda`} preventScrollReset>
      <input type="hidden" name="reference" value={place.reference} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <Button name="intent" value={intent} variant={variant} size="sm">
        {children}
      </Button>
    </Form>
  );
}
