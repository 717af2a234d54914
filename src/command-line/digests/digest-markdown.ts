// A digest as Markdown: the same parts, sentences and notes that Slack shows.
import { headLine, sectionNotes, sectionText, sectionTitle, wallTime } from "#src/core/digest-words.ts";
import type { DigestPost, DigestSection } from "#src/core/digest.ts";
import { renderMarkdown } from "#src/reports/render-markdown.ts";

const words = {
  de: { owner: "Digest von", next: "Nächster" },
  en: { owner: "Digest by", next: "Next" },
} as const;

export function digestMarkdown(post: DigestPost): string {
  const { digest, next, ownerName } = post;
  const { language, timeZone } = digest;
  const say = words[language];
  const when = next === null ? "" : ` · ${say.next}: ${wallTime(next, timeZone, language)}`;
  return [
    `# ${digest.name}`,
    `_${headLine(post)}_`,
    ...post.sections.map((section) => sectionMarkdown(section, post)),
    `${say.owner} ${ownerName} · ${digest.rhythm.label[language]}${when}`,
    "",
  ].join("\n\n");
}

function sectionMarkdown(section: DigestSection, post: DigestPost): string {
  const notes = sectionNotes(section, post).map((note) => `\n\n_${note}_`);
  // A report brings its own title, a level below the digest's.
  const body =
    section.kind === "report"
      ? renderMarkdown(section.report)
          .replaceAll(/^(#+) /gm, "#$1 ")
          .trim()
      : `## ${sectionTitle(section, post.digest.language)}\n\n${listed(section, sectionText(section, post.digest))}`;
  return `${body}${notes.join("")}`;
}

function listed({ kind }: DigestSection, text: string): string {
  if (kind === "failed") return `⚠️ ${text}`;
  return kind === "lines" || kind === "approvals" ? text.replaceAll(/^/gm, "- ") : text;
}
