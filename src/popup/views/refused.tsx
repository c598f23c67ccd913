/** What is left without a directory that can be believed; the numbers above it do not depend on it. */
export const Refused = ({ text }: { text: string }) => (
  <main>
    <p class="notice" role="status">
      {text}
    </p>
  </main>
);
