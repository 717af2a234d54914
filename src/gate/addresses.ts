// Which network addresses are private, in every spelling: decided on the parsed bytes, never on the text.
import { BlockList, isIP } from "node:net";

const blocked = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  blocked.addSubnet(net, prefix, "ipv4");
/** Of IPv6 only 2000::/3 is public unicast; inside it these are not, or lead to an IPv4 address that nobody checked. */
for (const [net, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  blocked.addSubnet(net, prefix, "ipv6");
const publicUnicast = new BlockList();
publicUnicast.addSubnet("2000::", 3, "ipv6");
/** ISATAP: the last four bytes are an IPv4 address behind any prefix. */
const isatap = /:5efe:[0-9a-f]{1,4}:[0-9a-f]{1,4}$/;

/** The IPv4 address inside `::ffff:a.b.c.d`, in dotted or hexadecimal form, or null. */
function mappedIpv4(address: string): string | null {
  const host = URL.parse(`http://[${address}]/`)?.hostname.slice(1, -1) ?? "";
  const groups = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host);
  if (groups === null) return null;
  const value = parseInt(groups[1] ?? "0", 16) * 65_536 + parseInt(groups[2] ?? "0", 16);
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".");
}

/** True for anything that is not a public unicast address, and for what is no address at all. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, "").split("%")[0] ?? "";
  const family = isIP(plain);
  if (family === 0) return true;
  if (family === 4) return blocked.check(plain, "ipv4");
  const inner = mappedIpv4(plain);
  if (inner !== null) return blocked.check(inner, "ipv4");
  const full = URL.parse(`http://[${plain}]/`)?.hostname.slice(1, -1) ?? "";
  return !publicUnicast.check(plain, "ipv6") || blocked.check(plain, "ipv6") || isatap.test(full);
}
