import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Dated, OrganisationLink } from "#app/organisations/components/refs.tsx";
import { pickText } from "#app/platform/locale.ts";
import { FollowUpLine } from "#app/projects/conclusions/components/conclusion-list.tsx";
import type { ConclusionView, LinkKind, LinkMatch } from "#app/projects/conclusions/views.ts";
import { Button } from "#app/ui/button.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form } from "#app/ui/link.tsx";
import { QueryForm, QuerySearch } from "#app/ui/query-form.tsx";

type ConclusionLinksProps = {
  conclusion: ConclusionView;
  action: string;
  search: { q: string; matches: LinkMatch[] };
  edits: boolean;
};

/** Who sees to a conclusion and what followed from it, and a search for more of both. */
export function ConclusionLinks({ conclusion, action, search, edits }: ConclusionLinksProps) {
  const t = useTranslations("conclusions");
  const name = useName();
  return (
    <>
      {conclusion.owners.length > 0 && (
        <>
          <h3 className="font-semibold">{t("owner")}</h3>
          <ul className="conclusion-links">
            {conclusion.owners.map((owner) => (
              <Linked key={owner.id} kind="organisation" id={owner.id} name={name(owner.name)} edits={edits}>
                <OrganisationLink organisation={owner} />
              </Linked>
            ))}
          </ul>
        </>
      )}
      {conclusion.followUps.length > 0 && (
        <>
          <h3 className="mt-4 font-semibold">{t("followed")}</h3>
          <ul className="conclusion-links">
            {conclusion.followUps.map((followUp) => (
              <Linked key={followUp.id} kind={followUp.kind} id={followUp.id} name={name(followUp.title)} edits={edits}>
                <ul>
                  <FollowUpLine followUp={followUp} />
                </ul>
              </Linked>
            ))}
          </ul>
        </>
      )}
      {edits && (
        <div className="mt-6">
          <QueryForm action={action} label={t("search")}>
            <QuerySearch name="q" label={t("search")} value={search.q} />
          </QueryForm>
          {search.q && <p role="status">{t("found", { count: search.matches.length })}</p>}
          <ul className="conclusion-links">
            {search.matches.map((match) => (
              <Match key={`${match.kind} ${match.id}`} match={match} name={name(match.title)} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

type LinkedProps = { kind: LinkKind; id: string; name: string; edits: boolean; children: ReactNode };

function Linked({ kind, id, name, edits, children }: LinkedProps) {
  const t = useTranslations("conclusions");
  return (
    <li>
      <div>{children}</div>
      {edits && (
        <Form method="post" preventScrollReset>
          <LinkInputs kind={kind} id={id} />
          <Button size="sm" variant="quiet" name="intent" value="unlink" aria-label={t("take_away", { name })}>
            <Icon name="close" size={16} />
          </Button>
        </Form>
      )}
    </li>
  );
}

function Match({ match: { kind, id, title, span }, name }: { match: LinkMatch; name: string }) {
  const t = useTranslations("conclusions");
  return (
    <li>
      <div>
        <ContentText text={title} />{" "}
        <span className="text-sm text-muted">
          {t(`kinds.${kind}`)}
          {span?.from && (
            <>
              {", "}
              <Dated span={span} />
            </>
          )}
        </span>
      </div>
      <Form method="post" preventScrollReset>
        <LinkInputs kind={kind} id={id} />
        <Button size="sm" name="intent" value="link" aria-label={`${t(`add.${kind}`)}: ${name}`}>
          {t(`add.${kind}`)}
        </Button>
      </Form>
    </li>
  );
}

function LinkInputs({ kind, id }: { kind: LinkKind; id: string }) {
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
    </>
  );
}

function useName(): (text: { en: string | null; fr: string | null }) => string {
  const locale = useLocale();
  return (text) => pickText(text, locale)?.text ?? "";
}
