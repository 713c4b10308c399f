import type { TagColour } from "#prisma/generated/enums.ts";

/** An organisers' tag: a word in a frame, square where the states are round. */
export function TagChip({ name, colour }: { name: string; colour: TagColour }) {
  return (
    <span className="desk-tag" data-colour={colour} dir="auto">
      {name}
    </span>
  );
}

/** The tags of a registration. */
export function TagChips({ tags }: { tags: { tag: { id: string; name: string; colour: TagColour } }[] }) {
  if (tags.length === 0) return null;
  return (
    <span className="desk-tags">
      {tags.map(({ tag }) => (
        <TagChip key={tag.id} {...tag} />
      ))}
    </span>
  );
}
