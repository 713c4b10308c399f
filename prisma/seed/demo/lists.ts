import { addressOf, parseDeskFilter } from "#app/registration/desk/filter.server.ts";
import { foundBy } from "#app/registration/details.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { conferenceId } from "./conference.ts";
import { at, chanceOf, demoId } from "./random.ts";
import type { StatedRegistration } from "./registrations.ts";

/** Two people who registered twice: one under another address, one with the name the other way round. */
export function registerTwice(rows: StatedRegistration[]): void {
  const live = rows.filter(({ state, accountId }) => (state === "confirmed" || state === "pending") && !accountId);
  const pairs = live.flatMap((first, index) => {
    const second = live.slice(index + 1).find((row) => row.countryCode === first.countryCode);
    return second && /^\p{Script=Latin}/u.test(first.name) && first.name.includes(" ") ? [{ first, second }] : [];
  });
  const [one, other] = [at(pairs, 20), at(pairs, 60)];
  for (const { first, second } of [one, other]) {
    const words = first.name.split(" ");
    second.name = `${words.at(-1)?.toUpperCase()} ${words.slice(0, -1).join(" ")}`;
    second.organisationName = first.organisationName;
  }
  const email = one.first.email.replace("@", "+octopus@");
  Object.assign(one.second, { email, emailKey: email });
  for (const { second } of [one, other]) Object.assign(second, foundBy(second));
}

const tags = [
  { name: "Speaker", colour: "blue", share: 0.04 },
  { name: "VIP", colour: "violet", share: 0.012 },
  { name: "Call back", colour: "amber", share: 0.02 },
  { name: "Visa letter sent", colour: "green", share: 0.05 },
] as const;

const notes = [
  { text: "Arrives on the second day only.", atDoor: false },
  { text: "Hand over the speakers’ folder.", atDoor: true },
  { text: "Asked for a seat near the interpreters’ booth.", atDoor: true },
  { text: "Called on behalf of the ministry: a colleague may come instead.", atDoor: false },
  { text: "Préfère être jointe par téléphone.", atDoor: false },
] as const;

type Row = Pick<StatedRegistration, "id" | "submittedAt">;

/** What organisers put on registrations, and how they look at them. */
export function deskRows(rows: readonly Row[], organiserId: string, deskId: string, now: Date) {
  const chance = chanceOf("tags and notes");
  const tagRows = tags.map(({ name, colour }) => ({
    ...{ id: demoId(`tag ${name}`), conferenceId, name, nameKey: name.toLowerCase(), colour, createdAt: now },
  }));
  const tagged = rows.flatMap(({ id }) =>
    tags.flatMap(({ name, share }) =>
      chance.number() < share ? [{ registrationId: id, tagId: demoId(`tag ${name}`), createdAt: now }] : [],
    ),
  );
  const noted = notes.map((note, index) => ({
    ...note,
    id: demoId(`note ${index}`),
    registrationId: at(rows, chance.below(rows.length)).id,
    authorId: index % 2 === 0 ? organiserId : deskId,
    createdAt: new Date(now.getTime() - (index + 1) * 5_400_000),
  }));
  return { tags: tagRows, tagged, notes: noted, views: viewRows(organiserId, now) };
}

function viewRows(organiserId: string, now: Date): Prisma.SavedViewCreateManyInput[] {
  const speaker = demoId("tag Speaker");
  const views = [
    {
      name: "Speakers by country",
      accountId: null,
      query: `tag=${speaker}&sort=country&direction=asc&col=country&col=organisation&col=position&col=notes`,
    },
    {
      name: "For the interpreters",
      accountId: null,
      query: "state=confirmed&col=interpretation&col=languages&col=organisation",
    },
    { name: "My letters", accountId: organiserId, query: "state=pending&sort=country&direction=asc" },
  ];
  return views.map(({ name, accountId, query }) => ({
    ...{ id: demoId(`view ${name}`), conferenceId, name, accountId, createdAt: now },
    query: addressOf(parseDeskFilter(new URLSearchParams(query))),
  }));
}
