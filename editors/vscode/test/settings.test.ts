import assert from "node:assert/strict";
import { test } from "node:test";
import { initializationOptions, scoreProgram, serverProgram, settingsOf, startError } from "../src/settings";

const read = (values: Record<string, unknown>) => settingsOf((key) => values[key]);

test("without settings, starlint is started as it is installed", () => {
  assert.deepEqual(serverProgram(read({})), { command: "starlint", args: ["server"] });
  assert.deepEqual(initializationOptions(read({})), { debounce: 200, scoreCommand: "starlint.openScoreReport" });
});

test("a command may have arguments of its own", () => {
  const settings = read({ command: ["uvx", "starlint[server]"] });
  assert.deepEqual(serverProgram(settings), { command: "uvx", args: ["starlint[server]", "server"] });
});

test("values of another type count as not set", () => {
  for (const command of [[], "starlint", [1], [""], null]) {
    assert.deepEqual(read({ command }).command, ["starlint"]);
  }
  assert.equal(read({ debounce: -1 }).debounce, 200);
  assert.equal(read({ debounce: "fast" }).debounce, 200);
  assert.equal(read({ suppressionReason: 3 }).suppressionReason, "");
});

test("the server is told the reason of comments, if there is one", () => {
  assert.equal(initializationOptions(read({ suppressionReason: " as I speak " }))["suppressionReason"], "as I speak");
});

test("a path never counts as an option of the report", () => {
  const program = scoreProgram(read({}), "--output.md");
  assert.deepEqual(program.args, ["score", "--format", "html", "--", "--output.md"]);
});

test("who has not installed starlint is told how to", () => {
  const sentence = startError(read({}), { code: "ENOENT", message: "spawn starlint ENOENT" });
  assert.match(sentence, /pip install "starlint\[server\]"/);
  assert.equal(startError(read({}), { message: "broken" }), "starlint could not be started: broken");
});
