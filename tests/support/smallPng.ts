import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** A screenshot in at most 256 colours: a page of text then weighs a third. */
export async function smallPng(page: Page, screenshot: Buffer): Promise<Buffer> {
  const { width, height, rgba } = await pixelsIn(page, screenshot);
  const { palette, indexes } = fewColours(rgba);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    lines.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The browser that took it reads it again. */
async function pixelsIn(page: Page, screenshot: Buffer) {
  const url = `data:image/png;base64,${screenshot.toString('base64')}`;
  const { width, height, text } = await page.evaluate(async (src) => {
    const image = Object.assign(new Image(), { src });
    await image.decode();
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    if (!canvas) throw new Error('no canvas');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, width, height);
    let text = '';
    for (let at = 0; at < data.length; at += 8192)
      text += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width, height, text: btoa(text) };
  }, url);
  return { width, height, rgba: Buffer.from(text, 'base64') };
}

/** Colours that nobody tells apart become the first of them. */
function fewColours(rgba: Buffer): { palette: number[]; indexes: Uint8Array } {
  const known = new Map<number, number>();
  const palette: number[] = [];
  const indexes = new Uint8Array(rgba.length / 4);
  for (let pixel = 0; pixel < indexes.length; pixel++) {
    const colour = [...rgba.subarray(pixel * 4, pixel * 4 + 3)];
    const [red, green, blue] = colour.map((value) => value >> 4) as [number, number, number];
    const near = (red << 8) | (green << 4) | blue;
    let index = known.get(near);
    if (index === undefined) {
      index = known.size;
      known.set(near, index);
      palette.push(...colour);
    }
    indexes[pixel] = index;
  }
  if (known.size > 256) throw new RangeError(`${known.size} colours`);
  return { palette, indexes };
}
