import { useTranslations } from "use-intl";
import type { DeskFilter } from "#app/registration/desk/filter.server.ts";
import type { DeskOptions } from "#app/registration/desk/options.server.ts";
import { AnswerFilters } from "#app/registration/questions/components/answer-filters.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { LongSelect } from "#app/ui/long-select.tsx";

/** Search and filters of the list: a plain GET form, so that every view has an address. */
export function FilterForm({ filter, options }: { filter: DeskFilter; options: DeskOptions }) {
  const t = useTranslations("desk.list");
  const lists = useTranslations("lists");
  const { search, category, country, tag, note, shown, answers } = filter;
  const narrowed = Boolean(search || category || country || tag || note || shown) || Object.keys(answers).length > 0;
  return (
    <Form
      method="get"
      role="search"
      className="desk-filter"
      key={JSON.stringify([search, category, country, tag, note, shown, answers])}
    >
      {filter.state && <input type="hidden" name="state" value={filter.state} />}
      <input type="hidden" name="sort" value={filter.sort} />
      <input type="hidden" name="direction" value={filter.direction} />
      {filter.columns?.map((column) => (
        <input key={column} type="hidden" name="col" value={column} />
      ))}
      <div className="desk-filter-search">
        <label className="sr-only" htmlFor="desk-search">
          {t("search")}
        </label>
        <input
          id="desk-search"
          type="search"
          name="q"
          className="control"
          maxLength={200}
          defaultValue={filter.search}
          placeholder={t("search")}
        />
      </div>
      <Choice
        name="category"
        label={t("category")}
        all={t("all_categories")}
        options={options.categories}
        value={filter.category}
      />
      <div>
        <label className="sr-only" htmlFor="desk-country">
          {t("country")}
        </label>
        <LongSelect
          id="desk-country"
          name="country"
          label={t("country")}
          placeholder={t("all_countries")}
          options={options.countries}
          defaultValue={filter.country}
        />
      </div>
      {options.tags.length > 0 && (
        <Choice
          name="tag"
          label={lists("tags.filter")}
          all={lists("tags.filter_all")}
          options={options.tags.map(({ id, name }) => ({ value: id, label: name }))}
          value={tag}
        />
      )}
      <Choice
        name="note"
        label={lists("notes.filter")}
        all={lists("notes.filter_all")}
        options={[
          { value: "any", label: lists("notes.filter_any") },
          { value: "door", label: lists("notes.filter_door") },
        ]}
        value={note ?? ""}
      />
      <Choice
        name="shown"
        label={lists("shown.filter")}
        all={lists("shown.all")}
        options={[
          { value: "participants", label: lists("shown.participants") },
          { value: "public", label: lists("shown.public") },
        ]}
        value={shown ?? ""}
      />
      <Button>{t("find")}</Button>
      {narrowed && <Link to={filter.state ? `?state=${filter.state}` : "?"}>{t("clear")}</Link>}
      {options.questions.length > 0 && <AnswerFilters questions={options.questions} answers={filter.answers} />}
    </Form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  all: string;
  options: { value: string; label: string }[];
  value: string;
};

function Choice({ name, label, all, options, value }: ChoiceProps) {
  return (
    <div>
      <label className="sr-only" htmlFor={`desk-${name}`}>
        {label}
      </label>
      <select id={`desk-${name}`} name={name} className="control control-select" defaultValue={value}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
