// One page's event socket: what the person may see, as it happens.
import type { WebSocket } from "ws";
import type { Workroom } from "../workroom.ts";

/** A page that does not read what it is sent is hung up on; it comes back and fetches again. */
const mostBuffered = 4_000_000;

export function listenFor(workroom: Workroom, person: string, socket: WebSocket): void {
  const { hub, notices, carrier, views } = workroom;
  const send = (frame: object): void => {
    if (socket.bufferedAmount > mostBuffered) socket.terminate();
    else socket.send(JSON.stringify(frame));
  };
  send({ type: "app", connected: carrier.ready() });
  for (const frame of notices.framesFor(person)) send(frame);
  if (views.stack(person).length > 0) send({ type: "views", views: views.stack(person) });
  const leave = hub.listen({ person, hear: send });
  socket.once("close", leave);
  socket.on("error", () => socket.terminate());
}
