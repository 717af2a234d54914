// A few plain facts from a picture's Exif block: camera, software, date, title, author. The place is noticed and left where it is.
// Reference: Exif 2.32 (CIPA DC-008), TIFF 6.0: image file directories of twelve-byte entries.

export interface Exif {
  /** `Label: value` in English, as Exif calls them. */
  readonly lines: readonly string[];
  readonly hasLocation: boolean;
}

const texts: Readonly<Record<number, string>> = {
  0x010e: "ImageDescription",
  0x010f: "Make",
  0x0110: "Model",
  0x0131: "Software",
  0x0132: "DateTime",
  0x013b: "Artist",
  0x8298: "Copyright",
  0x9003: "DateTimeOriginal",
};
const exifDirectory = 0x8769;
const gpsDirectory = 0x8825;
const ascii = 2;
const longest = 300;
const mostEntries = 200;

export function exifOf(block: Buffer): Exif {
  const order = block.toString("latin1", 0, 2);
  if (order !== "II" && order !== "MM") return { lines: [], hasLocation: false };
  const small = order === "II";
  const u16 = (at: number): number => (small ? block.readUInt16LE(at) : block.readUInt16BE(at));
  const u32 = (at: number): number => (small ? block.readUInt32LE(at) : block.readUInt32BE(at));
  const lines: string[] = [];
  const seen = new Set<number>();
  let hasLocation = false;
  const walk = (start: number): void => {
    // A directory that leads back to itself is read once.
    if (seen.has(start) || start + 2 > block.length) return;
    seen.add(start);
    const count = Math.min(u16(start), mostEntries);
    for (let at = start + 2; at + 12 <= block.length && at < start + 2 + count * 12; at += 12) {
      const [tag, type, length] = [u16(at), u16(at + 2), u32(at + 4)];
      if (tag === gpsDirectory) hasLocation = true;
      if (tag === exifDirectory) walk(u32(at + 8));
      const label = texts[tag];
      if (label === undefined || type !== ascii) continue;
      const place = length <= 4 ? at + 8 : u32(at + 8);
      const value = block
        .toString("utf8", place, place + Math.min(length, longest))
        .replace(/\0[\s\S]*$/, "")
        .trim();
      if (value !== "") lines.push(`${label}: ${value.replace(/\s+/g, " ")}`);
    }
  };
  walk(u32(4));
  return { lines, hasLocation };
}
