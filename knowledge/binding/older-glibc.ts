// Makes a copy of Chroma's native binding loadable on a C library older than the one it was built on.
//
// Two kinds of need stop the loader: symbols that the code treats as optional (weak) in a version the system lacks,
// and C23 variants of old functions that the compiler picked by itself. The first is allowed to be absent by setting
// the weak flag on the version's entry; the second gets its name before C23 back. Nothing in the code is changed.

/** Bump when the bytes written change: it is part of the copy's file name. */
export const patchVersion = 1;

const weakFlag = 0x2;
const anyVersion = 1;
const sectionTypes = { symbols: 11, needs: 0x6ffffffe, versions: 0x6fffffff };

/** The C23 number readers differ only in accepting `0b…` prefixes; their older names exist since glibc 2.7. */
const olderNames: Readonly<Record<string, string>> = {
  __isoc23_strtol: "strtol",
  __isoc23_strtoul: "strtoul",
  __isoc23_strtoll: "strtoll",
  __isoc23_strtoull: "strtoull",
  __isoc23_sscanf: "__isoc99_sscanf",
  __isoc23_fscanf: "__isoc99_fscanf",
  __isoc23_vsscanf: "__isoc99_vsscanf",
};

interface Section {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  readonly link: number;
}

interface NeededVersion {
  readonly name: string;
  readonly index: number;
  /** File offset of the entry's flags. */
  readonly flagsAt: number;
}

/**
 * Changes `bytes` in place so that they load on `glibc`.
 * @returns the versions that were made optional; empty when nothing had to change
 * @throws Error when a strong symbol has no older name: then no copy can be made
 */
export function adaptToGlibc(bytes: Buffer, glibc: string): string[] {
  const sections = readSections(bytes);
  const symbols = sections.find((section) => section.type === sectionTypes.symbols);
  const versions = sections.find((section) => section.type === sectionTypes.versions);
  const needs = sections.find((section) => section.type === sectionTypes.needs);
  const names = symbols === undefined ? undefined : sections[symbols.link];
  if (symbols === undefined || versions === undefined || needs === undefined || names === undefined) {
    throw new Error("not a versioned ELF library");
  }
  const tooNew = neededVersions(bytes, needs, names).filter((needed) => isNewer(needed.name, glibc));
  for (const needed of tooNew) {
    for (let index = 0; index < symbols.size / 24; index++) {
      const versionAt = versions.offset + index * 2;
      if (bytes.readUInt16LE(versionAt) !== needed.index) continue;
      const symbolAt = symbols.offset + index * 24;
      const isWeak = bytes.readUInt8(symbolAt + 4) >> 4 === 2;
      if (isWeak) continue;
      renameSymbol(bytes, names.offset + bytes.readUInt32LE(symbolAt), nameOffsets(bytes, symbols, names));
      bytes.writeUInt16LE(anyVersion, versionAt);
    }
    bytes.writeUInt16LE(bytes.readUInt16LE(needed.flagsAt) | weakFlag, needed.flagsAt);
  }
  return tooNew.map((needed) => needed.name);
}

function readSections(bytes: Buffer): Section[] {
  const isElf64 = bytes.length > 64 && bytes.readUInt32BE(0) === 0x7f454c46 && bytes.readUInt8(4) === 2;
  if (!isElf64 || bytes.readUInt8(5) !== 1) throw new Error("not a 64-bit little-endian ELF file");
  const start = Number(bytes.readBigUInt64LE(0x28));
  const [size, count] = [bytes.readUInt16LE(0x3a), bytes.readUInt16LE(0x3c)];
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * size;
    return {
      type: bytes.readUInt32LE(at + 4),
      offset: Number(bytes.readBigUInt64LE(at + 0x18)),
      size: Number(bytes.readBigUInt64LE(at + 0x20)),
      link: bytes.readUInt32LE(at + 0x28),
    };
  });
}

/** Walks the list of libraries, and in each the list of versions that it must offer. */
function neededVersions(bytes: Buffer, needs: Section, names: Section): NeededVersion[] {
  const found: NeededVersion[] = [];
  for (let library = needs.offset, more = true; more;) {
    let entry = library + bytes.readUInt32LE(library + 8);
    for (let left = bytes.readUInt16LE(library + 2); left > 0; left--) {
      found.push({
        name: readName(bytes, names.offset + bytes.readUInt32LE(entry + 8)),
        index: bytes.readUInt16LE(entry + 6),
        flagsAt: entry + 4,
      });
      entry += bytes.readUInt32LE(entry + 12);
    }
    const step = bytes.readUInt32LE(library + 12);
    library += step;
    more = step !== 0;
  }
  return found;
}

function isNewer(version: string, glibc: string): boolean {
  const wanted = /^GLIBC_(\d+)\.(\d+)/.exec(version);
  const present = /^(\d+)\.(\d+)/.exec(glibc);
  if (wanted === null || present === null) return false;
  return Number(wanted[1]) * 1000 + Number(wanted[2]) > Number(present[1]) * 1000 + Number(present[2]);
}

function nameOffsets(bytes: Buffer, symbols: Section, names: Section): number[] {
  return Array.from(
    { length: symbols.size / 24 },
    (_, index) => names.offset + bytes.readUInt32LE(symbols.offset + index * 24),
  );
}

/** The older name is shorter, so it fits where the new one stood, unless the linker let another name end in it. */
function renameSymbol(bytes: Buffer, at: number, others: readonly number[]): void {
  const name = readName(bytes, at);
  const older = olderNames[name];
  if (older === undefined) throw new Error(`${name} has no older name`);
  if (others.some((other) => other > at && other < at + name.length)) throw new Error(`${name} is shared`);
  bytes.fill(0, at, at + name.length);
  bytes.write(older, at, "latin1");
}

function readName(bytes: Buffer, at: number): string {
  return bytes.toString("latin1", at, bytes.indexOf(0, at));
}
