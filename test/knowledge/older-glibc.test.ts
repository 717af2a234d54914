import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findBinding } from "#knowledge/binding/installed-binding.ts";
import { adaptToGlibc } from "#knowledge/binding/older-glibc.ts";

const binding = process.platform === "linux" ? findBinding() : null;

describe.skipIf(binding === null)("the copy for an older C library", () => {
  const bytes = (): Buffer => readFileSync(binding?.file ?? "");

  test("changes nothing where the C library is new enough", () => {
    const [before, after] = [bytes(), bytes()];
    expect(adaptToGlibc(after, "2.41")).toEqual([]);
    expect(after.equals(before)).toBe(true);
  });

  test("asks for no version above the one at hand, and is done after one pass", () => {
    const copy = bytes();
    expect(adaptToGlibc(copy, "2.36").every((version) => /^GLIBC_2\.3[789]$/.test(version))).toBe(true);
    const again = Buffer.from(copy);
    adaptToGlibc(again, "2.36");
    expect(again.equals(copy)).toBe(true);
  });

  test("refuses where a needed function has no older name", () => {
    expect(() => adaptToGlibc(bytes(), "2.5")).toThrow(/no older name/);
  });

  test("refuses what is no library", () => {
    expect(() =>
      adaptToGlibc(Buffer.from("no ELF at all, but long enough to look at it: ".repeat(4)), "2.36"),
    ).toThrow(/ELF/);
  });
});

test("a system without a binding is told apart", () => {
  expect(findBinding("sunos-sparc")).toBeNull();
});
