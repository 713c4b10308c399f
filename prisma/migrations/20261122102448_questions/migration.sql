-- CreateEnum
CREATE TYPE "QuestionKind" AS ENUM ('short_text', 'long_text', 'number', 'date', 'choice', 'choices', 'country', 'organisation', 'file', 'consent', 'explanation');

-- CreateEnum
CREATE TYPE "ConditionMode" AS ENUM ('all', 'any');

-- CreateTable
CREATE TABLE "QuestionSection" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT,
    "introEn" TEXT,
    "introFr" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "QuestionSection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "labelEn" TEXT NOT NULL,
    "labelFr" TEXT,
    "helpEn" TEXT,
    "helpFr" TEXT,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "organisersOnly" BOOLEAN NOT NULL DEFAULT false,
    "reapproval" BOOLEAN NOT NULL DEFAULT false,
    "retentionDays" INTEGER,
    "categoryIds" TEXT[],
    "conditionMode" "ConditionMode" NOT NULL DEFAULT 'all',
    "archivedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionOption" (
    "id" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "labelFr" TEXT,
    "position" INTEGER NOT NULL,
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "QuestionOption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionCondition" (
    "questionId" TEXT NOT NULL,
    "onQuestionId" TEXT NOT NULL,
    "values" TEXT[],

    CONSTRAINT "QuestionCondition_pkey" PRIMARY KEY ("questionId","onQuestionId")
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "organisationId" TEXT,
    "fileId" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnswerOption" (
    "answerId" TEXT NOT NULL,
    "optionId" TEXT NOT NULL,

    CONSTRAINT "AnswerOption_pkey" PRIMARY KEY ("answerId","optionId")
);

-- CreateIndex
CREATE INDEX "QuestionSection_conferenceId_position_idx" ON "QuestionSection"("conferenceId", "position");

-- CreateIndex
CREATE INDEX "Question_conferenceId_idx" ON "Question"("conferenceId");

-- CreateIndex
CREATE INDEX "Question_sectionId_position_idx" ON "Question"("sectionId", "position");

-- CreateIndex
CREATE INDEX "QuestionOption_questionId_position_idx" ON "QuestionOption"("questionId", "position");

-- CreateIndex
CREATE INDEX "QuestionCondition_onQuestionId_idx" ON "QuestionCondition"("onQuestionId");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_fileId_key" ON "Answer"("fileId");

-- CreateIndex
CREATE INDEX "Answer_questionId_idx" ON "Answer"("questionId");

-- CreateIndex
CREATE INDEX "Answer_organisationId_idx" ON "Answer"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_registrationId_questionId_key" ON "Answer"("registrationId", "questionId");

-- CreateIndex
CREATE INDEX "AnswerOption_optionId_idx" ON "AnswerOption"("optionId");

-- AddForeignKey
ALTER TABLE "QuestionSection" ADD CONSTRAINT "QuestionSection_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "QuestionSection"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionOption" ADD CONSTRAINT "QuestionOption_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionCondition" ADD CONSTRAINT "QuestionCondition_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionCondition" ADD CONSTRAINT "QuestionCondition_onQuestionId_fkey" FOREIGN KEY ("onQuestionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerOption" ADD CONSTRAINT "AnswerOption_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerOption" ADD CONSTRAINT "AnswerOption_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "QuestionOption"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "QuestionSection" ADD CONSTRAINT "QuestionSection_title_check" CHECK (btrim("titleEn") <> '');
ALTER TABLE "Question" ADD CONSTRAINT "Question_label_check" CHECK (btrim("labelEn") <> '');
ALTER TABLE "Question" ADD CONSTRAINT "Question_retentionDays_check" CHECK ("retentionDays" BETWEEN 0 AND 3650);
ALTER TABLE "Question" ADD CONSTRAINT "Question_explanation_check" CHECK ("kind" <> 'explanation' OR NOT "required");
ALTER TABLE "QuestionOption" ADD CONSTRAINT "QuestionOption_label_check" CHECK (btrim("labelEn") <> '');
ALTER TABLE "QuestionCondition" ADD CONSTRAINT "QuestionCondition_itself_check" CHECK ("questionId" <> "onQuestionId");
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_kind_check" CHECK ("kind" <> 'explanation');
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_text_check" CHECK (char_length("text") <= 5000 AND ("text" <> '' OR "kind" IN ('choice', 'choices')));
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_file_check" CHECK ("fileId" IS NULL OR "kind" = 'file');
