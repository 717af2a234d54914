// Files that were posted: pictures shown, everything else named with kind and size, all to be downloaded.
import type { ReactNode } from "react";
import type { PageFile } from "../page/contract.ts";
import { useSurroundings } from "../page/surroundings.ts";
import { Icon } from "../page-blocks/dialog.tsx";

/** What the server shows in place; anything else would only come as a download. */
const picture = /^image\/(?:png|jpeg|gif|webp)$/;

export function Files({ files }: { readonly files: readonly PageFile[] }): ReactNode {
  const { words } = useSurroundings();
  return (
    <ul className="files" aria-label={words.files}>
      {files.map((file) => (
        <li key={file.id}>
          {picture.test(file.mimetype ?? "") ? <Shown file={file} /> : <Named file={file} />}
        </li>
      ))}
    </ul>
  );
}

function Shown({ file }: { readonly file: PageFile }): ReactNode {
  const { words, fileAddress, enlarge } = useSurroundings();
  const address = fileAddress(file);
  const alternative = file.alt_txt ?? file.title ?? file.name;
  return (
    <figure className="file-picture">
      <figcaption>
        <FileLine file={file} />
      </figcaption>
      <button
        type="button"
        className="enlarge"
        aria-label={words.enlarge(alternative)}
        onClick={() => enlarge({ address, alternative })}
      >
        <img src={address} alt={alternative} loading="lazy" />
      </button>
    </figure>
  );
}

function Named({ file }: { readonly file: PageFile }): ReactNode {
  return (
    <div className="file-card">
      <span className="file-kind" aria-hidden="true">
        {(file.pretty_type ?? "?").slice(0, 4)}
      </span>
      <FileLine file={file} />
    </div>
  );
}

function FileLine({ file }: { readonly file: PageFile }): ReactNode {
  const { words, fileAddress } = useSurroundings();
  const size = file.size === undefined ? [] : [words.fileSize(file.size)];
  return (
    <div className="file-line">
      <span>
        <strong>{file.title ?? file.name}</strong>
        <small>{[file.pretty_type ?? "", ...size].filter((each) => each !== "").join(" · ")}</small>
      </span>
      <a
        className="quiet"
        href={`${fileAddress(file)}&download=1`}
        download={file.name}
        aria-label={words.download(file.name)}
        title={words.download(file.name)}
      >
        <Icon name="download" />
      </a>
    </div>
  );
}
