// Counts what a person's hands do on the pages: every click or tap, every key, stage by stage.
import type { Locator, Page } from "playwright-core";

export interface Count {
  clicks: number;
  /** Words that only this person can say, and what is typed to find or choose something. */
  keys: number;
}

export interface Hands {
  /** All that follows belongs to this stage. */
  begin(stage: string): void;
  click(target: Locator): Promise<void>;
  /** One click into the field, then the text instead of what stands there. */
  write(field: Locator, text: string): Promise<void>;
  /** The field has the focus already. */
  type(page: Page, text: string): Promise<void>;
  press(page: Page, key: string): Promise<void>;
  /** A file is chosen: one click for the button, two in the window of the system. */
  choose(field: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
  counts(): Record<string, Count>;
}

export function countHands(): Hands {
  const stages = new Map<string, Count>();
  let now: Count = { clicks: 0, keys: 0 };
  const add = (clicks: number, keys: number) => {
    now.clicks += clicks;
    now.keys += keys;
  };
  return {
    begin(stage) {
      now = stages.get(stage) ?? { clicks: 0, keys: 0 };
      stages.set(stage, now);
    },
    async click(target) {
      await target.click();
      add(1, 0);
    },
    async write(field, text) {
      await field.click();
      await field.fill(text);
      add(1, telexKeys(text));
    },
    async type(page, text) {
      await page.keyboard.type(text);
      add(0, telexKeys(text));
    },
    async press(page, key) {
      await page.keyboard.press(key);
      add(0, 1);
    },
    async choose(field, file) {
      await field.setInputFiles(file);
      add(3, 0);
    },
    counts: () => Object.fromEntries(stages),
  };
}

/** Keys of the Telex way of typing: each mark and each đ is one key more. */
function telexKeys(text: string): number {
  const marks = text.match(/[đĐ]/g)?.length ?? 0;
  return text.normalize("NFD").length + marks;
}
