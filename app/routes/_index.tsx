import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Editions } from "#app/home/components/editions.tsx";
import { FigureList } from "#app/home/components/figures.tsx";
import { NetworkPlate } from "#app/home/components/network-plate.tsx";
import { NextConference } from "#app/home/components/next-conference.tsx";
import { Paths } from "#app/home/components/paths.tsx";
import stylesheet from "#app/home/home.css?url";
import { readHome } from "#app/home/view.server.ts";
import { translatorFor } from "#app/messages.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, clock, visitor } = context;
  const t = translatorFor(visitor.locale, "home");
  return { home: await readHome(db, clock.now(), visitor.locale), description: t("description") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: "Octopus" },
  { name: "description", content: data?.description ?? "" },
];

export default function Home() {
  const { home } = useLoaderData<typeof loader>();
  const t = useTranslations("home");
  return (
    <div className="home">
      <div className="home-head">
        <div>
          <h1 className="page-title">{t("headline")}</h1>
          <p className="page-lead">{t("lead")}</p>
        </div>
        <NextConference next={home.next} />
      </div>
      <Paths />
      <section aria-labelledby="plate" className="home-part">
        <h2 id="plate" className="section-title">
          {t("plate.title")}
        </h2>
        <div className="home-network">
          <NetworkPlate plate={home.plate} />
          <FigureList figures={home.figures} />
        </div>
      </section>
      {home.editions.length > 0 && <Editions editions={home.editions} />}
    </div>
  );
}
