import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLinks } from '../../../../shared/links/read-links.ts';
import { asReseller, jointLink, linkTools, resellerLink, STRANGER } from '../../../support/links.ts';

const read = (text: string, source?: string) =>
  readLinks(source === undefined ? { text } : { text, source }, linkTools, asReseller);
function mail(name: string) {
  const bytes = readFileSync(new URL(`../../../fixtures/links/${name}.eml`, import.meta.url));
  return read(bytes.toString('utf8'), bytes.toString('latin1'));
}

it('reads every part of a mail: plain text and HTML, quoted-printable, anchors with what they show', () => {
  const links = mail('wrapped-and-forged');
  expect(links.map((one) => [one.decoded, one.linkKind, one.owner])).toEqual([
    [jointLink(), 'indirect-reseller', 'self'],
    [jointLink(), 'indirect-reseller', 'self'],
    ['https://admin.microsoft.com.evil.example/start', 'unknown', 'unknown'],
  ]);
  expect(links.map((one) => one.warnings)).toEqual([
    ['multiple-links'],
    ['wrapped', 'multiple-links'],
    ['lookalike-host', 'multiple-links'],
  ]);
  expect(links.some((one) => one.safeToSendAsGiven)).toBe(false);
});

it('reads a forwarded mail in Chinese, its subject, and no attachment that is no text', () => {
  const links = mail('forwarded-chinese');
  expect(links.map((one) => one.decoded)).toEqual(['https://bit.ly/3abcDEF', jointLink()]);
  expect(links[1]).toMatchObject({ owner: 'self', linkKind: 'indirect-reseller' });
});

it('tells when a page shows another host than it leads to', () => {
  const [link] = read(`<p><a href="https://portal.example/login">https://admin.microsoft.com/</a></p>`);
  expect(link?.warnings).toEqual(['lookalike-host']);
  const [honest] = read('<p><a href="https://portal.example/login">https://portal.example/login</a></p>');
  expect(honest?.warnings).toEqual(['not-a-relationship-link']);
});

it('finds the addresses of an HTML text that are no anchors, and not those nobody sees', () => {
  const html = `<html><head><title>https://title.example/x</title></head><body><script>open('https://script.example/x')</script>
    <p>Open ${resellerLink(STRANGER).replaceAll('&', '&amp;')}</p><img src="https://picture.example/x"></body></html>`;
  expect(read(html).map((one) => [one.decoded, one.warnings])).toEqual([
    [resellerLink(STRANGER), ['not-own-partner']],
  ]);
});

it('finds links in a text in Chinese and takes nothing of the sentence with it', () => {
  const links = read(`请打开（${jointLink()}），不要打开${resellerLink(STRANGER)}。谢谢`);
  expect(links.map((one) => one.decoded)).toEqual([jointLink(), resellerLink(STRANGER)]);
});

it('finds nothing where there is no link', () => {
  for (const text of ['', 'hello', 'Data: 3 seats', 'Note: 12:30', '请打开附件。', 'javascript: a language'])
    expect(read(text), text).toEqual([]);
});
