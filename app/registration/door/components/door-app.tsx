import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { AnswerPanel } from "#app/registration/door/components/answer-panel.tsx";
import { CameraView } from "#app/registration/door/components/camera-view.tsx";
import { DoorBar } from "#app/registration/door/components/door-bar.tsx";
import { DoorMenu } from "#app/registration/door/components/door-menu.tsx";
import { Findings } from "#app/registration/door/components/findings.tsx";
import { PersonCard } from "#app/registration/door/components/person-card.tsx";
import { PersonSearch } from "#app/registration/door/components/person-search.tsx";
import { type Answer, Door, type Person } from "#app/registration/door/device/door.client.ts";
import { keepPage } from "#app/registration/door/device/offline.client.ts";
import { signal, wakeSound } from "#app/registration/door/device/signals.ts";
import { listLifeMs, type ScanDirection } from "#app/registration/door/rules.ts";
import { usePrefix } from "#app/ui/root-data.ts";

export type DoorAppProps = { slug: string; byDevice: boolean };

/** The door on this device, with or without the network. */
export default function DoorApp({ slug, byDevice }: DoorAppProps) {
  const prefix = usePrefix();
  const door = useMemo(() => new Door(slug, `${prefix}/door/${slug}`), [slug, prefix]);
  const view = useSyncExternalStore(door.subscribe, door.getView, door.getView);
  const t = useTranslations("door.app");
  useEffect(() => {
    void door.open();
    void keepPage(prefix);
    return () => door.close();
  }, [door, prefix]);
  const { status, list, unsent } = view;
  if (status === "opening") return <p className="door-notice">{t("loading")}</p>;
  if (status === "unsupported") return <p className="door-notice">{t("insecure")}</p>;
  if (status === "shut_out") {
    return (
      <div className="door-notice" role="alert">
        <p>{t("shut_out")}</p>
        {unsent > 0 && <p>{t("shut_out_unsent", { count: unsent })}</p>}
      </div>
    );
  }
  if (!list || list.checkPoints.length === 0) {
    const words =
      status === "expired"
        ? t("expired", { hours: listLifeMs / 3_600_000 })
        : t(list ? "no_check_points" : view.online ? "loading" : "no_list");
    return (
      <p className="door-notice" role="status">
        {words}
      </p>
    );
  }
  return <OpenDoor key={list.checkPoints.map(({ id }) => id).join()} {...{ door, view, slug, byDevice }} />;
}

type OpenDoorProps = DoorAppProps & { door: Door; view: Door["view"] };

function OpenDoor({ door, view, slug, byDevice }: OpenDoorProps) {
  const [at, setAt] = useRemembered(`door ${slug}`, view.list?.checkPoints[0]?.id ?? "");
  const [wanted, setDirection] = useState<ScanDirection>("in");
  const [sound, setSound] = useRemembered("door sound", "on");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [chosen, setChosen] = useState<Person | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const points = view.list?.checkPoints ?? [];
  const point = points.find(({ id }) => id === at) ?? points[0];
  const direction = point?.inAndOut ? wanted : "in";
  const told = (given: Answer | null) => {
    if (!given) return;
    setAnswer(given);
    setChosen(null);
    signal(given.said, sound === "on");
  };
  if (!point) return null;
  const takeCode = (text: string) => void door.scanCode(text, point.id, direction).then(told);
  const takePerson = (person: Person, way: ScanDirection) => {
    void door.scanPerson(person.id, point.id, way).then(told);
    search.current?.focus();
  };
  return (
    // Sound needs a touch or a key first, whichever.
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done by it that could be wanted
    <div className="door" onPointerDown={wakeSound} onKeyDown={wakeSound}>
      <DoorBar
        {...{ view, points, point, direction }}
        count={door.countAt(point.id)}
        onPoint={setAt}
        onDirection={setDirection}
      />
      <div className="door-columns">
        <div className="door-answer-place-holder" role="alert" aria-live="assertive" aria-atomic="true">
          <Said key={answer?.id ?? "ready"} answer={answer} points={points} />
        </div>
        <div className="door-work">
          <CameraView onCode={takeCode} />
          <PersonSearch
            ref={search}
            door={door}
            list={view.list}
            onCode={takeCode}
            onChoose={(person) => {
              setChosen(person);
              setAnswer(null);
            }}
          />
          {(chosen ?? answer?.person) && (
            <PersonCard
              person={(chosen ?? answer?.person) as Person}
              list={view.list}
              door={door}
              {...(chosen && {
                actions: { inAndOut: point.inAndOut, direction, take: takePerson, close: () => setChosen(null) },
              })}
            />
          )}
          <Findings door={door} list={view.list} />
          <DoorMenu
            {...{ slug, byDevice, view }}
            sound={sound === "on"}
            onSound={(on) => setSound(on ? "on" : "off")}
          />
        </div>
      </div>
    </div>
  );
}

type Points = NonNullable<OpenDoorProps["view"]["list"]>["checkPoints"];

function Said({ answer, points }: { answer: Answer | null; points: Points }) {
  const t = useTranslations("door.app");
  if (answer) {
    const point = points.find(({ id }) => id === answer.checkPointId) ?? null;
    return <AnswerPanel told={answer} person={answer.person} checkPoint={point} />;
  }
  return (
    <div className="door-answer door-answer-ready">
      <p className="door-answer-word">{t("ready")}</p>
      <p className="door-answer-next">{t("ready_help")}</p>
    </div>
  );
}

/** A choice that this browser remembers; nothing of a person. */
function useRemembered(key: string, first: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => localStorage.getItem(key) ?? first);
  return [
    value,
    (next) => {
      localStorage.setItem(key, next);
      setValue(next);
    },
  ];
}
