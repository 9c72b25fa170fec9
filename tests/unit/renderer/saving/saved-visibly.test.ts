// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StoreError, type WorkspaceStore } from '../../../../electron/core/ports/store.ts';
import { savingEn } from '../../../../renderer/messages/en/saving.ts';
import { drawnApp, enter, labelled, shown, wait } from './drawn-app.ts';

let close = (): void => undefined;
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

type Commit = (
  store: WorkspaceStore,
  ...set: Parameters<WorkspaceStore['commit']>
) => ReturnType<WorkspaceStore['commit']>;

const slow =
  (milliseconds: number): Commit =>
  async (store, set) => {
    await wait(milliseconds);
    return store.commit(set);
  };

const full: Commit = async () => {
  throw new StoreError({ code: 'disk-full', place: '/data/workspace' });
};

const company = () => labelled<HTMLInputElement>('Company name');
const task = () => labelled<HTMLSelectElement>('Call them: state');

/** The company's name in Settings, changed. */
async function changedCompany(commit: Commit): Promise<void> {
  ({ close } = await drawnApp(() => '/settings/company', commit));
  await vi.waitFor(() => expect(company().value).toBe('Lakeview'), { timeout: 5_000 });
  enter(company(), 'Harbour');
}

describe('4.3 a store that answers after two seconds', () => {
  it('shows the new value at once, a line at the row, "Saving" in the header, and "Saved" only when it is', async () => {
    await changedCompany(slow(2_000));
    await wait(50);
    expect(company().value).toBe('Harbour');
    expect(shown('saving-line')).toBeNull();
    expect(shown('save-status')).not.toBe(savingEn['saving.now']);
    await wait(500);
    expect(shown('saving-line')).not.toBeNull();
    expect(shown('save-status')).toBe(savingEn['saving.now']);
    await vi.waitFor(() => expect(shown('save-status')).toMatch(/^Saved \d\d:\d\d/u), { timeout: 4_000 });
    await vi.waitFor(() => expect(shown('saving-line')).toBeNull());
    expect(company().value).toBe('Harbour');
    expect(shown('slow-bar')).toBeNull();
  });

  it('says after five seconds what is waiting', async () => {
    await changedCompany(slow(6_000));
    await wait(4_500);
    expect(shown('slow-bar')).toBeNull();
    await vi.waitFor(() => expect(shown('slow-bar')).toContain('1 change is not on the disk yet'), {
      timeout: 1_400,
    });
    await vi.waitFor(() => expect(shown('slow-bar')).toBeNull(), { timeout: 4_000 });
  });
});

describe('4.3 a store that refuses', () => {
  it('shows the stored value again, keeps the text, says why in the header, and can put it back', async () => {
    await changedCompany(full);
    await vi.waitFor(() => expect(document.body.textContent).toContain('Your text is kept here: Harbour'));
    expect(company().value).toBe('Lakeview');
    expect(shown('save-status')).toBe('1 change waits: the disk is full');
    expect(shown('refused-bar')).toBe(savingEn['saving.refused.disk-full']);
    const putBack = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Put back');
    putBack?.click();
    await vi.waitFor(() => expect(company().value).toBe('Harbour'));
  });

  it('does the same for what is chosen in place on the page of a customer', async () => {
    ({ close } = await drawnApp(({ customer }) => `/customers/${customer}/tasks`, full));
    await vi.waitFor(() => expect(task().value).toBe('open'), { timeout: 5_000 });
    enter(task(), 'done');
    await vi.waitFor(() => expect(document.body.textContent).toContain('Your text is kept here:'));
    expect(task().value).toBe('open');
  });
});
