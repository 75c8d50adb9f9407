// What the settings of VS Code mean for the server and for the report: plain functions, which need no editor.

export interface Settings {
  command: string[];
  debounce: number; // milliseconds
  suppressionReason: string; // empty: the server's own
}

export interface Program {
  command: string;
  args: string[];
}

// The command of the score report, which the server puts behind the line above each story.
export const SCORE_COMMAND = "starlint.openScoreReport";

/** The settings as they are used: a value of another type counts as not set. */
export function settingsOf(read: (key: string) => unknown): Settings {
  const command = read("command");
  const debounce = read("debounce");
  const reason = read("suppressionReason");
  return {
    command: isWords(command) ? command : ["starlint"],
    debounce: typeof debounce === "number" && debounce >= 0 ? debounce : 200,
    suppressionReason: typeof reason === "string" ? reason.trim() : "",
  };
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === "string" && word !== "");
}

/** How the language server is started. */
export function serverProgram(settings: Settings): Program {
  return program(settings, "server");
}

/** How the page of scores of one file of notes is made. */
export function scoreProgram(settings: Settings, path: string): Program {
  return program(settings, "score", "--format", "html", "--", path);
}

function program(settings: Settings, ...args: string[]): Program {
  const [command = "starlint", ...before] = settings.command;
  return { command, args: [...before, ...args] };
}

/** What the server is told when it starts. */
export function initializationOptions(settings: Settings): Record<string, unknown> {
  return {
    debounce: settings.debounce,
    scoreCommand: SCORE_COMMAND,
    ...(settings.suppressionReason ? { suppressionReason: settings.suppressionReason } : {}),
  };
}

/** What to tell somebody for whom starlint does not start. */
export function startError(settings: Settings, error: { code?: string; message: string }): string {
  const name = settings.command[0] ?? "starlint";
  return error.code === "ENOENT"
    ? `starlint is not installed as "${name}". Run: python -m pip install "starlint[server]", or set starlint.command.`
    : `starlint could not be started: ${error.message}`;
}
