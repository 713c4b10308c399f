import { type MouseEvent, type ReactNode, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button, type ButtonSize, type ButtonVariant } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { popoverAttributes, popoverTarget } from "#app/ui/popover.ts";

type ConfirmDialogProps = {
  /** Words of the button that opens the dialog. */
  trigger: ReactNode;
  triggerVariant?: ButtonVariant;
  triggerSize?: ButtonSize;
  title: ReactNode;
  /** What will happen; may hold fields and hidden inputs, which are posted with it. */
  children?: ReactNode;
  /** Words of the button that does it. */
  confirm: ReactNode;
  tone?: "primary" | "danger";
  /** Name and value that the confirming button posts. */
  name?: string;
  value?: string;
  /** Where the form is posted; this page by default. */
  action?: string;
  /** Id of a form elsewhere on the page that the confirming button submits instead of an own one. */
  form?: string;
};

/**
 * Asks before something that matters. A native dialog: modal with JavaScript; without, the browser's popover opens it,
 * and the form inside works the same.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = (event: MouseEvent) => {
    if (typeof dialog.current?.showModal !== "function") return;
    event.preventDefault();
    dialog.current.showModal();
  };
  const close = (event: MouseEvent) => {
    if (!dialog.current?.open) return;
    event.preventDefault();
    dialog.current.close();
  };
  // An own form closes when it is sent; one elsewhere does not know that it was asked from here.
  const content = (
    <Content {...props} id={id} onCancel={close} onConfirm={props.form ? () => dialog.current?.close() : undefined} />
  );
  return (
    <>
      <Button
        type="button"
        variant={props.triggerVariant ?? (props.tone === "danger" ? "danger" : "secondary")}
        size={props.triggerSize ?? "md"}
        aria-haspopup="dialog"
        onClick={open}
        {...popoverTarget(id, "show")}
      >
        {props.trigger}
      </Button>
      <dialog ref={dialog} id={id} className="dialog" aria-labelledby={`${id}-title`} {...popoverAttributes}>
        {props.form ? (
          content
        ) : (
          <Form method="post" action={props.action} onSubmit={() => dialog.current?.open && dialog.current.close()}>
            {content}
          </Form>
        )}
      </dialog>
    </>
  );
}

function Content({
  id,
  title,
  children,
  confirm,
  tone = "primary",
  name,
  value,
  form,
  onCancel,
  onConfirm,
}: ConfirmDialogProps & { id: string; onCancel: (event: MouseEvent) => void; onConfirm?: (() => void) | undefined }) {
  const t = useTranslations("ui.dialog");
  return (
    <>
      <h2 id={`${id}-title`} className="dialog-title">
        {title}
      </h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-actions">
        <Button type="button" onClick={onCancel} {...popoverTarget(id, "hide")}>
          {t("cancel")}
        </Button>
        <Button variant={tone} name={name} value={value} form={form} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </>
  );
}
