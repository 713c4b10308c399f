import type { Db } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { nextNumber } from "#tests/factories/numbers.ts";

export type QuestionWish = Partial<Omit<Prisma.QuestionUncheckedCreateInput, "options" | "conditions">> & {
  options?: string[];
  /** Earlier questions, and which of their answers; none: any. */
  on?: { id: string; values?: string[] }[];
};

/** Questions of a conference in one section, in this order, in English and French. */
export async function createQuestions(db: Db, conferenceId: string, wishes: QuestionWish[]) {
  const section = await db.questionSection.create({
    data: { conferenceId, titleEn: "Practical matters", titleFr: "Questions pratiques", position: nextNumber() },
  });
  const made = [];
  for (const [position, { options = [], on = [], ...wish }] of wishes.entries()) {
    const label = wish.labelEn ?? `Question ${nextNumber()}`;
    const { id } = await db.question.create({
      data: {
        ...{
          conferenceId,
          sectionId: section.id,
          position,
          kind: "short_text",
          labelEn: label,
          labelFr: `${label} (fr)`,
        },
        ...wish,
        options: {
          create: options.map((labelEn, index) => ({ labelEn, labelFr: `${labelEn} (fr)`, position: index })),
        },
        conditions: { create: on.map((one) => ({ onQuestionId: one.id, values: one.values ?? [] })) },
      },
    });
    made.push(
      await db.question.findUniqueOrThrow({ where: { id }, include: { options: { orderBy: { position: "asc" } } } }),
    );
  }
  return made;
}
