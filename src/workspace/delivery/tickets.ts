// Addresses of sockets: handed out by apps.connections.open, good for one connection and a short time.
import { newSecret } from "../secrets.ts";

export interface Tickets {
  issue(now: number, life: number): string;
  /** True once per ticket. */
  redeem(ticket: string, now: number): boolean;
}

export function createTickets(): Tickets {
  const open = new Map<string, number>();
  return {
    issue(now, life) {
      for (const [ticket, ends] of open) if (ends <= now) open.delete(ticket);
      const ticket = newSecret();
      open.set(ticket, now + life);
      return ticket;
    },
    redeem(ticket, now) {
      const ends = open.get(ticket);
      open.delete(ticket);
      return ends !== undefined && ends > now;
    },
  };
}
