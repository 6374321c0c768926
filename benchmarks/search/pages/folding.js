// From text as people type it to words that MiniSearch can compare: folded bigrams of Japanese, words of the rest.
const OLD = "濱浜髙高澤沢國国廣広龍竜邊辺邉辺嶋島嶌島冨富瀧滝﨑崎齋斎齊斎斉斎縣県區区學学會会體体櫻桜眞真豐豊惠恵關関壽寿禮礼榮栄鐵鉄鹽塩瀨瀬萬万與与槇槙檜桧";
const PLAIN = new Map(OLD.match(/../gu).map((pair) => [...pair]));
const SENDING = [
  [/受け?入れ?/g, "受入"],
  [/取り?組み?/g, "取組"],
  [/引き?継ぎ?/g, "引継"],
  [/届け?出/g, "届出"],
  [/申し?込み?/g, "申込"],
  [/手続き?/g, "手続"],
  [/問い?合わ?せ/g, "問合"],
];

export function fold(text) {
  let plain = text.normalize("NFKC").toLowerCase();
  plain = plain.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
  plain = plain.replace(/(?<=[一-鿿])[ヶケヵ](?=[一-鿿])/g, "が");
  plain = plain.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
  plain = plain.replace(/./gu, (sign) => PLAIN.get(sign) ?? sign).replace(/(.)々/gu, "$1$1");
  plain = plain.replace(/障がい|障碍|しょうがい(?=[者児福])/g, "障害");
  for (const [way, same] of SENDING) plain = plain.replace(way, same);
  plain = plain.replace(/[‐‑‒–—―−ー](?=\d)/g, "-").replace(/\+81[ -]*(\(0\))?/, "0");
  return plain.replace(/[ー・]/g, "").replace(/(?<=\d)[ .()-]+(?=\d)/g, "");
}

export function tokens(text) {
  const found = [];
  for (const [run] of fold(text).matchAll(/[a-z0-9']+|[^\s\p{P}\p{S}a-z0-9]+/gu)) {
    if (/^[a-z0-9']/.test(run) || run.length === 1) found.push(run);
    if (/^\d{9,}$/.test(run)) found.push(run.slice(-6));
    if (/^[a-z0-9']/.test(run)) continue;
    for (let at = 0; at + 1 < run.length; at += 1) found.push(run.slice(at, at + 2));
  }
  return found;
}
