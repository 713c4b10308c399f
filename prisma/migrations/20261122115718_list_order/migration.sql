-- CreateIndex
CREATE INDEX "Registration_conferenceId_organisationName_idx" ON "Registration"("conferenceId", "organisationName");
