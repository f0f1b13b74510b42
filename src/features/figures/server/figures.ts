// Every figure there is, in the order of the catalogue. A slice defines its figures in its own server/figures.ts.
import { gapFigures } from "#features/meetings/gaps/server/figures.ts";
import { meetingFigures } from "#features/meetings/server/figures.ts";
import { memberFigures } from "#features/members/server/figures.ts";
import { organisationFigures } from "#features/organisations/server/figures.ts";
import { catalogueOf } from "#server/figures/engine.ts";

export const catalogue = catalogueOf([...organisationFigures, ...memberFigures, ...gapFigures, ...meetingFigures]);
