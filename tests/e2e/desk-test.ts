import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { createCatalogue, type Filled, type MessageKey } from '../../renderer/messages/messages.ts';
import type { WorkspaceRole } from '../../shared/domain/workspace.ts';
import type { FirstRunDraft } from '../../shared/ipc/contract/app.ts';
import type { AppBridge } from '../../shared/ipc/contract.ts';
import { answerDialogs, freshFolder, type StartedApp, startApp } from './electron-app.ts';

export type Language = 'zh-CN' | 'en';

export interface DeskOptions {
  readonly language: Language;
}

/** What a check works with: the window, its language's texts, and fresh workspaces without a restart. */
export interface Desk {
  readonly started: StartedApp;
  readonly page: Page;
  readonly language: Language;
  /** Text of the catalogue by key, as the window shows it. */
  readonly t: (key: MessageKey, filled?: Filled) => string;
  /** An empty workspace of a reseller in a new folder (in a new one, with a name); what is given replaces the preset answers. */
  emptyWorkspace(patch?: Partial<FirstRunDraft>, name?: string): Promise<string>;
  sampleWorkspace(role?: WorkspaceRole): Promise<void>;
  /** Opens the folder as the user would by "Open another workspace". */
  openFolder(folder: string): Promise<void>;
  go(path: string): Promise<void>;
}

declare global {
  interface Window {
    readonly channelDesk: AppBridge;
  }
}

const DRAFT: FirstRunDraft = {
  page: 'start',
  start: 'set-up',
  role: 'indirect-reseller',
  companyName: 'Lakeview IT',
  yourName: 'Lin Wei',
  country: 'SG',
  cloud: 'global',
  tenantId: '8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11',
  partnerId: '4847383',
  partnerIdKind: 'location',
  portalRoles: ['admin-agent'],
  providerName: 'Meridian Distribution',
  providerTenantId: '',
  providerReview: true,
  baselineEdition: 'mc-2020-06',
};

async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '';
  });
  await page.reload();
  await page.locator('h1').first().waitFor();
}

export function deskOf(started: StartedApp, language: Language): Desk {
  const { page, app, data } = started;
  const catalogue = createCatalogue(language);
  const openFolder = async (folder: string) => {
    await answerDialogs(app, [folder]);
    await page.evaluate(
      (wanted) => window.channelDesk.request('app.set-preferences', { language: wanted, theme: 'light' }),
      language,
    );
    await page.evaluate(() => window.channelDesk.request('app.choose-folder', {}));
    await reload(page);
  };
  return {
    started,
    page,
    language,
    t: (key, filled) => catalogue.t(key, { ...filled }),
    openFolder,
    emptyWorkspace: async (patch = {}, name = '') => {
      const folder = join(freshFolder('workspace'), name);
      mkdirSync(folder, { recursive: true });
      await openFolder(folder);
      const reply = await page.evaluate(
        (draft) => window.channelDesk.request('workspace.create', { draft, skipped: false }),
        { ...DRAFT, ...patch },
      );
      expect(reply.ok).toBe(true);
      await reload(page);
      return folder;
    },
    sampleWorkspace: async (role = 'indirect-reseller') => {
      await openFolder(freshFolder('workspace'));
      rmSync(join(data, `sample-${role}`), { recursive: true, force: true });
      const reply = await page.evaluate(
        (wanted) => window.channelDesk.request('workspace.create-sample', { role: wanted }),
        role,
      );
      expect(reply.ok).toBe(true);
      await reload(page);
    },
    go: async (path) => {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, path);
      await page.locator('h1').first().waitFor();
    },
  };
}

/** One app per worker; each check gets a workspace of its own by {@link Desk}. */
export const test = base.extend<DeskOptions & { readonly desk: Desk }, { readonly app: StartedApp }>({
  language: ['en', { option: true }],
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
    async ({}, use) => {
      const started = await startApp();
      await use(started);
      await started.app.close();
    },
    { scope: 'worker' },
  ],
  desk: async ({ app, language }, use) => {
    app.defects.length = 0;
    await use(deskOf(app, language));
    expect(app.defects).toEqual([]);
    expect(app.outside).toEqual([]);
  },
});

export { expect };
