import { useLayoutEffect, useRef } from "preact/hooks";
import { phoneLink } from "../../directory/phone-number";
import type { Match } from "../../view/results";
import { type Found, matchOf, type Offer } from "../models/find";
import type { Asked, KeyPlace } from "../models/keys";
import type { Shell } from "../shell";
import type { View } from "./lazy-views";
import { useKeys } from "./use-keys";
import type { Marks } from "./use-marks";

interface CommandsProps {
  readonly shell: Shell;
  readonly offer: Offer;
  readonly found: Found;
  readonly opened: string | undefined;
  readonly view: View;
  readonly marks: Marks;
  readonly setOpened: (id: string | undefined) => void;
  readonly setView: (view: View) => void;
  readonly setHelpOpen: (isOpen: boolean) => void;
}

/** Does what keys ask for; gives where the focus is. */
export function useCommands(props: CommandsProps): KeyPlace {
  const { shell, opened, view } = props;
  useFocusOnReturn(shell.app, shell.field, opened);
  useFocusOnEntry(shell.app, view);
  return useKeys(shell.field, (asked, place) => act(props, asked, place));
}

function act(props: CommandsProps, { command, nth = 1 }: Asked, place: KeyPlace): boolean {
  const { shell, offer, opened, view, marks, setHelpOpen } = props;
  // The list is out of sight there.
  if (view !== "find" && command !== "back") return false;
  const id = opened ?? focusedId();
  switch (command) {
    case "down":
    case "up":
    case "first":
    case "last":
      return move(shell, command);
    case "open":
      return place === "search" && openFirst(props);
    case "back":
      return goBack(props, place);
    case "copy":
    case "copyNth":
      marks.copy(numberOf(id === undefined ? undefined : matchOf(offer, id), nth));
      return true;
    case "sheet":
      if (id !== undefined) marks.toggleSheet(id);
      return true;
    case "favourite":
      if (id !== undefined) marks.toggleFavourite(id);
      return true;
    case "help":
      setHelpOpen(true);
      return true;
  }
}

/** From the field to the list and along it; upwards from its first row back to the field. */
function move({ app, field }: Shell, command: "down" | "up" | "first" | "last"): boolean {
  const rows = [...app.querySelectorAll<HTMLElement>(".list:not([hidden]) .row")];
  const at = rows.findIndex((row) => row === document.activeElement);
  const steps = { down: at + 1, up: at - 1, first: 0, last: rows.length - 1 };
  const target = command === "up" && at === 0 ? field : rows[steps[command]];
  target?.focus();
  return target !== undefined;
}

/** The first of what was asked for; an empty field asks for nothing. */
function openFirst({ shell, found, setOpened }: CommandsProps): boolean {
  const first = found.matches[0];
  if (!first || !shell.field.value.trim()) return false;
  setOpened(first.service.id);
  return true;
}

/** One step back at a time; the browser closes the popup when there is none left. */
function goBack(props: CommandsProps, place: KeyPlace): boolean {
  const { shell, opened, setOpened, view, setView } = props;
  const { field } = shell;
  if (view !== "find") {
    setView("find");
    return true;
  }
  if (opened !== undefined) {
    setOpened(undefined);
    return true;
  }
  if (place === "search" && !field.value) return false;
  if (place === "search") {
    field.value = "";
    field.dispatchEvent(new Event("input"));
  }
  field.focus();
  return true;
}

/** The nth number, from 1, in the order in which it is shown; where none is known, that of the line to call instead. */
function numberOf(match: Match | undefined, nth: number): string | undefined {
  const phones = match?.phones.length === 0 ? match.instead?.phones : match?.phones;
  const phone = phones?.[nth - 1]?.phone;
  return phone && phoneLink(phone.number).text;
}

const focusedId = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset["id"] : undefined;

/** Whoever comes back from a service goes on at its row. */
function useFocusOnReturn(app: HTMLElement, field: HTMLElement, opened: string | undefined): void {
  const before = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const left = before.current;
    before.current = opened;
    if (opened !== undefined || left === undefined || document.activeElement === field) return;
    const row = app.querySelector<HTMLElement>(`.row[data-id="${left}"]`) ?? field;
    row.focus();
  }, [app, field, opened]);
}

/** Whoever comes back from another view goes on at the entry that led there. */
function useFocusOnEntry(app: HTMLElement, view: View): void {
  const before = useRef(view);
  useLayoutEffect(() => {
    const left = before.current;
    before.current = view;
    if (view !== "find" || left === "find" || document.activeElement !== document.body) return;
    app.querySelector<HTMLElement>(`[data-view="${left}"]`)?.focus();
  }, [app, view]);
}
