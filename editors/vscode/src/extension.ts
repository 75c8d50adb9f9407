// starlint in VS Code: it starts the language server, and opens the report of scores beside a note.

import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions } from "vscode-languageclient/node";
import { ScoreReport } from "./report";
import { SCORE_COMMAND, initializationOptions, serverProgram, settingsOf, startError, type Settings } from "./settings";
import { inTurn } from "./turns";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const report = new ScoreReport(settings);
  context.subscriptions.push(
    report,
    vscode.commands.registerCommand(SCORE_COMMAND, (uri?: string) => withNote(uri, (note) => report.open(note))),
    vscode.commands.registerCommand("starlint.fixAllInFile", () => withNote(undefined, fixAll)),
    vscode.commands.registerCommand("starlint.restart", restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("starlint")) {
        void restart();
      }
    }),
  );
  await restart();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

function settings(): Settings {
  const configuration = vscode.workspace.getConfiguration("starlint");
  return settingsOf((key) => configuration.get(key));
}

async function start(): Promise<void> {
  const now = settings();
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: "file", language: "markdown" },
      { scheme: "untitled", language: "markdown" },
    ],
    initializationOptions: initializationOptions(now),
  };
  client = new LanguageClient("starlint", "starlint", serverProgram(now), options);
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    void vscode.window.showErrorMessage(startError(now, error as NodeJS.ErrnoException));
  }
}

const restart = inTurn(async () => {
  await client?.stop().catch(() => undefined); // one that has ended by itself cannot be stopped
  await start();
});

async function fixAll(note: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand("starlint.fixAll", note.toString());
}

/** Do something with a note: the one that is named, or else the one in the active editor. */
async function withNote(uri: string | undefined, act: (note: vscode.Uri) => Promise<void>): Promise<void> {
  const note = typeof uri === "string" ? vscode.Uri.parse(uri) : vscode.window.activeTextEditor?.document.uri;
  if (note?.scheme === "file") {
    await act(note);
  } else {
    void vscode.window.showInformationMessage("starlint: open a Markdown file that is saved, and try again.");
  }
}
