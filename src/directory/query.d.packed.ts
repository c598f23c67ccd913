declare module "*?packed" {
  /** A signed envelope as it lies in the script; `unpackEnvelope` reads it. */
  const packed: string;
  export default packed;
}
