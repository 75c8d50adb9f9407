import assert from "node:assert/strict";
import { test } from "node:test";
import { inTurn } from "../src/turns";

test("work is done once at a time, and once more however often it was asked for meanwhile", async () => {
  let begun = 0;
  let going = 0;
  const ask = inTurn(async () => {
    begun += 1;
    assert.equal(going, 0);
    going += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    going -= 1;
  });
  const first = ask();
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  await Promise.all([first, ask(), ask(), ask()]);
  assert.equal(begun, 2);
});

test("work that has failed can be asked for again", async () => {
  let tries = 0;
  const ask = inTurn(async () => {
    tries += 1;
    if (tries === 1) {
      throw new Error("broken");
    }
  });
  await assert.rejects(ask(), /broken/);
  await ask();
  assert.equal(tries, 2);
});
