import { useTranslations } from "use-intl";
import { ListMenu } from "#app/registration/desk/list/components/list-menu.tsx";
import type { UsualView } from "#app/registration/desk/list/views.server.ts";
import type { SavedViewRow } from "#app/registration/queries/lists.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";

type ViewsMenuProps = {
  usual: { view: UsualView; query: string }[];
  saved: SavedViewRow[];
  /** The address of what is shown now. */
  current: string;
  /** May save and remove the team's views. */
  shares: boolean;
};

/** The views of the list by name, and a name for what is shown now. */
export function ViewsMenu({ usual, saved, current, shares }: ViewsMenuProps) {
  const t = useTranslations("lists.views");
  const named = [
    ...saved.map(({ name, query }) => ({ name, query })),
    ...usual.map(({ view, query }) => ({ name: t(view), query })),
  ].find(({ query }) => query === current);
  const groups = [
    { title: t("shared"), views: saved.filter(({ shared }) => shared) },
    { title: t("mine"), views: saved.filter(({ shared }) => !shared) },
  ].filter(({ views }) => views.length > 0);
  return (
    <ListMenu icon="search" words={named ? t("current", { name: named.name }) : t("menu")} wide>
      <p className="text-sm text-muted">{t("lead")}</p>
      <h2 className="desk-menu-title">{t("usual")}</h2>
      <ul>
        {usual.map(({ view, query }) => (
          <li key={view}>
            <ViewLink name={t(view)} query={query} current={current} />
          </li>
        ))}
      </ul>
      {groups.map(({ title, views }) => (
        <div key={title}>
          <h2 className="desk-menu-title">{title}</h2>
          <ul>
            {views.map(({ id, name, query, shared }) => (
              <li key={id}>
                <ViewLink name={name} query={query} current={current} />
                {(!shared || shares) && (
                  <Form method="post">
                    <input type="hidden" name="viewId" value={id} />
                    <Button
                      size="sm"
                      variant="quiet"
                      name="intent"
                      value="remove_view"
                      aria-label={t("remove_name", { name })}
                    >
                      {t("remove")}
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Form method="post" className="desk-menu-form" key={`${current} ${saved.length}`}>
        <h2 className="desk-menu-title">{t("save")}</h2>
        <label className="field-label" htmlFor="view-name">
          {t("name")}
        </label>
        <input id="view-name" name="name" className="control" maxLength={80} required />
        {shares && (
          <div className="choice">
            <input type="checkbox" id="view-shared" name="shared" />
            <label htmlFor="view-shared">{t("share")}</label>
          </div>
        )}
        <Button size="sm" name="intent" value="save_view">
          {t("submit")}
        </Button>
      </Form>
    </ListMenu>
  );
}

function ViewLink({ name, query, current }: { name: string; query: string; current: string }) {
  const here = query === current;
  return (
    <Link to={`?${query}`} aria-current={here ? "page" : undefined} dir="auto">
      {here && <Icon name="check" size={16} />}
      {name}
    </Link>
  );
}
