import { useText } from '../text.tsx';

/** The file field: visits and expectations, several at once. */
export function SavedAdd({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { say } = useText();
  return (
    <section aria-labelledby="saved-add">
      <h2 id="saved-add">{say('savedAddHeading')}</h2>
      <p class="muted">{say('savedAddText')}</p>
      <div class="saved-file">
        <label for="saved-file">{say('savedFile')}</label>
        <input
          id="saved-file"
          type="file"
          multiple
          accept=".json,application/json"
          onChange={(event) => {
            const field = event.currentTarget;
            const files = [...(field.files ?? [])];
            field.value = ''; // so that the same file, corrected, can be chosen again
            if (files.length > 0) onFiles(files);
          }}
        />
        <span class="muted">{say('savedDrop')}</span>
      </div>
    </section>
  );
}
