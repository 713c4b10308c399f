import { describe, expect, test } from "vitest";
import { signUpSchema } from "#app/accounts/schemas.server.ts";
import { inviteForm } from "#app/invitations/schemas.ts";
import { isMailAddress } from "#app/mail/address.ts";
import { parseForm, typedSoFar } from "#app/platform/forms.server.ts";
import { changeForm, registrationForm } from "#app/registration/schemas.ts";

const complete = {
  submissionKey: "abcdefghijklmnopqrstuvwxyz",
  categoryId: "government",
  name: "Ana Lima",
  position: "Judge",
  organisationName: "Court of Justice",
  countryCode: "BR",
  email: "ana@court.example",
  locale: "en",
  consent: "on",
  intent: "register",
};

function formOf(values: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one);
  return form;
}

function errorsOf(values: Record<string, string | string[]>) {
  const parsed = parseForm(formOf({ ...complete, ...values }), registrationForm);
  return parsed.ok ? {} : parsed.reply.error;
}

function nameFrom(name: string): string | undefined {
  const parsed = parseForm(formOf({ ...complete, name }), registrationForm);
  return parsed.ok ? parsed.value.name : undefined;
}

describe("a name", () => {
  test.each([
    "van der Berg",
    "McDonald",
    "O’Neill",
    "İpek",
    "李明",
    "علي بن يوسف",
    "می‌خواهم",
    "Ana  María",
    "n",
    "José-María d'Ávila",
  ])("%s stays as typed", (name) => {
    expect(nameFrom(name)).toBe(name);
  });

  test("loses only the spaces around it", () => {
    expect(nameFrom("  Ana  Lima\u00a0")).toBe("Ana  Lima");
  });

  test.each([
    ["a line break", "Ana\nLima"],
    ["a NUL", "Ana\u0000"],
    ["a mark that turns the direction around", "Ana\u202eamiL"],
    ["an isolate", "\u2067Ana"],
    ["a line separator", "Ana\u2028Lima"],
  ])("with %s is refused", (_, name) => {
    expect(errorsOf({ name })).toEqual({ name: ["unsafe_text"] });
  });

  test("of nothing visible is missing; longer than 200 is too long", () => {
    expect(errorsOf({ name: "\u200d\u200d" })).toEqual({ name: ["required"] });
    expect(errorsOf({ name: "   " })).toEqual({ name: ["required"] });
    expect(errorsOf({ name: "a".repeat(201) })).toEqual({ name: ["too_long|200"] });
  });
});

describe("the form", () => {
  test("says everything that is missing at once, the organisation too", () => {
    const parsed = parseForm(formOf({ submissionKey: complete.submissionKey, locale: "en" }), registrationForm);
    expect(parsed.ok ? [] : Object.keys(parsed.reply.error ?? {}).sort()).toEqual([
      "categoryId",
      "consent",
      "countryCode",
      "email",
      "name",
      "organisationName",
      "position",
    ]);
  });

  test("takes an organisation of the directory instead of a typed one", () => {
    expect(errorsOf({ organisationId: "coe", organisationName: "" })).toEqual({});
  });

  test.each([["ana"], ["ana@"], ["a@b.example\r\nBcc: x@y.example"], [`${"a".repeat(250)}@b.example`]])(
    "refuses the address %j",
    (email) => {
      expect(Object.keys(errorsOf({ email }) ?? {})).toEqual(["email"]);
    },
  );

  test.each(["a!b@x.example", "o'neill@x-y.example", "a@x.example", "x@foo-.example", "a@b", "a@b.1x"])(
    "takes the address %j just when mail is written to it",
    (email) => {
      expect(errorsOf({ email })).toEqual(isMailAddress(email) ? {} : { email: ["email"] });
      const invited = parseForm(formOf({ intent: "invite", name: "Ana", locale: "en", email }), inviteForm);
      expect(invited.ok).toBe(isMailAddress(email));
      expect(signUpSchema.shape.email.safeParse(email).success).toBe(isMailAddress(email));
    },
  );

  test("keeps each language once", () => {
    const twice = { languages: ["fr", "en", "fr"], interpretation: ["en", "en"] };
    const parsed = parseForm(formOf({ ...complete, ...twice }), registrationForm);
    expect(parsed.ok && parsed.value).toMatchObject({ languages: ["fr", "en"], interpretation: ["en"] });
  });

  test("keeps line breaks in access needs, and one or several languages", () => {
    const parsed = parseForm(
      formOf({ ...complete, accessNeeds: "a\r\nb", languages: ["en", "fr"], interpretation: "fr" }),
      registrationForm,
    );
    expect(parsed.ok && parsed.value).toMatchObject({
      accessNeeds: "a\r\nb",
      languages: ["en", "fr"],
      interpretation: ["fr"],
    });
  });

  test.each<Record<string, string>>([
    { state: "confirmed" },
    { conferenceId: "x" },
    { "name[0]": "x" },
    { "languages[4294967294]": "x" },
    { "a.b.c": "1" },
    { "__proto__.polluted": "1" },
  ])("refuses %j", (extra) => {
    const refused = errorsOf(extra);
    const known = Object.keys(extra).every((name) => name.startsWith("__"));
    expect(refused).toEqual(known ? {} : { "": ["unknown_field"] });
  });

  test("instructions to the form library do nothing", () => {
    expect(errorsOf({ __state__: "{", __intent__: "nonsense" })).toEqual({});
    expect(typedSoFar(formOf({ __state__: "{", name: "Ana", languages: ["en", "fr"] })).initialValue).toEqual({
      name: "Ana",
      languages: ["en", "fr"],
    });
  });
});

describe("who may see one in the list of participants", () => {
  test("nobody, unless the form says otherwise", () => {
    const said = (values: Record<string, string>) => {
      const parsed = parseForm(formOf({ ...complete, ...values }), registrationForm);
      return parsed.ok ? parsed.value.listConsent : parsed.reply.error;
    };
    expect(said({})).toBe("nobody");
    expect(said({ listConsent: "public" })).toBe("public");
    expect(said({ listConsent: "everybody" })).toEqual({ listConsent: ["invalid"] });
  });

  test("a change that does not speak of it changes nothing", () => {
    const { email: _, consent: __, submissionKey: ___, ...details } = complete;
    const parsed = parseForm(formOf({ ...details, intent: "change", version: "1" }), changeForm);
    expect(parsed.ok && parsed.value.listConsent).toBe(undefined);
  });
});
