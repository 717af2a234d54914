// Where to begin: the welcome with example questions, and what the app suggests now.
import { useState, type ReactNode } from "react";
import { Icon } from "../page-blocks/dialog.tsx";
import type { Prompt } from "./contract.ts";
import { useSurroundings } from "./surroundings.ts";

export interface Prompts {
  readonly title: string;
  readonly prompts: readonly Prompt[];
}

interface Offering {
  readonly onExample: (text: string) => void;
}

export function Welcome({ onExample }: Offering): ReactNode {
  const { words, person } = useSurroundings();
  return (
    <section className="welcome" aria-label={words.examples}>
      <span className="avatar app large" aria-hidden="true" />
      <h2>{words.welcome(person.name.split(" ")[0] ?? person.name)}</h2>
      <p>{words.welcomeLine}</p>
      <p className="soft">{words.welcomeHow}</p>
      <Examples onExample={onExample} />
    </section>
  );
}

function Examples({ onExample }: Offering): ReactNode {
  const { words, directory, language } = useSurroundings();
  const isOffered = (each: "de" | "en"): boolean =>
    directory.examples.some((example) => example.language === each);
  const order = language === "de" ? (["de", "en"] as const) : (["en", "de"] as const);
  return (
    <div className="examples">
      {order.filter(isOffered).map((each) => (
        <div key={each} lang={each}>
          <h3>{words.languageName[each]}</h3>
          <ul>
            {directory.examples
              .filter((example) => example.language === each)
              .map((example) => (
                <li key={example.text}>
                  <button type="button" onClick={() => onExample(example.text)}>
                    {example.topic !== "" && <span className="topic">{example.topic}</span>}
                    {example.text}
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** What the app suggests now, and behind a button the examples again. */
export function Offers({
  prompts,
  onExample,
}: Offering & { readonly prompts: Prompts | undefined }): ReactNode {
  const { words } = useSurroundings();
  const [open, setOpen] = useState(false);
  const choose = (text: string): void => {
    setOpen(false);
    onExample(text);
  };
  return (
    <div className="offers">
      {open && <Examples onExample={choose} />}
      <div className="chips" role="group" aria-label={prompts?.title || words.suggestions}>
        <button type="button" className="chip" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="spark" />
          {open ? words.hideExamples : words.examples}
        </button>
        {!open &&
          prompts?.prompts.map((prompt) => (
            <button
              type="button"
              className="chip"
              key={prompt.title}
              title={prompt.message}
              onClick={() => choose(prompt.message)}
            >
              {prompt.title}
            </button>
          ))}
      </div>
    </div>
  );
}
