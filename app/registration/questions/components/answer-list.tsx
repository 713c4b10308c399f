import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ShownAnswer } from "#app/registration/questions/answers.server.ts";
import { Link } from "#app/ui/link.tsx";

/** What was answered, in the words of the reader; `file` is where one that was sent can be had. */
export function useAnswerText(file: (answerId: string) => string): (answer: ShownAnswer) => ReactNode {
  const t = useTranslations("questions");
  return ({ id, text, isFile, organisationSlug, archived }) => (
    <>
      {isFile ? (
        <Link to={file(id)} reloadDocument download>
          {text}
        </Link>
      ) : organisationSlug ? (
        <Link to={`/organisations/${organisationSlug}`}>{text}</Link>
      ) : (
        <span className="whitespace-pre-line" dir="auto">
          {text}
        </span>
      )}
      {archived && <span className="block text-sm text-muted">{t("noLongerAsked")}</span>}
    </>
  );
}
