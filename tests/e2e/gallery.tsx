import { useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import type { RouteObject } from "react-router-dom";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server.js";
import { IntlProvider } from "use-intl";
import platformEn from "#app/platform/messages/en.ts";
import platformFr from "#app/platform/messages/fr.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, CheckboxGroup, RadioGroup, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { organisationLooks, partnershipLooks } from "#app/ui/kind-palette.ts";
import { Link, LinkButton } from "#app/ui/link.tsx";
import uiEn from "#app/ui/messages/en.ts";
import uiFr from "#app/ui/messages/fr.ts";
import { Notice } from "#app/ui/notice.tsx";
import { MarginNote, Page, Section } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import type { RootData } from "#app/ui/root-data.ts";
import { Shell } from "#app/ui/shell.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

const messages = {
  en: { ui: uiEn, platform: platformEn },
  fr: { ui: uiFr, platform: platformFr },
};

const citations = [
  { sourceId: "report-2007", title: "Project on Cybercrime: Progress report", section: "2.1", row: 4 },
  { sourceId: "update-2009", title: "Global Project on Cybercrime: Update", section: "Activities", contradicts: true },
];

function rootData(locale: "en" | "fr"): RootData {
  return {
    locale,
    prefix: `/${locale}`,
    theme: "system",
    path: `/${locale}/gallery`,
    appUrl: "http://octopus.example",
    mode: "demo",
    requestId: "gallery",
    account: { name: "Zoë Ångström-Papadopoulou", isAdministrator: true, isOrganiser: true, isEditor: false },
    flash: { id: "1", tone: "success", text: "Your registration is confirmed." },
  };
}

/** Every part of app/ui in one document, inside the shell; only the tests see it. */
export async function galleryHtml(options: {
  locale: "en" | "fr";
  theme: "light" | "dark";
  stylesheet: string;
}): Promise<string> {
  const { locale, theme, stylesheet } = options;
  const routes: RouteObject[] = [{ id: "root", path: "*", loader: () => rootData(locale), element: <Gallery /> }];
  const handler = createStaticHandler(routes);
  const context = await handler.query(new Request(`http://octopus.example/${locale}/gallery`));
  if (context instanceof Response) throw new Error("The gallery answered with a response of its own.");
  const router = createStaticRouter(handler.dataRoutes, context);
  const body = renderToString(
    <IntlProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <StaticRouterProvider router={router} context={context} hydrate={false} />
    </IntlProvider>,
  );
  return `<!doctype html><html lang="${locale}" data-theme="${theme}"><head><meta charset="utf-8"><title>Gallery</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="${stylesheet}"></head><body>${body}</body></html>`;
}

function Gallery() {
  return (
    <Shell>
      <Page
        title="The parts of every page"
        kicker="Gallery"
        lead="Each part once, with the states it can be in."
        breadcrumbs={[{ label: "Start", to: "/" }, { label: "Gallery" }]}
        actions={<LinkButton to="/conferences">Conferences</LinkButton>}
      >
        <Section id="buttons" title="Buttons">
          <Row>
            <Button variant="primary">Register</Button>
            <Button>Save</Button>
            <Button variant="quiet">More</Button>
            <Button variant="danger">Withdraw</Button>
            <Button disabled>Closed</Button>
            <Button size="sm" variant="primary">
              <Icon name="check" size={16} />
              Approve
            </Button>
            <ConfirmDialog trigger="Ask first" title="Withdraw this registration?" confirm="Withdraw" tone="danger">
              <p>Your place goes to the next person on the waiting list.</p>
            </ConfirmDialog>
          </Row>
        </Section>
        <Section id="words" title="Notices and tags">
          <MarginNote>A remark in the margin.</MarginNote>
          <p className="mb-4">
            More than 140 participants came
            <SourceMark citations={citations} />, some of them twice
            <SourceMark citations={citations.slice(0, 1)} />. See the <Link to="/sources">sources</Link>.
          </p>
          <div className="grid gap-4">
            {(["info", "success", "warning", "danger"] as const).map((tone) => (
              <Notice key={tone} tone={tone} title={`A notice: ${tone}`}>
                <p>
                  With a sentence and a <Link to="/about">link</Link>.
                </p>
              </Notice>
            ))}
          </div>
          <Row>
            {(["neutral", "info", "success", "warning", "danger"] as const).map((tone) => (
              <Tag key={tone} tone={tone}>
                {tone}
              </Tag>
            ))}
          </Row>
        </Section>
        <Forms />
        <Lists />
      </Page>
    </Shell>
  );
}

function Row({ children }: { children: ReactNode }) {
  return <div className="mt-4 flex flex-wrap items-center gap-3">{children}</div>;
}

type Shape = { name: string; note: string; country: string; languages: string[]; category: string; consent: string };

const failed = {
  status: "error" as const,
  initialValue: { name: "Zoë", category: "media" },
  error: { name: ["too_long|120"], category: ["required"], consent: ["required"] },
};

function Forms() {
  const [form, fields] = useForm<Shape>({ id: "gallery", lastResult: failed });
  const options = ["English", "Français", "Español"].map((label) => ({ value: label, label }));
  return (
    <Section id="forms" title="Forms">
      <form id={form.id}>
        <ErrorSummary form={form} labels={{ name: "Name", category: "Category", consent: "Consent" }} />
        <TextField field={fields.name} label="Name" help="As in your passport" required />
        <TextArea field={fields.note} label="What you need at the venue" required={false} />
        <Select field={fields.country} label="Country" options={options} placeholder="Choose a country" />
        <CheckboxGroup field={fields.languages} label="Languages" options={options} columns />
        <RadioGroup field={fields.category} label="Category" options={options} help="In which capacity you attend" />
        <Checkbox
          field={fields.consent}
          label="I agree that the organisers keep this."
          help="You can withdraw it."
          required
        />
      </form>
    </Section>
  );
}

function Lists() {
  return (
    <>
      <Section id="tables" title="Tables and lists">
        <Table caption="Registrations" dense>
          <thead>
            <tr>
              <Th sort={{ to: "?sort=-name", direction: "ascending" }}>Name</Th>
              <Th sort={{ to: "?sort=state", direction: null }}>State</Th>
              <Th numeric>Number</Th>
            </tr>
          </thead>
          <tbody>
            {["Μαρία Παπαδοπούλου", "محمد", "Иван Петров"].map((name, index) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <Td label="State">
                  <Tag tone="success">confirmed</Tag>
                </Td>
                <Td numeric label="Number">
                  {index * 1234}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
        <Pagination page={4} pageCount={12} search="q=x" />
      </Section>
      <Section id="figures" title="Figures and kinds">
        <Stats>
          <Stat value={115} label="organisations" source={<SourceMark citations={citations} />} />
          <Stat value={199} label="partnerships" />
        </Stats>
        <ul className="mt-4 grid grid-cols-2 gap-2">
          {[...Object.keys(organisationLooks), ...Object.keys(partnershipLooks), "unknown"].map((kind) => (
            <li key={kind} className="flex items-center gap-2 text-sm">
              <KindMark kind={kind} size={16} /> {kind}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="rest" title="More">
        <Disclosure summary="How places are given">
          <p>In order of arrival.</p>
        </Disclosure>
        <Empty title="Nobody is waiting" action={<LinkButton to="/organise">Back to the desk</LinkButton>}>
          New registrations find a place at once.
        </Empty>
      </Section>
    </>
  );
}
