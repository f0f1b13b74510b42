import { createTheme, type MantineColorsTuple, rem } from "@mantine/core";

const son: MantineColorsTuple = [
  "#faeeec",
  "#f3d9d6",
  "#e6b3ae",
  "#d78a83",
  "#c5625a",
  "#b54138",
  "#a92b26",
  "#9b1c1c",
  "#7e1515",
  "#5f1010",
];
const ok: MantineColorsTuple = [
  "#e8f3eb",
  "#d3e7d9",
  "#a9cfb6",
  "#8fb59b",
  "#5f9674",
  "#3c7e55",
  "#2a7046",
  "#1c6639",
  "#14522c",
  "#0d3d20",
];
const warn: MantineColorsTuple = [
  "#fdf1de",
  "#fae3bf",
  "#f0c98a",
  "#e0a850",
  "#c98525",
  "#ad680d",
  "#975504",
  "#854700",
  "#6b3900",
  "#502b00",
];
const bad: MantineColorsTuple = [
  "#fcebe9",
  "#f8d5d2",
  "#eeaaa5",
  "#e07f78",
  "#d05a52",
  "#c23d35",
  "#ba3028",
  "#b3261e",
  "#941d16",
  "#72140f",
];
const gold: MantineColorsTuple = [
  "#fbf4e1",
  "#f4e6bd",
  "#e6cd85",
  "#d1b157",
  "#b59233",
  "#977820",
  "#876718",
  "#7a5a12",
  "#62480d",
  "#4a3608",
];
/** Warm greys from paper to ink; index 4 is the border of controls, 6 the meta text. */
const stone: MantineColorsTuple = [
  "#faf8f5",
  "#f4f0eb",
  "#e6dfd7",
  "#d3c9be",
  "#8c8176",
  "#7a6f65",
  "#695f56",
  "#4f463e",
  "#352e28",
  "#211c18",
];

export const theme = createTheme({
  primaryColor: "son",
  primaryShade: 7,
  colors: { son, ok, warn, bad, gold, stone, gray: stone, red: bad, green: ok, yellow: warn },
  black: "#211c18",
  fontFamily: '"Be Vietnam Pro", system-ui, "Segoe UI", sans-serif',
  defaultRadius: rem(6),
  radius: { xs: rem(4), sm: rem(4), md: rem(6), lg: rem(8), xl: rem(12) },
  fontSizes: { xs: rem(13.5), sm: rem(14), md: rem(15), lg: rem(17), xl: rem(22) },
  lineHeights: { xs: "1.45", sm: "1.5", md: "1.5", lg: "1.4", xl: "1.3" },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(20), xl: rem(24) },
  breakpoints: { xs: "30em", sm: "48em", md: "62em", lg: "75em", xl: "100em" },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: rem(22), lineHeight: "1.3" },
      h2: { fontSize: rem(17), lineHeight: "1.3" },
      h3: { fontSize: rem(15), lineHeight: "1.4" },
    },
  },
  focusRing: "auto",
  respectReducedMotion: true,
  cursorType: "pointer",
  // Plain objects: naming the components here would load them all with the first page.
  components: {
    Button: { defaultProps: { fw: 500 }, classNames: { root: "nn-button" } },
    InputWrapper: {
      styles: {
        label: { fontWeight: 500, fontSize: rem(14), marginBottom: rem(4) },
        error: { fontSize: rem(14), lineHeight: 1.45 },
        description: { color: "var(--ink-3)" },
      },
      defaultProps: { withAsterisk: false, inputWrapperOrder: ["label", "input", "description", "error"] },
    },
    TextInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md", autosize: true, minRows: 3 } },
    Select: {
      defaultProps: { size: "md", allowDeselect: false, checkIconPosition: "right", nothingFoundMessage: "Không có mục nào khớp." },
    },
    Badge: { defaultProps: { variant: "light", radius: "sm", tt: "none", fw: 500 } },
    Modal: {
      defaultProps: { centered: true, closeButtonProps: { "aria-label": "Đóng" }, overlayProps: { backgroundOpacity: 0.4 } },
    },
    // The placeholder is an element that a menu may not hold; the first item gets the focus instead.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Alert: { defaultProps: { radius: "md" } },
    Table: { defaultProps: { verticalSpacing: rem(10), horizontalSpacing: rem(12) } },
    Tabs: { styles: { tab: { fontSize: rem(15), fontWeight: 500, paddingBlock: rem(10) } } },
  },
});
