import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Listeners of this machine that count what reaches them: the answers of calls in the page prove nothing. */
export interface Loopback {
  readonly tcp: number;
  readonly udp: number;
  /** Connections and datagrams so far. */
  readonly reached: () => number;
  readonly close: () => void;
}

export async function listenOnLoopback(): Promise<Loopback> {
  let reached = 0;
  const server = createServer((socket) => {
    reached += 1;
    socket.destroy();
  });
  const socket = createSocket('udp4', () => {
    reached += 1;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    tcp: address !== null && typeof address === 'object' ? address.port : 0,
    udp: socket.address().port,
    reached: () => reached,
    close: () => {
      server.close();
      socket.close();
    },
  };
}
