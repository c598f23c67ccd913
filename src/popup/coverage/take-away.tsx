import { useEffect, useState } from "preact/hooks";
import type { GapPage } from "../../coverage/page-model";
import { drawTileMap } from "../../coverage/tile-map";
import type { Directory } from "../../directory/model";
import type { PageWords } from "./words";
import { writeCsv } from "./write-csv";
import { writeSvg } from "./write-svg";

interface TakeAwayProps {
  readonly page: GapPage;
  readonly directory: Directory;
  readonly notices: readonly string[];
  readonly say: PageWords;
}

/** The page as files and on paper; both files are made here, and nothing is asked of any server. */
export function TakeAway({ page, directory, notices, say }: TakeAwayProps) {
  const { own, words } = say;
  const csv = writeCsv({ page, directory, notices }, say);
  const svg = writeSvg(
    drawTileMap(
      page.rows.map(({ cell }) => cell),
      words.question(page.question),
      words,
      "map",
    ),
  );
  return (
    <section class="part no-paper" aria-labelledby="take">
      <h2 class="name" id="take">
        {own.take}
      </h2>
      <p class="fields">
        <Download text={csv} type="text/csv" file={`${own.file}.csv`} label={own.csv} />
        <Download text={svg} type="image/svg+xml" file={`${own.file}.svg`} label={own.svg} />
        <button type="button" name="print" onClick={() => print()}>
          {own.print}
        </button>
      </p>
    </section>
  );
}

interface DownloadProps {
  readonly text: string;
  readonly type: string;
  readonly file: string;
  readonly label: string;
}

/** A file in memory; the browser forgets it as soon as another one takes its place. */
function Download({ text, type, file, label }: DownloadProps) {
  const [href, setHref] = useState<string>();
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([text], { type }));
    setHref(address);
    return () => URL.revokeObjectURL(address);
  }, [text, type]);
  return (
    <a class="action" {...(href === undefined ? {} : { href })} download={file}>
      {label}
    </a>
  );
}
