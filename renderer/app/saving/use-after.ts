import { useEffect, useState } from 'react';

/** True once `since` lies that many milliseconds back. */
export function useAfter(since: number | null, milliseconds: number): boolean {
  const [over, setOver] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return;
    const timer = setTimeout(() => setOver(since), Math.max(since + milliseconds - Date.now(), 0));
    return () => clearTimeout(timer);
  }, [since, milliseconds]);
  return since !== null && over === since;
}
