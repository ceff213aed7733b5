/** Writes small PDFs: text at places, in fonts that are named but not included, as many newspapers export them. */

export interface Words {
  readonly text: string | Uint8Array;
  /** Points from the left and the top of a page of 400 by 600; the base line. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: keyof typeof ENCODINGS;
}

/** Fonts by how they turn codes into characters. */
const ENCODINGS = { song: 'UniGB-UCS2-H', vertical: 'UniGB-UCS2-V', gbk: 'GBK-EUC-H', nameless: 'Identity-H' } as const;
const FONTS = Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[];

const hex = (bytes: Iterable<number>): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const ucs2 = (text: string): number[] => Array.from({ length: text.length }, (_, i) => [text.charCodeAt(i) >> 8, text.charCodeAt(i) & 0xff]).flat();

export function makePdf(pages: readonly (readonly Words[])[], options: { readonly encrypted?: boolean; readonly rotate?: 0 | 90 } = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const fonts = FONTS.map((name) => {
    const collection = name === 'nameless' ? '/Registry (Adobe) /Ordering (Identity) /Supplement 0' : '/Registry (Adobe) /Ordering (GB1) /Supplement 2';
    const descriptor = add('<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>');
    const cid = add(`<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << ${collection} >> /DW 1000 /FontDescriptor ${descriptor} 0 R >>`);
    return `/${name} ${add(`<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${ENCODINGS[name]} /DescendantFonts [${cid} 0 R] >>`)} 0 R`;
  });
  const kids = pages.map((words) => {
    const drawn = words.map(({ text, x, y, size = 10, font = 'song' }) => `BT /${font} ${size} Tf 1 0 0 1 ${x} ${600 - y} Tm <${hex(typeof text === 'string' ? ucs2(text) : text)}> Tj ET`).join('\n');
    const stream = add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
    return add(`<< /Type /Page /Parent PARENT 0 R /MediaBox [0 0 400 600] /Rotate ${options.rotate ?? 0} /Contents ${stream} 0 R /Resources << /Font << ${fonts.join(' ')} >> >> >>`);
  });
  const parent = add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const root = add(`<< /Type /Catalog /Pages ${parent} 0 R >>`);
  const lock = options.encrypted === true ? `/Encrypt ${add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`)} 0 R /ID [<00> <00>]` : '';
  let file = '%PDF-1.4\n';
  const places = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body.replace('PARENT', String(parent))}\nendobj\n`;
    return at;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R ${lock} >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
