import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** A page on which files can be dropped anywhere. Its class has `is-dropping` beside it while files are held over it. */
export function FileDrop(props: {
  class: string;
  /** Nothing can be dropped now. */
  isOff?: boolean;
  onFiles: (files: File[]) => void;
  children: ComponentChildren;
}) {
  const [isDropping, setDropping] = useState(false);
  const isTaken = (event: DragEvent) => !props.isOff && holdsFiles(event);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to do what a file field does
    <div
      class={isDropping ? `${props.class} is-dropping` : props.class}
      onDragOver={(event) => {
        if (!isTaken(event)) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        // Leaving one part of the page for another is not leaving it.
        if (!(event.relatedTarget instanceof Node)) setDropping(false);
      }}
      onDrop={(event) => {
        setDropping(false);
        if (!isTaken(event)) return;
        event.preventDefault(); // else the browser leaves this page to show the file
        props.onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {props.children}
    </div>
  );
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
