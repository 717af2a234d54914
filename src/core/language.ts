// The two languages Leitstand answers in; everything else gets a polite sentence.
import { z } from "zod";

export const languages = ["de", "en"] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** One sentence in both languages: `{ de: "…", en: "…" }`. */
export const Bilingual = z.object({ de: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;
