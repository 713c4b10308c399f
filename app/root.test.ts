import { expect, test } from "vitest";
import type { SignedInAccount } from "#app/platform/context.ts";
import { loader } from "#app/root.tsx";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { createContext } from "#tests/factories/context.ts";
import { loaderArgs } from "#tests/factories/route.ts";
import { signedInAs } from "#tests/factories/signed-in.ts";

const nothingAsked = {} as PrismaClient;
const teams: SignedInAccount["teams"] = [{ conferenceId: "c1", conferenceSlug: "c1", role: "desk" }];

test.each([
  ["a delegate", {}, [false, false]],
  ["a member of a team", { teams }, [true, false]],
  ["an administrator", { isAdministrator: true }, [true, true]],
  ["a member of a team with an unproved address", { teams, emailVerified: false }, [false, false]],
  ["an administrator with an unproved address", { isAdministrator: true, emailVerified: false }, [false, false]],
] as const)("the menu leads %s only where the pages let them in", async (_, values, [organise, administer]) => {
  const account = signedInAs({ ...values, teams: "teams" in values ? [...values.teams] : [] });
  const response = await loader(loaderArgs(createContext(nothingAsked, { account }), "/"));
  expect((await response.json()).account).toEqual({
    name: account.name,
    isOrganiser: organise,
    isAdministrator: administer,
    isEditor: false,
  });
});

test("the menu of a visitor leads to signing in", async () => {
  const response = await loader(loaderArgs(createContext(nothingAsked), "/"));
  expect((await response.json()).account).toBeNull();
});
