import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** There is more than may be kept. */
export class TooLarge extends Error {}

/**
 * An upload on disk that nobody else can open: its name is taken away at once, so the space comes back when it is closed,
 * also after a kill or a power cut.
 */
export class SpooledFile {
  private constructor(private readonly handle: FileHandle) {}

  /** Reads `content` to its end. Rejects, leaving nothing behind, when it breaks off. */
  static async from(content: Readable): Promise<SpooledFile> {
    const path = join(tmpdir(), `impact-register-upload-${randomUUID()}`);
    const handle = await open(path, 'wx+', 0o600);
    try {
      await unlink(path);
      await writeFile(handle, content);
      return new SpooledFile(handle);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** The same of content that may not have more than `most` bytes. @throws TooLarge as soon as it has */
  static within(content: Readable, most: number): Promise<SpooledFile> {
    return SpooledFile.from(Readable.from(limited(content, most)));
  }

  content(): AsyncIterable<Uint8Array> {
    return this.handle.createReadStream({ start: 0, autoClose: false });
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}

async function* limited(content: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const piece of content) {
    size += piece.length;
    if (size > most) throw new TooLarge(`more than ${most} bytes`);
    yield piece;
  }
}
