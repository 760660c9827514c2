// Draws packages/icon.png, the icon of the NuGet packages: a desktop on a cluster node. Run: node packages/icon.mjs
import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { fileURLToPath } from "node:url";

const size = 128;
const blue = [0x0f, 0x4c, 0x81, 0xff];
const light = [0xe8, 0xf1, 0xf8, 0xff];
const green = [0x3b, 0xa5, 0x5d, 0xff];

// a rectangle with its round corners, in pixels from the top left; the first that covers a pixel colours it
const shapes = [
  { x: 92, y: 94, width: 8, height: 8, radius: 4, colour: green },
  { x: 28, y: 90, width: 80, height: 16, radius: 4, colour: light },
  { x: 58, y: 72, width: 12, height: 10, radius: 0, colour: light },
  { x: 34, y: 28, width: 60, height: 38, radius: 2, colour: blue },
  { x: 28, y: 22, width: 72, height: 50, radius: 6, colour: light },
  { x: 0, y: 0, width: size, height: size, radius: 24, colour: blue },
];

const covers = ({ x, y, width, height, radius }, column, row) => {
  const [across, down] = [column + 0.5 - x, row + 0.5 - y];
  if (across < 0 || down < 0 || across > width || down > height) return false;
  const outside = (at, length) => Math.max(radius - at, at - (length - radius), 0);
  return Math.hypot(outside(across, width), outside(down, height)) <= radius;
};

const rows = Array.from({ length: size }, (_, row) =>
  // each row begins with its filter: none
  [0, ...Array.from({ length: size }, (_, column) => shapes.find((shape) => covers(shape, column, row))?.colour ?? [0, 0, 0, 0]).flat()],
);

const crcTable = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n) >>> 0);
const crc = (bytes) => (bytes.reduce((c, byte) => crcTable[(c ^ byte) & 0xff] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
};

const header = Buffer.alloc(13);
header.writeUInt32BE(size, 0);
header.writeUInt32BE(size, 4);
// eight bits a channel, red, green, blue and alpha
header.set([8, 6, 0, 0, 0], 8);

writeFileSync(
  fileURLToPath(new URL("icon.png", import.meta.url)),
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()))),
    chunk("IEND", Buffer.alloc(0)),
  ]),
);
