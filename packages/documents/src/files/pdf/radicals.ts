/**
 * The ideographs that the radicals U+2E80 to U+2EF3 stand for, in order (Unicode: EquivalentUnifiedIdeograph.txt);
 * a space where there is none.
 */
const IDEOGRAPHS = Array.from(
  ' 厂乛乚乙亻冂\u{20628}刀刂卜㔾小小兀尣尢\u{21bc2}巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王\u{24d14}目示礻\u{25ad7}糹纟罓罒㓁冗\u{2626b}羊\u{2634c}\u{2634b}' +
    '耂肀聿肉\u{26951}艹艹艹虎衤覀西见角\u{278b2}讠贝\u{27fb7}车辶辶辶邑钅長镸长门\u{28e0f}阝雨青韦页风飞食\u{2967f}飠饣\u{29810}马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
)

/** Kangxi radicals whose shape in Chinese fonts is that of another ideograph than Unicode decomposes them to. */
const AS_WRITTEN: Readonly<Record<string, string>> = { '\u2f3e': '户', '\u2fad': '青' }

/** A character as it is typed, where a font has turned it into a radical or a compatibility ideograph. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, (character) => {
    const ideograph = AS_WRITTEN[character] ?? IDEOGRAPHS[character.charCodeAt(0) - 0x2e80]
    return ideograph === undefined || ideograph === ' ' ? character.normalize('NFKC') : ideograph
  })
