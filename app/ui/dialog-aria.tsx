import type { ReactNode } from "react";
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";

/** A dialog for the desks (react-aria: focus kept inside and given back). Not for public pages: the library is heavy. */
export function Dialog({
  trigger,
  title,
  children,
  isOpen,
  onOpenChange,
}: {
  /** A react-aria Button; leave out when `isOpen` rules. */
  trigger?: ReactNode;
  title: ReactNode;
  children: ReactNode | ((close: () => void) => ReactNode);
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}) {
  const overlay = (
    <ModalOverlay className="dialog-overlay" isDismissable {...(trigger ? {} : { isOpen, onOpenChange })}>
      <Modal className="dialog-aria">
        <AriaDialog className="outline-none">
          {({ close }) => (
            <>
              <Heading slot="title" className="dialog-title">
                {title}
              </Heading>
              {typeof children === "function" ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  if (!trigger) return overlay;
  return (
    <DialogTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger}
      {overlay}
    </DialogTrigger>
  );
}
