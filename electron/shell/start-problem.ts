import { app, dialog } from 'electron';

/** Something the program came with cannot be used, so there is no window to say it in. */
export class StartProblem extends Error {
  readonly part: string;
  readonly details: unknown;
  constructor(part: string, details: unknown) {
    super(`Cannot start: ${part}`);
    this.name = 'StartProblem';
    this.part = part;
    this.details = details;
  }
}

/** Says in a native dialog what is wrong and what to do, and ends. No data was touched. */
export function explainAndQuit(problem: unknown): void {
  const part = problem instanceof StartProblem ? problem.part : 'start';
  const details = problem instanceof StartProblem ? JSON.stringify(problem.details).slice(0, 2_000) : '';
  process.stderr.write(
    `Channel Desk cannot start (${part}). ${problem instanceof Error ? (problem.stack ?? '') : ''}\n${details}\n`,
  );
  dialog.showErrorBox(
    'Channel Desk · 多渠道工作台',
    `The program cannot start: its part "${part}" is damaged. Your data was not touched. Install the program again.\n程序无法启动：“${part}”部分已损坏。数据没有改动。请重新安装。`,
  );
  app.exit(1);
}
