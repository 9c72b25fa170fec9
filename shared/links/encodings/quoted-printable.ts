const HEX = /^[0-9a-f]{2}$/iu;

/** Bytes of a quoted-printable text, one character a byte; what is not well formed stays as it is. */
export function quotedPrintableBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  const put = (byte: number) => {
    bytes[length] = byte & 0xff;
    length += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '=') {
      put(text.charCodeAt(at));
      continue;
    }
    const pair = text.slice(at + 1, at + 3);
    if (HEX.test(pair)) put(Number.parseInt(pair, 16));
    else if (pair !== '\r\n' && pair[0] !== '\n') {
      put(0x3d);
      continue;
    }
    at += pair[0] === '\n' ? 1 : 2;
  }
  return bytes.slice(0, length);
}
