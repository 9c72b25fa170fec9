/** Makes random lower-case UUIDs. */
export interface Ids {
  next(): string;
}
