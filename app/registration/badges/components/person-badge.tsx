import { useTranslations } from "use-intl";
import type { FormReply } from "#app/platform/forms.server.ts";
import { BadgeSvg } from "#app/registration/badges/components/badge-svg.tsx";
import { useMeasure } from "#app/registration/badges/components/use-measure.ts";
import { type BadgeContent, drawBadge } from "#app/registration/badges/draw.ts";
import type { BadgeLayout } from "#app/registration/badges/layout.ts";
import { photoBounds } from "#app/registration/badges/photo/bounds.ts";
import { Photo } from "#app/registration/badges/photo/components/photo.tsx";
import { PictureField } from "#app/registration/badges/photo/components/picture-field.tsx";
import { useInstant } from "#app/registration/desk/components/instant.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Form, LinkButton, withPrefix } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

type PersonBadgeProps = {
  slug: string;
  timeZone: string;
  reference: string;
  name: string;
  isConfirmed: boolean;
  isErased: boolean;
  layout: BadgeLayout;
  content: BadgeContent;
  photo: { fileId: string; width: number; height: number } | null;
  badge: { issuedAt: string; printedAt: string | null; hasChanged: boolean } | null;
  fault: FormReply | undefined;
};

/** The badge of one person at the desk: how it looks, printing and replacing it, and the photo on it. */
export function PersonBadge(props: PersonBadgeProps) {
  const { slug, reference, name, layout, content, photo, isConfirmed } = props;
  const t = useTranslations("badges.person");
  const base = `/organise/${slug}/registrations/${reference}`;
  const picture = `${withPrefix(usePrefix(), `${base}/picture`)}?${photo?.fileId ?? ""}`;
  const marks = drawBadge(layout, content, useMeasure());
  return (
    <Page
      title={t.rich("of_name", { name, dir: (chunks) => <span dir="auto">{chunks}</span> })}
      kicker={reference}
      breadcrumbs={[{ label: name, to: base }, { label: t("title") }]}
      wide
    >
      <div className="badge-person">
        <div>
          <BadgeSvg size={layout.size} marks={marks} label={t("of", { name })} photoHref={picture} />
          {isConfirmed ? <Actions {...props} /> : <Notice tone="info">{t("not_confirmed")}</Notice>}
        </div>
        <PhotoSection {...props} />
      </div>
    </Page>
  );
}

function Actions({ slug, reference, name, timeZone, badge }: PersonBadgeProps) {
  const t = useTranslations("badges.person");
  const instant = useInstant(timeZone);
  const printed = badge?.printedAt ? instant(badge.printedAt) : t("never");
  return (
    <>
      <div className="mt-4 flex flex-wrap gap-3">
        <LinkButton to={`/organise/${slug}/registrations/${reference}/badge.pdf`} variant="primary" reloadDocument>
          {t("download")}
        </LinkButton>
        {badge && (
          <ConfirmDialog
            trigger={t("replace")}
            title={t("replace_title")}
            confirm={t("replace_confirm")}
            tone="danger"
            name="intent"
            value="replace"
          >
            <p>{t("replace_text", { name })}</p>
          </ConfirmDialog>
        )}
      </div>
      {badge && (
        <dl className="desk-facts mt-4">
          <div>
            <dt>{t("issued")}</dt>
            <dd>{instant(badge.issuedAt)}</dd>
          </div>
          <div>
            <dt>{t("printed")}</dt>
            <dd>{badge.hasChanged ? t("changed", { when: printed }) : printed}</dd>
          </div>
        </dl>
      )}
    </>
  );
}

function PhotoSection({ slug, reference, name, photo, isErased, fault }: PersonBadgeProps) {
  const t = useTranslations("badges.person");
  return (
    <Section title={t("photo")} id="photo">
      {photo ? (
        <div className="badge-photo-row">
          <Photo
            photo={photo}
            src={`/organise/${slug}/registrations/${reference}/picture`}
            alt={t("photo_alt", { name })}
          />
          <Form method="post">
            <Button variant="danger" size="sm" name="intent" value="remove_photo">
              {t("photo_remove")}
            </Button>
          </Form>
        </div>
      ) : (
        <p className="text-muted">{t("photo_none")}</p>
      )}
      {!isErased && (
        <Form method="post" encType="multipart/form-data" className="mt-4 max-w-prose" noValidate>
          <input type="hidden" name="intent" value="photo" />
          <PictureField
            key={photo?.fileId}
            label={t("photo_field")}
            help={t("photo_help", { kilobytes: photoBounds.mostKilobytes })}
            alt={t("photo_alt", { name })}
            error={fault?.error?.photo ?? undefined}
          />
          <div className="mt-3">
            <Button>{t("photo_save")}</Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
