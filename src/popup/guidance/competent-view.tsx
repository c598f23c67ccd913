import { useState } from "preact/hooks";
import { EMERGENCY_NUMBERS } from "../../directory/emergency";
import type { Directory } from "../../directory/model";
import { type RegionCode, REGIONS } from "../../directory/regions";
import { type Competent, findCompetent, type Reachable, townsOf } from "../../guidance/competent";
import type { GuidanceMessages } from "../../i18n/guidance-messages";
import type { Messages } from "../../i18n/messages";
import { Choice } from "../views/choice";
import { Head } from "./head";
import { Numbers, Reach } from "./reach";

const [, POLICE] = EMERGENCY_NUMBERS;

interface CompetentViewProps {
  readonly directory: Directory;
  readonly own: GuidanceMessages;
  readonly messages: Messages;
  readonly onBack: () => void;
}

/** Who is competent where a family lives; what the directory does not have is said, never made up. */
export function CompetentView({ directory, own, messages, onBack }: CompetentViewProps) {
  const [region, setRegion] = useState<RegionCode | "">("");
  const [town, setTown] = useState("");
  return (
    <article class="guidance on-paper" aria-labelledby="guidance-title">
      <Head back={own.back} onBack={onBack}>
        {own.competent}
      </Head>
      <p>{own.competentIntro}</p>
      <Choice
        label={own.region}
        isLabelShown
        value={region}
        options={[
          ["", own.chooseRegion] as const,
          ...REGIONS.map(({ code, name }) => [code, name[messages.language]] as const),
        ]}
        onChange={(chosen) => {
          setRegion(chosen);
          setTown("");
        }}
      />
      {region === "" ? (
        <Night own={own} />
      ) : (
        <>
          <Choice
            label={own.town}
            isLabelShown
            value={town}
            options={[
              ["", own.townUnknown] as const,
              ...townsOf(region).map((name) => [name, name] as const),
            ]}
            onChange={setTown}
          />
          <Offices competent={findCompetent(directory, region, town || undefined)} own={own} />
        </>
      )}
    </article>
  );
}

function Offices({ competent, own }: { competent: Competent; own: GuidanceMessages }) {
  const { town, childProtection, interventionCentres, nationwideLines, police } = competent;
  // A line that stands for a centre without a number has been named already.
  const named = new Set(interventionCentres.map(({ instead }) => instead?.service.id));
  const others = nationwideLines.filter(({ service }) => !named.has(service.id));
  return (
    <>
      <section>
        <h3>{own.ospod}</h3>
        <p>
          {town === undefined ? own.ospodUnknown : own.ospodIn(town)} {own.ospodNoNumber}
        </p>
        <p class="fine">{own.townsUnchecked}</p>
        <Reach services={childProtection} own={own} />
      </section>
      <Night own={own} />
      <section>
        <h3>{own.centre}</h3>
        {interventionCentres.length === 0 && <p>{own.centreNone}</p>}
        <Reach services={interventionCentres} own={own} />
        {others.length > 0 && (
          <>
            <p class="fine">{own.nationwide}</p>
            <Reach services={others} own={own} />
          </>
        )}
      </section>
      <section>
        <h3>{own.police}</h3>
        <p>{own.policeText}</p>
        <Numbers numbers={[POLICE]} />
        <Reach services={police.filter(hasNumberOfItsOwn)} own={own} />
      </section>
    </>
  );
}

/** The same everywhere, and needed when no office answers: it waits for no choice. */
const Night = ({ own }: Pick<CompetentViewProps, "own">) => (
  <section>
    <h3>{own.night}</h3>
    <p>{own.nightText}</p>
    <Numbers numbers={[POLICE]} />
    <p class="fine">{own.nightSource}</p>
  </section>
);

/** The emergency number stands above already. */
const hasNumberOfItsOwn = ({ service }: Reachable): boolean =>
  service.phones.some(({ number }) => number !== POLICE);
