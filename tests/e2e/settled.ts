import type { Desk } from './desk-test.ts';

/** Resolves when nothing has been drawn anew for a moment. */
export const settled = (desk: Desk): Promise<void> =>
  desk.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const seen = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 80);
        });
        const done = () => {
          seen.disconnect();
          resolve();
        };
        let timer = setTimeout(done, 80);
        seen.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
  );
