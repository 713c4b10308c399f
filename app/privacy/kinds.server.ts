import { accountRetention } from "#app/accounts/retention.server.ts";
import { invitationRetention } from "#app/invitations/retention.server.ts";
import { mailRetention } from "#app/mail/retention.server.ts";
import { recordRetention } from "#app/organisations/record/personal-data.server.ts";
import type { RetentionRule } from "#app/platform/retention.ts";
import { agendaRetention } from "#app/programme/agenda/retention.server.ts";
import { callRetention } from "#app/programme/call/retention.server.ts";
import { interpretationRetention } from "#app/programme/interpretation/retention.server.ts";
import { speakerRetention } from "#app/programme/speakers/retention.server.ts";
import { registrationRetention } from "#app/registration/retention.server.ts";

/** Every kind of personal data that goes by itself. A part of the platform that keeps more adds to its own list. */
export const retentionRules: RetentionRule[] = [
  ...accountRetention,
  ...registrationRetention,
  ...agendaRetention,
  ...callRetention,
  ...interpretationRetention,
  ...invitationRetention,
  ...speakerRetention,
  ...recordRetention,
  ...mailRetention,
];
