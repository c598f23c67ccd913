import { beforeEach, describe, expect, test } from "vitest";
import { readLocal } from "../../widget/option-readers";

const put = (html: string): void => {
  document.body.innerHTML = html;
};
const read = (content: string) => {
  put(`<div id="kontakt">${content}</div>`);
  return readLocal("kontakt");
};

beforeEach(() => put(""));

describe("the page's own contact", () => {
  test("is read as text and links, in their order", () => {
    expect(read('Jana <i>Nov\u00e1</i>, <a href="tel:116111">volejte</a>')).toEqual([
      { text: "Jana " },
      { text: "Nov\u00e1" },
      { text: ", " },
      { text: "116 111", href: "tel:116111" },
    ]);
  });

  test.each([
    "dve\u0159e 12<br>999 000 111",
    "<p>dve\u0159e <b>12</b></p><p>999 000 111</p>",
    "<ul><li>dve\u0159e 12</li><li>999 000 111</li></ul>",
    "<table><tr><td>dve\u0159e 12</td><td>999 000 111</td></tr></table>",
    "<h3>dve\u0159e 12</h3>999 000 111",
  ])("keeps lines apart that have no space between them: %s", (content) => {
    const text = read(content)?.map((part) => part.text);
    expect(text?.join("").trim()).toBe("dve\u0159e 12\n999 000 111");
  });

  test.each([
    ["tel:+420999000111", "+420999000111", "999 000 111"],
    ["tel:999000111", "+420999000111", "999 000 111"],
    ["tel:+420%20999 000-111", "+420999000111", "999 000 111"],
    ["tel:00420999000111", "+420999000111", "999 000 111"],
    ["tel:158", "158", "158"],
  ])("reads the number of %s from its target alone", (href, number, text) => {
    expect(read(`<a href="${href}">112</a>`)).toEqual([{ text, href: `tel:${number}` }]);
  });

  test.each(["tel:", "tel:linka", "tel:+420", "tel:99900011", "tel:0", "tel:*21*999000111%23"])(
    "is bad where a link to %s is in it",
    (href) => {
      expect(read(`\u0160kola <a href="${href}">volejte</a>`)).toBeUndefined();
    },
  );

  test("may be a link itself", () => {
    put('<a id="kontakt" href="tel:116111">volejte</a>');
    expect(readLocal("kontakt")).toEqual([{ text: "116 111", href: "tel:116111" }]);
  });

  test("keeps of links that lead elsewhere their text only", () => {
    for (const href of ["javascript:alert(1)", "mailto:skola@example.cz", "data:text/html,x", "ftp://x/"]) {
      expect(read(`<a href="${href}">jinam</a>`)).toEqual([{ text: "jinam" }]);
    }
  });

  test("takes the host of a web link without a text", () => {
    expect(read('<a href="https://skola.example/x"><img alt=""></a>')).toEqual([
      { text: "skola.example", href: "https://skola.example/x" },
    ]);
  });

  test("leaves out what is no text on the page", () => {
    expect(read("A<script>b</script><style>c</style><template>d</template><!-- e -->")).toEqual([
      { text: "A" },
    ]);
  });

  test("may have 400 characters and not one more, and is not empty", () => {
    expect(read("x".repeat(400))).toHaveLength(1);
    expect(read("x".repeat(401))).toBeUndefined();
    expect(read(` x${" ".repeat(900)}`)).toBeDefined();
    expect(read(" \n ")).toBeUndefined();
    expect(readLocal("nikde")).toBeUndefined();
    expect(readLocal("")).toBeUndefined();
  });
});
