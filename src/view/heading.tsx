import { h, type ComponentChildren } from "preact";

/** A heading of the level that fits the page around the box. */
export function Heading(props: {
  level: number;
  class: string;
  id?: string;
  lang?: string;
  translate?: boolean;
  children: ComponentChildren;
}) {
  const { level, ...rest } = props;
  return h(`h${level}`, rest);
}
