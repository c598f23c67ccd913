/**
 * Where quick exit leads: the front page of the Czech Hydrometeorological Institute. Weather is what anybody may be
 * reading; the page is the state's, looks the same to everybody and shows no past searches (mission-anchors §4, 22;
 * §5, 16). It is compiled in, so that leaving works even when the directory was refused (DESIGN §4).
 */
export const EXIT_TARGET = "https://www.chmi.cz/";
