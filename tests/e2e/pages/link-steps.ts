import type { Desk } from '../desk-test.ts';

/** The address of a link of the sample that went out. */
async function sentLink(desk: Desk): Promise<string> {
  return desk.page.evaluate(async () => {
    const list = await window.channelDesk.request('requests.list', {});
    for (const { id } of list.ok ? list.value.rows : []) {
      const got = await window.channelDesk.request('requests.get', { id });
      const text = got.ok
        ? JSON.stringify(got.value).match(/https:[^"\\\s]*invType=[^"\\\s]*/u)?.[0]
        : undefined;
      if (text !== undefined) return text;
    }
    throw new Error('No request of the sample has a link.');
  });
}

async function paste(desk: Desk, text: string): Promise<void> {
  // From another screen, so that nothing is opened yet.
  await desk.go('/today');
  await desk.go('/links');
  const field = desk.page.getByRole('textbox', { name: desk.t('links.field') });
  await field.waitFor();
  await field.fill(text);
  await desk.page.getByTestId('link-verdict').waitFor();
}

const press = (desk: Desk, key: 'use' | 'showParts' | 'history') =>
  desk.page.getByRole('button', { name: desk.t(`links.${key}`), exact: true }).click();

/** A link of the sample that went out, with its parts, its history and the form to use it opened. */
export async function openFullLink(desk: Desk): Promise<void> {
  const link = await sentLink(desk);
  await desk.page.evaluate((text) => window.channelDesk.request('links.keep', { text }), link);
  await paste(desk, link);
  for (const key of ['use', 'showParts', 'history'] as const) await press(desk, key);
  await desk.page.getByTestId('link-history').waitFor();
}

/** The same link as a mail program wraps it, not kept under this address, with its parts. */
export async function openWrappedLink(desk: Desk): Promise<void> {
  const link = await sentLink(desk);
  await paste(
    desk,
    `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&reserved=0`,
  );
  await press(desk, 'showParts');
  await desk.page.getByTestId('link-address').waitFor();
}

/** A link of another company, with the form to use it opened. */
export async function openForeignLink(desk: Desk): Promise<void> {
  const tenant = 'd0c1f1a2-7b7e-4b39-8a0e-6f3c1b2a9e77';
  await paste(desk, (await sentLink(desk)).replace(/(partnerId=)[^&#]*/u, `$1${tenant}`));
}

/** A link whose host only looks like Microsoft's. */
export async function openForgedLink(desk: Desk): Promise<void> {
  await paste(desk, (await sentLink(desk)).replace('microsoft', 'rnicrosoft'));
}
