import { drawQr } from "../../handover/qr-code";
import type { HandoverMessages } from "../../i18n/handover-messages";
import type { CodedNumber } from "./services";

interface QrProps {
  readonly number: CodedNumber;
  readonly own: HandoverMessages;
}

/** A code that a phone dials, and the number itself beside it for a phone that does not. */
export function Qr({ number: { href, text, name }, own }: QrProps) {
  const { size, path } = drawQr(href);
  return (
    <p class="qr" translate={false}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={own.qrOf(text)}
        shape-rendering="crispEdges"
      >
        <path class="light" d={`M0 0h${size}v${size}H0z`} />
        <path class="dark" d={path} />
      </svg>
      <span>
        <strong>{text}</strong>
        <br />
        <span lang="cs">{name}</span>
      </span>
    </p>
  );
}
