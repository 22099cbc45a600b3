import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable } from 'node:stream';

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

  content(): AsyncIterable<Uint8Array> {
    return this.handle.createReadStream({ start: 0, autoClose: false });
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}
