import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { useLocale, useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering, refusedForm } from "#app/platform/responses.server.ts";
import { deviceCookie, deviceOf } from "#app/registration/door/access.server.ts";
import { admitDevice, signOffDevice } from "#app/registration/door/commands/devices.server.ts";
import { doorsOf } from "#app/registration/door/queries/doors.server.ts";
import { plainCode } from "#app/registration/door/rules.ts";
import { admitForm } from "#app/registration/door/schemas.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Form, Link, LinkButton } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const device = await deviceOf(context, request);
  const { account, locale } = context.visitor;
  return {
    title: translatorFor(locale, "door.start")("title"),
    code: plainCode(new URL(request.url).searchParams.get("code") ?? "").slice(0, 20),
    device: device && {
      name: device.name,
      slug: device.conference.slug,
      conference: { en: device.conference.nameEn, fr: device.conference.nameFr },
    },
    signedIn: account !== null,
    doors: await doorsOf(context.db, account),
  };
}

type Fault = { form: FormReply };

export async function action({ request, context }: ActionFunctionArgs) {
  const formData = await request.formData();
  const { prefix, locale } = context.visitor;
  if (formData.get("intent") === "sign-off") {
    const device = await deviceOf(context, request);
    if (device) await signOffDevice(context.db, actOf(context), device.id);
    const forget = await deviceCookie(context).serialize("", { maxAge: 0 });
    const text = translatorFor(locale, "door.start")("signed_off");
    return redirectWithFlash(context, "/door", { tone: "success", text }, { headers: { "Set-Cookie": forget } });
  }
  const form = parseForm(formData, admitForm);
  if (!form.ok) return refusedForm({ form: form.reply } satisfies Fault);
  const { code } = form.value;
  return answering(async () => {
    await context.limiter.consume("door_code", context.request.ip);
    try {
      const { token, conferenceSlug } = await admitDevice(context.db, actOf(context), code);
      const headers = { "Set-Cookie": await deviceCookie(context).serialize(token) };
      return redirect(`${prefix}/door/${conferenceSlug}`, { status: 303, headers });
    } catch (error) {
      if (!isAppError(error) || error.params.field !== "code") throw error;
      return refusedForm({ form: form.reply({ code: [String(error.params.code)] }) } satisfies Fault);
    }
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export default function DoorStart() {
  const { code, device, doors, signedIn } = useLoaderData<typeof loader>();
  const fault = useActionData<Fault>();
  const t = useTranslations("door.start");
  const locale = useLocale();
  const mayKeep = device !== null || doors.length > 0;
  useEffect(() => {
    // Sent here because it was shut out or somebody signed out: nothing of a list stays on the device.
    if (!mayKeep) void import("#app/registration/door/device/vault.client.ts").then((vault) => vault.forgetLists());
  }, [mayKeep]);
  const [form, fields] = useForm<{ code: string }>({
    id: "admit",
    lastResult: fault?.form ?? null,
    defaultValue: { code },
  });
  return (
    <Page title={t("title")} lead={t("lead")}>
      {device ? (
        <Section title={pickText(device.conference, locale)?.text} id="device">
          <p>{t("admitted", { name: device.name })}</p>
          <Form method="post" className="mt-4 flex flex-wrap gap-3" reloadDocument>
            <LinkButton to={`/door/${device.slug}`} variant="primary" reloadDocument>
              {t("open")}
            </LinkButton>
            <Button name="intent" value="sign-off">
              {t("sign_off")}
            </Button>
          </Form>
        </Section>
      ) : (
        <Form method="post" id={form.id} noValidate reloadDocument>
          <ErrorSummary form={form} labels={{ code: t("code") }} />
          <TextField
            field={fields.code}
            label={t("code")}
            help={t("code_help")}
            required
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <Button variant="primary" className="mt-4">
            {t("admit")}
          </Button>
        </Form>
      )}
      {doors.length > 0 && (
        <Section title={t("yours")} id="yours">
          <ul className="grid gap-3">
            {doors.map(({ slug, name }) => (
              <li key={slug} className="flex flex-wrap items-center gap-3">
                <span lang={pickText(name, locale)?.lang} className="min-w-0 grow">
                  {pickText(name, locale)?.text}
                </span>
                <LinkButton to={`/door/${slug}`} reloadDocument>
                  {t("open")}
                </LinkButton>
                <Link to={`/door/${slug}/by-hand`}>{t("by_hand")}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {!signedIn && !device && (
        <p className="mt-8 text-muted">
          {t.rich("sign_in", { link: (chunks) => <Link to="/sign-in?next=%2Fdoor">{chunks}</Link> })}
        </p>
      )}
    </Page>
  );
}
