import { expect, test } from "vitest";
import { type Place, placeLabels } from "#app/registration/desk/statistics/labels.ts";

const frame = { width: 1000, height: 500 };
const place = (values: Partial<Place>): Place => ({
  ...{ x: 500, y: 250, room: 200, visible: true, name: "France", figure: "32", step: 4 },
  ...values,
});
const texts = (places: Place[]) => placeLabels(places, 20, frame).map(({ text }) => text);

test("a wide country has name and number, a narrow one its number, a very narrow one nothing", () => {
  expect(texts([place({})])).toEqual(["France 32"]);
  expect(texts([place({ room: 30 })])).toEqual(["32"]);
  expect(texts([place({ room: 5 })])).toEqual([]);
});

test("a small one is named beside its point, on the side that has room", () => {
  expect(placeLabels([place({ visible: false })], 20, frame)).toMatchObject([{ anchor: "start", step: null }]);
  expect(placeLabels([place({ visible: false, x: 990 })], 20, frame)).toMatchObject([{ anchor: "end" }]);
});

test("the first has precedence, and nothing covers a name, a point or the edge", () => {
  expect(texts([place({}), place({ name: "Chad", y: 255 })])).toEqual(["France 32"]);
  expect(texts([place({}), place({ name: "Malta", visible: false, room: 0 })])).toEqual(["Malta 32"]);
  expect(texts([place({ y: 2 })])).toEqual([]);
  expect(texts([])).toEqual([]);
});
