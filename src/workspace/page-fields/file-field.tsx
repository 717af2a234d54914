// The file field of a modal: chosen files go to the workspace at once, and the form carries their ids.
import { useState, type ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import { readFiles } from "../page-acts/attachments.ts";
import type { FileField } from "../page-blocks/block.ts";
import { Icon } from "../page-blocks/dialog.tsx";
import { naming, type Controlled } from "./controlled.ts";

export function FileChoice({ field, value, ...rest }: Controlled<FileField>): ReactNode {
  const { id, onValue } = rest;
  const { words, acts } = useSurroundings();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const files = value.files ?? [];
  const take = async (chosen: readonly File[]): Promise<void> => {
    setBusy(true);
    const { attachments, objection } = await readFiles(chosen, [], words);
    const kept = await Promise.all(attachments.map((each) => acts.upload(each)));
    setBusy(false);
    const fresh = kept.filter((each) => each !== null);
    setFault(objection ?? (fresh.length < kept.length ? words.actionFailed : null));
    onValue({ files: [...files, ...fresh].slice(0, field.max_files ?? 10) });
  };
  return (
    <div className="file-field">
      <label className="button">
        {busy && <span className="spinner" aria-hidden="true" />}
        {words.chooseFile}
        <input
          id={id}
          className="unseen"
          type="file"
          multiple={(field.max_files ?? 10) > 1}
          accept={field.filetypes?.map((ending) => `.${ending}`).join(",")}
          disabled={busy}
          {...naming({ field, value, ...rest })}
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </label>
      {files.map((file) => (
        <span key={file.id} className="token">
          {file.name}
          <button
            type="button"
            aria-label={words.removeFile(file.name)}
            onClick={() => onValue({ files: files.filter((each) => each.id !== file.id) })}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      {fault !== null && (
        <p className="field-error" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
