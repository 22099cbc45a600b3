import { type FastifyReply } from 'fastify';

/** Sends what is kept of somebody as a JSON file that no cache keeps. @param name of the file, without its ending */
export function sendData(reply: FastifyReply, name: string, json: string): string {
  void reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.json"`)
    .header('cache-control', 'no-store');
  return json;
}
