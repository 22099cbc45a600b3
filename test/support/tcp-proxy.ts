import { once } from 'node:events';
import { type AddressInfo, createServer, connect, type Socket } from 'node:net';

/** Stands between the application and a store, to make that store fail in the ways that networks fail. */
export interface TcpProxy {
  url: string;
  /** `open` passes everything on, `closed` breaks connections, `hung` takes them and never answers. */
  mode: 'open' | 'closed' | 'hung';
  /** Breaks every connection that there is. */
  cut(): void;
  close(): Promise<void>;
}

/** A proxy to the host and port of `target`. */
export async function startTcpProxy(target: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.on('close', () => sockets.delete(client));
    client.on('error', () => undefined);
    if (proxy.mode === 'closed') return void client.destroy();
    if (proxy.mode === 'hung') return;
    const upstream = connect(Number(port), hostname);
    upstream.on('error', () => client.destroy());
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
    client.on('data', (chunk) => {
      if (proxy.mode === 'open') upstream.write(chunk);
      else if (proxy.mode === 'closed') client.destroy();
    });
    upstream.pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: TcpProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mode: 'open',
    cut: () => sockets.forEach((socket) => socket.destroy()),
    close: async () => {
      proxy.cut();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}

/** The same database by way of a proxy. */
export function throughProxy(proxy: TcpProxy, databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.host = new URL(proxy.url).host;
  return url.href;
}
