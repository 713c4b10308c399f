import { useTranslations } from "use-intl";
import type { FormReply } from "#app/platform/forms.server.ts";
import { photoBounds } from "#app/registration/badges/photo/bounds.ts";
import { Photo } from "#app/registration/badges/photo/components/photo.tsx";
import { PictureField } from "#app/registration/badges/photo/components/picture-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

type OwnPhotoProps = {
  reference: string;
  conference: { name: string; lang: string };
  photo: { fileId: string; width: number; height: number } | null;
  /** Whether one can still be sent; deleting it is always possible. */
  open: boolean;
  fault: FormReply | undefined;
};

/** Sending and deleting one's own picture. */
export function OwnPhotoPage({ reference, conference, photo, open, fault }: OwnPhotoProps) {
  const t = useTranslations("ownBadge.photo");
  return (
    <Page
      kicker={<span lang={conference.lang}>{conference.name}</span>}
      title={t("title")}
      lead={<p>{t("lead")}</p>}
      breadcrumbs={[{ label: t("back"), to: `/registrations/${reference}` }, { label: t("title") }]}
    >
      {photo ? (
        <div className="badge-photo-row">
          <Photo photo={photo} src={`/registrations/${reference}/picture`} alt={t("alt")} />
          <Form method="post">
            <Button variant="danger" name="intent" value="remove_photo">
              {t("remove")}
            </Button>
          </Form>
        </div>
      ) : (
        <p className="text-muted">{t("none")}</p>
      )}
      {open ? (
        <Form method="post" encType="multipart/form-data" className="mt-6 max-w-prose" noValidate>
          <input type="hidden" name="intent" value="photo" />
          <PictureField
            key={photo?.fileId}
            label={t("field")}
            help={t("help", { kilobytes: photoBounds.mostKilobytes })}
            alt={t("alt")}
            error={fault?.error?.photo ?? undefined}
          />
          <div className="mt-4">
            <Button variant="primary">{t("save")}</Button>
          </div>
        </Form>
      ) : (
        <Notice tone="info">{t("closed")}</Notice>
      )}
    </Page>
  );
}
