import type { Page } from '@playwright/test';
import type { Looked } from './looked.ts';

/** Animations and transitions of more than 80 ms: those that run, and those that styles would start. */
export const longMotions = (page: Page): Promise<Looked> =>
  page.evaluate(() => {
    const LONGEST_MS = 80;
    const inMs = (time: string) => Number.parseFloat(time) * (time.endsWith('ms') ? 1 : 1_000);
    const longest = (times: string) => Math.max(...times.split(', ').map(inMs));
    const motionOf = (style: CSSStyleDeclaration) => {
      const shifts = style.transitionProperty !== 'none' && longest(style.transitionDuration) > LONGEST_MS;
      const moves = style.animationName !== 'none' && longest(style.animationDuration) > LONGEST_MS;
      if (shifts) return `transition of ${style.transitionProperty} ${style.transitionDuration}`;
      return moves ? `animation ${style.animationName} ${style.animationDuration}` : undefined;
    };
    const all = [...document.querySelectorAll('body, body *')];
    const styled = all.flatMap((element) =>
      [null, '::before', '::after'].flatMap((pseudo) => {
        const motion = motionOf(getComputedStyle(element, pseudo));
        return motion === undefined ? [] : [`${element.outerHTML.slice(0, 100)}${pseudo ?? ''}: ${motion}`];
      }),
    );
    const running = document
      .getAnimations()
      .filter((one) => one.playState === 'running')
      .map((one) => Number(one.effect?.getComputedTiming().duration ?? 0))
      .filter((duration) => duration > LONGEST_MS)
      .map((duration) => `an animation of ${duration} ms runs`);
    return { looked: all.length, found: [...running, ...styled] };
  });
