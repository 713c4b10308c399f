import type { MaterialAccess, MaterialKind } from "#prisma/generated/enums.ts";

export const materialsLimit = 30;

export const materialKinds = [
  "slides",
  "paper",
  "minutes",
  "recording",
  "link",
] as const satisfies readonly MaterialKind[];

/** Who asks for the materials of a session. */
export type MaterialReader = {
  /** Of the conference's team, or confirmed in the session. */
  inside: boolean;
  /** With a confirmed place at the conference. */
  registered: boolean;
};

/** Whether somebody may have a material; `shown`: the public sees its session at all. */
export function maySeeMaterial(
  { inside, registered }: MaterialReader,
  access: MaterialAccess,
  shown: boolean,
): boolean {
  return inside || (shown && (access === "public" || registered));
}

/** Who brings a material: organisers any, speakers their own. */
export function mayTouchMaterial(speakerId: string | null, material: { speakerId: string | null }): boolean {
  return speakerId === null || material.speakerId === speakerId;
}
