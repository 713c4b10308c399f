import { z } from "zod";
import { emailSchema } from "#app/accounts/schemas.server.ts";
import { teamRoles } from "#app/conferences/rules.ts";

const role = z.enum(teamRoles);

export const addMemberSchema = z.strictObject({ email: emailSchema, role });
export const changeMemberSchema = z.strictObject({ accountId: z.uuid(), role });
export const removeMemberSchema = z.strictObject({ accountId: z.uuid() });
