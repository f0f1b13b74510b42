// The command line's own words; commander brings English ones.
import type { Command } from "commander";

const titles: Record<string, string> = { "Usage:": "Cách dùng:", "Arguments:": "Tham số:", "Options:": "Tùy chọn:", "Commands:": "Lệnh:" };

const sentences: readonly [RegExp, string][] = [
  [/^error: required option '(.+)' not specified/m, "Thiếu tùy chọn $1."],
  [/^error: missing required argument '(.+)'/m, "Thiếu tham số $1."],
  [/^error: unknown option '(.+)'/m, "Không có tùy chọn $1."],
  [/^error: unknown command '(.+)'/m, "Không có lệnh $1."],
  [/^error: option '(.+)' argument missing/m, "Tùy chọn $1 cần một giá trị."],
  [
    /^error: command-argument value '(.+)' is invalid for argument '(.+)'\. Allowed choices are (.+)\./m,
    "$2 không nhận giá trị $1; chọn một trong: $3.",
  ],
  [/^error: too many arguments.*$/m, "Thừa tham số."],
  [/\(Did you mean (.+)\?\)/, "Có phải ý đồng chí là $1?"],
];

export function speakVietnamese(program: Command): void {
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command.configureHelp({ styleTitle: (title) => titles[title] ?? title, showGlobalOptions: false });
    command.configureOutput({
      outputError: (text, write) => write(sentences.reduce((told, [english, ours]) => told.replace(english, ours), text)),
    });
    command.helpOption("-h, --help", "hiện hướng dẫn");
    command.showHelpAfterError("(thêm --help để xem hướng dẫn)");
  }
}
