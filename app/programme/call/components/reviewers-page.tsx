import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { ReviewerRow, ReviewProgress } from "#app/programme/call/queries/reviewers.server.ts";
import type { ReviewerFault } from "#app/programme/call/reviewers-answer.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, type Option, Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type ReviewersPageProps = {
  rows: ReviewerRow[];
  progress: ReviewProgress;
  tracks: Option[];
  builds: boolean;
  fault: ReviewerFault | undefined;
};

/** Who reviews, how far they are, and giving out what nobody has yet. */
export function ReviewersPage({ rows, progress, tracks, builds, fault }: ReviewersPageProps) {
  const t = useTranslations("callDesk.reviewers");
  const left = progress.needed - progress.assigned;
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <Stats>
        <Stat value={progress.proposals} label={t("proposals")} />
        <Stat value={t("of", { part: progress.assigned, whole: progress.needed })} label={t("given")} />
        <Stat value={t("of", { part: progress.done, whole: progress.needed })} label={t("written")} />
        <Stat value={t("of", { part: progress.complete, whole: progress.proposals })} label={t("complete")} />
      </Stats>
      {builds && rows.length > 0 && left > 0 && (
        <Form method="post" className="mt-6">
          <p className="mb-3 max-w-prose">{t("assignLead", { left })}</p>
          <Button variant="primary" size="sm" name="intent" value="assign_all">
            {t("assign")}
          </Button>
        </Form>
      )}
      <Section title={t("people")} id="people">
        {rows.length > 0 ? (
          <ReviewerTable rows={rows} tracks={tracks} />
        ) : (
          <Empty title={t("none")}>{t("noneText")}</Empty>
        )}
      </Section>
      {builds && (
        <Section title={t("change")} id="change">
          <ul className="desk-categories">
            {rows.map((row) => (
              <li key={row.id}>
                <Disclosure open={fault?.about === row.id} summary={row.name}>
                  <ReviewerForm row={row} tracks={tracks} fault={fault?.about === row.id ? fault : undefined} />
                </Disclosure>
                {row.done === 0 && (
                  <Form method="post" className="desk-buttons" preventScrollReset>
                    <input type="hidden" name="id" value={row.id} />
                    <Button
                      size="sm"
                      variant="quiet"
                      name="intent"
                      value="remove"
                      aria-label={t("removeName", { name: row.name })}
                    >
                      {t("remove")}
                    </Button>
                  </Form>
                )}
              </li>
            ))}
            <li>
              <Disclosure open={fault?.about === "new" || rows.length === 0} key={rows.length} summary={t("add")}>
                <ReviewerForm row={null} tracks={tracks} fault={fault?.about === "new" ? fault : undefined} />
              </Disclosure>
            </li>
          </ul>
        </Section>
      )}
    </Page>
  );
}

function ReviewerTable({ rows, tracks }: Pick<ReviewersPageProps, "rows" | "tracks">) {
  const t = useTranslations("callDesk.reviewers");
  const nameOf = (id: string) => tracks.find(({ value }) => value === id)?.label;
  return (
    <Table caption={t("people")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("organisation")}</Th>
          <Th>{t("tracks")}</Th>
          <Th numeric>{t("assigned")}</Th>
          <Th numeric>{t("done_column")}</Th>
          <Th numeric>{t("conflicts")}</Th>
          <Th>{t("progress")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              <bdi>{row.name}</bdi>
              <span className="desk-second">{row.email}</span>
            </Th>
            <Td label={t("organisation")}>
              <bdi>{row.organisationName}</bdi>
            </Td>
            <Td label={t("tracks")}>
              {row.trackIds.length > 0 ? row.trackIds.flatMap((id) => nameOf(id) ?? []).join(", ") : t("all")}
            </Td>
            <Td label={t("assigned")} numeric>
              {row.maxLoad === null ? row.assigned : t("of", { part: row.assigned, whole: row.maxLoad })}
            </Td>
            <Td label={t("done_column")} numeric>
              {row.done}
            </Td>
            <Td label={t("conflicts")} numeric>
              {row.conflicts}
            </Td>
            <Td>
              <ProgressBar part={row.done} whole={row.assigned} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** How much is done, for the eye: the figures stand beside it. */
export function ProgressBar({ part, whole }: { part: number; whole: number }) {
  return (
    <svg width="100%" height="8" aria-hidden="true" className="call-bar">
      <rect width="100%" height="8" className="call-bar-whole" />
      {whole > 0 && <rect width={`${(part / whole) * 100}%`} height="8" className="call-bar-part" />}
    </svg>
  );
}

type Shape = Record<"name" | "email" | "organisationName" | "maxLoad" | "locale", string> & { trackIds: string[] };

type ReviewerFormProps = { row: ReviewerRow | null; tracks: Option[]; fault: ReviewerFault | undefined };

function ReviewerForm({ row, tracks, fault }: ReviewerFormProps) {
  const t = useTranslations("callDesk.reviewers");
  const [form, fields] = useForm<Shape>({
    id: `reviewer-${row?.id ?? "new"}`,
    lastResult: fault?.form ?? null,
    defaultValue: {
      ...{ name: row?.name ?? "", email: row?.email ?? "", organisationName: row?.organisationName ?? "" },
      ...{ maxLoad: row?.maxLoad === null || !row ? "" : String(row.maxLoad), locale: row?.locale ?? "en" },
      trackIds: row?.trackIds ?? [],
    },
  });
  const labels = {
    ...{ name: t("name"), email: t("email"), organisationName: t("organisation"), maxLoad: t("maxLoad") },
  };
  return (
    <Form method="post" id={form.id} noValidate preventScrollReset className="call-setup">
      <input type="hidden" name="intent" value="reviewer" />
      <input type="hidden" name="id" value={row?.id ?? ""} />
      <ErrorSummary form={form} labels={labels} />
      <div className="call-languages">
        <TextField field={fields.name} label={labels.name} required maxLength={200} dir="auto" />
        <TextField
          field={fields.email}
          type="email"
          label={labels.email}
          help={t("emailHelp")}
          required
          maxLength={254}
          autoComplete="off"
        />
        <TextField
          field={fields.organisationName}
          label={labels.organisationName}
          help={t("organisationHelp")}
          required={false}
          maxLength={200}
          dir="auto"
        />
        <TextField
          field={fields.maxLoad}
          label={labels.maxLoad}
          help={t("maxLoadHelp")}
          required={false}
          inputMode="numeric"
          maxLength={4}
        />
        <Select
          field={fields.locale}
          label={t("locale")}
          options={[
            { value: "en", label: "English", lang: "en" },
            { value: "fr", label: "Français", lang: "fr" },
          ]}
        />
      </div>
      {tracks.length > 0 && (
        <CheckboxGroup field={fields.trackIds} label={t("tracks")} help={t("tracksHelp")} options={tracks} columns />
      )}
      <div className="call-acts">
        <Button variant="primary" size="sm">
          {t(row ? "save" : "add")}
        </Button>
      </div>
    </Form>
  );
}
