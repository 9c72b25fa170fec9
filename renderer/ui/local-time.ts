const two = (value: number): string => String(value).padStart(2, '0');

/** Time of day of the computer's own zone. */
export function localClock(instant: string): string {
  const date = new Date(instant);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Day and time of the computer's own zone, in a form that sorts. */
export function localTime(instant: string): string {
  const date = new Date(instant);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${localClock(instant)}`;
}
