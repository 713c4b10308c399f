/** What a room can have and a session can need; the words of `Room.equipment` and `Session.equipment`. */
export const equipmentKinds = [
  "beamer",
  "sound",
  "recording",
  "hybrid",
  "streaming",
  "flipchart",
  "computers",
] as const;
