import type { Page } from '@playwright/test';
import type { Looked } from './looked.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Texts that are cut by a box which hides what does not fit, without a tooltip. Boxes that scroll cut nothing. */
const cutTexts = (page: Page): Promise<Looked> =>
  page.evaluate(() => {
    const SLACK = 1;
    const isOneOf = (overflow: string, words: readonly string[]) => words.includes(overflow);
    const hides = (overflow: string) => isOneOf(overflow, ['hidden', 'clip']);
    const scrolls = ({ overflowX, overflowY }: CSSStyleDeclaration) =>
      [overflowX, overflowY].some((one) => isOneOf(one, ['auto', 'scroll']));
    const roomIn = (element: Element): Box => {
      const box = element.getBoundingClientRect();
      const [left, top] = [box.left + element.clientLeft, box.top + element.clientTop];
      return { left, top, right: left + element.clientWidth, bottom: top + element.clientHeight };
    };
    /** The letters, without the space that the font keeps above and below them. */
    const lettersIn = (line: DOMRect, size: number): Box => {
      const middle = (line.top + line.bottom) / 2;
      return { left: line.left, right: line.right, top: middle - size / 2, bottom: middle + size / 2 };
    };
    const sticksOut = (from: number, to: number, least: number, most: number) =>
      Math.max(least - from, to - most) > SLACK;
    const cuts = (style: CSSStyleDeclaration, box: Box, room: Box) =>
      (hides(style.overflowX) && sticksOut(box.left, box.right, room.left, room.right)) ||
      (hides(style.overflowY) && sticksOut(box.top, box.bottom, room.top, room.bottom));
    const ancestors = (element: Element): readonly Element[] =>
      element.parentElement === null ? [element] : [element, ...ancestors(element.parentElement)];
    const isPlain = (style: CSSStyleDeclaration) => style.position === 'static' && style.transform === 'none';

    /** What could cut an element's content: an absolute box is held by the next positioned one only, a fixed one by none. */
    const holdersOf = (element: Element): readonly Element[] => {
      let { position } = getComputedStyle(element);
      return ancestors(element).filter((at) => {
        const style = getComputedStyle(at);
        const isHolder =
          at === element || (position !== 'fixed' && !(position === 'absolute' && isPlain(style)));
        if (isHolder) position = style.position;
        return isHolder && style.display !== 'inline';
      });
    };
    const isCut = (start: Element, line: Box): boolean => {
      let box = line;
      return holdersOf(start).some((at) => {
        const style = getComputedStyle(at);
        const isCutHere = cuts(style, box, roomIn(at));
        if (scrolls(style)) box = at.getBoundingClientRect();
        return isCutHere;
      });
    };

    /** Texts for screen readers only, and the skip link above the window. */
    const isHiddenOnPurpose = (element: Element) =>
      element.getBoundingClientRect().bottom <= 0 ||
      ancestors(element).some((at) => getComputedStyle(at).clipPath !== 'none');
    const hasTooltip = (element: Element) => (element.closest('[title]')?.getAttribute('title') ?? '') !== '';

    const linesOf = (node: Node, parent: Element): readonly Box[] => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      return [...range.getClientRects()]
        .filter((line) => line.width > 0)
        .map((line) => lettersIn(line, size));
    };
    const texts = [...document.querySelectorAll('body, body *')]
      .filter((parent) => parent.closest('select, script, style, title') === null)
      .filter((parent) => parent.checkVisibility({ visibilityProperty: true }))
      .flatMap((parent) =>
        [...parent.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
          .map((node) => ({ parent, text: node.textContent ?? '', lines: linesOf(node, parent) })),
      );
    const found = texts
      .filter(({ parent, lines }) => lines.some((line) => isCut(parent, line)))
      .filter(({ parent }) => !hasTooltip(parent) && !isHiddenOnPurpose(parent))
      .map(({ text }) => text.trim().slice(0, 80));
    return { looked: texts.filter(({ lines }) => lines.length > 0).length, found };
  });

/** Placeholders of fields and chosen entries of lists that are wider than their room: no text nodes, so measured. */
const cutFields = (page: Page): Promise<Looked> =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    const shownIn = (field: HTMLInputElement | HTMLSelectElement) =>
      field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : field.placeholder;
    const widthOf = (text: string, style: CSSStyleDeclaration) => {
      if (pen === null) throw new Error('There is no canvas to measure with.');
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      pen.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
      return pen.measureText(text).width;
    };
    const all = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
      .filter(
        (field) =>
          field.title === '' && shownIn(field) !== '' && field.checkVisibility({ visibilityProperty: true }),
      )
      .map((field) => {
        const style = getComputedStyle(field);
        const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
        return {
          text: shownIn(field),
          room: field.clientWidth - padding,
          width: widthOf(shownIn(field), style),
        };
      });
    const found = all
      .filter(({ room, width }) => width > room + 1)
      .map(({ text, room, width }) => `${text}: ${Math.round(width)} px in ${Math.round(room)} px`);
    return { looked: all.length, found };
  });

/** noClip(): no text is cut without a tooltip that shows it whole. */
export async function clipped(page: Page): Promise<Looked> {
  const [texts, fields] = [await cutTexts(page), await cutFields(page)];
  return { looked: texts.looked + fields.looked, found: [...texts.found, ...fields.found] };
}
