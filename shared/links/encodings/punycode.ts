const [BASE, TMIN, TMAX, SKEW, DAMP, FIRST_BIAS, FIRST_CODE] = [36, 1, 26, 38, 700, 72, 128] as const;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

function adapt(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let steps = 0;
  while (rest > ((BASE - TMIN) * TMAX) >> 1) {
    rest = Math.floor(rest / (BASE - TMIN));
    steps += BASE;
  }
  return steps + Math.floor(((BASE - TMIN + 1) * rest) / (rest + SKEW));
}

/** One number of variable length: its value and where the next one begins; `null` when it is broken. */
function readNumber(text: string, from: number, bias: number): { value: number; next: number } | null {
  let [value, weight, at] = [0, 1, from];
  for (let step = BASE; ; step += BASE) {
    const digit = DIGITS.indexOf(text[at] ?? ' ');
    at += 1;
    if (digit < 0 || value > 0x7fffffff) return null;
    value += digit * weight;
    const threshold = Math.min(Math.max(step - bias, TMIN), TMAX);
    if (digit < threshold) return { value, next: at };
    weight *= BASE - threshold;
  }
}

function decodeLabel(text: string): string | null {
  const cut = text.lastIndexOf('-');
  const points = [...text.slice(0, Math.max(cut, 0))].map((one) => one.codePointAt(0) ?? 0);
  let [code, index, bias, at] = [FIRST_CODE as number, 0, FIRST_BIAS as number, cut + 1];
  while (at < text.length) {
    const read = readNumber(text, at, bias);
    if (read === null) return null;
    at = read.next;
    const before = index;
    index += read.value;
    const length = points.length + 1;
    bias = adapt(index - before, length, before === 0);
    code += Math.floor(index / length);
    index %= length;
    if (code > 0x10ffff) return null;
    points.splice(index, 0, code);
    index += 1;
  }
  return String.fromCodePoint(...points);
}

/** A host as people see it: labels that begin with `xn--` in their own script (RFC 3492). */
export const unicodeHost = (host: string): string =>
  host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join('.');
