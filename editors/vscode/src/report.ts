// The report of scores beside the note: the page that `starlint score` makes, made anew when the note is saved.

import { execFile } from "node:child_process";
import * as vscode from "vscode";
import { scoreProgram, startError, type Settings } from "./settings";

const LARGEST = 64 * 1024 * 1024; // bytes of a page

export class ScoreReport implements vscode.Disposable {
  private readonly panels = new Map<string, vscode.WebviewPanel>(); // by the path of the note
  private readonly saved: vscode.Disposable;

  constructor(private readonly settings: () => Settings) {
    this.saved = vscode.workspace.onDidSaveTextDocument((document) => {
      const panel = this.panels.get(document.uri.fsPath);
      if (panel) {
        void this.fill(panel, document.uri.fsPath);
      }
    });
  }

  /** Show the report of a note beside it. The page loads and runs nothing. */
  async open(uri: vscode.Uri): Promise<void> {
    const path = uri.fsPath;
    const shown = this.panels.get(path);
    if (shown) {
      shown.reveal(undefined, true);
      return;
    }
    const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel("starlint.score", "Score report", where, { enableScripts: false });
    this.panels.set(path, panel);
    panel.onDidDispose(() => this.panels.delete(path));
    await this.fill(panel, path);
  }

  private async fill(panel: vscode.WebviewPanel, path: string): Promise<void> {
    try {
      panel.webview.html = await page(this.settings(), path);
    } catch (error) {
      void vscode.window.showErrorMessage((error as Error).message);
    }
  }

  dispose(): void {
    this.saved.dispose();
    this.panels.forEach((panel) => panel.dispose());
  }
}

/** The page of one note. Rejects with a sentence where starlint makes none. */
function page(settings: Settings, path: string): Promise<string> {
  const { command, args } = scoreProgram(settings, path);
  return new Promise((resolve, reject) => {
    execFile(command, args, { maxBuffer: LARGEST }, (error, out, said) => {
      if (error && !out) {
        reject(new Error(said.trim() || startError(settings, { code: String(error.code), message: error.message })));
      } else {
        resolve(out);
      }
    });
  });
}
