import fc from "fast-check";
import { expect, it } from "vitest";
import { consistencyProof, emptyRange, growing, isConsistent, leafHash, rootOf } from "#src/audit/merkle.ts";

const leaves = (count: number) =>
  Array.from({ length: count }, (_, index) => leafHash(Buffer.from([index % 251, index >> 8])));
function treeOf(all: readonly Buffer[]) {
  const tree = growing();
  all.forEach((leaf) => tree.add(leaf));
  return tree.range();
}

it("has the roots that RFC 6962 gives", () => {
  // The reference implementation's test vectors (certificate-transparency, merkletree).
  const inputs = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ];
  const roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ];
  const all = inputs.map((input) => leafHash(Buffer.from(input, "hex")));
  expect(all.map((_, index) => rootOf(treeOf(all.slice(0, index + 1))).toString("hex"))).toEqual(roots);
  expect(rootOf(emptyRange).toString("hex")).toBe(
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  );
});

it("proves every beginning of every tree, from the older range and the leaves since", () => {
  const all = leaves(70);
  for (let size = 1; size <= 70; size += 1) {
    const newer = treeOf(all.slice(0, size));
    for (let before = 1; before <= size; before += 1) {
      const older = treeOf(all.slice(0, before));
      const proof = consistencyProof(older, all.slice(before, size));
      const said = isConsistent({ size: before, root: rootOf(older) }, { size, root: rootOf(newer) }, proof);
      if (!said) expect({ before, size }).toBe("consistent");
    }
  }
});

it("proves nothing of a tree that was changed in its older part", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.nat(),
      (before, more, pick) => {
        const all = leaves(before + more);
        const bent = all.with(pick % before, leafHash(Buffer.from("other")));
        const older = treeOf(all.slice(0, before));
        const newer = { size: before + more, root: rootOf(treeOf(bent)) };
        const tries = [
          consistencyProof(older, all.slice(before)),
          consistencyProof(treeOf(bent.slice(0, before)), bent.slice(before)),
        ];
        return tries.every((proof) => !isConsistent({ size: before, root: rootOf(older) }, newer, proof));
      },
    ),
    { seed: 5, numRuns: 200 },
  );
});
