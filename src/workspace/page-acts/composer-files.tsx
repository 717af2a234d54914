// Files on their way into a message: chosen, dropped or pasted, shown as chips until they are sent or taken out.
import { useState, type DragEvent, type ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import { Icon } from "../page-blocks/dialog.tsx";
import { readFiles, type Attachment } from "./attachments.ts";

export interface Attaching {
  readonly attachments: readonly Attachment[];
  readonly objection: string | null;
  readonly dragging: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (attachment: Attachment) => void;
  readonly clear: () => void;
  /** For the pane that files can be dropped on. */
  readonly dropping: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

export function useAttaching(): Attaching {
  const { words } = useSurroundings();
  const [attachments, setAttachments] = useState<readonly Attachment[]>([]);
  const [objection, setObjection] = useState<string | null>(null);
  const [dragging, setDragging] = useState(false);
  const add = (files: readonly File[]): void => {
    void readFiles(files, attachments, words).then((read) => {
      setAttachments((before) => [...before, ...read.attachments]);
      setObjection(read.objection);
    });
  };
  return {
    attachments,
    objection,
    dragging,
    add,
    remove: (attachment) => {
      setAttachments((all) => all.filter((each) => each !== attachment));
      setObjection(null);
    },
    clear: () => {
      setAttachments([]);
      setObjection(null);
    },
    dropping: {
      onDragOver: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setDragging(true);
      },
      onDragLeave: (event) => {
        // A node, or null when the pointer left the window.
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false);
      },
      onDrop: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setDragging(false);
        add([...event.dataTransfer.files]);
      },
    },
  };
}

export function DropHint({ attaching }: { readonly attaching: Attaching }): ReactNode {
  const { words } = useSurroundings();
  return attaching.dragging && <div className="drop-hint">{words.dropHere}</div>;
}

export function AttachedFiles({ attaching }: { readonly attaching: Attaching }): ReactNode {
  const { words } = useSurroundings();
  const { attachments, objection, remove } = attaching;
  return (
    <>
      {attachments.length > 0 && (
        <ul className="attached" aria-label={words.attachedFiles}>
          {attachments.map((each, index) => (
            <li key={index} className="token">
              <Icon name="file" />
              {each.name}
              <small>{words.fileSize(each.size)}</small>
              <button type="button" aria-label={words.removeFile(each.name)} onClick={() => remove(each)}>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div role="alert">{objection !== null && <p className="field-error attach-error">{objection}</p>}</div>
    </>
  );
}
