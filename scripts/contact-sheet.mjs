// npm run contact-sheet: pictures of every screen of the built app in both languages and all colours, and one page that
// shows them side by side, in screenshots/. For people to look at; it checks nothing.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureAppBuilt } from './setup/build.mjs';
import { endChildren, runChild } from './setup/children.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { displayEnvironment } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { projectFolder } from './setup/project.mjs';
import { runMain, say } from './setup/say.mjs';
import { ensureSystemPackages, missingForWindows } from './setup/system-packages.mjs';

const folder = join(projectFolder, 'screenshots');

const STYLE = `body { font: 14px system-ui, sans-serif; margin: 16px; background: #767676; color: #fff; }
section { display: flex; flex-wrap: wrap; gap: 12px; }
figure { margin: 0; width: 420px; }
img { width: 100%; display: block; }`;

/** Pictures in the order they were taken, each with the words that name it. */
function takenPictures() {
  const notes = readdirSync(folder).filter((name) => name.endsWith('.png.json'));
  const pictures = notes.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  for (const name of notes) rmSync(join(folder, name));
  return pictures.sort((one, other) => one.file.localeCompare(other.file));
}

function sheetOf(pictures) {
  const titles = [...new Set(pictures.map(({ words }) => words.slice(0, 2).join(' · ')))];
  const figure = ({ file, words }) =>
    `<figure><a href="${file}"><img src="${file}" alt=""></a><figcaption>${words.slice(2).join(' · ')}</figcaption></figure>`;
  const section = (title) =>
    `<h2>${title}</h2><section>${pictures
      .filter(({ words }) => words.slice(0, 2).join(' · ') === title)
      .map(figure)
      .join('')}</section>`;
  const head = `<meta charset="utf-8"><title>Channel Desk: every screen</title><style>${STYLE}</style>`;
  return `<!doctype html>${head}<h1>Channel Desk: every screen</h1>${titles.map(section).join('\n')}\n`;
}

async function contactSheet() {
  await ensureDependencies();
  await ensureAppBuilt();
  const electron = await ensureElectron();
  await ensureSystemPackages(await missingForWindows(electron, { forTests: true }));
  const env = { ...(await displayEnvironment()), CHANNEL_DESK_ELECTRON: electron };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const runner = join(projectFolder, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = ['test', '--config', 'tests/e2e/contact-sheet/playwright.config.ts', ...process.argv.slice(2)];
  const code = await runChild(process.execPath, [runner, ...args], { cwd: projectFolder, env });
  const pictures = takenPictures();
  writeFileSync(join(folder, 'index.html'), sheetOf(pictures));
  endChildren();
  say(`${pictures.length} pictures; open screenshots/index.html.`);
  return code;
}

await runMain(contactSheet);
