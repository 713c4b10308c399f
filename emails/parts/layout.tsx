import type { ReactNode } from "react";
import { Body, Container, Head, Heading, Html, Link, Preview, Section, Text } from "react-email";
import type { Locale } from "#app/platform/locale.ts";
import type { Letter } from "../letter.ts";
import type { MailTranslator } from "../translator.ts";
import { painted, stylesheet, type } from "./theme.ts";

type Props = { letter: Letter; locale: Locale; t: MailTranslator; appUrl: string; children: ReactNode };

/** The sheet that every message is written on: wordmark, title, the letter itself, and a quiet footer. */
export function Layout({ letter, locale, t, appUrl, children }: Props) {
  return (
    <Html lang={locale}>
      <Head>
        <title>{letter.subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <style>{stylesheet}</style>
      </Head>
      <Body lang={locale} {...painted(["ground"], { margin: 0, padding: 0 })}>
        <Preview useTitleTag={false}>{letter.preview}</Preview>
        {/* Again as a table: some programs drop the body, and dark colours reach only what carries their class. */}
        <Section {...painted(["ground"], { padding: "28px 16px 48px" })} tdClassName="o-page">
          <Container style={{ maxWidth: 600 }}>
            <Wordmark appUrl={appUrl} />
            <Section {...painted(["sheet", "line"], frame)}>
              {letter.isDemonstration && <DemonstrationBanner t={t} />}
              <Section tdClassName="o-inner" style={{ padding: "36px 44px 24px" }}>
                <Title>{letter.title}</Title>
                <Text {...painted(["ink"], { ...type.body, margin: "0 0 14px" })}>{letter.greeting}</Text>
                {children}
              </Section>
            </Section>
            <Footer letter={letter} t={t} />
          </Container>
        </Section>
      </Body>
    </Html>
  );
}

const frame = { borderWidth: 1, borderStyle: "solid", borderRadius: 4, borderCollapse: "separate" } as const;

function Wordmark({ appUrl }: { appUrl: string }) {
  const rule = { borderLeftWidth: 3, borderLeftStyle: "solid", paddingLeft: 10, textDecoration: "none" } as const;
  return (
    <Section style={{ padding: "0 0 16px" }}>
      <Link href={appUrl} {...painted(["ink", "accentLine"], { ...type.wordmark, ...rule })}>
        Octopus
      </Link>
    </Section>
  );
}

function Title({ children }: { children: string }) {
  const { className, style } = painted(["ink"], { ...type.title, margin: "0 0 20px" });
  return (
    <Heading as="h1" className={`${className} o-title`} style={style}>
      {children}
    </Heading>
  );
}

function DemonstrationBanner({ t }: { t: MailTranslator }) {
  return (
    <Section
      {...painted(["notice", "line"], { borderBottomWidth: 1, borderBottomStyle: "solid", padding: "10px 24px" })}
    >
      <Text {...painted(["ink"], { ...type.tiny, margin: 0, textAlign: "center" })}>
        <strong>{t("common.demonstrationTitle")}</strong> {t("common.demonstration")}
      </Text>
    </Section>
  );
}

function Footer({ letter, t }: { letter: Letter; t: MailTranslator }) {
  const { className, style } = painted(["muted"], { ...type.tiny, margin: "0 0 8px" });
  return (
    <Section style={{ padding: "20px 4px 0" }}>
      <Text className={className} style={style}>
        {letter.why}
      </Text>
      <Text className={className} style={style}>
        {t("common.automatic")}
      </Text>
      <Text className={className} style={style}>
        <strong>Octopus.</strong> {t("common.tagline")}
      </Text>
    </Section>
  );
}
